import { reach } from '../anchoring/follow.ts';
import { upToRange } from '../anchoring/number-edges.ts';
import type { SignOff } from '../saved/docket.ts';
import { splitsToken } from '../text/tokens.ts';
import { withoutInvisible } from './same-words.ts';
import type { Edges } from './stands-under.ts';
import { unsaidInLine } from './unsaid.ts';
import { withoutStash, type StashedText } from './stashed.ts';

/**
 * What readers see joined to the words of a claim. No letter has to be typed for it to change: a digit that was struck out, and is no more, makes
 * 450 of a verified 45. The claim's range says nothing of it, so it is held against what its sign-offs remember of what stood beside it.
 */

interface Range {
  readonly from: number;
  readonly to: number;
}

type Where = Pick<StashedText, 'text' | 'stash' | 'struck' | 'unsaid'>;

/** How much text on each side is looked at, in UTF-16 units: some tags, or a comment, and a word. */
const NEAR = 400;

/** What of a range readers get. */
function out(from: number, to: number, { text, stash, struck, unsaid }: Where): string {
  const within = (all: readonly Range[]): Range[] =>
    all.flatMap((one) => {
      const part = { from: Math.max(one.from, from) - from, to: Math.min(one.to, to) - from };
      return part.from < part.to ? [part] : [];
    });
  return withoutStash({ text: text.slice(from, to), stash: within(stash), struck: within([...struck, ...unsaid]) });
}

/** Nothing is joined to words with a space beside them, nor with a mark that has one behind it; but a space parts the thousands of one number. */
const PARTED_BEFORE = /(?:^|\s)[("“‘'[]*$/u;
const PARTED_AFTER = /^[.,;:!?…"”’')\]]*(?:\s|$)/u;
const THOUSANDS_BEFORE = /\p{N}[^\S\n\t]$/u;
const THOUSANDS_AFTER = /^[^\S\n\t]\p{N}/u;

const mayJoin = (before: string, after: string): boolean =>
  !PARTED_BEFORE.test(before) || THOUSANDS_BEFORE.test(before) || !PARTED_AFTER.test(after) || THOUSANDS_AFTER.test(after);

/** Whether the same is joined to words: how a range goes on beyond its dash is the other end's affair, and marks without a width are none. */
const isSame = (one: string, other: string, step: 1 | -1): boolean =>
  one === other || withoutInvisible(upToRange(one, step)) === withoutInvisible(upToRange(other, step));

/** What readers see joined to the words in a range; undefined where nothing is, as nearly everywhere. */
export function edgesAt({ from, to }: Range, where: Where): Edges | undefined {
  const [before, after] = [out(Math.max(0, from - NEAR), from, where), out(to, to + NEAR, where)];
  if (!mayJoin(before, after)) return undefined;
  const text = before + out(from, to, where) + after;
  const edges = { before: reach(text, before.length, -1), after: reach(text, text.length - after.length, 1) };
  return edges.before === '' && edges.after === '' ? undefined : edges;
}

/**
 * What came to be joined to the words of a sign-off since it was given, if anything did. As for what is typed at a claim's edge: what is joined
 * no more, or goes on from a token that was parted there, says nothing of the words. A sign-off of before remembers nothing.
 */
export function joinedSince({ words, beside }: SignOff, edges: Edges | undefined): Edges | null {
  if (edges === undefined || beside === undefined) return null;
  const then = beside.before + words + beside.after;
  const [starts, ends] = [beside.before.length, beside.before.length + words.length];
  const where = { text: then, stash: [], struck: [], unsaid: unsaidInLine(then) };
  const [before, own, after] = [out(0, starts, where), out(starts, ends, where), out(ends, then.length, where)];
  const text = before + own + after;
  const came = (at: number, step: 1 | -1, now: string): string =>
    splitsToken(text, at) || isSame(now, '', step) || isSame(reach(text, at, step), now, step) ? '' : now;
  const since = { before: came(before.length, -1, edges.before), after: came(before.length + own.length, 1, edges.after) };
  return since.before === '' && since.after === '' ? null : since;
}
