import type { Summary } from './shapes.ts';

/** Rows that come with the first answer, more than a tall window shows. */
export const FIRST_ROWS = 24;

/** The order of the list unless another is chosen: the latest change first. ISO times sort as plain text. */
export function byChange(a: Summary, b: Summary): number {
  if (a.changed !== b.changed) return a.changed < b.changed ? 1 : -1;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/** The rows that a window shows first, in their order. */
export function firstRows(articles: readonly Summary[]): Summary[] {
  return [...articles].sort(byChange).slice(0, FIRST_ROWS);
}
