import type { LibraryState } from '../../core/contract/shapes.ts';
import { takeOver } from './en-take-over.ts';
import { formatFor } from './format.ts';

const { number, plural, moment, when } = formatFor('en-GB');

type ReadOnly = NonNullable<LibraryState['readOnly']>;

const locked = (by: string | undefined): string =>
  by
    ? `This library is open at ${by}. You can read it here. To change it, close it there or take it over.`
    : 'This library is open somewhere else. You can read it here. To change it, close it there or take it over.';
const linked = (folder: string | undefined): string =>
  `${folder ? `“${folder}”` : 'A folder of this library'} is a link that leads away, so nothing is written. Put a real folder in its place to change the library.`;
const damaged = (at: string | undefined): string =>
  `The library’s own record could not be read, so nothing is written. ${at === undefined ? 'The articles can be read' : `You see the one of ${when(at)}`}; a copy of what was found was set aside.`;

const safe =
  'Safe mode: the library is only read, no other program is kept out, changes made elsewhere do not show, and nothing of the last time was restored.';

/** Why nothing may be written in a library. */
function why({ reason, by, file, at, taken }: ReadOnly): string {
  if (reason === 'safe') return safe;
  if (taken !== undefined) return takeOver.taken(by, taken);
  if (reason === 'locked') return locked(by);
  if (reason === 'linked') return linked(file);
  if (reason === 'damaged') return damaged(at);
  return 'This folder can be read but not written. Copy the library to another folder to change it.';
}

/** Top bar, status line, dialogs that belong to no single place, toasts. */
export const frame = {
  appName: 'Stet',
  mark: 'stet',
  noLibrary: 'No library open',
  modes: 'Mode',
  export: 'Export',
  open: (count: number) => plural(count, { one: '# claim open', other: '# claims open' }),
  /** What holds the story back when no claim is open: the gate's own name for it, within a line. */
  held: (name: string) => name.replace(/\.$/, '').toLowerCase(),
  allChecked: 'nothing open',
  sentences: (covered: number, total: number) => `${number(covered)} of ${plural(total, { one: '# sentence', other: '# sentences' })}`,
  coverage: 'Sentences claimed or marked',
  close: 'Close',
  stillWritten: 'What you wrote here is not kept yet. Esc again throws it away.',
  waitsForForm: 'Something else waits for you. It comes once this form is kept or left.',
  cancel: 'Cancel',
  done: 'Done',
  more: 'More',
  undo: 'Undo',
  notWhileReading: (keys: string) => `Nothing is undone on the page to read. ${keys} goes back to writing.`,
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  look: 'Show',
  statusLine: 'Status',
  topBar: 'Stet',
  main: 'Article',
  menu: 'Menu',
  words: (count: number) => plural(count, { one: '# word', other: '# words' }),
  minutes: (count: number) => `${number(count)} min`,
  saved: (time: string) => `Saved ${time} · on disk`,
  savedPlain: 'Saved · on disk',
  saving: 'Saving…',
  unsaved: 'Not saved yet',
  unsavedIn: { library: 'Not saved yet · kept in the journal', computer: 'Not saved yet · kept on this computer' },
  recovered: 'Recovered, not saved. Press to choose',
  claims: (count: number) => `Claims ${number(count)}`,
  noClaims: 'No claims yet',
  restored: ({ from, at }: { readonly from: string; readonly at: string }) => `restored ${when(at)}, from “${from}”`,
  restoredAt: (at: string) => `restored ${when(at)}`,
  libraryPlace: (name: string) => `Library: ${name}`,
  person: (name: string, role: string) => `${name}, ${role.toLowerCase()}`,
  task: {
    indexing: 'Reading the library',
    importing: 'Importing',
    exporting: 'Exporting',
    storing: 'Copying evidence',
    proving: 'Checking evidence',
    restoring: 'Restoring a backup',
    checking: 'Checking the library',
    counting: 'Counting where sources are cited',
    tracing: 'Going back through the history',
    quoting: 'Reading the evidence for quotations',
  },
  noArticle: {
    title: 'Nothing on the desk',
    text: 'Choose an article on the left, or begin one.',
    emptyTitle: 'This library has no articles yet',
    emptyText: 'Begin one, bring one in from a file, or paste one from a web page.',
    noLibraryTitle: 'A desk without a library',
    noLibraryText: 'A library is a folder on your disk. Open one, create one, or look around in the sample.',
  },
  dropHere: 'Drop it anywhere: Stet imports it as an article',
  fieldFull: (limit: number) => `That is too long for this field, which takes ${number(limit)} characters. Nothing was put in.`,
  dropWrong: 'Stet takes .txt, .md and .html files.',
  standing: {
    save: 'Save again',
    write: 'Open for writing',
    safe,
    leaveSafe: 'Leave safe mode',
    why,
    mend: (at: string | undefined) => (at === undefined ? 'Begin a new record' : `Use the record of ${when(at)}`),
  },
  lastChange: (iso: string) => `Last change ${moment(iso)}`,
};

export type FrameWords = typeof frame;
