import { claim, cursorAfter, mode, notes, openStory, selectionHeard, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'bridge.md',
  headline: 'Bridge opens',
  body: 'It opens on Thursday, 20 November 2026. The fare rose 20 percent, from 500 to 1,000 riel.\n\nNobody was hurt.',
};

test('what contradicts itself is said in the note of its sentence or claim and at the gate, until it is right', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'from 500 to 1,000 riel');
  await mode(page, 'check');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(sheet(page).locator('.here')).toHaveText('It opens on Thursday, 20 November 2026.');
  await expect(page.locator('stet-sentence-note .wrong')).toHaveText('Does not add up: that day is Friday, not Thursday.');
  await expect(notes(page).locator('.wrong')).toContainText(['the figures differ by 100 %, not 20 percent.']);
  await page.keyboard.press('Control+e');
  const row = page.locator('stet-gate [data-gate="inconsistent"]');
  await expect(row).toContainText('Does not add up. 2 sentences contradict themselves');
  await row.getByRole('button').click();
  await expect(sheet(page).locator('.here')).toHaveText('It opens on Thursday, 20 November 2026.');
  await mode(page, 'write');
  await cursorAfter(page, 'Thursday');
  for (let more = 0; more < 'Thursday'.length; more += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('Friday');
  await mode(page, 'check');
  await expect(page.locator('stet-sentence-note .wrong')).toHaveCount(0);
  await page.keyboard.press('Control+e');
  await expect(row).toContainText('One sentence contradicts itself');
  await close();
});

test('a count in the headline, a name and an age that do not fit the rest of the story are said', async () => {
  const body = [
    'The fire killed 13 people on Monday, Hun Manet said.',
    'Sok Dara, born in 1960, died in 2014 aged 45.',
    `${'It rained all day. '.repeat(12)}`,
    'Then Hun Manett left.',
  ].join('\n\n');
  const { page, close } = await openDesk([{ file: 'fire.md', headline: '12 killed in ferry fire', body }]);
  await openStory(page, '12 killed in ferry fire');
  await page.keyboard.press('Control+e');
  const row = page.locator('stet-gate [data-gate="inconsistent"]');
  await expect(row).toContainText('Does not add up. 3 sentences contradict themselves');
  await row.getByRole('button').click();
  await expect(sheet(page).locator('.here')).toHaveText('12 killed in ferry fire');
  const line = page.locator('stet-sentence-note .wrong');
  await expect(line).toHaveText('Said in two ways: “12 killed” here, “killed 13 people” in the text.');
  await expect(page.locator('stet-gate')).toHaveCount(0);
  await mode(page, 'check');
  await selectionHeard(page);
  await selectionHeard(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(line).toHaveText('Does not add up: by the years the age is 53–54, not 45.');
  await close();
});
