import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Evidence } from '../../core/saved/evidence.ts';
import { claim, mode, openStory, saved } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.' };
const NOTICE = 'The pier lost nine boards in May, the harbour log says.';
const HASH = createHash('sha256').update(NOTICE).digest('hex');
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==';

interface Dropped {
  readonly name: string;
  readonly base64: string;
}
const text = (name: string, words: string): Dropped => ({ name, base64: Buffer.from(words).toString('base64') });

/** Drags files over an element and lets them fall there. */
async function drop(at: Locator, files: readonly Dropped[]): Promise<void> {
  await at.evaluate((element, given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of given) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    for (const kind of ['dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    }
  }, files);
}

async function evidenceIn(folder: string): Promise<readonly Evidence[]> {
  return (JSON.parse(await readFile(join(folder, '.stet', 'library.json'), 'utf8')) as { evidence: Evidence[] }).evidence;
}

const dialog = (page: Page): Locator => page.locator('stet-sources');
const pieces = (page: Page): Locator => page.locator('stet-evidence li[data-evidence]');

/** The list of sources with one in it. */
async function withSource(page: Page): Promise<void> {
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+Shift+s');
  await dialog(page).getByRole('button', { name: 'New source' }).click();
  await dialog(page).getByLabel('Title or name').fill('Harbour log');
  await page.keyboard.press('Enter');
  await expect(dialog(page).locator('li')).toHaveCount(1);
}

async function lookAt(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Harbour log', exact: true }).press('Enter');
  await expect(page.locator('stet-evidence')).toBeVisible();
}

test('files dropped on a source are kept under their hash; a tampered one is named when all are checked, and left as it is', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await withSource(page);
  await drop(dialog(page).locator('li'), [text('log of May.txt', NOTICE), { name: 'boards.png', base64: PIXEL }]);
  await expect(dialog(page).locator('li')).toContainText('2 pieces of evidence');
  await expect.poll(() => readdir(join(folder, 'evidence', HASH))).toEqual(['log of May.txt']);
  expect((await evidenceIn(folder)).map(({ file, type }) => [file, type])).toEqual([
    ['log of May.txt', 'text/plain'],
    ['boards.png', 'image/png'],
  ]);
  await expect(page.locator('stet-library li')).toHaveCount(1);

  await dialog(page).getByRole('button', { name: 'Check all evidence' }).click();
  await expect(page.locator('stet-dialog-toast')).toContainText('All 2 pieces of evidence are unchanged.');
  const path = join(folder, 'evidence', HASH, 'log of May.txt');
  await writeFile(path, NOTICE.replace('nine', 'nineteen'));
  await dialog(page).getByRole('button', { name: 'Check all evidence' }).click();
  await expect(page.locator('stet-dialog-toast')).toContainText(
    'Not as they were kept: “log of May.txt” of Harbour log (changed). 1 other is unchanged.',
  );
  expect(await readFile(path, 'utf8')).toContain('nineteen');

  await lookAt(page);
  await expect(pieces(page).nth(0).getByRole('status')).toContainText('changed since it was kept, checked');
  await expect(pieces(page).nth(1).getByRole('status')).toContainText('unchanged since it was kept');
  await expect(pieces(page).nth(1).locator('img')).toHaveJSProperty('naturalWidth', 1);
  await expect(page.locator('stet-evidence')).toContainText('Whether it is authentic, it cannot show.');
  await rm(path);
  await pieces(page).nth(0).getByRole('button', { name: 'Check evidence: log of May.txt' }).click();
  await expect(pieces(page).nth(0).getByRole('status')).toContainText('not in the library folder any more');
  await close();
});

/** What a browser and Word put on the clipboard: a page with its words, and a picture of it. */
async function paste(page: Page, data: Readonly<Record<string, string>>, png: string): Promise<void> {
  await page.locator('stet-evidence').evaluate(
    (element, given) => {
      const clipboardData = new DataTransfer();
      for (const [kind, words] of Object.entries(given.data)) clipboardData.setData(kind, words);
      clipboardData.items.add(
        new File([Uint8Array.from(atob(given.png), (letter) => letter.charCodeAt(0))], 'image.png', { type: 'image/png' }),
      );
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
    },
    { data, png },
  );
}

