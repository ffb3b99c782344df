import { dirname, join } from 'node:path';
import { CHAIN_START, readChain, readEntry, sealed, TORN, type AuditFact, type ChainEnd, type ReadChain } from '../../core/audit/chain.ts';
import { sha256 } from '../store/content-hash.ts';
import { errorCode } from '../store/disk-problem.ts';
import { appendDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { WriteQueue } from '../store/write-queue.ts';

const LOG = 'log.jsonl';

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

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#path = join(folder, LOG);
  }

  /** Resolves with the number of the entry once it is on the disk; rejects with the disk's own error. */
  add(fact: AuditFact): Promise<number> {
    return this.#queue.run('audit', () => this.#add(fact));
  }

  async #add(fact: AuditFact): Promise<number> {
    const known = await this.#end(fact);
    const entry = sealed(fact, known.end, sha256);
    const line = JSON.stringify(entry);
    this.#known = null;
    await appendDurably(this.#fs, this.#path, line);
    this.#known = { end: entry, size: known.size + Buffer.byteLength(line) + 1 };
    return entry.n;
  }

  /** The end of the chain; read again when the file is not as long as it was left. */
  async #end(fact: AuditFact): Promise<Known> {
    const facts = await this.#fs.facts(this.#path);
    const size = facts?.size ?? 0;
    if (this.#known?.size === size) return this.#known;
    if (facts === null) await this.#fs.makeFolder(dirname(this.#path));
    const text = await this.#text();
    const { end } = readChain(text, sha256);
    if (text === '' || text.endsWith('\n')) return { end, size };
    return this.#mendTorn(text, { end, size }, fact);
  }

  /** A last line without its end was torn by a crash: it stays, and an entry says what it is. */
  async #mendTorn(text: string, { end, size }: Known, { at, by }: AuditFact): Promise<Known> {
    const torn = text.slice(text.lastIndexOf('\n') + 1);
    if (readEntry(torn) !== null) {
      await appendDurably(this.#fs, this.#path, '');
      return { end, size: size + 1 };
    }
    const entry = sealed({ at, by, article: '', kind: TORN, detail: { sha256: sha256(torn) } }, end, sha256);
    const line = `\n${JSON.stringify(entry)}`;
    await appendDurably(this.#fs, this.#path, line);
    return { end: entry, size: size + Buffer.byteLength(line) + 1 };
  }

  async #text(): Promise<string> {
    try {
      return new TextDecoder().decode(await this.#fs.read(this.#path));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return '';
      throw error;
    }
  }

  async read(): Promise<ReadChain> {
    const text = await this.#text();
    return text === '' ? { entries: [], broken: null, end: CHAIN_START } : readChain(text, sha256);
  }
}
