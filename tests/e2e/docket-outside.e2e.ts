import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, docketOf, mode, notes, openStory, saved } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };

test('a claim that another program disputes is not signed off unseen', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'counted 340 visitors');
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
  await saved(page);
  const dockets = join(folder, '.stet', 'dockets');
  for (const name of (await readdir(dockets)).filter((one) => one.endsWith('.json'))) {
    const text = await readFile(join(dockets, name), 'utf8');
    await writeFile(join(dockets, name), text.replace(/"check": ?"todo"/, '"check":"disputed"'));
  }
  expect((await docketOf(folder)).claims[0]?.check).toBe('disputed');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(page.locator('stet-toast')).toContainText('Another program changed the claims');
  await expect(notes(page)).toContainText('Disputed');
  expect((await docketOf(folder)).claims[0]).toMatchObject({ check: 'disputed', signOffs: [] });
  await close();
});
