import * as v from 'valibot';

/**
 * The most that each kind of field takes, in UTF-16 units: far more than anybody writes there, far less than what makes a window stand
 * still. Only what comes in is held to it; what a file already has is read and kept.
 */
export const FIELD_LIMITS = {
  /** Names, titles, locators, dates: one line. */
  line: 500,
  /** What is looked for. */
  find: 1_000,
  address: 2_000,
  reason: 2_000,
  /** Bylines or tags, in one line. */
  list: 5_000,
  excerpt: 5_000,
  note: 20_000,
  /** A story pasted into a field; a longer one comes as a file. */
  story: 1_000_000,
} as const satisfies Record<string, number>;

export type FieldLimit = keyof typeof FIELD_LIMITS;

export function isFieldLimit(name: unknown): name is FieldLimit {
  return typeof name === 'string' && Object.hasOwn(FIELD_LIMITS, name);
}

/** A string of at most what such a field takes. */
export const upTo = (name: FieldLimit) => v.pipe(v.string(), v.maxLength(FIELD_LIMITS[name]));
