import { clauseAround } from '../clause.ts';
import { dateSpans } from '../date-spans.ts';
import type { Suggester } from '../suggestion.ts';

/** Years, dates, anniversaries and lengths of time: much of it can be checked by arithmetic alone. */
export const dateSuggester: Suggester = {
  id: 'date',
  find: (text) => dateSpans(text).map(({ from, to, reason }) => ({ ...clauseAround(text, from, to), category: 'date-time', reason })),
};
