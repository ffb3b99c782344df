import { claim, claims, docketOf, mode, notes, openStory, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';
import { PIXEL, STORY, WORDS } from './pump-story.ts';

const SAID = 'The picture above it is another one now. It was media/pump.png.';

test('a verified caption is stale under another picture, says why, and holds again by undo or one key', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);

  await mode(page, 'write');
  const place = sheet(page).locator('.picture-place');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), place.click()]);
  await chooser.setFiles({ name: 'other.png', mimeType: 'image/png', buffer: PIXEL });
  await expect(sheet(page).locator('img')).toHaveAttribute('src', 'stet://media/media/other.png');
  await expect(claims(page)).toHaveClass(/stale/);
  await expect(notes(page)).toContainText(SAID);
  await expect(notes(page).locator('.head')).toContainText('Stale: picture changed');
  await expect(notes(page)).not.toContainText('words changed');
  await expect(notes(page).getByRole('button', { name: /Put back/ })).toHaveCount(0);
  await expect(page.locator('stet-library li')).toContainText('1 open');

  await sheet(page).getByText('It came in March.', { exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/verified/);
  await page.keyboard.press('Control+Shift+z');
  await expect(claims(page)).toHaveClass(/stale/);

  await notes(page)
    .getByRole('button', { name: /Confirm again/ })
    .click();
  await expect(claims(page)).toHaveClass(/verified/);
  await expect(notes(page).locator('p.line').filter({ hasText: SAID })).toHaveCount(0);
  await expect
    .poll(async () => (await docketOf(folder)).claims[0]?.signOffs.map(({ under }) => under?.picture))
    .toEqual(['media/pump.png', 'media/other.png']);
  await close();
});
