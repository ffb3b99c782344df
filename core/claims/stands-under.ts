import type { CellPlace, Projection, Unit } from '../article/plain-text.ts';
import type { Under, UnderOne } from '../saved/docket.ts';
import { bytesAt, isSamePictures, type Pictures } from './pictures.ts';
import { withoutInvisible } from './same-words.ts';

/**
 * What words stand under where that is part of what they say: the column and the row of a table's cell, the picture of a caption or credit.
 * A number says another thing in another column, and a caption under another picture, though not a letter of either is changed.
 * Whether it is another one than it was: `under-change.ts`.
 */

/** The heads of one direction, in order, and those that more than one has, so that the place must tell them apart. */
interface Heads {
  readonly names: readonly string[];
  readonly repeated: ReadonlySet<string>;
}

/** A table as it is now. `wordsAt`: what readers get of a cell. */
export interface TableNow {
  readonly columns: Heads;
  readonly rows: Heads;
  readonly wordsAt: (row: number, column: number) => string;
}

/** A stretch of the projection and what it stands under. A cell without words is a stretch of no length, behind its edge. */
export interface UnderPart {
  readonly from: number;
  readonly to: number;
  readonly under: UnderOne;
  readonly cell?: CellPlace;
  readonly table?: TableNow;
  /** What is known of the pictures that text and sign-offs name (`pictures.ts`). */
  readonly pictures?: Pictures;
}

/** What words stand under now, and what each part of them does. */
export interface UnderNow {
  readonly under: Under;
  readonly parts: readonly UnderPart[];
}

/** The very same values for all texts without tables and pictures. */
const NONE: readonly UnderPart[] = [];
const ALONE: UnderNow = { under: { nothing: true }, parts: [{ from: 0, to: 0, under: { nothing: true } }] };

const headWords = (text: string): string => withoutInvisible(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();

/** Heads that only marks or capitals tell apart are too near each other to be known by name. */
const roughly = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

function headsOf(names: readonly string[]): Heads {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(roughly(name), (counts.get(roughly(name)) ?? 0) + 1);
  return { names, repeated: new Set(names.filter((name) => name === '' || (counts.get(roughly(name)) ?? 0) > 1)) };
}

/** The words of a textblock that go out: without what is struck. */
type Said = (unit: Unit | undefined) => string;

function saidIn({ text, runs }: Projection): Said {
  const struck = runs.filter((run) => run.struck === true);
  return (unit) => {
    if (!unit) return '';
    let [said, at] = ['', unit.from];
    for (const { offset, length } of struck.length === 0 ? [] : struck.filter((run) => run.offset < unit.to && run.offset >= unit.from)) {
      said += text.slice(at, offset);
      at = offset + length;
    }
    return headWords(said + text.slice(at, unit.to));
  };
}

function tableOf(cells: ReadonlyMap<string, Unit>, { rows, columns }: CellPlace, said: Said): TableNow {
  const wordsAt = (row: number, column: number): string => said(cells.get(`${row}:${column}`));
  return {
    columns: headsOf(Array.from({ length: columns }, (_, column) => wordsAt(0, column))),
    rows: headsOf(Array.from({ length: rows }, (_, row) => wordsAt(row, 0))),
    wordsAt,
  };
}

/** Every table by its number. A cell without words has no unit, and is an empty head. */
function tablesOf(projection: Projection): ReadonlyMap<number, TableNow> {
  const tables = new Map<number, { readonly first: CellPlace; readonly cells: Map<string, Unit> }>();
  for (const unit of projection.units) {
    if (!unit.cell) continue;
    const { table, row, column } = unit.cell;
    const known = tables.get(table) ?? { first: unit.cell, cells: new Map<string, Unit>() };
    known.cells.set(`${row}:${column}`, unit);
    tables.set(table, known);
  }
  const said = saidIn(projection);
  return new Map([...tables].map(([number, { first, cells }]) => [number, tableOf(cells, first, said)]));
}

/** Without a column in the first row and, below it, without a row in the first column: there the words are the head. */
function cellUnder({ column, row }: CellPlace, { columns, rows }: TableNow): UnderOne {
  const [inColumn, inRow] = [columns.names[column] ?? '', rows.names[row] ?? ''];
  const by = columns.names[0] ?? '';
  return {
    ...(row === 0 ? {} : { column: { name: inColumn, at: column, of: columns.names.length } }),
    ...(row > 0 && column === 0 ? {} : { row: { name: inRow, at: row, of: rows.names.length, by } }),
  };
}

type Cell = Pick<UnderPart, 'from' | 'to'> & { readonly cell: CellPlace };

/** A cell with words, and before it those without any since the last one of its row. */
function cellsTo({ from, to }: Unit, cell: CellPlace, before: CellPlace | undefined): readonly Cell[] {
  const last = before?.table === cell.table && before.row === cell.row ? before.column : -1;
  const empty = Array.from({ length: Math.max(0, cell.column - last - 1) }, (_, index): Cell => {
    const column = last + 1 + index;
    const at = from - (cell.column - column);
    return { from: at, to: at, cell: { ...cell, column } };
  });
  return [...empty, { from, to, cell }];
}

const isSameFigure = (one: UnderOne, other: UnderOne): boolean =>
  one.nothing === other.nothing && one.picture === other.picture && one.description === other.description;

/** The text as stretches that stand under the same, in reading order: words for themselves too, since a claim may run through both. */
export function underParts(projection: Projection): readonly UnderPart[] {
  const { units } = projection;
  if (!units.some(({ cell, picture }) => cell ?? picture)) return NONE;
  const tables = tablesOf(projection);
  const parts: UnderPart[] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    const table = unit.cell && tables.get(unit.cell.table);
    if (unit.cell && table) {
      parts.push(...cellsTo(unit, unit.cell, last?.cell).map((one) => ({ ...one, table, under: cellUnder(one.cell, table) })));
      continue;
    }
    const under = unit.picture ? { picture: unit.picture.src, description: unit.picture.alt } : { nothing: true };
    const isMore = last !== undefined && !last.cell && isSameFigure(last.under, under);
    parts.splice(isMore ? -1 : parts.length, isMore ? 1 : 0, { from: isMore ? last.from : unit.from, to: unit.to, under });
  }
  return parts;
}

/** Of one text the answer is the very same value while its pictures are the same: a thousand claims compare it. */
const pictured = new WeakMap<readonly UnderPart[], { readonly pictures: Pictures; readonly parts: readonly UnderPart[] }>();

/** What stands under what, with what is known of the pictures. */
export function withPictures(parts: readonly UnderPart[], pictures: Pictures): readonly UnderPart[] {
  if (pictures.size === 0 || !parts.some(({ under }) => under.picture !== undefined)) return parts;
  const known = pictured.get(parts);
  if (known && isSamePictures(known.pictures, pictures)) return known.parts;
  const now = parts.map((part) => {
    const { picture } = part.under;
    if (picture === undefined) return part;
    const bytes = bytesAt(pictures, picture);
    return { ...part, pictures, under: { ...part.under, ...(bytes === undefined ? {} : { bytes }) } };
  });
  pictured.set(parts, { pictures, parts: now });
  return now;
}

/** What the words in a range stand under, all of them. */
export function underAt(parts: readonly UnderPart[], { from, to }: { readonly from: number; readonly to: number }): UnderNow {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < parts.length && (parts[end]?.from ?? 0) < to) end += 1;
  const touched = parts.slice(low, end);
  const [first] = touched;
  if (!first) return ALONE;
  return { under: touched.length === 1 ? first.under : { parts: touched.map(({ under }) => under) }, parts: touched };
}
