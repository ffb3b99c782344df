import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the system keeps what is for a moment only: what `os.tmpdir` and Chromium ask, on each system. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP'] as const;

/**
 * Gives a run of the window's tests one folder for everything that is for a moment only: libraries and user folders that tests make,
 * what Electron and Playwright leave when they are killed. Answers what removes it again, also after a test that failed half-way.
 */
// Playwright asks for a default export.
// eslint-disable-next-line no-restricted-syntax
export default async function runFolder(): Promise<() => Promise<void>> {
  const before = NAMES.map((name) => [name, process.env[name]] as const);
  const folder = await mkdtemp(join(tmpdir(), 'stet-e2e-'));
  for (const name of NAMES) process.env[name] = folder;
  return async () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
