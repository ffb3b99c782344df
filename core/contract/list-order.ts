import type { ArticleStatus } from '../saved/closed-sets.ts';
import type { Bookmark, SortOrder, Summary } from './shapes.ts';

/** How a list of articles is shown: what of it, in which order. */
export type ListView = Pick<Bookmark, 'filter' | 'sort'>;

/** The order of the list unless another is chosen: the latest change first. ISO times sort as plain text. */
export function byChange(a: Summary, b: Summary): number {
  if (a.changed !== b.changed) return a.changed < b.changed ? 1 : -1;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

let collator: Intl.Collator | undefined;
/** The order of names; made when two are first compared, because the usual order is that of times. */
const byName = (a: string, b: string): number => (collator ??= new Intl.Collator()).compare(a, b);
const STATUS_ORDER: readonly ArticleStatus[] = ['checking', 'translation', 'draft', 'ready', 'exported'];

/** Nobody knows of a claim that cannot be read whether it is settled. */
const toCheck = ({ openClaims, unread = 0 }: Summary): number => openClaims + unread;

const ORDERS: Readonly<Record<SortOrder, (a: Summary, b: Summary) => number>> = {
  changed: byChange,
  headline: (a, b) => byName(a.headline, b.headline),
  status: (a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status),
  words: (a, b) => b.words - a.words,
  open: (a, b) => toCheck(b) - toCheck(a),
};

/** The filters that are more than a status. An article that is being checked has something to check before its first claim. */
const FILTERS: Readonly<Partial<Record<Bookmark['filter'], (summary: Summary, person: string | null) => boolean>>> = {
  all: () => true,
  mine: ({ assignees }, person) => person !== null && assignees.includes(person),
  'to-check': (summary) => toCheck(summary) > 0 || summary.status === 'checking',
};

/** Which of two articles stands first. */
export function orderOf({ sort }: Pick<ListView, 'sort'>): (a: Summary, b: Summary) => number {
  return (a, b) => ORDERS[sort](a, b) || byChange(a, b);
}

/** Whether an article is shown. `person` decides what is "mine". */
export function passes({ filter }: Pick<ListView, 'filter'>, person: string | null): (summary: Summary) => boolean {
  const fits = FILTERS[filter] ?? (({ status }: Summary) => status === filter);
  return (summary) => fits(summary, person);
}
