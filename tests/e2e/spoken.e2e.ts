import type { Page } from '@playwright/test';
import { claim, claims, cursorAfter, mode, openStory, selectionHeard, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'weir.md',
  headline: 'The weir holds',
  body: 'The weir was built in 1931 by 40 men.\n\nNobody remembers who drew it.',
};

const said = (page: Page) => page.locator('stet-spoken [aria-live]');

async function opened() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  await claim(desk.page, 'built in 1931');
  return desk;
}

test('a screen reader is told of the sentence under the eye, of the claim in it, and of its verdict', async () => {
  const { page, close } = await opened();
  await mode(page, 'check');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowUp');
  await expect(said(page)).toHaveText('Sentence 1 of 3, untouched: The weir holds');
  await page.keyboard.press('ArrowDown');
  await expect(said(page)).toContainText('Sentence 2 of 3, one claim in it, to check: The weir was built in 1931 by 40 men. To check.');
  await expect(said(page)).toContainText('built in 1931. no source');
  await page.keyboard.press('v');
  await expect(said(page)).toContainText('Verified.');
  await close();
});

test('the text says where a claim begins, how it stands and what its note is', async () => {
  const { page, close } = await opened();
  await mode(page, 'check');
  await page.keyboard.press('/');
  await page.keyboard.type('Ask the archive');
  await page.keyboard.press('Enter');
  await expect(claims(page)).toHaveAttribute('role', 'mark');
  await expect(claims(page)).toHaveAttribute('aria-description', 'Claim, to check, no source. Note: Ask the archive');
  await close();
});

test('F6 goes from the text to the note of the claim, and back to where it stands', async () => {
  const { page, close } = await opened();
  const head = page.locator('stet-margin stet-claim-card button.head');
  await mode(page, 'write');
  await cursorAfter(page, 'built');
  await selectionHeard(page);
  await page.keyboard.press('F6');
  await expect(head).toBeFocused();
  await page.keyboard.press('F6');
  await expect(sheet(page)).toBeFocused();
  await selectionHeard(page);
  await selectionHeard(page);
  await page.keyboard.type('re');
  await expect(sheet(page)).toContainText('was rebuilt in 1931');

  await mode(page, 'check');
  await page.keyboard.press('F6');
  await expect(head).toBeFocused();
  await page.keyboard.press('F6');
  await page.keyboard.press('d');
  await expect(claims(page)).toHaveClass(/disputed/);
  await mode(page, 'read');
  await page.keyboard.press('F6');
  await expect(page.locator('stet-toast')).toContainText('Notes are shown in Write and Check.');
  await close();
});

test('of a stale claim the words that went and came are said', async () => {
  const { page, close } = await opened();
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, 'built in 1931');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('7');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await expect(said(page)).toContainText('Stale: words changed.');
  await expect(said(page)).toContainText('Since it was verified, gone: 1931; new: 1937');
  await close();
});
