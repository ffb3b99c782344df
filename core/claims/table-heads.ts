import { asTypeset, withPlainDashes } from './as-typeset.ts';
import { isFigure } from './figures.ts';
import { isInBrackets, isMeasured, isNameOfUnits, isUnitOfSigns, wasNameOfUnits } from './unit-rows.ts';

/**
 * What stands over a row of a table beside its first row: rows of words (units, second heads), and the row that others belong to by a mark that
 * they begin with.
 */

/** The words of every cell, row by row. */
export type Grid = readonly (readonly string[])[];

/** Words that stand where a figure is missing. */
const NO_VALUE = /^(?:none|nil|no data|unknown|missing|pending|not (?:yet )?(?:known|available|counted|reported)|គ្មាន|មិនដឹង|មិនមាន)\.?$/iu;
interface Row {
  readonly cells: readonly string[];
  readonly called: string;
  /** The columns beside the names that have words. */
  readonly written: readonly number[];
  readonly isWords: boolean;
  readonly isUnnamed: boolean;
}

/** A row whose first cell is blank, or is the first head again, as in a cell that goes over both rows. */
export const isUnnamed = (name: string, head: string): boolean => name === '' || name === head;

/** How rows of units are told: as now, or as earlier versions did, whose sign-offs remember what they read. */
type Reading = 'now' | 'before';

const isWordsAlone = (words: string, reading: Reading): boolean =>
  (!isFigure(words) || (reading === 'now' && isUnitOfSigns(words))) && !NO_VALUE.test(words);

interface Where {
  readonly name: number;
  readonly head: string;
  readonly called: number;
}

/** `name`: the column that names the rows; what it is called may stand before it, in one that is blank else. */
function rowOf(cells: readonly string[], { name, head, called: at }: Where, reading: Reading): Row {
  const written = cells.flatMap((words, column) => (column !== name && words !== '' ? [column] : []));
  const isWords = written.length > 0 && written.every((column) => isWordsAlone(cells[column] ?? '', reading));
  const called = cells[at] || (reading === 'now' ? (cells[name] ?? '') : '');
  return { cells, called, written, isWords, isUnnamed: isUnnamed(cells[name] ?? '', head) };
}

const isHeadLike = ({ isWords, isUnnamed }: Row): boolean => isWords && isUnnamed;

interface Counts {
  readonly figures: number;
  readonly words: number;
}

/** Of each column how many of these rows have a figure in it, and how many have words. */
function countsOf(rows: readonly Row[], isOne = isFigure): readonly Counts[] {
  const counts: { figures: number; words: number }[] = [];
  for (const { cells, written } of rows.filter((row) => !isHeadLike(row))) {
    for (const column of written) {
      const count = (counts[column] ??= { figures: 0, words: 0 });
      if (isOne(cells[column] ?? '')) count.figures += 1;
      else count.words += 1;
    }
  }
  return counts;
}

/** In brackets the first cell names units, where no row of figures is called so too. */
const isBracketed = ({ called }: Row, rows: readonly Row[]): boolean =>
  isInBrackets(called) && !rows.some((row) => !row.isWords && isInBrackets(row.called));

/** A year is no unit. */
const hasUnits = ({ cells, written }: Row): boolean =>
  written.every((column) => /\p{L}/u.test(cells[column] ?? '') || isUnitOfSigns(cells[column] ?? ''));

function wasOfUnits(row: Row, at: number, rows: readonly Row[]): boolean {
  const below = countsOf(rows.slice(at + 1));
  const isOverFigures = row.written.every((column) => (below[column]?.figures ?? 0) > 0 && below[column]?.words === 0);
  return isOverFigures && (wasNameOfUnits(row.called) || isBracketed(row, rows)) && hasUnits(row);
}

/**
 * A row that is called so is one of units over any figure. One in brackets has to be over more of them than words. What all cells of a column are is
 * not asked: one that is corrected would make the row another for all the others.
 */
