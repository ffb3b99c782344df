import type { Page } from '@playwright/test';
import { claim, docketOf, mode, notes, openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = {
  file: 'quay.md',
  headline: 'The quay is closed',
  body: 'The quay lost nine boards in May.\n\nThe repair takes until 3 March.',
};
const OTHER = { file: 'weir.md', headline: 'The weir holds' };
const HALF = 'Half a note';

const field = (page: Page) => notes(page).locator('textarea');

async function openWithHalfNote() {
  const desk = await openDesk([STORY, OTHER]);
  const { page } = desk;
  await openStory(page, STORY.headline);
  await claim(page, 'nine boards');
  await claim(page, '3 March');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('/');
  await page.keyboard.type(HALF);
  await expect(field(page)).toHaveValue(HALF);
  return desk;
}

test('a half-written note waits for its claim, whatever is looked at meanwhile', async () => {
  const { page, folder, close } = await openWithHalfNote();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  await expect(notes(page).locator('stet-claim-card[open]')).toContainText('3 March');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Shift+F8');
  await expect(field(page)).toHaveValue(HALF);

  await openStory(page, OTHER.headline);
  await openStory(page, STORY.headline);
  await page.keyboard.press('F8');
  await expect(field(page)).toHaveValue(HALF);
  await page.keyboard.press('/');
  await page.keyboard.type(' made whole');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.thread.map(({ text }) => text)).toEqual([`${HALF} made whole`]);
  await close();
});

test('a half-written note is there again after the window was closed; a finished one leaves nothing', async () => {
  const { page, folder, userData, app } = await openWithHalfNote();
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;

  const again = await launchDesk({ library: folder, userData });
  await expect(again.page.locator('stet-sheet .ProseMirror h1')).toHaveText(STORY.headline);
  // The claim that was at hand is at hand again.
  await expect(field(again.page)).toHaveValue(HALF);
  expect((await docketOf(folder)).claims[0]?.thread).toEqual([]);
  await field(again.page).fill('');
  await again.close();
  expect(page.isClosed()).toBe(true);
});

test('what a quick hand types before the field of a note is there is the note, its Enter too', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'nine boards');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await expect(notes(page).locator('stet-claim-card[open]')).toBeVisible();
  await page.evaluate(() => {
    const key = (one: string): void =>
      void (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key: one, bubbles: true, composed: true, cancelable: true }),
      );
    for (const one of ['/', 'A', 's', 'k', 'x', 'Backspace', '!', 'Enter']) key(one);
  });
  await expect(notes(page).locator('li .text')).toHaveText('Ask!');
  await expect(field(page)).toHaveValue('');
  await expect.poll(async () => (await docketOf(folder)).claims.map(({ thread }) => thread.map(({ text }) => text))).toEqual([['Ask!']]);
  await close();
});
