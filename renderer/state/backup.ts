import type { BackupState } from '../../core/contract/backups.ts';
import { Store } from './store.ts';

/** How the backups of the open library stand; null until main has said so. `closing`: the window waits for one and then closes. */
export const backup = new Store<{ readonly state: BackupState | null; readonly closing: boolean }>({ state: null, closing: false });
