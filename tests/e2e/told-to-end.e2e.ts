import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { cursorAfter, journalled, openStory, sheet, takeRecovered, textOf } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';
import { onSmallDisk, unmountDisks } from './small-disk.ts';

const STORY = { file: 'weir.md', headline: 'The weir holds', body: 'The weir was built in 1931.\n\nNobody remembers who drew it.' };

const standing = (page: Page) => page.locator('stet-standing .bar');
const unsaved = (page: Page) => page.locator('stet-unsaved');

test.afterEach(unmountDisks);

async function type(page: Page, words: string): Promise<void> {
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(words);
  await expect(sheet(page)).toContainText(`who drew it${words}`);
}

/** Resolves once the program has ended by itself. */
function ended(app: ElectronApplication): Promise<void> {
  return new Promise((resolve) => app.process().once('exit', () => resolve()));
}

async function endBySignal(app: ElectronApplication): Promise<void> {
  const gone = ended(app);
  app.process().kill('SIGTERM');
  await gone;
}

test('told to end by the system while a key was just typed: it is in the file', async () => {
  const { app, page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await type(page, ' or where');
  await endBySignal(app);
  expect(await textOf(folder, STORY.file)).toContain('or where');
  await close().catch(() => undefined);
});

test('the session ends: it ends as well, and what was typed is in the file', async () => {
  const { app, page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await type(page, ' or where');
  await expect.poll(() => app.evaluate(({ powerMonitor }) => powerMonitor.listenerCount('shutdown'))).toBe(1);
  const gone = ended(app);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('shutdown', { preventDefault: () => undefined })).catch(() => undefined);
  await gone;
  expect(await textOf(folder, STORY.file)).toContain('or where');
  await close().catch(() => undefined);
});

test('told to end on a full disk, it ends without an answer; the next start offers what was typed', async () => {
  const { app, page, disk, userData, close } = await onSmallDisk([STORY]);
  await disk.fill();
  await type(page, ' or how');
  await endBySignal(app);
  expect(await textOf(disk.folder, STORY.file)).not.toContain('or how');
  await disk.makeRoom();

  const again = await launchDesk({ library: disk.folder, userData });
  await expect(sheet(again.page)).toContainText('who drew it or how');
  await takeRecovered(again.page);
  await again.close();
  await close().catch(() => undefined);
});

test('told to end while it asks about unsaved words, it ends all the same', async () => {
  const { app, page, disk, userData, close } = await onSmallDisk([STORY]);
  disk.readOnly(true);
  await type(page, ' or why');
  await expect(standing(page)).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(unsaved(page)).toContainText('is not saved');
  await endBySignal(app);
  disk.readOnly(false);

  const again = await launchDesk({ library: disk.folder, userData });
  await expect(sheet(again.page)).toContainText('who drew it or why');
  await takeRecovered(again.page);
  await again.close();
  await close().catch(() => undefined);
});

test('told to end while two texts wait for a choice, it ends, and both are there at the next start', async () => {
  const { app, page, folder, userData, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await type(page, ' or when');
  const path = join(folder, 'articles', STORY.file);
  await writeFile(path, (await readFile(path, 'utf8')).replace('1931', '1913'));
  await expect(page.locator('stet-conflict')).toContainText('1913');
  await endBySignal(app);
  expect(await textOf(folder, STORY.file)).toContain('1913');

  const again = await launchDesk({ library: folder, userData });
  const conflict = again.page.locator('stet-conflict');
  await expect(conflict).toContainText('or when');
  await expect(conflict).toContainText('1913');
  await conflict.getByRole('button', { name: 'All on disk' }).click();
  await conflict.getByRole('button', { name: 'Save this text' }).click();
  await expect(sheet(again.page)).toContainText('1913');
  await again.close();
  await close().catch(() => undefined);
});

test('told to end while its page hangs, it ends, and what was typed before comes back', async () => {
  const { app, page, folder, userData, close } = await openDesk([STORY], { userData: await mkdtemp(join(tmpdir(), 'stet-hung-')) });
  await openStory(page, STORY.headline);
  await type(page, ' or whence');
  await expect.poll(() => journalled(folder), { intervals: [20] }).toContain('or whence');
  // From the next turn on, it answers nothing.
  await page
    .evaluate(() => {
      setTimeout(() => {
        for (const hung = true; hung;);
      }, 0);
    })
    .catch(() => undefined);
  await endBySignal(app);

  const again = await launchDesk({ library: folder, userData });
  await expect(sheet(again.page)).toContainText('who drew it or whence');
  await again.close();
  await close().catch(() => undefined);
});
