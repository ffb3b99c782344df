import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import runFolder from '../e2e/run-folder.ts';

test('a run of the window’s tests makes everything in one folder, and leaves nothing', async () => {
  const before = tmpdir();
  const done = await runFolder();
  const folder = tmpdir();
  expect(dirname(folder)).toBe(before);
  const made = mkdtempSync(join(tmpdir(), 'stet-user-'));
  expect(dirname(made)).toBe(folder);
  mkdirSync(join(made, 'articles'));
  writeFileSync(join(made, 'articles', 'a.md'), 'words');
  await done();
  expect(tmpdir()).toBe(before);
  expect(existsSync(folder)).toBe(false);
});
