import { join } from 'node:path';
import * as v from 'valibot';
import type { ChainEnd } from '../../core/audit/chain.ts';
import { errorCode } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';

const NAME = 'end.json';

/** So long after an entry it is kept: a verdict does not wait for it. */
const KEEP_AFTER_MS = 1500;

/** What is longer than this was not written here. */
const MOST_BYTES = 4096;

const EndSchema = v.object({ n: v.pipe(v.number(), v.integer(), v.minValue(1)), hash: v.string() });
const KeptSchema = v.looseObject({
  ...EndSchema.entries,
  library: v.string(),
  host: v.string(),
  /** How far the record said that the log went when this was written. */
  record: v.nullable(EndSchema),
});

/** What an end says that it belongs to: this library, this computer, and this state of the record. */
export interface Belonging {
  readonly library: string;
  readonly host: string;
  readonly record: ChainEnd | null;
}

/**
 * How far the log went since the record said so last, in `.stet/audit/end.json`. It is written after the entries, so that it may be behind and is
 * never ahead, and counts only where and beside what it was written: a sync tool brings it to other computers, and a record from a backup is of
 * another time. No backup holds it.
 */
export class KeptEnd {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #belonging: () => Belonging | null;
  #end: ChainEnd | null = null;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(fs: FileSystem, folder: string, belonging: () => Belonging | null) {
    this.#fs = fs;
    this.#path = join(folder, NAME);
    this.#belonging = belonging;
  }

  /** Null when there is none that counts. What cannot be read says nothing: it is no part of the log. */
  async read(): Promise<ChainEnd | null> {
    const belonging = this.#belonging();
    const kept = belonging === null ? null : await this.#stored();
    if (belonging === null || kept === null || kept.library !== belonging.library || kept.host !== belonging.host) return null;
    return isSame(kept.record, belonging.record) ? { n: kept.n, hash: kept.hash } : null;
  }

  async #stored(): Promise<v.InferOutput<typeof KeptSchema> | null> {
    try {
      const facts = await this.#fs.facts(this.#path);
      if (facts?.isFile !== true || facts.size > MOST_BYTES || (await this.#fs.isLink(this.#path))) return null;
      const read = v.safeParse(KeptSchema, JSON.parse(new TextDecoder().decode(await this.#fs.read(this.#path))));
      return read.success ? read.output : null;
    } catch (error) {
      if (errorCode(error) === '' && !(error instanceof SyntaxError)) throw error;
      return null;
    }
  }

  /** The log goes this far, on the disk. */
  goesTo(end: ChainEnd): void {
    this.#end = end;
    this.#timer ??= setTimeout(() => void this.#keep(), KEEP_AFTER_MS).unref();
  }

  async #keep(): Promise<void> {
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  /** A disk that does not take it leaves the earlier one; the next entry tries again. Nothing is written where a link leads. */
  async #write(): Promise<void> {
    const [end, belonging] = [this.#end, this.#belonging()];
    if (end === null || belonging === null || end.n <= (belonging.record?.n ?? 0)) return;
    const text = `${JSON.stringify({ ...belonging, n: end.n, hash: end.hash })}\n`;
    try {
      if (!(await this.#fs.isLink(this.#path))) await writeDurably(this.#fs, this.#path, Buffer.from(text, 'utf8'));
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }

  /** Nothing is kept any more that is not on its way: the record takes it over, or the library is left. */
  async rest(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#writing;
  }
}

const isSame = (a: ChainEnd | null, b: ChainEnd | null): boolean => a?.n === b?.n && a?.hash === b?.hash;
