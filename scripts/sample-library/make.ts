import type { Node } from 'prosemirror-model';
import { describe, orphan } from '../../core/anchoring/describe.ts';
import { openArticle } from '../../core/article/article-file.ts';
import type { Meta } from '../../core/article/meta.ts';
import { plainText, type Projection } from '../../core/article/plain-text.ts';
import { emptyDocket, type Anchor, type Claim, type Docket } from '../../core/saved/docket.ts';
import { BOPHA } from './people-and-sources.ts';
import type { SampleClaim, SampleStory } from './stories.ts';

/** What one story of the sample library needs beside its Markdown: the docket, and the projection its revision names. */
export interface SampleDocket {
  readonly article: string;
  readonly docket: Docket;
  readonly projection: string;
}

const MADE_AT = '2026-11-22T09:12:04.000Z';

function anchorOf(text: string, sample: SampleClaim): Anchor {
  if (sample.gone) return { ...orphan(describe(text, 0, 1)), exact: sample.words, prefix: '', suffix: '' };
  const from = text.indexOf(sample.words);
  if (from < 0) throw new Error(`The sample story does not say: ${sample.words}`);
  const anchor = describe(text, from, from + sample.words.length);
  if (sample.was) return { ...anchor, state: 'altered', was: sample.was };
  return sample.shifted ? { ...anchor, state: 'shifted' } : anchor;
}

function clearedSpans(story: SampleStory, { text, units }: Projection): { from: number; to: number }[] {
  const said = story.cleared.map((words) => {
    const from = text.indexOf(words);
    if (from < 0) throw new Error(`The sample story does not say: ${words}`);
    return { from, to: from + words.length };
  });
  return [...said, ...(story.cellsCleared ? units.filter(({ kind }) => kind === 'cell') : [])];
}

function docOf(file: string, markdown: string): Node {
  const opened = openArticle(markdown);
  if (!opened.ok) throw new Error(`${file}: ${opened.problem.code}`);
  return opened.value.doc;
}

/** Ids are counted, so that making the sample twice gives the same bytes. `sha256` gives hex. */
export function makeDocket(story: SampleStory, markdown: string, sha256: (text: string) => string): SampleDocket {
  const doc = docOf(story.file, markdown);
  const projection = plainText(doc);
  const { text } = projection;
  const article = (doc.attrs.meta as Meta).id;
  let counted = 0;
  const id = (): string => `${article.slice(0, 22)}${String((counted += 1)).padStart(4, '0')}`;
  const hash = (words: string): string => `sha256:${sha256(words.normalize('NFC'))}`;
  const claims = story.claims.map((sample): Claim => ({
    id: id(),
    category: sample.category,
    priority: sample.priority ?? 'normal',
    ...(sample.assignee ? { assignee: sample.assignee } : {}),
    check: sample.check,
    anchor: anchorOf(text, sample),
    citations: (sample.cite ?? []).map(([source, kind, value, excerpt, stance]) => ({
      id: id(),
      source: source.id,
      locator: { kind, value },
      excerpt: excerpt ?? '',
      stance: stance ?? 'supports',
    })),
    signOffs: (sample.signed ?? []).map(([by, words]) => ({
      by,
      at: MADE_AT,
      words: words ?? sample.was ?? sample.words,
      hash: hash(words ?? sample.was ?? sample.words),
    })),
    thread: (sample.notes ?? []).map(([by, note]) => ({ id: id(), by, at: MADE_AT, text: note })),
    by: BOPHA,
    at: MADE_AT,
  }));
  const cleared = clearedSpans(story, projection).map(({ from, to }) => ({
    id: id(),
    anchor: describe(text, from, to),
    by: BOPHA,
    at: MADE_AT,
  }));
  return { article, docket: { ...emptyDocket(article), revision: hash(text), claims, cleared }, projection: text };
}
