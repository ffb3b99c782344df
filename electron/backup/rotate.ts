import { join } from 'node:path';
import { backupsAmong, outlived, type Keeping } from '../../core/backup/rotation.ts';
import { errorCode } from '../store/disk-problem.ts';
import { removeDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { BadBackup } from './bad-backup.ts';
import { openBackup } from './zip-reading.ts';

export interface Rotation {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly library: string;
  readonly keeping: Keeping;
  /** Minutes that the clock here is ahead of UTC. */
  readonly zone: number;
}

/**
 * Removes the backups of this library that have had their time, right after another was found whole. A file goes only if it has the name and, inside,
 * the list of a backup of this very library. Answers the names of those that went. What the disk refuses stays for the next time.
 */
export async function rotateOut({ fs, folder, library, keeping, zone }: Rotation): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const { file } of outlived(backupsAmong(await fs.list(folder), library), keeping, zone)) {
    const path = join(folder, file);
    try {
      if ((await fs.isLink(path)) || !(await isBackupOf(path, file, library))) continue;
      await removeDurably(fs, path);
      gone.push(file);
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }
  return gone;
}

async function isBackupOf(path: string, file: string, library: string): Promise<boolean> {
  try {
    const backup = await openBackup(path, file);
    backup.close();
    return backup.head.library === library;
  } catch (error) {
    if (error instanceof BadBackup) return false;
    throw error;
  }
}
