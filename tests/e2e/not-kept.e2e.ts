import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.' };
const sources = (page: Page): Locator => page.locator('stet-sources');
const toast = (page: Page): Locator => page.locator('stet-dialog-toast');

/** Files and folders of the real disk fall on the source, as the system drops them. */
async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const box = await sources(page).locator('li').boundingBox();
  if (!box) throw new Error('no source to drop on');
  const at = { x: box.x + 60, y: box.y + box.height / 2, data: { items: [], files: [...paths], dragOperationsMask: 1 } };
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
}

test('of what was dropped, each file that was not kept is named with why', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+s');
  await sources(page).getByRole('button', { name: 'New source' }).click();
  await sources(page).getByLabel('Title or name').fill('Harbour log');
  await page.keyboard.press('Enter');
  await expect(sources(page).locator('li')).toHaveCount(1);

  const outside = join(folder, '..', `${folder.split('/').at(-1) ?? ''}-outside`);
  await mkdir(join(outside, 'papers'), { recursive: true });
  const path = (name: string): string => join(outside, name);
  for (const name of ['a', 'b', 'c', 'd', 'e']) await writeFile(path(`${name}.txt`), `Page ${name} of the log.`);
  await writeFile(path('empty.txt'), '');
  await writeFile(path('film.mov'), '');
  await truncate(path('film.mov'), 2 * 1024 ** 3);

  await dropPaths(page, ['a.txt', 'b.txt', 'empty.txt', 'c.txt', 'd.txt', 'e.txt'].map(path));
  await expect(toast(page)).toContainText('5 files are kept, 1 not. “empty.txt” is empty');
  await page.screenshot({ path: 'test-results/not-kept-one.png' });

  await dropPaths(page, ['empty.txt', 'papers', 'film.mov'].map(path));
  await expect(toast(page)).toContainText('0 files are kept, 3 not.');
  await expect(toast(page)).toContainText('“papers” is no file but a folder');
  await expect(toast(page)).toContainText('“film.mov” is larger than 500 MB');
  await page.screenshot({ path: 'test-results/not-kept-three.png' });

  await dropPaths(page, [path('papers')]);
  await expect(toast(page)).toContainText(/^\s*“papers” is no file but a folder/);

  await page.setViewportSize({ width: 900, height: 640 });
  for (const name of ['1', '2', '3', '4', '5']) await writeFile(path(`empty ${name}.txt`), '');
  await dropPaths(
    page,
    ['1', '2', '3', '4', '5'].map((name) => path(`empty ${name}.txt`)),
  );
  await expect(toast(page)).toContainText('Not kept either: “empty 4.txt” and “empty 5.txt”.');
  expect(await readdir(join(folder, 'evidence'))).toHaveLength(5);
  await close();
});
