import { rename } from 'node:fs/promises';
import { claim, cursorAfter, mode, openStory, saved } from './article-steps.ts';
import { openDesk, openRow, row, rows } from './desk-steps.ts';
import { STORIES } from './shelf.ts';
import { expect, test } from './harness.ts';

test('what a filter hides of what was found is said, with the way to it', async () => {
  const { page, close } = await openDesk(STORIES);
  const library = page.locator('stet-library');
  await library.getByRole('button', { name: 'Ready' }).click();
  await library.getByRole('searchbox').fill('boats lamps');
  await expect(library).toContainText('1 story has “boats lamps” under another filter.');
  await library.getByRole('button', { name: 'Show all found' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, 'A pier for nobody').locator('.snippet mark')).toHaveText(['lamps', 'boats', 'lamps']);
  await library.getByRole('searchbox').fill('pier');
  await expect(row(page, 'A pier for nobody').locator('h3 mark')).toHaveText('pier');
  await library.getByRole('searchbox').fill('the');
  await expect(rows(page)).toHaveCount(2);
  await library.getByRole('button', { name: 'Ready' }).click();
  await expect(library).toContainText('1 more under another filter');
  await close();
});

test('articles of one headline are told apart by their files, and recent libraries by their folders', async () => {
  const { page, folder, close } = await openDesk([...STORIES, { file: 'pier-copy.md', headline: 'A pier for nobody' }]);
  await expect(rows(page).locator('.file')).toHaveText(['pier-copy.md', 'pier.md'], { useInnerText: true });
  await expect(row(page, 'Rain gauges').locator('.file')).toHaveCount(0);
  await openRow(page, 'Rain gauges under the stairs');
  await page.keyboard.press('Control+i');
  await expect(page.locator('stet-details [data-field="translationOf"]')).toContainText('A pier for nobody (pier-copy.md)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pier for nobody');
  await expect(page.locator('stet-palette').getByRole('option', { name: 'A pier for nobody' }).first()).toContainText(
    /pier(-copy)?\.md · /,
  );
  await page.keyboard.press('Escape');
  await page.locator('stet-top-bar .name').click();
  await expect(page.locator('stet-menu').getByRole('menuitemradio').first()).toContainText(folder);
  await close();
});

test('the row of the open article counts what stands in the window, also while the disk takes nothing', async () => {
  const { page, folder, close } = await openDesk([{ file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.' }]);
  await openStory(page, 'Pier closes');
  await claim(page, 'lost nine boards');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  const state = row(page, 'Pier closes').locator('.open');
  await expect(state).toHaveText('no source');
  await saved(page);
  await rename(folder, `${folder}-away`);
  await mode(page, 'write');
  await cursorAfter(page, 'lost nine');
  // One key, which one undo takes back however slow the machine is.
  await page.keyboard.type('s');
  await expect(page.locator('stet-top-bar .export')).toContainText('1 claim open');
  await expect(state).toHaveText('1 open');
  await page.keyboard.press('Control+z');
  await expect(state).toHaveText('no source');
  await rename(`${folder}-away`, folder);
  await close();
});
