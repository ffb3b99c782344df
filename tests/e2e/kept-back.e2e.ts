import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, docketOf, mode, notes, openStory } from './article-steps.ts';
import { answerWith, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars.' };

/** The story with a claim that cites a confidential source, and the gate. */
async function atTheGate() {
  const desk = await openDesk([STORY]);
  const { page } = desk;
  await openStory(page, STORY.headline);
  await claim(page, 'The lamp cost 80 dollars');
  await mode(page, 'check');
  await page.keyboard.press('s');
  const dialog = page.locator('stet-cite');
  await page.keyboard.type('The harbour clerk');
  await page.keyboard.press('Enter');
  await dialog.locator('select[name="confidentiality"]').selectOption('confidential');
  await dialog.getByRole('button', { name: /Save the source/ }).click();
  await expect(dialog.getByLabel('Where in it')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await expect(gate.locator('[data-gate="unchecked"]')).toBeVisible();
  return { ...desk, gate };
}

test('a format that keeps a confidential source back says so, with the way there', async () => {
  const { page, gate, close } = await atTheGate();
  const kept = gate.locator('[data-gate="source-kept-back"]');
  await expect(kept).toHaveCount(0);
  for (const format of ['word-claims', 'claims-csv', 'claims-report']) {
    await gate.locator(`[data-format="${format}"]`).click();
    await expect(kept.locator('q')).toHaveText('The lamp cost 80 dollars');
    await expect(kept).toContainText('does not hold it back');
  }
  // A footnoted copy never names it, and says so; the claim has its note.
  await gate.locator('[data-format="html-notes"]').click();
  await expect(kept).toHaveCount(0);
  await expect(gate.locator('[data-act="name"]')).toHaveCount(0);
  await expect(gate).toContainText('Footnotes name public sources only');
  await gate.getByRole('button', { name: 'Preview' }).click();
  await expect(gate.frameLocator('iframe').locator('.notes li')).toHaveText(/A source known to the newsroom. To check./);
  await gate.getByRole('button', { name: 'Hide the preview' }).click();
  await gate.locator('[data-format="claims-csv"]').click();
  await kept.getByRole('button').click();
  await expect(gate).toHaveCount(0);
  await expect(notes(page)).toContainText('The harbour clerk');
  await close();
});

test('to name it takes a reason, which is kept and logged; the next export keeps it back again', async () => {
  const desk = await atTheGate();
  const { page, gate, folder, close } = desk;
  const file = join(folder, 'out.csv');
  await answerWith(desk, file);
  await gate.locator('[data-format="claims-csv"]').click();
  const preview = gate.locator('.preview pre');
  await gate.getByRole('button', { name: 'Preview' }).click();
  await expect(preview).toContainText('A source known to the newsroom');
  await gate.locator('[data-act="name"]').click();
  await expect(preview).toContainText('The harbour clerk');
  await expect(gate.locator('[data-gate="confidential-source"]')).toBeVisible();
  await page.screenshot({ path: 'test-results/naming-preview.png' });
  await gate.getByRole('button', { name: 'Hide the preview' }).click();
  await page.screenshot({ path: 'test-results/naming-gate.png' });
  await gate.getByRole('button', { name: 'Export anyway' }).click();
  await gate.locator('textarea').fill('The lawyer asked.');
  await page.keyboard.press('Control+Enter');
  await expect(gate).toHaveCount(0);
  expect(await readFile(file, 'utf8')).toContain('The harbour clerk [Confidential]');
  const [given] = (await docketOf(folder)).gateOverrides;
  expect(given).toMatchObject({ format: 'claims-csv', open: { 'confidential-source': 1, unchecked: 1 } });

  await page.keyboard.press('Control+e');
  await gate.locator('[data-format="claims-csv"]').click();
  await expect(gate.locator('[data-gate="source-kept-back"]')).toBeVisible();
  await gate.locator('[data-act="export"]').click();
  await expect(gate).toHaveCount(0);
  expect(await readFile(file, 'utf8')).not.toContain('The harbour clerk');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Show the log');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-log')).toContainText('names 1 source in confidence');
  await close();
});
