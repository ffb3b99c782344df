import { orderOf, passes, type ListView } from './list-order.ts';
import type { Summary } from './shapes.ts';

/** Rows that come with the first answer, more than a tall window shows. */
export const FIRST_ROWS = 24;
/** Rows that travel together. Ten thousand in one answer hold main up for longer than it may be. */
export const ROWS_TOGETHER = 500;

/** The rows that a window shows first, in their order; the others need not be sorted for that. */
export function firstRows(articles: readonly Summary[], view: ListView, person: string | null): Summary[] {
  const [compare, isShown] = [orderOf(view), passes(view, person)];
  const first: Summary[] = [];
  for (const article of articles) {
    const last = first[FIRST_ROWS - 1];
    if (!isShown(article) || (last !== undefined && compare(article, last) >= 0)) continue;
    const before = first.findIndex((other) => compare(article, other) < 0);
    first.splice(before < 0 ? first.length : before, 0, article);
    first.length = Math.min(first.length, FIRST_ROWS);
  }
  return first;
}
