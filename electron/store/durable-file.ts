import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './disk-problem.ts';
import type { FileSystem, OpenFile } from './file-system.ts';

/** On Windows a virus scanner or a sync program may hold the target for a moment. */
const RENAME_TRIES = 6;
const RENAME_PAUSE_MS = 40;

/** Temporary files of this process, from before they are made until they are renamed or removed. */
const beingWritten = new Set<string>();

export function isBeingWritten(path: string): boolean {
  return beingWritten.has(path);
}

/** Most disks take names of 255 bytes; the file's own may have nearly all of them. */
const LONGEST_NAME = 230;

function temporaryName(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > LONGEST_NAME) kept = [...kept].slice(0, -8).join('');
  return `.${kept}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Whether a file was named by `writeDurably`: one that nobody is writing was left behind by a program that was killed. */
export function isTemporaryName(name: string): boolean {
  return /^\..+\.[0-9a-f]{12}\.tmp$/.test(name);
}

/**
 * Replaces the whole file, so that a reader and a power cut see either the old bytes or the new ones, and the new ones once this
 * resolves. Keeps the mode of the file it replaces and writes through a symbolic link where `fs` does. Rejects with the disk's own error; then
 * the old file is as it was and no temporary file is left (unless the disk refuses even that). `before` is asked at the last moment and
 * stops everything by rejecting.
 */
export async function writeDurably(fs: FileSystem, path: string, bytes: Uint8Array, before?: () => Promise<void>): Promise<void> {
  const [target, there] = await Promise.all([fs.targetOf(path), fs.facts(path)]);
  await write(fs, { target, mode: there?.mode, bytes }, async (temporary) => {
    await before?.();
    await renameInsisting(fs, temporary, target);
  });
}

/** Makes a whole new file as `writeDurably` does. Rejects with `EEXIST` when the name is taken, also when it was free a moment ago. */
export function writeNewDurably(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  return write(fs, { target: path, mode: undefined, bytes }, (temporary) => giveFreeName(fs, temporary, path));
}

/** A new file that comes in parts. Until it has its name it lies under a temporary one; each call rejects with the disk's own error. */
export interface GrowingFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Sees to it that all of it is on the disk, and answers where it lies until it has its name. Nothing can be added any more. */
  seal(): Promise<string>;
  /** Gives it a name that survives a power cut. `EEXIST` when the name is taken: then another may be tried. */
  finish(path: string): Promise<void>;
  /** Leaves nothing of it behind. */
  drop(): Promise<void>;
}

/** Begins a file that is too large to be held in memory. `folder` must be there, on the disk the file will lie on. */
export async function beginNewFile(fs: FileSystem, folder: string): Promise<GrowingFile> {
  const temporary = join(folder, temporaryName('incoming'));
  beingWritten.add(temporary);
  const file = await fs.open(temporary, 'wx').catch((error: unknown) => {
    beingWritten.delete(temporary);
    throw error;
  });
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await file.close();
    open = false;
  };
  const seal = async (): Promise<string> => {
    if (open) await file.sync();
    await close();
    return temporary;
  };
  return {
    seal,
    write: (bytes) => writeAll(file, bytes),
    finish: async (path) => {
      await seal();
      await giveFreeName(fs, temporary, path);
      beingWritten.delete(temporary);
      await fs.syncFolder(dirname(path));
    },
    drop: async () => {
      await close().catch(() => undefined);
      await fs.remove(temporary).catch(() => undefined);
      beingWritten.delete(temporary);
    },
  };
}

interface Writing {
  readonly target: string;
  readonly mode: number | undefined;
  readonly bytes: Uint8Array;
}

/** `place` gives the finished temporary file its name. */
async function write(fs: FileSystem, { target, mode, bytes }: Writing, place: (temporary: string) => Promise<void>): Promise<void> {
  const folder = dirname(target);
  const temporary = join(folder, temporaryName(basename(target)));
  beingWritten.add(temporary);
  try {
    const file = await fs.open(temporary, 'wx', mode);
    try {
      await fill(file, bytes, mode);
      await place(temporary);
    } catch (error) {
      await fs.remove(temporary).catch(() => undefined);
      throw error;
    }
  } finally {
    beingWritten.delete(temporary);
  }
  await fs.syncFolder(folder);
}

/** What a disk says that knows no second names, or none of this file. */
const CANNOT_LINK = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL']);

/**
 * Gives the file another name that nobody has. A look whether it is free would not be enough: a rename replaces what came in between.
 * The name of a link is not a second name of what it leads to on every system.
 */
async function giveFreeName(fs: FileSystem, from: string, to: string): Promise<void> {
  if (await fs.isLink(from)) return reserveAndRename(fs, from, to);
  try {
    await fs.link(from, to);
  } catch (error) {
    if (!CANNOT_LINK.has(errorCode(error))) throw error;
    return reserveAndRename(fs, from, to);
  }
  try {
    await fs.remove(from);
  } catch (error) {
    await fs.remove(to).catch(() => undefined);
    throw error;
  }
}

/** An empty file of our own holds the name until the rename replaces it. */
async function reserveAndRename(fs: FileSystem, from: string, to: string): Promise<void> {
  await (await fs.open(to, 'wx')).close();
  try {
    await renameInsisting(fs, from, to);
  } catch (error) {
    await fs.remove(to).catch(() => undefined);
    throw error;
  }
}

/** Adds a line to the end of a file and waits until it is on the disk. `line` without its newline. */
export async function appendDurably(fs: FileSystem, path: string, line: string): Promise<void> {
  const isNew = (await fs.facts(path)) === null;
  const file = await fs.open(path, 'a');
  await fill(file, Buffer.from(`${line}\n`, 'utf8'));
  if (isNew) await fs.syncFolder(dirname(path));
}

/** Writes everything (a full disk may take only a part and call it success), syncs, and closes in any case. */
async function fill(file: OpenFile, bytes: Uint8Array, mode?: number): Promise<void> {
  try {
    await writeAll(file, bytes);
    // The mode given when opening is cut by the process's mask.
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const count = await file.write(bytes, written, bytes.length - written);
    if (count <= 0) throw Object.assign(new Error('the disk took no more bytes'), { code: 'ENOSPC' });
    written += count;
  }
}

async function renameInsisting(fs: FileSystem, from: string, to: string): Promise<void> {
  for (let left = RENAME_TRIES; ; left -= 1) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
      if (!held || left <= 1) throw error;
      await new Promise((resume) => setTimeout(resume, RENAME_PAUSE_MS));
    }
  }
}

/** Gives the file another name in a way that survives a power cut. Fails with `EEXIST` when the name is taken. */
export async function moveDurably(fs: FileSystem, from: string, to: string): Promise<void> {
  if ((await fs.facts(to)) !== null) throw Object.assign(new Error(`${basename(to)} exists`), { code: 'EEXIST' });
  await giveFreeName(fs, from, to);
  await fs.syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await fs.syncFolder(dirname(from));
}

/** Removes the file in a way that survives a power cut; nothing happens when it is not there. */
export async function removeDurably(fs: FileSystem, path: string): Promise<void> {
  try {
    await fs.remove(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  await fs.syncFolder(dirname(path));
}
