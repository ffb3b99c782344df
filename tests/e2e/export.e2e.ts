import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, claims, docketOf, mode, openStory, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test, type Desk } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars.' };

async function open() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  return desk;
}

/** The save dialog answers with this file. */
async function answerWith({ app }: Pick<Desk, 'app'>, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

test('the gate names what is open, and each thing has its way there', async () => {
  const { page, close } = await open();
  await claim(page, 'The lamp cost 80 dollars');
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await expect(gate.getByRole('heading', { level: 2 })).toHaveText('Two things stand between this story and the reader');
  await expect(gate.locator('[data-gate="unchecked"] q')).toHaveText('The lamp cost 80 dollars');
  await gate.locator('[data-gate="untouched"]').getByRole('button').click();
  await expect(gate).toHaveCount(0);
  await expect(sheet(page).locator('.here')).toHaveText(STORY.headline);
  await close();
});

test('an open gate lets a story out only with a reason, which is kept', async () => {
  const desk = await open();
  const { page, folder, close } = desk;
  await claim(page, 'The lamp cost 80 dollars');
  const file = join(folder, 'out.txt');
  await answerWith(desk, file);
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await gate.locator('[data-format="plain-text"]').click();
  await gate.getByRole('button', { name: 'Export anyway' }).click();
  await gate.locator('[data-act="export"]').click();
  await expect(gate.getByRole('alert')).toBeVisible();
  await gate.locator('textarea').fill('The mayor speaks at six.');
  await gate.locator('[data-act="export"]').click();
  await expect(gate).toHaveCount(0);
  expect(await readFile(file, 'utf8')).toContain('The lamp cost 80 dollars.');
  const [override] = (await docketOf(folder)).gateOverrides;
  expect(override).toMatchObject({ format: 'plain-text', reason: 'The mayor speaks at six.', open: { unchecked: 1, untouched: 1 } });
  await close();
});

test('a settled story goes out without a word, and can be looked at before', async () => {
  const desk = await open();
  const { page, folder, close } = desk;
  await mode(page, 'check');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  const file = join(folder, 'out.html');
  await answerWith(desk, file);
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await expect(gate.getByRole('heading', { level: 2 })).toHaveText('Nothing stands between this story and the reader');
  await gate.locator('[data-format="html"]').click();
  await gate.getByRole('button', { name: 'Preview' }).click();
  await expect(gate.frameLocator('iframe').getByText('The lamp cost 80 dollars.')).toBeVisible();
  await gate.locator('[data-format="markdown"]').click();
  await expect(gate.locator('pre')).toContainText('The lamp cost 80 dollars.');
  await gate.locator('[data-format="html"]').click();
  await gate.locator('[data-act="export"]').click();
  await expect(page.locator('stet-toast')).toContainText('out.html');
  expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>/i);
  await expect(claims(page)).toHaveCount(0);
  await close();
});
