import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openStory, sheet } from './article-steps.ts';
import { command, headlines, row } from './desk-steps.ts';
import { expect, test } from './harness.ts';
import { onSmallDisk, unmountDisks } from './small-disk.ts';

const STORY = { file: 'weir.md', headline: 'The weir holds', body: 'The weir was built in 1931.' };
const OTHER = { file: 'mill.md', headline: 'The mill stands', body: 'The mill has two wheels.' };
const BINNED = { file: 'lock.md', headline: 'The lock leaks', body: 'The lock leaks at night.' };

const toast = (page: Page) => page.locator('stet-toast .toast.problem');

test.afterEach(unmountDisks);

async function putAway(page: Page): Promise<void> {
  await page.locator('stet-toast').getByRole('button').last().click();
  await expect(page.locator('stet-toast .toast')).toHaveCount(0);
}

async function renameOpen(page: Page): Promise<void> {
  await command(page, 'Rename article');
  const dialog = page.locator('stet-rename');
  await dialog.getByLabel('File name').fill('spring');
  await dialog.getByRole('button', { name: 'Rename' }).click();
}

for (const [what, sentence] of [
  ['full', 'The disk is full'],
  ['read-only', 'can be read here but not changed'],
] as const) {
  test(`a ${what} disk: what is not done is said with the file's name, and the article stays open`, async () => {
    const { page, disk, close } = await onSmallDisk([STORY, OTHER, BINNED]);
    await openStory(page, BINNED.headline);
    await command(page, 'Move article to the bin');
    await expect(row(page, BINNED.headline)).toHaveCount(0);
    await openStory(page, STORY.headline);
    const shown = await headlines(page);
    const files = await readdir(join(disk.folder, 'articles'));
    if (what === 'full') await disk.fill();
    else disk.readOnly(true);

    await command(page, 'Move article to the bin');
    await expect(toast(page)).toContainText(sentence);
    await expect(toast(page)).toContainText(STORY.file);
    await expect(sheet(page)).toContainText('1931');
    await putAway(page);

    await command(page, 'Duplicate article');
    await expect(toast(page)).toContainText(sentence);
    await expect(toast(page)).toContainText('weir-copy.md');
    await putAway(page);

    await command(page, 'New article');
    await expect(toast(page)).toContainText(sentence);
    await expect(toast(page)).toContainText('article.md');
    await expect(sheet(page)).toContainText('1931');
    await putAway(page);

    // Giving a file another name takes no room.
    if (what === 'read-only') {
      await renameOpen(page);
      await expect(page.locator('stet-rename')).toContainText(sentence);
      await expect(page.locator('stet-rename')).toContainText(STORY.file);
      await page.keyboard.press('Escape');
      await expect(page.locator('stet-rename')).toContainText('again');
      await page.keyboard.press('Escape');
      await expect(page.locator('stet-rename')).toHaveCount(0);
      await command(page, 'Show the bin');
      await page.locator('stet-bin').getByRole('button', { name: 'Put back' }).click();
      await expect(page.locator('stet-bin')).toContainText(sentence);
      await expect(page.locator('stet-bin')).toContainText(BINNED.file);
      await page.keyboard.press('Escape');
    }

    expect(await headlines(page)).toEqual(shown);
    expect(await readdir(join(disk.folder, 'articles'))).toEqual(files);
    if (what === 'read-only') disk.readOnly(false);
    await disk.makeRoom();
    await sheet(page).click();
    await command(page, 'Move article to the bin');
    await expect(row(page, STORY.headline)).toHaveCount(0);
    await close();
  });
}
