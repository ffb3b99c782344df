import { isDueToday } from '../../core/backup/rotation.ts';
import { backupsOf } from '../desk/desk-record.ts';
import type { Desk } from '../desk/desk.ts';
import type { Library } from '../library/library.ts';
import { nowOf } from '../library/means.ts';
import { runBackup } from './backups.ts';

/** How often it is looked whether another day has begun, in milliseconds. */
const LOOK_MS = 15 * 60 * 1000;

/** Makes the day's backup when there is none yet, and again each day that the library stays open. Whatever comes of it is told as news. */
export async function lookAfterBackups(desk: Desk, library: Library): Promise<void> {
  if (library.left) return;
  const timer = setInterval(() => {
    if (library.left) clearInterval(timer);
    else void backUpIfDue(desk, library);
  }, LOOK_MS);
  timer.unref();
  await backUpIfDue(desk, library);
}

async function backUpIfDue(desk: Desk, library: Library): Promise<void> {
  const { folder, when, last } = backupsOf(desk.record.data, library.record.data.id);
  if (folder === null || when !== 'daily' || !isDueToday(last?.at ?? null, nowOf(library.means))) return;
  await runBackup(desk, library);
}

/** The window waits for it; a backup that fails or is stopped keeps no window open. */
export async function backUpOnClosing(desk: Desk, library: Library): Promise<void> {
  await runBackup(desk, library, true);
}
