import type { Page } from '@playwright/test';
import { claim, claims, cursorAfter, docketOf, mode, openStory, saved, select, sheet, textOf } from './article-steps.ts';
import { choose, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'road.md',
  headline: 'The road to the quarry',
  body: 'The goverment widened the road. Nobody asked why it curves.\n\nA clerk of Kdatville keeps the map.',
};

const menu = (page: Page) => page.locator('stet-menu');
const firstLabel = (page: Page) => menu(page).locator('button > span:nth-child(2)').first();
const misspelt = (page: Page, word: string) => sheet(page).locator('.misspelt').filter({ hasText: word });

async function open() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  await mode(desk.page, 'write');
  await expect(misspelt(desk.page, 'goverment')).toHaveCount(1);
  return desk;
}

test('spelling is marked by fine dots while writing, never by the wave of a stale claim, and not on a page to check', async () => {
  const { page, close } = await open();
  const line = () =>
    misspelt(page, 'goverment').evaluate((word) => getComputedStyle(word).textDecorationLine + getComputedStyle(word).textDecorationStyle);
  expect(await line()).toBe('underlinedotted');
  await page.keyboard.press('Control+2');
  await expect.poll(line).toMatch(/^none/);
  await close();
});

test('a misspelt word is offered right spellings, and undo brings it back', async () => {
  const { page, folder, close } = await open();
  await misspelt(page, 'goverment').click({ button: 'right' });
  await expect(firstLabel(page)).toHaveText('government');
  await choose(page, 'government');
  await expect(sheet(page)).toContainText('The government widened');
  await saved(page);
  expect(await textOf(folder, STORY.file)).toContain('The government widened the road.');
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('The goverment widened');
  await close();
});

test('the riel is no slip; two letters that changed places come back in the capitals of the word', async () => {
  const { page, close } = await openDesk([{ ...STORY, body: 'Teh ferry costs 1,000 riel. Two riels more buy a kdat.' }]);
  await openStory(page, STORY.headline);
  await mode(page, 'write');
  await expect(misspelt(page, 'kdat')).toHaveCount(1);
  await expect(sheet(page).locator('.misspelt')).toHaveText(['Teh', 'kdat']);
  await misspelt(page, 'Teh').click({ button: 'right' });
  await expect(firstLabel(page)).toHaveText('The');
  await firstLabel(page).click();
  await expect(sheet(page)).toContainText('The ferry costs');
  await close();
});

