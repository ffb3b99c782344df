import type { DetailField } from '../../core/merging/merge-rows.ts';
import { formatFor } from './format.ts';

const { number, plural } = formatFor('en-GB');

const fields: Record<DetailField, string> = {
  byline: 'Byline',
  dateline: 'Dateline',
  section: 'Section',
  tags: 'Tags',
  slug: 'Address',
  language: 'Language',
  status: 'Status',
  published: 'Published',
  embargo: 'Not before',
  translationOf: 'Translates',
};

/** How the two sides are called where the file was changed by another program. */
const changed = {
  title: 'Two texts, one article',
  lede: (file: string) =>
    `“${file}” was changed by another program while yours was not saved yet. Say of each paragraph which words stand.`,
  mine: 'Yours, here',
  theirs: 'Theirs, on disk',
  choices: { mine: 'Yours', theirs: 'Theirs', both: 'Both' },
  keep: 'Keep it',
  leave: 'Leave it out',
  allMine: 'All yours',
  allTheirs: 'All theirs',
};

/** The same where typing came back from the journal. */
const recovered: typeof changed = {
  title: 'Typing that was not saved is back',
  lede: (file: string) =>
    `Stet ended before what you typed in “${file}” had reached the file. Beside it is the file. Say of each paragraph which words stand.`,
  mine: 'Recovered',
  theirs: 'On disk',
  choices: { mine: 'Recovered', theirs: 'On disk', both: 'Both' },
  keep: 'Keep it',
  leave: 'Leave it out',
  allMine: 'All recovered',
  allTheirs: 'All on disk',
};

/** The same in a library that can only be read. */
const kept: typeof changed = {
  ...changed,
  title: 'Your text beside the file',
  lede: (file: string) =>
    `Nothing can be saved in this library from here just now. What you typed in “${file}” is kept, and comes back when the library is yours to write.`,
};

/** Two versions of an article that are to become one. */
export const merge = {
  fields,
  changed,
  recovered,
  kept,
  noValue: 'empty',
  onlyForm: 'The words are the same; their form is not.',
  row: (at: number, count: number) => `Row ${number(at)} of ${number(count)}`,
  left: (open: number, count: number) =>
    open === 0
      ? plural(count, { one: 'The one row that differs is decided', other: 'All # rows that differ are decided' })
      : `Decided: ${number(count - open)} of ${plural(count, { one: '# row that differs', other: '# rows that differ' })}`,
  again: 'The file was changed again while you chose. Nothing was written. What you chose stands where the rows are the same.',
  next: 'Next undecided',
  keys: 'Arrow keys go from row to row.',
  preview: 'Show what comes out',
  rows: 'Back to the rows',
  open: 'not decided yet',
  save: 'Save this text',
  later: 'Decide later',
  laterHint: 'Until then nothing is written into the file. What you type goes on into the journal.',
  apart: 'Two articles',
  apartHint: 'Yours stays in this file; theirs becomes a copy beside it.',
  choose: 'Choose',
  saved: 'The text you chose is saved. It can be undone, and both texts are in the history.',
  onDisk: (file: string) => `“${file}” stands as it is on disk. Undo brings the recovered typing back; the history has it, too.`,
};

export type MergeWords = typeof merge;
