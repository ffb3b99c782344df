import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claims, mode, saved, sheet } from './article-steps.ts';
import { command, openDesk, row } from './desk-steps.ts';
import { expect, test, type Desk } from './harness.ts';

const PAGE = [
  'Lower Delta Press Club',
  '',
  'Lamp makers return to the old quay',
  '',
  'Two lamp makers carry glass along the quay at Tuol Chum on May 3, 2025. (LDPC)',
  'Two lamp makers carry glass along the quay at Tuol Chum on May 3, 2025. (LDPC)',
  '',
  'Nine workshops have opened along the quay since January, the guild said on Monday.',
  '',
  '“We [the makers] never left,” said Im Sothea, who leads the guild.',
  '',
  'The town did not answer questions.',
  '',
  '412 views',
].join('\n');

const HTML = `<!doctype html><html><head><title>Well dug</title><script>window.ran = true</script></head><body>
<nav><a href="/">Home</a></nav><article><h1>A well is dug in two days</h1>
<p onclick="window.ran = true">Water came at <b>eleven</b> metres. <a href="javascript:window.ran=true">More</a></p>
<figure><img src="x.jpg" onerror="window.ran = true" alt="A well"><figcaption>The well on Friday.</figcaption></figure>
<ul><li>rope</li><li>bucket</li></ul></article><footer>All rights reserved</footer></body></html>`;

const empty = () => openDesk([{ file: 'one.md', headline: 'One story' }]);

async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const made = new DataTransfer();
      made.items.add(new File([content ?? ''], file ?? '', { type: 'text/plain' }));
      return made;
    },
    [name, text],
  );
  for (const kind of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('stet-desk', kind, { dataTransfer: transfer });
}

async function answerWith({ app }: Pick<Desk, 'app'>, path: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
}

const report = (page: Page) => page.locator('stet-import-report');

test('a file with a broken byte says so in its report', async () => {
  const desk = await empty();
  const { page, folder, close } = desk;
  const file = join(folder, 'broken.txt');
  await writeFile(file, Buffer.concat([Buffer.from('Café closed\n\nThe café by the quay is shut, the owner said. '), Buffer.from([0xff])]));
  await answerWith(desk, file);
  await page.keyboard.press('Control+Shift+i');
  await expect(report(page).getByRole('alert')).toHaveText('1 place in the file is damaged (no UTF-8). It stands as “�” in the text.');
  await expect(report(page)).not.toContainText('Everything was taken');
  await close();
});

test('a page off the web becomes an article; what is set aside is shown, and one key takes a line back', async () => {
  const desk = await empty();
  const { page, folder, close } = desk;
  const file = join(folder, 'off-the-web.txt');
  await writeFile(file, PAGE);
  await answerWith(desk, file);
  await page.keyboard.press('Control+Shift+i');
  await expect(report(page).locator('.headline')).toHaveText('Lamp makers return to the old quay');
  await expect(report(page).locator('.aside .reason')).toHaveText(['Name of the site', 'Caption given twice', 'View counter']);
  await report(page).locator('.aside li').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('t');
  await expect(report(page).locator('.taken-back')).toHaveCount(1);
  await report(page).getByRole('button', { name: 'Open the article' }).click();
  await expect(sheet(page).locator('h1')).toHaveText('Lamp makers return to the old quay');
  await expect(sheet(page).locator('figcaption')).toHaveText('Two lamp makers carry glass along the quay at Tuol Chum on May 3, 2025.');
  await expect(sheet(page).locator('.credit')).toHaveText('LDPC');
  await expect(sheet(page)).toContainText('“We [the makers] never left,” said Im Sothea');
  await expect(sheet(page).locator('> p').last()).toHaveText('412 views');
  await saved(page);
  await close();
});

