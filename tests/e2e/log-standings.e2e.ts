import type { Page } from '@playwright/test';
import { claim, claims, mode, notes, openStory, saved, select } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors, a day.' };
const WORDS = '340 visitors, a day';

const entries = (page: Page) => page.locator('stet-log li');

/** A sign-off survives a change of punctuation, or not any more. */
async function punctuation(page: Page): Promise<void> {
  await command(page, 'Preferences…');
  const preferences = page.locator('stet-preferences');
  await preferences.getByLabel('punctuation', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(preferences).toHaveCount(0);
}

test('a tolerance that is set brings a stale claim back, and the log says by which change; set back, it says that as well', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await select(page, ', a day');
  await page.keyboard.type(' a day');
  await page.keyboard.press('Control+s');
  await saved(page);
  await expect(notes(page)).toContainText('Stale');
  await punctuation(page);
  await expect(claims(page)).toHaveClass(/verified/);
  await punctuation(page);
  await expect(notes(page)).toContainText('Stale');

  await command(page, 'Show the log…');
  const log = page.locator('stet-log');
  await expect(entries(page).nth(0)).toContainText('Chan Maly changed what counts as verified, and with it how claims stand');
  await expect(entries(page).nth(0)).toContainText('Verified → Stale: words changed');
  await expect(entries(page).nth(1)).toContainText('by no. 5 of this log, which changed it for the whole library');
  await expect(entries(page).nth(1)).toContainText('Stale: words changed → Verified');
  await log.getByRole('button', { name: 'the whole library' }).click();
  await expect(entries(page).nth(0)).toContainText('no. 8 · one article · one claim stands otherwise by it, in one article');
  await expect(log).toContainText('changed what counts as verified in this library · a sign-off survives a change of punctuation');
  await expect(log.locator('.chain')).toContainText('is whole');
  await page.screenshot({ path: test.info().outputPath('log-settings.png') });
  await close();
});
