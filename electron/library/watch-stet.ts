import { basename } from 'node:path';
import { conflictNames } from '../../core/conflict-copies/conflict-name.ts';
import { lookForOthers } from '../copies/other-copies.ts';
import type { Library } from './library.ts';
import { watchFolder } from './watch-folder.ts';

/** Libraries whose folders wait to be looked through: what comes meanwhile is found by the same look. */
const waiting = new WeakSet<Library>();

/** A file came or went that a sync tool may have named: looks once, however many came. Any other name is one of ours and costs no look. */
export function hearName(library: Library, name: string | null): void {
  if (name === null || conflictNames(name).length === 0) return;
  lookSoon(library);
}

function lookSoon(library: Library): void {
  if (library.left || waiting.has(library)) return;
  waiting.add(library);
  const look = (): Promise<void> => {
    waiting.delete(library);
    return lookForOthers(library);
  };
  // What the disk does not give now is looked for when the copies are shown.
  library.queue.run('copies', look).catch(() => undefined);
}

/**
 * Watches `.stet` and the folders in it where a sync tool may put a second log, record, list or typing, until the answered function is called.
 * A folder that is not there yet is watched once it comes: none is made for that.
 */
export function watchStet(library: Library): () => void {
  const { stet, audit, history, journal } = library.places;
  const folders = new Map([audit, history, journal].map((path) => [basename(path), path]));
  const stops = new Map<string, () => void>();
  let isOver = false;
  const begin = async (name: string, path: string): Promise<void> => {
    const facts = await library.means.fs.facts(path);
    if (facts === null || isOver || stops.has(name)) return;
    stops.set(
      name,
      watchFolder(path, (file) => hearName(library, file)),
    );
    // Nobody listened until now.
    lookSoon(library);
  };
  const seen = (name: string | null): void => {
    const path = folders.get(name ?? '');
    if (name !== null && path !== undefined && !stops.has(name)) begin(name, path).catch(() => undefined);
    else hearName(library, name);
  };
  const stop = watchFolder(stet, seen);
  for (const [name, path] of folders) begin(name, path).catch(() => undefined);
  return () => {
    isOver = true;
    stop();
    for (const one of stops.values()) one();
  };
}
