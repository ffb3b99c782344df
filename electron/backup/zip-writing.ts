import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { breathe } from './zip-reading.ts';
import type { GrowingFile } from '../store/durable-file.ts';

/** Many small pieces go to the disk as one. */
const GATHERED_BYTES = 256 * 1024;

/** Kinds of file that are packed already. */
const PACKED = /\.(?:jpe?g|png|gif|webp|avif|heic|zip|gz|docx|xlsx|pptx|pdf|mp[34]|m4a|mov|webm|ogg)$/i;

/**
 * A zip that is written file by file into a growing file, of which only a part is ever in memory. It takes more than 65,535 files and more than
 * four gigabytes. Each call rejects with the error of the disk or of what is read.
 */
export class ZipWriting {
  readonly #zip = new ZipFile();
  readonly #written: Promise<void>;

  constructor(file: GrowingFile) {
    const broken = new Promise<never>((_, reject) => this.#zip.on('error', reject));
    this.#written = Promise.race([pour(this.#zip.outputStream as Readable, file), broken]);
    // Heard by whoever adds next, or ends.
    this.#written.catch(() => undefined);
  }

  /** Resolves once the last of it was taken; the parts are asked for one after the other. */
  add(entry: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
    // The zip keeps each entry with what gives its bytes until the end: nothing may lead from there to the bytes themselves.
    let left: AsyncIterable<Uint8Array> | null = parts;
    const taken = new Promise<void>((resolve, reject) => {
      this.#zip.addReadStreamLazy(entry, { compress: !PACKED.test(entry), mode: 0o100644 }, (give) => {
        const stream = Readable.from(left ?? [], { objectMode: false });
        left = null;
        stream.once('end', () => resolve());
        stream.once('error', reject);
        give(null, stream);
      });
    });
    return Promise.race([taken, this.#written]);
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
interface Inside {
  readonly entries?: Recorded[];
}

/** Records of the list that are made in one turn. */
const RECORDS = 500;

/**
 * The records of the zip's own list are made in turns, before it is ended: yazl makes them all at once, and thirty thousand hold up main for longer than it may
 * be. It hears of them as one for each turn. The last entry may still be packed, so it makes its own. Reading every backup back would find out a list that is wrong.
 */
async function recordsInTurns(zip: ZipFile): Promise<void> {
  const { entries = [] } = zip as unknown as Inside;
  const [made, last] = [[] as Recorded[], entries.slice(-1)];
  for (let from = 0; from < entries.length - 1; from += RECORDS) {
    const records = entries.slice(from, Math.min(from + RECORDS, entries.length - 1)).map((entry) => entry.getCentralDirectoryRecord());
    const together = Buffer.concat(records);
    made.push({ getCentralDirectoryRecord: () => together });
    await breathe();
  }
  entries.forEach = (each) => [...made, ...last].forEach(each);
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
