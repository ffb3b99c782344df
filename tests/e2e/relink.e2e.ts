import type { Page } from '@playwright/test';
import {
  claim,
  claims,
  claimWords,
  cursorAfter,
  docketOf,
  mode,
  notes,
  openStory,
  select,
  selectionHeard,
  sheet,
} from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.\n\nNobody was hurt.' };
const WORDS = 'lost nine boards';

/** Copies the words of a verified claim behind the last sentence, so many times, and deletes the original. */
async function copyAndDelete(page: Page, copies: number): Promise<void> {
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await select(page, WORDS);
  await page.keyboard.press('Control+c');
  await cursorAfter(page, 'Nobody was hurt.');
  for (let copy = 0; copy < copies; copy += 1) {
    await page.keyboard.type(' It ');
    await page.keyboard.press('Control+v');
    await page.keyboard.type('.');
  }
  await expect(sheet(page)).toContainText(`Nobody was hurt. It ${WORDS}.`);
  await expect(claims(page)).toHaveText(WORDS);
  await select(page, `pier ${WORDS}`);
  await page.keyboard.press('Delete');
  await expect(claims(page)).toHaveCount(0);
  await expect(page.locator('stet-status-line')).toContainText('1 orphaned');
}

test('a claim whose words stand elsewhere is offered that place, and takes it by one key', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await copyAndDelete(page, 1);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await expect(notes(page)).toContainText('The same words stand in the text');
  await expect(notes(page)).toContainText('while these words stood in the text');
  await expect(notes(page)).not.toContainText('for other words');
  await expect(notes(page)).toContainText('Nobody was hurt. It');
  await expect(claims(page)).toHaveCount(0);
  await page.keyboard.press('r');
  await expect.poll(() => claimWords(page)).toEqual([WORDS]);
  await expect(claims(page)).toHaveClass(/verified/);
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.anchor).toMatchObject({ exact: WORDS, state: 'exact' });
  await close();
});

test('of several places none is taken by itself: each is shown with a way to it', async () => {
  const { page, close } = await openDesk([STORY]);
  await copyAndDelete(page, 2);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  const here = notes(page).getByRole('button', { name: 'Relink here' });
  await expect(here).toHaveCount(2);
  await page.keyboard.press('r');
  await expect(page.locator('stet-toast')).toContainText('in several places');
  await expect(claims(page)).toHaveCount(0);
  await here.last().click();
  await expect.poll(() => claimWords(page)).toEqual([WORDS]);
  const before = await claims(page).evaluate((element) => {
    const range = document.createRange();
    range.setStart(element.closest('p') as Node, 0);
    range.setEndBefore(element);
    return range.toString();
  });
  expect(before).toContain(`It ${WORDS}. It `);
  await close();
});

const WEIR = {
  file: 'weir.md',
  headline: 'The weir holds',
  body: 'The weir was built in 1931 by 40 men.\n\nNobody remembers who drew it. It cost 3,900 riel and 4,100 boats.',
};

/** A verified claim on "3,900" whose words are gone, and another one on the sentence they stood in. */
async function loseClaim(page: Page): Promise<void> {
  await openStory(page, WEIR.headline);
  await claim(page, '4,100 boats');
  await claim(page, '3,900');
  await mode(page, 'write');
  await select(page, '3,900 ');
  await page.keyboard.press('Delete');
  await expect(page.locator('stet-status-line')).toContainText('1 orphaned');
  await mode(page, 'check');
}

/** Takes the claim whose words are gone in hand, by its note. */
async function takeLost(page: Page): Promise<void> {
  const head = notes(page).getByRole('button', { name: 'Words gone' });
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  await expect(head).toHaveAttribute('aria-expanded', 'true');
}

/** A hand takes some frames for a word: what is drawn anew meanwhile must not end the selection. */
const DRAW_STEPS = 8;

/** Draws the mouse over the words, as a person selects them. */
async function drag(page: Page, words: string): Promise<void> {
  const box = await sheet(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }
    throw new Error(`nothing says “${wanted}”`);
  }, words);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  for (let step = 1; step <= DRAW_STEPS; step += 1) {
    await page.mouse.move(box.left + 1 + ((box.right - box.left - 2) * step) / DRAW_STEPS, box.middle);
    await selectionHeard(page);
  }
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words);
}

/** A desk with the lost claim at hand. */
async function openLost() {
  const desk = await openDesk([WEIR]);
  await loseClaim(desk.page);
  await takeLost(desk.page);
  return desk;
}

/** R links the lost claim to these words, and leaves the other one alone. */
async function linksTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('r');
  await expect.poll(() => claimWords(page)).toEqual([words, '4,100 boats']);
}

test('words drawn over with the mouse are what the lost claim is linked to, even in a sentence that has a claim', async () => {
  const { page, close } = await openLost();
  await drag(page, 'riel');
  await linksTo(page, 'riel');
  await close();
});

test('a press on the page before the words are drawn over does not lose the claim that seeks them', async () => {
  const { page, close } = await openLost();
  await sheet(page)
    .getByText('Nobody remembers')
    .click({ position: { x: 40, y: 10 } });
  await drag(page, '1931');
  await linksTo(page, '1931');
  await close();
});

test('by keys: the claim is chosen, its words are selected in write mode, R links it', async () => {
  const { page, close } = await openLost();
  await mode(page, 'write');
  await cursorAfter(page, '1931');
  for (const words of ['1', '31', '931', '1931']) {
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words);
    await selectionHeard(page);
  }
  await mode(page, 'check');
  await linksTo(page, '1931');
  await close();
});

test('R says why when there is nothing to link', async () => {
  const { page, close } = await openDesk([WEIR]);
  await openStory(page, WEIR.headline);
  await mode(page, 'check');
  await page.keyboard.press('r');
  await expect(page.locator('stet-toast')).toContainText('No claim is at hand');
  await close();
});

test('after R the claim is in sight at its new words, and it is said how it stands', async () => {
  const filler = Array.from({ length: 30 }, (_, at) => `Boat ${at} left the harbour and nobody waved to it from the long wall.`);
  const body = ['The pier lost nine boards in May.', ...filler, 'The pier lost ten boards in June.'].join('\n\n');
  const { page, close } = await openDesk([{ ...STORY, body }]);
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await select(page, `pier ${WORDS}`);
  await page.keyboard.press('Delete');
  await expect(page.locator('stet-status-line')).toContainText('1 orphaned');
  await select(page, 'lost ten boards');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await expect(sheet(page).locator('h1')).toBeInViewport();
  await page.keyboard.press('r');
  await expect(claims(page)).toHaveText('lost ten boards');
  await expect(claims(page)).toBeInViewport();
  await expect(claims(page)).toHaveClass(/stale/);
  await expect(page.locator('stet-toast')).toContainText('other words than were verified');
  await close();
});
