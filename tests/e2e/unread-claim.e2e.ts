import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, claims, docketOf, openStory, saved } from './article-steps.ts';
import { openDesk, row } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May. Gulls own it now.' };
const OTHER = { file: 'pond.md', headline: 'The pond is empty', body: 'It has been so since May.' };

test('a claim with an unknown word takes no other away; it is told, holds the story back, and is kept', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER], { allow: [] });
  await openStory(page, STORY.headline);
  await claim(page, 'The pier lost nine boards in May');
  await saved(page);
  await openStory(page, OTHER.headline);

  const dockets = join(folder, '.stet', 'dockets');
  const { article, claims: known } = await docketOf(folder);
  expect(await readdir(dockets)).toContain(`${article}.json`);
  const path = join(dockets, `${article}.json`);
  const whole = JSON.parse(await readFile(path, 'utf8')) as { claims: unknown[] };
  const strange = { ...known[0], id: 'strange', check: 'frobnicated' };
  await writeFile(path, JSON.stringify({ ...whole, claims: [...whole.claims, strange] }));

  await openStory(page, STORY.headline);
  await expect(row(page, STORY.headline).locator('.open')).toHaveText('1 open · 1 unreadable');
  await expect(claims(page)).toHaveText('The pier lost nine boards in May');
  await expect(page.locator('stet-toast')).toContainText('1 claim could not be read: unknown status “frobnicated”');
  await page.keyboard.press('Control+Shift+o');
  const gate = page.locator('stet-gate');
  await expect(gate).toContainText('Claim cannot be read');
  await page.screenshot({ path: 'test-results/unread-gate.png' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Check the library');
  await page.keyboard.press('Enter');
  const checking = page.locator('stet-check-library');
  await checking.getByRole('button', { name: 'Check now' }).click();
  await expect(checking.locator('li')).toContainText(`${STORY.headline} · Claims of this story cannot be read by this version.`);
  await page.screenshot({ path: 'test-results/unread-checked.png' });
  await page.keyboard.press('Escape');
  await claim(page, 'Gulls own it now');
  await saved(page);
  await expect.poll(async () => (await docketOf(folder)).unread).toEqual([strange]);
  expect((await docketOf(folder)).claims).toHaveLength(2);
  await close();
});
