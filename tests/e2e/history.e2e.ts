import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, claims, cursorAfter, mode, openStory, saved, select, sheet, textOf } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = {
  file: 'weir.md',
  headline: 'The weir holds',
  body: 'The weir was built in 1931. It holds back four metres of water.\n\nNobody remembers who drew it.\n\nThe town has asked twice for its plans.',
};

const history = (page: Page) => page.locator('stet-history');
const points = (page: Page) => history(page).locator('.point');

async function openHistory(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+y');
  await expect(points(page).first()).toBeFocused();
}

async function savePoint(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await saved(page);
}

/** Three save points: as found, 1937 for 1931, and a paragraph more. */
async function withHistory() {
  const desk = await openDesk([STORY]);
  const { page } = desk;
  await openStory(page, STORY.headline);
  await savePoint(page);
  await select(page, '1931');
  await page.keyboard.type('1937');
  await savePoint(page);
  await cursorAfter(page, 'Nobody remembers who drew it.');
  await page.keyboard.type(' Nobody at all.');
  await savePoint(page);
  return desk;
}

test('the list says when, why, who and how much; two texts are compared and one is put back by keyboard alone', async () => {
  const { page, folder, close } = await withHistory();
  await openHistory(page);
  await expect(points(page).first()).toContainText('Chan Maly');
  await expect(points(page).first().locator('.plus')).toHaveText('+3');
  await expect(points(page).nth(1).locator('.minus')).toHaveText('−1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(history(page).locator('del')).toHaveText('1931');
  await expect(history(page).locator('ins').first()).toHaveText('1937');
  const restore = history(page).getByRole('button', { name: 'Put this whole text back' });
  await restore.focus();
  await page.keyboard.press('Enter');
  await expect(history(page)).toHaveCount(0);
  await expect(sheet(page)).toContainText('1931');
  await expect(sheet(page)).not.toContainText('Nobody at all');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('1931');
  await sheet(page).focus();
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('1937');
  await expect(sheet(page)).toContainText('Nobody at all');
  await openHistory(page);
  await expect(history(page)).toContainText('Kept before another text was put back');
  await page.keyboard.press('Escape');
  await close();
});

test('one paragraph is put back, the others stay, and a claim is verified only where its words are the same', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'The weir was built in 1931.');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await savePoint(page);
  await select(page, '1931');
  await page.keyboard.type('1937');
  await cursorAfter(page, 'Nobody remembers who drew it.');
  await page.keyboard.type(' Nobody at all.');
  await savePoint(page);
  await expect(claims(page)).toHaveClass(/stale/);
  await openHistory(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const differs = history(page).locator('.claims li.differs');
  await expect(differs).toContainText('Verified');
  await expect(differs).toContainText('signed off by Chan Maly');
  await expect(differs).toContainText('Stale');
  await history(page).getByRole('button', { name: 'Put back: The weir was built' }).press('Enter');
  await expect(history(page).locator('.control button')).toHaveCount(1);
  await expect(history(page).locator('.control button')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toContainText('1931');
  await expect(sheet(page)).toContainText('Nobody at all');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect.poll(() => textOf(folder, STORY.file)).toContain('1931');
  await close();
});

test('a text is named by one command, found by that, and any two are compared', async () => {
  const { page, close } = await withHistory();
  await page.keyboard.press('Control+Shift+m');
  await page.locator('stet-milestone input').fill('as sent to the lawyer');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-milestone')).toHaveCount(0);
  await openHistory(page);
  await history(page).getByRole('button', { name: 'Milestones 1' }).click();
  await expect(points(page)).toHaveCount(1);
  await expect(points(page)).toContainText('as sent to the lawyer');
  await history(page).getByRole('button', { name: /^All/ }).click();
  await expect(points(page)).toHaveCount(5);
  await history(page).getByRole('button', { name: 'Name…' }).last().click();
  await history(page).locator('form input').fill('as found');
  await page.keyboard.press('Enter');
  await expect(points(page).last()).toContainText('as found');
  await history(page).getByRole('button', { name: 'Compare with…' }).last().click();
  await points(page).nth(1).click();
  await expect(history(page).locator('stet-side-by-side h3').first()).toContainText('as found');
  await expect(history(page).locator('del')).toHaveText('1931');
  await history(page).getByRole('button', { name: 'Back to the list' }).click();
  await expect(points(page)).toHaveCount(5);
  await page.keyboard.press('Escape');
  await close();
});

test('who last touched the sentence at the cursor, with the way to both texts', async () => {
  const { page, close } = await withHistory();
  await cursorAfter(page, 'The weir was built');
  await page.keyboard.press('Control+Shift+b');
  const touched = page.locator('stet-touched');
  await expect(touched).toContainText('Chan Maly');
  await expect(touched.locator('del')).toHaveText('1931');
  await touched.getByRole('button', { name: 'Compare the two texts' }).press('Enter');
  await expect(history(page).locator('del')).toHaveText('1931');
  await expect(history(page)).not.toContainText('Nobody at all');
  await page.keyboard.press('Escape');
  await cursorAfter(page, 'for its plans');
  await page.keyboard.press('Control+Shift+b');
  await expect(touched).toContainText('another program');
  await page.keyboard.press('Escape');
  await close();
});

test('looking who touched a sentence says how far it is, is stopped by key, and can be begun again', async ({}, info) => {
  const { app, page, close } = await withHistory();
  // Kept texts are not given to main until they are let go: nothing of it is in the program that ships.
  await app.evaluate(() => {
    const { promises } = process.mainModule?.require('node:fs') as typeof import('node:fs');
    const { open } = promises;
    const letGo = new Promise((go) => Object.assign(globalThis, { letGo: go }));
    Object.assign(promises, {
      open: async (...given: Parameters<typeof open>) => {
        if (String(given[0]).includes('/history/objects/')) await letGo;
        return open(...given);
      },
    });
  });
  await cursorAfter(page, 'The weir was built');
  await page.keyboard.press('Control+Shift+b');
  const touched = page.locator('stet-touched');
  await expect(touched).toContainText('Going back through the history…');
  await expect(touched.getByRole('progressbar')).toBeVisible();
  await page.screenshot({ path: info.outputPath('looking.png') });
  await touched.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(touched).toContainText('Nothing was found out before it ended.');
  await app.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
  await touched.getByRole('button', { name: 'Look again' }).press('Enter');
  await expect(touched.locator('del')).toHaveText('1931');
  await close();
});

test('a kept text that was changed or is gone is named and not shown', async () => {
  const { page, folder, close } = await withHistory();
  const objects = join(folder, '.stet', 'history', 'objects');
  const [line] = (await readFile(await onlyList(folder), 'utf8')).trim().split('\n').slice(-1);
  const { revision, markdown } = JSON.parse(line ?? '{}') as { revision: string; markdown: string };
  for (const hash of [revision, markdown]) await truncate(join(objects, hash.slice(7, 9), `${hash.slice(9)}.gz`), 9);
  await openHistory(page);
  await expect(points(page).first()).toContainText('its text is damaged');
  await page.keyboard.press('Enter');
  await expect(history(page).getByRole('alert')).toContainText(markdown.slice(9));
  await page.keyboard.press('Escape');
  await close();
});

test('in a library opened for reading the history is read and compared, and nothing is put back or named', async () => {
  const first = await withHistory();
  const second = await launchDesk({ library: first.folder });
  const { page } = second;
  await expect(page.locator('stet-welcome')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-welcome')).toHaveCount(0);
  await openStory(page, STORY.headline);
  await openHistory(page);
  await expect(history(page).getByRole('button', { name: 'Name…' }).first()).toBeDisabled();
  await points(page).last().press('Enter');
  await expect(history(page).locator('del')).toHaveText('1931');
  await expect(history(page)).toContainText('This library is open for reading');
  await expect(history(page).getByRole('button', { name: /^Put/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await second.close();
  await first.close();
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`list, name, comparing and who touched it can be used by everybody: ${theme.toLowerCase()}`, async () => {
    const { page, close } = await withHistory();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await command(page, theme);
    const complaints = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => `${id}: ${failureSummary ?? ''}`));
    };
    await openHistory(page);
    await history(page).getByRole('button', { name: 'Compare with…' }).nth(1).press('Enter');
    await history(page).getByRole('button', { name: 'Name…' }).last().press('Enter');
    await expect(history(page).locator('form input')).toBeFocused();
    expect.soft(await complaints(), 'the list').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(history(page).locator('form')).toHaveCount(0);
    await points(page).last().press('Enter');
    await expect(history(page).locator('del')).toHaveText('1931');
    await history(page).locator('summary').first().press('Enter');
    expect.soft(await complaints(), 'two texts').toEqual([]);
    await page.keyboard.press('Escape');
    await cursorAfter(page, 'The weir was built');
    await page.keyboard.press('Control+Shift+b');
    await expect(page.locator('stet-touched .who')).toBeVisible();
    expect.soft(await complaints(), 'who touched it').toEqual([]);
    await page.keyboard.press('Escape');
    await close();
  });
}

async function onlyList(folder: string): Promise<string> {
  const [name = ''] = (await readdir(join(folder, '.stet', 'history'))).filter((file) => file.endsWith('.jsonl'));
  return join(folder, '.stet', 'history', name);
}
