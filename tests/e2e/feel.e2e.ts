import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMANDS, type CommandId, type CommandRow } from '../../core/contract/commands.ts';
import { openDesk, openRow, row, type Story } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORIES: readonly Story[] = [
  {
    file: 'pier.md',
    headline: 'A pier for nobody',
    status: 'checking',
    body: 'The pier has 40 lamps and no boats. Nobody lights the lamps.',
  },
  { file: 'rain.md', headline: 'Rain gauges under the stairs', status: 'ready' },
];
const ROWS = Object.entries(COMMANDS) as [CommandId, CommandRow][];

test('the palette reaches every command and every article', async () => {
  const { page, close } = await openDesk(STORIES);
  await page.keyboard.press('Control+k');
  const palette = page.locator('stet-palette');
  const choices = await palette
    .locator('[data-choice]')
    .evaluateAll((options) => options.map((option) => option.getAttribute('data-choice')));
  expect(ROWS.map(([id]) => id).filter((id) => !choices.includes(id))).toEqual([]);
  await page.keyboard.type('rain');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-library li[aria-selected="true"]')).toContainText('Rain gauges');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('follow');
  await expect(palette.getByRole('option', { selected: true })).toContainText('Follow the system');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await close();
});

test('the sheet of keys shows every command that has one', async () => {
  const { page, close } = await openDesk(STORIES);
  await page.keyboard.press('F1');
  const sheet = page.locator('stet-shortcuts');
  const withKeys = ROWS.filter(([, command]) => command.keys !== undefined);
  await expect(sheet.locator('.row')).toHaveCount(withKeys.length + 4);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await close();
});

test('light, dark and the system; writing and library rules', async () => {
  const { page, close } = await openDesk(STORIES);
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  await page.keyboard.press('Control+,');
  const preferences = page.locator('stet-preferences');
  await preferences.getByRole('button', { name: 'Dark' }).click();
  await expect.poll(theme).toBe('dark');
  await preferences.getByRole('button', { name: 'Like the system' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(theme).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(theme).toBe('dark');
  const dark = preferences.getByRole('button', { name: 'Dark' });
  await dark.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(preferences.getByRole('button', { name: 'Light' })).toBeFocused();
  await expect.poll(theme).toBe('light');
  await preferences.getByRole('button', { name: 'One', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(preferences.getByRole('button', { name: 'Two people' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowLeft');
  await preferences.getByRole('checkbox', { name: 'Curl quotes while typing' }).uncheck();
  await preferences.getByRole('button', { name: 'Two people' }).click();
  await expect(preferences.getByRole('button', { name: 'Two people' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await close();
});

test('the welcome asks who you are before anything else, and will not go on without a name', async () => {
  const { page, close } = await launchDesk();
  const welcome = page.locator('stet-welcome');
  await expect(welcome.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await welcome.locator('[data-way="open-sample"]').click();
  await expect(welcome.getByRole('alert')).toContainText('Write your name first');
  await page.keyboard.type('Sok Vanna');
  await expect(welcome.getByLabel('Initials')).toHaveValue('SV');
  // What is half written would be asked about.
  await welcome.getByRole('textbox', { name: 'Name' }).fill('');
  await welcome.getByLabel('Initials').fill('');
  await close();
});

test('Enter in the welcome goes on: to the libraries at first, and saves where one is open', async () => {
  const first = await launchDesk();
  await first.page.locator('stet-welcome').getByLabel('Name').fill('Sok Vanna');
  await first.page.locator('stet-welcome').getByLabel('Initials').press('Enter');
  await expect(first.page.locator('stet-welcome [data-way="open-sample"]')).toBeFocused();
  await first.close();

  const { page, close } = await openDesk(STORIES);
  await page.locator('stet-status-line').getByRole('button', { name: 'Chan Maly, checker' }).click();
  await page.locator('stet-welcome').getByLabel('Initials').fill('CHM');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-welcome')).toHaveCount(0);
  await page.locator('stet-status-line').getByRole('button', { name: 'Chan Maly, checker' }).click();
  await expect(page.locator('stet-welcome').getByLabel('Initials')).toHaveValue('CHM');
  await close();
});

test('modes by key; the library column goes and comes', async () => {
  const { page, close } = await openDesk(STORIES);
  await openRow(page, 'A pier for nobody');
  const bar = page.locator('stet-top-bar');
  for (const [key, mode] of [
    ['2', 'Check'],
    ['3', 'Read'],
    ['1', 'Write'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`);
    await expect(bar.getByRole('button', { name: mode, exact: true })).toHaveAttribute('aria-pressed', 'true');
  }
  await page.keyboard.press('Control+\\');
  await expect(page.locator('stet-library')).toBeHidden();
  await page.keyboard.press('Control+\\');
  await expect(page.locator('stet-library')).toBeVisible();
  await close();
});

test('native menus carry the labels of the window', async () => {
  const { app, page, close } = await openDesk(STORIES);
  await openRow(page, 'A pier for nobody');
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);
  await expect.poll(labels).toEqual(expect.arrayContaining(['File', 'Edit', 'Insert', 'Format', 'Check', 'View', 'Help']));
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('shortcuts')?.click());
  await expect(page.locator('stet-shortcuts')).toHaveCount(1);
  await close();
});

test('details of the article go into its front matter', async () => {
  const { page, folder, close } = await openDesk(STORIES);
  await openRow(page, 'A pier for nobody');
  await expect(page.locator('stet-status-line [data-save="saved"]')).toHaveCount(1);
  await page.keyboard.press('Control+i');
  const details = page.locator('stet-details');
  await details.locator('[data-field="section"]').fill('Coast');
  await details.locator('[data-field="byline"]').fill('Chan Maly, Dara Pich');
  await expect(page.locator('.byline')).not.toContainText('20');
  await details.locator('[data-field="published"]').fill('2026-11-20');
  await details.locator('[data-field="published"]').blur();
  await expect(page.locator('.byline')).toContainText('20 November 2026');
  await details.locator('[data-field="status"]').selectOption('ready');
  const slug = details.locator('[data-field="slug"]');
  await slug.fill(' A pier: for /nobody?');
  await slug.blur();
  await expect(slug).toHaveValue('a-pier-for-nobody');
  await slug.fill('?!');
  await slug.blur();
  await expect(slug).toHaveValue('a-pier-for-nobody');
  await expect(details.getByRole('alert')).toHaveText('A slug needs at least one letter or digit, so it stays as it was.');
  await details.getByRole('button', { name: 'Done' }).click();
  await page.keyboard.press('Control+s');
  await expect(row(page, 'A pier for nobody')).toContainText('Ready');
  await expect.poll(() => readFile(join(folder, 'articles', 'pier.md'), 'utf8')).toMatch(/section: Coast/);
  expect(await readFile(join(folder, 'articles', 'pier.md'), 'utf8')).toMatch(/published: 2026-11-20\n/);
  expect(await readFile(join(folder, 'articles', 'pier.md'), 'utf8')).toMatch(/slug: a-pier-for-nobody/);
  await close();
});

test('the licences of what the desk carries can be read', async () => {
  const { page, close } = await openDesk(STORIES);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Licences');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-licences pre')).toContainText('SIL OPEN FONT LICENSE');
  await expect(page.locator('stet-licences pre')).toContainText('nspell');
  await close();
});
