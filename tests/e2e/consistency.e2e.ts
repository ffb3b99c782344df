import { claim, cursorAfter, mode, notes, openStory, sheet } from './article-steps.ts';
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
