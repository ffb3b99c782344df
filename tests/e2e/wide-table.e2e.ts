import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStory } from './article-steps.ts';
import { openDesk, type Story } from './desk-steps.ts';
import { expect, test } from './harness.ts';
import { pdfWords } from './pdf-words.ts';

const COLUMNS = 20;
const PROVINCES = ['Battambang', 'Kampot', 'Kep', 'Takeo', 'Pursat'];
const heads = Array.from({ length: COLUMNS }, (_, at) => `${PROVINCES[at % PROVINCES.length] ?? ''}${at}`);
const cells = Array.from({ length: COLUMNS }, (_, at) => `${at + 1},${String(at * 37).padStart(3, '0')}`);
const sums = cells.map((cell) => `${cell},500`);
const tableOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? `\n|${' --- |'.repeat(row.length)}` : ''}`).join('\n');

const WIDE: Story = {
  file: 'wide.md',
  headline: 'Every province, month by month',
  body: `Before it.\n\n${tableOf([heads, cells])}\n\n${tableOf([heads.map((_, at) => `S${at}`), sums])}\n\n${tableOf([
    ['Route', 'Fare'],
    ['Foot', '12'],
  ])}\n\nAfter it.`,
};

/** What is printed stands on a page of A4 between margins of 20 mm. */
const PAPER = 642;

test('a table of twenty columns is printed whole within the page, and scrolls in its frame on a screen; a narrow one does neither', async () => {
  const { app, page, folder, close } = await openDesk([WIDE]);
  await openStory(page, WIDE.headline);
  const file = join(folder, 'out.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await gate.locator('[data-format="pdf"]').click();
  await gate.locator('[data-act="anyway"]').click();
  await gate.locator('textarea').fill('The printer waits.');
  await gate.locator('[data-act="export"]').click();
  await expect(gate).toHaveCount(0);
  const { text } = pdfWords(await readFile(file));
  for (const word of [...heads, ...cells, ...sums]) expect(text).toContain(word);

  await page.keyboard.press('Control+e');
  await gate.locator('[data-format="html"]').click();
  await gate.getByRole('button', { name: 'Preview' }).click();
  await gate.locator('iframe').evaluate((frame, width) => (frame.style.width = `${width}px`), PAPER);
  const frames = gate.frameLocator('iframe').locator('.table');
  await expect(frames).toHaveCount(3);
  const sizes = () =>
    frames.evaluateAll((all) =>
      all.map(({ scrollWidth, clientWidth, scrollHeight, clientHeight, ownerDocument: { documentElement: page } }) => ({
        scrolls: scrollWidth > clientWidth,
        isCut: scrollHeight > clientHeight,
        pushes: page.scrollWidth > page.clientWidth,
      })),
    );
  const fits = { scrolls: false, isCut: false, pushes: false };
  await expect.poll(sizes).toEqual([{ ...fits, scrolls: true }, { ...fits, scrolls: true }, fits]);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(sizes).toEqual([fits, fits, fits]);
  await close();
});
