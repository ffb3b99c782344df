import type { Label, Line, UnderOne } from '../saved/signed-then.ts';
import type { Tolerance } from '../saved/library-record.ts';
import { sameTypeset } from './as-typeset.ts';
import { isFigure } from './figures.ts';
import { frontChange, headColumns, isToldApart, otherSaid } from './row-told.ts';
import type { UnderPart } from './stands-under.ts';
import { isOfNamedRow, standsAsHead } from './table-heads.ts';
import { cellSeen, labelsBeside, namesFor, type TableNow } from './table-now.ts';
import type { UnderChange } from './under-kinds.ts';

/** Whether a cell stands under another column, row, head, label or parent than it did. */

/** Counted from whichever side nothing came in or went. */
const isSamePlace = (was: Line, at: number, of: number): boolean => at === was.at || of - at === was.of - was.at;

/** Another name in the same table: it is another line where the old name still stands over one, else this one is called otherwise. */
function named(kind: 'column' | 'row', was: Line, names: readonly string[]): UnderChange {
  return { kind: was.name !== '' && names.includes(was.name) ? kind : `${kind}-name`, was: was.name };
}

/** The column with the same name; where it has none, or shares it, the one in the same place too. */
function columnChange(was: Line, { cell, table }: UnderPart, tolerance: Tolerance): UnderChange | null {
  const another: UnderChange = { kind: 'column', was: was.name };
  if (!cell || !table || cell.row === 0) return another;
  const { names, repeated } = table.columns;
  const name = names[cell.column] ?? '';
  if (!sameTypeset(was.name, name, tolerance)) return named('column', was, names);
  return !repeated.has(name) || isSamePlace(was, cell.column, names.length) ? null : another;
}

/** The row of heads is that row, whatever its first word. Any other is known by its head, as a column is. */
function rowChange(under: UnderOne & { readonly row: Line }, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const [was, { cell, table }] = [under.row, now];
  const another: UnderChange = { kind: 'row', was: was.name };
  if (!cell || !table || (was.at === 0) !== (cell.row === 0)) return another;
  if (was.at === 0) return null;
  const { names, repeated } = table.rows;
  const isHead = (column: number): boolean => sameTypeset(was.name, table.wordsAt(cell.row, column), tolerance);
  const isNamed = names[cell.row] === was.name || headColumns(was, table, tolerance).some(isHead);
  // Where more stands in front of its name, that is one of the words that the row says.
  const isOfMore = (under.front ?? []).length > 0 && isSamePlace(was, cell.row, names.length);
  if (!isNamed) return isOfMore ? { kind: 'label', was: was.name } : named('row', was, names);
  const isByPlace = was.name === '' || repeated.has(names[cell.row] ?? '');
  return !isByPlace || isSamePlace(was, cell.row, names.length) || isToldApart(under, now, tolerance) ? null : another;
}

/** The first of these names that is not the one in its place now; empty where one has come. Null when all are the same, or none are remembered. */
function firstOther(were: readonly string[] | undefined, are: readonly string[] | undefined, tolerance: Tolerance): string | null {
  if (were === undefined || are === undefined) return null;
  const at = were.findIndex((name, index) => !sameTypeset(name, are[index] ?? '', tolerance));
  return at >= 0 ? (were[at] ?? '') : are.length > were.length ? '' : null;
}

/** Earlier versions took a row with a name for one of heads where it had words alone, or years, and came first. */
function withoutNamed(were: readonly string[] | undefined, { cell, table }: UnderPart): readonly string[] | undefined {
  return cell && table ? were?.filter((words) => !isOfNamedRow(words, cell.column, table.grid)) : were;
}

/** Without what stands in a row of heads as well. */
const withoutHeads = (names: readonly string[], { heads = [] }: UnderOne, tolerance: Tolerance): readonly string[] =>
  names.filter((name) => !heads.some((head) => sameTypeset(name, head, tolerance)));

function overChange(under: UnderOne, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const [were, are] = [under.column?.over, now.under.column?.over];
  const isOver = under.heads !== undefined && firstOther(under.heads, now.under.heads, tolerance) === null;
  const own = (over: readonly string[] | undefined, one: UnderOne) => over && withoutHeads(over, one, tolerance);
  if (isOver && firstOther(own(were, under), own(are, now.under), tolerance) === null) return null;
  const other = firstOther(were, are, tolerance) === null ? null : firstOther(withoutNamed(were, now), are, tolerance);
  return other === null ? null : { kind: 'over', was: other };
}

