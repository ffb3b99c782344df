import { claim, claims, cursorAfter, docketOf, journalled, mode, notes, openStory, saved, select, sheet, textOf } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = {
  file: 'pier.md',
  headline: 'Pier closes for the winter',
  body: [
    'The pier lost nine boards in May. The harbour office counted 340 visitors a day in June.',
    '“We are not going to wait for another board to fall,” said Ros Dany, who keeps the gate. Gulls own it now.',
    'The repair will cost $12,000 and take until 3 March.',
  ].join('\n\n'),
};

async function open() {
  const desk = await openDesk([STORY], { allow: [] });
  await openStory(desk.page, STORY.headline);
  return desk;
}

test('typing reaches the journal without a pause, and the file by itself', async () => {
  const { page, folder, close } = await open();
  await cursorAfter(page, 'Gulls own it now.');
  let typing = true;
  const keys = (async () => {
    while (typing) await page.keyboard.type(' waves', { delay: 30 });
  })();
  await expect.poll(() => journalled(folder), { intervals: [50] }).toContain('waves waves');
  typing = false;
  await keys;
  await expect.poll(() => textOf(folder, STORY.file), { timeout: 15_000 }).toContain('Gulls own it now. waves');
  await saved(page);
  expect(await journalled(folder)).not.toContain('waves');
  await close();
});

test('verified means these words: an edit makes it stale, undo brings it back, put back too', async () => {
  const { page, folder, close } = await open();
  await claim(page, 'The harbour office counted 340 visitors a day in June');
  await expect(notes(page)).toHaveCount(1);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect
    .poll(async () => (await docketOf(folder)).claims[0]?.signOffs[0]?.words)
    .toBe('The harbour office counted 340 visitors a day in June');

  await mode(page, 'write');
  await cursorAfter(page, 'counted 34');
  await page.keyboard.type('5');
  await page.keyboard.press('Delete');
  await expect(claims(page)).toHaveClass(/stale/);
  await expect(notes(page).locator('del')).toHaveText('340');
  await expect(notes(page).locator('ins')).toHaveText('345');
  await saved(page);
  expect((await docketOf(folder)).claims[0]).toMatchObject({
    check: 'verified',
    anchor: { state: 'exact', was: expect.stringContaining('340') },
  });
  await expect(page.locator('stet-status-line')).toContainText('0 altered');

  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/verified/);
  await page.keyboard.press('Control+Shift+z');
  await expect(claims(page)).toHaveClass(/stale/);

  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('u');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect(sheet(page)).toContainText('counted 340 visitors');
  await close();
});

test('Enter inside a verified claim parts the paragraph and leaves the claim verified', async () => {
  const { page, folder, close } = await open();
  await claim(page, 'The harbour office counted 340 visitors a day in June');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, '340 visitors ');
  await page.keyboard.press('Enter');
  await expect(claims(page)).toHaveCount(2);
  await expect.poll(() => textOf(folder, STORY.file), { timeout: 15_000 }).toMatch(/340 visitors.*\n\na day/);
  await saved(page);
  for (const part of [0, 1]) await expect(claims(page).nth(part)).toHaveClass(/verified/);
  await expect(notes(page).locator('del, ins')).toHaveCount(0);
  await cursorAfter(page, 'counted 34');
  await page.keyboard.type('5');
  await expect(claims(page).first()).toHaveClass(/stale/);
  await close();
});

test('an edit elsewhere never makes a claim stale', async () => {
  const { page, close } = await open();
  await claim(page, 'The pier lost nine boards in May');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, 'Gulls own it');
  await page.keyboard.type(' and 900 crabs');
  await saved(page);
  await expect(claims(page)).toHaveClass(/verified/);
  await close();
});

