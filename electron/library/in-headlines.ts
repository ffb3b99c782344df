import type { FoundArticles } from '../../core/contract/search.ts';
import { foundPlaces, searchable, searchedWords } from '../../core/text/search-text.ts';

interface Headed {
  readonly id: string;
  readonly headline: string;
}

/** The articles whose headlines have every word of a query: what a list can find without reading anything. */
export function inHeadlines(articles: readonly Headed[], query: string): FoundArticles['hits'] {
  const wanted = searchedWords(query);
  if (wanted.length === 0) return [];
  return articles
    .filter(({ headline }) => wanted.every((word) => searchable(headline).includes(word)))
    .map(({ id, headline }) => ({ id, snippet: '', inSnippet: [], inHeadline: [...foundPlaces(headline, wanted)] }));
}
