import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import {
  BEGIN,
  CHAIN_START,
  readEntry,
  sealed,
  SET_ASIDE,
  TORN,
  type AuditEntry,
  type AuditFact,
  type ChainEnd,
} from '../../core/audit/chain.ts';
import { withNames } from '../../core/audit/names.ts';
import { ChainReader, type ReadChain } from '../../core/audit/read-chain.ts';
import { sha256 } from '../store/content-hash.ts';
import { errorCode } from '../store/disk-problem.ts';
import { appendDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { WriteQueue } from '../store/write-queue.ts';
import { KeptEnd } from './kept-end.ts';

const LOG = 'log.jsonl';

/** Where the log ended when it was last read or written, whether it says whose it is, and whether it holds what is remembered of it. */
interface Known {
  readonly end: ChainEnd;
  readonly size: number;
  readonly isNamed: boolean;
  readonly isWhole: boolean;
}

/** What the log asks of the library that it is of. */
export interface LogOwner {
  /** What ties the chain to the library, its id among it; null while its record cannot be read. */
  readonly self: () => { readonly library: string } | null;
  /** What a person is called now. */
  readonly nameOf: (person: string) => string | undefined;
  /** How far the record says that the log went. */
  readonly remembered: () => ChainEnd | null;
  /** Name of this computer. */
  readonly host: string;
}

const NOBODY: LogOwner = { self: () => null, nameOf: () => undefined, remembered: () => null, host: '' };

/** What was read of a log. `of`: whether it says that it is this library's; `unsaid` in logs from before they did, and of libraries that cannot say. */
export interface ReadLog extends ReadChain {
  readonly of: 'this' | 'other' | 'unsaid';
}

/** The audit log of a library, `.stet/audit/log.jsonl`: lines are added and never changed. */
export class Audit {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #owner: LogOwner;
  readonly #queue = new WriteQueue();
  readonly #kept: KeptEnd;
  #known: Known | null = null;
  /** How far the log went that held all that was remembered of it; it stays there for as long as the log lacks something of that. */
  #held: ChainEnd | null = null;
  /** What could not be written when it happened, oldest first: it goes before the next entry. */
  #owed: readonly AuditFact[] = [];

  constructor(fs: FileSystem, folder: string, owner: LogOwner = NOBODY) {
    this.#fs = fs;
    this.#path = join(folder, LOG);
    this.#owner = owner;
    this.#kept = new KeptEnd(fs, folder, () => {
      const [self, record] = [owner.self(), owner.remembered()];
      return self === null ? null : { library: self.library, host: owner.host, record };
    });
  }

  /** Resolves with the number of the entry once it is on the disk; rejects with the disk's own error. */
  add(fact: AuditFact): Promise<number> {
    const named = withNames(fact, this.#owner.nameOf);
    return this.#queue.run('audit', () => this.#add(named));
  }

  /** The same for what has happened already, or may not be held up: when the disk does not take it now, it is written before the next entry. */
  async addAnyway(fact: AuditFact): Promise<void> {
    const named = withNames(fact, this.#owner.nameOf);
    await this.#queue.run('audit', () => this.#add(named)).catch(() => (this.#owed = [...this.#owed, named]));
  }

  /**
   * Writes what is still owed, if the disk takes it now, and answers how far the log went for as long as it held what is remembered of it:
   * null when nothing was written to such a log since the library was opened.
   */
  async settle(): Promise<ChainEnd | null> {
    const held = await this.#queue.run('audit', async () => {
      const [first] = this.#owed;
      if (first)
        await this.#end(first)
          .then((known) => this.#pay(known))
          .catch(() => undefined);
      return this.#held;
    });
    await this.rest();
    return held;
  }

  /** Nothing more is written by itself. */
  rest(): Promise<void> {
    return this.#kept.rest();
  }

  async #add(fact: AuditFact): Promise<number> {
    const known = await this.#pay(await this.#end(fact));
    const { end } = await this.#append(fact, known);
    return end.n;
  }

  async #pay(from: Known): Promise<Known> {
    let known = from;
    for (let owed = this.#owed[0]; owed; owed = this.#owed[0]) {
      known = await this.#append(owed, known);
      this.#owed = this.#owed.slice(1);
    }
    return known;
  }

  async #append(fact: AuditFact, { end, size, isNamed, isWhole }: Known, before = ''): Promise<Known> {
    const entry = sealed(withNames(fact, this.#owner.nameOf), end, sha256);
    const line = `${before}${JSON.stringify(entry)}`;
    this.#known = null;
    await appendDurably(this.#fs, this.#path, line);
    const named = isNamed || fact.kind === BEGIN;
    const now = { n: entry.n, hash: entry.hash };
    if (isWhole) {
      this.#held = now;
      this.#kept.goesTo(now);
    }
    this.#known = { end: now, size: size + Buffer.byteLength(line) + 1, isNamed: named, isWhole };
    return this.#known;
  }

  /** The end of the chain; read again when the file is not as long as it was left. A chain that does not say whose it is says so from here on. */
  async #end(fact: AuditFact): Promise<Known> {
    const known = await this.#endOf(fact);
    const self = known.isNamed ? null : this.#owner.self();
    return self === null ? known : this.#append({ ...noted(fact), kind: BEGIN, detail: { ...self } }, known);
  }

  async #endOf(fact: AuditFact): Promise<Known> {
    const facts = await this.#fs.facts(this.#path);
    if (facts === null) await this.#fs.makeFolder(dirname(this.#path));
    else if (!facts.isFile || (await this.#fs.isLink(this.#path))) return this.#beginAnew(fact);
    const size = facts?.size ?? 0;
    return this.#known?.size === size ? this.#known : this.#readEnd(fact, size);
  }

  /** Reads how the log ends. What it lacks is said when it is shown, and not in it: a sync tool may still bring that. */
  async #readEnd(fact: AuditFact, size: number): Promise<Known> {
    const { reader, tail } = await this.#walk(await this.#remembered());
    const read: Known = { end: reader.end, size, isNamed: reader.begun !== null, isWhole: reader.lost === null };
    return tail === '' ? read : this.#mendTorn(tail, read, fact);
  }

  /** The end that the log must hold: the record's, the one that was kept beside the log, or the one that it had here since, whichever is furthest. */
  async #remembered(): Promise<ChainEnd | null> {
    const all = [this.#owner.remembered(), await this.#kept.read(), this.#held];
    return all.reduce((furthest, end) => (end !== null && end.n >= (furthest?.n ?? 0) ? end : furthest), null);
  }

  /** A folder, a pipe or a link in the place of the log is put aside whole; nothing in it is read or deleted. The new log says how far the old one went. */
  async #beginAnew(fact: AuditFact): Promise<Known> {
    const aside = `${this.#path}.${randomBytes(4).toString('hex')}.set-aside`;
    await this.#fs.rename(this.#path, aside);
    await this.#fs.syncFolder(dirname(this.#path));
    const before = await this.#remembered();
    const detail = { file: `.stet/audit/${aside.slice(dirname(aside).length + 1)}`, ...before };
    return this.#append(
      { ...noted(fact), kind: SET_ASIDE, detail },
      { end: CHAIN_START, size: 0, isNamed: false, isWhole: before === null },
    );
  }

  /** A last line without its end was torn by a crash: it stays, and an entry says what it is. */
  async #mendTorn(tail: string, known: Known, fact: AuditFact): Promise<Known> {
    if (readEntry(tail) === null) return this.#append({ ...noted(fact), kind: TORN, detail: { sha256: sha256(tail) } }, known, '\n');
    await appendDurably(this.#fs, this.#path, '');
    return { ...known, size: known.size + 1 };
  }

  /** Reads the log part by part, so that a long one fills no memory and holds nobody up. `tail`: what stands behind the last whole line. */
  async #walk(
    remembered: ChainEnd | null,
    each: (entry: AuditEntry) => void = () => undefined,
  ): Promise<{ readonly reader: ChainReader; readonly tail: string }> {
    const reader = new ChainReader(sha256, remembered);
    const take = (line: string): void => {
      const entry = reader.take(line);
      if (entry) each(entry);
    };
    let tail = '';
    try {
      const decoder = new TextDecoder();
      for await (const part of this.#fs.parts(this.#path)) {
        const lines = `${tail}${decoder.decode(part, { stream: true })}`.split('\n');
        tail = lines.pop() ?? '';
        lines.forEach(take);
      }
      tail += decoder.decode();
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
    if (tail !== '') take(tail);
    return { reader, tail };
  }

  /** Hands over every entry that can be read, oldest first, without keeping any. */
  async each(take: (entry: AuditEntry) => void): Promise<void> {
    await this.#walk(null, take);
  }

  /** All that can be read, and whether the chain holds. What is no file counts as one that cannot be read. */
  async read(): Promise<ReadLog> {
    const facts = await this.#fs.facts(this.#path);
    if (facts !== null && !facts.isFile)
      return { entries: [], broken: { line: 1, entry: null, why: 'changed' }, end: CHAIN_START, begun: null, of: 'unsaid' };
    const entries: AuditEntry[] = [];
    const { reader } = await this.#walk(await this.#remembered(), (entry) => void entries.push(entry));
    const { broken, end, begun } = reader;
    const self = this.#owner.self();
    const of = begun === null || self === null ? 'unsaid' : begun.library === self.library ? 'this' : 'other';
    return { entries, broken, end, begun, of };
  }
}

/** What the log says of itself bears the time and the person of what is being done. */
const noted = ({ at, by }: AuditFact): Pick<AuditFact, 'at' | 'by' | 'article'> => ({ at, by, article: '' });
