import * as v from 'valibot';
import { ANCHOR_STATES, CATEGORIES, CHECK_STATUSES, LOCATOR_KINDS, PRIORITIES, STANCES, type CheckStatus } from './closed-sets.ts';
import { IdSchema } from './id.ts';
import { BesideSchema, CitedThenSchema, UnderSchema } from './signed-then.ts';

/**
 * The docket: what is known about one article beside its text, saved as `.stet/dockets/<article id>.json`.
 * Objects are loose so that keys written by a later version survive a round trip.
 */
export const DOCKET_SCHEMA = 1;

const id = IdSchema;
const time = v.pipe(v.string(), v.isoTimestamp());
const hash = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Where a claim sits (W3C TextQuoteSelector and TextPositionSelector in one). `start` and `end` are code points in the projection
 * named by the docket's `revision`, end exclusive; `exact` are the words there. An orphan keeps its last words and place.
 * `was` are the words before they changed, here or outside; it goes when a person confirms or relinks. `state` is what the last alignment
 * found: what is typed here is followed and alters nothing.
 */
export const AnchorSchema = v.looseObject({
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  start: offset,
  end: offset,
  state: v.picklist(ANCHOR_STATES),
  was: v.optional(v.string()),
  /** What stood around the words last confirmed, where that is not what stands around them now: so they are known when another program puts them back. */
  around: v.optional(v.looseObject({ prefix: v.string(), suffix: v.string() })),
});

export const LocatorSchema = v.looseObject({ kind: v.picklist(LOCATOR_KINDS), value: v.string() });

export const CitationSchema = v.looseObject({
  id,
  source: id,
  locator: LocatorSchema,
  excerpt: v.string(),
  stance: v.picklist(STANCES),
});

/**
 * A sign-off is bound to the exact words it was given for, and to what they stood `under`; older ones remember only the words. Whether it
 * still counts is computed, never stored. What stood `beside` them binds no sign-off: it says in which words the sentence was looked at. What was
 * `cited` (`claims/cited-then.ts`) does not either: where that is gone, the gate says so.
 */
export const SignOffSchema = v.looseObject({
  by: id,
  at: time,
  words: v.string(),
  hash,
  under: v.optional(UnderSchema),
  beside: v.optional(BesideSchema),
  cited: v.optional(v.array(CitedThenSchema)),
});

export const NoteSchema = v.looseObject({
  id,
  by: id,
  at: time,
  text: v.string(),
  resolved: v.optional(v.boolean()),
});

/** A sum that somebody wrote beside a claim, e.g. `(340 - 200) / 200 = 70 %`. Whether it holds is reckoned, never stored. */
export const CalculationSchema = v.looseObject({ id, by: id, at: time, written: v.string() });

/** `decider`: the person who decided; `by`: who wrote it down. An outcome of a later version is shown and kept. */
export const DecisionSchema = v.looseObject({ outcome: v.string(), decider: id, why: v.string(), by: id, at: time });

/** Who disputed a claim and for which words; older dockets name neither. `decision`: absent while nobody has decided. */
export const DisputeSchema = v.looseObject({
  by: v.optional(id),
  at: v.optional(time),
  words: v.string(),
  decision: v.optional(DecisionSchema),
});

const checkStatus = v.picklist(Object.keys(CHECK_STATUSES) as CheckStatus[]);

export const ClaimSchema = v.looseObject({
  id,
  category: v.picklist(CATEGORIES),
  priority: v.picklist(PRIORITIES),
  assignee: v.optional(id),
  check: checkStatus,
  anchor: AnchorSchema,
  citations: v.array(CitationSchema),
  signOffs: v.array(SignOffSchema),
  /** Sign-offs found in the file whose hash is not that of their words: kept, and counted for nothing. */
  unsound: v.optional(v.array(SignOffSchema)),
  thread: v.array(NoteSchema),
  calculations: v.optional(v.array(CalculationSchema)),
  reply: v.optional(id),
  dispute: v.optional(DisputeSchema),
  /** What stood beside it when it was called not a fact; absent in older ones, and of any other status. */
  seenBeside: v.optional(BesideSchema),
  by: id,
  at: time,
});

/** What people do with a claim: the part of it that undo can turn back. */
export const ClaimWorkSchema = v.object(
  (({ check, priority, category, assignee, signOffs, citations, thread, calculations, dispute, seenBeside }) => ({
    check,
    priority,
    category,
    assignee,
    signOffs,
    citations,
    thread,
    calculations,
    dispute,
    seenBeside,
  }))(ClaimSchema.entries),
);

/**
 * "Nothing to check", said of these words. It counts while the sentence still has them, and stands `under` what it stood under. `out`: what
 * readers got of them, where that was not all. `beside`: of each claim that stood in it what of the sentence stood beside it: it was not said of
 * the claim's words (`claims/left-to-claims.ts`). `links`: where its links led. Older ones say none of these.
 */
export const ClearedSchema = v.looseObject({
  ...{ id, anchor: AnchorSchema, by: id, at: time, under: v.optional(UnderSchema), out: v.optional(v.string()) },
  beside: v.optional(v.array(BesideSchema)),
  links: BesideSchema.entries.links,
});

