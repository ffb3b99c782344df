import { CELL_EDGE } from '../article/plain-text.ts';
import type { Run } from './gaps.ts';
import type { Stretch } from './pieces.ts';

const BETWEEN = '\n\n';

/** The block of a projection around a place: a paragraph, or a row of a table. */
export function blockAt(text: string, at: number): Stretch {
  const start = at === 0 ? -1 : text.lastIndexOf(BETWEEN, at - 1);
  const end = text.indexOf(BETWEEN, at);
  return { from: start < 0 ? 0 : start + BETWEEN.length, to: end < 0 ? text.length : end };
}

/** How many edges of cells it goes over. */
export const edges = (text: string): number => text.split(CELL_EDGE).length - 1;

const isRow = (text: string, { from, to }: Stretch): boolean => text.slice(from, to).includes(CELL_EDGE);

export const isInRow = (text: string, at: number): boolean => isRow(text, blockAt(text, at));

/** The cell of a row around a place. */
function cellAt(text: string, at: number, row: Stretch): Stretch {
  const start = text.lastIndexOf(CELL_EDGE, at - 1);
  const end = text.indexOf(CELL_EDGE, at);
  return { from: start < row.from ? row.from : start + 1, to: end < 0 || end > row.to ? row.to : end };
}

/** Words that stand beside lost ones in other cells are not what they were changed to: as many cells as were lost, the first or the last. */
export function withinCells(text: string, { from, to }: Stretch, lost: string, side: 'first' | 'last'): Stretch {
  const cells = text.slice(from, to).split(CELL_EDGE);
  const most = edges(lost) + 1;
  if (cells.length <= most) return { from, to };
  const length = (side === 'first' ? cells.slice(0, most) : cells.slice(-most)).join(CELL_EDGE).length;
  return side === 'first' ? { from, to: from + length } : { from: to - length, to };
}

/** The texts, and the runs that lie in a row of the table before. */
interface Sides {
  readonly before: string;
  readonly after: string;
  readonly runs: readonly Run[];
}

/** Where most of a row's matched words are: the row that it is now. */
function rowNow({ after, runs }: Sides, row: Stretch): Stretch | null {
  const found = new Map<number, { readonly block: Stretch; letters: number }>();
  for (const run of runs) {
    const from = Math.max(run.a, row.from);
    const length = Math.min(run.a + run.length, row.to) - from;
    if (length <= 0) continue;
    const block = blockAt(after, run.b + from - run.a);
    if (!isRow(after, block)) continue;
    const known = found.get(block.from) ?? { block, letters: 0 };
    found.set(block.from, { block, letters: known.letters + length });
  }
  const [most] = [...found.values()].sort((one, other) => other.letters - one.letters);
  return most?.block ?? null;
}

/** The one cell of a row that says just these words. */
function cellThatSays(text: string, row: Stretch, words: string): Stretch | null {
  const places: Stretch[] = [];
  let from = row.from;
  for (const cell of text.slice(row.from, row.to).split(CELL_EDGE)) {
    if (cell.trim() === words) places.push({ from: from + cell.indexOf(words), to: from + cell.indexOf(words) + words.length });
    from += cell.length + 1;
  }
  return places.length === 1 ? (places[0] ?? null) : null;
}

/**
 * Words that filled a cell, and of which the alignment has no place: they are in another cell of the same row, when just one says them now
 * and just one did before. What a number says in another column is for its sign-off to tell.
 */
export function besideInRow(sides: Sides, span: Stretch): Stretch | null {
  const { before, after } = sides;
  const row = blockAt(before, span.from);
  if (span.to > row.to || !isRow(before, row)) return null;
  const words = before.slice(span.from, span.to);
  if (cellThatSays(before, row, words) === null) return null;
  const now = rowNow(sides, row);
  return now && cellThatSays(after, now, words);
}

/** The part of a place that has most of its letters in one cell, around which the others are left out. */
function longest(text: string, { from, to }: Stretch): number {
  let [best, at, most] = [from, from, -1];
  for (const cell of text.slice(from, to).split(CELL_EDGE)) {
    if (cell.length > most) [best, most] = [at, cell.length];
    at += cell.length + 1;
  }
  return best;
}

/**
 * A place that was found for a span in a table, without what it must not take in: words of one cell stay in one, and a whole row is a whole
 * row, whichever of its cells were found again, as long as it has no more of them than it had.
 */
export function inItsCells(before: string, span: Stretch, after: string, place: Stretch): Stretch {
  const was = blockAt(before, span.from);
  const now = blockAt(after, place.from);
  if (span.to > was.to || !isRow(before, was) || !isRow(after, now)) return place;
  const cut = { from: place.from, to: Math.min(place.to, now.to) };
  const had = edges(before.slice(span.from, span.to));
  if (had === 0 && edges(after.slice(cut.from, cut.to)) > 0) {
    const cell = cellAt(after, longest(after, cut), now);
    return { from: Math.max(cell.from, cut.from), to: Math.min(cell.to, cut.to) };
  }
  const isWhole = had > 0 && span.from === was.from && span.to === was.to;
  return isWhole && edges(after.slice(now.from, now.to)) <= had ? now : cut;
}
