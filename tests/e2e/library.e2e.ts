import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose, command, headlines, openDesk, openRow, row, rows, sayWho, writeStory } from './desk-steps.ts';
import { STORIES } from './shelf.ts';
import { expect, launchDesk, test } from './harness.ts';

test('a library is created in an empty folder, and its first article is a file', async () => {
  const { app, page, close } = await launchDesk();
  const folder = await mkdtemp(join(tmpdir(), 'stet-new-'));
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, folder);
  await page.locator('stet-welcome').getByLabel('Name').fill('Dara Pich');
  await page.locator('stet-welcome [data-way="create-library"]').click();
  await expect(page.locator('stet-welcome')).toHaveCount(0);
  await expect(page.locator('stet-nothing-open h1')).toHaveText('This library has no articles yet');
  await page.keyboard.press('Control+n');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator('stet-sheet .ProseMirror-focused')).toBeVisible();
  await page.keyboard.type('The ferry that waits');
  await page.keyboard.press('Control+s');
  await expect(row(page, 'The ferry that waits')).toHaveCount(1);
  // The first state that is kept by hand names the file, and what is typed after that goes into it.
  const articles = async () => (await readdir(join(folder, 'articles'))).filter((name) => name.endsWith('.md'));
  await expect.poll(articles).toEqual(['the-ferry-that-waits.md']);
  await page.keyboard.type(' no more');
  await expect.poll(() => readFile(join(folder, 'articles', 'the-ferry-that-waits.md'), 'utf8')).toContain('The ferry that waits no more');
  await expect(page.locator('stet-standing').getByRole('alert')).toHaveCount(0);
  await expect(rows(page)).toHaveCount(1);
  expect(await articles()).toEqual(['the-ferry-that-waits.md']);
  await close();
  await rm(folder, { recursive: true });
});

test('an article that is begun while reading can be written at once', async () => {
  const { page, close } = await openDesk(STORIES);
  await openRow(page, 'A pier for nobody');
  await page.keyboard.press('Control+3');
  await expect(page.locator('stet-sheet .ProseMirror')).toHaveAttribute('contenteditable', 'false');
  await page.keyboard.press('Control+n');
  await expect(rows(page)).toHaveCount(4);
  await expect(page.locator('stet-sheet .ProseMirror')).toBeFocused();
  await page.keyboard.type('Somebody lights the lamps');
  await expect(page.locator('stet-sheet .ProseMirror h1')).toHaveText('Somebody lights the lamps');
  await close();
});

test('what a quick hand types before the new article is there goes into it, and not into the one that is open', async () => {
  const { page, folder, close } = await openDesk(STORIES);
  await openRow(page, 'A pier for nobody');
  await page.locator('stet-sheet .ProseMirror p').first().click();
  const before = await readFile(join(folder, 'articles', 'pier.md'), 'utf8');
  await page.evaluate(() => {
    const key = (key: string, more: KeyboardEventInit = {}): void =>
      void (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
      );
    key('n', { ctrlKey: true, code: 'KeyN' });
    for (const letter of 'Lampsx') key(letter);
    key('Backspace');
  });
  const sheet = page.locator('stet-sheet .ProseMirror');
  await expect(sheet.locator('h1')).toHaveText('Lamps');
  await page.keyboard.type(' are lit');
  await expect(sheet.locator('h1')).toHaveText('Lamps are lit');
  await page.keyboard.press('Control+s');
  await expect(row(page, 'Lamps are lit')).toHaveCount(1);
  expect(await readFile(join(folder, 'articles', 'pier.md'), 'utf8')).toBe(before);
  await close();
});

test('the list filters, sorts and finds as you type, in Khmer too', async () => {
  const { page, close } = await openDesk(STORIES);
  await expect(rows(page)).toHaveCount(3);
  const library = page.locator('stet-library');
  await library.getByRole('button', { name: 'Ready' }).click();
  await expect.poll(() => headlines(page)).toEqual(['Rain gauges under the stairs']);
  await library.getByRole('button', { name: 'All' }).click();
  await library.getByRole('button', { name: 'Sort by' }).click();
  await choose(page, 'Headline');
  await expect.poll(async () => (await headlines(page)).slice(0, 2)).toEqual(['A pier for nobody', 'Rain gauges under the stairs']);
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('lamps');
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, 'A pier for nobody')).toContainText('40 lamps');
  await library.getByRole('searchbox').fill('ព្រឹកនេះ');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('KM');
  await library.getByRole('searchbox').fill('zeppelin');
  await expect(library).toContainText('Nothing in this library has “zeppelin”.');
  await library.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(3);
  await close();
});

