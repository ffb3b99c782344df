import { hostname } from 'node:os';
import { ulid } from 'ulid';
import type { Means } from '../../electron/library/means.ts';
import { placesOf } from '../../electron/library/places.ts';
import { Searcher } from '../../electron/search/searcher.ts';
import { disk } from '../../electron/store/file-system.ts';

/** Whether a process of this computer is running. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

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
