import { claim, mode, openStory, select, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'gate.md',
  headline: 'The gate',
  body: 'The lock is new. The key is old. The wall is high. The dog is asleep. The lamp is lit.',
};

test('the first and the last sentence, and the next untouched one, have keys', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'The wall is high');
  await mode(page, 'check');
  const eye = async (key: string, words: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect(sheet(page).locator('.here')).toHaveText([words]);
  };
  await eye('Control+End', 'The lamp is lit.');
  await eye('Control+Home', 'The gate');
  await eye('Shift+ArrowDown', 'The lock is new.');
  await eye('Shift+ArrowDown', 'The key is old.');
  // One with a claim has been looked at.
  await eye('Shift+ArrowDown', 'The dog is asleep.');
  await page.keyboard.press('n');
  await eye('Shift+ArrowUp', 'The key is old.');
  await eye('Control+End', 'The lamp is lit.');
  await eye('Shift+ArrowDown', 'The gate');
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('n');
  await eye('Control+End', 'The lamp is lit.');
  await page.keyboard.press('n');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('stet-toast')).toContainText('Every sentence has been looked at.');
  await close();
});

test('the next one to look at is also a sentence whose signed words are others by now', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'The wall is high.');
  await mode(page, 'check');
  const here = sheet(page).locator('.here');
  await page.keyboard.press('Control+Home');
  for (const words of ['The gate', 'The lock is new.', 'The key is old.', 'The wall is high.', 'The dog is asleep.', 'The lamp is lit.']) {
    await expect(here).toHaveText([words]);
    await page.keyboard.press(words === 'The wall is high.' ? 'v' : 'n');
    if (words === 'The wall is high.') await page.keyboard.press('ArrowDown');
  }
  await mode(page, 'write');
  await select(page, 'high');
  await page.keyboard.type('low');
  await expect(sheet(page).locator('.claim')).toHaveClass(/stale/);
  await mode(page, 'check');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(here.first()).toHaveText(/^The wall is/u);
  await page.keyboard.press('v');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('stet-toast')).toContainText('Every sentence has been looked at.');
  await close();
});

test('a key for a claim says what to do where the sentence has none', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  await page.keyboard.press('ArrowDown');
  const toast = page.locator('stet-toast');
  for (const key of ['v', 'd', 's']) {
    await page.keyboard.press(key);
    await expect(toast).toContainText('No claim is at hand. Enter makes one of this sentence');
    await toast.getByRole('button', { name: 'Dismiss' }).click();
    await expect(toast).toBeHidden();
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('v');
  await expect(sheet(page).locator('.claim')).toHaveClass(/verified/);
  await expect(toast).toBeHidden();
  await close();
});
