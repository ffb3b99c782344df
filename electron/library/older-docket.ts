import { basename, join } from 'node:path';
import type { Docket } from '../../core/saved/docket.ts';
import { readDocketOf } from '../../core/saved/sound-docket.ts';
import { parseSaved } from '../store/durable-adapter.ts';
import { newestReadable, type Generation } from '../store/generations.ts';
import { isHashOf } from './known-hashes.ts';
import type { Library } from './library.ts';

/** The newest earlier version of an article's docket that can be read; null when there is none. */
export function olderDocket(library: Library, id: string): Promise<Generation<Docket> | null> {
  const folder = join(library.places.generations, 'dockets');
  return newestReadable(library.means.fs, folder, basename(library.docketPath(id)), (bytes) =>
    parseSaved(bytes, readDocketOf(id, isHashOf)),
  );
}
