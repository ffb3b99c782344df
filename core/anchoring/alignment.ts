import { noPieces, Names, paragraphs, sentencePieces, tokenPieces, type Pieces, type Stretch } from './pieces.ts';
import { risingBlocks, uniquePairs, type Block, type Search } from './patience.ts';

/** A stretch of equal text: `length` UTF-16 units from `a` before and from `b` after. `moved`: it stands in another order there. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
  readonly moved: boolean;
}

/** How two texts lie against each other. Runs are sorted by `a` and overlap on neither side. */
export interface Alignment {
  readonly runs: readonly Run[];
  /** Stretches of the text after that nothing before was matched with, in order. */
  readonly fresh: readonly Stretch[];
}

/** Two stretches of pieces that must be matched with each other, if with anything. */
interface Gap {
  readonly a: Pieces;
  readonly b: Pieces;
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

function take(pieces: Pieces, from: number, to: number): Pieces {
  return { from: pieces.from.slice(from, to), to: pieces.to.slice(from, to), id: pieces.id.slice(from, to) };
}

function without(pieces: Pieces, used: ReadonlySet<number>): Pieces {
  if (used.size === 0) return pieces;
  const keep = (_: number, index: number): boolean => !used.has(pieces.from[index] ?? -1);
  return { from: pieces.from.filter(keep), to: pieces.to.filter(keep), id: pieces.id.filter(keep) };
}

function joined(all: readonly Pieces[]): Pieces {
  const whole = noPieces();
  for (const pieces of all) {
    for (let at = 0; at < pieces.id.length; at += 1) {
      whole.from.push(pieces.from[at] ?? 0);
      whole.to.push(pieces.to[at] ?? 0);
      whole.id.push(pieces.id[at] ?? 0);
    }
  }
  return whole;
}

/** Collects runs piece by piece; neighbours are joined at the end. */
class Found {
  readonly runs: Run[] = [];

  add(gap: Gap, block: Block, moved: boolean): void {
    for (let offset = 0; offset < block.length; offset += 1) {
      const from = gap.a.from[block.a + offset] ?? 0;
      const to = gap.a.to[block.a + offset] ?? 0;
      this.runs.push({ a: from, b: gap.b.from[block.b + offset] ?? 0, length: to - from, moved });
    }
  }
}

/** Matches a gap in order and returns the gaps that are left. */
function inOrder(gap: Gap, search: Search, found: Found, weight?: (id: number) => number): Gap[] {
  const left: Gap[] = [];
  let a0 = 0;
  let b0 = 0;
  const leave = (a1: number, b1: number): void => {
    if (a1 > a0 || b1 > b0) left.push({ a: take(gap.a, a0, a1), b: take(gap.b, b0, b1) });
  };
  for (const block of risingBlocks(gap.a.id, gap.b.id, search, weight)) {
    found.add(gap, block, false);
    leave(block.a, block.b);
    a0 = block.a + block.length;
    b0 = block.b + block.length;
  }
  leave(gap.a.id.length, gap.b.id.length);
  return left;
}

/** Takes out of all gaps the grams that are found once on each side, wherever they are. */
function moves(gaps: readonly Gap[], gram: number, least: number, found: Found): Gap[] {
  const whole: Gap = { a: joined(gaps.map((gap) => gap.a)), b: joined(gaps.map((gap) => gap.b)) };
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  for (const pair of uniquePairs(whole.a.id, whole.b.id, gram)) {
    const long = (whole.a.to[pair.a + gram - 1] ?? 0) - (whole.a.from[pair.a] ?? 0);
    if (long < least) continue;
    for (let offset = 0; offset < gram; offset += 1) {
      const a = whole.a.from[pair.a + offset] ?? 0;
      const b = whole.b.from[pair.b + offset] ?? 0;
      if (usedA.has(a) || usedB.has(b)) continue;
      usedA.add(a);
      usedB.add(b);
      found.add(whole, { a: pair.a + offset, b: pair.b + offset, length: 1 }, true);
    }
  }
  return gaps.map((gap) => ({ a: without(gap.a, usedA), b: without(gap.b, usedB) }));
}

function cut(text: string, pieces: Pieces, cutter: typeof tokenPieces, names: Names): Pieces {
  const smaller = noPieces();
  for (let at = 0; at < pieces.id.length; at += 1) cutter(text, { from: pieces.from[at] ?? 0, to: pieces.to[at] ?? 0 }, names, smaller);
  return smaller;
}

const bothSides = (gap: Gap): boolean => gap.a.id.length > 0 && gap.b.id.length > 0;

/** Runs that lie on one diagonal with equal text between them are one run. */
function merged(before: string, after: string, runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of [...runs].sort((one, other) => one.a - other.a)) {
    const last = whole[whole.length - 1];
    const gap = last ? run.a - (last.a + last.length) : -1;
    if (last && gap >= 0 && last.a - last.b === run.a - run.b) {
      if (before.slice(run.a - gap, run.a) === after.slice(run.b - gap, run.b)) {
        whole[whole.length - 1] = { a: last.a, b: last.b, length: run.a + run.length - last.a, moved: last.moved && run.moved };
        continue;
      }
    }
    whole.push(run);
  }
  return whole;
}

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
  const found = new Found();
  let gaps: Gap[] = [{ a: paragraphs(before, names), b: paragraphs(after, names) }];
  gaps = gaps.flatMap((gap) => inOrder(gap, WHOLE, found));
  gaps = moves(gaps, 1, LEAST_MOVE, found);
  gaps = gaps.map(({ a, b }) => ({ a: cut(before, a, sentencePieces, names), b: cut(after, b, sentencePieces, names) }));
  gaps = gaps.flatMap((gap) => (bothSides(gap) ? inOrder(gap, WHOLE, found) : [gap]));
  gaps = moves(gaps, 1, LEAST_MOVE, found);
  gaps = gaps.map(({ a, b }) => ({ a: cut(before, a, tokenPieces, names), b: cut(after, b, tokenPieces, names) }));
  gaps = gaps.flatMap((gap) => (bothSides(gap) ? inOrder(gap, SURE, found) : [gap]));
  gaps = moves(gaps, MOVE_GRAM, LEAST_MOVE, found).filter(bothSides);
  const weight = tokenWeight(gaps, before);
  for (const gap of gaps) inOrder(gap, REST, found, weight);
  const runs = merged(before, after, found.runs);
  return { runs, fresh: freshIn(after, runs) };
}
