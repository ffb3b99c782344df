import type { Page } from '@playwright/test';
import { openDesk, openRow, type Story } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const BODY =
  '## A subhead\n\nThe lamp has burnt for 40 years.\n\n> A quotation stands here.\n\n| Year | Lamps |\n| --- | --- |\n| 1986 | 40 |';
const STORIES: readonly Story[] = [
  { file: 'lamp.md', headline: 'The lamp keeper', body: BODY },
  { file: 'km.md', headline: 'អ្នកយាមចង្កៀង', language: 'km', body: 'ចង្កៀងភ្លឺរាល់យប់។' },
];

const tenths = (size: number): number => Math.round(size * 10) / 10;

/** Sizes as the window draws them, to a tenth of a pixel. */
async function sizes(page: Page) {
  const found = await page.locator('stet-sheet .ProseMirror').evaluate((text) => {
    const of = (selector: string): number => {
      const element = text.querySelector(selector);
      return element ? parseFloat(getComputedStyle(element).fontSize) : 0;
    };
    return { headline: of('h1'), text: of(':scope > p:not(.slug, .standfirst)'), subhead: of('h2'), cell: of('td') };
  });
  return Object.fromEntries(Object.entries(found).map(([part, size]) => [part, tenths(size)]));
}

const atSize = (share: number) => ({
  headline: tenths(38 * share),
  text: tenths(19 * share),
  subhead: tenths(25 * share),
  cell: tenths(15.5 * share),
});

test('the text size of the preferences is the size of the sheet, in every mode and language, and is kept', async () => {
  const { page, close } = await openDesk(STORIES);
  await openRow(page, 'The lamp keeper');
  expect(await sizes(page)).toEqual(atSize(1));
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Control+=');
  for (const mode of ['1', '2', '3']) {
    await page.keyboard.press(`Control+${mode}`);
    await expect.poll(() => sizes(page), `mode ${mode}`).toEqual(atSize(1.4));
  }
  await openRow(page, 'អ្នកយាមចង្កៀង');
  await expect.poll(() => sizes(page)).toMatchObject({ headline: 44.8, text: 26.6 });
  await page.keyboard.press('Control+-');
  await expect.poll(() => sizes(page)).toMatchObject({ text: 24.7 });
  await close();
});
