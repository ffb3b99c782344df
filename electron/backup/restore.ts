import { createHash } from 'node:crypto';
import { basename, dirname, join, sep } from 'node:path';
import { BESIDE, evidenceHash, isLeftOut, isOfOtherPrograms, type BackedFile } from '../../core/backup/manifest.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { confined } from '../library/confined.ts';
import { placesOf } from '../library/places.ts';
import { unlessDisk } from '../store/all-or-nothing.ts';
import { beginNewFile, removeDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { besideFolder } from './evidence-beside.ts';
import type { Stop } from './stop.ts';
import { BadBackup } from './bad-backup.ts';
import { openBackup, type ReadBackup } from './zip-reading.ts';

export interface RestoreJob {
  readonly fs: FileSystem;
  /** The zip, absolute. */
  readonly backup: string;
  /** An empty folder, absolute. */
  readonly target: string;
  readonly stop: Stop;
  readonly tell: (share: number) => void;
}

/** `leftOut`: files that the backup holds and that are none of a library's. */
export interface Restored {
  readonly files: number;
  readonly leftOut: readonly string[];
}

/** What systems put into every folder. */
const IGNORED = /^(?:\.ds_store|desktop\.ini|thumbs\.db)$/i;

/**
 * Unpacks a whole backup into an empty folder, each file compared with the list while it is written. A folder that holds anything is refused with
 * `restore-not-empty`, a backup that does not hold what its list says with `backup-damaged`, evidence that is not beside it with
 * `backup-evidence-missing`; then nothing of it stays. What makes the folder a library comes last. Throws `Stopped` and what the disk says.
 */
export async function restoreBackup(job: RestoreJob): Promise<Result<Restored>> {
  const { fs, target } = job;
  const names = (await fs.facts(target)) === null ? [] : await fs.list(target);
  if (names.some((name) => !IGNORED.test(name))) return failed({ code: 'restore-not-empty', file: basename(target) });
  await fs.makeFolder(target);
  // Whatever link somebody lays into the folder meanwhile, nothing is written anywhere else.
  const inside: RestoreJob = { ...job, fs: confined(fs, placesOf(target)) };
  const made: Made = { files: [], folders: new Set() };
  try {
    return await unpack(inside, made);
  } catch (error) {
    await takeAway(inside, made);
    if (error instanceof BadBackup) return failed(error.problem);
    throw error;
  }
}

/** What was made in the new folder so far. */
interface Made {
  readonly files: string[];
  readonly folders: Set<string>;
}

/** The record makes the folder a library, and so does its earlier version. */
const LAST = ['.stet/generations/library.json.1', '.stet/library.json'];

async function unpack(job: RestoreJob, made: Made): Promise<Result<Restored>> {
  const backup = await openBackup(job.backup, basename(job.backup));
  try {
    const files = backup.files.filter(({ path }) => !isLeftOut(path));
    const ordered = [...files].sort((one, other) => LAST.indexOf(one.path) - LAST.indexOf(other.path));
    const missing = await missingBeside(job, files);
    if (missing !== null) return failed({ code: 'backup-evidence-missing', file: missing });
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const { stet } = placesOf(job.target);
    made.folders.add(stet);
    await job.fs.makeFolder(stet);
    let done = 0;
    for (const file of ordered) {
      job.stop.check();
      await unpackOne(job, backup, file, made);
      done += file.bytes;
      job.tell(done / Math.max(1, total));
    }
    const leftOut = backup.files.filter(({ path }) => isOfOtherPrograms(path)).map(({ path }) => path);
    return ok({ files: files.length, leftOut: leftOut.sort() });
  } finally {
    backup.close();
  }
}

const besidePath = (job: RestoreJob, { path }: BackedFile): string =>
  join(besideFolder(dirname(job.backup)), path.split('/').slice(1).join(sep));

async function missingBeside(job: RestoreJob, files: readonly BackedFile[]): Promise<string | null> {
  for (const file of files) {
    if (file.entry !== BESIDE) continue;
    const path = besidePath(job, file);
    const facts = evidenceHash(file.path) === file.sha256 && !(await job.fs.isLink(path)) ? await job.fs.facts(path) : null;
    if (facts?.isFile !== true || facts.size !== file.bytes) return file.path;
  }
  return null;
}

/** The folder is empty and ours alone, and a path names no way up: nothing can be written beside it. */
async function unpackOne(job: RestoreJob, backup: ReadBackup, file: BackedFile, made: Made): Promise<void> {
  const { fs, target } = job;
  const path = join(target, ...file.path.split('/'));
  for (let folder = dirname(path); folder !== target && folder !== dirname(folder); folder = dirname(folder)) made.folders.add(folder);
  await fs.makeFolder(dirname(path));
  const growing = await beginNewFile(fs, dirname(path));
  try {
    const parts = file.entry === BESIDE ? fs.parts(besidePath(job, file)) : backup.parts(file.entry, file.bytes);
    const hash = createHash('sha256');
    for await (const part of parts) {
      job.stop.check();
      hash.update(part);
      await growing.write(part);
    }
    if (hash.digest('hex') !== file.sha256) throw new BadBackup(basename(job.backup), `${file.path} is not what was backed up`);
    await growing.finish(path);
    made.files.push(path);
  } catch (error) {
    await growing.drop();
    throw error;
  }
}

async function takeAway({ fs }: RestoreJob, { files, folders }: Made): Promise<void> {
  for (const path of files) await unlessDisk(() => removeDurably(fs, path));
  // The longest first, so that each is empty when its turn comes.
  for (const folder of [...folders].sort((one, other) => other.length - one.length)) await unlessDisk(() => fs.removeFolder(folder));
}
