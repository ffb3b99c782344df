import type { BackupChoice, BackupState } from '../../core/contract/backups.ts';
import type { Result } from '../../core/result.ts';
import { ask } from '../desk.ts';
import { backup } from '../state/backup.ts';
import { library } from '../state/library.ts';
import { overlays } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { lookAtBackups } from './backup-news.ts';
import { noteSummary, restoreBackup } from './library.ts';
import { closeDialog, openDialog, say, valueOrSay } from './tell.ts';

function lay(answered: Result<BackupState>): boolean {
  const state = valueOrSay(answered);
  if (state) backup.set({ state });
  return state !== null;
}

/** Backs up now; while no folder is chosen, the dialog asks for one. */
export async function backUpNow(): Promise<void> {
  if (backup.value.state === null) await lookAtBackups();
  if (backup.value.state?.folder === null) return openDialog({ kind: 'backups' });
  const done = await ask('backup.run', {});
  await lookAtBackups();
  // The dialog says how it went by itself.
  if (overlays.value.dialog?.kind === 'backups') return;
  const state = valueOrSay(done);
  if (state?.last) say(words.backups.done(state.last), state.last.missed.count > 0 ? 'problem' : 'good');
}

export async function stopBackup(): Promise<void> {
  await ask('backup.stop', {});
}

/** Unpacks a backup into a new folder and opens it. Without `file` the person chooses the backup, too. */
export async function restoreHere(file?: string): Promise<void> {
  const leftOut = await restoreBackup(file);
  if (leftOut === null) return;
  closeDialog();
  const said = words.backups.restored(library.value.library?.name ?? '');
  if (leftOut.length === 0) say(said, 'good');
  else say(`${said} ${words.backups.leftOut(leftOut)}`, 'problem');
}

export async function chooseBackupFolder(): Promise<void> {
  lay(await ask('backup.choose-folder', {}));
}

export async function chooseBackups(choice: BackupChoice): Promise<void> {
  lay(await ask('backup.choose', choice));
}

/** Puts one article of a backup into the library, beside the others. */
export async function takeFromBackup(file: string, article: string): Promise<boolean> {
  const summary = valueOrSay(await ask('backup.take-article', { file, article }));
  if (!summary) return false;
  noteSummary(summary);
  say(words.backups.taken(summary.file), 'good');
  return true;
}
