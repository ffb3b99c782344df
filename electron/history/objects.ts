import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { contentHash } from '../store/content-hash.ts';
import { errorCode } from '../store/disk-problem.ts';
import { removeDurably, writeDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { TEXT_LIMIT_BYTES } from '../store/text-file.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const HASH = /^sha256:([0-9a-f]{2})([0-9a-f]{62})$/;
/** More than any text that was kept; what a foreign file inflates to beyond it is not read. */
const MOST_BYTES = 2 * TEXT_LIMIT_BYTES;

/** What a hash names: its bytes, nothing at all, or something that is not the content any more (torn, changed, or not to be read). */
export type Kept = { readonly state: 'kept'; readonly bytes: Uint8Array } | { readonly state: 'missing' | 'damaged' };

/** The content of an object's file, whatever form its name says it has. Rejects with a code for what does not unpack, or into more than was ever kept. */
export async function unpacked(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return name.endsWith('.gz') ? unpack(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
}

/**
 * Contents under their own hash in `objects/<2>/<62>.gz`, packed so that any unpacker reads them. Earlier versions wrote `<62>` unpacked, which
 * is read all the same. The hash is that of the content, and is proved at every reading.
 */
export class Objects {
  readonly #fs: FileSystem;
  readonly #folder: string;
  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** The names an object may have below `.stet/history/`, the present form first; none for what is no hash. */
  static namesOf(hash: string): readonly string[] {
    const [, two = '', rest = ''] = HASH.exec(hash) ?? [];
    return two === '' ? [] : [`objects/${two}/${rest}.gz`, `objects/${two}/${rest}`];
  }

  /** Keeps a content; one that lies there damaged is written anew. `made` says that it was not there before. */
  async keep(bytes: Uint8Array): Promise<{ readonly hash: string; readonly made: boolean }> {
    const hash = contentHash(bytes);
    const before = await this.look(hash);
    if (before.state === 'kept') return { hash, made: false };
    const [packed = ''] = this.#pathsOf(hash);
    await this.#fs.makeFolder(join(packed, '..'));
    await writeDurably(this.#fs, packed, await pack(bytes));
    return { hash, made: before.state === 'missing' };
  }

  /** What a hash names. Never rejects for what the disk says: that is `damaged`. */
  async look(hash: string): Promise<Kept> {
    let state: 'missing' | 'damaged' = 'missing';
    for (const path of this.#pathsOf(hash)) {
      const found = await this.#read(path, hash);
      if (found.state === 'kept') return found;
      if (found.state === 'damaged') state = 'damaged';
    }
    return { state };
  }

  /** Bytes on the disk; null when nothing is there. */
  async size(hash: string): Promise<number | null> {
    for (const path of this.#pathsOf(hash)) {
      const facts = await this.#fs.facts(path);
      if (facts !== null) return facts.size;
    }
    return null;
  }

  async #read(path: string, hash: string): Promise<Kept> {
    try {
      const found = await this.#fs.read(path);
      const bytes = await unpacked(path, found);
      return contentHash(bytes) === hash ? { state: 'kept', bytes } : { state: 'damaged' };
    } catch (error) {
      const code = errorCode(error);
      // What the unpacker says of torn or foreign bytes has a code, too.
      if (code === '') throw error;
      return { state: code === 'ENOENT' ? 'missing' : 'damaged' };
    }
  }

  /** Takes a content away that was kept for a moment only. */
  async drop(hash: string): Promise<void> {
    for (const path of this.#pathsOf(hash)) await removeDurably(this.#fs, path);
  }

  #pathsOf(hash: string): readonly string[] {
    return Objects.namesOf(hash).map((name) => join(this.#folder, name));
  }
}
