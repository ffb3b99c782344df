import { claim, cursorAfter, openStory, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };

test('with nothing left to take back or to do again the keys change nothing, and the claim stands', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'counted 340 visitors');
  await cursorAfter(page, '340');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('9');
  await expect(sheet(page)).toContainText('349');
  for (let more = 0; more < 6; more += 1) await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('340');
  for (const key of ['Control+Shift+z', 'Control+y']) {
    for (let more = 0; more < 6; more += 1) {
      await page.keyboard.press(key);
      if (more > 2) await expect(sheet(page)).toContainText('349');
    }
  }
  await expect(sheet(page).locator('.claim')).toHaveText('counted 349 visitors');
  await close();
});
