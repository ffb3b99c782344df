import type { Anchor, Claim, Cleared } from '../saved/docket.ts';
import type { Beside } from '../saved/signed-then.ts';
import { isSameBeside, said } from './beside.ts';
import { withoutInvisible } from './same-words.ts';
import type { StashedText } from './stashed.ts';

/**
 * “Nothing to check” in a sentence with claims is said of the words beside them. The mark remembers what it left to the claims, and holds while
 * claims stand on all of that, whichever: words that no claim holds any more are words that nobody looked at.
 */

interface Range {
  readonly from: number;
  readonly to: number;
}

type Mark = Pick<Cleared, 'beside'>;

const isTouching = (one: Range, other: Range): boolean => one.from < other.to && one.to > other.from;

function partIn(mark: Range, claim: Range, where: StashedText): Beside {
  return {
    before: said({ from: mark.from, to: Math.max(claim.from, mark.from) }, where),
    after: said({ from: Math.min(claim.to, mark.to), to: mark.to }, where),
  };
}

/** What stands in the sentence beside each of the claims in it: what a mark made here leaves to them. */
export const leftNow = (sentence: Range, claims: readonly Range[], where: StashedText): Beside[] =>
  claims.filter((claim) => isTouching(claim, sentence)).map((claim) => partIn(sentence, claim, where));

/** How many letters: the same of words that are the same but for spaces and what nobody sees. */
const letters = (words: string): number => withoutInvisible(words.normalize('NFC')).replace(/\s/gu, '').length;

const rangeWithin = (whole: number, { before, after }: Beside): Range => ({ from: letters(before), to: whole - letters(after) });

/** Whether claims stand on all that the mark left to them. Its range has the words it was said of, which the caller has to know. */
export function isLeftToClaims({ beside = [] }: Mark, range: Range, claims: readonly Range[], where: StashedText): boolean {
  if (beside.length === 0) return true;
  const whole = letters(said(range, where));
  const held = leftNow(range, claims, where)
    .map((one) => rangeWithin(whole, one))
    .sort((one, other) => one.from - other.from);
  return beside.every((one) => {
    const left = rangeWithin(whole, one);
    let at = left.from;
    for (const { from, to } of held) if (from <= at) at = Math.max(at, to);
    return at >= left.to;
  });
}

const rangeOfAnchor = ({ start, end }: Anchor): Range => ({ from: start, to: end });
const isCertain = ({ state, start, end }: Anchor): boolean => end > start && state !== 'orphaned' && state !== 'ambiguous';

/** The mark with these claims left out of it, whose places are in the same text. */
export function leavingOut<M extends Pick<Cleared, 'anchor' | 'beside'>>(mark: M, claims: readonly Pick<Claim, 'anchor'>[]): M {
  const { anchor, beside = [] } = mark;
  const words = [...anchor.exact];
  const more = claims
    .filter((claim) => isCertain(claim.anchor) && isCertain(anchor) && isTouching(rangeOfAnchor(claim.anchor), rangeOfAnchor(anchor)))
    .map(({ anchor: { start, end } }) => ({
      before: words.slice(0, Math.max(0, start - anchor.start)).join(''),
      after: words.slice(Math.min(words.length, end - anchor.start)).join(''),
    }))
    .filter((one) => !beside.some((known) => isSameBeside(known, one)));
  return more.length === 0 ? mark : { ...mark, beside: [...beside, ...more] };
}

/**
 * A mark that says nothing of claims was said of all its words, unless claims that were made before it stood there: an earlier version let it be
 * said beside them and remembered nothing.
 */
export const knowingClaims = (mark: Cleared, claims: readonly Claim[]): Cleared =>
  mark.beside === undefined
    ? leavingOut(
        mark,
        claims.filter(({ at }) => at <= mark.at),
      )
    : mark;
