import { isDueToday } from '../../core/backup/rotation.ts';
import type { News } from '../../core/contract/news.ts';
import { ask } from '../desk.ts';
import { backup } from '../state/backup.ts';
import { library } from '../state/library.ts';
import { words } from '../words/words.ts';
import { openDialog } from './tell.ts';

/** Asks how the backups of the open library stand. */
export async function lookAtBackups(): Promise<void> {
  const state = library.value.library === null ? null : await ask('backup.state', {});
  backup.set({ state: state?.ok === true ? state.value : null });
}

/** The window that closes shows what it waits for, and how to go without it. */
export function backupNews({ state, closing = false }: Extract<News, { kind: 'backup' }>): void {
  const begins = closing && !backup.value.closing;
  backup.set({ state, closing });
  if (begins) openDialog({ kind: 'backups' });
}

/** What the status line says of the backups: how far one is, that one failed or is overdue, or nothing. */
export function backupNote({ state }: typeof backup.value): { readonly share: number } | string | null {
  if (state === null || state.folder === null) return null;
  if (state.running !== null) return { share: state.running };
  const { last, failed, when } = state;
  const isOverdue =
    when === 'daily' && failed !== null && isDueToday(last?.at ?? null, { ms: Date.now(), zone: -new Date().getTimezoneOffset() });
  if (failed === null || (when === 'daily' && !isOverdue)) return null;
  return words.backups.noneSince(last?.at ?? null);
}
