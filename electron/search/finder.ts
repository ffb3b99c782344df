import type { FoundArticles, FoundLines, LineFilter } from '../../core/contract/search.ts';
import type { Row } from './document.ts';

/** What looks for words in one library; `Searcher` does it, here or in a process of its own. Rejects when that process is gone. */
export interface Finder {
  /** What the list says now of these articles; the others are as they were told before. */
  update(rows: readonly Row[], gone: readonly string[]): Promise<void> | void;
  settled(): Promise<number>;
  /** Writes the cache. Only for whoever may write in the library. */
  keep(): Promise<void>;
  articles(query: string): Promise<FoundArticles>;
  lines(query: string, filter: LineFilter): Promise<FoundLines>;
  leave(): void;
}

/** Makes one for a library folder; `library` is its id. */
export type FinderFor = (root: string, library: string) => Finder;
