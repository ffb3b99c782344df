import { claim, cursorAfter, mode, openStory, sheet } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'mill.md', headline: 'The mill stands still', body: 'The mill lost 40 hands in May.\n\n![]()\n\nNobody asked why.' };

const drawnBefore = (element: Element): string => {
  const { content, display } = getComputedStyle(element, '::before');
  return display === 'none' || content === 'none' ? '' : content;
};

test('the page to read shows no empty place and no wash', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, '40 hands');
  await command(page, 'Picture');
  const standfirst = sheet(page).locator('.standfirst');
  const place = sheet(page).locator('.picture-place').first();
  await expect(place).toBeVisible();
  expect(await standfirst.evaluate(drawnBefore)).toContain('Standfirst');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await expect(sheet(page).locator('.here').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(sheet(page).locator('.here').first()).toHaveText(/Nobody asked why/);
  await mode(page, 'read');
  await expect(place).toBeHidden();
  expect(await standfirst.evaluate(drawnBefore)).toBe('');
  const washes = await sheet(page).evaluate((root) =>
    [...root.querySelectorAll('*')]
      .filter((one) => !/rgba\(0, 0, 0, 0\)/.test(getComputedStyle(one).backgroundColor))
      .map((one) => one.className),
  );
  expect(washes).toEqual([]);
  await close();
});

test('undo on the page to read says where it can be undone, and changes nothing', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'in May');
  await page.keyboard.type(' or June');
  await mode(page, 'read');
  for (const key of ['Control+z', 'Control+Shift+z', 'Control+y']) {
    await page.keyboard.press(key);
    await expect(page.locator('stet-toast')).toContainText('Ctrl+1 goes back to writing');
    await mode(page, 'write');
    await page.locator('stet-toast').getByRole('button').last().click();
    await mode(page, 'read');
  }
  await expect(sheet(page)).toContainText('in May or June.');
  await mode(page, 'write');
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).not.toContainText('or June');
  await close();
});
