import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_BYTES = 1024 * 1024;

/** A log of what should not have happened, in `log.txt` of the user's own folder; at most two files of a megabyte. Never fails. */
export function openLog(folder: string, now: () => number): (line: string) => void {
  const path = join(folder, 'log.txt');
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES) renameSync(path, `${path}.1`);
      appendFileSync(path, `${new Date(now()).toISOString()} ${line}\n`);
    } catch {
      // A log that cannot be written must not stop the work that it would report on.
    }
  };
}
