import type { Page } from '@playwright/test';
import { claim, mode, openStory, saved } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const LAMP = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars. Nobody paid for it.' };
const PIER = {
  file: 'pier.md',
  headline: 'Pier closes',
  body: 'It opened in 1998. It had 340 visitors.',
  front: ['embargo: 2999-05-02T06:30:00Z'],
};

const dayList = (page: Page) => page.locator('stet-day-list');
const rowsOf = (page: Page) => dayList(page).locator('.row');

test('the day’s list has what is open in every story, what is due first; Enter opens the story at that claim or reply', async () => {
  const { page, close } = await openDesk([LAMP, PIER]);
  await openStory(page, LAMP.headline);
  await page.keyboard.press('Control+Shift+d');
  await expect(dayList(page)).toContainText('Nothing is open in this library.');
  await page.keyboard.press('Escape');
  await claim(page, 'The lamp cost 80 dollars');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('p');
  const form = page.locator('stet-put-form');
  await form.locator('[name="name"]').fill('Sok Dara');
  await form.locator('[name="put"]').fill('Who paid for the lamp?');
  await form.locator('[name="sentAt"]').fill('2020-05-01T10:00');
  await form.locator('[name="deadline"]').fill('2020-05-02T10:00');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await saved(page);
  await mode(page, 'write');
  await openStory(page, PIER.headline);
  await claim(page, 'It had 340 visitors');
  await saved(page);

  await page.keyboard.press('Control+Shift+d');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toContainText('Put to Sok Dara');
  await expect(dayList(page).getByRole('button', { name: 'Mine 1' })).toHaveAttribute('aria-pressed', 'true');
  await dayList(page).getByRole('button', { name: 'All 3' }).click();
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(rowsOf(page).nth(0)).toContainText(/Put to Sok Dara.*overdue for [\d,]+ days.*Reply overdue · A lamp for the ferry steps/s);
  await expect(rowsOf(page).nth(1)).toContainText(/It had 340 visitors.*due in [\d,]+ days.*To check · Pier closes/s);
  await expect(rowsOf(page).nth(2)).toContainText('The lamp cost 80 dollars');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rowsOf(page).nth(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dayList(page)).toHaveCount(0);
  await expect(page.locator('stet-sheet .ProseMirror h1')).toHaveText(LAMP.headline);
  await expect(page.locator('stet-claim-card[open]')).toContainText('The lamp cost 80 dollars');

  await page.keyboard.press('Control+Shift+d');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-replies .list > li')).toContainText('Sok Dara');
  await close();
});
