import type { Projection } from '../article/plain-text.ts';
import { FOOTNOTE_MARKS } from '../text/sentences.ts';
import { notesSaid } from './note-definitions.ts';

/**
 * Letters that read like a footnote's mark, by where they stand, and whether they are one: the projection reads the same for both. `note`: what
 * the note says that it leads to, or that it begins; empty where there is none.
 */
export interface NoteMark {
  readonly at: number;
  readonly length: number;
  readonly isMark: boolean;
  readonly note: string;
}

/** As much of a note as tells it from others, in UTF-16 units: a sign-off keeps it. */
const MOST = 200;

/** In reading order; undefined where nothing reads so. */
export function noteMarks(projection: Pick<Projection, 'text' | 'runs' | 'units'>): readonly NoteMark[] | undefined {
  const { text, runs } = projection;
  if (!text.includes('[^')) return undefined;
  const { byLabel, byPlace } = notesSaid(projection);
  // A mark is one place in the document, whatever its length.
  const marks = new Set(runs.flatMap(({ offset, length, size }) => (size === length ? [] : [offset])));
  const found = [...text.matchAll(FOOTNOTE_MARKS)].map(({ 0: mark, index: at }) => {
    const isMark = marks.has(at);
    const note = isMark ? byLabel.get(mark.slice(2, -1)) : byPlace.get(at);
    return { at, length: mark.length, isMark, note: (note ?? '').slice(0, MOST) };
  });
  return found.length === 0 ? undefined : found;
}

/** Of each that begins in a range, in its order, whether it is a mark, and what its note says; nothing where none does. */
export function marksWithin(
  all: readonly NoteMark[] | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly marks?: boolean[]; readonly notes?: string[] } {
  const within = all?.filter(({ at }) => at >= from && at < to) ?? [];
  if (within.length === 0) return {};
  return { marks: within.map(({ isMark }) => isMark), notes: within.map(({ note }) => note) };
}

/** The words with each mark by what its note says: programs number notes anew, and readers see the same note. Where there is none, by its label. */
export function byNotes(words: string, notes: readonly string[]): string {
  let at = 0;
  return words.replace(FOOTNOTE_MARKS, (mark) => {
    const note = notes[at] ?? '';
    at += 1;
    return note === '' ? mark : `[^${note}]`;
  });
}

/** Whether the same of them are marks; where either says nothing of it, they are. */
export const isSameMarks = (one: readonly boolean[] | undefined, other: readonly boolean[] | undefined): boolean =>
  one === undefined || other === undefined || (one.length === other.length && one.every((isMark, index) => isMark === other[index]));

/** The words without the marks of notes, and without the label that a note begins with. Letters that only read like one stay. */
export function withoutNotes(words: string, marks: readonly boolean[], notes: readonly string[]): string {
  let at = -1;
  return words.replace(FOOTNOTE_MARKS, (mark) => {
    at += 1;
    return marks[at] === true || (notes[at] ?? '') !== '' ? '' : mark;
  });
}

/**
 * Whether a mark among words leads to another note than it did, or to none: what a note says may change, but then nothing in the text says any more what it
 * said.
 */
export const leadsElsewhere = (
  were: readonly string[] | undefined,
  are: readonly string[] | undefined,
  all: readonly NoteMark[] = [],
): boolean =>
  were !== undefined &&
  were.length === are?.length &&
  were.some((note, at) => note !== '' && note !== are[at] && (are[at] === '' || all.some((one) => one.note === note)));
