import type { Handlers } from './gate.ts';
import { articleHandlers } from './handlers/article.ts';
import { backupHandlers } from './handlers/backup.ts';
import { copyHandlers } from './handlers/copies.ts';
import { evidenceHandlers } from './handlers/evidence.ts';
import { exportHandlers } from './handlers/export.ts';
import { historyHandlers } from './handlers/history.ts';
import { importHandlers } from './handlers/import.ts';
import { libraryHandlers } from './handlers/library.ts';
import { quoteHandlers } from './handlers/quotes.ts';
import { sessionHandlers } from './handlers/session.ts';
import { windowHandlers } from './handlers/window.ts';

/** Every call of the contract with what answers it. */
export const HANDLERS: Handlers = {
  ...sessionHandlers,
  ...libraryHandlers,
  ...articleHandlers,
  ...evidenceHandlers,
  ...historyHandlers,
  ...backupHandlers,
  ...copyHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...quoteHandlers,
  ...windowHandlers,
};
