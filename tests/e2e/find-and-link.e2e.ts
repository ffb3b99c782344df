import type { Page } from '@playwright/test';
import { claim, claims, cursorAfter, mode, openStory, saved, select, sheet, textOf } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'bell.md',
  headline: 'The bell of the old school',
  body: [
    'The bell rang at six. A Bell of bronze, not a doorbell, called the children in.',
    ...Array.from({ length: 20 }, (_, at) => `Year ${at + 1} passed without a sound.`),
    'In the end the bell was sold for $40.',
  ].join('\n\n'),
};

const bar = (page: Page) => page.locator('stet-find-bar');
const field = (page: Page) => bar(page).getByRole('textbox', { name: 'Find' });
const count = (page: Page) => bar(page).getByRole('status');
const current = (page: Page) => sheet(page).locator('.ProseMirror-active-search-match');

async function open() {
  const desk = await openDesk([STORY], { size: { width: 1280, height: 640 } });
  await openStory(desk.page, STORY.headline);
  await mode(desk.page, 'write');
  await cursorAfter(desk.page, 'The bell of');
  return desk;
}

test('find: from the key to every match and back to the sheet', async () => {
  const { page, close } = await open();
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('bell');
  await expect(count(page)).toHaveText('2 of 5');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('3 of 5');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('1 of 5');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('5 of 5');
  await expect(current(page)).toBeInViewport();
  await bar(page).getByLabel('Match capitals').check();
  await expect(count(page)).toContainText('of 4');
  await bar(page).getByLabel('Whole words').check();
  await expect(count(page)).toContainText('of 3');
  await field(page).fill('gong');
  await expect(count(page)).toHaveText('none');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(sheet(page)).toBeFocused();
  await expect(sheet(page).locator('.ProseMirror-search-match')).toHaveCount(0);
  await close();
});

test('in check mode the keys after find are for checking, never typed over what was found', async () => {
  const { page, close } = await open();
  await claim(page, 'the bell was sold');
  await mode(page, 'check');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('doorbell');
  await expect(count(page)).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(sheet(page).locator('.here').first()).toContainText('A Bell of bronze');
  await page.keyboard.press('d');
  await sheet(page).getByText('Year 3 passed').dblclick();
  await page.keyboard.press('F8');
  await page.keyboard.press('d');
  await expect(claims(page)).toHaveClass(/disputed/);
  await expect(sheet(page)).toContainText('not a doorbell, called');
  await expect(sheet(page)).toContainText('Year 3 passed without a sound.');
  await close();
});

test('find begins with the words that are selected, and again with what is typed next', async () => {
  const { page, close } = await open();
  await select(page, 'doorbell');
  await page.keyboard.press('Control+f');
  await expect(field(page)).toHaveValue('doorbell');
  await expect(count(page)).toHaveText('1 of 1');
  await cursorAfter(page, 'called the');
  await select(page, 'children');
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await close();
});

test('replace: one, then all; one undo brings all of them back; a verified claim becomes stale', async () => {
  const { page, folder, close } = await open();
  await claim(page, 'the bell was sold');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, 'The bell of');
  await page.keyboard.press('Control+h');
  await page.keyboard.type('bell');
  const replacement = bar(page).getByRole('textbox', { name: 'Replace with' });
  await bar(page).locator('.query').press('Tab');
  await expect(replacement).toBeFocused();
  await replacement.fill('gong');
  await replacement.press('Enter');
  await expect(count(page)).toContainText('of 4');
  await expect(sheet(page)).toContainText('The gong rang at six');
  await bar(page).getByRole('button', { name: 'Replace all' }).click();
  await expect(page.locator('stet-toast')).toContainText('4 places were replaced.');
  await expect(count(page)).toHaveText('none');
  await expect(bar(page).getByRole('button', { name: 'Replace all' })).toBeDisabled();
  await expect(sheet(page).locator('h1')).toHaveText('The gong of the old school');
  await expect(claims(page).first()).toHaveClass(/stale/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(sheet(page).locator('h1')).toHaveText('The bell of the old school');
  await expect(sheet(page)).toContainText('The gong rang at six');
  await expect(claims(page).first()).toHaveClass(/verified/);
  await saved(page);
  expect(await textOf(folder, STORY.file)).toContain('The gong rang at six. A Bell of bronze, not a doorbell');
  await close();
});

test('what is replaced keeps the bold letters and the links it runs over, one by one and all at once', async () => {
  const body = 'It rose 7 per **cent**, or 8 [per](https://a.test) cent, or *9 per cent*.';
  const desk = await openDesk([{ file: 'rise.md', headline: 'A rise', body }], { size: { width: 1280, height: 640 } });
  const { page, folder } = desk;
  await openStory(page, 'A rise');
  await mode(page, 'write');
  await cursorAfter(page, 'It rose');
  await page.keyboard.press('Control+h');
  await page.keyboard.type('per cent');
  await expect(count(page)).toHaveText('1 of 3');
  const replacement = bar(page).getByRole('textbox', { name: 'Replace with' });
  await replacement.fill('percent');
  await replacement.press('Enter');
  await expect(count(page)).toHaveText('1 of 2');
  await bar(page).getByRole('button', { name: 'Replace all' }).click();
  await expect(count(page)).toHaveText('none');
  await saved(page);
  expect(await textOf(folder, 'rise.md')).toContain('It rose 7 per**cent**, or 8 [per](https://a.test)cent, or *9 percent*.');
  await desk.close();
});

test('link: made, changed and taken away, a bad address refused, and nothing selected said', async () => {
  const { page, folder, close } = await open();
  const dialog = page.locator('stet-link');
  const address = dialog.getByLabel('Address');
  const link = sheet(page).locator('a');
  await cursorAfter(page, 'A Bell');
  await page.keyboard.press('Control+Shift+k');
  await expect(dialog).toContainText('Select the words that should be the link first.');
  await page.keyboard.press('Escape');

  await select(page, 'bronze');
  await page.keyboard.press('Control+Shift+k');
  await expect(address).toBeFocused();
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await address.fill('https://example.org/bronze');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(link).toHaveText('bronze');
  await saved(page);
  expect(await textOf(folder, STORY.file)).toContain('[bronze](https://example.org/bronze)');

  await cursorAfter(page, 'A Bell of bro');
  await page.keyboard.press('Control+Shift+k');
  await expect(address).toHaveValue('https://example.org/bronze');
  await address.fill('mailto:bell@example.org');
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('href', 'mailto:bell@example.org');
  await page.keyboard.press('Control+Shift+k');
  await dialog.getByRole('button', { name: 'Take the link away' }).click();
  await expect(link).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(link).toHaveAttribute('href', 'mailto:bell@example.org');
  await close();
});