test('the first import of a start goes on in the sheet; one while checking goes on with the keys of check mode', async () => {
  const { page, close } = await empty();
  const go = async (name: string) => {
    await drop(page, `${name}.txt`, PAGE.replace('old quay', name));
    await expect(report(page).locator('.headline')).toHaveText(`Lamp makers return to the ${name}`);
    await expect(report(page).locator('.aside li').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(report(page)).toHaveCount(0);
  };
  await go('north bank');
  await expect(sheet(page)).toBeFocused();
  await page.keyboard.type('Here: ');
  await expect(sheet(page)).toContainText('Here: ');
  await mode(page, 'check');
  await page.locator('stet-library li[tabindex="0"]').focus();
  await go('south bank');
  await expect(sheet(page).locator('h1')).toHaveText('Lamp makers return to the south bank');
  await expect(claims(page)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(sheet(page).locator('.here').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(claims(page)).not.toHaveCount(0);
  await close();
});

test('a dropped web page leaves its scripts outside', async () => {
  const { page, folder, close } = await empty();
  await drop(page, 'well.html', HTML);
  await expect(report(page).locator('.headline')).toHaveText('A well is dug in two days');
  await report(page).getByRole('button', { name: 'Open the article' }).click();
  await expect(sheet(page).locator('h1')).toHaveText('A well is dug in two days');
  await expect(sheet(page).locator('li')).toHaveText(['rope', 'bucket']);
  await expect(sheet(page)).not.toContainText('All rights reserved');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await saved(page);
  await expect(row(page, 'A well is dug in two days')).toHaveCount(1);
  expect(await readFile(join(folder, 'articles', 'a-well-is-dug-in-two-days.md'), 'utf8')).not.toMatch(/javascript:|onerror|onclick/);
  await close();
});

test('deleted words of a page come back into their sentence, and go out of it again', async () => {
  const { page, folder, close } = await empty();
  const fare = '<p>The fare is <del>500</del><ins>700</ins> riel.</p><p>It rose in May.</p>';
  await drop(page, 'fare.html', `<article><h1>Fares rise again</h1><p>The boat left.</p>${fare}</article>`);
  await expect(report(page).locator('.aside .text')).toHaveText(['500']);
  await report(page).locator('.aside li').first().focus();
  const lines = sheet(page).locator('> p');
  // The standfirst, which is empty, stands first.
  const text = (words: string): string[] => ['', 'The boat left.', words, 'It rose in May.'];
  for (const words of ['The fare is 500 700 riel.', 'The fare is 700 riel.', 'The fare is 500 700 riel.']) {
    await page.keyboard.press('t');
    await expect(lines).toHaveText(text(words));
  }
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await readFile(join(folder, 'articles', 'fares-rise-again.md'), 'utf8')).toContain('The fare is 500 700 riel.');
  await close();
});

test('Markdown keeps its front matter, and pasted text becomes an article', async () => {
  const { page, close } = await empty();
  await drop(page, 'tide.md', '---\nheadline: Tide tables reprinted\nbyline: [Ek Sina]\n---\n\nThe tables cover 2027.\n');
  await report(page).getByRole('button', { name: 'Open the article' }).click();
  await expect(sheet(page).locator('h1')).toHaveText('Tide tables reprinted');
  await expect(sheet(page)).toContainText('Ek Sina');
  await command(page, 'Paste an article');
  await page.locator('stet-paste-article').getByRole('textbox').fill('Bell rings twice\n\nThe bell rang at six and at seven on Sunday.');
  await page.locator('stet-paste-article').getByRole('button', { name: 'Import the text' }).click();
  await report(page).getByRole('button', { name: 'Open the article' }).click();
  await expect(row(page, 'Bell rings twice')).toHaveCount(1);
  await close();
});

test.describe('what cannot be read', () => {
  const cases: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['empty.txt', '', /empty\.txt/],
    ['blob.txt', Buffer.from([0, 1, 2, 0, 255, 254, 0, 9, 0, 0]), /blob\.txt/],
    ['broken.md', '---\nheadline: [unclosed\n---\n\nText.\n', /broken\.md/],
    ['sheet.xlsx', Buffer.from('PK\u0003\u0004 something'), /sheet\.xlsx/],
  ];
  for (const [name, content, said] of cases) {
    test(`${name} is refused by name, and nothing is made of it`, async () => {
      const desk = await empty();
      const { page, folder, close } = desk;
      const file = join(folder, name);
      await writeFile(file, content);
      await answerWith(desk, file);
      await page.keyboard.press('Control+Shift+i');
      await expect(page.locator('stet-toast')).toContainText(said);
      await expect(page.locator('stet-library li')).toHaveCount(1);
      expect(Buffer.compare(await readFile(file), Buffer.from(content))).toBe(0);
      await close();
    });
  }

  test('a file of 200 MB is refused without being read', async () => {
    const desk = await empty();
    const { page, folder, close } = desk;
    const file = join(folder, 'huge.txt');
    await writeFile(file, Buffer.alloc(200 * 1024 * 1024, 'a'));
    await answerWith(desk, file);
    await page.keyboard.press('Control+Shift+i');
    await expect(page.locator('stet-toast')).toContainText('huge.txt');
    await expect(page.locator('stet-library li')).toHaveCount(1);
    await close();
  });
});

/** Takes seconds to read. */
const SLOW = `<article><h1>Slow page</h1>${'<p>One <b>bold</b> word.</p>'.repeat(300_000)}</article>`;

test('a file that takes long is read beside the desk, which goes on; one press stops it, and nothing is made of it', async () => {
  const desk = await empty();
  const { app, page, folder, close } = desk;
  const file = join(folder, 'slow.html');
  await writeFile(file, SLOW);
  await answerWith(desk, file);
  const reading = () => app.evaluate(({ app: desk }) => desk.getAppMetrics().filter(({ name }) => name === 'Stet reading').length);
  expect(await reading()).toBe(0);
  await page.keyboard.press('Control+Shift+i');
  const stop = page.locator('stet-status-line').getByRole('button', { name: 'Stop the import' });
  await expect(stop).toBeVisible();
  await expect.poll(reading).toBe(1);
  await command(page, 'Stop the import');
  await expect(stop).toHaveCount(0);
  await expect.poll(reading).toBe(0);
  await expect(page.locator('stet-library li')).toHaveCount(1);
  await drop(page, 'tide.md', '# Tide tables\n\nThe tables cover 2027.\n');
  await expect(report(page).locator('.headline')).toHaveText('Tide tables');
  await close();
});

const SAMPLE = join(import.meta.dirname, '../../../shared/samples/camboja-us-cambodia-ties.txt');

test('the published story beside the project', async () => {
  test.skip(!existsSync(SAMPLE), 'the shared samples are not here');
  const desk = await empty();
  const { page, close } = desk;
  await answerWith(desk, SAMPLE);
  await page.keyboard.press('Control+Shift+i');
  await expect(report(page).locator('.aside .reason')).toHaveText(['Name of the site', 'Caption given twice', 'View counter']);
  await expect(report(page).locator('.taken')).toContainText('2 captions');
  await close();
});
