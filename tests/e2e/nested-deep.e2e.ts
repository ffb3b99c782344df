import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, claims, cursorAfter, docketOf, openStory, saved, textOf } from './article-steps.ts';
import { ask } from './bridge.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };

/** What can be read, and not written again: a file may say it in a few kilobytes. */
async function nest(path: string): Promise<void> {
  const depth = 6000;
  await writeFile(path, (await readFile(path, 'utf8')).replace('{', `{"later":${'['.repeat(depth)}${']'.repeat(depth)},`));
}

test('claims and a record nested thousands deep, while somebody types: both are damaged files like any other, and the window closes', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'counted 340 visitors');
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
  await saved(page);
  const stet = join(folder, '.stet');
  const [docket = ''] = (await readdir(join(stet, 'dockets'))).filter((name) => name.endsWith('.json'));
  await nest(join(stet, 'dockets', docket));
  const bar = page.locator('stet-standing');
  await expect(bar).toContainText('could not be read');
  await cursorAfter(page, 'visitors a day');
  await page.keyboard.type(' or so');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('visitors a day or so.');
  await saved(page);
  await bar.getByRole('button', { name: /^Use the claims of/ }).click();
  await expect(bar.getByRole('alert')).toHaveCount(0);
  await expect(claims(page)).toHaveCount(1);

  const record = join(stet, 'library.json');
  await nest(record);
  // Met by the next change of it, the record is written again from memory.
  expect((await ask(page, 'word.add', { word: 'jetty' })).words).toContain('jetty');
  expect(await readFile(record, 'utf8')).not.toContain('[[[[');
  await close();
});
