import { CELL_EDGE } from '../article/plain-text.ts';
import type { Anchor } from '../saved/docket.ts';
import { isInRow } from './cells.ts';
import { aroundWas, rangeOf } from './describe.ts';
import type { Stretch } from './pieces.ts';
import { sameText } from './same-text.ts';

/** UTF-16 units on either side that must be as they were, where less than all that is remembered is there. */
const NEAR = 8;
const BETWEEN = '\n\n';

/** The one place where `words` stand between `prefix` and `suffix`, null when there is none or more than one. */
function onlyPlace(text: string, words: string, prefix: string, suffix: string): Stretch | null {
  const whole = prefix + words + suffix;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
  const from = at + prefix.length;
  return { from, to: from + words.length };
}

/** Whether what stands nearest to words is what stood there. */
export function standsIn({ prefix, suffix }: Pick<Anchor, 'prefix' | 'suffix'>, around: Pick<Anchor, 'prefix' | 'suffix'>): boolean {
  return prefix.slice(-NEAR) === around.prefix.slice(-NEAR) && suffix.slice(0, NEAR) === around.suffix.slice(0, NEAR);
}

/** A whole row of a table, wherever the table has it now. */
function rowOf(text: string, words: string, around: { readonly prefix: string; readonly suffix: string }): Stretch | null {
  const wasRow =
    words.includes(CELL_EDGE) && around.prefix.endsWith(BETWEEN) && (around.suffix === '' || around.suffix.startsWith(BETWEEN));
  return wasRow ? onlyPlace(`${text}${BETWEEN}`, words, BETWEEN, BETWEEN) : null;
}

/**
 * Where the words that a claim lost, or that were changed, stand again as they were confirmed: with what stood around them then. They are
 * looked for only of a claim that came without them, `found` being what became of it. Words that stand so beside what was made of them are
 * a copy, and no verdict goes to that unasked; in a table the cells change places, and a claim goes with its words.
 */
export function putBack(text: string, before: Anchor, found: Anchor): Stretch | null {
  const words = before.was ?? before.exact;
  const isWithout = before.around !== undefined || before.was !== undefined || before.state === 'orphaned' || before.state === 'ambiguous';
  const around = aroundWas(before);
  if (!isWithout || around === null || words === '') return null;
  const place = rangeOf(text, found);
  if (place !== null && sameText(found.exact, words) && (!isInRow(text, place.from) || standsIn(found, around))) return null;
  const isThere = ({ from, to }: Stretch): boolean => place === null || (from < place.to && place.from < to);
  const all = onlyPlace(text, words, around.prefix, around.suffix);
  if (all !== null) return isThere(all) || (isInRow(text, all.from) && isInRow(text, place?.from ?? 0)) ? all : null;
  if (place !== null && sameText(found.exact, words)) return null;
  // What was in two places when it was looked for last may be so still, however near its surroundings are to what they were.
  if (before.state === 'ambiguous') return null;
  const near = onlyPlace(text, words, around.prefix.slice(-NEAR), around.suffix.slice(0, NEAR)) ?? rowOf(text, words, around);
  return near !== null && isThere(near) ? near : null;
}
