import * as v from 'valibot';
import { ProblemSchema } from '../problem.ts';
import { LibraryRecordSchema } from '../saved/library-record.ts';
import { BackupStateSchema } from './backups.ts';
import { BehindSchema } from './behind.ts';
import { ConflictCopiesSchema } from './conflict-copies.ts';
import { COMMANDS, type CommandId } from './commands.ts';
import { LibraryStateSchema, SummarySchema } from './shapes.ts';

/** What main tells the window without being asked, as one union. */
export const NewsSchema = v.variant('kind', [
  /** Something in the list changed (here or outside): `library.rows` tells what. */
  v.object({ kind: v.literal('list') }),
  /** One row of the list as it stands now. */
  v.object({ kind: v.literal('article'), article: SummarySchema }),
  v.object({ kind: v.literal('library'), library: LibraryStateSchema, record: LibraryRecordSchema }),
  /** The conflict copies of sync tools, as they stand now. */
  v.object({ kind: v.literal('copies'), copies: ConflictCopiesSchema }),
  /** The open article's file changed outside; `markdown` is its new text. */
  v.object({ kind: v.literal('changed-outside'), id: v.string(), markdown: v.string(), base: v.string() }),
  v.object({ kind: v.literal('removed-outside'), id: v.string(), file: v.string() }),
  /** The open article's file holds something now that cannot be shown; `problem` says what, and names the file. */
  v.object({ kind: v.literal('unreadable-outside'), id: v.string(), problem: ProblemSchema }),
  /** The open article's file has another name now, or can be read again under its own. Its text comes as `changed-outside` if it is another. */
  v.object({ kind: v.literal('moved-outside'), id: v.string(), file: v.string() }),
  /** The open article's docket is another than the window shows: another program wrote it, or, `ours`, what was taken over from a copy. */
  v.object({ kind: v.literal('docket-changed-outside'), id: v.string(), ours: v.optional(v.literal(true)) }),
  /** The log says something of the article that was opened, and its claims do not have it. */
  v.object({ kind: v.literal('docket-behind'), id: v.string(), behind: BehindSchema }),
  /** A picture may be another one, or gone, or back: `media.look` says what lies where now. */
  v.object({ kind: v.literal('pictures') }),
  /** Somebody takes the library over: put what is typed on the disk, and say so with `library.hand-over`. */
  v.object({ kind: v.literal('lock-wanted'), by: v.string() }),
  /** A native menu item or accelerator. */
  v.object({ kind: v.literal('command'), command: v.picklist(Object.keys(COMMANDS) as CommandId[]) }),
  v.object({ kind: v.literal('problem'), problem: ProblemSchema }),
  /** How far a long task is, 0 to 1; `task` names it in the window's words. */
  v.object({
    kind: v.literal('progress'),
    task: v.picklist([
      'indexing',
      'importing',
      'exporting',
      'storing',
      'proving',
      'restoring',
      'checking',
      'counting',
      'tracing',
      'quoting',
    ]),
    share: v.number(),
  }),
  /** How the backups stand now: one began, went on, ended. `closing`: the window waits for it, and then closes. */
  v.object({ kind: v.literal('backup'), state: BackupStateSchema, closing: v.optional(v.boolean()) }),
  /**
   * The window is about to close: save everything and say how it goes with `window.closing`. Not `isAttended`: the system ends the
   * program, and nobody may be there to answer a question.
   */
  v.object({ kind: v.literal('closing'), isAttended: v.boolean() }),
]);

export type News = v.InferOutput<typeof NewsSchema>;
