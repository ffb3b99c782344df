import { hostname } from 'node:os';
import { ulid } from 'ulid';
import type { Means } from '../../electron/library/means.ts';
import { placesOf } from '../../electron/library/places.ts';
import { Searcher } from '../../electron/search/searcher.ts';
import { isAlive } from '../../electron/store/is-alive.ts';
import { disk } from '../../electron/store/file-system.ts';

/** What a library needs from the world, as a process without a window has it. */
export const HERE: Omit<Means, 'typing'> = {
  fs: disk,
  now: () => Date.now(),
  newId: () => ulid(),
  host: hostname(),
  pid: process.pid,
  alive: isAlive,
  person: () => 'Chan Maly',
  personId: () => 'person:chan-maly',
  finder: (root, library) => new Searcher({ fs: disk, places: placesOf(root) }, library),
  tell: () => undefined,
};
