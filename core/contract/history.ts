import * as v from 'valibot';
import type { ClaimState } from '../claims/claim-states.ts';
import { CATEGORIES, CHECK_STATUSES, type CheckStatus } from '../saved/closed-sets.ts';

/** Those of `CLAIM_STATES`, without what computes them: this file is read before the list is shown. */
const STATES: readonly ClaimState[] = [...(Object.keys(CHECK_STATUSES) as CheckStatus[]), 'stale', 'orphaned', 'half-signed', 'to-cut'];

/**
 * One claim as it stood when a text was kept. `from`, `to`: UTF-16 in that text, null when its words had no certain place; `words`: those
 * there, else the last ones; `by`: who had signed these words off.
 */
const ClaimThenSchema = v.object({
  id: v.string(),
  words: v.string(),
  from: v.nullable(v.number()),
  to: v.nullable(v.number()),
  state: v.picklist(STATES),
  category: v.picklist(CATEGORIES),
  by: v.array(v.string()),
});
export type ClaimThen = v.InferOutput<typeof ClaimThenSchema>;
export const ClaimsThenSchema = v.array(ClaimThenSchema);

/**
 * One kept state of an article, as the list shows it. `why`: one of `HISTORY_REASONS`, or what another version wrote; `by`: id of a person,
 * empty where nobody is known; `name`: a milestone's; `state` is that of its text (`no-text`: what lay in the file's place
 * was none, and is kept as it is). `changed`: words against the kept text before it, null
 * where one of the two is not to be had; `claims`: whether it is known how they stood.
 */
export const SavePointSchema = v.object({
  key: v.string(),
  at: v.string(),
  why: v.string(),
  by: v.string(),
  format: v.nullable(v.string()),
  name: v.nullable(v.string()),
  state: v.picklist(['kept', 'missing', 'damaged', 'no-text']),
  changed: v.nullable(v.object({ added: v.number(), removed: v.number() })),
  claims: v.boolean(),
});
export type SavePoint = v.InferOutput<typeof SavePointSchema>;

/** A part of the list, the newest first. `count` of those asked for, `all` in the whole list; `torn`: lines that a crash left unreadable. */
export const SavePointsSchema = v.object({
  points: v.array(SavePointSchema),
  count: v.number(),
  all: v.number(),
  named: v.number(),
  torn: v.number(),
});

/** What was kept: the file's text (null when only its words were), its words, and the claims as they stood (null when nobody kept that). */
export const KeptTextSchema = v.object({
  point: SavePointSchema,
  markdown: v.nullable(v.string()),
  projection: v.string(),
  claims: v.nullable(ClaimsThenSchema),
});

/**
 * Who last touched some words. `point` is the save point that has them first; `before`: the one before it, with `was`, what stood there (null:
 * nothing). `unsaved`: no save point has them yet, and `before` is the newest. `unread`: how many on the way back could not be read.
 */
export const TouchedSchema = v.object({
  unsaved: v.boolean(),
  point: v.nullable(SavePointSchema),
  before: v.nullable(SavePointSchema),
  was: v.nullable(v.string()),
  looked: v.number(),
  unread: v.number(),
});

/** The room that the history of one article takes: its save points, the objects they name, and what these and the list weigh on the disk. */
export const RoomSchema = v.object({ points: v.number(), objects: v.number(), bytes: v.number() });
