import { createHash } from 'node:crypto';
import { BESIDE, entryName, type BackedFile } from '../../core/backup/manifest.ts';
import type { Library } from '../library/library.ts';
import { arePartsDense, isDense } from './dense.ts';
import { groupsOf, type Group } from './groups.ts';
import { factsToRead, namedObjects, readWhole, stampOfFile, whyNot, WHOLE_BYTES, type NotRead, type ReadFile } from './read-files.ts';
import { Stopped, type Stop } from './stop.ts';
import { placeOf, walkLibrary, type WalkedFile } from './walk.ts';
import { isPacked, type ZipWriting } from './zip-writing.ts';

interface Held extends BackedFile {
  readonly stamp: string;
}

/** What long work tells of itself: how many bytes it has read. */
export interface Work {
  readonly stop: Stop;
  readonly read: (bytes: number) => void;
}

/** Files are looked at so often again; what changes even then is said. */
const ROUNDS = 3;
const OBJECTS = '.stet/history/objects/';

/** The files of a library on their way into a zip. What changes meanwhile is read again; the list then names the later state. */
export class Filling {
  /** By path. */
  readonly held = new Map<string, Held>();
  /** Files that could not be read, or never held still, with the reason. */
  readonly missed = new Map<string, NotRead>();
  readonly #library: Library;
  readonly #zip: ZipWriting;
  readonly #work: Work;
  /** Names of entries. */
  readonly #used = new Set<string>();
  /** Changed while the backup was written: read again, or, after the last round, as they were. */
  readonly #again = new Set<string>();

  constructor(library: Library, zip: ZipWriting, work: Work) {
    this.#library = library;
    this.#zip = zip;
    this.#work = work;
  }

  /** How many files changed while they were taken. */
  get changed(): number {
    return this.#again.size;
  }

