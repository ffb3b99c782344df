import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { claim, cursorAfter, saved, sheet, textOf } from './article-steps.ts';
import { expect, test } from './harness.ts';
import { STORY, openWeir } from './weir-story.ts';

const screen = (page: Page) => page.locator('stet-conflict');
const foot = (page: Page) => page.locator('stet-status-line');

/** Types here and changes the file there; answers what the file was before. */
async function collide(page: Page, path: string): Promise<string> {
  const before = await readFile(path, 'utf8');
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or why');
  await writeFile(path, before.replace('four metres', 'five metres'));
  await expect(screen(page)).toContainText('five metres');
  return before;
}

test('another program changes the file and puts it back: the page follows it both ways, as often as it comes', async () => {
  const { page, path, folder, close } = await openWeir();
  await claim(page, 'The weir was built in 1931');
  await saved(page);
  const ours = await readFile(path, 'utf8');
  for (let round = 0; round < 2; round += 1) {
    await writeFile(path, ours.replace('1931', '1937'));
    await expect(sheet(page)).toContainText('1937');
    await expect(foot(page)).toContainText('1 altered');
    await writeFile(path, ours);
    await expect(sheet(page)).toContainText('1931');
    await expect(foot(page)).toContainText('1 exact');
  }
  // The next act is no clash of two texts.
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or why');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  await expect(screen(page)).toHaveCount(0);
  await close();
});

test('two texts of which the other one is gone again are no question any more, and saving goes on', async () => {
  const { page, path, folder, close } = await openWeir();
  const before = await collide(page, path);
  await writeFile(path, before);
  await expect(screen(page)).toHaveCount(0);
  await expect(page.locator('stet-toast')).toContainText('as it was before');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  expect(await textOf(folder, STORY.file)).toContain('four metres');
  await close();
});

test('closing while two texts wait says why nothing is saved, and staying leads back to both', async () => {
  const { app, page, path, close } = await openWeir();
  await collide(page, path);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const unsaved = page.locator('stet-unsaved');
  await expect(unsaved).toContainText('is not saved');
  await expect(unsaved).toContainText('was changed by another program');
  await unsaved.getByRole('button', { name: 'Stay here' }).click();
  await page.locator('stet-standing').getByRole('button').first().click();
  await expect(screen(page)).toContainText('five metres');
  await screen(page).getByRole('button', { name: 'All yours' }).click();
  await screen(page).getByRole('button', { name: 'Save this text' }).click();
  await expect(screen(page)).toHaveCount(0);
  await close();
});
