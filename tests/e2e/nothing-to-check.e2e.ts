import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docketOf, mode, openStory, saved, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'toll.md',
  headline: 'The toll',
  body: '| Town | Dead | Hurt |\n| --- | --- | --- |\n| Kep | 12 | 30 |\n\nThe mayor did ~~not~~ pay.',
};

test('a row and a sentence with a word struck out have nothing to check, until another program calls the column otherwise', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  const cover = page.locator('stet-top-bar .cover .num');
  await expect(cover).toHaveText('0 of 4 sentences');
  await mode(page, 'check');
  await page.keyboard.press('Control+Home');
  for (const count of [1, 2, 3, 4]) {
    await page.keyboard.press('n');
    await expect(cover).toHaveText(`${count} of 4 sentences`);
  }
  await saved(page);
  await expect.poll(async () => (await docketOf(folder)).cleared.map(({ out }) => out)).toContain('The mayor did  pay.');
  const path = join(folder, 'articles', STORY.file);
  await writeFile(path, (await readFile(path, 'utf8')).replace('Hurt', 'Safe'));
  await expect(sheet(page)).toContainText('Safe');
  // The row of heads has another word, and the row below stands under it.
  await expect(cover).toHaveText('2 of 4 sentences');
  await page.screenshot({ path: 'test-results/nothing-to-check.png' });
  await close();
});
