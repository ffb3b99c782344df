import * as v from 'valibot';

/**
 * The audit log: what was done, by whom and when, one line an entry, each sealed with the hash of the one before. Whoever changes, takes out
 * or puts in a line breaks the chain there. There is no key: whoever seals all that follows anew is not found out, nor is whoever cuts off
 * the end.
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
type Sha256 = (text: string) => string;

/** The end of a chain, to which the next entry is tied. */
export interface ChainEnd {
  readonly n: number;
  readonly hash: string;
}

export const CHAIN_START: ChainEnd = { n: 0, hash: '' };

/** A line that a crash tore is followed by an entry of this kind, which names the hash of what is there of it. */
export const TORN = 'torn-line';

/** An entry of this kind says that, while the library was open, entries had been taken away from the end before it. */
export const CUT_SHORT = 'cut-short';

const sealOf = ({ n, at, by, article, kind, detail, before }: Omit<AuditEntry, 'hash'>, sha256: Sha256): string =>
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

export interface ReadChain {
  /** All that can be read, broken ones too, oldest first. */
  readonly entries: readonly AuditEntry[];
  /** The first place where the chain does not hold: its line, from 1, and what stands there or, where nothing can be read, the entry before. */
  readonly broken: { readonly line: number; readonly entry: AuditEntry | null } | null;
  readonly end: ChainEnd;
}

/** Reads a log and proves its chain. `text`: the whole file. */
export function readChain(text: string, sha256: Sha256): ReadChain {
  const entries: AuditEntry[] = [];
  let broken: ReadChain['broken'] = null;
  let end = CHAIN_START;
  let torn: { readonly line: number; readonly hash: string } | null = null;
  const breakAt = (line: number, entry: AuditEntry | null): void => {
    broken ??= { line, entry };
  };
  const lines = text.split('\n');
  lines.forEach((source, index) => {
    if (source === '' && index === lines.length - 1) return;
    const entry = readEntry(source);
    if (torn && entry?.kind !== TORN) breakAt(torn.line, entries[entries.length - 1] ?? null);
    if (entry === null) {
      if (torn) breakAt(torn.line, entries[entries.length - 1] ?? null);
      torn = { line: index + 1, hash: sha256(source) };
      return;
    }
    const isTied = entry.n === end.n + 1 && entry.before === end.hash && entry.hash === sealOf(entry, sha256);
    if (!isTied || entry.kind === CUT_SHORT || (torn && entry.detail['sha256'] !== torn.hash)) breakAt(index + 1, entry);
    torn = null;
    entries.push(entry);
    end = { n: entry.n, hash: entry.hash };
  });
  // A torn last line is what a crash leaves: the next entry will speak of it.
  return { entries, broken, end };
}
