import * as v from 'valibot';
import { LIST_COPY_CALLS, LIST_KINDS } from './list-copies.ts';
import { SYNC_TOOL_IDS } from '../conflict-copies/sync-tool.ts';
import { CHECK_STATUSES, type CheckStatus } from '../saved/closed-sets.ts';

/**
 * A second file that a sync tool put beside one of the library's. `file` is its path in the library, `of` the name of the file it is a copy
 * of; `article` the article concerned, null for the library's own record and its log. `by` and `at` as `ConflictName` has them.
 */
export const ConflictCopySchema = v.object({
  file: v.string(),
  kind: v.picklist(['article', 'docket', 'record', ...LIST_KINDS]),
  of: v.string(),
  article: v.nullable(v.string()),
  tool: v.picklist(SYNC_TOOL_IDS),
  by: v.nullable(v.string()),
  at: v.nullable(v.string()),
});
export type ConflictCopy = v.InferOutput<typeof ConflictCopySchema>;

export const ConflictCopiesSchema = v.array(ConflictCopySchema);

/** What a copy of a docket or of the library's record may hold. */
export const COPY_PARTS = [
  'claims',
  'disputes',
  'cannot-verify',
  'sign-offs',
  'citations',
  'calculations',
  'notes',
  'cleared',
  'replies',
  'unverified',
  'correct-as-is',
  'dismissed',
  'overrides',
  'sources',
  'closer-sources',
  'people',
  'words',
  'evidence',
] as const;
export type CopyPart = (typeof COPY_PARTS)[number];

/**
 * How a copy may say otherwise of a claim that ours has, too: its check, a sign-off that only it has, what else is kept of a claim, or that
 * it was removed there.
 */
const OTHER_WAYS = [...(Object.keys(CHECK_STATUSES) as CheckStatus[]), 'signed', 'details', 'removed'] as const;

/**
 * What was removed here and still stands in a copy. `by`: who removed it, and `at` when; `signedBy`: whose sign-offs would come back with it.
 * It is taken over only when a person names it.
 */
const RemovedHereSchema = v.object({
  id: v.string(),
  kind: v.picklist(['claim', 'citation', 'calculation', 'note', 'mark', 'reply', 'unverified', 'correct']),
  words: v.string(),
  by: v.string(),
  at: v.string(),
  signedBy: v.array(v.string()),
});
export type RemovedHere = v.InferOutput<typeof RemovedHereSchema>;

/** A reason for going past the gate that only a copy has: whoever gave it answers for it there, and it is never taken over. */
const OverrideThereSchema = v.object({ by: v.string(), at: v.string(), format: v.string(), reason: v.string() });
export type OverrideThere = v.InferOutput<typeof OverrideThereSchema>;

/** What a copy of the record says otherwise of a setting; `there`: what it says. */
const SettingThereSchema = v.object({
  setting: v.picklist(['signOffs', 'separation', 'letterCase', 'punctuation']),
  there: v.union([v.number(), v.boolean()]),
});

/** A source that both have: fewer may know of it there (`closer`), more may (`opener`), or something else of it is another. By its title. */
const SourceThereSchema = v.object({ source: v.string(), how: v.picklist(['closer', 'opener', 'changed']) });

/** A house rule, by what it says, that is only there, only here, another one there, on or off there, or cannot be read there. */
const RuleThereSchema = v.object({ rule: v.string(), how: v.picklist(['added', 'missing', 'changed', 'on', 'off', 'broken']) });

/**
 * `base`: the hash of the copy as it was read. `only`: how many are in the copy alone and can be taken over; `holds`: how many it has.
 * `otherwise`: how many claims that both have stand otherwise there, and how; `by`: a person's id where the copy names one.
 */
export const CopyHoldsSchema = v.object({
  base: v.string(),
  parts: v.array(v.object({ part: v.picklist(COPY_PARTS), holds: v.number(), only: v.number() })),
  otherwise: v.object({
    claims: v.number(),
    ways: v.array(v.object({ way: v.picklist(OTHER_WAYS), by: v.nullable(v.string()), count: v.number() })),
  }),
  removed: v.array(RemovedHereSchema),
  overrides: v.array(OverrideThereSchema),
  settings: v.array(SettingThereSchema),
  sources: v.array(SourceThereSchema),
  rules: v.array(RuleThereSchema),
});
export type CopyHolds = v.InferOutput<typeof CopyHoldsSchema>;

const nothing = v.object({});
const copy = v.object({ file: v.string() });

/** What is asked about conflict copies; part of `CALLS`. A file is one of the list; any other is refused with `copy-gone`. */
export const COPY_CALLS = {
  ...LIST_COPY_CALLS,
  /** Looks for copies of all but articles, and answers all that are known. */
  'copies.list': { question: nothing, answer: ConflictCopiesSchema },
  /** The copy of an article as text, for showing it beside the article. */
  'copy.read': { question: copy, answer: v.object({ markdown: v.string(), base: v.string() }) },
  /** Moves the copy to the bin. With a `base`, only as it was read then; else refused with `copy-changed`. */
  'copy.bin': { question: v.object({ file: v.string(), base: v.optional(v.string()) }), answer: nothing },
  /** Puts a copy back from the bin; `id` names its folder there. */
  'copy.restore': { question: v.object({ id: v.string() }), answer: v.object({ file: v.string() }) },
  /** The copy of an article becomes an article of its own, with an id and a copy of the docket. Answers that article's id. */
  'copy.keep': { question: copy, answer: v.object({ id: v.string(), file: v.string() }) },
  /** What a copy of a docket or of the record holds. */
  'copy.holds': { question: copy, answer: CopyHoldsSchema },
  /** Takes over what only the copy has, exactly as it was read under `base`, and of what was removed here what `again` names by id. */
  'copy.take': { question: v.object({ file: v.string(), base: v.string(), again: v.array(v.string()) }), answer: CopyHoldsSchema },
} as const;