  /** `files`: all but the evidence that lies beside. */
  async fill(files: readonly WalkedFile[]): Promise<void> {
    for (const group of await groupsOf(this.#library, files)) await this.#take(group);
    for (let round = 1; round < ROUNDS; round += 1) if (!(await this.#lookAgain())) return;
  }

  /** A piece of evidence that lies in the folder beside the zip. */
  beside(file: Omit<BackedFile, 'entry'>): void {
    this.held.set(file.path, { ...file, entry: BESIDE, stamp: '' });
  }

  async #take({ key, files }: Group): Promise<void> {
    this.#work.stop.check();
    const small = files.filter(({ bytes, path }) => bytes <= WHOLE_BYTES && !this.#isKept(path));
    const read = (): Promise<readonly ReadFile[]> => this.#readTogether(small);
    const together = await (key === '' ? read() : this.#library.queue.run(key, read));
    for (const file of together) await this.#addWhole(file);
    for (const file of files.filter(({ bytes }) => bytes > WHOLE_BYTES)) await this.#addLarge(file);
  }

  /** A text of the history never changes under its name. */
  #isKept(path: string): boolean {
    return path.startsWith(OBJECTS) && this.held.has(path);
  }

  async #readTogether(files: readonly WalkedFile[]): Promise<readonly ReadFile[]> {
    const read: ReadFile[] = [];
    for (const file of files) {
      const one = await this.#read(file);
      if (one !== null) read.push(one);
    }
    for (const docket of read.filter(({ path }) => path.startsWith('.stet/dockets/'))) {
      for (const named of (await namedObjects(this.#library, docket)).filter(({ path }) => !this.#isKept(path))) {
        const one = await this.#read(named);
        if (one !== null) read.push(one);
      }
    }
    return read;
  }

  async #read(file: WalkedFile): Promise<ReadFile | null> {
    const read = await readWhole(this.#library, file);
    this.#work.read(file.bytes);
    if (typeof read !== 'string') return read;
    this.#miss(file.path, read);
    return null;
  }

  /** What is gone or a link by now is no part of the library any more. */
  #miss(path: string, why: NotRead): void {
    this.held.delete(path);
    if (why !== 'gone' && why !== 'odd') this.missed.set(path, why);
  }

  async #addWhole({ path, bytes, sha256, stamp }: ReadFile): Promise<void> {
    const entry = this.#entryFor(path);
    await this.#zip.addWhole(entry, bytes, isPacked(entry) || (await isDense(bytes, this.#work.stop)));
    this.#hold({ path, sha256, bytes: bytes.length, entry, stamp });
  }

  #hold(file: Held): void {
    this.missed.delete(file.path);
    this.held.set(file.path, file);
  }

  /** What is read again lies beside what was read before: nothing in a zip is written over. */
  #entryFor(path: string): string {
    const name = entryName(path, this.#used.size);
    const free = this.#used.has(name) ? name.replace(/^[^/]+/, `again/${this.#used.size}`) : name;
    this.#used.add(free);
    return free;
  }

  /** Its hash is made while it goes by. One that breaks off is in the zip, but not in its list. */
  async #addLarge(file: WalkedFile): Promise<void> {
    const { path } = file;
    const before = await factsToRead(this.#library, file).catch(whyNot);
    if (typeof before === 'string') return this.#miss(path, before);
    const parts = (): AsyncIterable<Uint8Array> => this.#library.means.fs.parts(placeOf(this.#library.places.root, file));
    const isStored = isPacked(path) || (await arePartsDense(parts(), before.size, this.#work.stop).catch(unlessStopped));
    if (typeof isStored === 'string') return this.#miss(path, isStored);
    const entry = this.#entryFor(path);
    const through = new Through(parts(), this.#work);
    await this.#zip.add(entry, copied(through.parts()), isStored);
    const after = through.broken ?? (await factsToRead(this.#library, file).catch(whyNot));
    if (typeof after === 'string') return this.#miss(path, after);
    const stamp = stampOfFile(before);
    if (stampOfFile(after) !== stamp) return this.#miss(path, 'changing');
    this.#hold({ path, sha256: through.sha256, bytes: through.bytes, entry, stamp });
  }

  /** Takes what changed, came or went since it was read. Answers whether there was anything. */
  async #lookAgain(): Promise<boolean> {
    const { means, places } = this.#library;
    const { files } = await walkLibrary(means.fs, places.root, this.#work.stop);
    const now = new Map(files.map((file) => [file.path, file]));
    for (const [path, { entry }] of this.held) if (entry !== BESIDE && !now.has(path) && !path.startsWith(OBJECTS)) this.held.delete(path);
    const changed = new Set<WalkedFile>();
    for (const file of files) if (await this.#isChanged(file)) changed.add(file);
    if (changed.size === 0) return false;
    for (const { path } of changed) this.#again.add(path);
    const groups = await groupsOf(this.#library, [...files]);
    for (const group of groups) if (group.files.some((file) => changed.has(file))) await this.#take(group);
    return true;
  }

  async #isChanged(file: WalkedFile): Promise<boolean> {
    const { path } = file;
    const held = this.held.get(path);
    if (held?.entry === BESIDE || path.startsWith('evidence/')) return false;
    if (path.startsWith(OBJECTS)) return held === undefined;
    const facts = await this.#library.means.fs.facts(placeOf(this.#library.places.root, file)).catch(() => null);
    return facts !== null && (held === undefined ? this.missed.get(path) !== 'unreadable' : stampOfFile(facts) !== held.stamp);
  }
}

/** The parts of a large file, with what becomes known of it while they go by. The memory of each is used again for the next. */
export class Through {
  bytes = 0;
  /** Why it broke off before its end. */
  broken: NotRead | null = null;
  readonly #hash = createHash('sha256');
  readonly #given: AsyncIterable<Uint8Array>;
  readonly #work: Work;

  constructor(given: AsyncIterable<Uint8Array>, work: Work) {
    this.#given = given;
    this.#work = work;
  }

  async *parts(): AsyncGenerator<Uint8Array> {
    try {
      for await (const part of this.#given) {
        this.#work.stop.check();
        this.#hash.update(part);
        this.bytes += part.length;
        this.#work.read(part.length);
        yield part;
      }
    } catch (error) {
      this.broken = unlessStopped(error);
    }
  }

  get sha256(): string {
    return this.#hash.digest('hex');
  }
}

function unlessStopped(error: unknown): NotRead {
  if (error instanceof Stopped) throw error;
  return whyNot(error);
}

/** For who takes a part and works on it later. */
async function* copied(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield Buffer.from(part);
}
