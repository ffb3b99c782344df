import type { ProblemCode } from '../../core/problem.ts';
import type { LibraryState } from '../../core/contract/shapes.ts';
import { formatFor } from './format.ts';

const { when } = formatFor('en-GB');

type ReadOnly = NonNullable<LibraryState['readOnly']>;

/** A reason short enough for the foot of the window. */
const shortly: Partial<Record<ProblemCode, string>> = {
  'disk-full': 'the disk is full',
  'disk-fault': 'the disk failed',
  'no-permission': 'the file may not be written',
  'read-only': 'the disk can only be read',
  'library-missing': 'the library is not where it was',
  'linked-away': 'a link leads away',
  'removed-outside': 'the file was taken away',
  'unreadable-outside': 'the file is no article any more',
  'changed-outside': 'two texts wait for a choice',
  'locked-elsewhere': 'the library is open elsewhere',
  'journal-damaged': 'the journal could not be read',
};

function readOnlyBecause({ reason, by, taken }: ReadOnly): string {
  if (reason === 'safe') return 'safe mode';
  if (reason === 'linked') return 'a folder is a link';
  if (reason === 'damaged') return 'the record is damaged';
  if (reason === 'folder') return 'the folder takes no files';
  if (taken !== undefined) return by ? `taken over by ${by}` : 'taken over';
  return by ? `open at ${by}` : 'open elsewhere';
}

/** Whether what is on the desk is on the disk, and why not; and taking a library from whoever has it open. */
export const takeOver = {
  notSaved: (code: ProblemCode | undefined) => {
    const why = code === undefined ? undefined : shortly[code];
    return why === undefined ? 'Not saved. Press to try again' : `Not saved: ${why}. Press to try again`;
  },
  readOnly: (readOnly: ReadOnly | undefined) => (readOnly === undefined ? 'Read only' : `Read only: ${readOnlyBecause(readOnly)}`),
  kept: { library: 'what you typed is in the journal', computer: 'what you typed is kept on this computer' },
  taken: (by: string | undefined, at: string) =>
    `${by ?? 'Somebody else'} took this library over, ${when(at)}. You can read it here. What you had typed is kept.`,
  act: 'Take over…',
  beside: 'Your text beside the file',
  title: 'Take this library over',
  held: (by: string | undefined, since: string | undefined) =>
    `${by ? `It is open at ${by}` : 'It is open somewhere else'}${since === undefined ? '' : `, since ${when(since)}`}.`,
  what: 'That window will be asked to save, and turns read-only. What was typed there and not saved yet is kept: in the history of its article, and on that computer. Nothing is lost.',
  asleep:
    'A window that does not answer within four seconds, as on a computer that is asleep, is not waited for. It can write nothing when it wakes.',
  go: 'Take over',
  going: 'The other window is asked to let go…',
  done: 'The library is yours to write now.',
};

export type TakeOverWords = typeof takeOver;
