import type { CellPlace, Projection, Unit } from '../article/plain-text.ts';
import type { Under, UnderOne } from '../saved/signed-then.ts';
import { codeParts } from './code-parts.ts';
import { bytesAt, isSamePictures, type Pictures } from './pictures.ts';
import { rawCells } from './raw-tables.ts';
import { marksWithin, noteMarks, type NoteMark } from './note-marks.ts';
import { cellUnder, headWords, tableNow, type TableNow } from './table-now.ts';

/**
 * What words stand under where that is part of what they say: the column and the row of a table's cell (`table-now.ts`), the picture of a caption or credit, and whether it is code.
 * A number says another thing in another column, and a caption under another picture, though not a letter of either is changed.
 * Whether it is another one than it was: `under-change.ts`.
 */

/** A stretch of the projection and what it stands under. A cell without words is a stretch of no length, behind its edge. */
export interface UnderPart {
  readonly from: number;
  readonly to: number;
  readonly under: UnderOne;
  readonly cell?: CellPlace;
  readonly table?: TableNow;
  /** It is a cell of a table that is kept as HTML. */
  readonly raw?: true;
  /** What is known of the pictures that text and sign-offs name (`pictures.ts`). */
  readonly pictures?: Pictures;
  /** What reads like a footnote's mark, in the whole text. */
  readonly notes?: readonly NoteMark[];
}

/** What belongs to a claim's words across its edges, as readers see them (`edges.ts`); one of the two may be empty. */
export interface Edges {
  readonly before: string;
  readonly after: string;
}

/** What words stand under now, and what each part of them does. */
export interface UnderNow {
  readonly under: Under;
  readonly parts: readonly UnderPart[];
  /** What readers see joined to the words; absent where nothing is, or nobody asked. */
  readonly edges?: Edges;
}

/** The very same values for all texts without tables and pictures. */
const NONE: readonly UnderPart[] = [];
const ALONE: UnderNow = { under: { nothing: true }, parts: [{ from: 0, to: 0, under: { nothing: true } }] };

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
    return said + text.slice(at, unit.to);
  };
}

function tableOf(cells: ReadonlyMap<string, Unit>, { rows, columns }: CellPlace, said: Said): TableNow {
  const wordsIn = (row: number): string[] => Array.from({ length: columns }, (_, column) => said(cells.get(`${row}:${column}`)));
  const written = Array.from({ length: rows }, (_, row) => wordsIn(row));
  const indents = written.map((row) => row.map((words) => words.length - words.trimStart().length));
  return tableNow(
    written.map((row) => row.map(headWords)),
    indents,
  );
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
  one.nothing === other.nothing && one.code === other.code && one.picture === other.picture && one.description === other.description;

/** Words for themselves, or of one figure, as one stretch with what is the same before them. */
function addAlone(parts: UnderPart[], part: UnderPart): void {
  const last = parts.at(-1);
  const isMore = last !== undefined && !last.cell && isSameFigure(last.under, part.under);
  parts.splice(isMore ? -1 : parts.length, isMore ? 1 : 0, { ...part, from: isMore ? last.from : part.from });
}

/** A block kept as it is: the cells of its tables, its code, and what is between them. */
function addRaw(parts: UnderPart[], { from, to, further }: Unit, text: string): void {
  const source = text.slice(from, to);
  const code = codeParts(source, further).map((part) => ({ from: from + part.from, to: from + part.to }));
  let at = from;
  const addUpTo = (end: number): void => {
    for (const part of code) {
      const [begins, ends] = [Math.max(part.from, at), Math.min(part.to, end)];
      if (begins >= ends) continue;
      if (begins > at) addAlone(parts, { from: at, to: begins, under: { nothing: true } });
      addAlone(parts, { from: begins, to: ends, under: { code: true } });
      at = ends;
    }
    if (at < end) addAlone(parts, { from: at, to: end, under: { nothing: true } });
  };
  for (const cell of rawCells(source)) {
    addUpTo(from + cell.from);
    const { place, table, caption, rowGroup } = cell;
    const under = { ...cellUnder(place, table), caption, ...(rowGroup === undefined ? {} : { rowGroup }) };
    parts.push({ from: from + cell.from, to: from + cell.to, under, cell: place, table, raw: true });
    at = from + cell.to;
  }
  addUpTo(to);
}

/** The text as stretches that stand under the same, in reading order: words for themselves too, since a claim may run through both. */
export function underParts(projection: Projection): readonly UnderPart[] {
  const parts = placedParts(projection);
  const notes = noteMarks(projection);
  if (notes === undefined) return parts;
  const all = parts.length > 0 ? parts : [{ from: 0, to: projection.text.length, under: { nothing: true } }];
  return all.map((part) => ({ ...part, notes }));
}

function placedParts(projection: Projection): readonly UnderPart[] {
  const { units, text } = projection;
  if (!units.some(({ cell, picture, kind }) => cell ?? picture ?? kind === 'raw')) return NONE;
  const tables = tablesOf(projection);
  const parts: UnderPart[] = [];
  for (const unit of units) {
    const table = unit.cell && tables.get(unit.cell.table);
    if (unit.cell && table) {
      const cells = cellsTo(unit, unit.cell, parts.at(-1)?.cell);
      parts.push(...cells.map((one) => ({ ...one, table, under: cellUnder(one.cell, table) })));
    } else if (unit.kind === 'raw') addRaw(parts, unit, text);
    else {
      const under = unit.picture ? { picture: unit.picture.src, description: unit.picture.alt } : { nothing: true };
      addAlone(parts, { from: unit.from, to: unit.to, under });
    }
  }
  return parts.some(({ under }) => under.nothing !== true) ? parts : NONE;
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
  const under = touched.length === 1 ? first.under : { parts: touched.map((part) => part.under) };
  return { under: first.notes === undefined ? under : { ...under, ...marksWithin(first.notes, { from, to }) }, parts: touched };
}
