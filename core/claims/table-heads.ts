import { asTypeset, withPlainDashes } from './as-typeset.ts';
import { isFigure } from './figures.ts';

/**
 * What stands over a row of a table beside its first row: rows of words (units, second heads), and the row that others belong to by a mark that
 * they begin with.
 */

/** The words of every cell, row by row. */
export type Grid = readonly (readonly string[])[];

/** Words that stand where a figure is missing. */
const NO_VALUE = /^(?:none|nil|no data|unknown|missing|pending|not (?:yet )?(?:known|available|counted|reported)|គ្មាន|មិនដឹង|មិនមាន)\.?$/iu;
/** What a row of units is called. */
const UNITS = /^(?:units?(?: (?:of|for|in)(?!\p{L}).*| ?[:([].*)?|measures?|scale|in|ឯកតា\P{N}*)$/iu;
/** So may a row of units be, and a row of a list. */
const IN_BRACKETS = /^(?:\(.*\)|\[.*\])$/u;

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

const isWordsAlone = (words: string): boolean => !isFigure(words) && !NO_VALUE.test(words);

/** `name`: the column that names the rows; what it is called may stand before it, in one that is blank else. */
function rowOf(cells: readonly string[], { name, head, called }: { name: number; head: string; called: number }): Row {
  const written = cells.flatMap((words, column) => (column !== name && words !== '' ? [column] : []));
  const isWords = written.length > 0 && written.every((column) => isWordsAlone(cells[column] ?? ''));
  return { cells, called: cells[called] ?? '', written, isWords, isUnnamed: isUnnamed(cells[name] ?? '', head) };
}

const isHeadLike = ({ isWords, isUnnamed }: Row): boolean => isWords && isUnnamed;

/** Of each column how many of these rows have a figure in it, and how many have words. */
function countsOf(rows: readonly Row[]): readonly { readonly figures: number; readonly words: number }[] {
  const counts: { figures: number; words: number }[] = [];
  for (const { cells, written } of rows.filter((row) => !isHeadLike(row))) {
    for (const column of written) {
      const count = (counts[column] ??= { figures: 0, words: 0 });
      if (isFigure(cells[column] ?? '')) count.figures += 1;
      else count.words += 1;
    }
  }
  return counts;
}

/** In brackets the first cell names units, where no row of figures is called so too. */
function isOfUnits({ cells, called, written }: Row, rows: readonly Row[]): boolean {
  const isBracketed = (row: Row): boolean => IN_BRACKETS.test(row.called);
  const isNamedSo = UNITS.test(called) || (IN_BRACKETS.test(called) && !rows.some((row) => !row.isWords && isBracketed(row)));
  // A year is no unit.
  return isNamedSo && written.every((column) => /\p{L}/u.test(cells[column] ?? ''));
}

/**
 * How many rows right below the first are heads too: those of words alone without a name, or with that of units, above figures. A row with a
 * name of its own never is: "Takeo | refused to say" and "Takeo | 1990" are rows like those below them.
 */
function leadingHeads(rows: readonly Row[]): number {
  let leads = 1;
  for (; leads < rows.length; leads += 1) {
    const row = rows[leads];
    if (!row?.isWords) break;
    if (row.isUnnamed) continue;
    const below = countsOf(rows.slice(leads + 1));
    const isOverFigures = row.written.every((column) => (below[column]?.figures ?? 0) > 0 && below[column]?.words === 0);
    if (!isOverFigures || !isOfUnits(row, rows)) break;
  }
  return leads === rows.length ? 1 : leads;
}

/** For each row whether it is one of heads; of the first nothing is asked. Further down it is one of words in columns of figures. */
function headRows(rows: readonly Row[]): readonly boolean[] {
  const leads = leadingHeads(rows);
  const counts = countsOf(rows.slice(leads));
  const isMostlyFigures = (column: number): boolean => (counts[column]?.figures ?? 0) > (counts[column]?.words ?? 0);
  return rows.map((row, at) => at > 0 && (at < leads || (isHeadLike(row) && row.written.every(isMostlyFigures))));
}

/** Over each cell of a row, from the top: the words of its column in rows of heads, but for the first. */
export type HeadsOver = readonly (readonly string[])[];

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
function rowsOf(grid: Grid, at: number): readonly Row[] {
  const name = at > 0 ? at : writtenColumn(grid);
  return grid.map((cells) => rowOf(cells, { name, head: grid[0]?.[name] ?? '', called: at }));
}

/** The table without its further rows of heads. */
export function withoutHeads(grid: Grid): Grid {
  const areHeads = headRows(rowsOf(grid, 0));
  return grid.filter((_, row) => areHeads[row] !== true);
}

export function headsOver(grid: Grid, at: number): readonly HeadsOver[] {
  const [heads, rows] = [grid[0] ?? [], rowsOf(grid, at)];
  let over: HeadsOver = heads.map(() => []);
  let [before, block] = [over, over];
  let wasHead = false;
  return headRows(rows).map((isHead, index) => {
    const row = rows[index];
    const here = over;
    if (isHead && row) {
      if (!wasHead) [before, block] = [over, heads.map(() => [])];
      block = block.map((words, column) => [...words, headIn(row, column, { heads, at })].filter((head) => head !== ''));
      over = block.map((words, column) => (words.length > 0 ? words : (before[column] ?? [])));
    }
    wasHead = isHead;
    return here;
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
        !UNITS.test(cells[0] ?? '') &&
        !IN_BRACKETS.test(cells[0] ?? ''),
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
