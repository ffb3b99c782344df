import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { emptyDocket, type Docket } from '../../core/saved/docket.ts';
import { expect } from './harness.ts';

/** Steps that several tests of the open article share. */

export const sheet = (page: Page): Locator => page.locator('stet-sheet .ProseMirror');
export const notes = (page: Page): Locator => page.locator('stet-margin .note');
export const claims = (page: Page): Locator => sheet(page).locator('.claim');

/** Opens a story by its headline and waits until it can be typed into. */
export async function openStory(page: Page, headline: string): Promise<void> {
  await page.locator('stet-library li').filter({ hasText: headline }).click();
  await expect(sheet(page).locator('h1')).toHaveText(headline);
}

export async function mode(page: Page, key: 'write' | 'check' | 'read'): Promise<void> {
  await page.keyboard.press(`Control+${{ write: 1, check: 2, read: 3 }[key]}`);
}

/** Selects words of the sheet as a reader would see them; they must stand in one block. */
export async function select(page: Page, words: string): Promise<void> {
  await sheet(page).evaluate((root, wanted) => {
    const blocks = [...root.querySelectorAll('h1, p, h2, h3, figcaption, td, th')];
    const block = blocks.find((one) => one.textContent?.includes(wanted));
    if (!block) throw new Error(`no block says “${wanted}”`);
    const start = block.textContent?.indexOf(wanted) ?? 0;
    const place = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let left = offset;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        if (left <= length) return [node, left];
        left -= length;
      }
      throw new Error('past the end');
    };
    (root as HTMLElement).focus();
    const [from, fromAt] = place(start);
    const [to, toAt] = place(start + wanted.length);
    getSelection()?.setBaseAndExtent(from, fromAt, to, toAt);
  }, words);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words);
  await selectionHeard(page);
}

/** The page is told of a selection a moment after it is there; a key pressed before that would act on the one before. */
export async function selectionHeard(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
}

/** Puts the cursor right behind these words. */
export async function cursorAfter(page: Page, words: string): Promise<void> {
  await select(page, words);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  await selectionHeard(page);
}

export async function saved(page: Page): Promise<void> {
  await expect(page.locator('stet-status-line [data-save="saved"]')).toBeVisible();
}

/** Typing in the library's journal that is on the disk for good: what has no final name yet is not. */
export async function journalled(folder: string): Promise<string> {
  const journal = join(folder, '.stet', 'journal');
  const files = (await readdir(journal).catch(() => [])).filter((file) => file.endsWith('.json'));
  return (await Promise.all(files.map((file) => readFile(join(journal, file), 'utf8').catch(() => '')))).join('');
}

export async function textOf(folder: string, file: string): Promise<string> {
  return readFile(join(folder, 'articles', file), 'utf8');
}

/** The only docket of a library with one checked story; an empty one while there is none. */
export async function docketOf(folder: string): Promise<Docket> {
  const dockets = join(folder, '.stet', 'dockets');
  const files = (await readdir(dockets).catch(() => [])).filter((file) => file.endsWith('.json'));
  const texts = await Promise.all(files.map((file) => readFile(join(dockets, file), 'utf8')));
  return (
    texts.map((text) => JSON.parse(text) as Docket).find(({ claims: made, cleared }) => made.length + cleared.length > 0) ??
    emptyDocket('none')
  );
}

/** The words of each claim; one that is drawn in pieces (a misspelt word in it, a link) is put together. */
export function claimWords(page: Page): Promise<string[]> {
  return sheet(page).evaluate((root) => {
    const words = new Map<string, string>();
    for (const piece of root.querySelectorAll<HTMLElement>('.claim')) {
      const id = piece.dataset['claim'] ?? '';
      words.set(id, (words.get(id) ?? '') + (piece.textContent ?? ''));
    }
    return [...words.values()];
  });
}

/** Makes a claim of these words with the key for it. */
export async function claim(page: Page, words: string): Promise<void> {
  await select(page, words);
  await page.keyboard.press('Control+m');
  await expect.poll(() => claimWords(page)).toContain(words);
}

/** Every text that the library's history keeps. */
export async function historyTexts(folder: string): Promise<readonly string[]> {
  const objects = join(folder, '.stet', 'history', 'objects');
  const names = await readdir(objects).catch(() => []);
  const paths = await Promise.all(names.map(async (name) => (await readdir(join(objects, name))).map((one) => join(objects, name, one))));
  const packed = paths.flat().filter((path) => path.endsWith('.gz'));
  return Promise.all(packed.map(async (path) => gunzipSync(await readFile(path)).toString('utf8')));
}

/** Says that what the journal gave back stands, as a whole, and waits until it is in the file. */
export async function takeRecovered(page: Page): Promise<void> {
  const conflict = page.locator('stet-conflict');
  await expect(conflict.getByRole('heading', { name: 'Typing that was not saved is back' })).toBeVisible();
  await conflict.getByRole('button', { name: 'All recovered' }).click();
  await conflict.getByRole('button', { name: 'Save this text' }).click();
  await expect(conflict).toHaveCount(0);
  await saved(page);
}
