import type { ConflictCopy } from '../../core/contract/conflict-copies.ts';
import { orderOf, passes } from '../../core/contract/list-order.ts';
import type { Bookmark, Hit, LibraryState, SortOrder, Summary } from '../../core/contract/shapes.ts';
import type { FoundArticles } from '../../core/contract/search.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { Store } from './store.ts';

/** The open library: its record (sources, people, words, settings), its articles, and how the list is shown. */
export interface Library {
  readonly library: LibraryState | null;
  readonly record: LibraryRecord | null;
  readonly articles: readonly Summary[];
  /** How many more there are, while only the first have come. */
  readonly more: number;
  /** Up to where main's changes of the list are in `articles`. */
  readonly revision: number;
  /** Which of main's lists it is; a copied folder has the id of the first, and another list. */
  readonly opening: number;
  readonly query: string;
  /** What was found, by article, while `query` is not empty. */
  readonly hits: ReadonlyMap<string, Hit> | null;
  /** How many others have it and are not among `hits`, and how much of the library was looked through, 0 to 1. */
  readonly found: Pick<FoundArticles, 'more' | 'share'>;
  /** `to-check`: the articles that have something to check, whatever their status is. */
  readonly filter: Bookmark['filter'];
  readonly sort: SortOrder;
  /** The article the keyboard's eye is on in the list; the open one when null. */
  readonly atHand: string | null;
  /** What sync tools put beside the library's files, the latest first. */
  readonly copies: readonly ConflictCopy[];
  /** A long task under way, 0 to 1. */
  readonly progress: {
    readonly task:
      'indexing' | 'importing' | 'exporting' | 'storing' | 'proving' | 'restoring' | 'checking' | 'counting' | 'tracing' | 'quoting';
    readonly share: number;
  } | null;
}

export const library = new Store<Library>({
  library: null,
  record: null,
  articles: [],
  more: 0,
  revision: 0,
  opening: 0,
  query: '',
  hits: null,
  found: { more: 0, share: 1 },
  filter: 'all',
  sort: 'changed',
  atHand: null,
  copies: [],
  progress: null,
});

/** The articles the list shows, in its order. `person` decides what is "mine". */
export function shownArticles(state: Pick<Library, 'articles' | 'filter' | 'sort' | 'hits'>, person: string | null): readonly Summary[] {
  const { articles, hits } = state;
  const isShown = passes(state, person);
  return articles.filter((summary) => (!hits || hits.has(summary.id)) && isShown(summary)).sort(orderOf(state));
}

/** Headlines that more than one article has: their rows say the file as well. */
export function sharedHeadlines(articles: readonly Summary[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { headline } of articles) (seen.has(headline) ? shared : seen).add(headline);
  return shared;
}

/** How many articles have what is looked for and are hidden by the filter. */
export function hiddenHits({ articles, hits }: Pick<Library, 'articles' | 'hits'>, shown: readonly Summary[]): number {
  return hits ? articles.filter(({ id }) => hits.has(id)).length - shown.length : 0;
}

/** Conflict copies of articles and their dockets, by article. */
export function copiesByArticle(copies: readonly ConflictCopy[]): ReadonlyMap<string, readonly ConflictCopy[]> {
  const byArticle = new Map<string, readonly ConflictCopy[]>();
  for (const copy of copies) if (copy.article !== null) byArticle.set(copy.article, [...(byArticle.get(copy.article) ?? []), copy]);
  return byArticle;
}