test('a checker goes through the story by keys alone', async () => {
  const { page, folder, close } = await open();
  await mode(page, 'check');
  const press = (key: string) => page.keyboard.press(key);
  await press('ArrowDown');
  await expect(sheet(page).locator('.here')).toHaveText(/Pier closes for the winter/);
  await press('n');
  await expect(sheet(page).locator('.here')).toHaveText(/The pier lost nine boards in May/);
  await press('Enter');
  await expect(claims(page)).toHaveCount(1);
  await press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await press('ArrowDown');
  await press('Enter');
  await press('d');
  await expect(claims(page).nth(1)).toHaveClass(/disputed/);
  await press('/');
  await page.keyboard.type('Ask for the June log.');
  await press('Enter');
  await expect(notes(page).filter({ hasText: 'Ask for the June log.' })).toHaveCount(1);
  await expect.poll(async () => (await docketOf(folder)).claims.map(({ check }) => check)).toEqual(['verified', 'disputed']);
  await expect.poll(async () => (await docketOf(folder)).claims[1]?.thread[0]?.text).toBe('Ask for the June log.');
  expect((await docketOf(folder)).cleared).toHaveLength(1);
  await expect(page.locator('stet-top-bar .cover')).toContainText('3 of 6 sentences');
  await close();
});

test('a source is made once, cited by keyboard, and a missing locator is said', async () => {
  const { page, folder, close } = await open();
  await claim(page, 'The pier lost nine boards in May');
  await mode(page, 'check');
  await page.keyboard.press('s');
  const dialog = page.locator('stet-cite');
  await page.keyboard.type('Harbour log 2025');
  await page.keyboard.press('Enter');
  await dialog.locator('stet-source-form').getByLabel('Kind').selectOption('document');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: /Save the source/ }).click();
  await expect(dialog.getByLabel('Where in it')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(notes(page).locator('.missing')).toHaveText('no locator');

  await page.keyboard.press('s');
  await page.keyboard.type('harb');
  await page.keyboard.press('Enter');
  await page.keyboard.type('p. 14');
  await page.keyboard.press('Enter');
  await expect(notes(page)).toContainText('p. 14');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.citations.map(({ locator }) => locator.value)).toEqual(['', 'p. 14']);

  await page.keyboard.press('Control+Shift+s');
  await expect(page.locator('stet-sources li')).toContainText('cited 2 times in 1 story');
  await page.keyboard.press('Escape');
  await close();
});

test('what is most worth checking is suggested first', async () => {
  const body = [
    '“Thank you all for coming,” she said in 2019.',
    'We met again on Monday.',
    'Unemployment rose to 8.2 percent in 2011, the ministry said.',
  ].join('\n\n');
  const { page, close } = await openDesk([{ file: 'order.md', headline: 'Order', body }]);
  await openStory(page, 'Order');
  await page.keyboard.press('Control+Shift+g');
  const options = page.locator('stet-suggestions').getByRole('option');
  await expect(options.first()).toContainText('Unemployment rose to 8.2 percent');
  await close();
});

test('suggestions are accepted and waved away by key', async () => {
  const { page, folder, close } = await open();
  await page.keyboard.press('Control+Shift+g');
  const dialog = page.locator('stet-suggestions');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  const count = await dialog.getByRole('option').count();
  expect(count).toBeGreaterThan(2);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('option')).toHaveCount(count - 1);
  await page.keyboard.press('Backspace');
  await expect(dialog.getByRole('option')).toHaveCount(count - 2);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await docketOf(folder)).dismissed.length).toBeGreaterThan(0);
  await expect(claims(page)).not.toHaveCount(0);
  await page.keyboard.press('Control+Shift+g');
  await expect(dialog.getByRole('option')).toHaveCount(count - 2);
  await close();
});

test('a removed claim comes back with all that was known of it', async () => {
  const { page, folder, close } = await open();
  await claim(page, 'Gulls own it now');
  await mode(page, 'check');
  await page.keyboard.press('d');
  await page.keyboard.press('Delete');
  await expect(claims(page)).toHaveCount(0);
  await page.locator('stet-toast').getByRole('button', { name: 'Undo' }).click();
  await expect(claims(page)).toHaveClass(/disputed/);
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.check).toBe('disputed');
  await close();
});

