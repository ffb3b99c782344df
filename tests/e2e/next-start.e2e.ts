import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim } from './article-steps.ts';
import { choose, headlines, openDesk, openRow, rows, type Story } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

/** What the next start takes up again. */

const STORIES: readonly Story[] = [
  { file: 'pier.md', headline: 'A pier for nobody', status: 'checking' },
  { file: 'rain.md', headline: 'Rain gauges under the stairs' },
  { file: 'boat.md', headline: 'The book boat', status: 'translation' },
];

test('arrows move through the list and Enter opens; the next start lays the same library and article', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-user-'));
  const { page, close } = await openDesk(STORIES, { userData });
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const [first = ''] = await headlines(page);
  await page.keyboard.press('Enter');
  const open = page.locator('stet-library li[aria-selected="true"]');
  await expect(open).toContainText(first);
  await close();
  const again = await launchDesk({ userData });
  await expect(again.page.locator('stet-library li[aria-selected="true"]')).toContainText(first);
  await expect(rows(again.page)).toHaveCount(3);
  await again.close();
});

test('the next start shows the list as it was left, the claim at hand and the lines that were read', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-user-'));
  const line = (at: number) =>
    `Gauge ${at} held ${at + 300} millimetres of rain, and the keeper wrote it down before the lamps were lit again.`;
  const long = { file: 'gauges.md', headline: 'A hundred gauges', body: Array.from({ length: 100 }, (_, at) => line(at)).join('\n\n') };
  const { page, close } = await openDesk([...STORIES, long], { userData });
  const list = page.locator('stet-library');
  await list.getByRole('button', { name: 'Sort by' }).click();
  await choose(page, 'Headline');
  await list.getByRole('button', { name: 'Sort by' }).click();
  await choose(page, 'Draft');
  const shown = await headlines(page);
  await openRow(page, long.headline);
  await claim(page, '360 millimetres');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('F8');
  const scroll = (of: typeof page) => of.locator('stet-article .scroll');
  const first = (of: typeof page) =>
    scroll(of).evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      const all = [...(element.querySelector('stet-sheet')?.shadowRoot?.querySelectorAll('.ProseMirror p') ?? [])];
      return all.find((one) => one.getBoundingClientRect().bottom > top + 1)?.textContent ?? '';
    });
  await scroll(page).evaluate((element) => (element.scrollTop += 700));
  const read = await first(page);
  expect(read).not.toBe(line(0));
  await close();

  const again = await launchDesk({ userData });
  await expect.poll(() => headlines(again.page)).toEqual(shown);
  await expect(again.page.locator('stet-library').getByRole('button', { name: 'Draft' })).toHaveAttribute('aria-pressed', 'true');
  await expect(again.page.locator('stet-sheet .ProseMirror h1')).toHaveText(long.headline);
  await expect.poll(() => first(again.page)).toBe(read);
  await expect(again.page.locator('stet-margin stet-claim-card[open]')).toContainText('360 millimetres');
  await again.close();
});
