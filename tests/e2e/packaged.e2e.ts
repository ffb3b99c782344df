import { getCurrentFuseWire, FuseState, FuseV1Options, FuseVersion } from '@electron/fuses';
import { chromium } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLibrary, sayWho } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const isRoot = process.getuid?.() === 0;

/** Where electron-builder puts the executable in each platform's unpacked folder. */
function packagedDesk(): string {
  const inside = { darwin: 'Stet.app/Contents/MacOS/Stet', win32: 'Stet.exe' }[process.platform as string] ?? 'stet';
  const found = readdirSync(dist)
    .map((folder) => join(dist, folder, inside))
    .find((path) => existsSync(path));
  expect(found, 'the packaged desk (run npm run package)').toBeDefined();
  return found ?? '';
}

/** Waits for Chromium to say where it listens: the packaged desk takes no `--inspect`, so it is looked at from the window's side. */
function listening(desk: ChildProcess): Promise<string> {
  return new Promise((found, lost) => {
    let said = '';
    desk.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    desk.on('exit', (code) => lost(new Error(`the packaged desk ended with ${String(code)}: ${said}`)));
  });
}

test('the packaged desk starts, with its window built and no Node in it', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-packaged-'));
  const args = [`--user-data-dir=${userData}`, '--remote-debugging-port=0', ...(isRoot ? ['--no-sandbox'] : [])];
  const desk = spawn(packagedDesk(), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(desk, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await listening(desk), { noDefaults: true });
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    await expect.poll(() => page?.title()).toContain('Stet');
    // A first start asks who sits here; the text of the window lies in shadow roots, so it is found by its element.
    await page?.getByRole('heading', { name: 'Let it stand' }).waitFor();
    expect(await page?.evaluate(() => 'require' in window)).toBe(false);
    const licences = await page?.evaluate(() => fetch('licences.txt').then((answer) => answer.text()));
    for (const name of [
      'lit ',
      'nspell ',
      'docx ',
      '@fontsource/noto-serif-khmer ',
      'dictionary-en-gb ',
      'SIL OPEN FONT LICENSE',
      'Lucide',
    ])
      expect(licences).toContain(name);
    await browser.close();
  } finally {
    desk.kill();
    await ended;
    await rm(userData, { recursive: true, force: true });
  }
});

/** Bytes from elsewhere are never read in main; what the packaged desk reads them with is started out of its archive. */
test('the packaged desk reads a foreign file in a process of its own', async () => {
  const library = await makeLibrary([{ file: 'one.md', headline: 'One story' }]);
  const userData = await mkdtemp(join(tmpdir(), 'stet-packaged-'));
  const own = [`--user-data-dir=${userData}`, `--library=${library}`];
  const desk = spawn(packagedDesk(), [...own, '--remote-debugging-port=0', ...(isRoot ? ['--no-sandbox'] : [])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(desk, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await listening(desk), { noDefaults: true });
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!page) throw new Error('no window');
    await sayWho(page);
    const transfer = await page.evaluateHandle(() => {
      const made = new DataTransfer();
      made.items.add(new File(['<article><h1>A well is dug</h1><p>Water came at eleven metres.</p></article>'], 'well.html'));
      return made;
    });
    for (const kind of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('stet-desk', kind, { dataTransfer: transfer });
    await expect(page.locator('stet-import-report .headline')).toHaveText('A well is dug', { timeout: 30_000 });
    await browser.close();
  } finally {
    desk.kill();
    await ended;
    for (const folder of [userData, library]) await rm(folder, { recursive: true, force: true });
  }
});

test('the fuses of the packaged desk are blown', async () => {
  const wire = await getCurrentFuseWire(packagedDesk());
  expect(wire.version).toBe(FuseVersion.V1);
  const states = new Map(Object.entries(wire));
  const isOn = (fuse: FuseV1Options) => states.get(String(fuse)) === FuseState.ENABLE;
  expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
  expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
  expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
  expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
});