test('a claim whose words are deleted is shown without a place, and linked again', async () => {
  const { page, folder, close } = await open();
  await claim(page, 'Gulls own it now');
  await select(page, 'Gulls own it now.');
  await page.keyboard.press('Delete');
  await expect(page.locator('stet-status-line')).toContainText('1 orphaned');
  await select(page, 'who keeps the gate');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('r');
  await expect(claims(page)).toHaveText('who keeps the gate');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.anchor.exact).toBe('who keeps the gate');
  await close();
});

test('notes beside near lines never overlap, and the one at hand stands at its line', async () => {
  const { page, close } = await open();
  for (const words of ['The pier lost nine boards', 'in May', 'The harbour office counted', '340 visitors a day']) await claim(page, words);
  const boxes = async () => {
    const found = await notes(page).evaluateAll((all) =>
      all.map((note) => note.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
    return found.sort((a, b) => a.top - b.top);
  };
  await expect.poll(async () => (await boxes()).every(({ top }, at, all) => at === 0 || top >= (all[at - 1]?.bottom ?? 0))).toBe(true);
  expect(await boxes()).toHaveLength(4);
  await close();
});

test('claims and their states are there after the desk is closed and opened again', async () => {
  const { page, folder, close } = await open();
  await claim(page, 'The pier lost nine boards in May');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await close();
  const again = await launchDesk({ library: folder });
  await again.page.locator('stet-welcome').getByLabel('Name').fill('Dara Pich');
  await again.page.locator('stet-welcome').getByRole('button', { name: 'Save' }).click();
  await openStory(again.page, STORY.headline);
  await expect(claims(again.page)).toHaveClass(/verified/);
  await expect(claims(again.page)).toHaveText('The pier lost nine boards in May');
  await again.close();
});

test('in check mode a claim is made of the words selected last, and its keys are for the claim', async () => {
  const { page, close } = await open();
  await mode(page, 'check');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await select(page, 'keeps the gate');
  await page.keyboard.press('Control+m');
  await expect(claims(page)).toHaveText('keeps the gate');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect(sheet(page)).toContainText('said Ros Dany, who keeps the gate. Gulls');
  await close();
});

test('undo works from check mode, and the details open from the sheet', async () => {
  const { page, close } = await open();
  await claim(page, 'The pier lost nine boards in May');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, 'The pier lost nine');
  await page.keyboard.type('ty');
  await expect(claims(page)).toHaveClass(/stale/);
  await mode(page, 'check');
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, 'Gulls own it');
  await page.keyboard.press('Control+i');
  await expect(page.locator('stet-details').getByRole('heading').first()).toBeVisible();
  await close();
});

test('more suggestions than the list holds are counted, and all of them can be claimed', async () => {
  const body = Array.from({ length: 450 }, (_, at) => `The boat left in ${1400 + at}.`).join('\n\n');
  const { page, close } = await openDesk([{ file: 'boats.md', headline: 'Many boats', body }]);
  await openStory(page, 'Many boats');
  await page.keyboard.press('Control+Shift+g');
  const dialog = page.locator('stet-suggestions');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('450 passages look like claims; the 20 most telling are listed');
  await expect(dialog).toContainText('1 / 20');
  await dialog.getByRole('button', { name: 'Show all 450' }).click();
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('450 passages look like claims; the 400 most telling are listed');
  await expect(dialog).toContainText('1 / 450');
  await dialog.getByRole('button', { name: 'Claim all 450' }).click();
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('Nothing more to suggest');
  await expect(page.locator('stet-top-bar .export')).toHaveText(/450 claims open/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('stet-toast')).toContainText('450 claims are gone.');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('stet-top-bar .export')).toHaveText(/450 claims open/);
  await close();
});
