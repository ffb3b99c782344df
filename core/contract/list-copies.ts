import * as v from 'valibot';

/**
 * Conflict copies of what is only ever added to, or lies there for a moment: the log, the list of an article's earlier texts, typing. They are
 * named and can be put aside as they are; nothing of them is ever taken over.
 */
export const LIST_KINDS = ['log', 'history', 'journal'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export const isListKind = (kind: string): kind is ListKind => (LIST_KINDS as readonly string[]).includes(kind);

/**
 * `base`: the hash of the copy as it was read. `holds`: how many entries it has; `only`: how many of them ours does not have, from when to
 * when those are (ISO 8601) and whose, by name. `broken`: its chain does not hold. `unread`: how many lines of a log are no entries.
 */
export const BesideSchema = v.object({
  base: v.string(),
  holds: v.number(),
  only: v.number(),
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  by: v.array(v.string()),
  broken: v.boolean(),
  unread: v.number(),
});
export type Beside = v.InferOutput<typeof BesideSchema>;

/** What is asked about them; part of `CALLS`. A file that is none of them is refused with `copy-gone`. */
export const LIST_COPY_CALLS = {
  'copy.beside': { question: v.object({ file: v.string() }), answer: BesideSchema },
  /** Moves it into `.stet/quarantine/` and says so in the log, as it was read under `base`; answers where it lies. */
  'copy.set-aside': { question: v.object({ file: v.string(), base: v.string() }), answer: v.object({ file: v.string() }) },
} as const;
