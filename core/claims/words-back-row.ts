import type { Node } from 'prosemirror-model';
import type { Range } from '../anchoring/follow.ts';
import { CELL_EDGE, type Projection, type Unit } from '../article/plain-text.ts';

/** Words that stand without a structural edge that matters between them. `at`: where they begin when there are none. */
export interface Stretch {
  readonly units: readonly Unit[];
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly then: string;
}

/** Every cell of a row: where its content begins in the document, and what the projection has of it; nothing where it is empty. */
interface Cell {
  readonly pos: number;
  readonly unit: Unit | undefined;
}

function cellsOf(doc: Node, { units }: Projection, { pos, row }: Unit): readonly Cell[] {
  const $cell = doc.resolve(pos);
  const known = new Map(units.filter((unit) => unit.row === row).map((unit) => [unit.pos, unit]));
  const cells: Cell[] = [];
  $cell.node($cell.depth - 1).forEach((_cell, at) => {
    const begins = $cell.start($cell.depth - 1) + at + 1;
    cells.push({ pos: begins, unit: known.get(begins) });
  });
  return cells;
}

interface InRow {
  /** The cells that the claim stands in, as far as they have words. */
  readonly line: readonly Unit[];
  readonly range: Range;
  readonly words: string;
}

/**
 * One stretch for each cell that had words of the claim. Which cells those were is known by what still stands in them: none that the claim
 * stands in now may be left out, none that holds other words taken. Null when no place fits, or more than one as well.
 */
export function cellStretches(doc: Node, projection: Projection, { line, range, words }: InRow): readonly Stretch[] | null {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return null;
  const cells = cellsOf(doc, projection, first);
  const then = words.split(CELL_EDGE);
  const [from, to] = [first, last].map(({ pos }) => cells.findIndex((cell) => cell.pos === pos));
  if (from === undefined || to === undefined || from < 0 || to < 0) return null;
  const isFree = (column: number): boolean => (column >= from && column <= to) || cells[column]?.unit === undefined;
  const fits = (start: number): boolean => start <= from && start + then.length > to && then.every((_words, at) => isFree(start + at));
  const starts = Array.from({ length: Math.max(0, cells.length - then.length + 1) }, (_, start) => start).filter(fits);
  const start = likeliest(starts, (one) => then.filter((cell, at) => cell === wordsOf(projection, cells[one + at])).length);
  return start === null ? null : then.map((cell, at) => stretchOf(cells[start + at], range, cell));
}

function wordsOf({ text }: Projection, cell: Cell | undefined): string {
  return cell?.unit ? text.slice(cell.unit.from, cell.unit.to) : '';
}

function likeliest(starts: readonly number[], alike: (start: number) => number): number | null {
  const best = Math.max(...starts.map(alike));
  const found = starts.filter((start) => alike(start) === best);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function stretchOf(cell: Cell | undefined, range: Range, then: string): Stretch {
  const { pos = 0, unit } = cell ?? {};
  if (!unit) return { units: [], from: 0, to: 0, at: pos, then };
  return { units: [unit], from: Math.max(unit.from, range.from), to: Math.min(unit.to, range.to), at: pos, then };
}
