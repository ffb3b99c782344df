import * as v from 'valibot';

/**
 * The audit log: what was done, by whom and when, one line an entry, each sealed with the hash of the one before. Whoever changes, takes out
 * or puts in a line breaks the chain there. There is no key: whoever seals all that follows anew, or cuts off the end, is found out by the end
 * that was remembered elsewhere (`read-chain.ts`), and not when that was changed as well.
 */

export const AuditEntrySchema = v.looseObject({
  /** Counted from 1. */
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** ISO 8601. */
  at: v.string(),
  by: v.string(),
  /** Id of the article; empty for what concerns the library. */
  article: v.string(),
  kind: v.string(),
  detail: v.record(v.string(), v.unknown()),
  /** Hash of the entry before; empty for the first. */
  before: v.string(),
  hash: v.string(),
});
export type AuditEntry = v.InferOutput<typeof AuditEntrySchema>;

/** What is to be logged; its number and its seal come from the log. */
export type AuditFact = Pick<AuditEntry, 'at' | 'by' | 'article' | 'kind' | 'detail'>;

/** SHA-256 hex of a text; handed in because `core` has no crypto. */
export type Sha256 = (text: string) => string;

/** The end of a chain, to which the next entry is tied. */
export interface ChainEnd {
  readonly n: number;
  readonly hash: string;
}

export const CHAIN_START: ChainEnd = { n: 0, hash: '' };

/** A line that a crash tore is followed by an entry of this kind, which names the hash of what is there of it. */
export const TORN = 'torn-line';

/** What lay in the log's place was no log of ours: it was put aside, and a new one begins. `n` in the detail: how far the log had gone. */
export const SET_ASIDE = 'set-aside';

/** An older Stet wrote this when entries had been taken away from the end before it. */
export const CUT_SHORT = 'cut-short';

/** An older Stet wrote this when an entry before it, its `n` in the detail, was no longer the one that was remembered. */
export const SEALED_ANEW = 'sealed-anew';

/** An entry of this kind ties the chain to the library that it names: the first one, or the first that was written since logs say so. */
export const BEGIN = 'begin';

/** An entry of this kind says that the library has a new record since, and with it the id that it names. */
export const NEW_RECORD = 'new-record';

export const sealOf = ({ n, at, by, article, kind, detail, before }: Omit<AuditEntry, 'hash'>, sha256: Sha256): string =>
  `sha256:${sha256(JSON.stringify([n, at, by, article, kind, detail, before]))}`;

/** The next entry of a chain. */
export function sealed(fact: AuditFact, end: ChainEnd, sha256: Sha256): AuditEntry {
  const { at, by, article, kind, detail } = fact;
  const open = { n: end.n + 1, at, by, article, kind, detail, before: end.hash };
  return { ...open, hash: sealOf(open, sha256) };
}

/** An entry from its line, written exactly as this program writes them; null for anything else. */
export function readEntry(line: string): AuditEntry | null {
  try {
    const read = v.safeParse(AuditEntrySchema, JSON.parse(line));
    if (!read.success) return null;
    const { n, at, by, article, kind, detail, before, hash } = read.output;
    // A second "by", a key beside the others or another order would not be in the seal.
    return JSON.stringify({ n, at, by, article, kind, detail, before, hash }) === line ? read.output : null;
  } catch {
    return null;
  }
}
