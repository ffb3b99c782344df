import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, claims, docketOf, mode, openStory } from './article-steps.ts';
import { answerWith, command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };
const OTHER = { file: 'other.md', headline: 'Another story', body: 'It was a Monday.' };

test('the log says who did what, to which words, and that its chain is whole; a changed line is named', async () => {
  const desk = await openDesk([STORY, OTHER]);
  const { page, folder, close } = desk;
  await openStory(page, STORY.headline);
  await claim(page, '340 visitors');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await page.keyboard.press('d');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.check).toBe('verified');
  await command(page, 'Show the log…');
  const log = page.locator('stet-log');
  const rows = log.locator('li');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText('undid or redid work on a claim · Verified');
  // An entry that names its claim by the id alone is told with its words all the same.
  await expect(rows.nth(0).locator('q')).toHaveText('340 visitors');
  await expect(rows.nth(1)).toContainText('Chan Maly changed a claim · Disputed');
  await expect(rows.nth(2)).toContainText('Chan Maly signed off · Verified');
  await expect(rows.nth(2).locator('q')).toHaveText('340 visitors');
  await expect(rows.nth(3)).toContainText('made a claim');
  await expect(log.locator('.chain')).toContainText('The chain of all 5 entries is whole.');

  const table = join(folder, 'log.csv');
  await answerWith(desk, table);
  await log.getByRole('button', { name: 'Save as a table…' }).click();
  await expect(page.locator('stet-toast')).toContainText('5 entries are in “log.csv”.');
  expect((await readFile(table, 'utf8')).split('\r\n')[3]).toMatch(/^3,.*Chan Maly.*Pier closes.*sign-off.*340 visitors/);
  await page.keyboard.press('Escape');

  const file = join(folder, '.stet', 'audit', 'log.jsonl');
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace('"words":"340 visitors","check":"todo"', '"words":"430 visitors","check":"todo"'),
  );
  await command(page, 'Show the log…');
  await expect(log.locator('.chain')).toContainText('The chain is broken at line 2 of .stet/audit/log.jsonl');
  await expect(log.locator('.chain')).toContainText('Chan Maly, made a claim');
  await log.getByRole('button', { name: 'the whole library' }).click();
  await expect(rows.first()).toContainText('Pier closes');
  await close();
});
