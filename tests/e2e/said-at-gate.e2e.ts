import { openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'bill.md',
  headline: 'The bill for the pier',
  body: 'The mayor did <span hidden>not</span> pay the bill. It was \u202e043\u202c riel.',
};

test('the gate names words that HTML hides and signs that turn digits round, with the sentence and the way there', async () => {
  // Under an embargo, too, which makes the list anew.
  const { page, close } = await openDesk([{ ...STORY, front: ['embargo: 2099-01-01T08:00:00Z'] }]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await expect(gate.locator('[data-gate="embargo"]')).toBeVisible();
  const hidden = gate.locator('[data-gate="hidden-words"]');
  await expect(hidden).toContainText('One sentence has words that its HTML hides');
  await expect(hidden).toContainText('The mayor did <span hidden>not</span> pay the bill.');
  await expect(hidden).toContainText('does not hold it back');
  const turned = gate.locator('[data-gate="turning-signs"]');
  await expect(turned).toContainText('It was 043 riel.');
  await page.screenshot({ path: 'test-results/said-at-gate.png' });
  await turned.getByRole('button', { name: 'Go there' }).click();
  await expect(gate).toHaveCount(0);
  await close();
});

test('a block that HTML hides whole is no sentence to check, and the gate names it', async () => {
  const { page, close } = await openDesk([
    { file: 'pier.md', headline: 'The pier', body: '<div hidden>He stole five.</div>\n\nShe paid.' },
  ]);
  await openStory(page, 'The pier');
  await expect(page.locator('stet-top-bar')).toContainText('0 of 2 sentences');
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await expect(gate.locator('[data-gate="untouched"]')).toContainText('2 sentences nobody has looked at');
  await gate.locator('[data-gate="hidden-words"]').getByRole('button', { name: 'Go there' }).click();
  const note = page.locator('stet-sentence-note');
  await expect(note).toContainText('HTML hides this from readers');
  await page.screenshot({ path: 'test-results/hidden-sentence.png' });
  await page.keyboard.press('n');
  await expect(note).toContainText('Nobody has looked at this sentence');
  await close();
});
