import { besideMoves } from './beside-moves.ts';
import { bothSides, cut, Found, inOrder, merged, moves, type Gap, type Run } from './gaps.ts';
import { Names, paragraphs, sentencePieces, tokenPieces, type Stretch } from './pieces.ts';
import type { Search } from './patience.ts';
import { rowMoves } from './row-moves.ts';

/** How two texts lie against each other. Runs are sorted by `a` and overlap on neither side. */
export interface Alignment {
  readonly runs: readonly Run[];
  /** Stretches of the text after that nothing before was matched with, in order. */
  readonly fresh: readonly Stretch[];
}

/** Whole paragraphs and sentences are matched in order where one of a kind, or between such. */
const WHOLE: Search = { grams: [1], exhaust: true };
/** First the tokens that speak for themselves, in order; then what moved; then the rest, down to single tokens. */
const SURE: Search = { grams: [6, 4], exhaust: false };
const REST: Search = { grams: [3, 2, 1], exhaust: true };
/** Shorter paragraphs and sentences (UTF-16 units) are not said to have moved: a table cell or a "Yes." proves nothing. */
const LEAST_MOVE = 20;
/** Tokens in a row, found once on each side, that prove a move. */
const MOVE_GRAM = 6;

function freshIn(after: string, runs: readonly Run[]): Stretch[] {
  const fresh: Stretch[] = [];
  let at = 0;
  for (const run of [...runs].sort((one, other) => one.b - other.b)) {
    if (run.b > at) fresh.push({ from: at, to: run.b });
    at = Math.max(at, run.b + run.length);
  }
  if (at < after.length) fresh.push({ from: at, to: after.length });
  return fresh;
}

/** Words and figures outweigh marks where a small rest can be matched in several ways. */
function tokenWeight(gaps: readonly Gap[], before: string): (id: number) => number {
  const weights = new Map<number, number>();
  for (const { a } of gaps) {
    a.id.forEach((id, at) => {
      if (!weights.has(id))
        weights.set(id, /[\p{L}\p{N}]/u.test(before.charAt(a.from[at] ?? 0)) ? 2 + Math.min(6, (a.to[at] ?? 0) - (a.from[at] ?? 0)) : 1);
    });
  }
  return (id) => weights.get(id) ?? 1;
}

/**
 * Lays two projections against each other in near-linear time: equal paragraphs first, then equal sentences of what changed, then
 * tokens (grams that are unique on both sides, in the longest run that keeps the order); equal pieces off that order have moved.
 */
export function align(before: string, after: string): Alignment {
  const names = new Names();
  const found = new Found(before, after);
  const whole: Gap = { a: paragraphs(before, names), b: paragraphs(after, names) };
  let gaps: readonly Gap[] = inOrder(whole, WHOLE, found);
  gaps = moves(gaps, 1, LEAST_MOVE, found);
  gaps = rowMoves([before, after], whole, gaps, found);
  gaps = gaps.map(({ a, b }) => ({ a: cut(before, a, sentencePieces, names), b: cut(after, b, sentencePieces, names) }));
  gaps = gaps.flatMap((gap) => (bothSides(gap) ? inOrder(gap, WHOLE, found) : [gap]));
  gaps = moves(gaps, 1, LEAST_MOVE, found);
  gaps = gaps.map(({ a, b }) => ({ a: cut(before, a, tokenPieces, names), b: cut(after, b, tokenPieces, names) }));
  gaps = gaps.flatMap((gap) => (bothSides(gap) ? inOrder(gap, SURE, found) : [gap]));
  gaps = moves(gaps, MOVE_GRAM, LEAST_MOVE, found);
  gaps = besideMoves({ before, after, names }, gaps, found, REST).filter(bothSides);
  const weight = tokenWeight(gaps, before);
  for (const gap of gaps) inOrder(gap, REST, found, weight);
  const runs = merged(before, after, found.runs);
  return { runs, fresh: freshIn(after, runs) };
}
