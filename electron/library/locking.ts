import { basename } from 'node:path';
import type { LibraryState } from '../../core/contract/shapes.ts';
import { ok, type Result } from '../../core/result.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { readLibrary } from '../../core/saved/read-library.ts';
import type { Database } from '../store/database.ts';
import { parseSaved } from '../store/durable-adapter.ts';
import { newestReadable, type Generation } from '../store/generations.ts';
import { takeLock, type Holder, type Lock, type LockPlace, type Locking } from '../store/lock.ts';
import { linkedFolder } from './confined.ts';
import type { Library } from './library.ts';
import type { Means } from './means.ts';
import type { Places } from './places.ts';
import { clearTemporary } from './sweep.ts';

type LibraryLocking = Locking | { readonly kind: 'linked'; readonly folder: string };
type ReadOnly = LibraryState['readOnly'];

/** A library in which a folder is a link that leads away is not written, so it is not locked either. */
export async function lockUnlessLinked(means: Means, places: Places): Promise<LibraryLocking> {
  const { fs, now, alive } = means;
  const folder = await linkedFolder(fs, places);
  if (folder !== null) return { kind: 'linked', folder };
  return takeLock({ fs, now, alive, path: places.lock }, newHolder(means));
}

/** Where the lock of an open library lies, on the disk without its fence. */
export function lockPlace({ fence, means, places }: Library): LockPlace {
  const { now, alive } = means;
  return { fs: fence.disk, now, alive, path: places.lock };
}

/** This process as it takes a lock. The token is never given twice. */
export function newHolder(means: Means): Pick<Holder, 'host' | 'pid' | 'person' | 'token'> {
  const { host, pid } = means;
  return { host, pid, person: means.person(), token: means.newId() };
}

/** Who holds the lock, as a person knows them, and since when. */
export function heldBy({ person, host, since }: Pick<Holder, 'person' | 'host' | 'since'>): NonNullable<ReadOnly> {
  const by = [person, host].filter((part) => part !== '').join(', ');
  return { reason: 'locked', ...(by === '' ? {} : { by }), ...(since === undefined ? {} : { since }) };
}

/** Why a library is for reading only, or undefined. */
export async function readOnlyBecause(
  means: Means,
  places: Places,
  locking: LibraryLocking,
  { problem }: Pick<Database<LibraryRecord>, 'problem'>,
): Promise<ReadOnly> {
  if (locking.kind === 'linked') return { reason: 'linked', file: locking.folder };
  if (problem) return damagedState(means, places, problem.kept);
  if (locking.kind === 'read-only') return { reason: 'folder' };
  if (locking.kind === 'held') return undefined;
  return heldBy(locking.holder);
}

/** What is spoilt can be replaced only when a copy of it was set aside. */
async function damagedState(means: Means, places: Places, kept: string | undefined): Promise<NonNullable<ReadOnly>> {
  if (kept === undefined) return { reason: 'damaged' };
  const older = await olderRecord(means, places);
  return { reason: 'damaged', kept, ...(older === null ? {} : { at: older.at }) };
}

/** The newest earlier version of the library's record that can be read. */
export function olderRecord({ fs }: Pick<Means, 'fs'>, places: Places): Promise<Generation<LibraryRecord> | null> {
  return newestReadable(fs, places.generations, basename(places.record), (bytes) => parseSaved(bytes, (value) => readLibrary(value)));
}

/** Takes the lock for a library that was opened for reading. Answers the library's state; refused for as long as the reason stands. */
export async function openForWriting(library: Library): Promise<Result<LibraryState>> {
  if (library.refusal === null) return ok(library.state);
  if (library.state.readOnly?.reason === 'safe') return library.refusal;
  const { means, places, record } = library;
  const locking = record.problem ? null : await lockUnlessLinked({ ...means, fs: library.fence.disk }, places);
  if (locking === null) library.becomeReader(await damagedState(means, places, record.problem?.kept));
  else if (locking.kind === 'held') await beginWriting(library, locking.lock);
  else library.becomeReader((await readOnlyBecause(means, places, locking, record)) ?? { reason: 'locked' });
  return library.refusal ?? ok(library.state);
}

/**
 * This process writes from now on. What another left half made is cleared away first, so that nothing of it gets a name later; then what
 * was read before is read again.
 */
export async function beginWriting(library: Library, lock: Lock): Promise<void> {
  library.takeLock(lock);
  await clearTemporary(library);
  library.becomeWriter(lock);
  if (await library.record.changedOutside()) await (await import('./mend-record.ts')).lookAtRecord(library);
  await (await import('./watch.ts')).lookAround(library);
}
