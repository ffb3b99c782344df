import { Readable, type PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import { breathe } from './breath.ts';
import type { GrowingFile } from '../store/durable-file.ts';

/** Many small pieces go to the disk as one. */
const GATHERED_BYTES = 256 * 1024;

/** Up to this size a file is packed in one go. */
const SMALL_BYTES = 128 * 1024;
const MODE = 0o100644;

/** Kinds of file that are packed already. */
const PACKED = /\.(?:jpe?g|png|gif|webp|avif|heic|zip|gz|docx|xlsx|pptx|pdf|mp[34]|m4a|mov|webm|ogg)$/i;
/** Whether a file of this name is packed already. */
export const isPacked = (entry: string): boolean => PACKED.test(entry);

/**
 * A zip that is written file by file into a growing file, of which only a part is ever in memory. It takes more than 65,535 files and more than
 * four gigabytes. Each call rejects with the error of the disk or of what is read.
 */
export class ZipWriting {
  readonly #zip = new ZipFile();
  readonly #written: Promise<void>;
  #broken: { readonly error: unknown } | null = null;
  /** Rejects what is being added. A race against the whole zip would keep something of each entry until its end. */
  #refuse: (error: unknown) => void = () => undefined;

  constructor(file: GrowingFile) {
    const broken = new Promise<never>((_, reject) => this.#zip.on('error', reject));
    this.#written = Promise.race([pour(this.#output, file), broken]);
    this.#written.catch((error: unknown) => {
      this.#broken = { error };
      this.#refuse(error);
    });
  }

  get #output(): PassThrough {
    return this.#zip.outputStream as PassThrough;
  }

  /** Resolves once the last of it was taken; the parts are asked for one after the other. `isStored`: nothing of it is packed. */
  add(entry: string, parts: AsyncIterable<Uint8Array>, isStored = isPacked(entry)): Promise<void> {
    // The zip keeps each entry with what gives its bytes until the end: nothing may lead from there to the bytes themselves.
    let left: AsyncIterable<Uint8Array> | null = parts;
    return this.#unlessBroken((resolve, reject) => {
      this.#zip.addReadStreamLazy(entry, { compress: !isStored, mode: MODE }, (give) => {
        const stream = Readable.from(left ?? [], { objectMode: false });
        left = null;
        stream.once('end', () => resolve());
        stream.once('error', reject);
        give(null, stream);
      });
    });
  }

  /** The same of what is there whole. A small file goes in without the six streams that a large one goes through. */
  async addWhole(entry: string, bytes: Uint8Array, isStored = isPacked(entry)): Promise<void> {
    if (bytes.length > SMALL_BYTES || isStored) return this.add(entry, inParts(bytes), isStored);
    await this.#unlessBroken((resolve) => {
      this.#zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), entry, { mode: MODE });
      const added = (this.#zip as unknown as Inside).entries.at(-1);
      if (added) onceWritten(added, resolve);
    });
    if (this.#output.writableNeedDrain) await this.#unlessBroken((resolve) => this.#output.once('drain', resolve));
  }

  #unlessBroken(work: (resolve: () => void, reject: (error: unknown) => void) => void): Promise<void> {
    if (this.#broken) return Promise.reject(this.#broken.error);
    return new Promise((resolve, reject) => {
      this.#refuse = reject;
      work(resolve, reject);
    });
  }

  /** Writes the list of the entries. Resolves once everything was given to the file. */
  async end(): Promise<void> {
    await recordsInTurns(this.#zip);
    this.#zip.end();
    await this.#written;
  }
}

/** What yazl 3.3.1 keeps of its entries, and asks of them at the end. */
interface Recorded {
  getCentralDirectoryRecord(): Uint8Array;
}
/** An entry of it; what it is to pump is what writes its bytes. */
interface Added extends Recorded {
  setFileDataPumpFunction: (pump: () => void) => void;
  doFileDataPump: (() => void) | null;
}
interface Inside {
  readonly entries: Added[];
}

const nothing = (): void => undefined;

/** Says when an entry's bytes were written, and lets them go: yazl keeps what writes them, and with it the bytes, until the end of the zip. */
function onceWritten(entry: Added, done: () => void): void {
  const set = entry.setFileDataPumpFunction.bind(entry);
  entry.setFileDataPumpFunction = (pump) => {
    entry.setFileDataPumpFunction = nothing;
    set(() => {
      pump();
      entry.doFileDataPump = null;
      done();
    });
  };
}

/** Records of the list that are made in one turn. */
const RECORDS = 500;

/**
 * The records of the zip's own list are made in turns, before it is ended: yazl makes them all at once, and thirty thousand hold up main for longer than it may
 * be. It hears of them as one for each turn. The last entry may still be packed, so it makes its own. Reading every backup back would find out a list that is wrong.
 */
async function recordsInTurns(zip: ZipFile): Promise<void> {
  const { entries } = zip as unknown as Inside;
  const [made, last] = [[] as Recorded[], entries.slice(-1)];
  for (let from = 0; from < entries.length - 1; from += RECORDS) {
    const records = entries.slice(from, Math.min(from + RECORDS, entries.length - 1)).map((entry) => entry.getCentralDirectoryRecord());
    const together = Buffer.concat(records);
    made.push({ getCentralDirectoryRecord: () => together });
    await breathe();
  }
  entries.forEach = ((each: (entry: Recorded) => void) => [...made, ...last].forEach(each)) as typeof entries.forEach;
}

async function pour(stream: Readable, file: GrowingFile): Promise<void> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream as AsyncIterable<Uint8Array>) {
    gathered.push(part);
    length += part.length;
    if (length < GATHERED_BYTES) continue;
    await file.write(Buffer.concat(gathered, length));
    [gathered, length] = [[], 0];
  }
  if (length > 0) await file.write(Buffer.concat(gathered, length));
}

/** The whole is given on in parts, so that packing it does not hold up the window. */
async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += GATHERED_BYTES) yield bytes.subarray(at, at + GATHERED_BYTES);
}
