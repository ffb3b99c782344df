import { basename } from 'node:path';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import { withRestored } from '../desk/desk-record.ts';
import { progressOf } from '../library/progress.ts';
import { alone, backupNamed } from './backups.ts';
import { restoreBackup } from './restore.ts';

/** Unpacks a backup into an empty folder that the person chooses, and opens it. Without `file` the person chooses the backup, too. */
export async function restoreHere(desk: Desk, { file }: Question<'backup.restore'>): Promise<Result<Answer<'backup.restore'>>> {
  const { fs, dialogs } = desk.around;
  const tell = progressOf(desk.around.tell, 'restoring');
  const chosen = await backupPath(desk, file);
  if (!chosen.ok) return chosen;
  const target = await dialogs.folder('create');
  if (target === null) return failed({ code: 'stopped' });
  const restored = await alone(desk, null, basename(target), ({ stop }) =>
    restoreBackup({
      ...{ fs, backup: chosen.value, target, stop },
      tell: (share) => tell(Math.min(0.99, share)),
    }),
  );
  tell(1);
  const opened = restored.ok ? await desk.open(target) : restored;
  const at = new Date(desk.around.now()).toISOString();
  if (opened.ok) await desk.remember((record) => withRestored(record, at, basename(chosen.value)));
  return opened.ok ? ok({ ...opened.value, leftOut: restored.ok ? [...restored.value.leftOut] : [] }) : opened;
}

async function backupPath(desk: Desk, file: string | undefined): Promise<Result<string>> {
  if (file !== undefined) {
    const library = desk.need();
    return library.ok ? backupNamed(desk, library.value, file) : library;
  }
  const path = await desk.around.dialogs.file('backup');
  return path === null ? failed({ code: 'stopped' }) : { ok: true, value: path };
}
