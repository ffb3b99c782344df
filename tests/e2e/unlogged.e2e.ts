import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claim, claims, docketOf, mode, openStory } from './article-steps.ts';
import { command, openDesk, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };
const WORDS = '340 visitors';

async function docketFile(folder: string): Promise<string> {
  const dockets = join(folder, '.stet', 'dockets');
  const [name = ''] = (await readdir(dockets)).filter((one) => one.endsWith('.json'));
  return join(dockets, name);
}

async function forge(folder: string): Promise<void> {
  const docket = JSON.parse(await readFile(await docketFile(folder), 'utf8')) as { claims: object[] };
  const hash = `sha256:${createHash('sha256').update(WORDS).digest('hex')}`;
  const signOffs = [{ by: 'person:chan-maly', at: new Date().toISOString(), words: WORDS, hash }];
  const claims = docket.claims.map((one) => ({ ...one, check: 'verified', signOffs }));
  await writeFile(await docketFile(folder), JSON.stringify({ ...docket, claims }));
}

const heldBack = (page: Page) => page.locator('stet-gate [data-gate="not-in-log"]');

test('a sign-off that nobody gave is named on the note, at the gate and in the log, until somebody confirms the claim', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
  await close();
  await forge(folder);

  const again = await launchDesk({ library: folder });
  await sayWho(again.page, 'Dara Pich');
  await openStory(again.page, STORY.headline);
  await mode(again.page, 'check');
  await again.page.keyboard.press('F8');
  await expect(claims(again.page)).toHaveClass(/verified/);
  const line = again.page.locator('stet-claim-card [data-unlogged]').first();
  await expect(line).toContainText('No entry of the log here bears this sign-off');
  await again.page.screenshot({ path: test.info().outputPath('unlogged-note.png') });
  await again.page.keyboard.press('Control+Shift+o');
  await expect(heldBack(again.page)).toContainText('Not in the log.');
  await again.page.screenshot({ path: test.info().outputPath('unlogged-gate.png') });
  await again.page.keyboard.press('Escape');
  await command(again.page, 'Show the log…');
  const log = again.page.locator('stet-log');
  await expect(log.locator('[data-unlogged]')).toContainText(`One sign-off in the claims is in no entry of this log.`);
  await expect(log.locator('[data-unlogged]')).toContainText(`“${WORDS}”`);
  await expect(log.locator('li').first()).toContainText('outside Stet brought sign-offs that no entry here bears');
  await again.page.screenshot({ path: test.info().outputPath('unlogged-log.png') });
  await again.page.keyboard.press('Escape');

  await again.page.keyboard.press('v');
  await expect(line).toHaveCount(0);
  await again.page.keyboard.press('Control+Shift+o');
  await expect(again.page.locator('stet-gate')).toHaveCount(1);
  await expect(heldBack(again.page)).toHaveCount(0);
  await again.close();
});

test('the same while the story is open', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
  await mode(page, 'check');
  await forge(folder);
  await page.keyboard.press('F8');
  await expect(page.locator('stet-claim-card [data-unlogged]').first()).toContainText('No entry of the log here bears this sign-off');
  await close();
});
