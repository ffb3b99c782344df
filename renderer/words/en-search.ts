import type { LineFilter } from '../../core/contract/search.ts';
import type { LineKind } from '../../core/search/line-kinds.ts';
import { formatFor } from './format.ts';

const { number, plural } = formatFor('en-GB');

const filters: Record<LineFilter, string> = {
  all: 'Everything',
  headline: 'Headlines',
  text: 'Text',
  claim: 'Claims',
  note: 'Notes',
  source: 'Sources',
};

const kinds: Record<LineKind, string> = { headline: 'Headline', text: 'Text', claim: 'Claim', note: 'Note', source: 'Source' };

/** Search everything: the lines of the library that have some words. */
export const search = {
  title: 'Search everything',
  lede: 'Headlines, text, claims, notes and sources of this library. The words may stand in any order.',
  label: 'Words to look for',
  placeholder: 'Type a word, or the beginning of one',
  which: 'Look in',
  filters,
  kinds,
  lines: 'Lines found',
  hint: 'Arrow keys move, Enter opens the line at its place. Khmer is found whatever way it was typed.',
  onlyMarks: 'There is no letter or digit in that. Type a word.',
  nothing: (query: string) => `Nothing in this library has “${query.length > 60 ? `${query.slice(0, 60)}…` : query}”.`,
  count: (count: number) => plural(count, { one: 'One line', other: '# lines' }),
  more: (count: number) => plural(count, { one: 'One more. Type more words to see it.', other: '# more. Type more words to see them.' }),
  reading: (share: number) =>
    `The library is being read for searching: ${number(Math.floor(share * 100))} % so far. More may be found in a moment.`,
  gone: 'These words do not stand in the article any more. It opens at its beginning.',
  untitled: 'Without a headline',
  moreStories: (count: number) => plural(count, { one: 'One older story more has it.', other: '# older stories more have it.' }),
  everywhere: 'Claims, notes, sources…',
};

export type SearchWords = typeof search;
