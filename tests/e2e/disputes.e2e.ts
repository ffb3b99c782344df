import type { Page } from '@playwright/test';
import { claim, claims, docketOf, mode, openStory, saved, select, selectionHeard } from './article-steps.ts';
import { command, openDesk, sayWho } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars. Nobody paid for it.' };
const decideOf = (page: Page) => page.locator('stet-decide');
const gateOf = (page: Page) => page.locator('stet-gate');

async function gateSays(page: Page, code: string | null): Promise<void> {
  await page.keyboard.press('Control+Shift+o');
  await expect(gateOf(page)).toHaveCount(1);
  if (code !== null) await expect(gateOf(page).locator(`[data-gate="${code}"]`)).toHaveCount(1);
  else for (const one of ['disputed', 'removal-open']) await expect(gateOf(page).locator(`[data-gate="${one}"]`)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(gateOf(page)).toHaveCount(0);
}

test('a dispute is decided by keyboard, with who, what and why; what is to be removed holds the story until it is gone', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'The lamp cost 80 dollars');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('Shift+d');
  await expect(page.locator('stet-toast')).toContainText('Only a disputed claim is decided on.');
  await page.keyboard.press('d');
  const card = page.locator('stet-claim-card').first();
  await expect(card.locator('.dispute')).toContainText('Disputed by Chan Maly');
  await expect(card.locator('.dispute')).toContainText('Nobody has decided yet');
  await gateSays(page, 'disputed');

  // Somebody else goes on: they are asked what was decided.
  await command(page, 'Welcome');
  await sayWho(page, 'Dara Pich');
  await page.keyboard.press('v');
  await expect(decideOf(page)).toHaveCount(1);
  // Nothing is chosen for them.
  await expect(decideOf(page).locator('input:checked')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(decideOf(page).locator('[role="alert"]')).toHaveText('Say what was decided: the arrows choose.');
  await expect(decideOf(page).locator('input').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(decideOf(page).locator('[role="alert"]')).toHaveText('Say in a few words why.');
  await expect(decideOf(page).locator('textarea')).toBeFocused();
  await page.keyboard.type('The receipt says so.');
  await page.keyboard.press('Control+Enter');
  await expect(decideOf(page)).toHaveCount(0);
  await expect(card.locator('.decision')).toContainText('It stands: decided by Dara Pich');
  await expect(card.locator('.decision')).toContainText('The receipt says so.');
  await gateSays(page, null);
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.dispute?.decision?.outcome).toBe('stands');

  await page.keyboard.press('d');
  await page.keyboard.press('Shift+d');
  await decideOf(page).getByText('It is to be removed').click();
  await decideOf(page).locator('textarea').fill('Nobody can say what it cost.');
  await page.keyboard.press('Control+Enter');
  await gateSays(page, 'removal-open');
  for (const key of ['v', 'd', 'Delete']) {
    await page.keyboard.press(key);
    await expect(decideOf(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(decideOf(page)).toHaveCount(0);
  }
  await gateSays(page, 'removal-open');
  await command(page, 'Show the log…');
  await expect(page.locator('stet-log li').first()).toContainText('decided a dispute · It is to be removed');
  await expect(page.locator('stet-log li').first()).toContainText('Nobody can say what it cost.');
  await page.keyboard.press('Escape');
  await mode(page, 'write');
  await select(page, 'The lamp cost 80 dollars. ');
  await selectionHeard(page);
  await page.keyboard.press('Delete');
  await saved(page);
  await gateSays(page, null);
  await close();
});

async function keepDutiesApart(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page
    .locator('stet-preferences')
    .getByLabel('Whoever wrote a claim cannot be its only verifier, nor decide a dispute they raised')
    .check();
  await page.keyboard.press('Escape');
}

test('where duties are kept apart, whoever raised a dispute is not among those who may decide it, and is told so', async () => {
  const { page, close } = await openDesk([STORY]);
  await keepDutiesApart(page);
  await openStory(page, STORY.headline);
  await claim(page, 'The lamp cost 80 dollars');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('d');
  await page.keyboard.press('Shift+d');
  const dialog = page.locator('stet-decide');
  await expect(dialog.getByText('not Chan Maly, who may take it back (D)')).toBeVisible();
  await expect(dialog.locator('option')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: /^Decide/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('d');
  await expect(claims(page)).toHaveClass(/checking/);
  await close();
});

test('a decision written down by whoever raised the dispute names both, and holds nothing until somebody else confirms it', async () => {
  const { page, close } = await openDesk([STORY]);
  await keepDutiesApart(page);
  await openStory(page, STORY.headline);
  await claim(page, 'The lamp cost 80 dollars');
  await command(page, 'Welcome');
  await sayWho(page, 'Dara Pich');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('d');
  await page.keyboard.press('Shift+d');
  await expect(decideOf(page).locator('option')).toHaveText(['Chan Maly']);
  await decideOf(page).getByText('It stands').click();
  await decideOf(page).locator('textarea').fill('Chan saw the receipt.');
  await page.keyboard.press('Control+Enter');
  await expect(decideOf(page)).toHaveCount(0);
  const card = page.locator('stet-claim-card').first();
  await expect(card.locator('.decision')).toContainText('It stands: decided by Chan Maly, written down by Dara Pich');
  await expect(card.locator('.unconfirmed')).toContainText('Not confirmed');
  await page.keyboard.press('v');
  await expect(card.getByRole('list', { name: 'Sign-offs' })).toContainText('Dara Pich');
  await gateSays(page, 'disputed');
  await page.keyboard.press('Shift+d');
  await expect(page.locator('stet-toast')).toContainText('Somebody else confirms what you wrote down');
  await command(page, 'Show the log…');
  await expect(page.locator('stet-log li').filter({ hasText: 'decided a dispute' })).toContainText(
    'Dara Pich decided a dispute · It stands · decided by Chan Maly, written down by Dara Pich',
  );
  await page.keyboard.press('Escape');

  await command(page, 'Welcome');
  await page.locator('stet-welcome').getByLabel('Name').fill('Chan Maly');
  await page.locator('stet-welcome').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('stet-welcome')).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(card.locator('.unconfirmed')).toHaveCount(0);
  await gateSays(page, null);
  await close();
});
