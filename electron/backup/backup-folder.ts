import { basename, join } from 'node:path';
import { failed, ok, type Result } from '../../core/result.ts';
import { isInside } from '../library/confined.ts';
import { isOwnPlace } from '../library/own-place.ts';
import { errorCode } from '../store/disk-problem.ts';
import { isBeingWritten, isTemporaryName, writeNewDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';

/** Says that this folder is the one that was chosen: a mount point whose disk is not there is an empty folder. */
const MARK = 'stet-backups.txt';
const MARK_TEXT = `Backups that Stet makes of a library.

Each stet-….zip holds a whole library of one moment, in its folder "library", but for the evidence: that lies once for all of them
in the folder "evidence" beside the zips. stet-backup.jsonl in each zip lists every file with its SHA-256.

In Stet: Backups… > Restore into a new folder. By hand: unpack "library" out of a zip, and copy "evidence" into it.
Stet needs this file to know the folder again. Do not remove it.
`;

/** Whether backups of this library may lie in this folder: `backup-inside-library`, `library-inside-backups`, and what the disk says. */
export async function mayHoldBackups(fs: FileSystem, folder: string, root: string): Promise<Result<string>> {
  const file = basename(folder);
  const [real, library] = await Promise.all([fs.realPath(folder), fs.realPath(root)]);
  if (isInside(library, real)) return failed({ code: 'backup-inside-library', file });
  if (isInside(real, library)) return failed({ code: 'library-inside-backups', file });
  if (await isOwnPlace(fs, null, join(real, 'x'))) return failed({ code: 'backup-inside-library', file });
  return ok(real);
}

/** Marks the folder as the one that was chosen; that it can be written is seen by that. */
export async function markFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    await writeNewDurably(fs, join(folder, MARK), Buffer.from(MARK_TEXT, 'utf8'));
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** Whether the chosen folder is there: its disk may be unplugged. A folder is never made in its place. */
export async function isThere(fs: FileSystem, folder: string): Promise<boolean> {
  return (await fs.facts(join(folder, MARK)).catch(() => null))?.isFile === true;
}

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Removes what a killed program left half written here. Another computer may be writing too: what is younger than a day is left alone. */
export async function sweepFolder(fs: FileSystem, folder: string, now: number): Promise<void> {
  for (const name of (await fs.list(folder)).filter(isTemporaryName)) {
    const path = join(folder, name);
    const facts = isBeingWritten(path) ? null : await fs.facts(path);
    if (facts?.isFile === true && now - facts.modified > A_DAY_MS) await fs.remove(path);
  }
}
