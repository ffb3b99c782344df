import type { Label, UnderOne } from '../saved/signed-then.ts';
import { isFigure } from './figures.ts';
import { withoutInvisible } from './same-words.ts';
import { headsIn, isUnnamed, parentsBy, parentsOf, type Grid, type HeadsOver, type Indents } from './table-heads.ts';
import { filledGrid, keysOf, type Key } from './table-keys.ts';
import { frontOf, namesIn, withoutAside } from './table-names.ts';

/**
 * A table as it is now, and what each of its cells stands under: the column's head, the row's head, every word of its row, and the rows
 * that head the ones below them. A number says another thing in another row of words, though its first word may be the same.
 */

/** The heads of one direction, in order, and those that more than one has, so that the place must tell them apart. */
interface Heads {
  readonly names: readonly string[];
  readonly repeated: ReadonlySet<string>;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** `wordsAt`: what readers get of a cell. `rowsSay`: for each row its words, and what heads the rows that it stands among. */
export interface TableNow {
  /** The column that the names of its rows are looked for in. */
  readonly at: number;
  readonly columns: Heads;
  readonly rows: Heads;
  readonly wordsAt: (row: number, column: number) => string;
  readonly grid: Grid;
  readonly indents: Indents;
  readonly rowsSay: readonly RowSays[];
  /** A second row of heads; empty where there is none. */
  readonly secondHeads: readonly string[];
  /** For each row the words over it in rows of heads, and the rows that it belongs to. */
  readonly headsOver: readonly HeadsOver[];
  /** What is over it as earlier versions read rows of units. */
  readonly headsBefore: () => readonly HeadsOver[];
  readonly parents: readonly (readonly string[])[];
  /** The same as earlier versions read it, which took fewer dashes for marks of belonging. */
  readonly parentsBefore: readonly (readonly string[])[];
  /** The same where the names stand in this column. */
  readonly parentsBy: (column: number) => readonly (readonly string[])[];
  /** The cells with what a blank at the beginning of a row stands for, and for each row those that look like figures and say what it is about. */
  readonly filled: Grid;
  readonly keys: readonly (readonly Key[])[];
  /** The same table with its names in another column. */
  readonly seenFrom: (column: number) => TableNow;
}

interface RowSays {
  readonly labels: readonly (Label & { readonly column: number })[];
  readonly groups: readonly string[];
}

export const headWords = (text: string): string => withoutInvisible(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();

/** Heads that only marks or capitals tell apart are too near each other to be known by name. */
const roughly = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

function headsOf(names: readonly string[]): Heads {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(roughly(name), (counts.get(roughly(name)) ?? 0) + 1);
  return { names, repeated: new Set(names.filter((name) => name === '' || (counts.get(roughly(name)) ?? 0) > 1)) };
}

/**
 * The words of a row that are no figures. A blank where the row begins stands for what was last written above it, a year too: under
 * "2023 | January" a row "| February" is one of 2023.
 */
function labelsOf(cells: readonly string[], above: readonly string[], heads: readonly string[]): RowSays['labels'] {
  const begins = cells.findIndex((words) => words !== '');
  return cells.flatMap((words, column) => {
    const last = column < begins ? (above[column] ?? '') : '';
    const name = last !== '' && (column === 0 || !isFigure(last)) ? last : isFigure(words) ? '' : words;
    return name === '' ? [] : [{ by: heads[column] ?? '', name, column }];
  });
}

/** Where the one cell with words stands, of a row that heads those below it; -1 in any other row. A figure alone in its column heads nothing. */
function headingCell(cells: readonly string[]): number {
  const at = cells.findIndex((words) => words !== '');
  const isAlone = at >= 0 && cells.length > 1 && cells.every((words, column) => words === '' || column === at);
  return isAlone && (at === 0 || !isFigure(cells[at] ?? '')) ? at : -1;
}

function rowsSayOf(grid: readonly (readonly string[])[]): readonly RowSays[] {
  const heads = grid[0] ?? [];
  let above: string[] = [];
  let groups: readonly string[] = [];
  let wasHeading = false;
  return grid.map((cells, row) => {
    if (row === 0) return { labels: labelsOf(cells, [], heads), groups: [] };
    const at = headingCell(cells);
    const labels = labelsOf(cells, above, heads);
    if (at >= 0) [above, groups] = [[], [...(wasHeading ? groups : []), cells[at] ?? '']];
    wasHeading = at >= 0;
    for (const [column, words] of cells.entries()) if (words !== '') above[column] = words;
    return { labels, groups: wasHeading ? [] : groups };
  });
}

/** A second row of heads, under a first in which one head goes over several columns: it has no figures, and no name of its own. */
function hasSecondHeads([names = [], second = []]: Grid, at: number): boolean {
  if (!isUnnamed(second[at] ?? '', names[at] ?? '')) return false;
  const heads = names.slice(at + 1);
  const written = second.filter((words) => words !== '');
  return heads.includes('') && heads.some((name) => name !== '') && written.length > 1 && !written.some(isFigure);
}

interface Read {
  readonly grid: Grid;
  readonly indents: Indents;
  readonly seenFrom: (column: number) => TableNow;
}

/** The table with the names of its rows in this column. */
function seen(at: number, { grid: all, indents, seenFrom }: Read): TableNow {
  const grid = at === 0 ? all : withoutAside(all, at);
  const [names = [], second = []] = grid;
  const [rowsSay, parents, filled] = [
    rowsSayOf(grid),
    at === 0 ? parentsOf(grid, indents) : parentsBy(at, grid, indents),
    filledGrid(grid),
  ];
  const heads = headsIn(grid, at);
  let before: readonly HeadsOver[] | undefined;
  const over = rowsSay.map(({ groups }, row) => [...groups, ...(parents[row] ?? [])].join('\n'));
  return {
    at,
    columns: headsOf(names),
    rows: headsOf(grid.map((cells) => cells[at] ?? '')),
    wordsAt: (row, column) => all[row]?.[column] ?? '',
    grid: all,
    indents,
    rowsSay,
    secondHeads: hasSecondHeads(grid, at) ? second : [],
    headsOver: heads.over,
    // They took no other rows for heads than these.
    headsBefore: () => (before ??= heads.areHeads.includes(true) ? headsIn(grid, at, 'before').over : heads.over),
    parents,
    parentsBefore: at === 0 ? parentsOf(grid, indents, (name) => name) : parents,
    parentsBy: (column) => parentsBy(column, all, indents),
    filled,
    keys: keysOf(filled, { over, areHeads: heads.areHeads }, at),
    seenFrom,
  };
}

export function tableNow(grid: Grid, indents: Indents = []): TableNow {
  const found = new Map<number, TableNow>();
  const seenFrom = (column: number): TableNow => {
    const table = found.get(column) ?? seen(column, { grid, indents, seenFrom });
    found.set(column, table);
    return table;
  };
  return seenFrom(0);
}

/** What heads a column beside its own head: the head to the left of a blank one, which goes over both, and a second row of heads. */
function overOf({ row, column }: Place, { at, columns: { names }, secondHeads }: TableNow): string[] {
  const left =
    names[column] === ''
      ? (names
          .slice(column > at ? at + 1 : 1, column)
          .reverse()
          .find((name) => name !== '') ?? '')
      : '';
  const second = row > 1 ? (secondHeads[column] ?? '') : '';
  return [left, second].filter((words) => words !== '');
}

/** Beside what was remembered of it from the first: the other rows of heads, the rows that its own belongs to, and labels in digits or signs. */
function standsOver({ row, column }: Place, table: TableNow): Pick<UnderOne, 'heads' | 'units' | 'parents' | 'keys'> {
  const { headsOver, headsBefore, parents, keys } = table;
  const others = (keys[row] ?? []).filter((key) => key.column !== column);
  const heads = headsOver[row]?.[column] ?? [];
  const isReadOtherwise = heads.length > 0 && heads.join('\n') !== headsBefore()[row]?.[column]?.join('\n');
  return {
    heads: [...heads],
    ...(isReadOtherwise ? { units: true } : {}),
    parents: [...(parents[row] ?? [])],
    ...(others.length === 0 ? {} : { keys: others.map(({ by, name }) => ({ by, name })) }),
  };
}

/** Every word of its row beside a cell. */
export const labelsBeside = ({ row, column }: Place, { rowsSay }: TableNow): readonly (Label & { readonly column: number })[] =>
  (rowsSay[row]?.labels ?? []).filter((label) => label.column !== column);

/**
 * What a cell stands under where the names of rows stand in the column that the table is seen from. Without a column in the first row and, below
 * it, without a row in the column of names: there the words are the head, unless they are a figure.
 */
export function cellSeen(place: Place, table: TableNow): UnderOne {
  const { at, columns, rows, rowsSay, wordsAt } = table;
  const { column, row } = place;
  const [inColumn, inRow, by] = [columns.names[column] ?? '', rows.names[row] ?? '', columns.names[at] ?? ''];
  const line = { name: inRow, at: row, of: rows.names.length, by };
  const groups = rowsSay[row]?.groups ?? [];
  const labels = labelsBeside(place, table).flatMap(({ by: head, name, column: of }) => (of < at ? [] : [{ by: head, name }]));
  // A first row need not be one of heads, where a table has no others.
  if (row === 0) return { row: line, ...(/\p{N}/u.test(wordsAt(row, column)) && isFigure(wordsAt(row, column)) ? { labels } : {}) };
  const isHead = column === at && !/\p{N}/u.test(wordsAt(row, column));
  return {
    column: { name: inColumn, at: column, of: columns.names.length, over: overOf(place, table) },
    ...(column === at ? {} : { row: line }),
    ...(isHead ? {} : { labels, groups: [...groups], ...standsOver(place, table) }),
  };
}

/** The column that the names of rows stand in, for this cell: the first for those in front of them, and for one in a row without such a name. */
export function namesFor({ row, column }: Place, table: TableNow): number {
  const { column: names, isFirst } = namesIn(table);
  if (row === 0 || names === 0 || column < names) return 0;
  // Behind labels that several rows share it may as well be a value of theirs.
  return isFirst || (column > names && table.seenFrom(names).filled[row]?.[names] !== '') ? names : 0;
}

/** The same with what stands in front of the name of its row, where that is not in the first column. */
export function cellUnder(place: Place, table: TableNow): UnderOne {
  const names = namesFor(place, table);
  if (names === 0) return cellSeen(place, table);
  const from = table.seenFrom(names);
  return { ...cellSeen(place, from), front: frontOf(place.row, names, from) };
}
