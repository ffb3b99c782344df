import type { Projection, Run } from '../article/plain-text.ts';
import { rawPrints } from '../text/raw-prints.ts';
import { unsaidIn } from './unsaid.ts';
import { FOOTNOTE_MARKS, type Sentence } from '../text/sentences.ts';

/** What HTML hides from readers, and comments: of these words nobody gets any, so there is nothing in them to look at, and no export prints them. */

interface Range {
  readonly from: number;
  readonly to: number;
}

const NONE: ReadonlySet<Sentence> = new Set();

/** Hidden, or a comment within a line. A piece that only looks like one may print: `rawPrints` knows. */
function isUnread(text: string, { hidden, offset, length, size }: Run): boolean {
  if (hidden) return true;
  return size !== length && /^<[!?]/u.test(text.slice(offset, offset + 2)) && !rawPrints(text.slice(offset, offset + length));
}

/** In reading order. */
function unreadIn({ text, runs }: Pick<Projection, 'text' | 'runs'>): readonly Range[] {
  return runs.filter((run) => isUnread(text, run)).map(({ offset, length }) => ({ from: offset, to: offset + length }));
}

function without(text: string, { from, to }: Range, gone: readonly Range[]): string {
  let kept = '';
  let at = from;
  for (const one of gone) {
    if (one.from >= to || one.to <= at) continue;
    kept += text.slice(at, Math.max(at, one.from));
    at = one.to;
  }
  return kept + text.slice(at, Math.max(at, to));
}

/** Walks both in reading order, and hands each that is touched by some of the others these. */
function touched<T extends Range>(
  ranges: readonly T[],
  others: readonly Range[],
  visit: (range: T, touching: readonly Range[]) => void,
): void {
  let first = 0;
  for (const range of ranges) {
    while ((others[first]?.to ?? Infinity) <= range.from) first += 1;
    let end = first;
    while ((others[end]?.from ?? Infinity) < range.to) end += 1;
    if (end > first) visit(range, others.slice(first, end));
  }
}

/** Whether words or numbers are left. Of foreign source, its tags and a footnote's own mark are none. */
const prints = (left: string, isRaw: boolean): boolean =>
  isRaw ? rawPrints(left.replace(FOOTNOTE_MARKS, '')) : /[\p{L}\p{N}]/u.test(left);

/** The sentences of which no reader gets a letter. What is struck is read, as struck. */
export function hiddenSentences(projection: Projection, sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const { text, units } = projection;
  const gone = unreadIn(projection);
  if (gone.length === 0) return NONE;
  const found = new Set<Sentence>();
  const raw = units.filter(({ kind }) => kind === 'raw');
  const inRaw = new Set<Sentence>();
  touched(sentences, raw, (sentence) => inRaw.add(sentence));
  touched(sentences, gone, (sentence, touching) => {
    if (!prints(without(text, sentence, touching), inRaw.has(sentence))) found.add(sentence);
  });
  return found;
}

/** The words of any range without those that readers never get, and without the tags and comments of what is kept as it is. */
export function wordsRead(projection: Pick<Projection, 'text' | 'runs' | 'units'>): (range: Range) => string {
  const gone = [...unreadIn(projection), ...unsaidIn(projection)].sort((one, other) => one.from - other.from);
  return (range) => without(projection.text, range, gone);
}
