import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { claim, docketOf, mode, openStory, saved } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.' };

async function drop(at: Locator, name: string, words: string): Promise<void> {
  await at.evaluate(
    (element, given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([given.words], given.name));
      for (const kind of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    },
    { name, words },
  );
}

const recordIn = async (folder: string): Promise<LibraryRecord> =>
  JSON.parse(await readFile(join(folder, '.stet', 'library.json'), 'utf8')) as LibraryRecord;
const sources = (page: Page): Locator => page.locator('stet-sources');
const pieces = (page: Page): Locator => page.locator('stet-evidence li[data-evidence]');
const toast = (page: Page): Locator => page.locator('stet-dialog-toast, stet-toast').filter({ hasText: /\S/ }).last();

async function lookAtSource(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+s');
  await sources(page).getByRole('button', { name: 'Harbour log', exact: true }).press('Enter');
  await expect(pieces(page).first()).toBeVisible();
}

/** A verified claim that cites a source with a piece of evidence. */
async function deskWithClaim() {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'lost nine boards');
  await saved(page);
  await mode(page, 'check');
  await page.keyboard.press('s');
  await page.locator('stet-cite stet-source-picker input').fill('Harbour log');
  await page.keyboard.press('Enter');
  await page.locator('stet-cite').getByLabel('Title or name').press('Enter');
  await page.keyboard.type('p. 14');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-cite')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+s');
  await drop(sources(page).locator('li'), 'log.txt', 'The pier lost nine boards in May.');
  await expect(sources(page).locator('li')).toContainText('1 piece of evidence');
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.signOffs.length).toBe(1);
  return { page, folder, close };
}

test('evidence that a claim may rest on is taken out by key once its claims were seen; the claim says so, and Ctrl Z brings it back', async () => {
  const { page, folder, close } = await deskWithClaim();
  await lookAtSource(page);
  await pieces(page).getByRole('button', { name: 'Check evidence: log.txt' }).press('Delete');
  const asking = page.locator('stet-take-out');
  await expect(asking).toContainText('1 claim in 1 story cites this source and may rest on “log.txt”');
  await expect(asking).toContainText('Pier closes');
  await expect(asking).toContainText('lost nine boards');
  await page.keyboard.press('Escape');
  await expect(asking).toHaveCount(0);
  await expect(pieces(page)).toHaveCount(1);
  await expect(pieces(page).getByRole('button', { name: 'Take out of the locker: log.txt' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asking.getByRole('button', { name: 'Take it out' })).toBeFocused();
  await page.screenshot({ path: 'test-results/take-out.png' });
  await page.keyboard.press('Enter');
  await expect(pieces(page)).toHaveCount(0);
  await expect(toast(page)).toContainText('“log.txt” was taken out of the locker and is in the bin.');
  expect(await readdir(join(folder, 'evidence'))).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  const said = page.locator('[data-taken-out]').first();
  await expect(said).toContainText('after this was signed off');
  await page.screenshot({ path: 'test-results/taken-out-claim.png' });
  await page.keyboard.press('Control+e');
  await expect(page.locator('stet-gate [data-gate="evidence-spoilt"]')).toContainText(/Evidence changed or gone\.\s+lost nine boards/);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await recordIn(folder)).evidence.length).toBe(1);
  await expect(page.locator('[data-taken-out]')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await recordIn(folder)).evidence.length).toBe(0);
  await expect(said).toBeVisible();

  // Whoever signs it off again does so without that evidence.
  await page.keyboard.press('v');
  await expect(page.locator('[data-taken-out]')).toHaveCount(0);
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.signOffs.length).toBe(2);
  await close();
});

test('what nobody cites goes at once; undo where it was taken out, and the bin, bring it back', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+s');
  await sources(page).getByRole('button', { name: 'New source' }).click();
  await sources(page).getByLabel('Title or name').fill('Harbour log');
  await page.keyboard.press('Enter');
  await expect(sources(page).locator('li')).toHaveCount(1);
  await drop(sources(page).locator('li'), 'log.txt', 'The pier lost nine boards in May.');
  await expect(sources(page).locator('li')).toContainText('1 piece of evidence');
  await sources(page).getByRole('button', { name: 'Harbour log', exact: true }).press('Enter');
  await pieces(page).getByRole('button', { name: 'Take out of the locker: log.txt' }).press('Enter');
  await expect(pieces(page)).toHaveCount(0);
  await expect(page.locator('stet-evidence').getByRole('button', { name: 'Add a file…' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(pieces(page)).toHaveCount(1);
  await expect(toast(page)).toContainText('“log.txt” is in the locker again.');
  await pieces(page).getByRole('button', { name: 'Take out of the locker: log.txt' }).press('Delete');
  await expect(pieces(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await command(page, 'Show the bin');
  const bin = page.locator('stet-bin');
  await expect(bin.locator('li')).toContainText('log.txt');
  await expect(bin.locator('li')).toContainText('evidence of “Harbour log”');
  await page.screenshot({ path: 'test-results/bin-evidence.png' });
  await bin.getByRole('button', { name: 'Put back: log.txt' }).press('Enter');
  await expect(bin).toContainText('The bin is empty.');
  expect((await recordIn(folder)).evidence.map(({ file }) => file)).toEqual(['log.txt']);
  await page.keyboard.press('Escape');
  await command(page, 'Log');
  await page.locator('stet-log').getByText('the whole library').click();
  await expect(page.locator('stet-log')).toContainText('took evidence out of the locker');
  await expect(page.locator('stet-log')).toContainText('put evidence back into the locker');
  await close();
});

test('a story in the bin whose claim may rest on the evidence is named before it is taken out', async () => {
  const { page, close } = await deskWithClaim();
  await page.keyboard.press('Escape');
  await command(page, 'Move article to the bin');
  await expect(page.locator('stet-toast')).toContainText('bin');
  await lookAtSource(page);
  await pieces(page).getByRole('button', { name: 'Check evidence: log.txt' }).press('Delete');
  const asking = page.locator('stet-take-out');
  await expect(asking).toContainText('1 claim in 1 story cites this source and may rest on “log.txt”');
  await expect(asking.locator('li small').first()).toHaveText('pier.md · in the bin');
  await page.screenshot({ path: test.info().outputPath('take-out-binned.png') });
  await close();
});
