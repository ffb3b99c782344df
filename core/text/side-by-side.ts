import { align } from '../anchoring/alignment.ts';

/** One paragraph of a projection: which one of its text, where (UTF-16, end exclusive), and its words. */
export interface Paragraph {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * One row of two texts side by side. `same` has equal paragraphs, `changed` two that came of one another; of the other two kinds one side is
 * empty. `moved`: the same words stand in another row of the other side. Rows are numbered from 0 and hold every paragraph of both, in order.
 */
export type SideRow = { readonly row: number } & (
  | { readonly kind: 'same'; readonly before: Paragraph; readonly after: Paragraph }
  | { readonly kind: 'changed'; readonly before: Paragraph; readonly after: Paragraph }
  | { readonly kind: 'removed'; readonly before: Paragraph; readonly after: null; readonly moved: boolean }
  | { readonly kind: 'added'; readonly before: null; readonly after: Paragraph; readonly moved: boolean }
);

/** Two paragraphs belong together when at least this share of their letters and figures stands in both, in order (Dice). */
const ALIKE = 0.4;

const LETTERS = /[\p{L}\p{M}\p{N}]/gu;
const letters = (text: string): number => text.match(LETTERS)?.length ?? 0;

/** The paragraphs of a projection; empty ones are none. */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let from = 0;
  for (const piece of text.split('\n\n')) {
    if (piece.trim() !== '') found.push({ at: found.length, from, to: from + piece.length, text: piece });
    from += piece.length + 2;
  }
  return found;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  shared: number;
}

/** The place of the paragraph that holds an offset, or of the next one. */
function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many letters each two paragraphs share, from the runs that two texts have in common. */
function sharedLetters(before: string, one: readonly Paragraph[], after: string, other: readonly Paragraph[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const run of align(before, after).runs) {
    for (let done = 0; done < run.length;) {
      const [a, b] = [paragraphAt(one, run.a + done), paragraphAt(other, run.b + done)];
      const [mine, theirs] = [one[a], other[b]];
      if (!mine || !theirs) break;
      const end = Math.min(run.length, mine.to - run.a, theirs.to - run.b);
      const isWithin = mine.from <= run.a + done && theirs.from <= run.b + done;
      const key = `${a} ${b}`;
      const pair = pairs.get(key) ?? { a, b, shared: 0 };
      if (isWithin) pairs.set(key, { ...pair, shared: pair.shared + letters(before.slice(run.a + done, run.a + end)) });
      done = Math.max(done + 1, isWithin ? end : Math.max(mine.from - run.a, theirs.from - run.b));
    }
  }
  return [...pairs.values()];
}

/** The pairs that rise on both sides and share most, all taken together. Near-linear: a tree of best sums over the second side. */
function heaviestRise(pairs: readonly Pair[], width: number): Pair[] {
  const tree = new Int32Array(width + 2).fill(-1);
  const sums: number[] = [];
  const previous: number[] = [];
  const better = (one: number, other: number): number => ((sums[one] ?? 0) >= (sums[other] ?? 0) ? one : other);
  const sorted = [...pairs].sort((one, other) => one.a - other.a || other.b - one.b);
  sorted.forEach((pair, index) => {
    let best = -1;
    for (let at = pair.b; at > 0; at -= at & -at) best = better(best, tree[at] ?? -1);
    previous[index] = best;
    sums[index] = pair.shared + (sums[best] ?? 0);
    for (let at = pair.b + 1; at <= width; at += at & -at) tree[at] = better(index, tree[at] ?? -1);
  });
  let end = -1;
  for (let at = width; at > 0; at -= at & -at) end = better(end, tree[at] ?? -1);
  const rise: Pair[] = [];
  for (let index = end; index >= 0; index = previous[index] ?? -1) {
    const pair = sorted[index];
    if (pair) rise.push(pair);
  }
  return rise.reverse();
}

function belongTogether(one: Paragraph | undefined, other: Paragraph | undefined, shared: number): boolean {
  if (!one || !other) return false;
  if (one.text === other.text) return true;
  return shared > 0 && (2 * shared) / (letters(one.text) + letters(other.text)) >= ALIKE;
}

class Rows {
  readonly rows: SideRow[] = [];
  readonly #mine: ReadonlySet<string>;
  readonly #theirs: ReadonlySet<string>;

  constructor(mine: ReadonlySet<string>, theirs: ReadonlySet<string>) {
    this.#mine = mine;
    this.#theirs = theirs;
  }

  both(before: Paragraph, after: Paragraph): void {
    this.rows.push({ row: this.rows.length, kind: before.text === after.text ? 'same' : 'changed', before, after });
  }

  alone(removed: readonly Paragraph[], added: readonly Paragraph[]): void {
    for (const before of removed)
      this.rows.push({ row: this.rows.length, kind: 'removed', before, after: null, moved: this.#theirs.has(before.text) });
    for (const after of added)
      this.rows.push({ row: this.rows.length, kind: 'added', before: null, after, moved: this.#mine.has(after.text) });
  }
}

/**
 * Two projections, paragraph by paragraph. A changed paragraph stands beside the one it came from, by the words both have; what has nothing
 * of the kind stands alone. Near-linear in the length of both.
 */
export function sideBySide(before: string, after: string): readonly SideRow[] {
  const [one, other] = [paragraphsOf(before), paragraphsOf(after)];
  const shared = sharedLetters(before, one, after, other).filter((pair) => belongTogether(one[pair.a], other[pair.b], pair.shared));
  const pairs = heaviestRise(shared, other.length);
  const taken = { a: new Set(pairs.map(({ a }) => a)), b: new Set(pairs.map(({ b }) => b)) };
  const alone = (side: readonly Paragraph[], used: ReadonlySet<number>) =>
    new Set(side.filter(({ at }) => !used.has(at)).map(({ text }) => text));
  const rows = new Rows(alone(one, taken.a), alone(other, taken.b));
  let [a, b] = [0, 0];
  for (const pair of pairs) {
    rows.alone(one.slice(a, pair.a), other.slice(b, pair.b));
    const [mine, theirs] = [one[pair.a], other[pair.b]];
    if (mine && theirs) rows.both(mine, theirs);
    [a, b] = [pair.a + 1, pair.b + 1];
  }
  rows.alone(one.slice(a), other.slice(b));
  return rows.rows;
}
