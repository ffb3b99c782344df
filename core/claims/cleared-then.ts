import type { Anchor, Cleared } from '../saved/docket.ts';
import type { Under } from '../saved/signed-then.ts';
import { asTypeset } from './as-typeset.ts';
import { withoutNotes } from './note-marks.ts';
import { leadWhereTheyLed, linksWithin } from './links-beside.ts';
import { STRICT } from './same-words.ts';
import { partGoingOut, type StashedText } from './stashed.ts';
import { underAt } from './stands-under.ts';
import { underChange } from './under-change.ts';

/**
 * What “nothing to check” was said of. The mark is for the sentence as a reader gets it there: in this column, under this picture, without the
 * words that are struck, with links that lead where they led. Where any of that is another, somebody has to look again, though not a letter of it changed.
 */

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a mark made here remembers beside the words. */
export function clearedNow(range: Range, where: StashedText): Pick<Cleared, 'under' | 'out' | 'links'> {
  const out = partGoingOut({ range }, where);
  const links = linksWithin(where.links, where.text, range);
  return { under: underAt(where.unders, range).under, ...(out === null ? {} : { out }), ...(links === undefined ? {} : { links }) };
}

/** Marks of notes are asked of with the words. */
const withoutMarks = ({ marks: _marks, ...under }: Under): Under => under;

/** Whether it stands under what it was said under, and its links lead where they led. Marks of earlier versions do not know. */
export function isUnderSame({ under: was, links }: Pick<Cleared, 'under' | 'links'>, range: Range, where: StashedText): boolean {
  const { under, parts } = underAt(where.unders, range);
  return (
    underChange(was && withoutMarks(was), { under: withoutMarks(under), parts }, STRICT) === null &&
    leadWhereTheyLed(links, linksWithin(where.links, where.text, range), STRICT)
  );
}

/** The words as they count here: where a note is called by its mark, and how quote marks and dashes are set, is nothing to check. */
const counting = (words: string, { marks, notes }: Pick<Under, 'marks' | 'notes'>): string =>
  asTypeset(marks === undefined ? words : withoutNotes(words, marks, notes ?? []));

/** The words that readers got of it when it was said, and those they get now, as they count. */
export function wordsCleared(
  { out, under }: Pick<Cleared, 'out' | 'under'>,
  { was, exact }: Anchor,
  range: Range,
  where: StashedText,
): { readonly words: string; readonly now: string } {
  const now = partGoingOut({ range }, where) ?? where.text.slice(range.from, range.to);
  return { words: counting(out ?? was ?? exact, under ?? {}), now: counting(now, underAt(where.unders, range).under) };
}

/** The range with the marks of notes that stand right behind it: a sentence has them in it, whenever they came. */
export function withMarksBehind({ from, to }: Range, { unders }: StashedText): Range {
  const notes = unders[0]?.notes ?? [];
  let end = to;
  for (const { at, isMark, length } of notes) if (at === end && isMark) end += length;
  return { from, to: end };
}
