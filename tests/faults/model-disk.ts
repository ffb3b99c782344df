import { dirname } from 'node:path/posix';
import type { FileFacts, FileSystem, OpenFile } from '../../electron/store/file-system.ts';

/** What a disk was asked to do, in order. Inodes are numbers; names are whole paths. */
export type DiskStep =
  | {
      readonly kind: 'name';
      readonly folder: string;
      readonly gone: readonly string[];
      readonly path: string | null;
      readonly inode: number;
    }
  | { readonly kind: 'write'; readonly inode: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'empty'; readonly inode: number }
  | { readonly kind: 'sync'; readonly inode: number }
  | { readonly kind: 'sync-folder'; readonly folder: string };

/** Names and contents at one moment. */
export interface DiskState {
  readonly names: ReadonlyMap<string, number>;
  readonly contents: ReadonlyMap<number, Uint8Array>;
}

/** Place of the last of a list for which this holds, or -1. */
export function lastIndex<T>(list: readonly T[], holds: (one: T) => boolean): number {
  for (let at = list.length - 1; at >= 0; at -= 1) if (holds(list[at] as T)) return at;
  return -1;
}

const error = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });

/**
 * A disk in memory that writes down what it is asked to do, so that every state in which a power cut may leave it can be made afterwards
 * (`crash-states.ts`). Folders are there for good once they are made. `before` is asked at each call and may throw, or answer a share of the
 * bytes that a write takes.
 */
export class ModelDisk {
  readonly #names: Map<string, number>;
  readonly #contents: Map<number, Uint8Array>;
  readonly #folders = new Set<string>(['/']);
  readonly steps: DiskStep[] = [];
  #next: number;
  before: (call: string) => number | undefined = () => undefined;
  /** Lets a whole kind of call do nothing, as a store would that never asked for it: then the harness has to see harm. */
  forget: 'nothing' | 'fsync' | 'folders' = 'nothing';

  constructor(state: DiskState = { names: new Map(), contents: new Map() }) {
    this.#names = new Map(state.names);
    this.#contents = new Map(state.contents);
    this.#next = Math.max(0, ...state.contents.keys()) + 1;
    for (const path of state.names.keys()) this.#addFolder(dirname(path));
  }

  get state(): DiskState {
    return { names: new Map(this.#names), contents: new Map(this.#contents) };
  }

  #addFolder(path: string): void {
    for (let at = path; !this.#folders.has(at); at = dirname(at)) this.#folders.add(at);
  }

  #inode(path: string): number {
    const inode = this.#names.get(path);
    if (inode === undefined) throw error(this.#folders.has(path) ? 'EISDIR' : 'ENOENT', path);
    return inode;
  }

  #content(inode: number): Uint8Array {
    return this.#contents.get(inode) ?? new Uint8Array();
  }

  #name(path: string | null, inode: number, gone: readonly string[]): void {
    for (const name of gone) this.#names.delete(name);
    if (path !== null) this.#names.set(path, inode);
    this.steps.push({ kind: 'name', folder: dirname(path ?? gone[0] ?? '/'), gone, path, inode });
  }

  /** Opens as `wx`, `a` or `w` would; `w` empties what is there. */
  open(path: string, flags: 'wx' | 'a' | 'w'): OpenFile {
    this.before(`open ${flags}`);
    if (!this.#folders.has(dirname(path))) throw error('ENOENT', path);
    const there = this.#names.get(path);
    if (there !== undefined && flags === 'wx') throw error('EEXIST', path);
    const inode = there ?? this.#next++;
    if (there === undefined) {
      this.#contents.set(inode, new Uint8Array());
      this.#name(path, inode, []);
    } else if (flags === 'w') {
      this.#contents.set(inode, new Uint8Array());
      this.steps.push({ kind: 'empty', inode });
    }
    return this.#opened(inode);
  }

  #opened(inode: number): OpenFile {
    const call = (name: string): Promise<void> => Promise.resolve().then(() => void this.before(name));
    return {
      write: (bytes, offset, length) =>
        Promise.resolve().then(() => {
          const count = Math.max(1, Math.floor(length * (this.before('write') ?? 1)));
          const part = Uint8Array.from(bytes.subarray(offset, offset + count));
          const at = this.#content(inode).length;
          this.#contents.set(inode, Buffer.concat([this.#content(inode), part]));
          this.steps.push({ kind: 'write', inode, at, bytes: part });
          return count;
        }),
      sync: () =>
        call('sync').then(() => {
          if (this.forget !== 'fsync') this.steps.push({ kind: 'sync', inode });
        }),
      chmod: () => call('chmod'),
      close: () => call('close'),
    };
  }

