import * as v from 'valibot';

/**
 * Every foreseeable failure of Stet, one row each. The window holds a complete record of sentences for them
 * (`renderer/words/en-problems.ts`), so a new row does not compile until it has its sentence.
 */
export const PROBLEM_CODES = [
  'not-found',
  'unreadable',
  'empty-file',
  'binary-file',
  'too-large',
  'nested-too-deep',
  'paragraph-too-long',
  'letters-joined',
  'text-too-long',
  'wrong-encoding',
  'link-broken',
  'link-outside',
  'linked-away',
  'name-unreadable',
  'unknown-kind',
  'unknown-picture',
  'picture-too-large',
  'evidence-too-large',
  'evidence-unread',
  'evidence-changed',
  'evidence-missing',
  'evidence-no-text',
  'evidence-no-words',
  'evidence-drawn-khmer',
  'unknown-evidence',
  'changed-while-copied',
  'source-has-evidence',
  'nothing-found',
  'front-matter-broken',
  'front-matter-open',
  'docket-damaged',
  'docket-folder',
  'docket-newer',
  'docket-changed-outside',
  'library-damaged',
  'record-spoilt',
  'library-newer',
  'library-missing',
  'library-not-empty',
  'no-library',
  'read-only',
  'locked-elsewhere',
  'no-permission',
  'disk-full',
  'disk-fault',
  'changed-outside',
  'removed-outside',
  'unreadable-outside',
  'journal-damaged',
  'history-missing',
  'history-damaged',
  'history-line-gone',
  'history-no-text',
  'name-taken',
  'own-place',
  'restored-already',
  'bin-name',
  'same-id-twice',
  'same-file-twice',
  'id-changed-outside',
  'gate-open',
  'reason-missing',
  'own-dispute',
  'unknown-claim',
  'unknown-source',
  'source-in-use',
  'house-rule',
  'house-rule-gone',
  'bad-question',
  'bad-answer',
  'stopped',
  'crashed',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A failure as plain data. `file` is a path relative to the library, or a bare file name; `detail` is for the log, never a sentence. */
export const ProblemSchema = v.object({
  code: v.picklist(PROBLEM_CODES),
  file: v.optional(v.string()),
  /** A second file: the copy set aside, the other file with the same id. */
  kept: v.optional(v.string()),
  /** Who or what stands in the way: the person and machine that hold the lock. */
  by: v.optional(v.string()),
  /** ISO 8601 time of what could stand in its place: an earlier copy. */
  at: v.optional(v.string()),
  detail: v.optional(v.string()),
});

export type Problem = v.InferOutput<typeof ProblemSchema>;
