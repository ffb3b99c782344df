import { existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openStory } from './article-steps.ts';
import { command, makeLibrary, openDesk, row, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test, type Desk } from './harness.ts';

const STORIES = [
  { file: 'pier.md', headline: 'A pier for nobody', body: 'The pier has 40 lamps.' },
  { file: 'km.md', headline: 'ទូក​សៀវភៅ', language: 'km', body: 'អក្សរ​ខ្មែរ។' },
];

/** The folder dialog answers with this folder. */
async function answerFolder({ app }: Pick<Desk, 'app'>, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

const zipsIn = async (folder: string): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith('.zip'));

test('by keys alone: a folder is chosen, the library backed up, an article taken out again, the whole restored', async () => {
  const desk = await openDesk(STORIES);
  const { page, folder, close } = desk;
  const backups = `${folder}-backups`;
  await mkdir(backups);
  await answerFolder(desk, backups);
  await page.keyboard.press('Control+Shift+a');
  const dialog = page.locator('stet-backups');
  await expect(dialog).toContainText('There is no backup of this library yet.');
  await expect(dialog.getByRole('button', { name: 'Choose a folder…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(dialog.locator('.good')).toHaveText(/Last backup: \d\d:\d\d, \d+ files, [\d.]+ KB, checked\./);
  await expect(dialog.locator('li')).toHaveCount(1);
  expect(await zipsIn(backups)).toHaveLength(1);
  await page.screenshot({ path: 'test-results/backups-light.png' });

  await dialog.getByRole('button', { name: 'Take one article…' }).press('Enter');
  await expect(dialog.getByLabel('Find a file in this backup')).toBeFocused();
  await page.keyboard.type('pier');
  await expect(dialog.locator('li')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Take pier.md out of the backup' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-toast')).toContainText('“pier-2.md” is in the library.');
  await expect(row(page, 'A pier for nobody')).toHaveCount(2);

  const target = `${folder}-restored`;
  await mkdir(target);
  await answerFolder(desk, target);
  await page.keyboard.press('Control+Shift+a');
  await dialog.getByRole('button', { name: 'Restore into a new folder…' }).press('Enter');
  await expect(page.locator('stet-toast')).toContainText('was restored and is open');
  await expect(dialog).toHaveCount(0);
  const name = page.locator('stet-top-bar button.name');
  await expect(name).toContainText('restored ');
  await expect(name).toHaveAttribute('title', /restored .*, from “stet-.*-restored$/u);
  // Neither the name nor the time is cut off, and the foot tells the two libraries apart.
  const parts = await name
    .locator('span > *')
    .evaluateAll((all) => all.map((one) => [one.textContent, one.scrollWidth > one.clientWidth] as const));
  expect(parts).toEqual([
    [basename(folder), false],
    [expect.stringMatching(/^restored .*\d\d:\d\d · .*-restored$/u), false],
  ]);
  await expect(page.locator('stet-status-line .library')).toContainText('-restored');
  await page.screenshot({ path: 'test-results/restored-light.png' });
  await expect(row(page, 'A pier for nobody')).toHaveCount(1);
  await expect(row(page, 'ទូក​សៀវភៅ')).toHaveCount(1);
  await close();
});

test('a folder that is gone is said in the status line, and where to go', async () => {
  const desk = await openDesk(STORIES);
  const { page, folder, close } = desk;
  await command(page, 'Dark');
  const backups = `${folder}-backups`;
  await mkdir(backups);
  await answerFolder(desk, backups);
  await command(page, 'Backups…');
  const dialog = page.locator('stet-backups');
  await dialog.getByRole('button', { name: 'Choose a folder…' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Back up now' })).toBeVisible();
  await dialog.getByLabel('When').selectOption('closing');
  await rename(backups, `${backups}-away`);
  await dialog.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(dialog.locator('.bad').first()).toContainText('is not there. Plug in its disk, or choose another folder');
  await page.screenshot({ path: 'test-results/backups-dark.png' });
  await page.keyboard.press('Escape');
  const note = page.locator('stet-status-line').getByRole('button', { name: 'No backup yet' });
  await note.press('Enter');
  await expect(dialog).toHaveCount(1);
  expect(existsSync(backups)).toBe(false);
  await close();
});

test('closing waits for the backup that was asked for', async () => {
  const library = await makeLibrary(STORIES);
  const desk = await launchDesk({ library });
  const { page, close } = desk;
  await sayWho(page);
  const backups = `${library}-backups`;
  await mkdir(backups);
  await answerFolder(desk, backups);
  await command(page, 'Backups…');
  const dialog = page.locator('stet-backups');
  await dialog.getByRole('button', { name: 'Choose a folder…' }).press('Enter');
  await dialog.getByLabel('When').selectOption('closing');
  await page.keyboard.press('Escape');
  await openStory(page, 'A pier for nobody');
  await close();
  expect(await zipsIn(backups)).toHaveLength(1);
  expect((await readdir(join(library, '.stet'))).includes('lock')).toBe(false);
});
