import type { FrontLabel, Label, Line, UnderOne } from '../saved/signed-then.ts';
import type { Tolerance } from '../saved/library-record.ts';
import { sameTypeset } from './as-typeset.ts';
import { isFigure } from './figures.ts';
import type { UnderPart } from './stands-under.ts';
import { otherKey } from './table-keys.ts';
import { namesIn } from './table-names.ts';
import type { TableNow } from './table-now.ts';
import type { UnderChange } from './under-kinds.ts';

/** What a row said of itself, whether it says so still, and whether no other row does. */

const isSame = (were: readonly string[] | undefined, are: readonly string[] = [], tolerance: Tolerance): boolean =>
  were === undefined || (were.length === are.length && were.every((name, at) => sameTypeset(name, are[at] ?? '', tolerance)));

/** The columns that a row's head may stand in: where names are looked for, or the first one until another came in or it was moved. */
export function headColumns({ by }: Pick<Line, 'by'>, { at, columns }: TableNow, tolerance: Tolerance): readonly number[] {
  if (at > 0) return [at];
  return columns.names.flatMap((name, column) => (column === 0 || by === undefined || sameTypeset(by, name, tolerance) ? [column] : []));
}

/** All that a row says, with what a blank at its beginning stands for. */
const wordsOf = ({ grid, filled }: TableNow, row: number): readonly string[] =>
  (grid[row] ?? []).map((words, column) => words || (filled[row]?.[column] ?? ''));

/** The first of these that the row says no more, in a column called as it was. */
export const otherSaid = (were: readonly Label[], row: number, table: TableNow, tolerance: Tolerance): string | null =>
  otherKey(were, 1, [table.columns.names, wordsOf(table, row)], tolerance);

/** Whether of all rows this one alone says what the row of the words said, so that its place says no more of it. */
export function isToldApart(was: UnderOne, { cell, table }: UnderPart, tolerance: Tolerance): boolean {
  const { row, labels = [], keys = [], front = [], groups, parents } = was;
  if (!cell || !table) return false;
  // What is gone from in front of its name tells nothing apart any more.
  const inFront = front.filter((label) => label.counts !== true && otherSaid([label], cell.row, table, tolerance) === null);
  const isAlone = (said: readonly Label[], isLike: (row: number) => boolean): boolean => {
    const rows = table.grid.flatMap((_, at) => (isLike(at) && otherSaid(said, at, table, tolerance) === null ? [at] : []));
    return rows.length === 1 && rows[0] === cell.row;
  };
  const isUnderSame = (at: number): boolean =>
    isSame(groups, table.rowsSay[at]?.groups, tolerance) && isSame(parents, table.parents[at], tolerance);
  const said = [...inFront, ...labels, ...keys];
  const name = row ? [{ by: row.by ?? '', name: row.name }] : [];
  return isAlone(said, () => true) || isAlone([...name, ...said], isUnderSame);
}

/** Where something that stood in front may stand now: in a column called so; where it had no head, in one in front without a head. */
function calledSo(
  { by }: FrontLabel,
  row: readonly string[],
  { at, columns: { names } }: TableNow,
  tolerance: Tolerance,
): readonly number[] {
  return names.flatMap((name, column) => {
    const isSo = by === '' ? name === '' && column < at && row[column] !== '' : sameTypeset(by, name, tolerance);
    return isSo ? [column] : [];
  });
}

/**
 * The columns in front of the names that nothing is remembered of, where this row has a figure: they may be others called otherwise. Those that
 * count the rows are not, and words that nothing is remembered of are looked for among the labels.
 */
function newInFront(was: UnderOne, row: readonly string[], { cell, table }: UnderPart, tolerance: Tolerance): readonly number[] {
  const { front = [], labels = [], keys = [] } = was;
  const known = [...front, ...labels, ...keys].filter(({ by }) => by !== '');
  return row.flatMap((words, column) => {
    if (!table || column >= table.at || column === cell?.column || words === '' || !isFigure(words)) return [];
    const isKnown = known.some(({ by }) => sameTypeset(by, table.columns.names[column] ?? '', tolerance));
    return isKnown || namesIn(table).counting[column] === true ? [] : [column];
  });
}

/**
 * What stood in front of the row's name stands in its column still, or that is gone and rows are told apart without. Where another column has
 * come there, it is the same called otherwise, and has to say the same. Numbers that count the rows may be counted anew.
 */
export function frontChange(was: UnderOne, now: UnderPart, tolerance: Tolerance): UnderChange | null {
  const [{ front = [] }, { cell, table }] = [was, now];
  if (!cell || !table) return null;
  const row = wordsOf(table, cell.row);
  const figures = newInFront(was, row, now, tolerance);
  const gone: FrontLabel[] = [];
  for (const label of front) {
    const called = calledSo(label, row, table, tolerance);
    const says = (column: number): boolean => sameTypeset(label.name, row[column] ?? '', tolerance);
    if (called.some(says)) continue;
    const isCounted = label.counts === true && (called.length === 0 || called.some((column) => namesIn(table).counting[column] === true));
    const others = isFigure(label.name) ? figures : [];
    if (isCounted || others.some(says)) continue;
    if (called.length > 0 || others.length > 0) return { kind: 'label', was: label.name };
    gone.push(label);
  }
  const [first] = gone;
  return !first || !was.row || isToldApart(was, now, tolerance) ? null : { kind: 'label', was: first.name };
}
