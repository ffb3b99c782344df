import { claim, cursorAfter, docketOf, openStory, sheet } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars. Nobody paid for it.' };

test('what was not verified is declared by keyboard, named by gate, details and log, and put into the story by a person only', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'The lamp cost 80 dollars');
  await cursorAfter(page, 'Nobody paid for it.');
  await page.keyboard.press('Control+Shift+n');
  const dialog = page.locator('stet-unverified');
  await expect(dialog.locator('[name="part"]')).toBeFocused();
  await page.keyboard.type('the price of the lamp');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('[role="alert"]')).toHaveText('Say which part, and why it was not verified.');
  await expect(dialog.locator('[name="why"]')).toBeFocused();
  await page.keyboard.type('The receipt is lost.');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.list > li')).toContainText('the price of the lamp');
  await expect(sheet(page)).not.toContainText('independently');
  await dialog.getByRole('button', { name: 'Insert at the cursor: The price of the lamp could not be independently verified.' }).click();
  await expect(sheet(page)).toContainText('Nobody paid for it. The price of the lamp could not be independently verified.');
  await expect.poll(async () => (await docketOf(folder)).unverified).toMatchObject([{ part: 'the price of the lamp' }]);

  await page.keyboard.press('Control+Shift+o');
  const item = page.locator('stet-gate [data-gate="partly-verified"]');
  await expect(item).toContainText('Partly verified. One part of the story was declared not verified');
  await expect(item).toContainText('does not hold it back');
  await item.getByRole('button', { name: 'Go there' }).click();
  await expect(dialog).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+i');
  await expect(page.locator('stet-details dl')).toContainText('the price of the lamp');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+n');
  await dialog.getByRole('button', { name: 'Take back: the price of the lamp' }).click();
  await expect(dialog.locator('.list > li')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await command(page, 'Show the log…');
  await expect(page.locator('stet-log li').filter({ hasText: 'declared not verified · the price of the lamp' })).toContainText(
    'The receipt is lost.',
  );
  await close();
});
