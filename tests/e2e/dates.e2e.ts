import type { Page } from '@playwright/test';
import { cursorAfter, openStory, saved, textOf } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const EMBARGO = '2099-12-31T06:00:00.000Z';
const STORY = {
  file: 'pump.md',
  headline: 'A pump for the school',
  body: 'It came in March.',
  front: ['published: 2026-11-21', `embargo: ${EMBARGO}`],
};

const field = (page: Page, name: string) => page.locator(`stet-details [data-field="${name}"]`);

test('date fields write the day first, as the window does', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+i');
  await field(page, 'published').focus();
  await page.keyboard.type('03042025');
  await expect(field(page, 'published')).toHaveValue('2025-04-03');
  await page.keyboard.press('Escape');
  await close();
});

test('a date typed over another is that date, and a half of one leaves what was', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+i');
  await field(page, 'published').focus();
  // Day or month first, as the system has it: both halves are the same here.
  await page.keyboard.type('02022025');
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-details')).toHaveCount(0);
  await saved(page);
  await expect.poll(() => textOf(folder, STORY.file)).toContain('published: 2025-02-02');
  // One deed, one undo.
  await page.locator('stet-sheet h1').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('published: 2026-11-21');

  await page.keyboard.press('Control+i');
  await field(page, 'embargo').focus();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-toast')).toContainText('no whole date');
  await saved(page);
  expect(await textOf(folder, STORY.file)).toContain(EMBARGO);
  await close();
});

test('a field that holds no date is said with its file, and stays as it is', async () => {
  const said = ['published: soon', 'created: 2026-11-01T06:00:00.000Z', 'updated: "last night"'];
  const { page, folder, close } = await openDesk([{ ...STORY, front: said }]);
  await openStory(page, STORY.headline);
  await expect(page.locator('stet-toast')).toContainText('“updated” and “published” at the top of “pump.md” hold no date');
  await cursorAfter(page, 'March');
  await page.keyboard.type(' or April');
  await page.keyboard.press('Control+s');
  await saved(page);
  await expect.poll(() => textOf(folder, STORY.file)).toContain('March or April');
  for (const line of said) expect(await textOf(folder, STORY.file)).toContain(line);
  await close();
});
