import type { FrontLabel } from '../saved/signed-then.ts';
import { isFigure } from './figures.ts';
import { parentsBy, withoutHeads, type Grid, type Indents } from './table-heads.ts';
import { areApart, filledGrid, isOfLabels, valueOf } from './table-keys.ts';

/**
 * Where the names of a table's rows stand, and what stands in front of them: numbers, nothing, or what several rows share, as a province. The
 * first column names the rows where nothing tells of another.
 */

type Kind = 'blank' | 'numbers' | 'labels' | 'values';

/** What a column that counts the rows is called. Others in whole numbers may be wards or villages. */
const COUNTING = /^(?:#|№|n[°ºo]?\.?|nos\.?|nr\.?|s(?:l|r)?\.? ?no?\.?|item|line|row|ល\.?រ\.?|លេខរៀង)?$/iu;
const COUNT = /^(\p{Nd}{1,6})[.)។]?$/u;

const below = (grid: Grid, column: number): readonly string[] =>
  grid
    .slice(1)
    .map((cells) => cells[column] ?? '')
    .filter((words) => words !== '');

/** Whether what looks like figures is none, ranges such as ages too. */
const areLabels = (head: string, figures: readonly string[]): boolean =>
  figures.length > 0 && (isOfLabels(head, figures) || areApart(figures));

function kindOf(grid: Grid, column: number): Kind {
  const written = below(grid, column);
  const figures = written.filter(isFigure);
  if (written.length === 0) return 'blank';
  if (areLabels(grid[0]?.[column] ?? '', figures)) return 'labels';
  return figures.length === written.length ? 'numbers' : figures.length * 2 <= written.length ? 'labels' : 'values';
}

/** The whole numbers of a column; undefined where it has others. */
function countsIn(grid: Grid, column: number): readonly number[] | undefined {
  const counts = below(grid, column).map((words) => COUNT.exec(words)?.[1]);
  return counts.length === 0 || counts.includes(undefined) ? undefined : counts.map((digits) => valueOf(digits ?? ''));
}

/** Whether a column only counts the rows from the top, so that its numbers go with the places and not with the rows. */
function isCounting(grid: Grid, column: number): boolean {
  const counts = countsIn(grid, column);
  return (
    counts !== undefined &&
    COUNTING.test(grid[0]?.[column] ?? '') &&
    counts.every((count, at) => at === 0 || count === (counts[at - 1] ?? 0) + 1)
  );
}

/** Whether a column in front of the names is blank or numbers the rows, and holds none of the values, which stand behind the names. */
function isAside(grid: Grid, column: number, names: number): boolean {
  const kind = kindOf(grid, column);
  if (kind !== 'numbers') return kind === 'blank';
  const [counts, behind] = [countsIn(grid, column), (grid[0] ?? []).flatMap((_, at) => (at > names ? below(grid, at) : []))];
  const isNumbering = counts !== undefined && new Set(counts).size === counts.length;
  return behind.some(isFigure) || (isNumbering && behind.length > 0);
}

/** The table without what stands aside in front of this column: no row is taken for more than it says by a number before its name. */
export function withoutAside(grid: Grid, names: number): Grid {
  const aside = Array.from({ length: names }, (_, column) => column).filter((column) => isAside(grid, column, names));
  return grid.map((cells, row) => (row === 0 ? cells : cells.map((words, column) => (aside.includes(column) ? '' : words))));
}

/** Whether no two rows have the same in a column, nor most of them nothing. */
function tellsApart(filled: Grid, column: number): boolean {
  const rows = filled.slice(1).filter((cells) => cells.filter((words, at) => at >= column && words !== '').length > 1);
  const names = rows.map((cells) => cells[column] ?? '').filter((words) => words !== '');
  return names.length * 2 > rows.length && new Set(names).size === names.length;
}

/**
 * Of the columns of labels that come first, behind blanks and numbers, the one whose cells tell the rows apart, or begin with marks of belonging;
 * where none does, the first of them.
 */
function namesColumn(grid: Grid, indents: Indents): number {
  const rows = withoutHeads(grid);
  const kinds = (grid[0] ?? []).map((_, column) => kindOf(rows, column));
  const first = kinds.findIndex((kind) => kind !== 'blank' && kind !== 'numbers');
  if (first < 0 || kinds[first] !== 'labels') return 0;
  const isInFront = (column: number): boolean => kinds.slice(first, column).every((kind) => kind === 'labels' || kind === 'blank');
  const filled = filledGrid(withoutAside(rows, first));
  const isNaming = (kind: Kind, column: number): boolean => {
    if (kind !== 'labels' || !isInFront(column)) return false;
    // Figures among words are values, unless they are in the first of these columns.
    const figures = below(rows, column).filter(isFigure);
    const isOfLabelsAlone = column === first || figures.length === 0 || areLabels(rows[0]?.[column] ?? '', figures);
    return (isOfLabelsAlone && tellsApart(filled, column)) || parentsBy(column, grid, indents).some((names) => names.length > 0);
  };
  const found = kinds.findIndex(isNaming);
  const names = found < 0 ? first : found;
  return kinds.slice(0, names).every((kind, column) => kind === 'labels' || isAside(grid, column, names)) ? names : 0;
}

/** `isFirst`: only what stands aside comes before the names. `counting`: of each column whether it counts the rows. */
interface Names {
  readonly column: number;
  readonly isFirst: boolean;
  readonly counting: readonly boolean[];
}

/** Looked for once in every table: each of its cells is asked for it. */
const known = new WeakMap<Grid, Names>();

export function namesIn({ grid, indents }: { readonly grid: Grid; readonly indents: Indents }): Names {
  const before = known.get(grid);
  if (before) return before;
  const [column, heads] = [namesColumn(grid, indents), grid[0] ?? []];
  const isFirst = heads.slice(0, column).every((_, at) => isAside(grid, at, column));
  const names = { column, isFirst, counting: heads.map((_, at) => isCounting(grid, at)) };
  known.set(grid, names);
  return names;
}

interface Seen {
  readonly grid: Grid;
  readonly indents: Indents;
  readonly filled: Grid;
}

/** What a row has in front of its name. */
export function frontOf(row: number, names: number, { grid, indents, filled }: Seen): FrontLabel[] {
  const { counting } = namesIn({ grid, indents });
  return (grid[0] ?? []).slice(0, names).flatMap((by, column) => {
    const name = grid[row]?.[column] || (filled[row]?.[column] ?? '');
    return name === '' ? [] : [{ by, name, ...(counting[column] === true ? { counts: true } : {}) }];
  });
}
