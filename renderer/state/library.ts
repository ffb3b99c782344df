import { byChange } from '../../core/contract/first-rows.ts';
import type { Bookmark, Hit, LibraryState, SortOrder, Summary } from '../../core/contract/shapes.ts';
import type { FoundArticles } from '../../core/contract/search.ts';
import type { ArticleStatus } from '../../core/saved/closed-sets.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { Store } from './store.ts';

/** The open library: its record (sources, people, words, settings), its articles, and how the list is shown. */
export interface Library {
  readonly library: LibraryState | null;
  readonly record: LibraryRecord | null;
  readonly articles: readonly Summary[];
  /** How many more there are, while only the first have come. */
  readonly more: number;
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
  /** A long task under way, 0 to 1. */
  readonly progress: {
    readonly task: 'indexing' | 'importing' | 'exporting' | 'storing' | 'proving' | 'restoring' | 'checking';
    readonly share: number;
  } | null;
}

export const library = new Store<Library>({
  library: null,
  record: null,
  articles: [],
  more: 0,
  query: '',
  hits: null,
  found: { more: 0, share: 1 },
  filter: 'all',
  sort: 'changed',
  atHand: null,
  progress: null,
});

let collator: Intl.Collator | undefined;
/** The order of names; made when two are first compared, because the usual order is that of times. */
const byName = (a: string, b: string): number => (collator ??= new Intl.Collator()).compare(a, b);
const STATUS_ORDER: readonly ArticleStatus[] = ['checking', 'translation', 'draft', 'ready', 'exported'];

const ORDERS: Readonly<Record<SortOrder, (a: Summary, b: Summary) => number>> = {
  changed: byChange,
  headline: (a, b) => byName(a.headline, b.headline),
  status: (a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status),
  words: (a, b) => b.words - a.words,
  open: (a, b) => b.openClaims - a.openClaims,
};

/** The filters that are more than a status. An article that is being checked has something to check before its first claim. */
const FILTERS: Readonly<Partial<Record<Library['filter'], (summary: Summary, person: string | null) => boolean>>> = {
  all: () => true,
  mine: ({ assignees }, person) => person !== null && assignees.includes(person),
  'to-check': ({ openClaims, status }) => openClaims > 0 || status === 'checking',
};

/** The articles the list shows, in its order. `person` decides what is "mine". */
export function shownArticles(state: Pick<Library, 'articles' | 'filter' | 'sort' | 'hits'>, person: string | null): readonly Summary[] {
  const { articles, filter, hits, sort } = state;
  const fits = (summary: Summary): boolean => !hits || hits.has(summary.id);
  const passes = FILTERS[filter] ?? (({ status }) => status === filter);
  return articles.filter((summary) => fits(summary) && passes(summary, person)).sort((a, b) => ORDERS[sort](a, b) || byChange(a, b));
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
