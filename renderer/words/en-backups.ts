import type { BackupState } from '../../core/contract/backups.ts';
import type { Problem, ProblemCode } from '../../core/problem.ts';
import { formatFor } from './format.ts';

const { number, plural, moment, when, list } = formatFor('en-GB');

type Last = NonNullable<BackupState['last']>;

/** Of files that are left out; the backup has all of them. */
const NAMED = 5;

const file = (problem: Problem, otherwise: string): string => (problem.file ? `“${problem.file}”` : otherwise);

/** What may go wrong with backups. */
export const backupProblems = {
  'backup-no-folder': () => 'No folder for backups has been chosen yet. Choose one in “Backups…”.',
  'backup-folder-missing': (p) =>
    `The folder for backups ${file(p, '')} is not there. Plug in its disk, or choose another folder in “Backups…”.`.replace('  ', ' '),
  'backup-inside-library': (p) =>
    `${file(p, 'That folder')} lies in a library, and would be lost with it. Choose a folder elsewhere, best on another disk.`,
  'library-inside-backups': (p) =>
    `The library lies in ${file(p, 'that folder')}. Choose a folder beside the library, best on another disk.`,
  'backup-damaged': (p) => `${file(p, 'That backup')} is damaged, or is no backup of Stet. Nothing was taken from it. Choose another one.`,
  'backup-evidence-missing': (p) =>
    `${file(p, 'A piece of evidence')} belongs to this backup and is not beside it whole. Put the folder “evidence” beside the backup, then try again.`,
  'backup-running': () => 'A backup is being written. Wait until it is done, or stop it first.',
  'restore-not-empty': (p) =>
    `The folder ${file(p, '')} already holds other things. A backup is restored into an empty folder only.`.replace('  ', ' '),
} satisfies Partial<Record<ProblemCode, (problem: Problem) => string>>;

const files = (count: number): string => plural(count, { one: '# file', other: '# files' });

/** Sizes the way file managers write them. */
function size(bytes: number): string {
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1000)))} KB`;
  return bytes < 1_000_000_000 ? `${number(Math.round(bytes / 100_000) / 10)} MB` : `${number(Math.round(bytes / 100_000_000) / 10)} GB`;
}

/** What a backup could not take, as sentences; empty when it has everything. */
function without({ missed, changed }: Last): string {
  const first = list([...missed.first.map((name) => `“${name}”`), ...(missed.count > missed.first.length ? ['others'] : [])]);
  const left =
    missed.count === 0
      ? ''
      : `${plural(missed.count, { one: '# file', other: '# files' })} could not be read and ${missed.count === 1 ? 'is' : 'are'} not in it: ${first}.`;
  const again = changed === 0 ? '' : `${files(changed)} changed meanwhile and ${changed === 1 ? 'was' : 'were'} read again.`;
  return [left, again].filter((part) => part !== '').join(' ');
}

/** Backups of the library. */
export const backups = {
  title: 'Backups',
  lede: 'Zips of the whole library in a folder of yours, each read back and compared before it counts.',
  folder: 'Folder',
  noFolder: 'Choose a folder first, best on another disk. Until then nothing is backed up.',
  choose: 'Choose a folder…',
  change: 'Another folder…',
  notThere: 'not there now',
  when: 'When',
  times: { daily: 'Each day it is used', closing: 'When the window closes', hand: 'Only by hand' },
  keep: 'Keep',
  days: 'Days kept',
  weeks: 'Weeks kept',
  keepHint:
    'The latest of each of so many days and weeks stays. Only backups that Stet made of this library are ever removed, and only after a newer one was checked.',
  last: (last: Last) => `Last backup: ${when(last.at)}, ${files(last.files)}, ${size(last.bytes)}, checked.`,
  none: 'There is no backup of this library yet.',
  noneSince: (at: string | null) => (at === null ? 'No backup yet' : `No backup since ${moment(at)}`),
  without,
  failed: (at: string, sentence: string) => `The try of ${when(at)} failed. ${sentence}`,
  now: 'Back up now',
  writing: 'Backing up',
  stop: 'Stop',
  closing: 'The window closes when this backup is done.',
  closeWithout: 'Close without it',
  done: (last: Last) => [`Backed up: ${files(last.files)}, checked.`, without(last)].filter((part) => part !== '').join(' '),
  list: 'In the folder',
  emptyList: 'No backup of this library lies there yet.',
  row: (at: string, bytes: number) => `${moment(at)} · ${size(bytes)}`,
  restore: 'Restore into a new folder…',
  restoreOther: 'Restore another backup…',
  restoring: 'Restoring',
  restored: (name: string) => `“${name}” was restored and is open. The library you had is as it was.`,
  leftOut: (names: readonly string[]) => {
    const more = names.length - NAMED;
    const all = [...names.slice(0, NAMED).map((name) => `“${name}”`), ...(more > 0 ? [`${number(more)} more`] : [])];
    return `Left out, because other programs act on such files and no library needs them: ${list(all)}. They are in the backup.`;
  },
  articles: 'Take one article…',
  find: 'Find a file in this backup',
  take: (name: string) => `Take ${name} out of the backup`,
  takeIt: 'Take this one',
  takeHint: 'It comes as a file of its own beside the others, with its claims. Nothing that is there is changed.',
  noArticles: 'No article of that name is in this backup.',
  more: (count: number) => `${number(count)} more. Write a part of the name.`,
  back: 'Back to the backups',
  taken: (name: string) => `“${name}” is in the library.`,
};

export type BackupWords = typeof backups;
