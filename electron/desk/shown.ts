import type { OpenedLibrary } from '../../core/contract/calls.ts';
import { firstRows } from '../../core/contract/first-rows.ts';
import type { Bookmark } from '../../core/contract/shapes.ts';
import type { Library } from '../library/library.ts';

/** How the window begins with a library. */
export interface Beginning {
  readonly bookmark: Bookmark | null;
  readonly person: string | null;
  /** A list with more rows than this is told in parts. */
  readonly most: number;
}

/** What the window is told of a library it begins with: the whole list, or the rows that it shows first. */
export function shownLibrary(library: Library, { bookmark, person, most }: Beginning): OpenedLibrary {
  const all = library.summaries;
  const view = { filter: bookmark?.filter ?? ('all' as const), sort: bookmark?.sort ?? ('changed' as const) };
  const isWhole = all.length <= most;
  const articles = isWhole ? all : firstRows(all, view, person);
  const list = { articles, more: all.length - articles.length, revision: isWhole ? library.entries.revision : 0 };
  return { library: library.state, record: library.record.data, bookmark, ...list, opening: library.entries.opening };
}
