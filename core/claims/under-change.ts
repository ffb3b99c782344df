import type { Label, Line, Under, UnderOne } from '../saved/signed-then.ts';
import type { Tolerance } from '../saved/library-record.ts';
import { sameTypeset } from './as-typeset.ts';
import { isSameMarks } from './note-marks.ts';
import { bytesAt } from './pictures.ts';
import { STRICT } from './same-words.ts';
import type { UnderNow, UnderPart } from './stands-under.ts';
import { isOfNamedRow } from './table-heads.ts';
import { otherKey } from './table-keys.ts';
import type { TableNow } from './table-now.ts';

/**
 * What is another one than when the words were signed: the column or row, what it is called, what heads the column beside its own head, a
 * word of the row, the rows that head it, the caption of its table, the picture, its bytes under the same address, its description; `alone`: they stood under nothing;
 * `code`: they were none, `no-code`: they were; `mark`: letters among them are a footnote's mark now, or are none any more;
 * `edge`: readers see other letters joined to the words, with which they are another word or number.
 */
export type UnderKind =
  | 'column'
  | 'row'
  | 'column-name'
  | 'row-name'
  | 'over'
  | 'label'
  | 'group'
  | 'caption'
  | 'picture'
  | 'bytes'
  | 'description'
  | 'alone'
  | 'code'
  | 'no-code'
  | 'mark'
  | 'edge';

/** `was`: what it was then, by name; empty when it had none. */
export interface UnderChange {
  readonly kind: UnderKind;
  readonly was: string;
  /** What they read as with what is joined to them; of an `edge` alone. */
  readonly now?: string;
}

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

/** The columns that a row's head may stand in: the first, or the one that was the first until another came in or it was moved. */
function headColumns({ by }: Pick<Line, 'by'>, { columns }: TableNow, tolerance: Tolerance): readonly number[] {
  return columns.names.flatMap((name, column) => (column === 0 || by === undefined || sameTypeset(by, name, tolerance) ? [column] : []));
}

