import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStory } from './article-steps.ts';
import { openDesk, type Story } from './desk-steps.ts';
import { expect, test } from './harness.ts';
import { pdfWords } from './pdf-words.ts';

const KHMER: Story = {
  file: 'ferry.md',
  headline: 'សាឡាងយប់ឡើងថ្លៃ',
  language: 'km',
  front: ['byline: [សុខ ដារា]', 'published: 2026-11-20'],
  body: 'សំបុត្រឡើងដល់ ៥ ០០០ រៀល។ **អ្នកដំណើរ**និយាយថា *ថ្លៃពេក*។\n\n> គ្មាននរណាសួរយើងទេ\n\n| ផ្លូវ | ថ្លៃ |\n| --- | --- |\n| ជើង | ១២ |',
};

/** Exports the story as PDF although its sentences are untouched, so often; answers the files' bytes. */
async function printed(story: Story, times: number): Promise<Buffer[]> {
  const { app, page, folder, close } = await openDesk([story]);
  await openStory(page, story.headline);
  const gate = page.locator('stet-gate');
  const made: Buffer[] = [];
  for (let time = 0; time < times; time += 1) {
    const file = join(folder, `out-${time}.pdf`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.keyboard.press('Control+e');
    await gate.locator('[data-format="pdf"]').click();
    const anyway = gate.locator('[data-act="anyway"]');
    const go = gate.locator('[data-act="export"]');
    await expect(anyway.or(go)).toBeVisible();
    if (await anyway.isVisible()) {
      await anyway.click();
      await gate.locator('textarea').fill('The printer waits.');
    }
    await go.click();
    await expect(gate).toHaveCount(0);
    made.push(await readFile(file));
  }
  await close();
  return made;
}

test('a Khmer story is printed in a Khmer font, its words can be copied, and twice gives the same bytes', async () => {
  const [one = Buffer.alloc(0), other] = await printed(KHMER, 2);
  const { fonts, text, title, language, author, created } = pdfWords(one);
  expect({ title, language, author, created }).toEqual({ title: KHMER.headline, language: 'km', author: 'សុខ ដារា', created: 'D:20261120' });
  expect(text).toContain('២០ វិច្ឆិកា ២០២៦');
  expect(fonts.join(' ')).toMatch(/NotoSerifKhmer/);
  expect(fonts.join(' ')).not.toMatch(/DejaVu/);
  expect(text).toContain(KHMER.headline);
  expect(text).toContain('សំបុត្រឡើងដល់');
  expect(text).toContain('គ្មាននរណាសួរយើងទេ');
  expect(one.equals(other ?? Buffer.alloc(0))).toBe(true);
});

test('the previews of a Khmer story are drawn in a Khmer font', async () => {
  const { page, close } = await openDesk([KHMER]);
  await openStory(page, KHMER.headline);
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await gate.getByRole('button', { name: 'Preview' }).click();
  for (const format of ['html', 'pdf', 'word', 'claims-report']) {
    await gate.locator(`[data-format="${format}"]`).click();
    const shown = gate.frameLocator('iframe').getByText(KHMER.headline).first();
    await expect(shown).toBeVisible();
    const drawn = await shown.evaluate(async ({ ownerDocument: { fonts } }) => {
      await fonts.ready;
      return [...fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', ''));
    });
    expect(drawn, format).toContain('Noto Serif Khmer');
  }
  await close();
});

test('the words of a printed story are copied letter by letter', async () => {
  const [pdf = Buffer.alloc(0)] = await printed(
    { file: 'fire.md', headline: 'The office of five', body: 'A first officer filled the coffers; flat fjords.' },
    1,
  );
  const { text } = pdfWords(pdf);
  expect(text).toContain('The office of five');
  expect(text).toContain('A first officer filled the coffers; flat fjords.');
});
