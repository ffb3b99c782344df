import * as v from 'valibot';
import { BackedArticlesSchema, BackupChoiceSchema, BackupRowsSchema, BackupStateSchema } from './backups.ts';
import { OpenedLibrarySchema } from './opened.ts';
import { SummarySchema } from './shapes.ts';

const nothing = v.object({});

/** What is asked about backups; part of `CALLS`. */
export const BACKUP_CALLS = {
  /** Backups of the open library. Which folder they go to, and when, is kept at this computer. */
  'backup.state': { question: nothing, answer: BackupStateSchema },
  /** Asks for the folder; refused with `backup-inside-library` and `library-inside-backups`. */
  'backup.choose-folder': { question: nothing, answer: BackupStateSchema },
  'backup.choose': { question: BackupChoiceSchema, answer: BackupStateSchema },
  /** Answered once the backup was read back and found whole; how far it is comes as `backup` news. */
  'backup.run': { question: nothing, answer: BackupStateSchema },
  /** Stops a backup or a restoring under way. */
  'backup.stop': { question: nothing, answer: nothing },
  'backup.list': { question: nothing, answer: BackupRowsSchema },
  /** Unpacks a backup of the list, or one that main asks for, into an empty folder that main asks for, and opens it. `leftOut`: files of it that no library has. */
  'backup.restore': {
    question: v.object({ file: v.optional(v.string()) }),
    answer: v.object({ ...OpenedLibrarySchema.entries, leftOut: v.array(v.string()) }),
  },
  'backup.articles': { question: v.object({ file: v.string() }), answer: BackedArticlesSchema },
  /** Puts one article of a backup beside the others, as a file of its own. */
  'backup.take-article': { question: v.object({ file: v.string(), article: v.string() }), answer: SummarySchema },
} as const;
