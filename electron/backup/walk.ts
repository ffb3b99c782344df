import { join, sep } from 'node:path';
import { isLeftOut } from '../../core/backup/manifest.ts';
import { errorCode } from '../store/disk-problem.ts';
import type { FileFacts, FileSystem } from '../store/file-system.ts';
import type { Stop } from './stop.ts';

/** A file of the library as the walk found it. `path` is relative to the library, with slashes. */
export interface WalkedFile {
  readonly path: string;
  readonly bytes: number;
}

/** Where a file of a library lies. It is asked for again, not kept with each of tens of thousands of files. */
export const placeOf = (root: string, { path }: Pick<WalkedFile, 'path'>): string => join(root, path.split('/').join(sep));

/** `odd`: links, pipes, and names that the disk does not know again. None of them is followed or read. */
export interface Walked {
  readonly files: readonly WalkedFile[];
  readonly odd: readonly string[];
}

interface Walk {
  readonly fs: FileSystem;
  readonly stop: Stop;
  readonly files: WalkedFile[];
  readonly odd: string[];
}

/** How many names are asked about together. */
const TOGETHER = 16;

/** Every file of the library that a backup holds, in the order of the names. No link is followed, wherever it leads. */
export async function walkLibrary(fs: FileSystem, root: string, stop: Stop): Promise<Walked> {
  const walk: Walk = { fs, stop, files: [], odd: [] };
  await walkFolder(walk, root, '');
  return walk;
}

async function walkFolder(walk: Walk, folder: string, above: string): Promise<void> {
  walk.stop.check();
  const names = [...(await walk.fs.list(folder))].sort().filter((name) => !isLeftOut(`${above}${name}`));
  for (let from = 0; from < names.length; from += TOGETHER) {
    walk.stop.check();
    const slice = names.slice(from, from + TOGETHER);
    const found = await Promise.all(slice.map((name) => lookAt(walk.fs, join(folder, name))));
    for (const [at, name] of slice.entries()) await take(walk, { full: join(folder, name), path: `${above}${name}` }, found[at] ?? null);
  }
}

interface Found {
  readonly full: string;
  readonly path: string;
}

async function take(walk: Walk, { full, path }: Found, facts: FileFacts | null): Promise<void> {
  if (facts?.isFolder === true) await walkFolder(walk, full, `${path}/`).catch(unlessGone);
  else if (facts?.isFile === true) walk.files.push({ path, bytes: facts.size });
  else walk.odd.push(path);
}

/** Null for what is not to be read. */
async function lookAt(fs: FileSystem, full: string): Promise<FileFacts | null> {
  return (await fs.isLink(full)) ? null : fs.facts(full);
}

/** A folder that went between the two looks holds nothing any more. */
function unlessGone(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}
