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

test('a new article takes the language of its first words; whoever chose one keeps it', async () => {
  const { page, close } = await openDesk([{ file: 'pier.md', headline: 'Pier closes' }]);
  const sheet = page.locator('stet-sheet .ProseMirror');
  const language = page.locator('stet-status-line');
  await page.keyboard.press('Control+n');
  await expect(sheet).toBeFocused();
  await expect(language).toContainText('English');
  await page.keyboard.insertText('ថ្លៃសាឡាងឡើងទ្វេដង');
  await expect(language).toContainText('Khmer');
  await expect(page.locator('stet-sheet [lang="km"] .ProseMirror, stet-sheet .ProseMirror[lang="km"]')).toHaveCount(1);
  await page.keyboard.press('Control+i');
  const chosen = page.locator('stet-details [data-field="language"]');
  await expect(chosen).toHaveValue('km');
  await chosen.selectOption('en');
  await page.keyboard.press('Escape');
  await sheet.focus();
  await page.keyboard.insertText('ថ្លៃសាឡាង');
  await expect(sheet.locator('h1')).toContainText('ថ្លៃសាឡាងឡើងទ្វេដងថ្លៃសាឡាង');
  await page.keyboard.press('Control+s');
  await expect(language.locator('[data-save="saved"]')).toHaveCount(1);
  await expect(language).toContainText('English');

  await page.keyboard.press('Control+n');
  await expect(sheet.locator('h1')).toHaveText('');
  await page.keyboard.press('Control+i');
  await chosen.selectOption('km');
  await page.keyboard.press('Escape');
  await sheet.focus();
  await page.keyboard.insertText('The ferry that waits for nobody at all');
  await expect(sheet.locator('h1')).toContainText('nobody at all');
  await page.keyboard.press('Control+s');
  await expect(language.locator('[data-save="saved"]')).toHaveCount(1);
  await expect(language).toContainText('Khmer');
  await close();
});

test('the page has the language of its article again after undo', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  const spoken = () => page.locator('stet-sheet .ProseMirror').evaluate((text) => text.closest('[lang]')?.getAttribute('lang'));
  await page.keyboard.press('Control+i');
  await page.locator('stet-details [data-field="language"]').selectOption('en');
  await page.keyboard.press('Escape');
  await expect.poll(spoken).toBe('en');
  await page.locator('stet-sheet .ProseMirror').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(spoken).toBe('km');
  await close();
});

/** Lays what stands behind the second line out as before, and shows none of it. */
async function hideThirdLine(line: Locator): Promise<void> {
  await line.evaluate((element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const tops: number[] = [];
    for (let text = words.nextNode() as Text | null; text; text = words.nextNode() as Text | null)
      for (let at = 0; at < text.length; at += 1) {
        const range = new Range();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { top, height } = range.getBoundingClientRect();
        if (height > 0 && !tops.some((one) => Math.abs(one - top) < height / 2)) tops.push(top);
        if (tops.length < 3) continue;
        const rest = document.createElement('span');
        rest.style.color = 'transparent';
        range.setEnd(text, text.length);
        range.surroundContents(rest);
        return;
      }
    throw new Error('there is no third line');
  });
}

test('of a long Khmer suggestion two lines are shown, and nothing of a third looks in from below', async () => {
  const long =
    'លោក សុខ វណ្ណា បាននិយាយថា ក្រសួងសុខាភិបាលបានចំណាយ ៤.២០០.០០០ ដុល្លារ សម្រាប់ការសាងសង់មន្ទីរពេទ្យថ្មីនៅខេត្តកំពង់ចាម និងខេត្តព្រះវិហារ កាលពីឆ្នាំ ២០២៣ ដោយមិនមានការអនុញ្ញាតពីរាជរដ្ឋាភិបាលកម្ពុជានៅឡើយទេ ហើយអ្នកភូមិបានតវ៉ា';
  const { page, close } = await openDesk([{ ...STORY, body: `${long}។` }]);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const line = page.locator('stet-sentence-note .line').first();
  await expect(line).toContainText('កម្ពុជា');
  await page.evaluate(() => document.fonts.ready);
  const shown = await line.screenshot({ animations: 'disabled' });
  await hideThirdLine(line);
  expect((await line.screenshot({ animations: 'disabled' })).equals(shown)).toBe(true);
  await close();
});
