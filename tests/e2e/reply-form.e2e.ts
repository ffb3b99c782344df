import { claim, mode, openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const BODY = 'The lamp cost 80 dollars. Nobody paid for it. It burns all night.';
const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: BODY };

test('the form of a right of reply names the date that is half, has the claims in the story’s order, and its buttons in sight', async () => {
  const { app, page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'It burns all night');
  await claim(page, 'The lamp cost 80 dollars');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('p');
  const form = page.locator('stet-put-form');
  await expect(form.locator('fieldset label')).toHaveText(['The lamp cost 80 dollars', 'It burns all night']);
  await form.locator('[name="name"]').fill('Sok Dara');
  await form.locator('[name="put"]').fill('Who paid for the lamp?');
  const deadline = form.locator('[name="deadline"]');
  await deadline.focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByRole('alert')).toHaveText('“Answer by” needs its day and its time.');
  await expect(deadline).toBeFocused();
  // Four digits are a year: the next ones are the hour's.
  await deadline.fill('2027-03-01T08:30');
  await form.locator('[name="name"]').focus();
  await deadline.focus();
  await page.keyboard.type('12112027');
  await page.keyboard.type('0945');
  await expect(deadline).toHaveValue(/^2027-1[12]-1[12]T09:45$/);

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 560));
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(560);
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-replies .asks, stet-dialog .asks').first()).toBeVisible();
  const keep = form.getByRole('button', { name: /^Keep/ });
  await expect(keep).toBeInViewport({ ratio: 1 });
  await keep.click({ trial: true });
  await close();
});
