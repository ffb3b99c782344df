import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { inProject } from '../set-up/place.mjs';
import { say } from '../set-up/say.mjs';
import { openDesk } from '../tour/desk.mjs';
import { command, mode, sheet } from '../tour/window.mjs';

/** `npm run screenshots`: the pictures of the documents, taken of the sample library in the real window. */
const folder = inProject('docs', 'pictures');
mkdirSync(folder, { recursive: true });
const desk = await openDesk(folder);
const { page } = desk;

try {
  await take('welcome', async () => {
    await page.locator('stet-welcome').getByLabel('Name').fill('Tep Bopha');
    await page.locator('stet-welcome').getByRole('radio', { name: 'Checker' }).check();
  });
  await page.locator('stet-welcome [data-way="open-sample"]').click();
  await expect(page.locator('stet-welcome')).toHaveCount(0);
  await take('check-light', async () => {
    await open('last ice works');
    await mode(page, 2);
    for (let claim = 0; claim < 5; claim += 1) await page.keyboard.press('F8');
    await expect(page.locator('stet-margin .note.hand')).toBeVisible();
  });
  await take('gate-light', async () => {
    await page.keyboard.press('Control+e');
    await expect(page.locator('stet-gate').getByRole('heading')).toBeVisible();
  });
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-gate')).toHaveCount(0);
  await take('check-khmer', async () => {
    await open('រោងទឹកកក');
    await mode(page, 2);
  });
  await take('write-light', async () => {
    await open('A boat full of books');
    await mode(page, 1);
  });
  await take('read-light', async () => {
    await open('Market roof');
    await mode(page, 3);
  });
  await desk.resize(1920, 1080);
  await take('check-dark', async () => {
    await command(page, 'Dark');
    await open('last ice works');
    await mode(page, 2);
  });
} finally {
  await desk.close();
}

async function open(headline) {
  await page.locator('stet-library li').filter({ hasText: headline }).click();
  await expect(sheet(page).locator('h1')).toContainText(headline);
}

/** Takes a picture once the fonts are there and nothing moves any more. */
async function take(name, prepare) {
  await prepare();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  say(`${name}.png, ${Math.round(statSync(path).size / 1024)} kB`);
}
