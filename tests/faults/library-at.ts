import { readLibrary } from '../../core/saved/read-library.ts';
import { emptyLibraryRecord } from '../../core/saved/library-record.ts';
import { confined } from '../../electron/library/confined.ts';
import { Fence } from '../../electron/library/fence.ts';
import { indexArticles } from '../../electron/library/index-articles.ts';
import { Library } from '../../electron/library/library.ts';
import type { Means } from '../../electron/library/means.ts';
import { placesOf } from '../../electron/library/places.ts';
import { Database } from '../../electron/store/database.ts';
import type { FileSystem } from '../../electron/store/file-system.ts';
import { HERE } from './real-means.ts';

/** A library on any disk, listed, without its lock, its watchers and its heartbeat: what writes its files is the real thing. */
export async function libraryAt(fs: FileSystem, root: string, now: () => number, typing = '/typing'): Promise<Library> {
  const places = placesOf(root);
  const means: Means = { ...HERE, now, fs: confined(fs, places, [typing]), typing };
  const { record: path, quarantine, generations } = places;
  const place = { fs: means.fs, now, path, quarantine, generations, file: '.stet/library.json' };
  const record = await Database.open(place, (value) => readLibrary(value), emptyLibraryRecord('lib', 'Weir'));
  const parts = { fence: new Fence(fs), means, places, record, lock: null, readOnly: undefined, sample: false, place: root };
  const library = new Library(parts);
  await (
    await indexArticles(library)
  ).rest;
  return library;
}