/** Whether of all rows this one alone says what the row of the words said, so that its place says no more of it. */
function isToldApart({ labels = [], keys = [] }: UnderOne, { cell, table }: UnderPart, tolerance: Tolerance): boolean {
  const said = [...labels, ...keys];
  const rows = table?.filled.flatMap((_, row) => (otherKey(said, row, table.filled, tolerance) === null ? [row] : [])) ?? [];
  return rows.length === 1 && rows[0] === cell?.row;
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
  if (!isNamed) return named('row', was, names);
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

function overChange(was: Line, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const are = now.under.column?.over;
  const other = firstOther(was.over, are, tolerance) === null ? null : firstOther(withoutNamed(was.over, now), are, tolerance);
  return other === null ? null : { kind: 'over', was: other };
}

/** The same words in columns called the same, however the columns are sorted; a column may be called otherwise where no other has its name. */
function labelChange(were: readonly Label[], { labels }: UnderOne, tolerance: Tolerance): UnderChange | null {
  if (labels === undefined) return null;
  const left = [...labels];
  for (const { by, name } of were) {
    const same = left.findIndex((label) => sameTypeset(by, label.by, tolerance));
    const at = same >= 0 ? same : left.findIndex((label) => sameTypeset(name, label.name, tolerance));
    if (!sameTypeset(name, left[at]?.name ?? '', tolerance)) return { kind: 'label', was: name };
    left.splice(at, 1);
  }
  return left.length === 0 ? null : { kind: 'label', was: '' };
}

/** What the column was called that the name of the row stood in: in the first column it is the cell's own. */
const nameColumn = ({ row, column }: UnderOne): Pick<Line, 'by'> => ({ by: row ? row.by : column?.name });

/** A row that headed those below it while it had no figures, and has some now, or a number in a column that came in, still stands above them. */
function groupChange(was: UnderOne, { under, cell, table }: UnderPart, tolerance: Tolerance): UnderChange | null {
  const were = was.groups ?? [];
  const other = firstOther(was.groups, under.groups, tolerance);
  if (other === null) return null;
  const columns = table ? headColumns(nameColumn(was), table, tolerance) : [];
  const above = table?.grid.slice(1, cell?.row).flatMap((cells) => columns.map((column) => cells[column] ?? '')) ?? [];
  const isAbove = (name: string): boolean => above.some((words) => sameTypeset(name, words, tolerance));
  return under.groups?.length === 0 && were.every(isAbove) ? null : { kind: 'group', was: other };
}

/** The words over a cell in rows of heads. */
function headsChange(were: readonly string[], now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const { heads } = now.under;
  const other = firstOther(were, heads, tolerance) === null ? null : firstOther(withoutNamed(were, now), heads, tolerance);
  return other === null ? null : { kind: 'over', was: other };
}

/** What has come to be a label since says nothing: the row said it then. */
function keyChange(were: readonly Label[], { cell, table }: UnderPart, tolerance: Tolerance): UnderChange | null {
  const other = cell && table ? otherKey(were, cell.row, table.filled, tolerance) : null;
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

/** What a cell stands under beside the heads of its column and row. */
function besideChange(was: UnderOne, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const { column, labels, heads, keys } = was;
  return (
    (column ? overChange(column, now, tolerance) : null) ??
    (labels ? labelChange(labels, now.under, tolerance) : null) ??
    groupChange(was, now, tolerance) ??
    (heads ? headsChange(heads, now, tolerance) : null) ??
    parentChange(was, now, tolerance) ??
    (keys ? keyChange(keys, now, tolerance) : null)
  );
}

/** A table of Markdown has no caption, nor one of HTML that lost it. */
function captionChange({ caption: was }: UnderOne, { caption = '' }: UnderOne, tolerance: Tolerance): UnderChange | null {
  return was === undefined || sameWords(was, caption, tolerance) ? null : { kind: 'caption', was };
}

/** The head of a group of rows that a table kept as HTML marks as such; a program may leave out the mark. */
function rowGroupChange({ rowGroup: was }: UnderOne, { under, cell, table }: UnderPart, tolerance: Tolerance): UnderChange | null {
  if (was === undefined) return null;
  const above = under.rowGroup === undefined ? (table?.grid.slice(0, cell?.row).flat() ?? []) : [under.rowGroup];
  return above.some((words) => sameWords(was, words, tolerance)) ? null : { kind: 'group', was };
}

/**
 * A picture is the same when its bytes are, however its address is written. Where those of either are not known, its address says it; of a
 * sign-off that remembers none, what lies at its address now may tell that the other address leads to the same.
 */
function pictureChange(was: UnderOne, { under: is, pictures }: UnderPart): UnderChange | null {
  if (was.picture === undefined) return null;
  const isSameAddress = was.picture === is.picture;
  const bytes = was.bytes ?? bytesAt(pictures, was.picture);
  if (bytes === undefined || is.bytes === undefined) return isSameAddress ? null : { kind: 'picture', was: was.picture };
  return bytes === is.bytes ? null : { kind: isSameAddress ? 'bytes' : 'picture', was: was.picture };
}

function partChange(was: UnderOne, now: UnderPart | undefined, tolerance: Tolerance): UnderChange | null {
  if (!now) return null;
  const is = now.under;
  if (is.code === true && was.code !== true) return { kind: 'code', was: '' };
  if (was.code === true) return is.code === true ? null : { kind: 'no-code', was: '' };
  if (was.nothing === true) return is.nothing === true ? null : { kind: 'alone', was: '' };
  const change =
    (was.column && columnChange(was.column, now, tolerance)) ??
    (was.row && rowChange({ ...was, row: was.row }, now, tolerance)) ??
    besideChange(was, now, tolerance) ??
    captionChange(was, is, tolerance) ??
    rowGroupChange(was, now, tolerance) ??
    pictureChange(was, now);
  if (change) return change;
  const { description } = was;
  return description !== undefined && !sameTypeset(description, is.description ?? '', STRICT)
    ? { kind: 'description', was: description }
    : null;
}

/** Before tables kept as HTML were read, their cells were words for themselves, and one stretch with those beside them. */
function asBefore(parts: readonly UnderPart[]): readonly UnderPart[] {
  const isAlone = ({ raw, under }: UnderPart): boolean => raw === true || under.nothing === true;
  return parts.flatMap((part, index) => {
    if (!isAlone(part)) return [part];
    const last = parts[index - 1];
    return last && isAlone(last) ? [] : [{ from: part.from, to: part.to, under: { nothing: true } }];
  });
}

/** Words of several parts: each stands under what it stood under. Where one has come or gone, it is held against the last of the others. */
function partsChange(were: readonly UnderOne[], parts: readonly UnderPart[], tolerance: Tolerance): UnderChange | null {
  for (let index = 0; index < Math.max(were.length, parts.length); index += 1) {
    const change = partChange(were[index] ?? were.at(-1) ?? {}, parts[index] ?? parts.at(-1), tolerance);
    if (change) return change;
  }
  return null;
}

/** Null when nothing is, or when nothing was remembered, as in sign-offs of before. */
export function underChange(was: Under | undefined, { under, parts }: UnderNow, tolerance: Tolerance): UnderChange | null {
  if (!was) return null;
  if (!isSameMarks(was.marks, under.marks)) return { kind: 'mark', was: '' };
  // What stood under nothing does so with all its words; of what was under something, earlier versions remember the first part alone.
  const isWhole = was.parts !== undefined || was.nothing === true;
  const were = was.parts ?? [was];
  const hasCells = were.some(({ column, row }) => column ?? row);
  return isWhole ? partsChange(were, hasCells ? parts : asBefore(parts), tolerance) : partChange(was, parts[0], tolerance);
}
