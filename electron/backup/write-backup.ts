import { join } from 'node:path';
import { evidenceHash, MANIFEST, type BackedFile, type BackupHead } from '../../core/backup/manifest.ts';
import { backupName } from '../../core/backup/rotation.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { errorCode } from '../store/disk-problem.ts';
import { beginNewFile, type GrowingFile } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { keepEvidence } from './evidence-beside.ts';
import { Filling, type Work } from './filling.ts';
import type { Stop } from './stop.ts';
import { validate } from './validate.ts';
import { walkLibrary } from './walk.ts';
import { breathe } from './breath.ts';
import { ZipWriting } from './zip-writing.ts';

export interface BackupJob {
  readonly library: Library;
  /** The disk of the backups; the library has its own, which writes nowhere else. */
  readonly fs: FileSystem;
  /** Absolute, without links; it is there. */
  readonly folder: string;
  readonly stop: Stop;
  /** How far it is, 0 to 1. */
  readonly tell: (share: number) => void;
}

/** A backup that was written, read back and found whole. */
export interface WrittenBackup {
  readonly file: string;
  readonly at: string;
  readonly files: number;
  readonly bytes: number;
  /** Files that changed while it was written. */
  readonly changed: number;
  /** Files that could not be read: they are not in it. */
  readonly missed: readonly string[];
  /** Links and pipes, which no backup holds. */
  readonly odd: number;
}

/**
 * Writes a backup of an open library under a temporary name, reads it back, compares every entry with what was read from the library, and only
 * then gives it its name. Throws `Stopped`, `BadBackup` and what the disk of the backups says; then nothing of it is left but evidence that was
 * copied whole.
 */
export async function writeBackup(job: BackupJob): Promise<Result<WrittenBackup>> {
  const { library, fs, folder } = job;
  const zipped = await beginNewFile(fs, folder);
  try {
    return await writeInto(job, zipped);
  } catch (error) {
    await zipped.drop();
    if (errorCode(error) !== '' && !(await library.presence.isThere())) return library.missing;
    throw error;
  }
}

async function writeInto(job: BackupJob, zipped: GrowingFile): Promise<Result<WrittenBackup>> {
  const { library, fs, folder, stop } = job;
  const at = timeOf(library.means);
  const { files, missed, changed, odd } = await fill(job, zipped, at);
  if (!(await library.presence.isThere())) {
    await zipped.drop();
    return library.missing;
  }
  const temporary = await zipped.seal();
  await validate(temporary, { files, folder, fs, stop, read: reading(job, sum(files), 0.6, 0.99) });
  const file = await nameIt(zipped, job, at);
  return ok({ file, at, files: files.length, bytes: sum(files), changed, missed, odd });
}

const sum = (files: readonly { readonly bytes: number }[]): number => files.reduce((all, { bytes }) => all + bytes, 0);

/** Tells how far it is as bytes go by, from one share of the whole to another. */
function reading({ tell }: BackupJob, total: number, from: number, to: number): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    tell(from + (to - from) * Math.min(1, done / Math.max(1, total)));
  };
}

interface Filled extends Pick<WrittenBackup, 'missed' | 'changed' | 'odd'> {
  readonly files: readonly BackedFile[];
}

/** Nothing but what reading back needs is handed on: what the zip keeps of its entries is gone by then. */
async function fill(job: BackupJob, zipped: GrowingFile, at: string): Promise<Filled> {
  const { library, stop } = job;
  const { files, odd } = await walkLibrary(library.means.fs, library.places.root, stop);
  const work: Work = { stop, read: reading(job, sum(files), 0, 0.6) };
  const zip = new ZipWriting(zipped);
  const filling = new Filling(library, zip, work);
  const pieces = files.filter(({ path }) => evidenceHash(path) !== null);
  await keepEvidence(job, pieces, { filling, work });
  const besides = new Set(pieces);
  await filling.fill(files.filter((file) => !besides.has(file)));
  stop.check();
  const { id, name } = library.record.data;
  const head: BackupHead = { stet: 'backup', schema: 1, library: id, name, at, files: filling.held.size };
  await zip.add(MANIFEST, listOf(head, [...filling.held.values()]));
  await zip.end();
  const { held, missed, changed } = filling;
  return { files: [...held.values()], missed: [...missed.keys()], changed, odd: odd.length };
}

const LINES = 1000;

async function* listOf(head: BackupHead, files: readonly BackedFile[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(head)}\n`, 'utf8');
  for (let from = 0; from < files.length; from += LINES) {
    const lines = files.slice(from, from + LINES).map(({ path, sha256, bytes, entry }) => JSON.stringify({ path, sha256, bytes, entry }));
    yield Buffer.from(`${lines.join('\n')}\n`, 'utf8');
    await breathe();
  }
}

async function nameIt(zipped: GrowingFile, { library, folder }: BackupJob, at: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = backupName(library.record.data.id, at, number);
    try {
      await zipped.finish(join(folder, file));
      return file;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
