import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, claims, docketOf, mode, openStory, select, sheet } from './article-steps.ts';
import { answerWith, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars.' };

async function open() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  return desk;
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
  const go = gate.locator('[data-act="export"]');
  await expect(go).toBeDisabled();
  await gate.locator('textarea').fill('   ');
  await expect(go).toBeDisabled();
  await page.keyboard.press('Control+Enter');
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
  // What is said of the last export would lie over the foot of the gate.
  await page.keyboard.press('Control+e');
  await expect(gate.locator('[data-act="export"]')).toBeVisible();
  await expect(gate.locator('stet-dialog-toast').getByRole('button')).toHaveCount(0, { timeout: 1_000 });
  await page.keyboard.press('Escape');
  await expect(claims(page)).toHaveCount(0);
  await close();
});

test('the preview says what an export cannot carry', async () => {
  const body = 'The lamp cost 80 dollars.[^1]\n\n<iframe src="https://example.org/map"></iframe>\n\n[^1]: Harbour log, page 4.';
  const { page, close } = await openDesk([{ ...STORY, body }]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await gate.locator('[data-format="html"]').click();
  await gate.getByRole('button', { name: 'Preview' }).click();
  await expect(gate.frameLocator('iframe').locator('#note-1')).toContainText('Harbour log, page 4.');
  await expect(gate.locator('[data-left]')).toHaveText('1 block that is kept as it stands in the file is not in this export.');
  await close();
});

test('what hinders an export is said over the gate, where it can be read and put away', async () => {
  const desk = await open();
  const { page, folder, close } = desk;
  await answerWith(desk, join(folder, 'not there', 'out.txt'));
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await gate.locator('[data-format="plain-text"]').click();
  await gate.getByRole('button', { name: 'Export anyway' }).click();
  await gate.locator('textarea').fill('To the desk in town.');
  await gate.locator('[data-act="export"]').click();
  const said = gate.locator('stet-dialog-toast');
  await expect(said).toContainText('“out.txt” is not there any more.');
  await said.getByRole('button', { name: 'Dismiss' }).click();
  await expect(said.getByRole('button')).toHaveCount(0);
  await expect(gate).toHaveCount(1);
  await page.keyboard.press('Escape');
  await close();
});

test('the button of the export and the row of the article count the same open claims', async () => {
  const { page, close } = await open();
  const button = page.locator('stet-top-bar .export');
  const openness = page.locator('stet-story-row .open');
  await expect(button).toContainText('untouched');
  await claim(page, 'The lamp cost 80 dollars');
  await expect(button).toContainText('1 claim open');
  await expect(openness).toHaveText('1 open');
  await expect(openness).toHaveAttribute('title', '1 claim open');
  await select(page, 'ferry steps');
  await page.keyboard.press('Control+m');
  await expect(button).toContainText('2 claims open');
  await expect(openness).toHaveText('2 open');
  await close();
});

test('an article without words is not said to be checked', async () => {
  const { page, close } = await open();
  await page.keyboard.press('Control+n');
  await expect(sheet(page).locator('h1')).toHaveText('');
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await expect(gate.getByRole('heading', { level: 2 })).toHaveText('There are no words in this story yet');
  await expect(gate).toContainText('Nothing was checked');
  await expect(gate).not.toContainText('Every claim is settled');
  await close();
});

test('the export counts the claims of a text that was deleted, as the list does', async () => {
  const { page, close } = await open();
  await claim(page, 'The lamp cost 80 dollars');
  await sheet(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await expect(sheet(page).locator('h1')).toHaveText('');
  await expect(page.locator('stet-top-bar .export')).toHaveText(/1 claim open/);
  await page.keyboard.press('Control+e');
  await expect(page.locator('stet-gate [data-gate="orphaned"]')).toBeVisible();
  await close();
});
