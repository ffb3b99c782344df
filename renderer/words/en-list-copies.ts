import type { Beside, ListKind } from '../../core/contract/list-copies.ts';
import { formatFor } from './format.ts';

const { list, moment, plural } = formatFor('en-GB');

const holds: Record<ListKind, (count: number) => string> = {
  log: (count) => plural(count, { one: 'It holds one entry.', other: 'It holds # entries.' }),
  history: (count) => plural(count, { one: 'It names one earlier text.', other: 'It names # earlier texts.' }),
  journal: () => 'It holds typing that had not reached the article on the other machine.',
};

const none: Record<ListKind, string> = {
  log: 'All its entries are in the log.',
  history: 'All of them are known here.',
  journal: 'It is the same as here.',
};

const means: Record<ListKind, string> = {
  log: 'They are never put into the log: each entry is sealed with the one before, and two machines wrote on from one. Put aside, the copy stays as it is, and the log says that it is there and how many entries it has.',
  history: 'The list stays as yours has it; the texts themselves are kept apart, under their hashes. Put aside, the copy stays as it is.',
  journal:
    'It is not laid over the article. If words are missing, open the copy in a text editor: they stand behind “markdown”. Put aside, it stays as it is.',
};

function when({ from, to }: Beside): string {
  if (from === null || to === null) return '';
  return from === to ? `, ${moment(from)}` : `, ${moment(from)} to ${moment(to)}`;
}

/** Conflict copies of the log, of a list of earlier texts, of typing. */
export const listCopies = {
  kinds: {
    log: () => 'Another log of the library',
    history: () => 'Another list of this article’s earlier texts',
    journal: () => 'Typing that was not saved, of this article',
  } satisfies Record<ListKind, (of: string) => string>,
  ofWhat: { log: 'of the log ', history: 'of the list of earlier texts ', journal: 'of typing ' } satisfies Record<ListKind, string>,
  holds: (kind: ListKind, { holds: count }: Beside) => holds[kind](count),
  only: (kind: ListKind, beside: Beside) => {
    if (beside.only === 0) return none[kind];
    const by = beside.by.length === 0 ? '' : `, by ${list(beside.by)}`;
    if (kind === 'journal') return `It is not the same as here${when(beside)}.`;
    return `${plural(beside.only, { one: 'One of them is', other: '# of them are' })} only there${when(beside)}${by}.`;
  },
  broken: 'Its own chain does not hold: something was changed, taken out or put in there.',
  unread: (count: number) =>
    plural(count, { one: 'One line of it is no entry and cannot be read.', other: '# lines of it are no entries and cannot be read.' }),
  means: (kind: ListKind) => means[kind],
  setAside: 'Put aside',
  isAside: (file: string) => `It lies in “${file}” now, and the log says so.`,
  entries: (count: number) => plural(count, { one: 'one entry that was only there', other: '# entries that were only there' }),
};

export type ListCopyWords = typeof listCopies;
