import * as v from 'valibot';
import { CATEGORIES, CHECK_STATUSES, DISPUTE_OUTCOMES, PRIORITIES, type CheckStatus } from './closed-sets.ts';
import {
  AnchorSchema,
  CalculationSchema,
  CitationSchema,
  ClaimSchema,
  ClaimWorkSchema,
  ClearedSchema,
  CorrectAsIsSchema,
  DecisionSchema,
  DismissedSchema,
  GateOverrideSchema,
  LocatorSchema,
  NoteSchema,
  SignOffSchema,
  UnverifiedSchema,
} from './docket.ts';
import { upTo } from './field-limits.ts';
import { BesideSchema } from './signed-then.ts';
import { NewChaseSchema, NewReplySchema, ReplyFieldsSchema } from './reply.ts';

/**
 * Everything that can happen to a docket, as data. The window applies a change at once and sends it; main applies the same change
 * with the same function (`core/claims/apply.ts`) and writes it durably. Ids and times are in the change: `core` makes none.
 */
const claim = v.string();

/** What people write, as it comes in. A docket that is read may hold more. */
export const NewNoteSchema = v.looseObject({ ...NoteSchema.entries, text: upTo('note') });
export const NewCitationSchema = v.looseObject({
  ...CitationSchema.entries,
  locator: v.looseObject({ ...LocatorSchema.entries, value: upTo('line') }),
  excerpt: upTo('excerpt'),
});
export const NewCalculationSchema = v.looseObject({ ...CalculationSchema.entries, written: upTo('line') });
export const NewDecisionSchema = v.looseObject({ ...DecisionSchema.entries, outcome: v.picklist(DISPUTE_OUTCOMES), why: upTo('reason') });
const NewUnverifiedSchema = v.looseObject({ ...UnverifiedSchema.entries, part: upTo('line'), why: upTo('reason') });
const NewOverrideSchema = v.looseObject({ ...GateOverrideSchema.entries, reason: upTo('reason') });

export const DocketChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('add-claim'), claim: ClaimSchema }),
  /** Many at once, as when every suggestion is taken: all of them or none. */
  v.object({ kind: v.literal('add-claims'), claims: v.array(ClaimSchema) }),
  v.object({ kind: v.literal('remove-claim'), claim }),
  /** Many at once, as when taking every suggestion is undone: all of them or none. */
  v.object({ kind: v.literal('remove-claims'), claims: v.array(claim) }),
  v.object({
    kind: v.literal('set-claim'),
    claim,
    category: v.optional(v.picklist(CATEGORIES)),
    priority: v.optional(v.picklist(PRIORITIES)),
    /** `null` takes the assignee away. */
    assignee: v.optional(v.nullable(v.string())),
    check: v.optional(v.picklist(Object.keys(CHECK_STATUSES) as CheckStatus[])),
    /** What stands beside the claim that is called not a fact. */
    beside: v.optional(BesideSchema),
  }),
  /** Adds the sign-off, sets the check status and acknowledges the words (anchor state exact, `was` gone). */
  v.object({
    kind: v.literal('sign-off'),
    claim,
    check: v.picklist(['verified', 'verified-with-change']),
    signOff: SignOffSchema,
  }),
  /** Ends a dispute. What stands or changes is checked again; what is to be removed stays disputed until its words are gone. */
  v.object({ kind: v.literal('decide'), claim, decision: NewDecisionSchema }),
  v.object({ kind: v.literal('withdraw-sign-off'), claim, by: v.string() }),
  v.object({ kind: v.literal('cite'), claim, citation: NewCitationSchema }),
  v.object({ kind: v.literal('set-citation'), claim, citation: NewCitationSchema }),
  v.object({ kind: v.literal('uncite'), claim, citation: v.string() }),
  v.object({ kind: v.literal('add-note'), claim, note: NewNoteSchema }),
  v.object({ kind: v.literal('resolve-note'), claim, note: v.string(), resolved: v.boolean() }),
  v.object({ kind: v.literal('add-calculation'), claim, calculation: NewCalculationSchema }),
  v.object({ kind: v.literal('remove-calculation'), claim, calculation: v.string() }),
  v.object({ kind: v.literal('relink'), claim, anchor: AnchorSchema }),
  /** Undo and redo of the above: the work on a claim as it was. `anchor`: where it stood then, when that changed, too. */
  v.object({ kind: v.literal('set-work'), claim, from: ClaimWorkSchema, to: ClaimWorkSchema, anchor: v.optional(AnchorSchema) }),
  v.object({ kind: v.literal('clear'), cleared: ClearedSchema }),
  v.object({ kind: v.literal('unclear'), cleared: v.string() }),
  v.object({ kind: v.literal('dismiss'), dismissed: DismissedSchema }),
  v.object({ kind: v.literal('correct-as-is'), correct: CorrectAsIsSchema }),
  /** The words are found again: undo of the above. */
  v.object({ kind: v.literal('not-correct-as-is'), correct: v.string() }),
  v.object({ kind: v.literal('override-gate'), override: NewOverrideSchema }),
  v.object({ kind: v.literal('declare-unverified'), unverified: NewUnverifiedSchema }),
  v.object({ kind: v.literal('withdraw-unverified'), unverified: v.string() }),
  v.object({ kind: v.literal('add-reply'), reply: NewReplySchema }),
  v.object({ kind: v.literal('set-reply'), reply: v.string(), set: ReplyFieldsSchema }),
  v.object({ kind: v.literal('remove-reply'), reply: v.string() }),
  v.object({ kind: v.literal('chase'), reply: v.string(), chase: NewChaseSchema }),
  /** Undo of the above. */
  v.object({ kind: v.literal('unchase'), reply: v.string(), chase: NewChaseSchema }),
]);

export type DocketChange = v.InferOutput<typeof DocketChangeSchema>;

/** Anchors as the window holds them when it saves: claim or cleared id to anchor. */
export const AnchorsSchema = v.record(v.string(), AnchorSchema);
export type Anchors = v.InferOutput<typeof AnchorsSchema>;
