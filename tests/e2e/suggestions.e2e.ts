import { cursorAfter, docketOf, openStory, saved, sheet } from './article-steps.ts';
import { openDesk, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORIES = [
  {
    file: 'ferry.md',
    headline: 'Ferry stops',
    body: [
      'The ferry is the largest on the lake. It stopped because the pipe broke, the captain said.',
      'He was convicted under Article 12 of the Law on Ferries. Fares are higher than in the capital.',
      'They met Governor Sok Dara on the pier. The works is located in Prek Romdeng.',
    ].join('\n\n'),
  },
];

const REASONS = [
  'says that nothing is more so',
  'says why',
  'names a law',
  'says that one is more than the other',
  'a name with a title',
  'says where it is',
];

test('every suggestion says why, and what was waved away stays so after an edit beside it and after the next start', async () => {
  const { page, folder, close } = await openDesk(STORIES);
  await openStory(page, 'Ferry stops');
  const dialog = page.locator('stet-suggestions');
  const options = dialog.getByRole('option');
  await page.keyboard.press('Control+Shift+g');
  await expect(options).toHaveCount(6);
  for (const reason of REASONS) {
    await expect(options.filter({ hasText: reason })).toHaveCount(1);
  }
  const words = await options.first().locator('mark').textContent();
  await page.keyboard.press('Backspace');
  await expect(options).toHaveCount(5);
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(options).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await docketOf(folder)).dismissed.map(({ exact }) => exact)).toEqual([words]);
  expect((await docketOf(folder)).claims).toHaveLength(1);

  await cursorAfter(page, 'on the pier');
  await page.keyboard.type(' at noon');
  await saved(page);
  await page.keyboard.press('Control+Shift+g');
  await expect(options).toHaveCount(4);
  await expect(options.locator('mark', { hasText: words ?? '' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await close();

  const again = await launchDesk({ library: folder });
  await sayWho(again.page);
  await openStory(again.page, 'Ferry stops');
  await expect(sheet(again.page)).toContainText('at noon');
  await again.page.keyboard.press('Control+Shift+g');
  const left = again.page.locator('stet-suggestions').getByRole('option');
  await expect(left).toHaveCount(4);
  await expect(left.locator('mark', { hasText: words ?? '' })).toHaveCount(0);
  await again.close();
});
