import * as v from 'valibot';
import { AuditEntrySchema } from '../audit/chain.ts';
import { BREAKS } from '../audit/read-chain.ts';

/** A sign-off that stands in the claims and in no entry of the log (`claims/unlogged.ts`). */
export const UnloggedSchema = v.object({ claim: v.string(), by: v.string(), at: v.string(), words: v.string() });

/** What the window hears of the audit log: `entries`, the newest first, are the latest of `count`; `all` is how many the whole log has. */
export const ReadAuditSchema = v.object({
  entries: v.array(AuditEntrySchema),
  count: v.number(),
  all: v.number(),
  broken: v.nullable(v.object({ line: v.number(), entry: v.nullable(AuditEntrySchema), why: v.picklist(BREAKS) })),
  begun: v.nullable(v.object({ library: v.string(), from: v.number() })),
  /** The numbers of those that bear an earlier time than the entry before them in the log. */
  back: v.array(v.number()),
  /** Who signed, anywhere in the log, under other names than the library gives them today. */
  renamed: v.array(v.object({ person: v.string(), then: v.array(v.string()), now: v.string() })),
  of: v.picklist(['this', 'other', 'unsaid']),
  /** The sign-offs in the claims of the article, or of those that are open, which no entry bears. */
  unlogged: v.array(UnloggedSchema),
});
