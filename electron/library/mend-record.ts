import { NEW_RECORD } from '../../core/audit/chain.ts';
import type { Question } from '../../core/contract/calls.ts';
import type { LibraryState } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { emptyLibraryRecord } from '../../core/saved/library-record.ts';
import { onDisk } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import { savedBytes } from '../store/saved-bytes.ts';
import { timeOf } from './means.ts';
import { refusalOf, type Library } from './library.ts';
import { lockUnlessLinked, olderRecord, readOnlyBecause } from './locking.ts';

/** What the problems of the record name. */
const FILE = '.stet/library.json';

/**
 * Puts the newest earlier version that can be read, or a new record, in the place of one that cannot, and begins to write. Only when the
 * damaged file was set aside first; a record that is whole stays as it is. `not-found` when there is no earlier version.
 */
export function restoreRecord(library: Library, { from }: Question<'library.restore-record'>): Promise<Result<LibraryState>> {
  return library.queue.run('record', () =>
    onDisk(FILE, async () => {
      const locked = await holdLock(library);
      if (!locked.ok) return locked;
      await library.record.look();
      if (library.record.problem !== null) {
        const written = await replaceRecord(library, from);
        if (!written.ok) return written;
      }
      if (library.lock) library.becomeWriter(library.lock);
      return library.refusal ?? ok(library.state);
    }),
  );
}

/** A library whose record is damaged may have been opened while another program held the lock. */
async function holdLock(library: Library): Promise<Result<null>> {
  if (library.lock !== null && (await library.lock.stillMine())) return ok(null);
  const { means, places } = library;
  const locking = await lockUnlessLinked({ ...means, fs: library.fence.disk }, places);
  if (locking.kind === 'held') {
    library.takeLock(locking.lock);
    return ok(null);
  }
  const because = await readOnlyBecause(means, places, locking, { problem: null });
  return refusalOf(because ?? { reason: 'locked' }, library.state.name);
}

/** `older`: what this process last knew to be whole, else the newest earlier version. */
async function replaceRecord(library: Library, from: 'older' | 'nothing'): Promise<Result<null>> {
  const { record, means, places, state } = library;
  const { problem } = record;
  if (problem === null) return ok(null);
  if (problem.code !== 'library-damaged' || problem.kept === undefined) return failed(problem);
  const older = record.last ?? (await olderRecord(means, places))?.bytes;
  const bytes = from === 'nothing' ? savedBytes(emptyLibraryRecord(means.newId(), state.name)) : older;
  if (bytes === undefined) return failed({ code: 'not-found', file: '.stet/generations/library.json' });
  await writeDurably(means.fs, places.record, bytes);
  await record.look();
  // With a new record the library has a new id: its log would be taken for another's.
  const { id } = record.data;
  if (from === 'nothing' && record.problem === null)
    await library.audit.addAnyway({ at: timeOf(means), by: means.personId(), article: '', kind: NEW_RECORD, detail: { library: id } });
  return record.problem === null ? ok(null) : failed(record.problem);
}

/** The record is not what was last read or written here. What another program wrote whole is shown; what it spoilt is put right. */
export function lookAtRecord(library: Library): Promise<void> {
  return library.queue.run('record', async () => {
    await library.record.look();
    if (library.record.problem !== null) await outlive(library);
    library.tellState();
  });
}

/**
 * Another program spoilt the record while the library was open: what is in memory is whole, and is written again. Answers whether the record
 * can be changed again. Said once, with where what was found is kept.
 */
export async function outlive(library: Library): Promise<boolean> {
  const { problem, last } = library.record;
  if (problem === null || last === null || library.refusal !== null) return false;
  const written = await onDisk(FILE, () => replaceRecord(library, 'older'));
  if (!written.ok) return false;
  library.means.tell({ kind: 'problem', problem: { code: 'record-spoilt', file: FILE, ...(problem.kept ? { kept: problem.kept } : {}) } });
  return true;
}
