import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealed, type AuditEntry } from '../../core/audit/chain.ts';
import { sha256 } from '../../electron/store/content-hash.ts';
import { claim, claims, docketOf, mode, openStory, saved, select } from './article-steps.ts';
import { answerWith, command, openDesk, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

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

test('the log says when a claim went stale and came back, names people as they were called, and misses its end', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, '340 visitors');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await select(page, '340');
  await page.keyboard.type('430');
  await page.keyboard.press('Control+s');
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/verified/);
  await page.keyboard.press('Control+s');
  await saved(page);
  await command(page, 'Show the log…');
  const rows = page.locator('stet-log li');
  await expect(rows.nth(0)).toContainText('Stale: words changed → Verified');
  await expect(rows.nth(1)).toContainText('Chan Maly changed the words, and with them how claims stand');
  await expect(rows.nth(1)).toContainText('Verified → Stale: words changed');
  await expect(rows.nth(1).locator('q')).toHaveText(['340 visitors', '430 visitors']);
  await page.screenshot({ path: test.info().outputPath('log-stale.png') });
  await close();

  const record = join(folder, '.stet', 'library.json');
  await writeFile(record, (await readFile(record, 'utf8')).replace('Chan Maly', 'Chan Mali'));
  const file = join(folder, '.stet', 'audit', 'log.jsonl');
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '') as AuditEntry;
  const late = sealed({ ...last, at: '2020-01-01T08:00:00.000Z', kind: 'unclear', detail: {} }, last, sha256);
  await writeFile(file, [...lines, JSON.stringify(late), ''].join('\n'));
  const again = await launchDesk({ library: folder });
  await sayWho(again.page, 'Dara Pich');
  await command(again.page, 'Show the log…');
  const log = again.page.locator('stet-log');
  await expect(log.locator('.chain')).toContainText(`The chain of all ${lines.length + 1} entries is whole.`);
  await expect(log.locator('li').nth(0)).toContainText(`Its time is before that of no. ${lines.length}`);
  await expect(log.locator('li').nth(1)).toContainText('Chan Maly (now Chan Mali)');
  await expect(log.locator('.renamed')).toContainText('Chan Mali signed as Chan Maly.');
  await expect(log.locator('li').last()).toContainText('tied the log to this library');
  await again.page.screenshot({ path: test.info().outputPath('log-names.png') });
  await again.page.keyboard.press('Escape');
  await writeFile(file, `${lines.slice(0, -1).join('\n')}\n`);
  await command(again.page, 'Show the log…');
  await expect(log.locator('.chain')).toContainText('Stet remembers more entries than the log has');
  await again.page.screenshot({ path: test.info().outputPath('log-cut.png') });
  await again.close();
});
