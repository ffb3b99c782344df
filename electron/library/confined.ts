import { randomBytes } from 'node:crypto';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { errorCode, linkedAway } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import type { Admit, FileSystem } from '../store/file-system.ts';
import type { Places } from './places.ts';

/** Whether a path is the folder or lies in it. Both absolute and without links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether links may lead from an article to this file: it lies in the library and is none of Stet's own. Real paths. */
export function isOfLibrary(root: string, path: string): boolean {
  return isInside(root, path) && !isInside(join(root, '.stet'), path);
}

/** Where the folder would really lie: of a path that is not there yet, the part that is decides. */
async function realFolder(fs: FileSystem, path: string): Promise<string> {
  try {
    return await fs.realPath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return join(await realFolder(fs, dirname(path)), basename(path));
  }
}

/** A path as it is called in the library. */
const nameIn = (places: Places, path: string): string => relative(places.root, path).split(sep).join('/');

/** Rejects when links on the way to this name lead it to another place. `real`: where its folder really lies. */
async function refuseAway(fs: FileSystem, places: Places, path: string, real: string): Promise<void> {
  const folder = dirname(path);
  const root = await fs.realPath(places.root);
  if (isInside(places.root, path) && real === join(root, relative(places.root, folder))) return;
  if (isInside(places.stet, path) || !isOfLibrary(root, real)) throw linkedAway(nameIn(places, folder));
}

const LINKED = errorCode(linkedAway(''));

/** Keeps the paths to where they belong once their folder is held: a link may have been laid since they were looked at. */
function admitting(fs: FileSystem, places: Places, isElsewhere: (path: string) => boolean) {
  const admit = (...paths: readonly string[]): Admit | undefined => {
    if (paths.some(isElsewhere)) return undefined;
    return async (real) => {
      const refusals: Error[] = [];
      for (const path of paths) await refuseAway(fs, places, path, real).catch((error: unknown) => refusals.push(error as Error));
      const failure = refusals.find((error) => errorCode(error) !== LINKED) ?? refusals.at(paths.length - 1);
      if (failure !== undefined) throw failure;
    };
  };
  const toMake = (path: string): Admit | undefined => {
    if (isElsewhere(path)) return undefined;
    return async (real) => {
      const root = await fs.realPath(places.root);
      if (!isInside(root, real) && real !== dirname(root)) throw linkedAway(nameIn(places, path));
    };
  };
  /** What lies in `.stet` may be read through a link that a person laid there; it is never written through. */
  const toRead = (path: string): Admit | undefined => {
    if (!isInside(places.root, path) || isInside(places.stet, path) || isElsewhere(path)) return undefined;
    return async (real) => {
      if (!isOfLibrary(await fs.realPath(places.root), real)) throw linkedAway(nameIn(places, path));
    };
  };
  return { admit, toMake, toRead };
}

/**
 * The same disk, on which nothing outside the library is written, whatever links somebody has laid into it: a library comes out of an
 * archive or lies on a share. Below `.stet` no link is followed at all: a file that is one is replaced by a file, and a folder that is one
 * refuses; so is a file that the disk knows by another name, too. Other links may lead to places in the library. `elsewhere`: folders that are written to beside it.
 */
export function confined(fs: FileSystem, places: Places, elsewhere: readonly string[] = []): FileSystem {
  const isElsewhere = (path: string): boolean => elsewhere.some((folder) => isInside(folder, path));
  const guard = async (path: string): Promise<void> => {
    if (!isElsewhere(path)) await refuseAway(fs, places, path, await realFolder(fs, dirname(path)));
  };
  const { admit, toMake, toRead } = admitting(fs, places, isElsewhere);
  return {
    ...fs,
    open: async (path, flags, mode) => {
      await guard(path);
      if (flags === 'a') await makeOwn(fs, path);
      return fs.open(path, flags, mode, admit(path));
    },
    read: (path) => fs.read(path, toRead(path)),
    makeFolder: (path) => guard(path).then(() => fs.makeFolder(path, toMake(path), isElsewhere(path) ? undefined : standing(places, path))),
    rename: (from, to) => Promise.all([guard(from), guard(to)]).then(() => fs.rename(from, to, admit(from, to))),
    link: (from, to) => Promise.all([guard(from), guard(to)]).then(() => fs.link(from, to, admit(from, to))),
    copy: (from, to) => guard(to).then(() => fs.copy(from, to, admit(to))),
    remove: (path) => guard(path).then(() => fs.remove(path, admit(path))),
    removeFolder: (path) => guard(path).then(() => fs.removeFolder(path, admit(path))),
    targetOf: async (path) => {
      if (isInside(places.stet, path)) return path;
      const target = await fs.targetOf(path);
      if (target === path || isElsewhere(path)) return target;
      if (!isOfLibrary(await fs.realPath(places.root), target)) throw linkedAway(nameIn(places, path));
      return target;
    },
  };
}

/** What has to be there before a folder is made in it: a disk that is pulled out at that moment must not get a second, empty library in its place. */
function standing({ root, stet }: Places, path: string): string {
  return path !== stet && isInside(stet, path) ? stet : root;
}

/** Larger files with a second name are no lists of ours and are not copied. */
const LARGEST_COPY = 64 * 1024 * 1024;

/** Sees to it that what is appended to this name goes into no file that has another name, too. Lines that were there stay. */
async function makeOwn(fs: FileSystem, path: string): Promise<void> {
  if (await isOdd(fs, path)) return fs.rename(path, setAsideName(path));
  const found = await fs.facts(path);
  if (found === null || found.names < 2) return;
  if (found.size > LARGEST_COPY) return fs.rename(path, setAsideName(path));
  await writeDurably(fs, path, await fs.read(path));
}

/** A link, whose lines stay where it leads, or a pipe or device, which holds none. */
async function isOdd(fs: FileSystem, path: string): Promise<boolean> {
  if (await fs.isLink(path)) return true;
  const found = await fs.facts(path);
  return found !== null && !found.isFile && !found.isFolder;
}

function setAsideName(path: string): string {
  return `${path}.${randomBytes(4).toString('hex')}.set-aside`;
}

/** The first of the library's own folders that a link leads away from where it belongs, relative to the library; null when there is none. */
export async function linkedFolder(fs: FileSystem, places: Places): Promise<string | null> {
  const { stet, dockets, history, audit, journal, listing, trash, quarantine, generations, articles, media, evidence } = places;
  const own = [stet, dockets, history, join(history, 'objects'), audit, journal, dirname(listing), trash, quarantine, generations];
  const straight = [...own, join(generations, 'dockets')];
  const root = await fs.realPath(places.root);
  const leadsAway = async (folder: string): Promise<boolean> => {
    if (!(await fs.isLink(folder))) return false;
    return straight.includes(folder) || !isOfLibrary(root, await fs.realPath(folder).catch(() => sep));
  };
  const folders = [...straight, articles, media, evidence];
  const away = await Promise.all(folders.map(leadsAway));
  const first = folders.find((_, at) => away[at]);
  return first === undefined ? null : nameIn(places, first);
}