test('words, a page and a picture are pasted by the key, and by the button', async () => {
  const { app, page, folder, close } = await openDesk([STORY]);
  await withSource(page);
  await lookAt(page);
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), NOTICE);
  await page.keyboard.press('Control+v');
  await expect(pieces(page)).toHaveCount(1);
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), 'Other words of it.');
  await page.locator('stet-evidence').getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(pieces(page)).toHaveCount(2);
  await paste(page, { 'text/html': '<p>A <b>page</b> of the log</p>', 'text/plain': 'A page of the log' }, PIXEL);
  await expect(pieces(page)).toHaveCount(3);
  await paste(page, { 'text/html': '<img src="https://example.org/x.png">' }, PIXEL);
  await expect(pieces(page)).toHaveCount(4);
  const kept = await evidenceIn(folder);
  expect(kept.map(({ type }) => type)).toEqual(['text/plain', 'text/plain', 'text/html', 'image/png']);
  for (const { file } of kept) expect(file).toMatch(/^Pasted \d.*\.(?:txt|html|png)$/);
  await close();
});

test('evidence is added while a claim is cited, the dialog left as it was written', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  const cite = page.locator('stet-cite');
  await openStory(page, STORY.headline);
  await claim(page, 'lost nine boards');
  await saved(page);
  await mode(page, 'check');
  await page.keyboard.press('s');
  await expect(cite).toHaveCount(1);
  await drop(cite, [text('log.txt', NOTICE)]);
  await expect(page.locator('stet-dialog-toast')).toContainText('Choose a source first');
  await cite.locator('stet-source-picker input').fill('Harbour log');
  await page.keyboard.press('Enter');
  await cite.getByLabel('Title or name').press('Enter');
  await page.keyboard.type('p. 14');
  await drop(cite, [text('log.txt', NOTICE)]);
  await expect(pieces(page)).toContainText('log.txt');
  await expect(cite.getByLabel('Where in it')).toHaveValue('p. 14');
  await page.keyboard.press('Enter');
  await expect(cite).toHaveCount(0);
  expect((await evidenceIn(folder)).map(({ file }) => file)).toEqual(['log.txt']);
  await close();
});

test('by keyboard alone: a file is chosen, where it comes from is written, Escape goes back step by step', async () => {
  const { app, page, folder, close } = await openDesk([STORY]);
  await withSource(page);
  const path = join(folder, 'outside.html');
  await writeFile(path, '<html><body onload="document.title=1"><p>The log</p></body></html>');
  await app.evaluate(({ dialog: native }, filePath) => {
    native.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await lookAt(page);
  await page.locator('stet-evidence').getByRole('button', { name: 'Add a file…' }).press('Enter');
  await expect(pieces(page)).toContainText('outside.html');
  await expect(pieces(page)).toContainText('Web page');
  await pieces(page).getByRole('button', { name: 'Where it comes from: outside.html' }).press('Enter');
  await page.locator('stet-evidence').getByLabel('Original address').fill('https://example.org/log');
  await page.locator('stet-evidence').getByLabel('Archive address').fill('https://archive.example/log');
  await page.keyboard.press('Enter');
  await expect(pieces(page)).toContainText('https://example.org/log · https://archive.example/log');
  await expect(pieces(page).getByRole('button', { name: /^Where it comes from/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-evidence').getByLabel('Original address')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-evidence form')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByRole('button', { name: 'Harbour log', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await close();
});

test('a long file says how far it is, can be stopped, and leaves nothing behind', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await withSource(page);
  await lookAt(page);
  await page.locator('stet-evidence').evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(
      new File(
        Array.from({ length: 300 }, () => new Uint8Array(1024 * 1024)),
        'Long talk.wav',
      ),
    );
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
  });
  await expect(page.locator('stet-evidence progress')).toBeVisible();
  await page.locator('stet-evidence').getByRole('button', { name: 'Stop: Long talk.wav' }).click();
  await expect(page.locator('stet-dialog-toast')).toContainText('Nothing of “Long talk.wav” was kept.');
  await expect(page.locator('stet-evidence progress')).toHaveCount(0);
  expect(await readdir(join(folder, 'evidence'))).toEqual([]);
  expect(await evidenceIn(folder)).toEqual([]);
  await close();
});
