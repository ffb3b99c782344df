import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { evidenceFileName, numberedName } from '../../core/evidence/file-name.ts';
import { mediaType, TELLING_BYTES } from '../../core/evidence/media-type.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { mayWrite } from '../library/may-write.ts';
import { errorCode, linkedAway, onDisk } from '../store/disk-problem.ts';
import { beginNewFile, type GrowingFile } from '../store/durable-file.ts';
import { hashOfFile } from './place.ts';

/** The largest file that the locker takes. */
export const EVIDENCE_LIMIT_BYTES = 500 * 1024 * 1024;

/** A file that has come in whole: its place is `evidence/<sha256>/<file>`. */
export interface Stored {
  readonly sha256: string;
  readonly file: string;
  readonly bytes: number;
  readonly type: string;
}

/** One file on its way into the locker. Until it is whole it has a temporary name there; whatever goes wrong leaves nothing behind. */
export class Incoming {
  readonly name: string;
  readonly source: string;
  readonly #library: Library;
  readonly #file: GrowingFile;
  readonly #hash = createHash('sha256');
  #head = new Uint8Array(0);
  #size = 0;
  #dropped = false;

  private constructor(library: Library, file: GrowingFile, about: { readonly source: string; readonly name: string }) {
    this.#library = library;
    this.#file = file;
    this.source = about.source;
    this.name = about.name;
  }

  static begin(
    library: Library,
    about: { readonly source: string; readonly name: string; readonly size: number },
  ): Promise<Result<Incoming>> {
    return onDisk(about.name, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      if (about.size > EVIDENCE_LIMIT_BYTES) return failed({ code: 'evidence-too-large', file: about.name });
      const { fs } = library.means;
      await fs.makeFolder(library.places.evidence);
      return ok(new Incoming(library, await beginNewFile(fs, library.places.evidence), about));
    });
  }

  get size(): number {
    return this.#size;
  }

  /** Adds the next part; after a problem nothing of the file is left. */
  async add(part: Uint8Array): Promise<Result<null>> {
    if (this.#dropped) return failed({ code: 'stopped' });
    this.#size += part.length;
    const added =
      this.#size > EVIDENCE_LIMIT_BYTES
        ? failed({ code: 'evidence-too-large', file: this.name })
        : await onDisk(this.name, async () => {
            await this.#file.write(part);
            return ok(null);
          });
    if (!added.ok) await this.drop();
    this.#hash.update(part);
    if (this.#head.length < TELLING_BYTES) this.#head = joined(this.#head, part.subarray(0, TELLING_BYTES));
    return added;
  }

  /** What its bytes say it is called in the locker, once all of them are here. */
  facts(): Omit<Stored, 'file'> {
    return { sha256: this.#hash.copy().digest('hex'), bytes: this.#size, type: mediaType(this.#head, this.name) };
  }

  /** Puts the file where its hash says. The same bytes are kept once; what lies there is never replaced. */
  async place(sha256: string, wanted: string): Promise<Result<string>> {
    if (this.#dropped) return failed({ code: 'stopped' });
    const folder = join(this.#library.places.evidence, sha256);
    const { fs } = this.#library.means;
    const placed = await onDisk(this.name, async () => {
      if (await fs.isLink(folder)) throw linkedAway(`evidence/${sha256}`);
      await fs.makeFolder(folder);
      for (let number = 1; ; number += 1) {
        const file = numberedName(wanted, number);
        if (await this.#isPlaced(join(folder, file), sha256)) return ok(file);
      }
    });
    if (placed.ok) return placed;
    await this.drop();
    await fs.removeFolder(folder).catch(() => undefined);
    return placed;
  }

  /** Answers false when something else has the name. */
  async #isPlaced(path: string, sha256: string): Promise<boolean> {
    const { fs } = this.#library.means;
    if (await fs.isLink(path)) return false;
    const there = await fs.facts(path);
    if (there === null) return this.#isNamed(path);
    if (!there.isFile || there.size !== this.#size || (await hashOfFile(fs, path)) !== sha256) return false;
    await this.drop();
    return true;
  }

  async #isNamed(path: string): Promise<boolean> {
    try {
      await this.#file.finish(path);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  }

  async drop(): Promise<void> {
    this.#dropped = true;
    await this.#file.drop();
  }

  /** The name it gets where no piece of the same bytes has one. */
  get fileName(): string {
    return evidenceFileName(this.name);
  }
}

function joined(head: Uint8Array, part: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(head.length + part.length);
  both.set(head);
  both.set(part, head.length);
  return both;
}