  /** Another program writes a file: into the same one, or as a new one in its place. Nothing is asked before. */
  writeOutside(path: string, bytes: Uint8Array, how: 'in place' | 'renamed'): void {
    const there = this.#names.get(path);
    const inode = how === 'in place' && there !== undefined ? there : this.#next++;
    this.#contents.set(inode, bytes);
    this.steps.push({ kind: 'empty', inode }, { kind: 'write', inode, at: 0, bytes });
    if (inode !== there) this.#name(path, inode, []);
  }

  /** What a file holds, as anybody may look; nothing is asked before. */
  contentOf(path: string): Uint8Array {
    return this.#content(this.#inode(path));
  }

  read(path: string): Uint8Array {
    this.before('read');
    return this.#content(this.#inode(path));
  }

  rename(from: string, to: string): void {
    this.before('rename');
    this.#name(to, this.#inode(from), [from]);
  }

  #facts(path: string): FileFacts | null {
    const inode = this.#names.get(path);
    const isFolder = this.#folders.has(path);
    if (inode === undefined && !isFolder) return null;
    const size = inode === undefined ? 0 : this.#content(inode).length;
    const times = { modified: 0, changed: lastIndex(this.steps, (step) => 'inode' in step && step.inode === inode), born: 0 };
    return { size, ...times, mode: 0o644, identity: String(inode ?? path), names: 1, isFile: !isFolder, isFolder };
  }

  #list(path: string): string[] {
    if (!this.#folders.has(path)) throw error('ENOENT', path);
    const inside = [...this.#names.keys(), ...this.#folders].filter((name) => name !== path && dirname(name) === path);
    return inside.map((name) => name.slice(path.length + 1));
  }

  async *#parts(path: string): AsyncGenerator<Uint8Array> {
    this.before('parts');
    yield await Promise.resolve(this.#content(this.#inode(path)));
  }

  /** Names of files that a write left behind which came to nothing. */
  get leftovers(): readonly string[] {
    return [...this.#names.keys()].filter((name) => /\.tmp$/.test(name));
  }

  /** The same disk as the store asks for it. */
  get fs(): FileSystem {
    const later = <T>(name: string, work: () => T): Promise<T> => Promise.resolve().then(() => (this.before(name), work()));
    return {
      open: (path, flags) => Promise.resolve().then(() => this.open(path, flags)),
      read: (path) => Promise.resolve().then(() => this.read(path)),
      parts: (path) => this.#parts(path),
      holds: (path, contents) =>
        later('holds', () => {
          const there = this.#content(this.#inode(path));
          return contents.some((one) => Buffer.compare(one, there) === 0);
        }),
      facts: (path) => later('facts', () => this.#facts(path)),
      list: (path) => later('list', () => this.#list(path)),
      makeFolder: (path) => later('makeFolder', () => this.#addFolder(path)),
      rename: (from, to) => Promise.resolve().then(() => this.rename(from, to)),
      link: (from, to) =>
        later('link', () => {
          if (this.#names.has(to)) throw error('EEXIST', to);
          this.#name(to, this.#inode(from), []);
        }),
      copy: () => Promise.reject(new Error('nothing here is copied by the disk')),
      remove: (path) => later('remove', () => this.#name(null, this.#inode(path), [path])),
      removeFolder: (path) => later('removeFolder', () => void this.#folders.delete(path)),
      realPath: (path) => later('realPath', () => path),
      targetOf: (path) => later('targetOf', () => path),
      isLink: () => later('isLink', () => false),
      syncFolder: (folder) =>
        later('syncFolder', () => {
          if (this.forget !== 'folders') this.steps.push({ kind: 'sync-folder', folder });
        }),
    };
  }
}
