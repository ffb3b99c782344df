import type { Anchor, Cleared } from '../saved/docket.ts';
import { byNotes } from './note-marks.ts';
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

/** Whether it stands under what it was said under, and its links lead where they led. Marks of earlier versions do not know. */
export const isUnderSame = ({ under, links }: Pick<Cleared, 'under' | 'links'>, range: Range, where: StashedText): boolean =>
  underChange(under, underAt(where.unders, range), STRICT) === null &&
  leadWhereTheyLed(links, linksWithin(where.links, where.text, range), STRICT);

/** The words that readers got of it when it was said, and those they get now; with marks of footnotes by what these say, where that is known of both. */
export function wordsCleared(
  { out, under }: Pick<Cleared, 'out' | 'under'>,
  { was, exact }: Anchor,
  range: Range,
  where: StashedText,
): { readonly words: string; readonly now: string } {
  const [words, now] = [out ?? was ?? exact, partGoingOut({ range }, where) ?? where.text.slice(range.from, range.to)];
  const [were, are] = [under?.notes, underAt(where.unders, range).under.notes];
  return were && are && were.length === are.length ? { words: byNotes(words, were), now: byNotes(now, are) } : { words, now };
}
