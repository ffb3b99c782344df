import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk, rows } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const COUNT = 40;
const STORIES = Array.from({ length: COUNT }, (_, at) => ({ file: `story-${at}.md`, headline: `Story ${at}` }));

test('a long list begins with its latest stories, and the others follow by themselves', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-user-'));
  const { folder, close } = await openDesk(STORIES, { userData });
  await close();
  const days = STORIES.map((_, at) => new Date(Date.UTC(2026, 0, 1 + at)));
  for (const [at, { file }] of STORIES.entries()) await utimes(join(folder, 'articles', file), days[at] ?? 0, days[at] ?? 0);
  const again = await launchDesk({ userData });
  await expect(rows(again.page).first()).toContainText(`Story ${COUNT - 1}`);
  await expect(again.page.getByPlaceholder(`Find in ${COUNT} stories`)).toBeVisible();
  await expect(rows(again.page).first()).toHaveAttribute('aria-setsize', String(COUNT));
  await again.page.keyboard.press('Control+Shift+f');
  await expect(again.page.getByRole('searchbox')).toBeFocused();
  await again.page.keyboard.press('ArrowDown');
  // The last of all can be reached once the rest has come.
  await expect(async () => {
    await again.page.keyboard.press('End');
    await expect(rows(again.page)).toHaveCount(COUNT, { timeout: 500 });
  }).toPass();
  await expect(again.page.locator('stet-library h3')).toHaveText([...STORIES].reverse().map(({ headline }) => headline));
  await again.close();
  await rm(userData, { recursive: true });
});
