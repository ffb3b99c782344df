import { dirname, join, relative, sep } from 'node:path';
import { isOfFile, isUnderFile } from '../../core/claims/pictures.ts';
import type { Library } from './library.ts';
import { decoded } from './media.ts';
import { resummarise } from './saving.ts';
import { watchFolder } from './watch-folder.ts';

/** Stories keep their pictures in one folder, or a few. */
const MOST_FOLDERS = 50;

/** What the window asks about: the folders that are watched, with what stops it, and what in the folder of the articles leads to them. */
interface Heeded {
  readonly folders: Map<string, () => void>;
  readonly names: Set<string>;
}

/** A library that is not watched is not among these. */
const watched = new WeakMap<Library, Heeded>();

/** From now on the folders of the pictures that the window asks about are watched, until the answered function is called. */
export function watchPictures(library: Library): () => void {
  const heeded: Heeded = { folders: new Map(), names: new Set() };
  watched.set(library, heeded);
  return () => {
    if (watched.get(library) === heeded) watched.delete(library);
    stopAll(heeded);
  };
}

function stopAll({ folders }: Heeded): void {
  for (const stop of folders.values()) stop();
  folders.clear();
}

/** Watches the folders that these pictures lie in, or would lie in. The folder of the articles is watched already. */
export function heedPictures(library: Library, addresses: Iterable<string>): void {
  const heeded = watched.get(library);
  if (!heeded) return;
  for (const address of addresses) {
    if (!isOfFile(address)) continue;
    for (const name of [address, decoded(address) ?? address]) heed(library, heeded, name);
  }
}

function heed(library: Library, { folders, names }: Heeded, name: string): void {
  const way = relative(library.places.articles, join(library.places.articles, name));
  const [first = ''] = way.split(sep);
  // A name with a NUL in it never reaches the disk.
  if (way === '' || first === '..' || way.includes('\0')) return;
  names.add(first);
  const folder = dirname(join(library.places.articles, way));
  if (folder === library.places.articles || folders.has(folder) || folders.size >= MOST_FOLDERS) return;
  folders.set(
    folder,
    watchFolder(folder, () => tellPictures(library)),
  );
}

/** Something that is no article came or went beside the articles: a picture, or the folder of some, which is chosen anew when the window asks. */
export function picturesMoved(library: Library, name: string): void {
  const heeded = watched.get(library);
  if (heeded?.names.has(name) !== true) return;
  stopAll(heeded);
  tellPictures(library);
}

/** Pictures may be others now: the rows of the open articles are made again, and the window asks what lies where. */
export function tellPictures(library: Library): void {
  if (library.left || library.open.size === 0) return;
  library.means.tell({ kind: 'pictures' });
  // What the disk does not give now is looked at again at the next save.
  for (const [id, { file }] of library.open) library.queue.run(id, () => rowAgain(library, id, file)).catch(() => undefined);
}

/** Makes the row again of an article that is open where its claims hang on pictures. Call it in the article's turn. */
export async function rowAgain(library: Library, id: string, file: string): Promise<void> {
  if (!library.left && (await library.docket(id)).data.claims.some(isUnderFile)) await resummarise(library, id, file);
}
