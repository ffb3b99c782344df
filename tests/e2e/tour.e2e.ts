import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMAT_IDS } from '../../core/export/formats.ts';
import { shotOfPreview } from '../../scripts/tour/window.mjs';
import { openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { electronUnderTest, expect, test } from './harness.ts';

const root = join(import.meta.dirname, '../..');

interface Tour {
  readonly input: string;
  readonly runtime: { readonly name: string; readonly version: string };
  readonly steps: readonly { readonly name: string; readonly ok: boolean; readonly ms: number; readonly detail: string }[];
  readonly claims: Readonly<Record<string, number>>;
  readonly exports: readonly { readonly format: string; readonly file: string; readonly bytes: number }[];
}

/** Runs the tour as its command does once set-up is done; answers its exit code. */
async function runTour(args: readonly string[]): Promise<number | null> {
  const { electronPath, rung, version } = await electronUnderTest();
  const env = { ...process.env, STET_ELECTRON_PATH: electronPath, STET_ELECTRON_RUNG: rung, STET_ELECTRON_VERSION: version };
  const tour = spawn(process.execPath, [join(root, 'scripts/tour/main.mjs'), ...args], { cwd: root, env, stdio: 'ignore' });
  return new Promise((resolve) => tour.on('exit', resolve));
}

async function seen(out: string): Promise<Tour> {
  return JSON.parse(await readFile(join(out, 'tour.json'), 'utf8')) as Tour;
}

async function expectWhole(out: string): Promise<Tour> {
  const tour = await seen(out);
  expect(tour.steps.filter(({ ok }) => !ok)).toEqual([]);
  expect(tour.runtime.name).toBe('Electron');
  expect(tour.exports.map(({ format }) => format)).toEqual([...FORMAT_IDS]);
  for (const { file, bytes } of tour.exports) {
    expect(bytes).toBeGreaterThan(100);
    expect((await stat(join(out, file))).size).toBe(bytes);
  }
  expect((await readdir(out)).filter((file) => file.endsWith('.png')).length).toBeGreaterThanOrEqual(6);
  expect(Object.values(tour.claims).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2);
  return tour;
}

test.describe('the tour', () => {
  test.setTimeout(180_000);
  let out = '';
  test.beforeEach(async () => {
    out = await mkdtemp(join(tmpdir(), 'stet-tour-out-'));
  });
  test.afterEach(() => rm(out, { recursive: true, force: true }));

  test('takes a page off the web through the main job', async () => {
    expect(await runTour([join(root, 'tests/fixtures/web/quay-lamps.txt'), '--out', out])).toBe(0);
    const tour = await expectWhole(out);
    expect(tour.input).toBe('quay-lamps.txt');
    expect(tour.claims['Verified']).toBe(2);
  });

  test('takes the sample library when it is given no file', async () => {
    expect(await runTour(['--out', out])).toBe(0);
    expect((await expectWhole(out)).input).toBe('sample library');
  });

  test('fails aloud when a step fails', async () => {
    const nothing = join(out, 'nothing.txt');
    await writeFile(nothing, '');
    expect(await runTour([nothing, '--out', out])).toBe(1);
    expect((await seen(out)).steps.some(({ ok, detail }) => !ok && detail !== '')).toBe(true);
  });
});

test('a preview that is not drawn fails its step', async () => {
  const out = await mkdtemp(join(tmpdir(), 'stet-tour-out-'));
  const desk = await openDesk([{ file: 'lamp.md', headline: 'A lamp for the ferry steps' }], { size: { width: 1280, height: 560 } });
  const { page } = desk;
  await openStory(page, 'A lamp for the ferry steps');
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await gate.locator('[data-format="html"]').click();
  await gate.getByRole('button', { name: 'Preview' }).click();
  await expect(gate.locator('iframe')).toBeVisible();
  const tour = { desk, page, out, shots: 0 };
  await shotOfPreview(tour, 'drawn');
  expect(await readdir(out)).toEqual(['01-drawn.png']);
  await gate.locator('iframe').evaluate((frame) => frame.remove());
  await gate.locator('.preview').evaluate((pane) => (pane.style.height = '450px'));
  await expect(shotOfPreview(tour, 'blank', 500)).rejects.toThrow('the preview for blank shows something');
  expect(await readdir(out)).toEqual(['01-drawn.png']);
  await desk.close();
  await rm(out, { recursive: true, force: true });
});

const SAMPLE = join(root, '../shared/samples/camboja-us-cambodia-ties.txt');

test('the tour of the published story beside the project', async () => {
  test.skip(!existsSync(SAMPLE), 'the shared samples are not here');
  test.setTimeout(180_000);
  const out = await mkdtemp(join(tmpdir(), 'stet-tour-out-'));
  expect(await runTour([SAMPLE, '--out', out])).toBe(0);
  await expectWhole(out);
  await rm(out, { recursive: true, force: true });
});
