import {
  BEGIN,
  CHAIN_START,
  CUT_SHORT,
  NEW_RECORD,
  readEntry,
  SEALED_ANEW,
  sealOf,
  SET_ASIDE,
  TORN,
  type AuditEntry,
  type ChainEnd,
  type Sha256,
} from './chain.ts';

/**
 * `changed`: something was changed, taken out or put in there. `cut`: entries are gone from the end. `sealed-anew`: the chain holds, and yet
 * this entry is not the one that was remembered. `set-aside`: the log was begun anew there and had gone on before.
 */
export const BREAKS = ['changed', 'cut', 'sealed-anew', 'set-aside'] as const;

/** The first place where a log does not hold: its line, from 1, and what stands there or, where nothing can be read, the entry before. */
export interface Broken {
  readonly line: number;
  readonly entry: AuditEntry | null;
  readonly why: (typeof BREAKS)[number];
}

/** The library that a chain says it is of, and the number of the entry that says so first: what stands before that was not tied to it. */
export interface Begun {
  readonly library: string;
  readonly from: number;
}

const BREAK_KINDS: Readonly<Record<string, Broken['why']>> = { [CUT_SHORT]: 'cut', [SEALED_ANEW]: 'sealed-anew' };

/** What an entry itself says to be broken. */
function breakIn({ kind, detail }: AuditEntry): Broken['why'] | undefined {
  if (kind === SET_ASIDE) return typeof detail['n'] === 'number' && detail['n'] > 0 ? 'set-aside' : undefined;
  return Object.hasOwn(BREAK_KINDS, kind) ? BREAK_KINDS[kind] : undefined;
}

/** Reads a log line by line and proves its chain, and that it holds what was remembered of it. */
export class ChainReader {
  readonly #sha256: Sha256;
  readonly #remembered: ChainEnd | null;
  #line = 0;
  #last: AuditEntry | null = null;
  #torn: { readonly line: number; readonly hash: string } | null = null;
  #broken: Broken | null = null;
  #begun: Begun | null = null;
  #count = 0;
  #isOther = false;

  /** `remembered`: an end that the log had once; it may have grown since and never shrunk. */
  constructor(sha256: Sha256, remembered: ChainEnd | null = null) {
    this.#sha256 = sha256;
    this.#remembered = remembered;
  }

  /** Takes the next line, without its newline, and answers the entry that it is. */
  take(source: string): AuditEntry | null {
    this.#line += 1;
    const entry = readEntry(source);
    if (this.#torn && entry?.kind !== TORN) this.#break(this.#torn.line, this.#last);
    if (entry === null) {
      this.#torn = { line: this.#line, hash: this.#sha256(source) };
      return null;
    }
    const { n, hash } = this.end;
    const isTied = entry.n === n + 1 && entry.before === hash && entry.hash === sealOf(entry, this.#sha256);
    if (!isTied || (this.#torn && entry.detail['sha256'] !== this.#torn.hash)) this.#break(this.#line, entry);
    const why = breakIn(entry);
    if (why) this.#break(this.#line, entry, why);
    if (entry.n === this.#remembered?.n && entry.hash !== this.#remembered.hash) {
      this.#isOther = true;
      this.#break(this.#line, entry, 'sealed-anew');
    }
    this.#name(entry);
    this.#torn = null;
    this.#last = entry;
    this.#count += 1;
    return entry;
  }

  /** A torn last line is what a crash leaves, and breaks nothing: the next entry will speak of it. */
  get broken(): Broken | null {
    return this.#broken ?? (this.lost === 'cut' ? { line: this.#count + 1, entry: this.#last, why: 'cut' } : null);
  }

  /** What became of the end that was remembered: the log does not go so far, or another entry stands there. Null when it is as it was. */
  get lost(): 'cut' | 'sealed-anew' | null {
    if (this.#isOther) return 'sealed-anew';
    return this.#remembered !== null && this.end.n < this.#remembered.n ? 'cut' : null;
  }

  get end(): ChainEnd {
    return this.#last === null ? CHAIN_START : { n: this.#last.n, hash: this.#last.hash };
  }

  get begun(): Begun | null {
    return this.#begun;
  }

  /** How many entries could be read. */
  get count(): number {
    return this.#count;
  }

  #break(line: number, entry: AuditEntry | null, why: Broken['why'] = 'changed'): void {
    this.#broken ??= { line, entry, why };
  }

  #name({ n, kind, detail }: AuditEntry): void {
    const { library } = detail;
    if (typeof library !== 'string') return;
    if (kind === BEGIN) this.#begun ??= { library, from: n };
    if (kind === NEW_RECORD && this.#begun) this.#begun = { ...this.#begun, library };
  }
}

export interface ReadChain {
  /** All that can be read, broken ones too, oldest first. */
  readonly entries: readonly AuditEntry[];
  readonly broken: Broken | null;
  readonly end: ChainEnd;
  readonly begun: Begun | null;
}

/** Reads a whole log at once. */
export function readChain(text: string, sha256: Sha256, remembered: ChainEnd | null = null): ReadChain {
  const reader = new ChainReader(sha256, remembered);
  const entries: AuditEntry[] = [];
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const entry = line === '' && index === lines.length - 1 ? null : reader.take(line);
    if (entry) entries.push(entry);
  });
  const { broken, end, begun } = reader;
  return { entries, broken, end, begun };
}
