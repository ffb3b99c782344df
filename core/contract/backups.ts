import * as v from 'valibot';
import { ProblemSchema } from '../problem.ts';

/** When backups are made: on each day the library is used, when the window is closed, or only when somebody asks for one. */
export const BACKUP_TIMES = ['daily', 'closing', 'hand'] as const;

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

export const BackupChoiceSchema = v.object({ when: v.picklist(BACKUP_TIMES), days: v.pipe(count(60), v.minValue(1)), weeks: count(104) });
export type BackupChoice = v.InferOutput<typeof BackupChoiceSchema>;

export const USUAL_CHOICE: BackupChoice = { when: 'daily', days: 7, weeks: 4 };

/** The last backup that was read back and found whole. */
export const LastBackupSchema = v.object({
  /** ISO 8601. */
  at: v.string(),
  file: v.string(),
  files: v.number(),
  bytes: v.number(),
  /** How many files changed while it was written. */
  changed: v.number(),
  /** The first of the files that could not be read, and how many there are. */
  missed: v.object({ count: v.number(), first: v.array(v.string()) }),
});

/** The try after the last good backup that came to nothing. */
export const FailedBackupSchema = v.object({ at: v.string(), problem: ProblemSchema });

/** How the backups of the open library stand. `folder`: as the person would write it; null while none is chosen. */
export const BackupStateSchema = v.object({
  ...BackupChoiceSchema.entries,
  folder: v.nullable(v.string()),
  /** Whether the folder is there now: its disk may be unplugged. */
  isThere: v.boolean(),
  last: v.nullable(LastBackupSchema),
  failed: v.nullable(FailedBackupSchema),
  /** How far the one is that is being written, 0 to 1. */
  running: v.nullable(v.number()),
});
export type BackupState = v.InferOutput<typeof BackupStateSchema>;

/** A backup in the folder. */
const BackupRowSchema = v.object({ file: v.string(), at: v.string(), bytes: v.number() });

/** An article inside a backup, by the name of its file. */
const BackedArticleSchema = v.object({ file: v.string(), bytes: v.number() });

export const BackupRowsSchema = v.array(BackupRowSchema);
export const BackedArticlesSchema = v.array(BackedArticleSchema);
