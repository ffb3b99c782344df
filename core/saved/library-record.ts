import * as v from 'valibot';
import { CONFIDENTIALITY_LEVELS, ROLES, SOURCE_KINDS } from './closed-sets.ts';
import { EvidenceSchema, TakenOutSchema } from './evidence.ts';
import { IdSchema } from './id.ts';

/** What the whole library shares, saved as `.stet/library.json`: sources, people, words, settings. */
export const LIBRARY_SCHEMA = 1;

const id = IdSchema;

export const PersonSchema = v.looseObject({
  id,
  name: v.pipe(v.string(), v.minLength(1)),
  initials: v.pipe(v.string(), v.minLength(1), v.maxLength(4)),
  role: v.picklist(ROLES),
});

/** How a person is reached and wishes to be named: for the newsroom alone, in no export. */
export const ContactSchema = v.looseObject({
  phone: v.optional(v.string()),
  email: v.optional(v.string()),
  messenger: v.optional(v.string()),
  organisation: v.optional(v.string()),
  /** How they wish to be named in print. */
  naming: v.optional(v.string()),
});

export const SourceSchema = v.looseObject({
  id,
  kind: v.picklist(SOURCE_KINDS),
  title: v.pipe(v.string(), v.minLength(1)),
  /** Who made or said it. */
  author: v.optional(v.string()),
  /** Web address, archive number or shelf mark. */
  address: v.optional(v.string()),
  date: v.optional(v.string()),
  note: v.optional(v.string()),
  /** How far it can be believed, and why; for the newsroom alone. */
  credibility: v.optional(v.string()),
  contact: v.optional(ContactSchema),
  /** The source that stands for this one since a person merged the two. Citations may go on naming either. */
  mergedInto: v.optional(id),
  /** What that one took over from this one, by the names of fields. */
  gave: v.optional(v.array(v.string())),
  /** Sources that look the same and are not, a person says. */
  apartFrom: v.optional(v.array(id)),
  confidentiality: v.picklist(CONFIDENTIALITY_LEVELS),
  by: id,
  at: v.pipe(v.string(), v.isoTimestamp()),
});

/** How strictly "verified means these words" is read. Digits, names, negations, units and currencies are never forgiven. */
export const ToleranceSchema = v.object({ letterCase: v.boolean(), punctuation: v.boolean() });

export const LibrarySettingsSchema = v.looseObject({
  tolerance: ToleranceSchema,
  /** How many sign-offs a verified claim needs. */
  signOffs: v.picklist([1, 2]),
  /** Whoever wrote the claim cannot be its only verifier. */
  separation: v.boolean(),
});

export const LibraryRecordSchema = v.looseObject({
  schema: v.literal(LIBRARY_SCHEMA),
  id,
  name: v.string(),
  /** When it was made; libraries from before it was kept do not say. */
  created: v.optional(v.string()),
  people: v.array(PersonSchema),
  sources: v.array(SourceSchema),
  /** What the locker holds; libraries from before it have none. */
  evidence: v.optional(v.array(EvidenceSchema), []),
  /** What was taken out of it and not put back; absent until something was. */
  takenOut: v.optional(v.array(TakenOutSchema)),
  /** Words the newsroom added to the dictionary. */
  words: v.array(v.string()),
  settings: LibrarySettingsSchema,
  /** What the library says of the house style. It is read rule by rule (`house-style/library-rules.ts`): a damaged one spoils no library. */
  houseStyle: v.optional(v.unknown()),
  /** How far the audit log went when this was last kept (`electron/audit/remember.ts`): a log that ends earlier was cut. Damaged, it spoils no library. */
  log: v.optional(v.unknown()),
  /** Changes of the settings after which it is still to be logged how claims stand (`electron/audit/settings-due.ts`). Damaged, it spoils no library. */
  standingsDue: v.optional(v.unknown()),
});

export type Person = v.InferOutput<typeof PersonSchema>;
export type Contact = v.InferOutput<typeof ContactSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Tolerance = v.InferOutput<typeof ToleranceSchema>;
export type LibrarySettings = v.InferOutput<typeof LibrarySettingsSchema>;
export type LibraryRecord = v.InferOutput<typeof LibraryRecordSchema>;

export function emptyLibraryRecord(libraryId: string, name: string): LibraryRecord {
  return {
    schema: LIBRARY_SCHEMA,
    id: libraryId,
    name,
    people: [],
    sources: [],
    evidence: [],
    words: [],
    settings: { tolerance: { letterCase: false, punctuation: false }, signOffs: 1, separation: false },
  };
}
