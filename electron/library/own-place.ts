import { dirname } from 'node:path';
import { errorCode } from '../store/disk-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { Places } from './places.ts';

/**
 * Whether a file that a person names would lie in `articles/` or `.stet/`. Folders are known by what they are to the disk, whatever links
 * and capitals their names are written with.
 */
export async function isOwnPlace(fs: FileSystem, { articles, stet }: Places, path: string): Promise<boolean> {
  const own = new Set(
    (await Promise.all([articles, stet].map((folder) => identityOf(fs, folder)))).filter((identity) => identity !== null),
  );
  let folder = await realFolderOf(fs, path);
  for (;;) {
    const identity = await identityOf(fs, folder);
    if (identity !== null && own.has(identity)) return true;
    if (dirname(folder) === folder) return false;
    folder = dirname(folder);
  }
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
