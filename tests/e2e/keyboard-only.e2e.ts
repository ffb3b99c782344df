import type { Page } from '@playwright/test';
import { mode, openStory, select, sheet } from './article-steps.ts';
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

test('from checking to writing the cursor is on the sentence at hand', async () => {
  const { page, close } = await opened();
  await mode(page, 'check');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('n');
  await expect(sheet(page).locator('.here')).toHaveText('It came back at noon.');
  await mode(page, 'write');
  await inSheet(page);
  await page.keyboard.type('So ');
  await expect(sheet(page)).toContainText('at nine. So It came back');

  await mode(page, 'check');
  await page.keyboard.press('n');
  await mode(page, 'read');
  await mode(page, 'write');
  await inSheet(page);
  await page.keyboard.type('then ');
  await expect(sheet(page)).toContainText('at nine. So then It came back');
  await close();
});

test('words selected while checking stay selected for writing', async () => {
  const { page, close } = await opened();
  await mode(page, 'check');
  await sheet(page).getByText('Nobody waited').dblclick();
  await select(page, 'waited');
  await mode(page, 'write');
  await page.keyboard.type('stood');
  await expect(sheet(page)).toContainText('Nobody stood on the pier.');
  await close();
});

test('an article opened by Enter in the list or from the palette can be written at once', async () => {
  const { page, close } = await opened();
  await row(page, OTHER.headline).focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page).locator('h1')).toHaveText(OTHER.headline);
  await inSheet(page);
  await page.keyboard.type('Now: ');
  await expect(sheet(page).locator('h1')).toHaveText(`Now: ${OTHER.headline}`);

  await page.keyboard.press('Control+k');
  await page.keyboard.type(STORY.headline);
  await page.keyboard.press('Enter');
  await expect(sheet(page).locator('h1')).toHaveText(STORY.headline);
  await inSheet(page);
  await page.keyboard.type('Late: ');
  await expect(sheet(page).locator('h1')).toHaveText(`Late: ${STORY.headline}`);
  await close();
});

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
