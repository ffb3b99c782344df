import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docketOf, mode, openStory, saved, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const table = (...rows: string[]): string => [rows[0], '| --- | --: | --: |', ...rows.slice(1)].join('\n');
const HEADS = row('Year', 'Houses', 'Paid');
const ROWS = [row('2024', '12', '$1,400'), row('2025', '27', '$5,400'), row('2026', '40', '$8,000')];
const SIGNED = table(HEADS, ...ROWS);
const YEARS_SWAPPED = table(HEADS, row('2025', '12', '$1,400'), row('2024', '27', '$5,400'), ROWS[2] ?? '');
const HEADS_SWAPPED = table(row('Year', 'Paid', 'Houses'), ...ROWS);

const STORY = {
  file: 'flood.md',
  headline: 'The flood took forty houses',
  body: `The village counts its dead.\n\n${SIGNED}\n\nA last line.`,
};

test('a table that other programs change again and again keeps each claim in its row, and all stands as signed when the words are back', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  const path = join(folder, 'articles', STORY.file);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  for (const _ of ['headline', 'sentence', 'heads']) await page.keyboard.press('ArrowDown');
  const rows = ['Year\tHouses\tPaid', '2024\t12\t$1,400', '2025\t27\t$5,400', '2026\t40\t$8,000'];
  for (const words of rows) {
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await docketOf(folder)).claims.map(({ anchor }) => anchor.exact)).toContain(words);
    await page.keyboard.press('ArrowDown');
  }
  await saved(page);
  const ours = await readFile(path, 'utf8');
  const cells = sheet(page).locator('th, td');
  const become = async (text: string, heads: string[], year: string): Promise<void> => {
    await writeFile(path, text);
    await expect(cells.nth(1)).toHaveText(heads[0] ?? '');
    await expect(cells.nth(3)).toHaveText(year);
    await page.keyboard.press('Control+s');
    await saved(page);
  };
  await become(ours.replace(SIGNED, YEARS_SWAPPED), ['Houses'], '2025');
  await become(ours.replace(SIGNED, HEADS_SWAPPED), ['Paid'], '2024');
  await become(ours.replace('A last line', 'A very last line'), ['Houses'], '2024');
  expect((await docketOf(folder)).claims.map(({ anchor }) => anchor.exact)).toEqual(rows);
  await close();
});
