import { docketOf, mode, openStory, saved, sheet } from './article-steps.ts';
import { openDesk, openRow } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'fares.md',
  headline: 'Fares by route',
  body: '| Route | Fare |\n| --- | --- |\n| North | 1,200 riel |\n| South | 800 riel |\n\nNothing else changed.',
};
const OTHER = { file: 'other.md', headline: 'Another story' };

test('the row of a table is looked at, claimed and cleared as one', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  const covered = page.locator('stet-top-bar .cover');
  await expect(covered).toContainText('0 of 5 sentences');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(covered).toContainText('2 of 5 sentences');
  await expect(sheet(page).locator('.here')).toHaveText(['North', '1,200 riel']);
  await page.keyboard.press('Enter');
  await expect(covered).toContainText('3 of 5 sentences');
  await expect(sheet(page).locator('.claim')).toHaveText(['North', '1,200 riel']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await expect(covered).toContainText('4 of 5 sentences');
  await expect.poll(async () => (await docketOf(folder)).cleared.map(({ anchor }) => anchor.exact)).toContain('South\n\n800 riel');
  expect((await docketOf(folder)).claims.map(({ anchor }) => anchor.exact)).toEqual(['North\n\n1,200 riel']);
  await saved(page);
  await openRow(page, OTHER.headline);
  await openRow(page, STORY.headline);
  await expect(covered).toContainText('4 of 5 sentences');
  await close();
});
