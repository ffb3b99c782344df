import type { Sentence } from '../text/sentences.ts';
import { checkWorthiness } from './check-worthiness/check-worthiness.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

const scores = new Map<string, number>();
/** So many sentences are remembered; a very long article has no more. */
const MOST_SCORES = 20_000;

function scoreOf(sentence: string): number {
  const known = scores.get(sentence);
  if (known !== undefined) return known;
  if (scores.size > MOST_SCORES) scores.clear();
  const score = checkWorthiness(sentence);
  scores.set(sentence, score);
  return score;
}

/**
 * The same passages, the one whose sentence looks most like one that is checked first; equal ones in reading order. The score only orders:
 * none is left out for it. Both lists come in reading order, with UTF-16 offsets in `text`.
 */
export function byWorth<T extends Range>(text: string, found: readonly T[], sentences: readonly Sentence[]): readonly T[] {
  let at = 0;
  const scored = found.map((one) => {
    while (at < sentences.length && (sentences[at]?.to ?? 0) <= one.from) at += 1;
    const sentence = sentences[at];
    const around = sentence && sentence.from < one.to ? sentence : one;
    return { one, score: scoreOf(text.slice(around.from, around.to)) };
  });
  return scored.sort((a, b) => b.score - a.score || a.one.from - b.one.from).map(({ one }) => one);
}
