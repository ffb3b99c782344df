import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileChooser, Page } from '@playwright/test';
import { openStory, sheet } from './article-steps.ts';
import { makeLibrary, openDesk, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = {
  file: 'pump.md',
  headline: 'A pump for the school',
  body: 'It came in March.\n\n![A pump](media/pump.png)\nThe pump.\n\n![A map](https://example.org/map.png)\nThe way.',
};
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==', 'base64');

/** The choice that Enter opens. It is heard from when the page has answered once; a key is quicker. */
async function choiceByKey(page: Page): Promise<FileChooser> {
  const asked = page.waitForEvent('filechooser');
  await page.evaluate(() => document.title);
  await page.keyboard.press('Enter');
  return asked;
}

test('a picture that is not there is an empty place that says so, with a way to another, and no noise', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  const places = sheet(page).locator('.picture-place');
  await expect(places).toHaveCount(2);
  await expect(sheet(page).getByRole('button', { name: 'media/pump.png: this picture is not there. Choose another' })).toBeVisible();
  await expect(sheet(page).locator('figcaption').first()).toHaveText('The pump.');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), places.first().click()]);
  await chooser.setFiles({ name: 'other.png', mimeType: 'image/png', buffer: PIXEL });
  await expect(sheet(page).locator('img')).toHaveAttribute('src', 'stet://media/media/other.png');
  await expect(places).toHaveCount(1);
  await close();
});

test('a picture that is there is shown, and one that is none is said not to be there', async () => {
  const folder = await makeLibrary([STORY]);
  await mkdir(join(folder, 'articles', 'media'), { recursive: true });
  await writeFile(join(folder, 'articles', 'media', 'pump.png'), PIXEL);
  const { page, close } = await launchDesk({ library: folder });
  await sayWho(page);
  await openStory(page, STORY.headline);
  await expect(sheet(page).locator('.picture-place')).toHaveCount(1);
  await expect(sheet(page).locator('img')).toHaveAttribute('src', 'stet://media/media/pump.png');
  await close();
});

const EMPTY = {
  file: 'well.md',
  headline: 'A well for the school',
  body: 'It came in March.\n\n![](<> "Ann Lee")\nThe well.\n\nIt is deep.',
};
const CHOSEN = { name: 'other.png', mimeType: 'image/png', buffer: PIXEL };

test('a picture that is there is exchanged from its menu, by key alone', async () => {
  const folder = await makeLibrary([STORY]);
  await mkdir(join(folder, 'articles', 'media'), { recursive: true });
  await writeFile(join(folder, 'articles', 'media', 'pump.png'), PIXEL);
  const { page, close } = await launchDesk({ library: folder });
  await sayWho(page);
  await openStory(page, STORY.headline);
  const image = sheet(page).locator('img').first();
  await expect(image).toHaveAttribute('src', 'stet://media/media/pump.png');
  await sheet(page).getByText('The pump.', { exact: true }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(sheet(page).locator('figure.selected')).toHaveCount(1);
  await page.keyboard.press('ContextMenu');
  await expect(page.locator('stet-menu').getByRole('menuitem').first()).toHaveText('Choose another picture…');
  await (await choiceByKey(page)).setFiles(CHOSEN);
  await expect(image).toHaveAttribute('src', 'stet://media/media/other.png');
  await expect(sheet(page).locator('figcaption').first()).toHaveText('The pump.');
  await expect(sheet(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(image).toHaveAttribute('src', 'stet://media/media/pump.png');
  await image.click({ button: 'right' });
  await expect(page.locator('stet-menu').getByText('Choose another picture…')).toBeVisible();
  await page.keyboard.press('Escape');
  await close();
});

test('the key of the menu on a chosen place is for its picture, whether the place or the sheet has the keyboard', async () => {
  const { page, close } = await openDesk([EMPTY]);
  await openStory(page, EMPTY.headline);
  const first = page.locator('stet-menu').getByRole('menuitem').first();
  await sheet(page).getByText('The well.', { exact: true }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(sheet(page).locator('figure.selected')).toHaveCount(1);
  await page.keyboard.press('Shift+F10');
  await expect(first).toHaveText('Choose a picture…');
  await page.keyboard.press('Escape');
  await sheet(page).getByText('It is deep.').click();
  await sheet(page).locator('.picture-place').focus();
  await page.keyboard.press('Shift+F10');
  await expect(first).toHaveText('Choose a picture…');
  await (await choiceByKey(page)).setFiles(CHOSEN);
  await expect(sheet(page).locator('img')).toHaveCount(1);
  await expect(sheet(page)).toBeFocused();
  await close();
});

test('the key for a picture asks for one, as the menu does, and nothing stands there when none is chosen', async () => {
  const { app, page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  const answer = (path: string | null) =>
    app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: file === null, filePaths: file === null ? [] : [file] });
    }, path);
  await writeFile(join(folder, 'chosen.png'), PIXEL);
  const figures = sheet(page).locator('figure');
  await sheet(page).getByText('It came in March.').click();
  await answer(null);
  await page.keyboard.press('Control+Shift+p');
  await answer(join(folder, 'chosen.png'));
  await page.keyboard.press('Control+Shift+p');
  await expect(sheet(page).locator('img')).toHaveAttribute('src', 'stet://media/media/chosen.png');
  await expect(figures).toHaveCount(3);
  await page.keyboard.press('Control+3');
  await expect(sheet(page)).toHaveAttribute('contenteditable', 'false');
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.press('Control+1');
  await expect(figures).toHaveCount(3);
  await close();
});

test('an empty place is filled by key: Enter on it, and no second place', async () => {
  const { page, close } = await openDesk([EMPTY]);
  await openStory(page, EMPTY.headline);
  await sheet(page).getByText('The well.', { exact: true }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(sheet(page).locator('figure.selected')).toHaveCount(1);
  const chooser = await choiceByKey(page);
  await expect(sheet(page).locator('figure')).toHaveCount(1);
  await chooser.setFiles(CHOSEN);
  await expect(sheet(page).locator('img')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(sheet(page).locator('figure')).toHaveCount(1);
  await close();
});

test('an empty place is filled from its menu, by pointer and by key', async () => {
  const { page, close } = await openDesk([EMPTY]);
  await openStory(page, EMPTY.headline);
  const choose = page.locator('stet-menu').getByText('Choose a picture…');
  await sheet(page).locator('.picture-place').click({ button: 'right' });
  await expect(choose).toBeVisible();
  await page.keyboard.press('Escape');
  await sheet(page).getByText('It is deep.').click({ button: 'right' });
  await expect(page.locator('stet-menu').getByText('Paste')).toBeVisible();
  await expect(choose).toHaveCount(0);
  await page.keyboard.press('Escape');
  await sheet(page).getByText('The well.', { exact: true }).click();
  await page.keyboard.press('Shift+F10');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()]);
  await chooser.setFiles(CHOSEN);
  await expect(sheet(page).locator('img')).toHaveCount(1);
  await close();
});
