import * as v from 'valibot';
import { CLAIM_STATES } from '../claims/claim-states.ts';
import { GATE_ORDER } from '../claims/gate-codes.ts';
import { PRIORITIES } from '../saved/closed-sets.ts';

/**
 * One open thing of the library's day: a claim by its words, or a reply by who it is put to. `code`: the most pressing of what the gate says
 * of it. `state`: how a claim looks at a glance, as its card says it. `people`: those it waits for, the assignee of a claim, or of a reply who entered it and the assignees of its claims. `due`:
 * ISO 8601, the sooner of the reply's deadline and the end of the story's embargo; empty when there is neither.
 */
export const DayRowSchema = v.object({
  kind: v.picklist(['claim', 'reply']),
  article: v.string(),
  id: v.string(),
  words: v.string(),
  code: v.picklist(GATE_ORDER),
  state: v.optional(v.picklist(CLAIM_STATES)),
  priority: v.picklist(PRIORITIES),
  people: v.array(v.string()),
  due: v.string(),
});
/** Rows of the day that are answered, of all and of those that wait for whoever asks: nobody goes through more in a day. */
export const DAY_ROWS = 1000;

export type DayRow = v.InferOutput<typeof DayRowSchema>;