function isOfUnits(row: Row, at: number, rows: readonly Row[]): boolean {
  const isNamed = isNameOfUnits(row.called);
  if (!(isNamed || isBracketed(row, rows)) || !hasUnits(row)) return false;
  const below = countsOf(rows.slice(at + 1), isMeasured);
  const sum = (of: keyof Counts): number => row.written.reduce((total, column) => total + (below[column]?.[of] ?? 0), 0);
  return isNamed ? sum('figures') > 0 : sum('figures') > sum('words');
}

/**
 * How many rows right below the first are heads too: those of words alone without a name, or with that of units, above figures. A row with a
 * name of its own never is: "Takeo | refused to say" and "Takeo | 1990" are rows like those below them.
 */
function leadingHeads(rows: readonly Row[], reading: Reading): number {
  const isUnits = reading === 'now' ? isOfUnits : wasOfUnits;
  let leads = 1;
  for (; leads < rows.length; leads += 1) {
    const row = rows[leads];
    if (!row?.isWords) break;
    if (!row.isUnnamed && !isUnits(row, leads, rows)) break;
  }
  return leads === rows.length ? 1 : leads;
}

/** For each row whether it is one of heads; of the first nothing is asked. Further down it is one of words in columns of figures. */
function headRows(rows: readonly Row[], reading: Reading): readonly boolean[] {
  const leads = leadingHeads(rows, reading);
  const counts = countsOf(rows.slice(leads));
  const isMostlyFigures = (column: number): boolean => (counts[column]?.figures ?? 0) > (counts[column]?.words ?? 0);
  return rows.map((row, at) => at > 0 && (at < leads || (isHeadLike(row) && row.written.every(isMostlyFigures))));
}

/** Over each cell of a row, from the top: the words of its column in rows of heads, but for the first. */
export type HeadsOver = readonly (readonly string[])[];

interface Over {
  readonly head: string;
  readonly isOfUnits: boolean;
}

/** A blank goes with the head to its left where the first head of its column does. */
function headIn({ cells }: Row, column: number, { heads, at }: { heads: readonly string[]; at: number }): string {
  const own = cells[column] ?? '';
  if (own !== '' || column === 0 || heads[column] !== '') return own;
  return (
    cells
      .slice(column > at ? at + 1 : 1, column)
      .reverse()
      .find((words) => words !== '') ?? ''
  );
}

/** `at`: the column that the names stand in. */
function rowsOf(grid: Grid, at: number, reading: Reading): readonly Row[] {
  const name = at > 0 ? at : writtenColumn(grid);
  return grid.map((cells) => rowOf(cells, { name, head: grid[0]?.[name] ?? '', called: at }, reading));
}

/** The table without its further rows of heads. */
export function withoutHeads(grid: Grid): Grid {
  const areHeads = headRows(rowsOf(grid, 0, 'now'), 'now');
  return grid.filter((_, row) => areHeads[row] !== true);
}

interface Heads {
  readonly areHeads: readonly boolean[];
  readonly over: readonly HeadsOver[];
}

/** Which rows are heads, and what those say over each cell. A row of units says nothing of words under it. */
export function headsIn(grid: Grid, at: number, reading: Reading = 'now'): Heads {
  const [heads, rows] = [grid[0] ?? [], rowsOf(grid, at, reading)];
  const areHeads = headRows(rows, reading);
  let over: readonly (readonly Over[])[] = heads.map(() => []);
  let [before, block] = [over, over];
  const all = rows.map((row, index) => {
    const here = over;
    if (areHeads[index] === true) {
      if (areHeads[index - 1] !== true) [before, block] = [over, heads.map(() => [])];
      const isOfUnits = !row.isUnnamed;
      block = block.map((words, column) => {
        const head = headIn(row, column, { heads, at });
        return head === '' ? words : [...words, { head, isOfUnits }];
      });
      over = block.map((words, column) => (words.length > 0 ? words : (before[column] ?? [])));
    }
    return here.map((words, column) =>
      words.flatMap(({ head, isOfUnits }) => (isOfUnits && !isMeasured(row.cells[column] ?? '') ? [] : [head])),
    );
  });
  return { areHeads, over: all };
}

