import type { Locator } from '@playwright/test';
import { mode, openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'km.md',
  headline: 'ថ្លៃសាឡាងឡើងទ្វេដង',
  language: 'km\nsection: ដឹកជញ្ជូន\nbyline: [ចាន់ ម៉ាលី, សុខ វណ្ណា]',
  body: 'ថ្លៃឆ្លងសាឡាងបានឡើងពី ៥០០ ដល់ ១.០០០ រៀល។ មនុស្សប្រហែល ៤.២០០ នាក់ប្រើសាឡាង។',
};

/** Height of a line as a share of the letters' size. */
const lineHeight = (place: Locator) =>
  place.evaluate((element) => {
    const { lineHeight: height, fontSize } = getComputedStyle(element);
    return parseFloat(height) / parseFloat(fontSize);
  });

test('Khmer has its own line height on the page and in the notes, and its byline no English word', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  const sheet = page.locator('stet-sheet');
  await expect(sheet.locator('.byline')).toHaveText('ចាន់ ម៉ាលី សុខ វណ្ណា');
  await mode(page, 'check');
  await sheet.locator('.ProseMirror').getByText('ថ្លៃឆ្លងសាឡាង').click();
  await page.keyboard.press('Enter');
  const card = page.locator('stet-claim-card').first();
  await expect(card.locator('q')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('សួរម្ចាស់សាឡាង');
  await page.keyboard.press('Enter');
  const note = card.locator('li .text');
  await expect(note).toHaveText('សួរម្ចាស់សាឡាង');
  for (const [name, place] of Object.entries({
    kicker: sheet.locator('.slug'),
    byline: sheet.locator('.byline'),
    headline: sheet.locator('h1'),
    quote: card.locator('q').first(),
    note,
  }))
    expect(await lineHeight(place), name).toBeGreaterThanOrEqual(1.7);
  await close();
});
