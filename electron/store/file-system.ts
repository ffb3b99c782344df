import { constants } from 'node:fs';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rmdir,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that is being written. `write` may take fewer bytes than it was given, as the system's own call may. */
export interface OpenFile {
  write(bytes: Uint8Array, offset: number, length: number): Promise<number>;
  sync(): Promise<void>;
  chmod(mode: number): Promise<void>;
  close(): Promise<void>;
}

/** What Stet wants to know of a file. Times are milliseconds since 1970. */
export interface FileFacts {
  readonly size: number;
  readonly modified: number;
  /** When anything about it last changed, its times and rights among it: no program can set this back. */
  readonly changed: number;
  readonly born: number;
  readonly mode: number;
  /** Which file or folder it is to the disk, under whatever name. */
  readonly identity: string;
  /** How many names the disk knows it by; more than one are hard links. */
  readonly names: number;
  readonly isFile: boolean;
  readonly isFolder: boolean;
}

/**
 * Told where a name really lies, links followed, before anything is done there; rejects to have it left alone. On Linux no link that is laid
 * meanwhile leads elsewhere; other systems know the place only by its name.
 */
export type Admit = (real: string) => Promise<void>;

/**
 * Everything that the store asks of a disk. Handed in, so that tests can let any call fail. Each call rejects with Node's own error
 * (`code` `ENOSPC`, `EIO`, …); `facts` answers null for what is not there.
 */
