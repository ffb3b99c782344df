import type { Label } from '../saved/signed-then.ts';
import type { Tolerance } from '../saved/library-record.ts';
import { asTypeset, sameTypeset } from './as-typeset.ts';
import { isFigure } from './figures.ts';
import type { Grid } from './table-heads.ts';

/**
 * Cells that look like figures and say what their row is about: ages, wards, days, years, hours, ticks, units. Which columns are such is told by
 * their heads, by the form of what is in them, and by what tells the rows apart. Values of other columns may be corrected beside a sign-off.
 */

export type Key = Label & { readonly column: number };

const NAMES =
  'years?|months?|days?|dates?|hours?|time|ages?|aged|wards?|zones?|districts?|communes?|constituenc(?:y|ies)|precincts?|stations?|blocks?|routes?|rounds?|lists?|' +
  'seasons?|quarters?|weeks?|grades?|classe?s?|chapters?|articles?|units?|scale|measure|currency';
const HEAD = new RegExp(
  `^(?:(?:polling|electoral|fiscal|financial|school|birth) )?(?:${NAMES})(?: (?:no\\.?|number|code|id|group|bracket|band|range)s?)?$`,
  'iu',
);
const KHMER_HEAD = /^(?:លេខ|ក្រុម)?(?:ឆ្នាំ|ខែ|ថ្ងៃទី|ថ្ងៃ|កាលបរិច្ឆេទ|អាយុ|មណ្ឌល|សង្កាត់|ឃុំ|ស្រុក|ខណ្ឌ|ការិយាល័យ|ម៉ោង|ត្រីមាស|សប្តាហ៍|ថ្នាក់|ជំពូក|មាត្រា|ឯកតា)$/u;
const HOUR = /^\p{Nd}{1,2}[:h]\p{Nd}{2}(?::\p{Nd}{2})?$/u;
const YEARS = /^(?:1[0-9]|20|១[០-៩]|២០)\p{Nd}{2}\s?(?:[-–—/]\s?\p{Nd}{2}|[-–—/]\s?(?:1[6-9]|20|១[៦-៩]|២០)\p{Nd}{2})$/u;
/** Ticks, crosses, arrows; not what stands where there is nothing. */
const SIGN = /^(?![-–—−…._*~'"?\s]+$)[\p{S}\p{P}\s\uFE0F]+$/u;
const PLAIN = /^[<>≤≥]?\s?\p{Nd}{1,4}\+?$/u;
const RANGE = /^(\p{Nd}{1,4})\s?[-–—]\s?(\p{Nd}{1,4})$/u;
const NOTHING = /^[-–—−…._*~'"?\s]*$/u;

const KHMER_DIGITS = /[០-៩]/gu;
export const valueOf = (digits: string): number => Number(digits.replace(KHMER_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x17e0)));

/** A blank where the row begins stands for what was last written above it. A row of one cell heads those below, and begins anew. */
export function filledGrid(grid: Grid): Grid {
  let above: readonly string[] = [];
  return grid.map((cells, row) => {
    const begins = cells.findIndex((words) => words !== '');
    const isOne = cells.filter((words) => words !== '').length === 1;
    const filled = isOne ? cells : cells.map((words, column) => (column < begins ? (above[column] ?? '') : words));
    above = row === 0 || isOne ? [] : filled;
    return filled;
  });
}

/** Whether two or more are ranges of which none reaches into another, as ages are. */
export function areApart(cells: readonly string[]): boolean {
  const ranges = [...new Set(cells)].flatMap((words) => {
    const [, from, to] = RANGE.exec(asTypeset(words)) ?? [];
    return from === undefined || to === undefined ? [] : [{ from: valueOf(from), to: valueOf(to) }];
  });
  ranges.sort((one, other) => one.from - other.from);
  return ranges.length > 1 && ranges.every(({ from, to }, at) => from <= to && (at === 0 || from > (ranges[at - 1]?.to ?? from)));
}

/** Whether what looks like a figure in a column is none, by the column's head or by how all of it is written. */
export function isOfLabels(head: string, figures: readonly string[]): boolean {
  if (HEAD.test(head) || KHMER_HEAD.test(head)) return true;
  return figures.every((words) => HOUR.test(words) || YEARS.test(asTypeset(words))) || figures.every((words) => SIGN.test(words));
}

/** `over`: what heads each row, so that two of one name under two heads are not the same. `areHeads`: which rows are heads, and no rows of one name. */
interface Told {
  readonly over: readonly string[];
  readonly areHeads: readonly boolean[];
}

/** The columns behind that of names that have such cells. */
function keyColumns(filled: Grid, { over, areHeads }: Told, names: number): readonly number[] {
  const heads = filled[0] ?? [];
  const found: number[] = [];
  // A row of one cell heads others, and need not be told apart from the next.
  const told = filled.flatMap((cells, at) =>
    at > 0 && areHeads[at] !== true && cells.filter((words) => words !== '').length > 1 ? [at] : [],
  );
  const rows = told.map((at) => filled[at] ?? []);
  let beside: readonly string[] = told.map((at) => `${over[at] ?? ''}\n${filled[at]?.[names] ?? ''}`);
  let isLeading = true;
  for (let column = names + 1; column < heads.length; column += 1) {
    const cells = rows.map((row) => row[column] ?? '');
    const figures = cells.filter((words) => isFigure(words) && !NOTHING.test(words));
    const isPlain: boolean = isLeading && figures.every((words) => PLAIN.test(words) || RANGE.test(asTypeset(words)));
    const tells: boolean = isPlain && (new Set(beside).size < beside.length || areApart(figures));
    const isKey: boolean = isOfLabels(heads[column] ?? '', figures) || tells;
    if (isKey && figures.length > 0) found.push(column);
    isLeading &&= isKey;
    beside = beside.map((before, at) => `${before}\n${cells[at] ?? ''}`);
  }
  return found;
}

/** For each row its cells that look like figures and say what it is about, behind the cell by which the row is known (in the column `names`). */
export function keysOf(filled: Grid, told: Told, names = 0): readonly (readonly Key[])[] {
  const columns = keyColumns(filled, told, names);
  return filled.map((cells, row) =>
    row === 0
      ? []
      : columns.flatMap((column) => {
          const name = cells[column] ?? '';
          return isFigure(name) && !NOTHING.test(name) ? [{ by: filled[0]?.[column] ?? '', name, column }] : [];
        }),
  );
}

/** The first of these that its row says no more, in a column called as it was; where none is, in any. Null when the row says all of them. */
export function otherKey(were: readonly Label[], row: number, filled: Grid, tolerance: Tolerance): string | null {
  const heads = filled[0] ?? [];
  const cells = filled[row] ?? [];
  const says = ({ by, name }: Label): boolean => {
    const isCalled = heads.map((head) => sameTypeset(by, head, tolerance));
    const isAnywhere = !isCalled.includes(true);
    return cells.some((words, column) => (isAnywhere || isCalled[column] === true) && sameTypeset(name, words, tolerance));
  };
  return were.find((label) => !says(label))?.name ?? null;
}
