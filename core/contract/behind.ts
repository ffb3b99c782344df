import * as v from 'valibot';

/**
 * What the log says and the claims of an article do not have. `did`: the kind of the entry; `n`: its number; `who`: the name of the person it
 * names; `words`: those of the claim, the first of `claims`; empty where nobody knows them. `check`: what the claim was to be.
 */
export const BehindSchema = v.object({
  n: v.number(),
  did: v.string(),
  who: v.string(),
  at: v.string(),
  words: v.string(),
  claims: v.number(),
  check: v.optional(v.string()),
});
export type Behind = v.InferOutput<typeof BehindSchema>;
