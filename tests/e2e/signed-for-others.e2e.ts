import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { claim, docketOf, mode, notes, openStory, saved } from './article-steps.ts';
import { ask } from './bridge.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'deaths.md', headline: 'Deaths counted', body: 'Police said 3 people died. More came later.' };

/** Cites a new source for the claim at hand, by key. */
async function cite(page: Page, title: string, place: string): Promise<void> {
  const citing = page.locator('stet-cite');
  await page.keyboard.press('s');
  await citing.locator('stet-source-picker input').fill(title);
  await page.keyboard.press('Enter');
  await citing.getByLabel('Title or name').press('Enter');
  await expect(citing.getByLabel('Title or name')).toHaveCount(0);
  await page.keyboard.type(place);
  await page.keyboard.press('Enter');
  await expect(citing).toHaveCount(0);
}

/** A story with one claim, which is at hand in Check. */
async function atHand() {
  const desk = await openDesk([STORY]);
  const { page } = desk;
  await openStory(page, STORY.headline);
  await claim(page, '3 people');
  await saved(page);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  return desk;
}

test('when the source that a claim was verified by is exchanged, its note and the gate say so, and V confirms it for the new one', async () => {
  const { page, folder, close } = await atHand();
  const first = async () => (await docketOf(folder)).claims[0];
  await cite(page, 'Police report 2026', 'p. 4');
  await page.keyboard.press('v');
  await expect.poll(async () => (await first())?.signOffs.map(({ cited }) => cited?.map(({ value }) => value))).toEqual([['p. 4']]);
  const said = notes(page).locator('[data-sources="others"]');
  await expect(notes(page)).toContainText('Verified');
  await cite(page, 'A rumour on Facebook', 'first post');
  await expect.poll(async () => (await first())?.citations.length).toBe(2);
  // One more takes nothing from it.
  await expect(said).toHaveCount(0);
  await notes(page).getByRole('button', { name: 'Take away the citation of “Police report 2026”' }).press('Enter');
  await expect.poll(async () => (await first())?.citations.map(({ locator }) => locator.value)).toEqual(['first post']);
  await expect(said).toHaveText('Signed for other sources than are cited now.');
  await page.screenshot({ path: 'test-results/signed-for-others.png' });
  await page.keyboard.press('Control+e');
  await expect(page.locator('stet-gate')).toContainText('Signed for other sources.');
  await page.screenshot({ path: 'test-results/signed-for-others-gate.png' });
  await page.keyboard.press('Escape');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(said).toHaveCount(0);
  await expect
    .poll(async () => (await first())?.signOffs.map(({ cited }) => cited?.map(({ value }) => value)))
    .toEqual([['p. 4'], ['first post']]);
  await close();
});

test('a claim that was verified without a source is signed for others once one is cited, until V', async () => {
  const { page, folder, close } = await atHand();
  const cited = async () => (await docketOf(folder)).claims[0]?.signOffs.map((one) => one.cited?.map(({ value }) => value));
  await page.keyboard.press('v');
  await expect.poll(cited).toEqual([[]]);
  await cite(page, 'A rumour on Facebook', 'first post');
  const said = notes(page).locator('[data-sources="others"]');
  await expect(said).toHaveText('Signed for other sources than are cited now.');
  await page.keyboard.press('v');
  await expect(said).toHaveCount(0);
  await expect.poll(cited).toEqual([[], ['first post']]);
  await close();
});

test('a source that is merged into another after the sign-off is another one, until they are parted or V confirms it', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, '3 people');
  await claim(page, 'More came');
  await saved(page);
  await mode(page, 'check');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await cite(page, 'Police report 2026', 'p. 4');
  await page.keyboard.press('v');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.signOffs.map(({ cited }) => cited?.length)).toEqual([1]);
  await page.keyboard.press('F8');
  await cite(page, 'A rumour on Facebook', 'first post');
  await saved(page);
  const sources = async () => (JSON.parse(await readFile(join(folder, '.stet', 'library.json'), 'utf8')) as LibraryRecord).sources;
  await expect.poll(async () => (await sources()).map(({ title }) => title)).toEqual(['Police report 2026', 'A rumour on Facebook']);
  const [report, rumour] = await sources();
  const said = notes(page).locator('[data-sources="others"]');
  await expect(said).toHaveCount(0);
  // Merged from elsewhere; the window reads the library anew.
  const seenAgain = async (): Promise<void> => {
    await page.reload();
    await openStory(page, STORY.headline);
    await mode(page, 'check');
    await expect(notes(page)).toHaveCount(2);
  };
  const merge = { keep: rumour?.id ?? '', gone: report?.id ?? '' };
  await ask(page, 'source.merge', merge);
  await seenAgain();
  await expect(said).toHaveText('Signed for other sources than are cited now.');
  await ask(page, 'source.part', { gone: merge.gone });
  await seenAgain();
  await expect(said).toHaveCount(0);
  await ask(page, 'source.merge', merge);
  await seenAgain();
  await expect(said).toHaveCount(1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(said).toHaveCount(0);
  await expect
    .poll(async () => (await docketOf(folder)).claims[0]?.signOffs.map(({ cited }) => cited?.map(({ stood }) => stood)))
    .toEqual([[undefined], [rumour?.id]]);
  await close();
});
