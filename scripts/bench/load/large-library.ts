import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from '../../../core/anchoring/describe.ts';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { CATEGORIES } from '../../../core/saved/closed-sets.ts';
import { emptyDocket, type Claim } from '../../../core/saved/docket.ts';
import type { Evidence } from '../../../core/saved/evidence.ts';
import { emptyLibraryRecord, type Source } from '../../../core/saved/library-record.ts';
import { dice, ENGLISH, KHMER, NOTES, of, sentence, type Dice } from './sentences.ts';

/** How large a library is made. `evidenceBytes`: the sum of all pieces. */
export interface Size {
  readonly articles: number;
  readonly claims: number;
  readonly sources: number;
  readonly pieces: number;
  readonly evidenceBytes: number;
}

/** Ten thousand articles, a hundred thousand claims, five gigabytes of evidence. */
export const LARGE: Size = { articles: 10_000, claims: 10, sources: 400, pieces: 100, evidenceBytes: 5_000_000_000 };

const AT = '2026-11-01T00:00:00.000Z';
const PARAGRAPHS = 14;
const SENTENCES = 3;
/** Every third article is Khmer. */
const KHMER_EVERY = 3;
const BLOCK = 4_096;

const numbered = (kind: string, index: number): string => `01M8${kind}${String(index).padStart(22 - kind.length, '0')}`;

interface Story {
  readonly id: string;
  readonly markdown: string;
  readonly text: string;
}

function storyOf(next: Dice, index: number): Story {
  const id = numbered('LARGE', index);
  const isKhmer = index % KHMER_EVERY === 2;
  const sentences = isKhmer ? KHMER : ENGLISH;
  const headline = `${sentence(next, sentences).replace(/[.។]$/u, '')} ${index}`;
  const standfirst = sentence(next, sentences);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: SENTENCES }, () => sentence(next, next(12) === 0 ? KHMER : sentences)).join(' '),
  );
  const front = { id, headline, standfirst, language: isKhmer ? 'km' : 'en', status: of(next, ['draft', 'checking', 'ready']) };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const markdown = `---\n${lines.join('\n')}\ncreated: ${AT}\nupdated: ${AT}\n---\n\n${paragraphs.join('\n\n')}\n`;
  return { id, markdown, text: [headline, standfirst, ...paragraphs].join('\n\n') };
}

/** One claim on each of so many sentences, spread over the text; every third has a note, every second a source. */
function claimsOf(next: Dice, { text }: Story, index: number, { claims, sources }: Size): Claim[] {
  const step = Math.floor(text.length / (claims + 1));
  return Array.from({ length: claims }, (_, nth) => {
    const from = (nth + 1) * step - Math.floor(step / 2);
    const id = numbered('CLAIM', index * claims + nth);
    const note = { id: numbered('NOTE', index * claims + nth), by: 'person:bench', at: AT, text: sentence(next, NOTES) };
    const locator = { kind: 'page' as const, value: String(1 + next(200)) };
    const citation = { id: numbered('CITE', index * claims + nth), source: numbered('SOURCE', next(sources)), locator, excerpt: '' };
    return {
      ...{ id, category: of(next, CATEGORIES), priority: 'normal' as const, check: 'todo' as const },
      anchor: describe(text, from, from + Math.min(40, step - 1)),
      citations: nth % 2 === 0 ? [{ ...citation, stance: 'supports' as const }] : [],
      signOffs: [],
      thread: nth % 3 === 0 ? [note] : [],
      ...{ by: 'person:bench', at: AT },
    };
  });
}

function writeStory(folder: string, story: Story, claims: readonly Claim[]): void {
  writeFileSync(path.join(folder, 'articles', `${story.id.toLowerCase()}.md`), story.markdown);
  const hex = createHash('sha256').update(story.text).digest('hex');
  const docket = { ...emptyDocket(story.id), revision: `sha256:${hex}`, claims };
  writeFileSync(path.join(folder, '.stet', 'dockets', `${story.id}.json`), JSON.stringify(docket));
  const objects = path.join(folder, '.stet', 'history', 'objects', hex.slice(0, 2));
  mkdirSync(objects, { recursive: true });
  writeFileSync(path.join(objects, hex), story.text);
}

/** The projection is put together here, not read: a wrong one would make every claim of the library a stray. */
function prove({ markdown, text }: Story): void {
  const opened = openArticle(markdown);
  if (!opened.ok || plainText(opened.value.doc).text !== text) throw new Error('A made story does not read as it was made.');
}

/**
 * Sparse files: of their bytes none lies on the disk, but each has the hash that its folder is called by, so that proving them finds them
 * intact. Only reading them takes as long as so many bytes take.
 */
function writeEvidence(folder: string, { pieces, evidenceBytes, sources }: Size): Evidence[] {
  const running = createHash('sha256');
  const first = Math.floor(evidenceBytes / pieces / BLOCK) * BLOCK - Math.floor(pieces / 2) * BLOCK;
  const zeros = Buffer.alloc(BLOCK);
  for (let done = 0; done < first; done += BLOCK) running.update(zeros);
  return Array.from({ length: pieces }, (_, nth) => {
    const sha256 = running.copy().digest('hex');
    running.update(zeros);
    const bytes = first + nth * BLOCK;
    const file = `recording-${nth}.bin`;
    const place = path.join(folder, 'evidence', sha256);
    mkdirSync(place, { recursive: true });
    const opened = openSync(path.join(place, file), 'w');
    ftruncateSync(opened, bytes);
    closeSync(opened);
    const about = { id: numbered('PIECE', nth), source: numbered('SOURCE', nth % sources), type: 'application/octet-stream' };
    return { ...about, sha256, file, bytes, capturedAt: AT, capturedBy: 'person:bench' };
  });
}

function sourcesOf(next: Dice, count: number): Source[] {
  return Array.from({ length: count }, (_, nth) => ({
    id: numbered('SOURCE', nth),
    kind: 'document' as const,
    title: `Ledger ${nth}: ${sentence(next, nth % KHMER_EVERY === 2 ? KHMER : ENGLISH)}`,
    note: sentence(next, NOTES),
    confidentiality: 'public' as const,
    by: 'person:bench',
    at: AT,
  }));
}

/** Fills `folder`. The same seed and size give the same bytes. Answers the ids of the articles. */
export function makeLargeLibrary(folder: string, size: Size = LARGE, seed = 1): string[] {
  for (const place of ['articles/media', '.stet/dockets', '.stet/history/objects', 'evidence'])
    mkdirSync(path.join(folder, place), { recursive: true });
  const next = dice(seed);
  const record = emptyLibraryRecord(numbered('LIBRARY', seed), 'Large');
  const more = { sources: sourcesOf(next, size.sources), evidence: writeEvidence(folder, size) };
  writeFileSync(path.join(folder, '.stet', 'library.json'), JSON.stringify({ ...record, ...more }));
  return Array.from({ length: size.articles }, (_, index) => {
    const story = storyOf(next, index);
    if (index < 30) prove(story);
    writeStory(folder, story, claimsOf(next, story, index, size));
    return story.id;
  });
}
