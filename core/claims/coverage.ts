import type { Sentence } from '../text/sentences.ts';
import type { Looked } from './beside.ts';
import { isSigned } from './claim-state.ts';
import { CLAIM_STATES, isOpen, type ClaimState } from './claim-states.ts';
import { STRICT, sameWords } from './same-words.ts';

/**
 * What is known of one sentence: nobody looked at it, it has other words beside its claims than when somebody did, somebody said there is
 * nothing to check, or the most pressing claim in it.
 */
export type CountedState = 'untouched' | 'changed' | 'cleared' | ClaimState;

/** One of which no reader gets a letter is hidden, whatever was said of it, and counts nowhere. */
export type SentenceState = CountedState | 'hidden';

/** States of sentences that nobody has looked at in the words they have; these are not covered. */
const UNSEEN: readonly CountedState[] = ['untouched', 'changed'];

export const isUnseen = (state: SentenceState): boolean => state !== 'hidden' && UNSEEN.includes(state);

/** What somebody is led to: nobody has looked at these words, or not since they signed others in their place. */
export const isToLookAt = (state: SentenceState): boolean => isUnseen(state) || state === 'stale';

/** How pressing a claim is for the sentence it stands in; the highest one gives the sentence its state. */
const PRESSING: Readonly<Record<ClaimState, number>> = {
  stale: 10,
  disputed: 9,
  orphaned: 8,
  'cannot-verify': 7,
  'to-cut': 7,
  todo: 6,
  checking: 5,
  'half-signed': 4,
  'verified-with-change': 3,
  verified: 2,
  'not-a-fact': 1,
  cut: 0,
};

export interface CoveredSentence {
  readonly sentence: Sentence;
  readonly state: SentenceState;
  /** Ids of the claims that touch it, in reading order. */
  readonly claims: readonly string[];
  /** Id of the "nothing to check" that holds for it. */
  readonly cleared: string | null;
}

export interface Coverage {
  readonly sentences: readonly CoveredSentence[];
  /** How many there are to look at. */
  readonly total: number;
  /** Sentences that are claimed or marked, and were looked at as they are: all but the unseen ones. */
  readonly covered: number;
  readonly counts: Readonly<Record<CountedState, number>>;
}

interface PlacedClaim extends Looked {
  readonly id: string;
  readonly state: ClaimState;
}

/**
 * `words`: those it was said of; `now`: what readers get of those that stand there, where
 * that is not all. Offsets everywhere are UTF-16 in the projection `text`. */
interface PlacedClearing {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly now?: string | null;
}

const byPlace = (a: { from: number; to: number }, b: { from: number; to: number }): number => a.from - b.from || a.to - b.to;

/** Walks sentences and spans together, both sorted, and hands each sentence the spans that touch it. */
function sweep<S extends { from: number; to: number }>(
  sentences: readonly Sentence[],
  spans: readonly S[],
  visit: (sentence: Sentence, touching: readonly S[]) => void,
): void {
  const sorted = [...spans].sort(byPlace);
  let next = 0;
  let active: S[] = [];
  for (const sentence of sentences) {
    active = active.filter((span) => span.to > sentence.from);
    for (let span = sorted[next]; span && span.from < sentence.to; span = sorted[(next += 1)]) {
      if (span.to > sentence.from) active.push(span);
    }
    visit(sentence, active);
  }
}

function mostPressing(claims: readonly PlacedClaim[]): ClaimState | null {
  let found: ClaimState | null = null;
  for (const { state } of claims) if (found === null || PRESSING[state] > PRESSING[found]) found = state;
  return found;
}

/** A claim that has all its sign-offs, or is not a fact, and would give its sentence that for good. What is still open presses more. */
const isVouched = (state: ClaimState): boolean => (isSigned(state) && !isOpen(state)) || state === 'not-a-fact';

/**
 * Sentences must be in reading order. "Nothing to check" holds only while its span has the words it was said of and takes in the
 * whole sentence; a claim in a sentence outweighs it, but for what is said beside the claims. `isLookedAt`: whether somebody who signed claims
 * off, or called them no facts, saw their sentence in the words it has. Time is near-linear in sentences and spans.
 */
export function coverage(input: {
  readonly sentences: readonly Sentence[];
  readonly claims: readonly PlacedClaim[];
  readonly cleared: readonly PlacedClearing[];
  readonly text: string;
  readonly isLookedAt?: (sentence: Sentence, claims: readonly Looked[]) => boolean;
  /** Those of which no reader gets a letter. */
  readonly hidden?: ReadonlySet<Sentence>;
}): Coverage {
  const standing = input.cleared.filter((span) => sameWords(span.now ?? input.text.slice(span.from, span.to), span.words, STRICT));
  const clearedBy = new Map<Sentence, string>();
  sweep(input.sentences, standing, (sentence, touching) => {
    const whole = touching.find((span) => span.from <= sentence.from && span.to >= sentence.to);
    if (whole) clearedBy.set(sentence, whole.id);
  });
  const counts = Object.fromEntries([...UNSEEN, 'cleared', ...CLAIM_STATES].map((state) => [state, 0])) as Record<CountedState, number>;
  const covered: CoveredSentence[] = [];
  sweep(input.sentences, input.claims, (sentence, touching) => {
    const cleared = clearedBy.get(sentence) ?? null;
    const pressing = mostPressing(touching);
    const claims = touching.map(({ id }) => id);
    if (input.hidden?.has(sentence)) return void covered.push({ sentence, state: 'hidden', claims, cleared });
    const isSettled = cleared !== null || pressing === null || !isVouched(pressing) || (input.isLookedAt?.(sentence, touching) ?? true);
    const state = isSettled ? (pressing ?? (cleared === null ? 'untouched' : 'cleared')) : 'changed';
    counts[state] += 1;
    covered.push({ sentence, state, claims, cleared });
  });
  const read = covered.filter(({ state }) => state !== 'hidden');
  return { sentences: covered, total: read.length, covered: read.filter(({ state }) => !isUnseen(state)).length, counts };
}
