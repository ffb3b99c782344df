import { watch, type FSWatcher } from 'node:fs';
import { errorCode } from '../store/disk-problem.ts';

/** Programs save in several steps; this long without a change counts as the end of them. */
const QUIET_MS = 60;

/**
 * Watches the files of a folder until the answered function is called, and says each name once it has been quiet; null when the system only says that something
 * changed. The folder is watched, not every file in it: that costs the same for one file as for ten thousand.
 */
export function watchFolder(folder: string, seen: (name: string | null) => void): () => void {
  const waiting = new Map<string | null, NodeJS.Timeout>();
  const heard = (name: string | null): void => {
    clearTimeout(waiting.get(name));
    waiting.set(
      name,
      setTimeout(() => {
        waiting.delete(name);
        seen(name);
      }, QUIET_MS),
    );
  };
  const watcher = begin(folder, heard);
  return () => {
    watcher?.close();
    for (const timer of waiting.values()) clearTimeout(timer);
  };
}

/** Watching is a convenience: what is written compares what is there in any case. Null where the system does not let a folder be watched. */
function begin(folder: string, heard: (name: string | null) => void): FSWatcher | null {
  try {
    return watch(folder, { persistent: false }, (_event, name) => heard(name)).on('error', () => undefined);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}
