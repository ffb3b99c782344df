import type { Page } from '@playwright/test';
import { claims, docketOf, mode, openStory, saved, select, sheet, textOf } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const ROW = '| 2024 | 12 | $1,400 |';
const NOTED = 'The river rose 7.2 metres.[^1]';
const LINKED = 'The [landing report](https://example.org/landing) says **Sok Vanna** paid 400 riel.';

const STORY = {
  file: 'floods.md',
  headline: 'Floods by year',
  body: [`| Year | Houses | Paid |\n| --- | --- | --- |\n${ROW}`, NOTED, LINKED, '[^1]: Read off the gauge by the pier.'].join('\n\n'),
};

const toast = (page: Page) => page.locator('stet-toast');
const row = (page: Page) => sheet(page).locator('tr').nth(1).locator('td');

/** Signs a sentence off, counted from the headline, and goes back to writing. */
async function verified(page: Page, sentence: number, words: string | readonly string[]): Promise<void> {
  await mode(page, 'check');
  await page.keyboard.press('Control+Home');
  for (let times = 0; times < sentence; times += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await sheet(page).locator('.here').allTextContents()).join('|')).toBe([words].flat().join('|'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('v');
  await expect(sheet(page).locator('.claim.active').first()).toHaveClass(/verified/);
  await mode(page, 'write');
}

async function putBack(page: Page): Promise<void> {
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await expect(page.locator('stet-claim-card[open]')).toBeVisible();
  await page.keyboard.press('u');
}

async function openFloods() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  return desk;
}

test('a number that is put back in the row of a table changes its own cell alone, and one undo takes it back', async () => {
  const { page, folder, close } = await openFloods();
  await verified(page, 2, ['2024', '12', '$1,400']);
  await select(page, '12');
  await page.keyboard.type('13');
  await expect(claims(page).first()).toHaveClass(/stale/);
  await putBack(page);
  await expect(claims(page).first()).toHaveClass(/verified/);
  await expect(row(page)).toHaveText(['2024', '12', '$1,400']);
  await page.keyboard.press('Control+z');
  await expect(row(page)).toHaveText(['2024', '13', '$1,400']);
  await expect(claims(page).first()).toHaveClass(/stale/);
  await page.keyboard.press('Control+Shift+z');
  await expect(claims(page).first()).toHaveClass(/verified/);
  await saved(page);
  expect(await textOf(folder, STORY.file)).toContain(ROW);
  await close();
});

test('words that are put back leave the footnote’s mark, the link and the bold words as they are', async () => {
  const { page, folder, close } = await openFloods();
  await verified(page, 3, ['The river rose 7.2 metres.', '[^1]']);
  await select(page, '7.2');
  await page.keyboard.type('72');
  await putBack(page);
  await expect(claims(page).first()).toHaveClass(/verified/);
  await mode(page, 'write');
  await verified(page, 4, ['The ', 'landing report', ' says ', 'Sok Vanna', ' paid 400 riel.']);
  await select(page, '400');
  await page.keyboard.type('600');
  await select(page, 'Sok Vanna');
  await page.keyboard.type('Sok Dara');
  await expect(claims(page).last()).toHaveClass(/stale/);
  await mode(page, 'check');
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('F8');
  await page.keyboard.press('u');
  await expect(sheet(page).locator('.claim.stale')).toHaveCount(0);
  await expect(page.locator('stet-status-line .claims')).toContainText('2 exact · 0 moved');
  await saved(page);
  const text = await textOf(folder, STORY.file);
  expect(text).toContain(NOTED);
  expect(text).toContain(LINKED);
  await close();
});

test('a footnote’s mark that is gone cannot come back as letters: that is said, with the way there, and nothing is changed', async ({}, info) => {
  const { page, folder, close } = await openFloods();
  await verified(page, 3, ['The river rose 7.2 metres.', '[^1]']);
  await sheet(page).locator('code.raw-inline').first().click();
  await expect(sheet(page).locator('code.ProseMirror-selectednode')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(claims(page).first()).toHaveClass(/stale/);
  await saved(page);
  const before = await textOf(folder, STORY.file);
  await putBack(page);
  await expect(toast(page)).toContainText('Nothing was changed');
  await page.screenshot({ path: info.outputPath('refused.png') });
  await expect(claims(page).first()).toHaveClass(/stale/);
  await toast(page).getByRole('button', { name: 'History' }).click();
  await expect(page.locator('stet-history').getByRole('heading', { name: 'History' }).first()).toBeVisible();
  expect(await textOf(folder, STORY.file)).toBe(before);
  expect((await docketOf(folder)).claims[0]?.signOffs).toHaveLength(1);
  await close();
});
