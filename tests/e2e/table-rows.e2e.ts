import { docketOf, mode, openStory, saved, sheet, textOf } from './article-steps.ts';
import { command, openDesk, openRow } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'fares.md',
  headline: 'Fares by route',
  body: '| Route | Fare |\n| --- | --- |\n| North | 1,200 riel |\n| South | 800 riel |\n\nNothing else changed.',
};
const OTHER = { file: 'other.md', headline: 'Another story' };

test('the row of a table is looked at, claimed and cleared as one', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  const covered = page.locator('stet-top-bar .cover');
  await expect(covered).toContainText('0 of 5 sentences');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(covered).toContainText('2 of 5 sentences');
  await expect(sheet(page).locator('.here')).toHaveText(['North', '1,200 riel']);
  await page.keyboard.press('Enter');
  await expect(covered).toContainText('3 of 5 sentences');
  await expect(sheet(page).locator('.claim')).toHaveText(['North', '1,200 riel']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await expect(covered).toContainText('4 of 5 sentences');
  await expect.poll(async () => (await docketOf(folder)).cleared.map(({ anchor }) => anchor.exact)).toContain('South\t800 riel');
  expect((await docketOf(folder)).claims.map(({ anchor }) => anchor.exact)).toEqual(['North\t1,200 riel']);
  await saved(page);
  await openRow(page, OTHER.headline);
  await openRow(page, STORY.headline);
  await expect(covered).toContainText('4 of 5 sentences');
  await close();
});

test('from the end of a row’s last cell the arrow leads into the next row, and what is typed makes no column', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await mode(page, 'write');
  await sheet(page).locator('td', { hasText: '1,200 riel' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('P');
  await expect(sheet(page).locator('tr td, tr th')).toHaveCount(6);
  await saved(page);
  expect(await textOf(folder, STORY.file)).not.toMatch(/\|[^|\n]*\|[^|\n]*\|[^|\n]*\|/u);
  await close();
});

test('what is typed, cut or deleted over several cells joins none of them', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await mode(page, 'write');
  const cells = sheet(page).locator('tr td, tr th');
  const rows = async () => (await cells.allTextContents()).join('|');
  const before = 'Route|Fare|North|1,200 riel|South|800 riel';
  for (const key of ['P', 'Delete', 'Backspace', 'Enter', 'Control+x', 'ក']) {
    await cells.nth(1).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString().split(/\s+/u))).toEqual(['Fare', 'North']);
    // As a keyboard on the screen or a dictionary writes: no key says what.
    if (key === 'ក') await page.keyboard.insertText(key);
    else await page.keyboard.press(key);
    await expect.poll(rows, key).toBe(`Route|${key.length === 1 ? key : ''}||1,200 riel|South|800 riel`);
    await page.keyboard.press('Control+z');
    await expect.poll(rows).toBe(before);
  }
  await close();
});

test('Tab in the last cell makes a row and goes on there, and Shift Tab in the first stays where it is', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await mode(page, 'write');
  const cells = sheet(page).locator('tr td, tr th');
  await sheet(page).locator('td', { hasText: '800 riel' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(cells).toHaveText(['Route', 'Fare', 'North', '1,200 riel', 'South', '800 riel', '', '']);
  await page.keyboard.press('Control+z');
  await expect(cells).toHaveCount(6);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kep');
  await page.keyboard.press('Tab');
  await page.keyboard.type('90 riel');
  await expect(cells).toHaveText(['Route', 'Fare', 'North', '1,200 riel', 'South', '800 riel', 'Kep', '90 riel']);
  await cells.first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('s');
  await expect(cells.first()).toHaveText('Routes');
  await saved(page);
  expect(await textOf(folder, STORY.file)).toMatch(/\| Kep +\| 90 riel/u);
  await close();
});

test('a row and a column that are added have the cursor', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await mode(page, 'write');
  const cells = sheet(page).locator('tr td, tr th');
  await sheet(page).locator('td', { hasText: '1,200 riel' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type('s');
  await expect(cells.nth(3)).toHaveText('1,200 riels');
  await command(page, 'Add a row');
  await expect(cells).toHaveCount(8);
  await page.keyboard.type('900 riel');
  await expect(cells).toHaveText(['Route', 'Fare', 'North', '1,200 riels', '', '900 riel', 'South', '800 riel']);
  await command(page, 'Add a column');
  await expect(cells).toHaveCount(12);
  await page.keyboard.type('new');
  const rows = ['Route', 'Fare', '', 'North', '1,200 riels', '', '', '900 riel', 'new', 'South', '800 riel', ''];
  await expect(cells).toHaveText(rows);
  await close();
});

const WIDE = Array.from({ length: 14 }, (_, column) => `Column${column}`);
const WIDE_STORY = {
  file: 'wide.md',
  headline: 'A wide table',
  body: `| ${WIDE.join(' | ')} |\n|${' --- |'.repeat(WIDE.length)}\n| ${WIDE.map((name) => name.toLowerCase()).join(' | ')} |\n\nThe end.`,
};

test('a table wider than the paper stays on it, and its last cell can be pressed and written in', async () => {
  const { page, folder, close } = await openDesk([WIDE_STORY]);
  await openStory(page, WIDE_STORY.headline);
  const table = sheet(page).locator('table');
  const sides = (await Promise.all([table, sheet(page)].map((one) => one.boundingBox()))).map((box) => (box?.x ?? 0) + (box?.width ?? 0));
  expect(sides[0]).toBeLessThanOrEqual(sides[1] ?? 0);
  await table.locator('td').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' more');
  await expect(table.locator('td').last()).toHaveText('column13 more');
  await saved(page);
  expect(await textOf(folder, WIDE_STORY.file)).toContain('column13 more |');
  await close();
});
