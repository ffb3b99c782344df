import type { Page } from '@playwright/test';
import { claim, claims, claimWords, cursorAfter, docketOf, mode, notes, openStory, select, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.\n\nNobody was hurt.' };
const WORDS = 'lost nine boards';

/** Copies the words of a verified claim behind the last sentence, so many times, and deletes the original. */
async function copyAndDelete(page: Page, copies: number): Promise<void> {
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await select(page, WORDS);
  await page.keyboard.press('Control+c');
  await cursorAfter(page, 'Nobody was hurt.');
  for (let copy = 0; copy < copies; copy += 1) {
    await page.keyboard.type(' It ');
    await page.keyboard.press('Control+v');
    await page.keyboard.type('.');
  }
  await expect(sheet(page)).toContainText(`Nobody was hurt. It ${WORDS}.`);
  await expect(claims(page)).toHaveText(WORDS);
  await select(page, `pier ${WORDS}`);
  await page.keyboard.press('Delete');
  await expect(claims(page)).toHaveCount(0);
  await expect(page.locator('stet-status-line')).toContainText('1 orphaned');
}

test('a claim whose words stand elsewhere is offered that place, and takes it by one key', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await copyAndDelete(page, 1);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await expect(notes(page)).toContainText('The same words stand in the text');
  await expect(notes(page)).toContainText('while these words stood in the text');
  await expect(notes(page)).not.toContainText('for other words');
  await expect(notes(page)).toContainText('Nobody was hurt. It');
  await expect(claims(page)).toHaveCount(0);
  await page.keyboard.press('r');
  await expect.poll(() => claimWords(page)).toEqual([WORDS]);
  await expect(claims(page)).toHaveClass(/verified/);
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.anchor).toMatchObject({ exact: WORDS, state: 'exact' });
  await close();
});

test('of several places none is taken by itself: each is shown with a way to it', async () => {
  const { page, close } = await openDesk([STORY]);
  await copyAndDelete(page, 2);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  const here = notes(page).getByRole('button', { name: 'Relink here' });
  await expect(here).toHaveCount(2);
  await page.keyboard.press('r');
  await expect(page.locator('stet-toast')).toContainText('in several places');
  await expect(claims(page)).toHaveCount(0);
  await here.last().click();
  await expect.poll(() => claimWords(page)).toEqual([WORDS]);
  const before = await claims(page).evaluate((element) => {
    const range = document.createRange();
    range.setStart(element.closest('p') as Node, 0);
    range.setEndBefore(element);
    return range.toString();
  });
  expect(before).toContain(`It ${WORDS}. It `);
  await close();
});
