import type { Segment } from './segments.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { spokenIn, textAt, type WordIndex } from './word-index.ts';

/** More words than these, about three minutes of speech, are no elision: the words were taken from two places. */
const MOST_LEFT_OUT = 500;

const SENTENCE_END = /[.!?។៕]["'”’»›)]*(?=\s|$)|\n\s*\n/gu;
const NEGATION =
  /(?<!\p{L})(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|\p{L}+n['’]t)(?!\p{L})|មិន|ពុំ|គ្មាន|កុំ|អត់|ឥត/iu;

/** Whether what was left out turns the words after it round: a negation in their own sentence. */
function hidesNegation(leftOut: string): boolean {
  let from = 0;
  for (const match of leftOut.matchAll(SENTENCE_END)) from = match.index + match[0].length;
  return NEGATION.test(leftOut.slice(from));
}

function followedBy(index: WordIndex, before: Occurrence, after: readonly Occurrence[]): Occurrence | null {
  const text = textAt(index, before.first);
  const near = after.filter(({ first }) => first >= before.end && first < text.end && first - before.end <= MOST_LEFT_OUT);
  const leftOut = ({ first }: Occurrence): string => spokenIn(text, { from: index.to[before.end - 1] ?? 0, to: index.from[first] ?? 0 });
  return near.find((one) => !hidesNegation(leftOut(one))) ?? null;
}

/** The segments one after another in one text. */
export type Chain = readonly Occurrence[];

const lengthOf = (chain: Chain): number => (chain[chain.length - 1]?.end ?? 0) - (chain[0]?.first ?? 0);

/** Every place where all segments are found in order, the one in which least is left out first. */
export function chainsOf(index: WordIndex, segments: readonly Segment[]): readonly Chain[] {
  const [starts = [], ...rest] = segments.map((segment) => occurrencesOf(index, segment));
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
