import type { Adapter } from 'lowdb';
import { basename, join } from 'node:path';
import type { Problem, ProblemCode } from '../../core/problem.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { unlessDisk } from './all-or-nothing.ts';
import { sha256 } from './content-hash.ts';
import { diskProblem, errorCode } from './disk-problem.ts';
import { writeDurably } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { holdsNewest, newestReadable, rotate } from './generations.ts';
import { savedBytes } from './saved-bytes.ts';

/** From unknown JSON to the value, or why it cannot be read. */
export type Reader<T> = (value: unknown) => Result<T>;

export interface AdapterPlace {
  readonly fs: FileSystem;
  readonly path: string;
  /** The name that problems carry: relative to the library. */
  readonly file: string;
  /** Folder for copies of what could not be read. */
  readonly quarantine: string;
  /** Folder for earlier versions. */
  readonly generations: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Earlier versions are an hour's safety net, not a history: one is kept per this many milliseconds of writing. */
const GENERATION_EVERY_MS = 10 * 60 * 1000;

/** What the disk says of a name that is a folder, a pipe or a device. */
const NO_FILE = 'EISDIR';

/** Thrown by `write`, because lowdb's adapters have no other way to say it. */
export class StoreError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code} ${problem.file ?? ''}`);
    this.problem = problem;
  }
}

/** Thrown by `write` when another program wrote the file in the meantime: what it wrote is still there, and is read before trying again. */
export class ChangedOutside extends Error {}

/**
 * lowdb's file, made durable. `read` validates and answers null when there is no file and never was; what cannot be read is copied to
 * quarantine, stays where it is, and is never written over: `problem` then says why, the newest earlier version that validates is
 * answered instead if there is one, and `write` refuses. So it is with a folder in its place, but that it is not copied. A file that is gone while earlier versions exist is taken from the newest of them.
 */
export class DurableAdapter<T extends object> implements Adapter<T> {
  readonly #place: AdapterPlace;
  readonly #reader: Reader<T>;
  #problem: Problem | null = null;
  #wasRead = false;
  /** The bytes on the disk, once they were read or written by us. */
  #bytes: Uint8Array | null = null;
  /** What was being written when the disk failed. It may be there all the same, but it was refused: it is no change from outside. */
  #refused: Uint8Array | null = null;
  /** Memory of the version before the last, for the next. */
  #spare: Uint8Array | null = null;
  #lastGeneration = Number.NEGATIVE_INFINITY;

  /** What was last known to be whole, also when the file has been spoilt or removed since. */
  #last: Uint8Array | null;
  /** Whether something was written that no earlier version has. */
  #isWritten = false;

  /** `last`: what another adapter of the same file last had. */
  constructor(place: AdapterPlace, reader: Reader<T>, last: Uint8Array | null = null) {
    this.#place = place;
    this.#reader = reader;
    this.#last = last;
  }

  get last(): Uint8Array | null {
    return this.#bytes ?? this.#last;
  }

  /** Why this file is not written, or null. */
  get problem(): Problem | null {
    return this.#problem;
  }

  async read(): Promise<T | null> {
    this.#wasRead = true;
    this.#problem = null;
    this.#last = this.last;
    this.#bytes = null;
    const bytes = await this.#readBytes().catch((error: unknown) => {
      this.#problem = this.#problemOf(error);
      return null;
    });
    if (bytes === null) {
      const { problem } = this;
      if (problem !== null && problem.code !== this.#damaged) return null;
      await this.#keepLast();
      return this.#fromGeneration();
    }
    const value = parseSaved(bytes, this.#reader);
    if (value.ok) {
      this.#bytes = bytes;
      return value.value;
    }
    this.#problem = { ...value.problem, file: this.#place.file, ...(await this.#quarantine(bytes)) };
    if (value.problem.code.endsWith('-newer')) return null;
    await this.#keepLast();
    return this.#fromGeneration();
  }

  /**
   * Whether the file is no longer what was last read or written here, because a sync program or another process wrote it. Rejects with
   * a `StoreError` when the disk does not say.
   */
  async changedOutside(): Promise<boolean> {
    const known = [this.#bytes, this.#refused].flatMap((bytes) => bytes ?? []);
    try {
      return !(await this.#place.fs.holds(this.#place.path, known));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return this.#bytes !== null;
      if (errorCode(error) === NO_FILE) return true;
      throw new StoreError(this.#problemOf(error));
    }
  }

  async write(data: T): Promise<void> {
    if (!this.#wasRead) throw new Error('a database is read before it is written');
    if (this.#problem) throw new StoreError(this.#problem);
    const bytes = savedBytes(data, this.#spare);
    this.#spare = null;
    try {
      await this.#keepGeneration();
      await this.#replace(bytes);
      this.#spare = this.#bytes;
      this.#isWritten = true;
      this.#bytes = bytes;
      this.#refused = null;
    } catch (error) {
      if (error instanceof ChangedOutside || error instanceof StoreError) throw error;
      throw new StoreError(this.#problemOf(error));
    }
  }

  /** Changes when the file does. */
  async #stamp(): Promise<string> {
    const facts = await this.#place.fs.facts(this.#place.path);
    return facts === null ? '' : `${facts.size} ${facts.modified} ${facts.changed} ${facts.identity}`;
  }

  /** The look at what is there runs beside the writing; another at the last moment costs little and tells only whether it is another. */
  async #replace(bytes: Uint8Array): Promise<void> {
    const looked = this.#stamp().then(async (stamp) => ({ stamp, isChanged: await this.changedOutside() }));
    // Heard below; a disk that refuses the new file first must not leave this one unheard.
    looked.catch(() => undefined);
    await writeDurably(this.#place.fs, this.#place.path, bytes, async () => {
      const { stamp, isChanged } = await looked;
      if (isChanged || (await this.#stamp()) !== stamp) throw new ChangedOutside();
      this.#refused = bytes;
    });
  }

  async #readBytes(): Promise<Uint8Array | null> {
    try {
      return await this.#place.fs.read(this.#place.path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** What the reader calls a file that it cannot read. */
  get #damaged(): ProblemCode {
    const read = this.#reader(undefined);
    return read.ok ? 'unreadable' : read.problem.code;
  }

  /** What the disk said as a problem; anything else is a bug and is thrown on. A folder in the file's place is a damaged file. */
  #problemOf(error: unknown): Problem {
    if (errorCode(error) === '') throw error;
    const problem = diskProblem(error, this.#place.file);
    return errorCode(error) === NO_FILE ? { ...problem, code: this.#damaged } : problem;
  }

  async #fromGeneration(): Promise<T | null> {
    const { fs, generations, path } = this.#place;
    const found = await newestReadable(fs, generations, basename(path), (bytes) => parseSaved(bytes, this.#reader));
    return found && found.value;
  }

  async #quarantine(bytes: Uint8Array): Promise<{ kept?: string }> {
    const { fs, quarantine, path } = this.#place;
    const name = `${basename(path)}-${sha256(bytes).slice(0, 16)}`;
    try {
      await fs.makeFolder(quarantine);
      if ((await fs.facts(join(quarantine, name))) === null) await writeDurably(fs, join(quarantine, name), bytes);
      return { kept: `.stet/quarantine/${name}` };
    } catch (error) {
      // A read-only folder cannot hold the copy; the damaged file itself stays untouched all the same.
      if (errorCode(error) === '') throw error;
      return {};
    }
  }

  /** Keeps what was written last as an earlier version, for the time when nobody here remembers it. A disk that refuses is left alone. */
  async keep(): Promise<void> {
    if (!this.#isWritten || this.#bytes === null) return;
    this.#isWritten = false;
    await this.#rotateIn(this.#bytes);
  }

  /** The file is gone or spoilt: what it held is the newest earlier version now. */
  async #keepLast(): Promise<void> {
    if (this.#last !== null) await this.#rotateIn(this.#last);
  }

  async #rotateIn(bytes: Uint8Array): Promise<void> {
    const { fs, generations, path } = this.#place;
    await unlessDisk(async () => {
      if (!(await holdsNewest(fs, generations, basename(path), bytes))) await rotate(fs, generations, basename(path), bytes);
    });
  }

  async #keepGeneration(): Promise<void> {
    const { fs, generations, path, now } = this.#place;
    if (this.#bytes === null || now() - this.#lastGeneration < GENERATION_EVERY_MS) return;
    await rotate(fs, generations, basename(path), this.#bytes);
    this.#lastGeneration = now();
  }
}

/** A saved file's bytes as the value they hold, or why they cannot be read. */
export function parseSaved<T>(bytes: Uint8Array, reader: Reader<T>): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    // A reader is asked all the same, so that the problem has the code of its kind of file.
    const read = reader(undefined);
    const problem: Problem = read.ok ? { code: 'unreadable' } : read.problem;
    return failed({ ...problem, detail: error instanceof Error ? error.message : String(error) });
  }
  const read = reader(value);
  return read.ok ? ok(read.value) : read;
}
