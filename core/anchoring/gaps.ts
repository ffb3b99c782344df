import { CELL_EDGE } from '../article/plain-text.ts';
import { noPieces, type Naming, type Pieces, type tokenPieces } from './pieces.ts';
import { risingBlocks, uniquePairs, type Block, type Search } from './patience.ts';

/** A stretch of equal text: `length` UTF-16 units from `a` before and from `b` after. `moved`: it stands in another order there. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
  readonly moved: boolean;
}

/** Two stretches of pieces that must be matched with each other, if with anything. */
export interface Gap {
  readonly a: Pieces;
  readonly b: Pieces;
}

function take(pieces: Pieces, from: number, to: number): Pieces {
  return { from: pieces.from.slice(from, to), to: pieces.to.slice(from, to), id: pieces.id.slice(from, to) };
}

/** What the edge of a cell counts for, in UTF-16 units. */
const CELL_PROOF = 8;

export function without(pieces: Pieces, used: ReadonlySet<number>): Pieces {
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

/** Collects runs; neighbours are joined at the end. */
export class Found {
  readonly runs: Run[] = [];
  readonly #before: string;
  readonly #after: string;

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
  }

  /** How much a piece of the text before proves by its length: a row of a table is a row by its cells, too, however short they are. */
  proof(from: number, to: number): number {
    let cells = 0;
    for (let at = this.#before.indexOf(CELL_EDGE, from); at >= 0 && at < to; at = this.#before.indexOf(CELL_EDGE, at + 1)) cells += 1;
    return to - from + cells * CELL_PROOF;
  }

  add(gap: Gap, block: Block, moved: boolean): void {
    const last = block.length - 1;
    const [a, b] = [gap.a.from[block.a] ?? 0, gap.b.from[block.b] ?? 0];
    const length = (gap.a.to[block.a + last] ?? 0) - a;
    // As one where the spaces between the pieces are the same, too: a run for each token would be a hundred thousand of them.
    const isWhole =
      length === (gap.b.to[block.b + last] ?? 0) - b && this.#before.slice(a, a + length) === this.#after.slice(b, b + length);
    if (isWhole) this.runs.push({ a, b, length, moved });
    else for (let offset = 0; offset < block.length; offset += 1) this.#addOne(gap, block.a + offset, block.b + offset, moved);
  }

  #addOne(gap: Gap, atA: number, atB: number, moved: boolean): void {
    const from = gap.a.from[atA] ?? 0;
    this.runs.push({ a: from, b: gap.b.from[atB] ?? 0, length: (gap.a.to[atA] ?? 0) - from, moved });
  }
}

/** Matches a gap in order and returns the gaps that are left. */
export function inOrder(gap: Gap, search: Search, found: Found, weight?: (id: number) => number): Gap[] {
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
export function moves(gaps: readonly Gap[], gram: number, least: number, found: Found): Gap[] {
  const whole: Gap = { a: joined(gaps.map((gap) => gap.a)), b: joined(gaps.map((gap) => gap.b)) };
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  for (const pair of uniquePairs(whole.a.id, whole.b.id, gram)) {
    const [start, end] = [whole.a.from[pair.a] ?? 0, whole.a.to[pair.a + gram - 1] ?? 0];
    if ((gram === 1 ? found.proof(start, end) : end - start) < least) continue;
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

export function cut(text: string, pieces: Pieces, cutter: typeof tokenPieces, names: Naming): Pieces {
  const smaller = noPieces();
  for (let at = 0; at < pieces.id.length; at += 1) cutter(text, { from: pieces.from[at] ?? 0, to: pieces.to[at] ?? 0 }, names, smaller);
  return smaller;
}

export const bothSides = (gap: Gap): boolean => gap.a.id.length > 0 && gap.b.id.length > 0;

/** Runs that lie on one diagonal with equal text between them are one run. */
export function merged(before: string, after: string, runs: readonly Run[]): Run[] {
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

/** Index of the first run that ends after `at`. */
export function firstRunAfter(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.a + run.length <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
