import { claim, claims, cursorAfter, docketOf, mode, notes, openStory, saved, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };

test('with nothing left to take back or to do again the keys change nothing, and the claim stands', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'counted 340 visitors');
  await cursorAfter(page, '340');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('9');
  await expect(sheet(page)).toContainText('349');
  for (let more = 0; more < 6; more += 1) await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('340');
  for (const key of ['Control+Shift+z', 'Control+y']) {
    for (let more = 0; more < 6; more += 1) {
      await page.keyboard.press(key);
      if (more > 2) await expect(sheet(page)).toContainText('349');
    }
  }
  await expect(sheet(page).locator('.claim')).toHaveText('counted 349 visitors');
  await close();
});

test('undo after a claim was removed gives it back with its sign-off, before it touches the text', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'counted 340 visitors');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, 'visitors a day');
  await page.keyboard.type(' or so');
  await saved(page);
  const before = (await docketOf(folder)).claims[0];
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('Delete');
  await expect(claims(page)).toHaveCount(0);
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(0);

  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect(sheet(page)).toContainText('a day or so');
  await expect(page.locator('stet-toast')).toContainText('The claim is back');
  await expect.poll(async () => (await docketOf(folder)).claims).toEqual([before]);
  await page.keyboard.press('Control+Shift+z');
  await expect(claims(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/verified/);
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).not.toContainText('or so');
  await expect(claims(page)).toHaveClass(/verified/);
  await close();
});

test('what the message brought back is not removed again by undo or redo', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'visitors a day');
  await page.keyboard.type(' or so');
  await mode(page, 'check');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('d');
  await page.keyboard.press('Delete');
  await page.locator('stet-toast').getByRole('button', { name: 'Undo' }).click();
  await expect(claims(page)).toHaveClass(/disputed/);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/todo/);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).not.toContainText('or so');
  for (let more = 0; more < 5; more += 1) await page.keyboard.press('Control+Shift+z');
  await expect(sheet(page)).toContainText('or so');
  await expect(claims(page)).toHaveClass(/disputed/);
  await expect(notes(page)).toHaveCount(1);
  await close();
});

test('undo after a claim was made takes it away, then the text before it; redo the other way', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'visitors a day');
  await page.keyboard.type(' or so');
  await claim(page, 'counted 340 visitors');
  await cursorAfter(page, 'harbour office');
  await page.keyboard.type(' once');
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).not.toContainText('once');
  await expect(claims(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveCount(0);
  await expect(sheet(page)).toContainText('or so');
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).not.toContainText('or so');
  await page.keyboard.press('Control+y');
  await expect(sheet(page)).toContainText('or so');
  await expect(claims(page)).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(claims(page)).toHaveText('counted 340 visitors');
  await page.keyboard.press('Control+y');
  await expect(sheet(page)).toContainText('harbour office once counted');
  // Both keys mean the article in check mode, too, where the sheet has not the cursor.
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).not.toContainText('once');
  await page.keyboard.press('Control+y');
  await expect(sheet(page)).toContainText('harbour office once counted');
  await close();
});

test('redo does not remove a claim again that somebody worked on since undo gave it back', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'counted 340 visitors');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('Delete');
  await expect(claims(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveCount(1);
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  for (let more = 0; more < 3; more += 1) await page.keyboard.press('Control+y');
  await expect(claims(page)).toHaveClass(/verified/);
  await close();
});
