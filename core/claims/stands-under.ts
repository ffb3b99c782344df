import type { CellPlace, Projection } from '../article/plain-text.ts';
import type { Line, Under } from '../saved/docket.ts';

/**
 * What words stand under where that is part of what they say: the column and the row of a table's cell, the picture of a caption or credit.
 * A number says another thing in another column, and a caption under another picture, though not a letter of either is changed.
 */

/** As it is now. `columns`, `rows`: the heads of all of them in this table, in order. */
export interface UnderNow {
  readonly under: Under;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** A stretch of the projection and what it stands under. */
export interface UnderPart extends UnderNow {
  readonly from: number;
  readonly to: number;
}

/** The very same value for all texts without tables and pictures. */
const NONE: readonly UnderPart[] = [];

const headWords = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

interface Heads {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** The heads of every table, by its number. A cell without words has no unit, and an empty head. */
function headsOf({ text, units }: Projection): ReadonlyMap<number, Heads> {
  const tables = new Map<number, { columns: string[]; rows: string[] }>();
  for (const { cell, from, to } of units) {
    if (!cell) continue;
    const heads = tables.get(cell.table) ?? {
      columns: Array.from({ length: cell.columns }, () => ''),
      rows: Array.from({ length: cell.rows }, () => ''),
    };
    if (cell.row === 0) heads.columns[cell.column] = headWords(text.slice(from, to));
    if (cell.column === 0) heads.rows[cell.row] = headWords(text.slice(from, to));
    tables.set(cell.table, heads);
  }
  return tables;
}

/** Without a row in the first column and without a column in the first row: there the words are the head. */
function cellUnder({ column, row }: CellPlace, { columns, rows }: Heads): Under {
  return {
    ...(row === 0 ? {} : { column: { name: columns[column] ?? '', at: column, of: columns.length } }),
    ...(column === 0 ? {} : { row: { name: rows[row] ?? '', at: row, of: rows.length } }),
  };
}

/** Every stretch that stands under something, in reading order. */
export function underParts(projection: Projection): readonly UnderPart[] {
  const units = projection.units.filter(({ cell, picture }) => cell ?? picture);
  if (units.length === 0) return NONE;
  const tables = headsOf(projection);
  return units.map(({ from, to, cell, picture }) => {
    const heads = (cell && tables.get(cell.table)) ?? { columns: [], rows: [] };
    return { from, to, ...heads, under: cell ? cellUnder(cell, heads) : { picture: picture?.src ?? '', description: picture?.alt ?? '' } };
  });
}

/** What the words that begin at `at` stand under; null where they stand for themselves. */
export function underAt(parts: readonly UnderPart[], at: number): UnderNow | null {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const part = parts[low];
  return part && part.from <= at ? part : null;
}

/**
 * Whether it is the line it was: the one with the same head where one and no other has it; else, with a head that was written anew, the one
 * in the same place, counted from whichever side nothing came in or went.
 */
function isSameLine(was: Line, now: Line | undefined, heads: readonly string[]): boolean {
  if (!now) return false;
  if (was.name !== '' && heads.indexOf(was.name) >= 0 && heads.indexOf(was.name) === heads.lastIndexOf(was.name))
    return now.name === was.name;
  return now.at === was.at || now.of - now.at === was.of - was.at;
}

/** What is another one than when the words were signed. */
export type UnderChange = 'column' | 'row' | 'picture' | 'description';

/** Null when nothing is, or when nothing was remembered, as in sign-offs of before. */
export function underChange(was: Under | undefined, now: UnderNow | null): UnderChange | null {
  if (!was) return null;
  const is = now?.under ?? {};
  if (was.column && !isSameLine(was.column, is.column, now?.columns ?? [])) return 'column';
  if (was.row && !isSameLine(was.row, is.row, now?.rows ?? [])) return 'row';
  if (was.picture !== undefined && was.picture !== is.picture) return 'picture';
  return was.description !== undefined && was.description !== is.description ? 'description' : null;
}

/** What it was when the words were signed, by name; empty when it had none. */
export function wasUnder({ column, row, picture, description }: Under, change: UnderChange): string {
  return { column: column?.name, row: row?.name, picture, description }[change] ?? '';
}
