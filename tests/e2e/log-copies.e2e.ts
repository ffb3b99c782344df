import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealed, type AuditEntry } from '../../core/audit/chain.ts';
import { sha256 } from '../../electron/store/content-hash.ts';
import { claim, openStory } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };
const NAME = 'log.sync-conflict-20261128-101112-ABCDEF7.jsonl';

test('a conflict copy of the log is listed with what only it has, and put aside by keys alone', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, '340 visitors');
  const audit = join(folder, '.stet', 'audit');
  const now = async (): Promise<string> => (await readFile(join(audit, 'log.jsonl'), 'utf8').catch(() => '')).trimEnd();
  await expect.poll(async () => (await now()).split('\n').length).toBe(2);
  const lines = (await now()).split('\n');
  const end = JSON.parse(lines.at(-1) ?? '') as AuditEntry;
  const detail = { claim: 'x', words: 'w', names: { dara: 'Dara Pich' } };
  const theirs = sealed({ at: '2026-11-28T08:00:00.000Z', by: 'dara', article: end.article, kind: 'sign-off', detail }, end, sha256);
  await writeFile(join(audit, NAME), `${lines.join('\n')}\n${JSON.stringify(theirs)}\n`);
  await page.keyboard.press('Control+Shift+c');
  const row = page.locator('stet-copies li');
  await expect(row).toContainText('Another log of the library');
  await expect(row).toContainText('It holds 3 entries. One of them is only there, 28 Nov 2026');
  await expect(row).toContainText('by Dara Pich');
  await page.screenshot({ path: test.info().outputPath('log-copy.png') });
  const button = row.getByRole('button', { name: 'Put aside' });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(row).toHaveCount(0);
  await expect(page.locator('stet-toast')).toContainText(`It lies in “.stet/quarantine/${NAME}-`);
  expect((await readdir(join(folder, '.stet', 'quarantine'))).some((name) => name.startsWith(NAME))).toBe(true);
  await page.keyboard.press('Escape');
  await command(page, 'Show the log…');
  const log = page.locator('stet-log');
  await log.getByRole('button', { name: 'the whole library' }).click();
  await expect(log.locator('li').first()).toContainText(`put a conflict copy aside · ${NAME} · one entry that was only there`);
  await expect(log.locator('.chain')).toContainText('The chain of all 3 entries is whole.');
  await page.screenshot({ path: test.info().outputPath('log-copy-aside.png') });
  await close();
});
