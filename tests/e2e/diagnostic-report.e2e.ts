import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStory } from './article-steps.ts';
import { answerWith, command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

test('by keys alone: the report is read before it is saved, and holds no word of the story', async () => {
  const desk = await openDesk([{ file: 'zanzibar.md', headline: 'Zanzibar lamps', body: 'Quixotic words stand here.' }]);
  const { page, folder, close } = desk;
  await openStory(page, 'Zanzibar lamps');
  await command(page, 'Diagnostic report…');
  const dialog = page.locator('stet-diagnostic-report');
  const report = dialog.getByLabel('The whole report');
  await expect(report).toBeFocused();
  await expect(report).toHaveValue(/articles: 1/);
  const shown = await report.inputValue();
  expect(shown).not.toMatch(/zanzibar|quixotic|chan maly|stet-stories/i);
  await page.screenshot({ path: 'test-results/report-light.png' });
  const file = join(folder, '..', 'report.txt');
  await answerWith(desk, file);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-toast')).toContainText('Nothing was sent anywhere.');
  expect(await readFile(file, 'utf8')).toBe(shown);
  await close();
});