/** Whether words of a row stand among figures: one of these is told in words or as a year now, and the row is about what it was. A column that came in is another matter. */
function isAmongFigures(label: Label & { readonly column?: number }, was: UnderOne, { cell, table }: UnderPart): boolean {
  const { column } = label;
  if (column === undefined || !cell || !table || was.column?.of !== table.columns.names.length) return false;
  const others = table.grid.flatMap((cells, row) =>
    row === 0 || row === cell.row || (cells[column] ?? '') === '' ? [] : [cells[column] ?? ''],
  );
  return others.filter(isFigure).length * 2 > others.length;
}

/**
 * The same words in columns called the same, however the columns are sorted; a column may be called otherwise where no other has its name. What
 * stood in front of the row's name may be gone (`frontChange`).
 */
function labelChange(was: UnderOne, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const { labels: were, front = [] } = was;
  const { under, cell, table } = now;
  if (were === undefined || under.labels === undefined) return null;
  const left: Label[] = cell && table ? [...labelsBeside(cell, table)] : [...under.labels];
  for (const label of [...were, ...front]) {
    const same = left.findIndex(({ by }) => sameTypeset(label.by, by, tolerance));
    const at = same >= 0 ? same : left.findIndex(({ name }) => sameTypeset(label.name, name, tolerance));
    const isSame = sameTypeset(label.name, left[at]?.name ?? '', tolerance);
    if (isSame) left.splice(at, 1);
    else if (!front.includes(label)) return { kind: 'label', was: label.name };
  }
  return left.every((label) => isAmongFigures(label, was, now)) ? null : { kind: 'label', was: '' };
}

/** What the column was called that the name of the row stood in: in the first column it is the cell's own. */
const nameColumn = ({ row, column }: UnderOne): Pick<Line, 'by'> => ({ by: row ? row.by : column?.name });

/** The rows of one cell above this one, where numbers that came in at the front are none. */
function groupsWithin(cell: UnderPart['cell'], table: TableNow | undefined): readonly string[] {
  return cell && table ? (table.seenFrom(table.at || namesFor(cell, table)).rowsSay[cell.row]?.groups ?? []) : [];
}

/** A row that headed those below it while it had no figures, and has some now, still stands above them. */
function groupChange(was: UnderOne, { under, cell, table }: UnderPart, tolerance: Tolerance): UnderChange | null {
  const were = was.groups ?? [];
  const other = firstOther(was.groups, under.groups, tolerance);
  if (other === null) return null;
  // A row of one cell may be one of heads too, and is compared as such.
  const isOver = firstOther(was.heads, under.heads, tolerance) === null;
  const weres = withoutHeads(were, was, tolerance);
  if (isOver && firstOther(weres, withoutHeads(under.groups ?? [], under, tolerance), tolerance) === null) return null;
  const within = groupsWithin(cell, table);
  if (within.length > 0) return firstOther(were, within, tolerance) === null ? null : { kind: 'group', was: other };
  const columns = table ? headColumns(nameColumn(was), table, tolerance) : [];
  const above = table?.grid.slice(1, cell?.row).flatMap((cells) => columns.map((column) => cells[column] ?? '')) ?? [];
  const isAbove = (name: string): boolean => above.some((words) => sameTypeset(name, words, tolerance));
  return under.groups?.length === 0 && were.every(isAbove) ? null : { kind: 'group', was: other };
}

/** Without what is no head by what else is in the table now, but stands over the cell in the same row still. */
function withoutStanding(were: readonly string[], { under, cell, table }: UnderPart, tolerance: Tolerance): readonly string[] {
  if (!cell || !table) return were;
  const isHead = (words: string): boolean => under.heads?.some((head) => sameTypeset(words, head, tolerance)) === true;
  return were.filter((words) => isHead(words) || !standsAsHead(words, cell, table.grid, table.at));
}