/** Whether these words stand above in the column, in a row that could be one of heads. */
export function standsAsHead(words: string, { row, column }: { row: number; column: number }, grid: Grid, at: number): boolean {
  const name = at > 0 ? at : writtenColumn(grid);
  return grid.slice(1, row).some((cells) => {
    const called = cells[at] || (cells[name] ?? '');
    const isOne = isUnnamed(cells[name] ?? '', grid[0]?.[name] ?? '') || isNameOfUnits(called) || isInBrackets(called);
    return isOne && asTypeset(cells[column] ?? '') === asTypeset(words);
  });
}

/** Whether these words stand in their column in a row with a name, and not that of a row of units: it is a row like the others. */
export function isOfNamedRow(words: string, column: number, grid: Grid): boolean {
  const head = grid[0]?.[0] ?? '';
  return grid
    .slice(1)
    .some(
      (cells) =>
        asTypeset(cells[column] ?? '') === asTypeset(words) &&
        cells[0] !== '' &&
        cells[0] !== head &&
        !isNameOfUnits(cells[0] ?? '') &&
        !isInBrackets(cells[0] ?? ''),
    );
}

const SIGN = /^(?:[•·‣▪●○◦*→↳└├▸►»]|&(?:nbsp|ensp|emsp|thinsp|#160);|[-–—]+(?=\s|\p{L}))\s*/u;
const WORDS =
  /^(?:(?:of|from|among|in) (?:these|those|this|which|whom|it|them)(?!\p{L})|(?:whereof|thereof|including|included|incl)(?!\p{L})|(?:ដែល)?ក្នុងនោះ|រួមមាន|រួមទាំង)/iu;
/** Words of belonging are of the row right above, however that is marked. */
const DEEPEST = 1000;

/** How deep a row stands below others; 0 for one that belongs to none. */
function depthOf(name: string, indent: number): number {
  let [rest, signs] = [name, 0];
  for (let sign = SIGN.exec(rest); sign; sign = SIGN.exec(rest)) [rest, signs] = [rest.slice(sign[0].length), signs + 1];
  return rest === '' ? 0 : WORDS.test(rest) ? DEEPEST : signs + indent;
}

/** How far the words of each cell are set in, row by row. */
export type Indents = readonly (readonly number[])[];
type Parents = readonly (readonly string[])[];

/** For each row the names of those that it belongs to, from the top, where the names stand in this column. `read`: how its marks are read. */
export function parentsBy(at: number, grid: Grid, indents: Indents, read = withPlainDashes): Parents {
  const open: { readonly name: string; readonly depth: number }[] = [];
  let last: readonly string[] = [];
  return grid.map((cells, row) => {
    const name = cells[at] ?? '';
    // A row whose name is blank goes on with the one above it.
    if (row === 0 || name === '') return last;
    const depth = depthOf(read(name), indents[row]?.[at] ?? 0);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    last = depth === 0 ? [] : open.map((one) => one.name);
    open.push({ name, depth });
    return last;
  });
}

/** The first column with words below its head; behind a blank one, which came in at the front, it is the one that names the rows. */
function writtenColumn(grid: Grid): number {
  const [heads = [], ...rows] = grid;
  return Math.max(
    0,
    heads.findIndex((_, column) => rows.some((cells) => (cells[column] ?? '') !== '')),
  );
}

/** The first column whose cells are words for the most part; -1 where none is. */
function wordsColumn([heads = [], ...rows]: Grid): number {
  return heads.findIndex((_, column) => {
    const written = rows.map((cells) => cells[column] ?? '').filter((words) => words !== '');
    return written.length > 0 && written.filter((words) => !isFigure(words)).length * 2 >= written.length;
  });
}

/** The same where nobody said which column that is: the first one, or the first of words behind numbers or figures. */
export function parentsOf(grid: Grid, indents: Indents, read = withPlainDashes): Parents {
  const found = [...new Set([writtenColumn(grid), wordsColumn(grid)])].map((column) => parentsBy(column, grid, indents, read));
  return found.find((parents) => parents.some((names) => names.length > 0)) ?? found[0] ?? [];
}
