import type { Page } from '@playwright/test';
import { claim, claims, cursorAfter, mode, notes, openStory, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

/** The first paragraph has room for many claims, so that their notes are pushed far below it; the others stand far apart. */
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LAMPS = Array.from({ length: 24 }, (_, at) => `Lamp number ${at + 1} burned until the boats had gone home, said the keeper.`);
const STORY = {
  file: 'lamps.md',
  headline: 'Lamps along the embankment',
  body: [DAYS.map((day) => `Nobody came on ${day}.`).join(' '), ...LAMPS].join('\n\n'),
};

/** Where the words of the claim at hand stand in what the sheet can show, once nothing moves: 0 is its top, 1 its foot. */
async function placeOfHand(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const inside = (root: ParentNode, selector: string): Element | null => {
      for (const one of root.querySelectorAll('*')) {
        if (one.matches(selector)) return one;
        const found = one.shadowRoot && inside(one.shadowRoot, selector);
        if (found) return found;
      }
      return null;
    };
    const place = (): number => {
      const frame = inside(document, '.scroll')?.getBoundingClientRect();
      const hand = inside(document, '.claim.active')?.getBoundingClientRect();
      return frame && hand ? (hand.top - frame.top) / frame.height : -1;
    };
    let last = place();
    for (let same = 0; same < 6;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      same = place() === last ? same + 1 : 0;
      last = place();
    }
    return last;
  });
}

test('the words of the claim at hand are never behind the bar or below the fold', async () => {
  const { page, close } = await openDesk([STORY], { size: { width: 1280, height: 640 } });
  await openStory(page, STORY.headline);
  const all = [...DAYS.map((day) => `Nobody came on ${day}`), ...[2, 9, 16, 23].map((at) => `Lamp number ${at} burned`)];
  for (const words of all) await claim(page, words);
  await mode(page, 'check');
  for (const key of ['F8', 'Shift+F8']) {
    for (let step = 0; step < all.length; step += 1) {
      await page.keyboard.press(key);
      await expect(claims(page).and(page.locator('.active'))).not.toHaveCount(0);
      const place = await placeOfHand(page);
      expect.soft(place, `${key}, step ${step}`).toBeGreaterThan(0.05);
      expect.soft(place, `${key}, step ${step}`).toBeLessThan(0.75);
    }
  }
  await close();
});

test('a note quotes the words it speaks of', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'Lamp number 1 burned');
  await expect(notes(page).locator('q')).toHaveText('Lamp number 1 burned');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await page.keyboard.press('ArrowDown');
  await expect(notes(page).first().locator('q')).toHaveText('Lamp number 1 burned');
  await close();
});

test('a note of changed words shows its keys while it has the focus, and takes them', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  for (const words of ['Nobody came on Monday', 'Lamp number 1 burned']) {
    await claim(page, words);
    await mode(page, 'check');
    await page.keyboard.press('v');
    await mode(page, 'write');
  }
  await cursorAfter(page, 'Lamp number 1');
  await page.keyboard.type('0');
  const stale = notes(page).filter({ hasText: 'Stale' });
  await page.keyboard.press('Escape');
  await mode(page, 'check');
  await page.keyboard.press('Shift+F8');
  await expect(stale).not.toHaveClass(/hand/);
  await expect(stale.locator('.ways stet-key').first()).toBeHidden();
  await stale.getByRole('button', { name: /Put back/ }).focus();
  await expect(stale.locator('.ways stet-key').first()).toBeVisible();
  await page.keyboard.press('u');
  await expect(sheet(page)).toContainText('Lamp number 1 burned');
  await expect(stale).toHaveCount(0);
  await close();
});
