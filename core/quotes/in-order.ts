import { countUpTo } from './captions.ts';
import { NEGATION } from './negation.ts';
import type { Segment } from './segments.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { spokenIn, textAt, type WordIndex } from './word-index.ts';

/** More letters than these, about three minutes of speech, are no elision: the words were taken from two places. */
const MOST_LEFT_OUT = 3_000;

const SENTENCE_END = /[.!?។៕]["'”’»›)]*(?=\s|$)|\n\s*\n/gu;

/** Whether what was left out turns the words after it round: a negation in their own sentence. */
function hidesNegation(leftOut: string): boolean {
  let from = 0;
  for (const match of leftOut.matchAll(SENTENCE_END)) from = match.index + match[0].length;
  return NEGATION.test(leftOut.slice(from));
}

/** Places of one segment, sorted, with the indexes of their first words. */
interface Places {
  readonly all: readonly Occurrence[];
  readonly firsts: readonly number[];
}

/** The nearest place after another that may follow it. */
function followedBy(index: WordIndex, before: Occurrence, { all, firsts }: Places): Occurrence | null {
  const text = textAt(index, before.first);
  const from = index.to[before.end - 1] ?? 0;
  for (let at = countUpTo(firsts, before.end - 1); at < all.length; at += 1) {
    const next = all[at];
    const to = index.from[next?.first ?? 0] ?? 0;
    if (!next || next.first >= text.end || to - from > MOST_LEFT_OUT) return null;
    if (!hidesNegation(spokenIn(text, { from, to }))) return next;
  }
  return null;
}

/** The segments one after another in one text. */
export type Chain = readonly Occurrence[];

const lengthOf = (chain: Chain): number => (chain[chain.length - 1]?.end ?? 0) - (chain[0]?.first ?? 0);

/** Every place where all segments are found in order, the one in which least is left out first. */
export function chainsOf(index: WordIndex, segments: readonly Segment[]): readonly Chain[] {
  const [starts = [], ...others] = segments.map((segment) => occurrencesOf(index, segment));
  const rest = others.map((all): Places => ({ all, firsts: all.map(({ first }) => first) }));
  const chains = starts.flatMap((start): Chain[] => {
    const chain: Occurrence[] = [start];
    for (const places of rest) {
      const next = followedBy(index, chain[chain.length - 1] ?? start, places);
      if (!next) return [];
      chain.push(next);
    }
    return [chain];
  });
  return rest.length === 0 ? chains : chains.sort((one, other) => lengthOf(one) - lengthOf(other));
}