test('the menu opens by its keys at the cursor, and the chosen spelling keeps claims and their state honest', async () => {
  const { page, close } = await open();
  await claim(page, 'The goverment widened the road');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page).first()).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, 'The gover');
  await page.keyboard.press('Shift+F10');
  await expect(menu(page)).toHaveCount(1);
  await expect(firstLabel(page)).toHaveText('government');
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toContainText('The government widened');
  await expect(claims(page).first()).toHaveClass(/stale/);
  await page.keyboard.press('ContextMenu');
  await expect(menu(page).getByRole('menuitem', { name: 'Verify' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(sheet(page)).toBeFocused();
  await close();
});

test('a word nobody knows is added to the dictionary of the library', async () => {
  const { page, close } = await open();
  await misspelt(page, 'Kdatville').click({ button: 'right' });
  await choose(page, 'Add “Kdatville” to the dictionary');
  await expect(misspelt(page, 'Kdatville')).toHaveCount(0);
  await expect(misspelt(page, 'goverment')).toHaveCount(1);
  await close();
});

test('selected words are cut, copied and pasted from the menu', async () => {
  const { page, close } = await open();
  await select(page, 'widened the ');
  await sheet(page)
    .getByText('widened')
    .click({ button: 'right', position: { x: 150, y: 10 } });
  await choose(page, 'Cut');
  await expect(sheet(page)).toContainText('The goverment road.');
  await page.keyboard.press('Shift+F10');
  await choose(page, 'Paste');
  await expect(sheet(page)).toContainText('The goverment widened the road.');
  await page.keyboard.press('Shift+F10');
  await expect(menu(page).getByRole('menuitem', { name: 'Cut' })).toBeDisabled();
  await expect(menu(page).getByRole('menuitem', { name: 'Copy' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await mode(page, 'read');
  await sheet(page).getByText('Nobody asked').click({ button: 'right' });
  await expect(menu(page).getByRole('menuitem', { name: 'Paste' })).toBeDisabled();
  await expect(menu(page).getByRole('menuitem', { name: /goverment/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await close();
});

test('in check mode the key of the menu speaks of the claim at hand, else of the sentence under the eye', async () => {
  const { page, close } = await open();
  await claim(page, 'Nobody asked why it curves');
  await mode(page, 'check');
  await page.keyboard.press('Shift+F10');
  await choose(page, 'Dispute');
  await expect(claims(page)).toHaveClass(/disputed/);
  await page.keyboard.press('ArrowUp');
  await expect(sheet(page).locator('.here').first()).toContainText('The');
  await page.keyboard.press('Shift+F10');
  await choose(page, 'Nothing to check');
  await expect(page.locator('stet-top-bar .cover')).toContainText('2 of 4 sentences');
  await close();
});

test('a menu asked for low in the window stays inside it, and one that is higher than the window scrolls', async () => {
  const { app, page, close } = await open();
  const inside = () =>
    menu(page)
      .getByRole('menu')
      .evaluate((list) => {
        const { top, bottom, right } = list.getBoundingClientRect();
        const last = list.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
        return (
          top >= 8 &&
          bottom <= window.innerHeight - 8 &&
          right <= window.innerWidth - 8 &&
          (last.bottom <= bottom || list.scrollHeight > list.clientHeight)
        );
      });
  await claim(page, 'Nobody asked why it curves');
  await mode(page, 'check');
  for (const height of [800, 620, 520]) {
    await app.evaluate(({ BrowserWindow }, high) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, high), height);
    await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(height);
    const box = (await claims(page).first().boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.click(box.x + 20, Math.min(height - 40, box.y + 8), { button: 'right' });
    await expect.poll(inside, `at a height of ${height}`).toBe(true);
    await page.keyboard.press('Escape');
    await expect(menu(page)).toHaveCount(0);
  }
  await close();
});

test('a press outside the selection moves the cursor there before the menu opens', async () => {
  const { page, close } = await open();
  await select(page, 'Nobody asked');
  await sheet(page)
    .getByText('A clerk of')
    .click({ button: 'right', position: { x: 20, y: 10 } });
  await expect(menu(page).getByRole('menuitem', { name: 'Copy' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await close();
});

const clearedWords = async (folder: string): Promise<string[]> => (await docketOf(folder)).cleared.map(({ anchor }) => anchor.exact);

test('the menu says of any sentence that there is nothing to check, in write mode too', async () => {
  const { page, folder, close } = await open();
  await cursorAfter(page, 'Nobody asked');
  await page.keyboard.press('Shift+F10');
  await choose(page, 'Nothing to check');
  await expect.poll(() => clearedWords(folder)).toEqual(['Nobody asked why it curves.']);
  await sheet(page).getByText('A clerk of').click({ button: 'right' });
  await choose(page, 'Nothing to check');
  await expect.poll(() => clearedWords(folder)).toEqual(['Nobody asked why it curves.', 'A clerk of Kdatville keeps the map.']);
  await expect(sheet(page)).toBeFocused();
  await close();
});

test('in check mode the menu is about the sentence it was opened on, and leaves the keys to the checker', async () => {
  const { page, folder, close } = await open();
  await mode(page, 'check');
  await page.keyboard.press('ArrowDown');
  await sheet(page).getByText('A clerk of').click({ button: 'right' });
  await choose(page, 'Nothing to check');
  await expect.poll(() => clearedWords(folder)).toEqual(['A clerk of Kdatville keeps the map.']);
  await expect(sheet(page)).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('n');
  await expect.poll(() => clearedWords(folder)).toEqual(['A clerk of Kdatville keeps the map.', 'Nobody asked why it curves.']);
  await expect(sheet(page)).toContainText('A clerk of Kdatville keeps the map.');
  await close();
});
