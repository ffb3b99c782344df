import { basename } from 'node:path';
import type { LibraryState } from '../../core/contract/shapes.ts';
import { ok, type Result } from '../../core/result.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { readLibrary } from '../../core/saved/read-library.ts';
import type { Database } from '../store/database.ts';
import { parseSaved } from '../store/durable-adapter.ts';
import { newestReadable, type Generation } from '../store/generations.ts';
import { takeLock, type Locking } from '../store/lock.ts';
import { linkedFolder } from './confined.ts';
import type { Library } from './library.ts';
import type { Means } from './means.ts';
import type { Places } from './places.ts';

type LibraryLocking = Locking | { readonly kind: 'linked'; readonly folder: string };
type ReadOnly = LibraryState['readOnly'];

/** A library in which a folder is a link that leads away is not written, so it is not locked either. */
export async function lockUnlessLinked(means: Means, places: Places): Promise<LibraryLocking> {
  const { fs, now, alive, host, pid } = means;
  const folder = await linkedFolder(fs, places);
  if (folder !== null) return { kind: 'linked', folder };
  return takeLock({ fs, now, alive, path: places.lock }, { host, pid, person: means.person(), token: means.newId() });
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
  const by = [locking.holder.person, locking.holder.host].filter((part) => part !== '').join(', ');
  return by === '' ? { reason: 'locked' } : { reason: 'locked', by };
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
  const locking = record.problem ? null : await lockUnlessLinked(means, places);
  if (locking === null) library.becomeReader(await damagedState(means, places, record.problem?.kept));
  else if (locking.kind === 'held') library.becomeWriter(locking.lock);
  else library.becomeReader((await readOnlyBecause(means, places, locking, record)) ?? { reason: 'locked' });
  return library.refusal ?? ok(library.state);
}
