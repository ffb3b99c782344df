import { mkdtemp, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  claim,
  claims,
  cursorAfter,
  docketOf,
  historyTexts,
  journalled,
  mode,
  notes,
  openStory,
  saved,
  sheet,
  takeRecovered,
  textOf,
} from './article-steps.ts';
import { kill, openDesk } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';
import { STORY, openWeir } from './weir-story.ts';

async function changeOutside(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test('with nothing unsaved the other text is taken over, the claims follow, and undo brings ours back', async () => {
  const { page, path, close } = await openWeir();
  await claim(page, 'The weir was built in 1931');
  await saved(page);
  await changeOutside(path, 'The weir was', 'After years of floods, the weir was');
  await expect(sheet(page)).toContainText('After years of floods');
  await expect(page.locator('stet-toast')).toContainText('changed by another program');
  await changeOutside(path, '1931', '1937');
  await expect(sheet(page)).toContainText('1937');
  await expect(page.locator('stet-status-line')).toContainText('1 altered');
  await page.locator('stet-toast').getByRole('button', { name: 'Undo' }).click();
  await expect(sheet(page)).toContainText('1931');
  await close();
});

/** Types here and changes the file there, so that neither knows of the other; answers when the desk has said so. */
async function collide(page: Page, path: string): Promise<void> {
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or why');
  await changeOutside(path, 'four metres', 'five metres');
  await expect(page.locator('stet-conflict h2')).toBeVisible();
  await expect(page.locator('stet-conflict')).toContainText('five metres');
  await expect(page.locator('stet-conflict')).toContainText('or why');
}

/** The screen with two texts, and its buttons by name. */
const screen = (page: Page) => page.locator('stet-conflict');
const decidedRows = (page: Page) => screen(page).locator('stet-merge').getByRole('status');
const press = (page: Page, name: string) => screen(page).getByRole('button', { name }).click();

test('two texts: all mine', async () => {
  const { page, folder, path, close } = await openWeir();
  await collide(page, path);
  await press(page, 'All yours');
  await press(page, 'Save this text');
  await expect(screen(page)).toHaveCount(0);
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  expect(await textOf(folder, STORY.file)).toContain('four metres');
  await close();
});

test('two texts: all theirs, and undo brings mine back', async () => {
  const { page, folder, path, close } = await openWeir();
  await collide(page, path);
  await press(page, 'All theirs');
  await press(page, 'Save this text');
  await expect(sheet(page)).toContainText('five metres');
  await expect(sheet(page)).not.toContainText('or why');
  expect(await textOf(folder, STORY.file)).toContain('five metres');
  await sheet(page).click();
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('or why');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  await close();
});

test('two texts: two articles', async () => {
  const { page, folder, path, close } = await openWeir();
  await collide(page, path);
  await press(page, 'Two articles');
  await expect(screen(page)).toHaveCount(0);
  await expect.poll(async () => (await readdir(join(folder, 'articles'))).filter((file) => file.endsWith('.md')).length).toBe(2);
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  const [copy] = (await readdir(join(folder, 'articles'))).filter((file) => file.endsWith('.md') && file !== STORY.file);
  expect(await textOf(folder, copy ?? '')).toContain('five metres');
  await close();
});

test('two texts become one by the keyboard alone: a choice for each paragraph, one save, one undo, both texts in the history', async () => {
  const { page, folder, path, close } = await openWeir();
  await claim(page, 'Nobody remembers');
  await claim(page, 'four metres');
  await mode(page, 'check');
  for (const at of [1, 2]) {
    await page.keyboard.press('F8');
    await page.keyboard.press('v');
    await expect.poll(async () => (await docketOf(folder)).claims.filter(({ check }) => check === 'verified').length).toBe(at);
  }
  await mode(page, 'write');
  await saved(page);
  await collide(page, path);
  const ours = await sheet(page).innerText();
  await expect(decidedRows(page)).toHaveText('Decided: 0 of 2 rows that differ');
  // The first row that is not decided has the keyboard. Enter on nothing chosen saves nothing and goes to what is open.
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await expect(decidedRows(page)).toHaveText('Decided: 1 of 2 rows that differ');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('b');
  await expect(decidedRows(page)).toHaveText('All 2 rows that differ are decided');
  await page.keyboard.press('m');
  await page.keyboard.press('p');
  const outcome = screen(page).locator('.outcome');
  await expect(outcome).toContainText('five metres');
  await expect(outcome).toContainText('who drew it or why');
  expect(await textOf(folder, STORY.file)).not.toContain('or why');
  await page.keyboard.press('Control+Enter');
  await expect(screen(page)).toHaveCount(0);
  await saved(page);
  const text = await textOf(folder, STORY.file);
  expect(text).toContain('five metres');
  expect(text).toContain('who drew it or why');
  // Verified is what has the very words that were signed.
  await expect(notes(page).filter({ hasText: 'Verified', hasNotText: 'Stale' })).toHaveCount(1);
  await expect(notes(page).filter({ hasText: 'Stale' })).toHaveCount(1);
  const kept = await historyTexts(folder);
  expect(kept.some((one) => one.includes('four metres') && one.includes('or why'))).toBe(true);
  expect(kept.some((one) => one.includes('five metres') && !one.includes('or why'))).toBe(true);
  await sheet(page).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => sheet(page).innerText()).toBe(ours);
  await expect.poll(() => textOf(folder, STORY.file)).toContain('four metres');
  await close();
});

