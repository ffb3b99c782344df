import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, claims, docketOf, mode, openStory } from './article-steps.ts';
import { command, kill, openDesk, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };

test('a sign-off that a kill left in the log alone is named when the story is opened, and nobody gives it', async () => {
  const { app, page, folder } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, '340 visitors');
  await mode(page, 'check');
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
  const [name = ''] = (await readdir(join(folder, '.stet', 'dockets'))).filter((one) => one.endsWith('.json'));
  const file = join(folder, '.stet', 'dockets', name);
  const before = await readFile(file);
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.check).toBe('verified');
  await kill(app);
  // As the disk stands when the kill comes behind the entry and before the docket.
  await writeFile(file, before);

  const again = await launchDesk({ library: folder });
  await sayWho(again.page, 'Dara Pich');
  await openStory(again.page, STORY.headline);
  const toast = again.page.locator('stet-toast');
  await expect(toast).toContainText('The log says: Chan Maly signed off, “340 visitors”, Verified');
  await expect(toast).toContainText('The claims of this story do not have that.');
  await again.page.screenshot({ path: test.info().outputPath('log-ahead.png') });
  expect((await docketOf(folder)).claims[0]).toMatchObject({ signOffs: [] });
  await toast.getByRole('button', { name: 'Show the log' }).click();
  const rows = again.page.locator('stet-log li');
  await expect(rows.first()).toContainText('Dara Pich found that this is not in the claims · no. 3');
  await expect(rows.first().locator('q')).toHaveText('340 visitors');
  await again.page.screenshot({ path: test.info().outputPath('log-ahead-log.png') });
  await again.close();
});

test('the check of the library names it before the story is opened', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, '340 visitors');
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
  const [name = ''] = (await readdir(join(folder, '.stet', 'dockets'))).filter((one) => one.endsWith('.json'));
  const file = join(folder, '.stet', 'dockets', name);
  const before = await readFile(file);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('d');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.check).toBe('disputed');
  await close();
  await writeFile(file, before);
  const again = await launchDesk({ library: folder });
  await sayWho(again.page, 'Dara Pich');
  await command(again.page, 'Check the library…');
  const check = again.page.locator('stet-check-library');
  await check.getByRole('button', { name: 'Check now' }).click();
  await expect(check.locator('li')).toContainText('The log says: Chan Maly changed a claim, “340 visitors”, Disputed');
  await again.page.screenshot({ path: test.info().outputPath('check-ahead.png') });
  await again.close();
});
