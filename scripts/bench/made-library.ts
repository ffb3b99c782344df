import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from '../../core/anchoring/describe.ts';
import { openArticle } from '../../core/article/article-file.ts';
import { plainText } from '../../core/article/plain-text.ts';
import { emptyDocket, type Claim } from '../../core/saved/docket.ts';
import { emptyLibraryRecord } from '../../core/saved/library-record.ts';

/** A library made for measuring: the same seed gives the same bytes. */

const WORDS =
  'river market ferry teacher harvest council letter bridge season worker mother school engine water minister record village paper morning price answer silence ledger crossing bundle lamp garden signal harbour winter'.split(
    ' ',
  );

/** A small linear congruential generator (Numerical Recipes' constants): no dice in a measurement. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
}

/** `words` words of prose in paragraphs of about 60, with subheads and a number in every fourth sentence. */
export function prose(words: number, seed: number): string {
  const next = dice(seed);
  const pick = (): string => WORDS[Math.floor(next() * WORDS.length)] ?? 'river';
  const blocks: string[] = [];
  let made = 0;
  while (made < words) {
    const sentences: string[] = [];
    for (let s = 0; s < 5; s += 1) {
      const length = 8 + Math.floor(next() * 8);
      const line = Array.from({ length }, pick);
      if (s % 4 === 1) line[3] = String(100 + Math.floor(next() * 9000));
      line[0] = (line[0] ?? '').replace(/^./, (letter) => letter.toUpperCase());
      sentences.push(`${line.join(' ')}.`);
      made += length;
    }
    if (blocks.length % 12 === 11) blocks.push(`## ${pick()} and ${pick()}`);
    blocks.push(sentences.join(' '));
  }
  return blocks.join('\n\n');
}

const front = (id: string, headline: string): string =>
  `---\nid: ${id}\nheadline: ${headline}\nstandfirst: Made for measuring\nlanguage: en\nstatus: draft\nslug: ${id.toLowerCase()}\ncreated: 2026-11-01T00:00:00.000Z\nupdated: 2026-11-01T00:00:00.000Z\n---\n\n`;

const articleId = (index: number): string => `01M8BENCH00000000000${String(index).padStart(6, '0')}`;
const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** Claims spread evenly over the text, each on about 24 characters. */
function claimsOn(text: string, count: number, article: string): Claim[] {
  const step = Math.floor((text.length - 200) / count);
  return Array.from({ length: count }, (_, index) => {
    const from = 100 + index * step;
    return {
      id: `${article.slice(0, 16)}C${String(index).padStart(9, '0')}`,
      category: 'other' as const,
      priority: 'normal' as const,
      check: 'todo' as const,
      anchor: describe(text, from, from + Math.min(24, step - 1)),
      citations: [],
      signOffs: [],
      thread: [],
      by: 'person:bench',
      at: '2026-11-01T00:00:00.000Z',
    };
  });
}

function writeDocketed(folder: string, index: number, words: number, claims: number): string {
  const id = articleId(index);
  const markdown = `${front(id, `Long story ${index} with ${claims} claims`)}${prose(words, index)}\n`;
  writeFileSync(path.join(folder, 'articles', `${id.toLowerCase()}.md`), markdown);
  const opened = openArticle(markdown);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { text } = plainText(opened.value.doc);
  const docket = { ...emptyDocket(id), revision: sha256(text), claims: claimsOn(text, claims, id) };
  writeFileSync(path.join(folder, '.stet', 'dockets', `${id}.json`), JSON.stringify(docket));
  const hex = docket.revision.slice('sha256:'.length);
  mkdirSync(path.join(folder, '.stet', 'history', 'objects', hex.slice(0, 2)), { recursive: true });
  writeFileSync(path.join(folder, '.stet', 'history', 'objects', hex.slice(0, 2), hex), text);
  return id;
}

export interface MadeLibrary {
  /** 12,000 words without and with 1,000 claims. */
  readonly plain: string;
  readonly claimed: string;
}

/** Fills `folder` with `articles` short articles and the two long ones. */
export function makeLibrary(folder: string, articles: number): MadeLibrary {
  for (const place of ['articles/media', '.stet/dockets', '.stet/history/objects'])
    mkdirSync(path.join(folder, place), { recursive: true });
  writeFileSync(path.join(folder, '.stet', 'library.json'), JSON.stringify(emptyLibraryRecord('01M8BENCH0000000000000LIBR', 'Bench')));
  for (let index = 10; index < 10 + articles; index += 1) {
    const id = articleId(index);
    writeFileSync(path.join(folder, 'articles', `${id.toLowerCase()}.md`), `${front(id, `Short story ${index}`)}${prose(300, index)}\n`);
  }
  return { plain: writeDocketed(folder, 1, 12_000, 0), claimed: writeDocketed(folder, 2, 12_000, 1_000) };
}

/** Texts that are far longer in one direction than articles are, by the words their headlines begin with, with their paragraphs and cells. */
export const LONG_TEXTS: Readonly<Record<string, { readonly blocks: number; readonly body: () => string }>> = {
  'One paragraph': {
    blocks: 1,
    body: () =>
      prose(44_000, 21)
        .replace(/\n\n(## .*\n\n)?/g, ' ')
        .slice(0, 290_000),
  },
  'One word': { blocks: 1, body: () => 'river'.repeat(58_000) },
  'Paragraphs by thousands': {
    blocks: 20_000,
    body: () => Array.from({ length: 20_000 }, (_, index) => prose(6, index).slice(0, 45).replace(/ \S*$/, '')).join('\n\n'),
  },
  'A table': {
    blocks: 4_900,
    body: () =>
      [
        '| ferry '.repeat(10),
        '|---'.repeat(10),
        ...Array.from({ length: 490 }, (_, row) => `| ${WORDS[row % WORDS.length] ?? ''} `.repeat(10)),
      ]
        .join('|\n')
        .concat('|'),
  },
};

/** Adds one article for each of `LONG_TEXTS`. */
export function addLongTexts(folder: string): void {
  Object.entries(LONG_TEXTS).forEach(([name, { body }], index) => {
    const id = articleId(5 + index);
    writeFileSync(path.join(folder, 'articles', `${id.toLowerCase()}.md`), `${front(id, `${name} of a bench`)}${body()}\n`);
  });
}
