import { claims, openStory, selectionHeard, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const MANY = 300;
const STORY = {
  file: 'pier.md',
  headline: 'Pier counts',
  body: Array.from({ length: MANY }, (_, at) => `The office counted ${1000 + at * 7} visitors on that day.`).join('\n\n'),
};

test('of hundreds of claims that lose their place at once a part is shown, the rest by a press; undo brings all back', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+g');
  await page.getByRole('button', { name: /^Show all/ }).click();
  await page.getByRole('button', { name: /^Claim all/ }).click();
  await page.keyboard.press('Escape');
  await expect(claims(page).first()).toBeVisible();
  await sheet(page).focus();
  await selectionHeard(page);
  await selectionHeard(page);
  await page.keyboard.press('Control+a');
  await selectionHeard(page);
  await page.keyboard.press('Backspace');
  await expect(page.locator('stet-status-line')).toContainText(/\d+ orphaned/);
  const cards = page.locator('stet-margin stet-claim-card');
  await expect(page.getByRole('button', { name: /more without a place/ })).toBeVisible();
  const shown = await cards.count();
  expect(shown).toBeLessThan(100);
  await page.getByRole('button', { name: /more without a place/ }).click();
  await expect.poll(() => cards.count()).toBeGreaterThan(shown);
  await page.keyboard.press('Control+z');
  await expect(page.locator('stet-status-line')).toContainText('0 orphaned');
  await close();
});
