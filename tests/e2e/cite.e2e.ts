import { rename } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { claim, docketOf, mode, notes, openStory, saved } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.' };

/** The form of a new source, reached by keyboard from a claim of the story. */
async function newSource(page: Page, name: string): Promise<void> {
  await openStory(page, STORY.headline);
  await claim(page, 'lost nine boards');
  await saved(page);
  await mode(page, 'check');
  await page.keyboard.press('s');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-source-form').getByLabel('Title or name')).toBeFocused();
}

/** Gives up what is written in the form, which asks once. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

test('what is typed right after a source is saved says where in it', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await newSource(page, 'Harbour log');
  await page.locator('stet-cite').getByLabel('Title or name').press('Enter');
  await page.keyboard.type('page 14');
  await expect(page.locator('stet-cite').getByLabel('Where in it')).toHaveValue('page 14');
  await page.keyboard.press('Enter');
  await expect(notes(page)).toContainText('page 14');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.citations.map(({ locator }) => locator.value)).toEqual(['page 14']);
  await close();
});

test('Enter saves a new source from its name and from a choice; the note keeps its lines', async () => {
  const { page, close } = await openDesk([STORY]);
  const dialog = page.locator('stet-cite');
  await newSource(page, 'Harbour log');
  await expect(dialog.locator('stet-dialog')).not.toHaveAttribute('footed');
  await page.keyboard.type(' of May');
  await dialog.getByLabel('Note').fill('Kept in two books.');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Note')).toHaveValue('Kept in two books.\n');
  const kind = dialog.locator('select[name="kind"]');
  await kind.selectOption('recording');
  await kind.press('Enter');
  await expect(dialog.getByLabel('Where in it')).toBeFocused();
  await expect(dialog.locator('stet-dialog')).toHaveAttribute('footed');
  await page.keyboard.press('Enter');
  await expect(notes(page)).toContainText('Harbour log of May');
  await close();
});

test('a citation is as it was left while a new source is made for it', async () => {
  const { page, close } = await openDesk([STORY]);
  const dialog = page.locator('stet-cite');
  await newSource(page, 'Harbour log');
  await page.keyboard.press('Escape');
  await dialog.getByLabel('The words there').fill('nine boards gone');
  await dialog.locator('stet-source-picker input').press('Enter');
  await dialog.getByLabel('Title or name').press('Enter');
  await expect(dialog.getByLabel('The words there')).toHaveValue('nine boards gone');
  await leave(page);
  await close();
});

test('a time written as the place is a timecode, unless somebody chose another kind', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  const dialog = page.locator('stet-cite');
  const kind = dialog.getByLabel('Kind of place');
  const places = async () => (await docketOf(folder)).claims[0]?.citations.map(({ locator }) => locator);
  await newSource(page, 'Interview, Sok Vanna');
  await dialog.getByLabel('Title or name').press('Enter');
  await expect(kind).toHaveValue('page');
  await page.keyboard.type('1:02:33');
  await expect(kind).toHaveValue('timecode');
  for (let letter = 0; letter < 7; letter += 1) await page.keyboard.press('Backspace');
  await expect(kind).toHaveValue('page');
  await page.keyboard.type('04:12');
  await page.keyboard.press('Enter');
  await expect.poll(places).toEqual([{ kind: 'timecode', value: '04:12' }]);
  await page.keyboard.press('s');
  await kind.selectOption('paragraph');
  await dialog.locator('stet-source-picker input').fill('Interview');
  await page.keyboard.press('Enter');
  await page.keyboard.type('05:20');
  await expect(kind).toHaveValue('paragraph');
  await page.keyboard.press('Enter');
  await expect.poll(places).toContainEqual({ kind: 'paragraph', value: '05:20' });
  await close();
});

test('a source that cannot be written is kept with all that was typed, and tried again when it is cited', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  const dialog = page.locator('stet-cite');
  await newSource(page, 'Harbour log');
  await dialog.getByLabel('Note').fill('Ask at the gate.');
  await rename(folder, `${folder}-away`);
  await dialog.getByLabel('Title or name').press('Enter');
  await page.keyboard.type('page 14');
  await expect(dialog.getByRole('alert')).toContainText('not saved yet');
  await expect(dialog.getByLabel('Where in it')).toHaveValue('page 14');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog.getByLabel('Note')).toHaveValue('Ask at the gate.');
  await rename(`${folder}-away`, folder);
  await page.keyboard.press('Escape');
  await dialog.getByLabel('Where in it').press('Enter');
  await expect(notes(page)).toContainText('page 14');
  await close();
});

test('in the list of sources, what is typed right after a source is saved looks for the next', async () => {
  const { page, close } = await openDesk([STORY]);
  const dialog = page.locator('stet-sources');
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+s');
  await page.keyboard.type('Harbour log');
  await dialog.getByRole('button', { name: 'New source' }).click();
  await dialog.getByLabel('Title or name').press('Enter');
  await page.keyboard.type('s');
  await expect(dialog.getByRole('searchbox')).toHaveValue('Harbour logs');
  await close();
});

test('in the list of sources, one that cannot be written stays with what was written of it', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  const dialog = page.locator('stet-sources');
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+s');
  await dialog.getByRole('button', { name: 'New source' }).click();
  await dialog.getByLabel('Title or name').fill('Harbour log');
  await dialog.getByLabel('Note').fill('Ask at the gate.');
  await rename(folder, `${folder}-away`);
  await dialog.getByLabel('Title or name').press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('not saved');
  await rename(`${folder}-away`, folder);
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog.getByLabel('Note')).toHaveValue('Ask at the gate.');
  await dialog.getByLabel('Title or name').press('Enter');
  await expect(dialog.locator('li')).toHaveCount(1);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await close();
});

test('the kind of place is the one that its words say, else what is kept of the source asks for', async () => {
  const { page, close } = await openDesk([STORY]);
  const dialog = page.locator('stet-cite');
  const kind = dialog.getByLabel('Kind of place');
  const place = dialog.getByLabel('Where in it');
  await newSource(page, 'Interview, Sok Vanna');
  await dialog.getByLabel('Title or name').press('Enter');
  await expect(kind).toHaveValue('page');
  await dialog.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['ID3 talk'], 'talk.mp3'));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
  });
  await expect(dialog.locator('stet-evidence li[data-evidence]')).toContainText('Sound');
  await dialog.locator('stet-source-picker input').fill('Interview');
  await page.keyboard.press('Enter');
  await expect(kind).toHaveValue('timecode');
  for (const [words, said] of [
    ['p. 14', 'page'],
    ['para. 3', 'paragraph'],
    ['#prices', 'fragment'],
    ['04:12', 'timecode'],
    ['the end', 'timecode'],
  ] as const) {
    await place.fill(words);
    await expect(kind).toHaveValue(said);
  }
  await leave(page);
  await close();
});

test('a source without a place in it is said on the closed card, also when it is only counted, in the list and at the gate', async () => {
  const { app, page, close } = await openDesk([STORY], { size: { width: 1700, height: 900 } });
  const dialog = page.locator('stet-cite');
  const card = notes(page).filter({ hasText: 'nine boards' });
  await newSource(page, 'Harbour log');
  await dialog.getByLabel('Title or name').press('Enter');
  await page.keyboard.type('p. 14');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('s');
  await page.keyboard.type('Tide table');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Title or name').press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await mode(page, 'write');
  await claim(page, STORY.headline);
  await expect(card.getByText('1 without a locator')).toBeVisible();
  await expect(card).toContainText('Harbour log, p. 14');
  await expect(page.locator('stet-claims-panel')).toHaveCount(0);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 900));
  await expect(page.locator('stet-claims-panel').getByText('1 without a locator')).toBeVisible();
  await page.keyboard.press('Control+Shift+o');
  await expect(page.locator('stet-gate')).toContainText('No locator.');
  await page.keyboard.press('Escape');
  await close();
});
