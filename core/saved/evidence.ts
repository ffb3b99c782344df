import * as v from 'valibot';
import { IdSchema } from './id.ts';

/** The hash of a piece of evidence: SHA-256 in lower-case hexadecimal. It names the folder that its file lies in. */
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/**
 * One file of the evidence locker, `evidence/<sha256>/<file>`, and what is known of it. The hash says that the file did not change since it was
 * captured; whether it shows what it seems to show, no hash can say.
 */
export const EvidenceSchema = v.looseObject({
  id: IdSchema,
  source: IdSchema,
  sha256: hash,
  /** Its name in the locker. */
  file: v.pipe(v.string(), v.minLength(1)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Media type, told from the bytes where they tell it. */
  type: v.string(),
  capturedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** A person's id; empty when nobody had said who sits here. */
  capturedBy: v.string(),
  /** Where it came from. */
  address: v.optional(v.string()),
  /** Where a public archive keeps it, too. */
  archive: v.optional(v.string()),
  note: v.optional(v.string()),
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;

/** What stays known of a piece that was taken out of the locker, until it is put back: claims may rest on it. */
export const TakenOutSchema = v.looseObject({
  evidence: IdSchema,
  source: IdSchema,
  sha256: hash,
  file: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** A person's id; empty when nobody had said who sits here. */
  by: v.string(),
});
export type TakenOut = v.InferOutput<typeof TakenOutSchema>;
