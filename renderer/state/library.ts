import type { LibraryState, Summary } from '../../core/contract/shapes.ts';
import type { ArticleStatus } from '../../core/saved/closed-sets.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { Store } from './store.ts';

export const SORT_ORDERS = ['changed', 'headline', 'status', 'words', 'open'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** The open library: its record (sources, people, words, settings), its articles, and how the list is shown. */
export interface Library {
  readonly library: LibraryState | null;
  readonly record: LibraryRecord | null;
  readonly articles: readonly Summary[];
  readonly query: string;
  /** Article id to the snippet that matched, while `query` is not empty. */
  readonly hits: ReadonlyMap<string, string> | null;
  readonly filter: ArticleStatus | 'all' | 'mine';
  readonly sort: SortOrder;
  /** A long task under way, 0 to 1. */
  readonly progress: { readonly task: 'indexing' | 'importing' | 'exporting'; readonly share: number } | null;
}

export const library = new Store<Library>({
  library: null,
  record: null,
  articles: [],
  query: '',
  hits: null,
  filter: 'all',
  sort: 'changed',
  progress: null,
});
