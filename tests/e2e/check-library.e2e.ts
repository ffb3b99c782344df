import AxeBuilder from '@axe-core/playwright';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FAULTS_TOGETHER } from '../../core/contract/checking.ts';
import { emptyDocket } from '../../core/saved/docket.ts';
import { claim, docketOf, openStory } from './article-steps.ts';
import { command, openDesk, row } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORIES = [
  { file: 'pier.md', headline: 'A pier for nobody', body: 'The pier has 40 lamps.\n\n![Lamp](media/lamp.png)' },
  { file: 'other.md', headline: 'Another story' },
  { file: 'third.md', headline: 'A third story' },
];

test('by keys alone: what is missing or damaged is named, and put right where it can be', async () => {
  const desk = await openDesk(STORIES);
  const { page, folder, close } = desk;
  await openStory(page, 'A pier for nobody');
  await claim(page, '40 lamps');
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
  await page.keyboard.press('Control+s');
  await expect.poll(async () => (await readdir(join(folder, '.stet', 'history'))).some((name) => name.endsWith('.jsonl'))).toBe(true);
  await openStory(page, 'A third story');
  await rm(join(folder, 'articles', 'pier.md'));
  await writeFile(join(folder, 'articles', 'other.md'), '');
  await expect(row(page, 'A pier for nobody')).toHaveCount(0);
  await command(page, 'Check the library…');
  const dialog = page.locator('stet-check-library');
  await expect(dialog.getByRole('button', { name: 'Check now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('things are missing, damaged or unknown');
  await expect(dialog.locator('li').filter({ hasText: 'articles/other.md' })).toContainText('This file is no article any more.');
  await page.screenshot({ path: 'test-results/check-light.png' });
  const lost = dialog.locator('li').filter({ hasText: 'A pier for nobody' });
  await expect(lost).toContainText('There are claims of this story, but its file is gone.');
  await lost.getByRole('button', { name: 'Bring back its last text' }).press('Enter');
  await expect(lost).toContainText('Put right.');
  await expect(row(page, 'A pier for nobody')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Check again' }).press('Enter');
  await expect(dialog.locator('li').filter({ hasText: 'media/lamp.png' })).toContainText('A picture that a story shows is gone.');
  await page.keyboard.press('Escape');
  await openStory(page, 'A pier for nobody');
  await expect(page.locator('stet-sheet .ProseMirror')).toContainText('40 lamps');
  await close();
});

test('by keys alone: of many faults a part is shown, and any other can be gone to', async () => {
  const { page, folder, close } = await openDesk(STORIES);
  const dockets = join(folder, '.stet', 'dockets');
  await mkdir(dockets, { recursive: true });
  // The picture of a story makes one more.
  const lost = 2 * FAULTS_TOGETHER + 7;
  for (let nth = 0; nth < lost; nth += 1) {
    const id = `01M8LOST${String(nth).padStart(18, '0')}`;
    await writeFile(join(dockets, `${id}.json`), JSON.stringify(emptyDocket(id)));
  }
  await command(page, 'Check the library…');
  const dialog = page.locator('stet-check-library');
  await expect(dialog.getByRole('button', { name: 'Check now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.row [role=status]')).toContainText('408 things');
  await expect(dialog.locator('li')).toHaveCount(FAULTS_TOGETHER);
  await expect(dialog.getByRole('button', { name: 'Check again' })).toBeFocused();
  const parts = dialog.getByRole('combobox', { name: 'Which of them are shown' });
  await page.keyboard.press('Tab');
  await expect(parts).toBeFocused();
  await expect(parts.locator('option:checked')).toHaveText('1 to 200');
  await expect(dialog.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
  await page.screenshot({ path: 'test-results/check-parts-light.png' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(parts.locator('option:checked')).toHaveText('201 to 400');
  await expect(dialog.locator('li')).toHaveCount(FAULTS_TOGETHER);
  await page.keyboard.press('Enter');
  await expect(parts.locator('option:checked')).toHaveText('401 to 408');
  await expect(dialog.locator('li')).toHaveCount(8);
  await expect(dialog.getByRole('button', { name: 'Next' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(dialog.locator('li').last()).toBeInViewport();
  await page.screenshot({ path: 'test-results/check-parts-end-light.png' });
  await parts.press('1');
  await expect(parts.locator('option:checked')).toHaveText('1 to 200');
  await expect(dialog.locator('li')).toHaveCount(FAULTS_TOGETHER);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
  await close();
});
