import type { SyncTool } from './sync-tool.ts';
import { dropbox } from './tools/dropbox.ts';
import { googleDrive } from './tools/google-drive.ts';
import { icloud } from './tools/icloud.ts';
import { nextcloud } from './tools/nextcloud.ts';
import { onedrive } from './tools/onedrive.ts';
import { resilio } from './tools/resilio.ts';
import { seafile } from './tools/seafile.ts';
import { syncthing } from './tools/syncthing.ts';
import { unison } from './tools/unison.ts';

/** What says most comes first: a name that two rules fit is read by the first (Nextcloud's has a time where Dropbox's has none). */
export const SYNC_TOOLS: readonly SyncTool[] = [syncthing, nextcloud, dropbox, seafile, resilio, unison, onedrive, googleDrive, icloud];
