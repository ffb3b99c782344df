import type { Page } from '@playwright/test';
import { openStory, sheet } from './article-steps.ts';
import { openDesk, row } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'ferry.md',
  headline: 'The ferry runs late',
  body: 'The ferry left at nine. It came back at noon.\n\nNobody waited on the pier.',
};
const OTHER = { file: 'lock.md', headline: 'The lock is full' };

async function opened() {
  const desk = await openDesk([STORY, OTHER]);
  await openStory(desk.page, STORY.headline);
  return desk;
}

const inSheet = (page: Page) => expect(sheet(page)).toBeFocused();

test('Escape closes the find bar from anywhere, also after everything was replaced', async () => {
  const { page, close } = await opened();
  const bar = page.locator('stet-find-bar');
  await page.keyboard.press('Control+h');
  await page.keyboard.type('ferry');
  await bar.getByRole('textbox').nth(1).fill('boat');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(sheet(page)).toContainText('The boat left at nine.');
  await expect(bar.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('noon');
  await row(page, STORY.headline).focus();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await inSheet(page);
  await close();
});
