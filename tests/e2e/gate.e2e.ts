import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claim, cursorAfter, mode, openStory, saved } from './article-steps.ts';
import { openDesk, row } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars.' };

async function open() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  return desk;
}

const gateOf = (page: Page) => page.locator('stet-gate');

test('a reason that still covers what is open is named, is not one Enter away, and stands in the log', async () => {
  const { app, page, folder, close } = await open();
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(folder, 'out.txt'),
  );
  await claim(page, 'The lamp cost 80 dollars');
  await page.keyboard.press('Control+e');
  const gate = gateOf(page);
  await expect(gate.locator('.log')).toHaveCount(0);
  await gate.getByRole('button', { name: 'Export anyway' }).click();
  await gate.locator('textarea').fill('The mayor speaks at six.');
  await page.keyboard.press('Control+Enter');
  await expect(gate).toHaveCount(0);

  await page.keyboard.press('Control+e');
  await expect(gate.locator('.in-force')).toContainText(/Goes out with the reason Chan Maly gave on .*“?The mayor speaks at six\./);
  await expect(gate.locator('[role="radio"][aria-checked="true"]')).toBeFocused();
  await gate.locator('[data-format="pdf"]').click();
  await expect(gate.locator('.in-force')).toHaveCount(0);
  await gate.getByText('One reason was given before').click();
  await expect(gate.locator('.log li')).toContainText('Chan Maly · Word, clean');
  await expect(gate.locator('.log li')).toContainText('Open then: To check 1, Untouched 1.');
  await close();
});

test('an embargo is the first thing the gate says, with its moment and the way to it; the page says it too', async () => {
  const { page, close } = await open();
  await page.keyboard.press('Control+i');
  await page.locator('stet-details [data-field="embargo"]').fill('2031-05-02T06:30');
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-sheet .byline')).toContainText('Not before 2 May 2031, 06:30');
  await mode(page, 'check');
  await page.keyboard.press('Control+e');
  const first = gateOf(page).locator('li[data-gate]').first();
  await expect(first).toContainText('Embargo. Not to go out before 2 May 2031, 06:30');
  await expect(first).toContainText('does not hold it back');
  await expect(gateOf(page).locator('[data-gate="untouched"]')).toContainText('Untouched. 2 sentences nobody has looked at');
  await first.getByRole('button', { name: 'Change it' }).click();
  const field = page.locator('stet-details [data-field="embargo"]');
  await expect(field).toBeFocused();
  await field.fill('2020-05-02T06:30');
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-sheet .byline')).not.toContainText('Not before');
  await page.keyboard.press('Control+e');
  await expect(gateOf(page).locator('[data-gate="embargo"]')).toHaveCount(0);
  await close();
});

test('the preview has most of the dialog, and the list comes back without it', async () => {
  const { page, close } = await open();
  await page.keyboard.press('Control+e');
  const gate = gateOf(page);
  await gate.locator('[data-format="html"]').click();
  await gate.getByRole('button', { name: 'Preview' }).click();
  await expect(gate.frameLocator('iframe').getByText('The lamp cost 80 dollars.')).toBeVisible();
  const inner = await page.evaluate(() => window.innerHeight);
  const { height } = (await gate.locator('iframe').boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThan(inner * 0.45);
  const body = gate.locator('stet-dialog [part="body"]');
  expect(await body.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
  await gate.getByRole('button', { name: 'Hide the preview' }).click();
  await expect(gate.locator('[data-gate="untouched"]')).toBeVisible();
  await close();
});

test('a claim put on the stash stops counting in the bar, the list and the gate, and counts again out of it', async () => {
  const { page, close } = await open();
  const bar = page.locator('stet-top-bar .export');
  const counts = async (open: number) => {
    await expect(bar.getByText('1 claim open')).toHaveCount(open);
    await saved(page);
    await expect(row(page, STORY.headline).locator('.open')).toHaveCount(open);
    await page.keyboard.press('Control+e');
    await expect(gateOf(page).locator('[data-gate="untouched"]')).toHaveCount(1);
    await expect(gateOf(page).locator('[data-gate="unchecked"]')).toHaveCount(open);
    await page.keyboard.press('Escape');
    await expect(gateOf(page)).toHaveCount(0);
  };
  await claim(page, 'The lamp cost 80 dollars');
  await mode(page, 'write');
  await counts(1);
  await cursorAfter(page, 'The lamp');
  await page.keyboard.press('Control+Shift+x');
  await counts(0);
  await page.keyboard.press('Control+z');
  await counts(1);
  await close();
});
