import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Source } from '../../core/saved/library-record.ts';
import { claim, docketOf, mode, notes, openStory, saved } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.' };
const OTHER = { file: 'well.md', headline: 'A well for the school', body: 'It is twelve metres deep.' };

const dialog = (page: Page): Locator => page.locator('stet-sources');
const rows = (page: Page): Locator => dialog(page).locator('li[data-source]');

async function make(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await dialog(page).getByRole('button', { name: 'New source' }).click();
  for (const [label, words] of Object.entries(fields)) {
    if (label === 'Kind') await dialog(page).locator('select[name="kind"]').selectOption(words);
    else await dialog(page).getByLabel(label).fill(words);
  }
  await dialog(page).getByLabel('Title or name').press('Enter');
  await expect(dialog(page).locator('stet-source-form')).toHaveCount(0);
}

async function sourcesIn(folder: string): Promise<readonly Source[]> {
  return (JSON.parse(await readFile(join(folder, '.stet', 'library.json'), 'utf8')) as { sources: Source[] }).sources;
}

/** Cites a source for words of the open story. */
async function cite(page: Page, words: string, title: string): Promise<void> {
  await claim(page, words);
  await saved(page);
  await mode(page, 'check');
  await page.keyboard.press('s');
  await page.locator('stet-source-picker input').fill(title);
  await page.keyboard.press('Enter');
  await page.keyboard.type('p. 4');
  await page.keyboard.press('Enter');
  await expect(notes(page)).toContainText('p. 4');
}

test('two that look like one are seen side by side and merged: both stories lead to the one, and it can be taken apart', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+s');
  await make(page, { 'Title or name': 'Harbour log', Address: 'https://example.org/log' });
  await make(page, { 'Title or name': 'Log of the harbour', Address: 'http://www.example.org/log/', Note: 'Kept in two books.' });
  await page.keyboard.press('Escape');
  await cite(page, 'lost nine boards', 'Harbour log');
  await openStory(page, OTHER.headline);
  await cite(page, 'twelve metres', 'Log of the harbour');

  await page.keyboard.press('Control+Shift+s');
  await expect(rows(page)).toHaveCount(2);
  await expect(dialog(page).locator('.alike')).toContainText('Two sources look like one.');
  await dialog(page).getByRole('button', { name: 'Look at them' }).press('Enter');
  const pair = dialog(page).locator('stet-source-pair');
  await expect(pair).toContainText('They have the same address.');
  await expect(pair.locator('tr.differs').filter({ hasText: 'Note' })).toContainText('Kept in two books.');
  await pair.getByRole('button', { name: 'Keep “Harbour log” and merge the other into it' }).press('Enter');
  await expect(page.locator('stet-dialog-toast')).toContainText('leads to “Harbour log” now');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('cited 2 times in 2 stories');
  await expect(dialog(page).locator('.alike')).toHaveCount(0);
  await expect(notes(page)).toContainText('Harbour log');

  await rows(page).getByRole('button', { name: 'Harbour log', exact: true }).press('Enter');
  await expect(dialog(page)).toContainText('Kept in two books.');
  await dialog(page).getByRole('button', { name: 'Go to “lost nine boards” in “Pier closes”' }).press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('stet-sheet .ProseMirror h1')).toHaveText(STORY.headline);
  await expect(notes(page)).toContainText('Harbour log');
  const cited = (await sourcesIn(folder)).find(({ title }) => title === 'Log of the harbour');
  expect(cited?.mergedInto).toBe((await sourcesIn(folder)).find(({ title }) => title === 'Harbour log')?.id);
  expect((await docketOf(folder)).claims).toHaveLength(1);

  await page.keyboard.press('Control+Shift+s');
  await rows(page).getByRole('button', { name: 'Harbour log', exact: true }).press('Enter');
  await dialog(page).getByRole('button', { name: 'Take “Log of the harbour” apart again' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(2);
  await dialog(page).getByRole('button', { name: 'Look at them' }).press('Enter');
  await dialog(page).getByRole('button', { name: 'These are two' }).press('Enter');
  await expect(dialog(page).locator('.alike')).toHaveCount(0);
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await close();
});

test('how a person is reached is written once a source is a person, and tells two of one name apart', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+s');
  await dialog(page).getByRole('button', { name: 'New source' }).click();
  await expect(dialog(page).getByLabel('Organisation')).toHaveCount(0);
  await dialog(page).getByRole('button', { name: /^Back/ }).click();
  await make(page, {
    'Title or name': 'Sok Dara',
    Kind: 'person',
    Organisation: 'Council',
    Telephone: '012 345',
    'How far to believe it': 'Was there.',
  });
  await make(page, { 'Title or name': 'Sok Dara', Kind: 'person', Organisation: 'Harbour office' });
  await expect(rows(page)).toHaveCount(2);
  await expect(dialog(page).locator('.alike')).toHaveCount(0);
  expect((await sourcesIn(folder))[0]).toMatchObject({ contact: { organisation: 'Council', phone: '012 345' }, credibility: 'Was there.' });
  await rows(page).first().getByRole('button', { name: 'Sok Dara', exact: true }).press('Enter');
  await expect(dialog(page)).toContainText('012 345');
  await expect(dialog(page)).toContainText('It is in no export');
  await page.keyboard.press('Escape');
  await rows(page).first().getByRole('button', { name: 'Change “Sok Dara”' }).click();
  await dialog(page).getByLabel('Telephone').fill('');
  await dialog(page).getByLabel('Title or name').press('Enter');
  await expect.poll(async () => (await sourcesIn(folder))[0]?.contact).toEqual({ organisation: 'Council' });
  await page.keyboard.press('Escape');
  await claim(page, 'lost nine boards');
  await saved(page);
  await mode(page, 'check');
  await page.keyboard.press('s');
  await page.keyboard.type('sok');
  await expect(page.locator('stet-source-picker li small')).toHaveText(['Person · Council', 'Person · Harbour office']);
  await page.keyboard.press('Escape');
  await close();
});

test('two of one name are told apart while they are looked at: how often each is cited, and when and by whom it was entered', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+s');
  await make(page, { 'Title or name': 'Harbour log' });
  await page.keyboard.press('Escape');
  await cite(page, 'lost nine boards', 'Harbour log');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.citations.length).toBe(1);
  await page.keyboard.press('Control+Shift+s');
  await make(page, { 'Title or name': 'Harbour log' });
  await dialog(page).getByRole('button', { name: 'Look at them' }).press('Enter');
  const pair = dialog(page).locator('stet-source-pair');
  await expect(pair.locator('tr.differs').filter({ hasText: 'Cited in' }).locator('td')).toHaveText(['cited once in 1 story', 'not cited']);
  await expect(pair.locator('tr').filter({ hasText: 'Entered' }).locator('td')).toHaveText([/, Chan Maly$/, /, Chan Maly$/]);
  await expect(pair.getByRole('button', { name: /^Keep “Harbour log, .*, Chan Maly” and merge/ })).toHaveCount(2);
  await close();
});

test('arrows go through the list of sources, from the field and back to it', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+s');
  for (const title of ['Harbour log', 'Boards of the pier', 'Council minutes']) await make(page, { 'Title or name': title });
  const titles = rows(page).locator('.title');
  const field = dialog(page).getByRole('searchbox');
  await expect(titles).toHaveCount(3);
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles.nth(1)).toBeFocused();
  // From a row's button, too.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(titles.nth(2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles.nth(2)).toBeFocused();
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('ArrowUp');
  await expect(titles.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog(page).locator('stet-source-view')).toBeVisible();
  await close();
});
