import type { Projection } from '../article/plain-text.ts';
import { FOOTNOTE_MARKS } from '../text/sentences.ts';

/** Letters that read like a footnote's mark, by where they stand, and whether they are one: the projection reads the same for both. */
export interface NoteMark {
  readonly at: number;
  readonly isMark: boolean;
}

/** In reading order; undefined where nothing reads so. */
export function noteMarks({ text, runs }: Pick<Projection, 'text' | 'runs'>): readonly NoteMark[] | undefined {
  if (!text.includes('[^')) return undefined;
  // A mark is one place in the document, whatever its length.
  const marks = new Set(runs.flatMap(({ offset, length, size }) => (size === length ? [] : [offset])));
  const found = [...text.matchAll(FOOTNOTE_MARKS)].map(({ index }) => ({ at: index, isMark: marks.has(index) }));
  return found.length === 0 ? undefined : found;
}

/** Of each that begins in a range, in its order, whether it is a mark; undefined where none does. */
export function marksWithin(
  all: readonly NoteMark[] | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): boolean[] | undefined {
  const within = all?.filter(({ at }) => at >= from && at < to).map(({ isMark }) => isMark) ?? [];
  return within.length === 0 ? undefined : within;
}

/** Whether the same of them are marks; where either says nothing of it, they are. */
export const isSameMarks = (one: readonly boolean[] | undefined, other: readonly boolean[] | undefined): boolean =>
  one === undefined || other === undefined || (one.length === other.length && one.every((isMark, index) => isMark === other[index]));