test('an article is renamed, duplicated, binned and put back', async () => {
  const { page, folder, close } = await openDesk(STORIES);
  const files = async () => (await readdir(join(folder, 'articles'))).filter((name) => name.endsWith('.md')).sort();
  await row(page, 'A pier for nobody').focus();
  await page.keyboard.press('F2');
  await page.locator('stet-rename').getByRole('textbox').fill('long-pier');
  await page.keyboard.press('Enter');
  await expect.poll(files).toEqual(['km.md', 'long-pier.md', 'rain.md']);

  await row(page, 'A pier for nobody').click({ button: 'right' });
  await choose(page, 'Duplicate article');
  await expect(rows(page)).toHaveCount(4);
  await expect.poll(async () => (await files()).length).toBe(4);

  await row(page, 'Rain gauges').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'Rain gauges')).toHaveCount(0);
  await expect.poll(files).not.toContain('rain.md');
  await page.locator('stet-toast').getByRole('button', { name: 'Put it back' }).click();
  await expect(row(page, 'Rain gauges')).toHaveCount(1);
  await expect.poll(files).toContain('rain.md');
  await close();
});

test('F2 renames the row that has the keyboard, not the article that is open, and says whose file it is', async () => {
  const { page, folder, close } = await openDesk(STORIES);
  await openRow(page, 'A pier for nobody');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('gauges');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Rain gauges')).toBeFocused();
  await page.keyboard.press('F2');
  const dialog = page.locator('stet-rename');
  await expect(dialog.getByRole('textbox')).toHaveValue('rain');
  await expect(dialog).toContainText('Rain gauges under the stairs');
  await page.keyboard.type('gauges');
  await page.keyboard.press('Enter');
  await expect.poll(() => readdir(join(folder, 'articles'))).toEqual(expect.arrayContaining(['gauges.md', 'pier.md']));
  await expect(dialog).toHaveCount(0);
  await close();
});

test('the bin is a dialog that gives articles back', async () => {
  const { page, close } = await openDesk(STORIES);
  await row(page, 'Rain gauges').click({ button: 'right' });
  await choose(page, 'Move article to the bin');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('show the bin');
  await page.keyboard.press('Enter');
  const bin = page.locator('stet-bin');
  await expect(bin).toContainText('Rain gauges under the stairs');
  await bin.getByRole('button', { name: 'Put back' }).click();
  await expect(bin).toContainText('The bin is empty.');
  await expect(rows(page)).toHaveCount(3);
  await close();
});

test('the bin opens with the keyboard on the way back of what was binned last, and goes on to the next', async () => {
  const { page, close } = await openDesk(STORIES);
  for (const headline of ['Rain gauges', 'A pier for nobody']) {
    await row(page, headline).click({ button: 'right' });
    await choose(page, 'Move article to the bin');
    await expect(row(page, headline)).toHaveCount(0);
  }
  await command(page, 'Show the bin…');
  const bin = page.locator('stet-bin');
  const backs = bin.getByRole('button', { name: 'Put back' });
  await expect(backs).toHaveCount(2);
  await expect(backs.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'A pier for nobody')).toHaveCount(1);
  await expect(backs).toHaveCount(1);
  await expect(backs.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bin).toContainText('The bin is empty.');
  await page.keyboard.press('Escape');
  await expect(bin).toHaveCount(0);
  await close();
});

test('a file added, changed or removed outside is seen in the list', async () => {
  const { page, folder, close } = await openDesk(STORIES);
  await writeStory(folder, { file: 'new.md', headline: 'A story from a stick' });
  await expect(row(page, 'A story from a stick')).toHaveCount(1);
  const rain = join(folder, 'articles', 'rain.md');
  await writeFile(rain, (await readFile(rain, 'utf8')).replace('Rain gauges under the stairs', 'Rain gauges above the stairs'));
  await expect(row(page, 'Rain gauges above the stairs')).toHaveCount(1);
  await rm(join(folder, 'articles', 'pier.md'));
  await expect(row(page, 'A pier for nobody')).toHaveCount(0);
  await close();
});

test('a file that cannot be an article stays in the list and says so', async () => {
  const { page, folder, close } = await openDesk(STORIES);
  await writeFile(join(folder, 'articles', 'broken.md'), Buffer.from([0xff, 0xfe, 0x00, 0x00, 0x81]));
  await expect(row(page, 'broken.md')).toContainText('cannot be opened');
  await row(page, 'broken.md').click();
  await expect(page.locator('stet-toast')).toContainText('broken.md');
  await close();
});

