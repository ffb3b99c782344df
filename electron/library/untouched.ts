import { dirname } from 'node:path';
import type { FileFacts, FileSystem } from '../store/file-system.ts';
import { isInside } from './confined.ts';
import type { Places } from './places.ts';

const error = (code: string): Error => Object.assign(new Error(`${code}: safe mode`), { code });

/**
 * The same disk for safe mode: nothing in the library is written, whatever asks for it, and what lies in its cache is not there. Elsewhere the
 * disk is as it was.
 */
export function untouched(fs: FileSystem, places: Places): FileSystem {
  const cache = dirname(places.listing);
  const mayWrite = async (...paths: readonly string[]): Promise<void> => {
    if (paths.some((path) => isInside(places.root, path))) throw error('EROFS');
  };
  const read = async (path: string): Promise<void> => {
    if (isInside(cache, path)) throw error('ENOENT');
  };
  return {
    ...fs,
    open: (path, flags, mode) => mayWrite(path).then(() => fs.open(path, flags, mode)),
    makeFolder: (path) => mayWrite(path).then(() => fs.makeFolder(path)),
    rename: (from, to) => mayWrite(from, to).then(() => fs.rename(from, to)),
    link: (from, to) => mayWrite(to).then(() => fs.link(from, to)),
    copy: (from, to) => mayWrite(to).then(() => fs.copy(from, to)),
    remove: (path) => mayWrite(path).then(() => fs.remove(path)),
    removeFolder: (path) => mayWrite(path).then(() => fs.removeFolder(path)),
    read: (path) => read(path).then(() => fs.read(path)),
    holds: (path, contents) => read(path).then(() => fs.holds(path, contents)),
    list: (path) => read(path).then(() => fs.list(path)),
    facts: async (path): Promise<FileFacts | null> => (isInside(cache, path) ? null : fs.facts(path)),
    parts: (path) => partsOf(fs, path, read),
  };
}

async function* partsOf(fs: FileSystem, path: string, mayRead: (path: string) => Promise<void>): AsyncGenerator<Uint8Array> {
  await mayRead(path);
  yield* fs.parts(path);
}