export const GateOverrideSchema = v.looseObject({
  id,
  by: id,
  at: time,
  format: v.string(),
  reason: v.string(),
  /** What was open, as the gate's own codes with counts, e.g. `{ stale: 1, untouched: 7 }`. */
  open: v.record(v.string(), v.number()),
  /** Which claims, sentences (`#` and their index) and replies that was; absent in older reasons. */
  of: v.optional(v.record(v.string(), v.array(v.string()))),
  revision: v.string(),
  /** What went out beside the words (`claims/outward.ts`); absent in older reasons. */
  outward: v.optional(v.string()),
});

/** A part of the story, in somebody's words, that was not verified, and why: said of the story as a whole, whatever its claims say. */
export const UnverifiedSchema = v.looseObject({ id, part: v.string(), why: v.string(), by: id, at: time });

/** A suggestion somebody waved away: the suggester and the words it spoke of. */
export const DismissedSchema = v.looseObject({ suggester: v.string(), exact: v.string(), by: id, at: time });

/**
 * Words that a rule of the house style found, and that somebody called correct as they are. They are known again by the words and by what
 * stood around them (`house-style/correct-as-is.ts`).
 */
export const CorrectAsIsSchema = v.looseObject({
  id,
  rule: v.string(),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  by: id,
  at: time,
});

/** A claim, what hangs on one (a citation, a note, a sum), a mark “nothing to check”, a right of reply, a declaration or words *correct as is* that a person took away, by its id. */
const RemovedSchema = v.looseObject({ id, by: id, at: time });

export const DocketSchema = v.looseObject({
  schema: v.literal(DOCKET_SCHEMA),
  /** An article's id is the name of its files and no key of a table. */
  article: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** `sha256:` of the projection the anchors speak of; empty before the first save. */
  revision: v.union([hash, v.literal('')]),
  claims: v.array(ClaimSchema),
  /** Claims that this version cannot read, as they are (`unread-claims.ts`); absent when it can read all. */
  unread: v.optional(v.array(v.unknown())),
  cleared: v.array(ClearedSchema),
  replies: v.array(v.unknown()),
  unverified: v.optional(v.array(UnverifiedSchema)),
  dismissed: v.array(DismissedSchema),
  /** What it holds beside entries of this shape is kept as it is (`correctAsIsOf` reads those). */
  correctAsIs: v.array(v.unknown()),
  gateOverrides: v.array(GateOverrideSchema),
  /** What was taken away here, so that no other copy of the docket brings it back (`claims/removals.ts`). Read like `correctAsIs`. */
  removed: v.optional(v.array(v.unknown())),
});

export type Anchor = v.InferOutput<typeof AnchorSchema>;
export type Locator = v.InferOutput<typeof LocatorSchema>;
export type Citation = v.InferOutput<typeof CitationSchema>;
export type SignOff = v.InferOutput<typeof SignOffSchema>;
export type Note = v.InferOutput<typeof NoteSchema>;
export type Calculation = v.InferOutput<typeof CalculationSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Decision = v.InferOutput<typeof DecisionSchema>;
export type ClaimWork = v.InferOutput<typeof ClaimWorkSchema>;
export type Cleared = v.InferOutput<typeof ClearedSchema>;
export type GateOverride = v.InferOutput<typeof GateOverrideSchema>;
export type Unverified = v.InferOutput<typeof UnverifiedSchema>;
export type Dismissed = v.InferOutput<typeof DismissedSchema>;
export type CorrectAsIs = v.InferOutput<typeof CorrectAsIsSchema>;
export type Removed = v.InferOutput<typeof RemovedSchema>;
export type Docket = v.InferOutput<typeof DocketSchema>;

/** The entries of `correctAsIs` that can be read. */
export const correctAsIsOf = ({ correctAsIs }: Pick<Docket, 'correctAsIs'>): readonly CorrectAsIs[] =>
  correctAsIs.filter((entry): entry is CorrectAsIs => v.is(CorrectAsIsSchema, entry));

/** The entries of `removed` that can be read. */
export const removedOf = ({ removed = [] }: Pick<Docket, 'removed'>): readonly Removed[] =>
  removed.filter((entry): entry is Removed => v.is(RemovedSchema, entry));

/** Whether a locator's value needs its kind said: “4” does, “p. 4” and “box 4” say it themselves. Latin and Khmer digits. */
export const isBareNumber = (value: string): boolean => /^[\d០-៩]/.test(value);

/** Whether a locator's value begins as a place in a recording does: “04:12”, “1:02:33”. */
export const isTimecode = (value: string): boolean => /^[\d០-៩]{1,3}(?::[\d០-៩]{2}){1,3}(?![\d០-៩])/.test(value);

export function emptyDocket(article: string): Docket {
  return {
    schema: DOCKET_SCHEMA,
    article,
    revision: '',
    claims: [],
    cleared: [],
    replies: [],
    dismissed: [],
    correctAsIs: [],
    gateOverrides: [],
  };
}
