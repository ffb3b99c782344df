import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronUnderTest, expect, test } from './harness.ts';

const root = join(import.meta.dirname, '../..');

interface Acts {
  readonly stet: { readonly keys: number; readonly pointer: number; readonly acts: number };
  readonly ratio: number;
}

test('the reference job takes no pointer and at most a third of the acts it takes in Word', async () => {
  test.setTimeout(120_000);
  const out = await mkdtemp(join(tmpdir(), 'stet-acts-out-'));
  const { electronPath, rung, version } = await electronUnderTest();
  const env = { ...process.env, STET_ELECTRON_PATH: electronPath, STET_ELECTRON_RUNG: rung, STET_ELECTRON_VERSION: version };
  const file = join(out, 'acts.json');
  const job = spawn(process.execPath, [join(root, 'scripts/acts/main.mjs'), '--json', file], { cwd: root, env, stdio: 'ignore' });
  expect(await new Promise((resolve) => job.on('exit', resolve))).toBe(0);
  const { stet, ratio } = JSON.parse(await readFile(file, 'utf8')) as Acts;
  expect(stet.pointer).toBe(0);
  expect(ratio).toBeLessThanOrEqual(1 / 3);
  await rm(out, { recursive: true, force: true });
});
