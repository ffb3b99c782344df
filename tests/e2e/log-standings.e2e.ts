import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Docket } from '../../core/saved/docket.ts';
import { claim, claims, docketOf, mode, notes, openStory, saved, select } from './article-steps.ts';
import { answerWith, command, openDesk, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

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

/** A sync tool brings the docket as another program has it. */
async function synced(folder: string, change: (docket: Docket) => Docket): Promise<void> {
  const dockets = join(folder, '.stet', 'dockets');
  const [name = ''] = (await readdir(dockets)).filter((one) => one.endsWith('.json'));
  const docket = JSON.parse(await readFile(join(dockets, name), 'utf8')) as Docket;
  await writeFile(join(dockets, name), JSON.stringify(change(docket)));
}

/** How many entries say that another program's docket made claims stand otherwise. */
async function saidOfDockets(folder: string): Promise<number> {
  const log = await readFile(join(folder, '.stet', 'audit', 'log.jsonl'), 'utf8');
  return log.split('"because":"docket"').length - 1;
}

test('a docket that another program wrote is in the log with what it made of each claim: while the story is open, and after', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.check).toBe('verified');
  await synced(folder, (docket) => ({ ...docket, claims: docket.claims.map((one) => ({ ...one, check: 'disputed' as const })) }));
  await expect(notes(page)).toContainText('Disputed');
  await expect.poll(() => saidOfDockets(folder)).toBe(1);
  await command(page, 'Show the log…');
  await expect(entries(page).first()).toContainText('outside Stet wrote into the file of the claims, and with it how they stand');
  await expect(entries(page).first()).toContainText('Verified → Disputed');
  await page.keyboard.press('Escape');
  await close();
  await synced(folder, (docket) => ({
    ...docket,
    claims: docket.claims.map((one) => ({ ...one, id: 'another-id', check: 'todo' as const, signOffs: [] })),
  }));

  const again = await launchDesk({ library: folder });
  await sayWho(again.page, 'Dara Pich');
  await openStory(again.page, STORY.headline);
  await expect.poll(() => saidOfDockets(folder)).toBe(2);
  await command(again.page, 'Show the log…');
  const outside = entries(again.page).filter({ hasText: 'outside Stet wrote into the file of the claims' }).first();
  await expect(outside).toContainText('was not among the claims → To check');
  await expect(outside).toContainText('Disputed → no longer among the claims');
  await expect(again.page.locator('stet-log .chain')).toContainText('is whole');
  await again.page.screenshot({ path: test.info().outputPath('log-docket.png') });
  const table = join(folder, 'log.csv');
  await answerWith(again, table);
  await again.page.locator('stet-log').getByRole('button', { name: 'Save as a table…' }).click();
  await expect(again.page.locator('stet-toast')).toContainText('entries are in “log.csv”.');
  expect(await readFile(table, 'utf8')).toContain('standing,a docket that another program wrote,');
  await again.close();
});
