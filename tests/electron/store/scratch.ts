import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk in memory where the system has one: what these tests prove does not depend on how long a sync takes. */
export const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A fresh folder, gone after the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(MEMORY, 'stet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
