import { CELL_EDGE } from '../article/plain-text.ts';
import { firstRunAfter, without, type Found, type Gap } from './gaps.ts';
import type { Pieces } from './pieces.ts';

/**
 * A short row of a table proves nothing by its length. That it moved within its table is certain all the same where the whole row stands once in
 * the text before and once in the text after, and the tables around both are one: rows that stayed are in these two and in no others.
 */

const FILLED = /[\p{L}\p{N}]/u;

/** A row that is known by more than one of its cells. */
const isTelling = (row: string): boolean => row.split(CELL_EDGE).filter((cell) => FILLED.test(cell)).length > 1;

/** Of each paragraph the table it is a row of, counted from 1; 0 for none. */
function tablesOf(text: string, { from, to }: Pieces): number[] {
  let table = 0;
  let isOpen = false;
  return from.map((start, at) => {
    const edge = text.indexOf(CELL_EDGE, start);
    const isRow = edge >= 0 && edge < (to[at] ?? 0);
    if (isRow && !isOpen) table += 1;
    isOpen = isRow;
    return isRow ? table : 0;
  });
}

/** Where each id stands that is there once. */
function once({ id }: Pieces): Map<number, number> {
  const places = new Map<number, number>();
  id.forEach((one, at) => places.set(one, places.has(one) ? -1 : at));
  return places;
}

/** Of each table the one that its rows are in on the other side; -1 where they are in several. */
class Partners {
  readonly #of = new Map<number, number>();

  add(table: number, other: number): void {
    const known = this.#of.get(table);
    this.#of.set(table, known === undefined || known === other ? other : -1);
  }

  is(table: number, other: number): boolean {
    return this.#of.get(table) === other;
  }
}

/** Whether two tables, by their numbers before and after, are one and the same. */
function sameTables(whole: Gap, tables: readonly [readonly number[], readonly number[]], found: Found): (a: number, b: number) => boolean {
  const placeAfter = new Map(whole.b.from.map((from, at) => [from, at]));
  const runs = [...found.runs].sort((one, other) => one.a - other.a);
  const [there, back] = [new Partners(), new Partners()];
  whole.a.from.forEach((from, at) => {
    const table = tables[0][at] ?? 0;
    const run = table === 0 ? undefined : runs[firstRunAfter(runs, from)];
    if (!run || run.a > from) return;
    const other = tables[1][placeAfter.get(run.b + from - run.a) ?? -1] ?? 0;
    there.add(table, other);
    back.add(other, table);
  });
  return (a, b) => there.is(a, b) && back.is(b, a);
}

/** `whole`: all paragraphs of both texts, of which those in the gaps are still without a place. */
export function rowMoves([before, after]: readonly [string, string], whole: Gap, gaps: readonly Gap[], found: Found): readonly Gap[] {
  if (!before.includes(CELL_EDGE) || !after.includes(CELL_EDGE)) return gaps;
  const tables = [tablesOf(before, whole.a), tablesOf(after, whole.b)] as const;
  const [onceA, onceB] = [once(whole.a), once(whole.b)];
  const isSame = sameTables(whole, tables, found);
  const free = new Set(gaps.flatMap(({ b }) => b.from));
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  for (const { a } of gaps) {
    a.id.forEach((id, index) => {
      const [from, to] = [a.from[index] ?? 0, a.to[index] ?? 0];
      const [atA, atB] = [onceA.get(id) ?? -1, onceB.get(id) ?? -1];
      const start = whole.b.from[atB] ?? -1;
      if (atA < 0 || atB < 0 || !free.has(start) || !isTelling(before.slice(from, to))) return;
      const table = tables[0][atA] ?? 0;
      if (table === 0 || !isSame(table, tables[1][atB] ?? 0)) return;
      usedA.add(from);
      usedB.add(start);
      found.add(whole, { a: atA, b: atB, length: 1 }, true);
    });
  }
  return gaps.map((gap) => ({ a: without(gap.a, usedA), b: without(gap.b, usedB) }));
}
