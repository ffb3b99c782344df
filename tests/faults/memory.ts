import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder, on a disk in memory where the system has one: what a killed process leaves does not depend on how long a sync takes. */
export function inMemory(name: string): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `stet-${name}-`));
}
