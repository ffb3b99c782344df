import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache, inProject } from './place.mjs';

const file = (name) => join(cache, `${name}.stamp`);

/** True when the last `setStamp` under this name wrote the same value. */
export function hasStamp(name, value) {
  try {
    return readFileSync(file(name), 'utf8') === value;
  } catch {
    return false;
  }
}

/** Remembers a value for the next run. */
export function setStamp(name, value) {
  mkdirSync(dirname(file(name)), { recursive: true });
  writeFileSync(file(name), value);
}

/** SHA-256 of one file's bytes, in hex. */
export const hashOfFile = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** One value for the state of files and folders of the project: changes when any file in them is written, added or removed. */
export function stateOf(names) {
  const hash = createHash('sha256');
  for (const name of names) addTo(hash, name);
  return hash.digest('hex');
}

function addTo(hash, name) {
  const path = inProject(name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    hash.update(`${name}\0${stats.size}\0${stats.mtimeMs}\n`);
    return;
  }
  for (const child of readdirSync(path).sort()) addTo(hash, `${name}/${child}`);
}