export interface FileSystem {
  /** `wx` makes a new file and fails when the name is taken; `a` appends. Neither follows a symbolic link. */
  open(path: string, flags: 'wx' | 'a', mode?: number, admit?: Admit): Promise<OpenFile>;
  /** `admit` is told of the file itself; everywhere else of the folder that the name lies in. */
  read(path: string, admit?: Admit): Promise<Uint8Array>;
  /** Whether the file holds one of these contents, to the byte, without taking it into memory as a whole. */
  holds(path: string, contents: readonly Uint8Array[]): Promise<boolean>;
  /** The bytes of a file from its beginning, part by part; each part is good until the next is asked for. */
  parts(path: string): AsyncIterable<Uint8Array>;
  facts(path: string): Promise<FileFacts | null>;
  list(path: string): Promise<readonly string[]>;
  /** Makes the folder and those above it that are not there; `within` itself, if given, and what is above it are never made. */
  makeFolder(path: string, admit?: Admit, within?: string): Promise<void>;
  rename(from: string, to: string, admit?: Admit): Promise<void>;
  /** Gives a file a second name; fails when the name is taken. Some disks know no second names. */
  link(from: string, to: string, admit?: Admit): Promise<void>;
  /** Copies into a new name; fails when the name is taken. */
  copy(from: string, to: string, admit?: Admit): Promise<void>;
  remove(path: string, admit?: Admit): Promise<void>;
  /** Removes an empty folder. */
  removeFolder(path: string, admit?: Admit): Promise<void>;
  realPath(path: string): Promise<string>;
  /** The name that a whole new file goes under: where a symbolic link leads to, else the name itself. */
  targetOf(path: string): Promise<string>;
  /** Whether the name itself is a symbolic link. */
  isLink(path: string): Promise<boolean>;
  /** Makes what happened to the folder's names survive a power cut. */
  syncFolder(path: string): Promise<void>;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

async function facts(path: string): Promise<FileFacts | null> {
  try {
    const found = await stat(path);
    return {
      size: found.size,
      modified: found.mtimeMs,
      changed: found.ctimeMs,
      born: found.birthtimeMs,
      mode: found.mode & 0o777,
      identity: `${found.dev}:${found.ino}`,
      names: found.nlink,
      isFile: found.isFile(),
      isFolder: found.isDirectory(),
    };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Where Linux shows what a program has open; a way through it stays in the folder that was opened, whatever its name leads to by now. */
const OPENED = '/proc/self/fd';
const HOLDS = process.platform === 'linux';

/** Does something to a name once its folder has been admitted. */
async function held<T>(path: string, admit: Admit | undefined, work: (way: string) => Promise<T>): Promise<T> {
  if (admit === undefined) return work(path);
  if (!HOLDS) {
    await admit(await realpath(dirname(path)));
    return work(path);
  }
  const folder = await open(dirname(path), constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    const way = join(OPENED, String(folder.fd));
    await admit(await readlink(way));
    return await work(join(way, basename(path)));
  } finally {
    await folder.close();
  }
}

/** Windows has no such flag, and no links that a person without rights could make. */
const NO_LINKS = constants.O_NOFOLLOW ?? 0;
const APPEND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | NO_LINKS | (constants.O_NONBLOCK ?? 0);

async function openFile(path: string, flags: 'wx' | 'a', mode = 0o666, admit?: Admit): Promise<OpenFile> {
  const handle = await held(path, admit, (way) => open(way, flags === 'a' ? APPEND : flags, mode));
  return {
    write: async (bytes, offset, length) => (await handle.write(bytes, offset, length)).bytesWritten,
    sync: () => handle.sync(),
    chmod: (wanted) => handle.chmod(wanted),
    close: () => handle.close(),
  };
}

/** Memory for comparing, used again and again: new megabytes for every save would be cleared away in the middle of somebody's typing. */
const COMPARED_AT_ONCE = 256 * 1024;
let unused: Buffer | null = null;

/** Without it a named pipe would hold the program up until somebody writes into it. Windows has neither. */
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/** Opens what is a file; a folder, pipe or device rejects as a folder does. */
async function openToRead(path: string): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | NO_WAITING);
  try {
    if ((await handle.stat()).isFile()) return handle;
    throw Object.assign(new Error(`EISDIR: not a file, open '${path}'`), { code: 'EISDIR' });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function read(path: string, admit?: Admit): Promise<Uint8Array> {
  const handle = await openToRead(path);
  try {
    if (admit) await admit(HOLDS ? await readlink(join(OPENED, String(handle.fd))) : await realpath(path));
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function holds(path: string, contents: readonly Uint8Array[]): Promise<boolean> {
  const handle = await openToRead(path);
  const part = unused ?? Buffer.allocUnsafe(COMPARED_AT_ONCE);
  unused = null;
  try {
    const { size } = await handle.stat();
    let same = contents.filter(({ length }) => length === size);
    for (let at = 0; at < size && same.length > 0;) {
      const { bytesRead } = await handle.read(part, 0, part.length, at);
      const read = part.subarray(0, bytesRead);
      // A file that ends sooner than it said is being written this moment.
      same = bytesRead === 0 ? [] : same.filter((content) => read.equals(content.subarray(at, at + bytesRead)));
      at += bytesRead;
    }
    return same.length > 0;
  } finally {
    unused = part;
    await handle.close();
  }
}

const PART_BYTES = 256 * 1024;

async function* parts(path: string): AsyncGenerator<Uint8Array> {
  const handle = await openToRead(path);
  const part = Buffer.allocUnsafe(PART_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(part, 0, part.length, null);
      if (bytesRead === 0) return;
      yield part.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Windows cannot open a folder to sync it, and some network disks refuse the call: there the rename itself is all there is. */
const CANNOT_SYNC_FOLDERS = new Set(['EISDIR', 'EINVAL', 'ENOTSUP', 'EPERM', 'EBADF']);

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!CANNOT_SYNC_FOLDERS.has(codeOf(error))) throw error;
  }
}

/** Makes the folder and those above it. Node's own recursive call says `ENOENT` of a disk that is read-only. */
async function makeFolder(path: string, admit?: Admit, within?: string): Promise<void> {
  try {
    await held(path, admit, (way) => mkdir(way));
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) === 'ENOENT' && above !== path && above !== within) {
      await makeFolder(above, admit, within);
      return makeFolder(path, admit, within);
    }
    // Some systems say that they may not before they say that it is there.
    if ((await facts(path))?.isFolder === true) return;
    throw error;
  }
  await syncFolder(dirname(path));
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** The real disk. */
export const disk: FileSystem = {
  open: openFile,
  read,
  holds,
  parts,
  facts,
  list: (path) => readdir(path),
  makeFolder,
  rename: (from, to, admit) => held(from, admit, (one) => held(to, admit, (other) => rename(one, other))),
  link: (from, to, admit) => held(from, admit, (one) => held(to, admit, (other) => link(one, other))),
  copy: (from, to, admit) => held(to, admit, (way) => copyFile(from, way, constants.COPYFILE_EXCL)),
  remove: (path, admit) => held(path, admit, unlink),
  removeFolder: (path, admit) => held(path, admit, rmdir),
  realPath: (path) => realpath(path),
  targetOf: async (path) => ((await isLink(path)) ? realpath(path) : path),
  isLink,
  syncFolder,
};