test('the file changes again while one chooses: it is said, nothing is written, and what was chosen stands', async () => {
  const { page, folder, path, close } = await openWeir();
  await collide(page, path);
  await page.keyboard.press('t');
  await expect(decidedRows(page)).toHaveText('Decided: 1 of 2 rows that differ');
  await changeOutside(path, 'who drew it.', 'who built it.');
  await expect(screen(page).getByRole('alert')).toContainText('changed again');
  await expect(screen(page)).toContainText('who built it');
  await expect(decidedRows(page)).toHaveText('Decided: 1 of 2 rows that differ');
  await page.keyboard.press('3');
  // The watcher is not waited for: the hash of the file decides.
  await changeOutside(path, 'who built it.', 'who paid for it.');
  await page.keyboard.press('Control+Enter');
  await expect(screen(page)).toContainText('who paid for it');
  expect(await textOf(folder, STORY.file)).toContain('who paid for it');
  expect(await textOf(folder, STORY.file)).not.toContain('or why');
  await page.keyboard.press('3');
  await page.keyboard.press('Control+Enter');
  await expect(screen(page)).toHaveCount(0);
  await expect.poll(() => textOf(folder, STORY.file)).toContain('who drew it or why.\n\nNobody remembers who paid for it.');
  expect(await textOf(folder, STORY.file)).toContain('five metres');
  await close();
});

test('a file that is taken away is said, and can be written again', async () => {
  const { page, folder, path, close } = await openWeir();
  await unlink(path);
  await page.locator('stet-standing').getByRole('button', { name: 'Write it again' }).click();
  await expect.poll(() => textOf(folder, STORY.file).catch(() => '')).toContain('Nobody remembers');
  await expect(claims(page)).toHaveCount(0);
  await close();
});

test('typing that never reached the file is back after the desk was killed, beside the file, and can be undone', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-killed-'));
  const { page, app, folder, close } = await openDesk([STORY], { userData });
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or when');
  await expect.poll(() => journalled(folder), { intervals: [20] }).toContain('or when');
  await kill(app);
  await close();
  expect(await textOf(folder, STORY.file)).not.toContain('or when');

  const again = await launchDesk({ library: folder, userData });
  const conflict = screen(again.page);
  await expect(conflict).toContainText('or when');
  await expect(again.page.locator('stet-status-line .failed')).toContainText('Recovered, not saved');
  expect(await textOf(folder, STORY.file)).not.toContain('or when');
  await takeRecovered(again.page);
  expect(await textOf(folder, STORY.file)).toContain('who drew it or when');
  await cursorAfter(again.page, 'or when');
  await again.page.keyboard.press('Control+z');
  await expect(sheet(again.page)).not.toContainText('or when');
  await again.page.keyboard.press('Control+Shift+z');
  await expect(sheet(again.page)).toContainText('who drew it or when');
  await again.close();
});

test('what was recovered lies beside what is on disk: put off it is written nowhere and comes back, given up it stays in the history', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-killed-'));
  const { page, app, folder, close } = await openDesk([STORY], { userData });
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or when');
  await expect.poll(() => journalled(folder), { intervals: [20] }).toContain('or when');
  await kill(app);
  await close();
  const before = await textOf(folder, STORY.file);

  const again = await launchDesk({ library: folder, userData });
  await expect(screen(again.page)).toContainText('or when');
  await again.page.keyboard.press('Escape');
  const bar = again.page.locator('stet-standing');
  await expect(bar).toContainText('before Stet ended');
  await cursorAfter(again.page, 'or when');
  await again.page.keyboard.type(' and how');
  await expect.poll(() => journalled(folder)).toContain('or when and how');
  await again.close();
  expect(await textOf(folder, STORY.file)).toBe(before);

  const third = await launchDesk({ library: folder, userData });
  await expect(screen(third.page)).toContainText('or when and how');
  await press(third.page, 'All on disk');
  await press(third.page, 'Save this text');
  await expect(screen(third.page)).toHaveCount(0);
  await expect(sheet(third.page)).not.toContainText('or when');
  await expect.poll(() => journalled(folder)).toBe('');
  await saved(third.page);
  expect(await textOf(folder, STORY.file)).toBe(before);
  expect((await historyTexts(folder)).some((one) => one.includes('or when and how'))).toBe(true);
  await third.close();
});
