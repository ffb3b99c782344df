import { dirname } from 'node:path';
import { errorCode } from '../store/disk-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { placesOf, type Places } from './places.ts';

/**
 * Whether a file that a person names would lie in `articles/` or `.stet/` of this library, or of any other. Folders are known by what they
 * are to the disk, whatever links and capitals their names are written with. `places`: null while no library is open.
 */
export async function isOwnPlace(fs: FileSystem, places: Places | null, path: string): Promise<boolean> {
  const own = places === null ? new Set() : await ownFolders(fs, places);
  let folder = await realFolderOf(fs, path);
  for (;;) {
    const identity = await identityOf(fs, folder);
    const above = dirname(folder);
    if (identity !== null && (own.has(identity) || (await foldersOfLibraryAt(fs, above)).has(identity))) return true;
    if (above === folder) return false;
    folder = above;
  }
}

async function ownFolders(fs: FileSystem, { articles, stet }: Places): Promise<ReadonlySet<string>> {
  const found = await Promise.all([articles, stet].map((folder) => identityOf(fs, folder)));
  return new Set(found.filter((identity) => identity !== null));
}

/** The same of another library. A folder is one when it holds a `.stet`; what may not be looked into is none that could be written to. */
async function foldersOfLibraryAt(fs: FileSystem, root: string): Promise<ReadonlySet<string>> {
  const places = placesOf(root);
  const found = await fs.facts(places.stet).catch(() => null);
  return found?.isFolder === true ? ownFolders(fs, places) : new Set();
}

/** Where the file would really lie: it may be a link, and so may its folder. */
async function realFolderOf(fs: FileSystem, path: string): Promise<string> {
  const target = await fs.targetOf(path).catch(unlessGone);
  const folder = dirname(target ?? path);
  return (await fs.realPath(folder).catch(unlessGone)) ?? folder;
}

function unlessGone(error: unknown): null {
  if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error))) return null;
  throw error;
}

async function identityOf(fs: FileSystem, path: string): Promise<string | null> {
  return (await fs.facts(path))?.identity ?? null;
}
