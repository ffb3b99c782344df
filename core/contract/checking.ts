import * as v from 'valibot';
import { BehindSchema } from './behind.ts';

/** What a look at every file of a library may find missing or damaged. Each has its sentence in the window. */
export const FAULT_KINDS = [
  'article-missing',
  'article-unreadable',
  'docket-missing',
  'docket-damaged',
  'docket-behind',
  'not-in-log',
  'claims-unread',
  'text-missing',
  'history-missing',
  'history-torn',
  'journal-torn',
  'audit-missing',
  'audit-broken',
  'evidence-missing',
  'evidence-changed',
  'evidence-unknown',
  'evidence-note',
  'picture-missing',
  'picture-damaged',
  'record-damaged',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What can be put in its place: its own text of the history, an earlier copy that Stet kept, the file of a backup, or what follows from the files that are there. */
export const MENDS = ['history', 'older', 'backup', 'rebuild'] as const;
export type Mend = (typeof MENDS)[number];

export const FaultSchema = v.object({
  kind: v.picklist(FAULT_KINDS),
  /** The file concerned, relative to the library. */
  file: v.string(),
  /** What the story is called, where that is known. */
  headline: v.optional(v.string()),
  ways: v.array(v.picklist(MENDS)),
  /** ISO 8601: from when what the first way brings back is. */
  at: v.optional(v.string()),
  /** Of `docket-behind`: what the log says and the claims do not have. */
  behind: v.optional(BehindSchema),
});
export type Fault = v.InferOutput<typeof FaultSchema>;

/** Faults that are answered together: twenty thousand at once would hold up main and the window. */
export const FAULTS_TOGETHER = 200;

/** A part of what was found last: the faults from one place of the list on, at most `FAULTS_TOGETHER`. */
export const FaultsSchema = v.object({ faults: v.array(FaultSchema) });

/** What was looked at, by the number of each, how much was found, and the first of it. A fault is named by its place in the list. */
export const CheckedSchema = v.object({
  looked: v.object({ articles: v.number(), dockets: v.number(), texts: v.number(), pictures: v.number(), evidence: v.number() }),
  count: v.number(),
  ...FaultsSchema.entries,
});
export type Checked = v.InferOutput<typeof CheckedSchema>;