test('what is read before the list stays small', async () => {
  const built = join(import.meta.dirname, '..', '..', 'out', 'renderer');
  const page = await readFile(join(built, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/"(\.\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  expect(scripts).not.toEqual([]);
  const sizes = await Promise.all(scripts.map(async (path) => (await stat(join(built, path))).size));
  // Bytes. Sheet and dialogs are five times as much; an import of theirs in the wrong place would bring them all in.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
});

/** A built file of main with all that it reads at once, in bytes. */
async function readAtOnce(folder: string, file: string, seen: Set<string>): Promise<number> {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = await readFile(join(folder, file), 'utf8');
  let size = text.length;
  for (const [, other = ''] of text.matchAll(/^(?:const|let|var) \w+ = require\("\.\/([^"]+)"\);$/gm))
    size += await readAtOnce(folder, other, seen);
  return size;
}

test('what main reads before the list stays small', async () => {
  const built = join(import.meta.dirname, '..', '..', 'out', 'main');
  const application = (await readdir(built)).find((file) => /^application-.*\.cjs$/.test(file)) ?? '';
  // Bytes; a third of them are the forms of calls and dockets. What reads Markdown, YAML and whole articles is four times as much.
  expect(await readAtOnce(built, application, new Set())).toBeLessThan(410_000);
});

test('a command given and an article opened before the whole window is there are not lost', async () => {
  const { page, close } = await openDesk(STORIES);
  await page.addInitScript(() => {
    const look = (): void => {
      const list = document.querySelector('stet-desk')?.shadowRoot?.querySelector('stet-library')?.shadowRoot;
      const first = list?.querySelector('li');
      if (!first) return void requestAnimationFrame(look);
      document.documentElement.dataset['early'] = String(customElements.get('stet-preferences') === undefined);
      first.click();
      const keys = { key: ',', code: 'Comma', ctrlKey: true, bubbles: true, cancelable: true };
      document.dispatchEvent(new KeyboardEvent('keydown', keys));
    };
    look();
  });
  await page.reload();
  await expect(page.locator('stet-preferences')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('data-early', 'true');
  await expect(page.locator('stet-library li[aria-selected="true"]')).toHaveCount(1);
  await close();
});

test('the sample library opens from the welcome', async () => {
  const place = await mkdtemp(join(tmpdir(), 'stet-sample-'));
  const { page, close } = await launchDesk({ env: { STET_SAMPLE_PLACE: place } });
  await page.locator('stet-welcome').getByLabel('Name').fill('Dara Pich');
  await page.locator('stet-welcome [data-way="open-sample"]').click();
  await expect(page.locator('stet-welcome')).toHaveCount(0);
  await expect.poll(() => rows(page).count()).toBeGreaterThan(3);
  await close();
  await rm(place, { recursive: true });
});

test('a text dropped on the desk is imported, and what was set aside comes back by a key', async () => {
  const { page, close } = await openDesk(STORIES);
  const text = [
    'The River Post',
    '',
    'Salt pans stand under water for a third week',
    '',
    'Families on the coast have raked no salt since the first of the month, the growers’ group said on Monday.',
    '',
    'The group counts 210 families and 38 pans.',
    '',
    '691 views',
  ].join('\n');
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'salt.txt', { type: 'text/plain' }));
    return transfer;
  }, text);
  await page.locator('stet-nothing-open').dispatchEvent('drop', { dataTransfer: data });
  const report = page.locator('stet-import-report');
  await expect(report).toContainText('Salt pans stand under water for a third week');
  await expect(report).toContainText('691 views');
  await expect(report).toContainText('View counter');
  await report.locator('li', { hasText: '691 views' }).focus();
  await page.keyboard.press('t');
  await expect(report.locator('li', { hasText: '691 views' })).toContainText('taken back');
  await page.keyboard.press('t');
  await expect(report.locator('li', { hasText: '691 views' })).not.toContainText('taken back');
  await expect(page.locator('stet-sheet .ProseMirror')).not.toContainText('691 views');
  await page.keyboard.press('t');
  await expect(page.locator('stet-sheet .ProseMirror')).toContainText('691 views');
  await page.keyboard.press('Enter');
  await expect(report).toHaveCount(0);
  await expect(page.locator('stet-article')).toContainText('691 views');
  await expect(row(page, 'Salt pans stand under water')).toHaveCount(1);
  await close();
});

test('an article is pasted', async () => {
  const { page, close } = await openDesk(STORIES);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('paste an article');
  await page.keyboard.press('Enter');
  await page
    .locator('stet-paste-article textarea')
    .fill('A bridge of boats\n\nThe army laid 22 boats side by side on Friday.\n\nTrucks crossed by noon.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('stet-import-report')).toContainText('A bridge of boats');
  await close();
});

test('the person may be changed later', async () => {
  const { page, close } = await openDesk(STORIES);
  await page.locator('stet-status-line').getByRole('button', { name: 'Chan Maly, checker' }).click();
  await sayWho(page, 'Sok Dany');
  await expect(page.locator('stet-status-line')).toContainText('Sok Dany, checker');
  await close();
});
