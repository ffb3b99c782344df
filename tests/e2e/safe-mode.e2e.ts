import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { asked } from './bridge.ts';
import { mode } from './article-steps.ts';
import { command, makeLibrary, openRow, row, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORIES = [
  { file: 'pier.md', headline: 'A pier for nobody', body: 'The pier has 40 lamps.' },
  { file: 'other.md', headline: 'Another story', status: 'ready' },
];

async function hashesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashed = files.map(
    async (file) =>
      [
        file,
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(hashed));
}

/** A library that somebody worked in, whose list in the cache is a lie that its stamps do not give away. */
async function brokenLibrary() {
  const library = await makeLibrary(STORIES);
  const userData = await mkdtemp(join(tmpdir(), 'stet-user-'));
  const desk = await launchDesk({ library, userData });
  await sayWho(desk.page);
  await openRow(desk.page, 'Another story');
  await desk.page.getByRole('button', { name: 'Ready', exact: true }).click();
  await expect(row(desk.page, 'A pier for nobody')).toHaveCount(0);
  await desk.close();
  const cache = join(library, '.stet', 'cache', 'listing.json');
  const lied = (await readFile(cache, 'utf8')).replaceAll('A pier for nobody', 'A lie');
  expect(lied).toContain('A lie');
  await writeFile(cache, lied);
  return { library, userData };
}

test('safe mode reads a library whose cache is broken, says so, and writes nothing; it restores nothing', async () => {
  const { library, userData } = await brokenLibrary();
  const before = await hashesIn(library);
  const { page, close } = await launchDesk({ library, userData, args: ['--safe'] });
  await expect(row(page, 'A pier for nobody')).toHaveCount(1);
  await expect(row(page, 'A lie')).toHaveCount(0);
  await expect(row(page, 'Another story')).toHaveCount(1);
  const bar = page.locator('stet-standing');
  await expect(bar).toContainText('Safe mode: the library is only read');
  await expect(bar.getByRole('button', { name: 'Leave safe mode' })).toBeVisible();
  await expect(page.locator('stet-sheet .ProseMirror')).toHaveCount(0);
  await openRow(page, 'A pier for nobody');
  await expect(page.locator('stet-status-line')).toContainText('Read only');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('x');
  await page.screenshot({ path: 'test-results/safe-light.png' });
  expect(existsSync(join(library, '.stet', 'lock'))).toBe(false);
  await close();
  expect(await hashesIn(library)).toEqual(before);
});

test('a checker’s keys say in safe mode that nothing is written', async () => {
  const { page, close } = await launchDesk({ ...(await brokenLibrary()), args: ['--safe'] });
  await openRow(page, 'A pier for nobody');
  await mode(page, 'check');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('n');
  const toast = page.locator('stet-toast');
  await expect(toast).toContainText('Safe mode: the library is only read');
  await expect(page.locator('.rail .tick.untouched')).toHaveCount(2);
  await close();
});

/** The folders of a library that main watches (as the system says it, on Linux; Chromium watches files of its own), and the programs of its own that it has begun. */
async function helpers(app: ElectronApplication, library: string): Promise<{ watched: string[]; programs: number }> {
  const { inodes, programs } = await app.evaluate(({ app: program }) => {
    const { readdirSync, readFileSync } = process.mainModule?.require('node:fs') as typeof import('node:fs');
    const told = readdirSync('/proc/self/fdinfo').map((name) => {
      try {
        return readFileSync(`/proc/self/fdinfo/${name}`, 'utf8');
      } catch {
        return '';
      }
    });
    const found = [...told.join('\n').matchAll(/^inotify wd:\S+ ino:([0-9a-f]+)/gm)].map(([, inode = '']) => Number.parseInt(inode, 16));
    const own = program.getAppMetrics().filter(({ serviceName }) => serviceName === 'node.mojom.NodeService');
    return { inodes: found, programs: own.length };
  });
  const folders = ['articles', join('.stet', 'dockets')];
  return { watched: folders.filter((folder) => inodes.includes(statSync(join(library, folder)).ino)), programs };
}

test('in safe mode there is no watcher and no search process, which an ordinary start has both', async () => {
  test.skip(process.platform !== 'linux', 'only Linux says which folders a program watches');
  const library = await makeLibrary(STORIES);
  const userData = await mkdtemp(join(tmpdir(), 'stet-user-'));
  const plain = await launchDesk({ library, userData });
  await sayWho(plain.page);
  await plain.page.locator('stet-library input[type=search]').fill('lamps');
  await expect(row(plain.page, 'A pier for nobody').locator('.snippet mark')).toHaveText(['lamps']);
  await expect.poll(async () => (await helpers(plain.app, library)).watched).toEqual(['articles', join('.stet', 'dockets')]);
  expect((await helpers(plain.app, library)).programs).toBeGreaterThan(0);
  await plain.close();
  const { app, page, close } = await launchDesk({ library, userData, args: ['--safe'] });
  await openRow(page, 'A pier for nobody');
  await expect(page.locator('stet-status-line')).toContainText('Read only');
  // Everything an ordinary start would begin by then is asked for: what is looked for, and what changed outside.
  await page.locator('stet-library input[type=search]').fill('pier');
  await expect(row(page, 'Another story')).toHaveCount(0);
  await expect(row(page, 'A pier for nobody').locator('h3 mark')).toHaveText('pier');
  expect(await asked(page, 'library.search-lines', { query: 'lamps', filter: 'all' })).toEqual({
    ok: false,
    problem: { code: 'search-off' },
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await asked(page, 'library.state', {});
  expect(await helpers(app, library)).toEqual({ watched: [], programs: 0 });
  await close();
});

test('the menu restarts in safe mode, and the bar out of it', async () => {
  const { library, userData } = await brokenLibrary();
  for (const [args, go, safe] of [
    [[], 'palette', true],
    [['--safe'], 'bar', false],
  ] as const) {
    const { app, page } = await launchDesk({ library, userData, args });
    let heard = '';
    app.process().stdout?.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    await app.evaluate(({ app: program }) => {
      program.relaunch = (options) => console.log(`again ${JSON.stringify(options?.args)} again`);
    });
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    // A key that is pressed before the page is there is heard by nobody.
    await expect(row(page, 'Another story')).toHaveCount(1);
    // The window goes under the press that ends it.
    if (go === 'palette')
      await command(page, 'Restart in safe mode').catch((error: unknown) => {
        if (!page.isClosed()) throw error;
      });
    else await page.locator('stet-standing').getByRole('button', { name: 'Leave safe mode' }).press('Enter');
    await gone;
    const words = JSON.parse(/again (\[.*\]) again/.exec(heard)?.[1] ?? '[]') as string[];
    expect(words.includes('--safe')).toBe(safe);
    expect(words).toContain(`--library=${library}`);
  }
});
