import type { CellPlace } from '../article/plain-text.ts';
import { headWords, tableNow, type TableNow } from './table-now.ts';

/** One cell of a table kept as HTML: where its source begins and ends in the block, and the table it is one of. */
export interface RawCell {
  readonly from: number;
  readonly to: number;
  readonly place: CellPlace;
  readonly table: TableNow;
  /** Empty where it has none. */
  readonly caption: string;
  /** The head that says of itself to stand over the group of rows that it is in. */
  readonly rowGroup?: string;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A cell as it is read: `spots`: every row that it goes over, in its first column. */
interface Begun extends Spot {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly spots: readonly Spot[];
  readonly rowGroup?: string;
}

interface OpenTable {
  readonly cells: Begun[];
  /** Places that a cell of an earlier row goes over. */
  readonly taken: Set<string>;
  row: number;
  column: number;
  /** Of several only the first is one. */
  caption?: string;
  rowGroup?: string | undefined;
}

const TAG = /<(\/?)(table|caption|tr|td|th)\b([^<>]*)>/gi;
const OF_ROW_GROUP = /(?:^|\s)scope\s*=\s*["']?rowgroup\b/i;
/** Where a group of rows begins or ends. */
const GROUP_EDGE = /<\/?(?:thead|tbody|tfoot)\b/i;
const ANY_TAG = /<[^<>]*>/g;
/** The most places that a table is read to, and that one cell goes over in one direction: what claims to have more is none. */
const MOST = 100_000;
const WIDEST = 100;

/** With blanks for comments, so that places stay: what is written in one is no tag. */
function withoutComments(source: string): string {
  let out = '';
  for (let at = 0; ;) {
    const begins = source.indexOf('<!--', at);
    const ends = begins < 0 ? -1 : source.indexOf('-->', begins);
    if (ends < 0) return out + source.slice(at);
    out += source.slice(at, begins) + ' '.repeat(ends + 3 - begins);
    at = ends + 3;
  }
}

function span(attributes: string, name: RegExp): number {
  return Math.min(WIDEST, Math.max(1, Number(name.exec(attributes)?.[1] ?? 1)));
}

/** Puts a cell into the first free place of its row. A head over several columns is named in the first, as in a table of the article's own. */
function addCell(open: OpenTable, { from, to, words }: Pick<Begun, 'from' | 'to' | 'words'>, attributes: string): void {
  const wide = span(attributes, /\bcolspan\s*=\s*["']?(\d{1,4})/i);
  const high = span(attributes, /\browspan\s*=\s*["']?(\d{1,4})/i);
  while (open.taken.has(`${open.row}:${open.column}`)) open.column += 1;
  const { row, column } = open;
  const isOfGroup = OF_ROW_GROUP.test(attributes);
  if (isOfGroup) open.rowGroup = words;
  const rowGroup = isOfGroup ? undefined : open.rowGroup;
  for (let down = 1; down < high && open.taken.size < MOST; down += 1) {
    for (let across = 0; across < wide; across += 1) open.taken.add(`${row + down}:${column + across}`);
  }
  open.cells.push({
    from,
    to,
    words,
    row,
    column,
    spots: Array.from({ length: high }, (_, down) => ({ row: row + down, column })),
    ...(rowGroup === undefined ? {} : { rowGroup }),
  });
  open.column += wide;
}

function cellsOf({ cells, caption = '' }: OpenTable): readonly RawCell[] {
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  if (rows * columns > MOST) return [];
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { words, spots } of cells) {
    for (const { row, column } of spots) if (row < rows) (grid[row] ?? [])[column] = words;
  }
  const table = tableNow(grid);
  return cells.map(({ from, to, row, column, rowGroup }) => {
    const cell = { from, to, place: { table: -1, row, column, rows, columns }, table, caption };
    return rowGroup === undefined ? cell : { ...cell, rowGroup };
  });
}

const begun = (): OpenTable => ({ cells: [], taken: new Set(), row: -1, column: 0 });

/** Takes one more tag. `open`: the tables around it, the innermost last; one that nobody opened begins with its first row or cell. */
function take(
  { open, tables }: { readonly open: OpenTable[]; readonly tables: OpenTable[] },
  tag: RegExpExecArray,
  cell: Pick<Begun, 'from' | 'to' | 'words'>,
): void {
  const [, slash = '', written = '', attributes = ''] = tag;
  const name = written.toLowerCase();
  if (slash !== '') {
    if (name === 'table') open.pop();
    return;
  }
  const around = name === 'table' ? undefined : open.at(-1);
  if (name === 'caption') {
    if (around) around.caption ??= cell.words;
    return;
  }
  const inside = around ?? begun();
  if (!around) {
    open.push(inside);
    tables.push(inside);
  }
  if (name === 'tr') {
    inside.row += 1;
    inside.column = 0;
  } else if (name !== 'table') {
    inside.row = Math.max(0, inside.row);
    addCell(inside, cell, attributes);
  }
}

/** The cells of the tables in a block kept as HTML, in the order of the source. One that holds a table ends where that begins. */
export function rawCells(source: string): readonly RawCell[] {
  const text = withoutComments(source);
  const tags = [...text.matchAll(TAG)];
  const walk = { open: [] as OpenTable[], tables: [] as OpenTable[] };
  for (const [index, tag] of tags.entries()) {
    const [from, next] = [tag.index, tags[index + 1]];
    const to = next?.index ?? text.length;
    const written = text.slice(from, to);
    take(walk, tag, { from, to, words: headWords(written.replace(ANY_TAG, ' ')) });
    const inside = walk.open.at(-1);
    if (inside && GROUP_EDGE.test(written)) inside.rowGroup = undefined;
  }
  return walk.tables.flatMap(cellsOf).sort((one, other) => one.from - other.from);
}