/** The words over a cell in rows of heads. */
function headsChange({ heads: were, units }: UnderOne, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const [{ heads }, { cell, table }] = [now.under, now];
  if (were === undefined || firstOther(were, heads, tolerance) === null) return null;
  const isSame = (those: readonly string[] | undefined, these: readonly string[] | undefined = heads): boolean =>
    firstOther(those, these, tolerance) === null;
  if (isSame(withoutStanding(were, now, tolerance))) return null;
  const other = firstOther(units === true ? were : withoutNamed(were, now), heads, tolerance);
  // Earlier versions knew fewer rows of units.
  const before = units === true || !cell ? undefined : table?.headsBefore()[cell.row]?.[cell.column];
  return other === null || (before && (isSame(were, before) || isSame(withoutNamed(were, now), before)))
    ? null
    : { kind: 'over', was: other };
}

/** What has come to be a label since says nothing: the row said it then. */
function keyChange(were: readonly Label[], { cell, table }: UnderPart, tolerance: Tolerance): UnderChange | null {
  const other = cell && table ? otherSaid(were, cell.row, table, tolerance) : null;
  return other === null ? null : { kind: 'label', was: other };
}

/** The rows that its own belongs to, by the names in the column that they stood in: another may stand first now. */
function parentChange(was: UnderOne, { under, cell, table }: UnderPart, tolerance: Tolerance): UnderChange | null {
  const other = firstOther(was.parents, under.parents, tolerance);
  if (other === null || !cell || !table) return other === null ? null : { kind: 'group', was: other };
  if (firstOther(was.parents, table.parentsBefore[cell.row], tolerance) === null) return null;
  const columns = headColumns(nameColumn(was), table, tolerance);
  const isSame = columns.some((column) => firstOther(was.parents, table.parentsBy(column)[cell.row], tolerance) === null);
  return isSame ? null : { kind: 'group', was: other };
}

/** The row; where it has its name still, but is one of another, that says more than the name. */
function rowOrParentChange(was: UnderOne & { readonly row: Line }, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const change = rowChange(was, now, tolerance);
  const isNamedSo = change?.kind === 'row' && sameTypeset(was.row.name, now.under.row?.name ?? '', tolerance);
  const belongs = isNamedSo ? (parentChange(was, now, tolerance) ?? groupChange(was, now, tolerance)) : null;
  return belongs === null || belongs.was === '' ? change : belongs;
}

/** What a cell stands under, where the names of rows are looked for in the column that the table is seen from. */
function seenChange(was: UnderOne, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const { column, row, keys, front } = was;
  return (
    (column ? columnChange(column, now, tolerance) : null) ??
    (row ? rowOrParentChange({ ...was, row }, now, tolerance) : null) ??
    overChange(was, now, tolerance) ??
    labelChange(was, now, tolerance) ??
    groupChange(was, now, tolerance) ??
    headsChange(was, now, tolerance) ??
    parentChange(was, now, tolerance) ??
    (keys ? keyChange(keys, now, tolerance) : null) ??
    (front ? frontChange(was, now, tolerance) : null)
  );
}

/** Where the names may stand now: in the columns that are called as theirs was, else where they stand in the table as it is. */
function* nameColumns(was: UnderOne, { cell, table }: UnderPart, tolerance: Tolerance): Generator<number> {
  if (was.front === undefined || !cell || !table) yield 0;
  if (!cell || !table) return;
  const { by = '' } = nameColumn(was);
  const called = table.columns.names.flatMap((name, column) => (sameTypeset(by, name, tolerance) ? [column] : []));
  if (was.front === undefined) yield* [namesFor(cell, table), ...(by === '' ? [] : called)].filter((column) => column > 0);
  else yield* by !== '' && called.length > 0 ? called : [namesFor(cell, table), ...called, 0];
}

/** The cell as it is seen from this column; it is known from where it is signed. */
function seenFrom(column: number, now: UnderPart): UnderPart {
  const { cell, table, under } = now;
  if (!cell || !table) return now;
  const from = table.seenFrom(column);
  const isKnown = column === (under.front === undefined ? 0 : namesFor(cell, table));
  return { ...now, table: from, under: isKnown ? under : cellSeen(cell, from) };
}

/** Null where it is the same seen from one column that the names may stand in. What names its first column, or is older, is held against that first. */
export function cellChange(was: UnderOne, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  let change: UnderChange | null = null;
  for (const column of nameColumns(was, now, tolerance)) {
    const other = seenChange(was, seenFrom(column, now), tolerance);
    if (other === null) return null;
    change ??= other;
  }
  return change;
}
