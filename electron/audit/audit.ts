import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import {
  CHAIN_START,
  CUT_SHORT,
  readChain,
  readEntry,
  sealed,
  TORN,
  type AuditFact,
  type ChainEnd,
  type ReadChain,
} from '../../core/audit/chain.ts';
import { sha256 } from '../store/content-hash.ts';
import { errorCode } from '../store/disk-problem.ts';
import { appendDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { WriteQueue } from '../store/write-queue.ts';

const LOG = 'log.jsonl';
/** What lay in the log's place was no log of ours: it was put aside under this name, and a new one begins. */
const SET_ASIDE = 'set-aside';

/** Where the log ended when it was last read or written. */
interface Known {
  readonly end: ChainEnd;
  readonly size: number;
}

/** The audit log of a library, `.stet/audit/log.jsonl`: lines are added and never changed. */
export class Audit {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #queue = new WriteQueue();
  #known: Known | null = null;
  /** What could not be written when it happened, oldest first: it goes before the next entry. */
  #owed: readonly AuditFact[] = [];

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#path = join(folder, LOG);
  }

  /** Resolves with the number of the entry once it is on the disk; rejects with the disk's own error. */
  add(fact: AuditFact): Promise<number> {
    return this.#queue.run('audit', () => this.#add(fact));
  }

  /** The same for what has happened already: when the disk does not take it now, it is written before the next entry. */
  async addAnyway(fact: AuditFact): Promise<void> {
    await this.add(fact).catch(() => (this.#owed = [...this.#owed, fact]));
  }

  async #add(fact: AuditFact): Promise<number> {
    let known = await this.#end(fact);
    for (let owed = this.#owed[0]; owed; owed = this.#owed[0]) {
      known = await this.#append(owed, known);
      this.#owed = this.#owed.slice(1);
    }
    const { end } = await this.#append(fact, known);
    return end.n;
  }

  async #append(fact: AuditFact, { end, size }: Known, before = ''): Promise<Known> {
    const entry = sealed(fact, end, sha256);
    const line = `${before}${JSON.stringify(entry)}`;
    this.#known = null;
    await appendDurably(this.#fs, this.#path, line);
    this.#known = { end: entry, size: size + Buffer.byteLength(line) + 1 };
    return this.#known;
  }

  /** The end of the chain; read again when the file is not as long as it was left. */
  async #end(fact: AuditFact): Promise<Known> {
    const facts = await this.#fs.facts(this.#path);
    if (facts === null) await this.#fs.makeFolder(dirname(this.#path));
    else if (!facts.isFile || (await this.#fs.isLink(this.#path))) return this.#beginAnew(fact);
    const size = facts?.size ?? 0;
    const known = this.#known;
    if (known?.size === size) return known;
    const now = await this.#readEnd(fact, size);
    return known && size < known.size
      ? this.#append({ ...noted(fact), kind: CUT_SHORT, detail: { n: known.end.n, hash: known.end.hash } }, now)
      : now;
  }

  async #readEnd(fact: AuditFact, size: number): Promise<Known> {
    const text = await this.#text();
    const { end } = readChain(text, sha256);
    if (text === '' || text.endsWith('\n')) return { end, size };
    return this.#mendTorn(text, { end, size }, fact);
  }

  /** A folder, a pipe or a link in the place of the log is put aside whole; nothing in it is read or deleted. */
  async #beginAnew(fact: AuditFact): Promise<Known> {
    const aside = `${this.#path}.${randomBytes(4).toString('hex')}.set-aside`;
    await this.#fs.rename(this.#path, aside);
    await this.#fs.syncFolder(dirname(this.#path));
    const detail = { file: `.stet/audit/${aside.slice(dirname(aside).length + 1)}` };
    return this.#append({ ...noted(fact), kind: SET_ASIDE, detail }, { end: CHAIN_START, size: 0 });
  }

  /** A last line without its end was torn by a crash: it stays, and an entry says what it is. */
  async #mendTorn(text: string, { end, size }: Known, fact: AuditFact): Promise<Known> {
    const torn = text.slice(text.lastIndexOf('\n') + 1);
    if (readEntry(torn) === null)
      return this.#append({ ...noted(fact), kind: TORN, detail: { sha256: sha256(torn) } }, { end, size }, '\n');
    await appendDurably(this.#fs, this.#path, '');
    return { end, size: size + 1 };
  }

  async #text(): Promise<string> {
    try {
      return new TextDecoder().decode(await this.#fs.read(this.#path));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return '';
      throw error;
    }
  }

  /** All that can be read, and whether the chain holds: not where its end is gone. What is no file counts as one that cannot be read. */
  async read(): Promise<ReadChain> {
    const facts = await this.#fs.facts(this.#path);
    if (facts !== null && !facts.isFile) return { entries: [], broken: { line: 1, entry: null }, end: CHAIN_START };
    const chain = readChain(await this.#text(), sha256);
    const { broken, end, entries } = chain;
    // Of what this program wrote itself it knows how far it went.
    const isShort = this.#known !== null && end.n < this.#known.end.n;
    return isShort && broken === null ? { ...chain, broken: { line: entries.length + 1, entry: entries.at(-1) ?? null } } : chain;
  }
}

/** What the log says of itself bears the time and the person of what is being done. */
const noted = ({ at, by }: AuditFact): Pick<AuditFact, 'at' | 'by' | 'article'> => ({ at, by, article: '' });
