import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, join, sep } from 'node:path';
import { BESIDE, type BackedFile } from '../../core/backup/manifest.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { listBackups, backupNamed } from '../backup/backups.ts';
import { besideFolder } from '../backup/evidence-beside.ts';
import { BadBackup } from '../backup/bad-backup.ts';
import { openBackup } from '../backup/zip-reading.ts';
import type { Desk } from '../desk/desk.ts';
import { hashOfFile } from '../evidence/place.ts';
import type { Library } from '../library/library.ts';
import { beginNewFile } from '../store/durable-file.ts';

/** How many backups are looked into, the latest first. */
const MOST = 4;

/** A file in a backup. */
export interface InBackup {
  readonly backup: string;
  readonly file: BackedFile;
  /** When the backup was made, ISO 8601. */
  readonly at: string;
}

/** For each of these paths the latest backup that holds it, and holds something else than lies there now. */
export async function findInBackups(desk: Desk, library: Library, paths: readonly string[]): Promise<ReadonlyMap<string, InBackup>> {
  const found = new Map<string, InBackup>();
  if (paths.length === 0) return found;
  const listed = await listBackups(desk, library);
  for (const { file, at } of listed.ok ? listed.value.slice(0, MOST) : []) {
    const path = await backupNamed(desk, library, file);
    const files = path.ok ? await filesOf(path.value, file) : null;
    if (!path.ok || files === null) continue;
    for (const wanted of paths) {
      const backed = found.has(wanted) ? undefined : files.get(wanted);
      if (backed && (await hashNow(library, wanted)) !== backed.sha256) found.set(wanted, { backup: path.value, file: backed, at });
    }
  }
  return found;
}

async function filesOf(path: string, name: string): Promise<ReadonlyMap<string, BackedFile> | null> {
  try {
    const backup = await openBackup(path, name);
    backup.close();
    return new Map(backup.files.map((file) => [file.path, file]));
  } catch (error) {
    if (error instanceof BadBackup) return null;
    throw error;
  }
}

const placeOf = (library: Library, path: string): string => join(library.places.root, path.split('/').join(sep));

function hashNow(library: Library, path: string): Promise<string> {
  return hashOfFile(library.means.fs, placeOf(library, path)).catch(() => '');
}

/** Puts a file of a backup into its place in the library. What lies there goes into quarantine as it is; nothing is written over. */
export async function takeFile(library: Library, { backup, file }: InBackup): Promise<Result<null>> {
  const { fs } = library.means;
  const target = placeOf(library, file.path);
  await fs.makeFolder(dirname(target));
  const growing = await beginNewFile(fs, dirname(target));
  try {
    const isTrue = await fill(growing, backup, file);
    if (!isTrue) {
      await growing.drop();
      return failed({ code: 'backup-damaged', file: basename(backup) });
    }
    await putAside(library, target);
    await growing.finish(target);
    return ok(null);
  } catch (error) {
    await growing.drop();
    if (error instanceof BadBackup) return failed(error.problem);
    throw error;
  }
}

async function fill(growing: { write(bytes: Uint8Array): Promise<void> }, path: string, file: BackedFile): Promise<boolean> {
  const backup = await openBackup(path, basename(path));
  try {
    const hash = createHash('sha256');
    for await (const part of file.entry === BESIDE ? beside(path, file) : backup.parts(file.entry, file.bytes)) {
      hash.update(part);
      await growing.write(part);
    }
    return hash.digest('hex') === file.sha256;
  } finally {
    backup.close();
  }
}

async function* beside(backup: string, { path }: BackedFile): AsyncGenerator<Uint8Array> {
  const { disk } = await import('../store/file-system.ts');
  yield* disk.parts(join(besideFolder(dirname(backup)), path.split('/').slice(1).join(sep)));
}

/** Puts what lies in a file's place into quarantine as it is. */
export async function putAside(library: Library, path: string): Promise<void> {
  const { fs } = library.means;
  if ((await fs.facts(path)) === null && !(await fs.isLink(path))) return;
  await fs.makeFolder(library.places.quarantine);
  await fs.rename(path, join(library.places.quarantine, `${basename(path)}-${randomBytes(8).toString('hex')}`));
  await fs.syncFolder(library.places.quarantine);
}
