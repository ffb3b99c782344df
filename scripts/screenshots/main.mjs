import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { inProject } from '../set-up/place.mjs';
import { say } from '../set-up/say.mjs';
import { openDesk } from '../tour/desk.mjs';
import { command, mode, sheet } from '../tour/window.mjs';
import { PAGE } from './page.mjs';
import { looksSame, whenStill } from './in-window.mjs';

/** `npm run screenshots`: the pictures of the documents, taken of the sample library in the real window. */
const folder = inProject('docs', 'pictures');
/** The window's clock stands still, and the files have the ages a working week gives them: the same window gives the same picture. */
const NOW = new Date('2026-11-24T09:30:00Z');
const HOUR_MS = 60 * 60 * 1000;
process.env.TZ = 'UTC';

mkdirSync(folder, { recursive: true });
const desk = await openDesk(folder);
const { page } = desk;
const scratch = dirname(desk.library);

try {
  laySample(join(scratch, 'Sample library'));
  await page.clock.setFixedTime(NOW);
  await takeWelcome();
  await takeCheckAndGate();
  await take('check-khmer', () => openIn('រោងទឹកកក', 2));
  await take('write-light', () => openIn('A boat full of books', 1));
  await take('read-light', () => openIn('Market roof', 3));
  await desk.resize(1920, 1080);
  await take('check-dark', async () => {
    await command(page, 'Dark');
    await openIn('last ice works', 2);
  });
  await desk.resize(1280, 800);
  await command(page, 'Light');
  await takeImport();
} finally {
  await desk.close();
}

/** The sample library where the desk would put it, changed last at set times. */
function laySample(place) {
  cpSync(inProject('assets', 'sample-library'), place, { recursive: true });
  const articles = readdirSync(join(place, 'articles')).filter((name) => name.endsWith('.md'));
  articles.sort().forEach((name, at) => {
    const changed = new Date(NOW.getTime() - (at * 20 + 1) * HOUR_MS);
    utimesSync(join(place, 'articles', name), changed, changed);
  });
}

async function takeWelcome() {
  const welcome = page.locator('stet-welcome');
  await take('welcome', async () => {
    await welcome.getByLabel('Name').fill('Tep Bopha');
    await welcome.getByRole('radio', { name: 'Checker' }).check();
  });
  await welcome.locator('[data-way="open-sample"]').click();
  await expect(welcome).toHaveCount(0);
}

async function takeCheckAndGate() {
  await take('check-light', async () => {
    await openIn('last ice works', 2);
    for (let claim = 0; claim < 5; claim += 1) {
      // Where a note comes to stand depends on what the one before it made of the page.
      await page.evaluate(whenStill);
      await page.keyboard.press('F8');
    }
    await expect(page.locator('stet-margin .note.hand')).toBeVisible();
  });
  const gate = page.locator('stet-gate');
  await take('gate-light', async () => {
    await page.keyboard.press('Control+e');
    await expect(gate.getByRole('heading')).toBeVisible();
  });
  await page.keyboard.press('Escape');
  await expect(gate).toHaveCount(0);
}

async function takeImport() {
  const file = join(scratch, 'second-ferry.txt');
  writeFileSync(file, PAGE);
  await desk.answerOpen(file);
  await take('import-report', async () => {
    // The new file's age would be today's.
    await command(page, 'Show or hide the library');
    await page.keyboard.press('Control+Shift+i');
    await expect(page.locator('stet-import-report').getByRole('button', { name: 'Open the article' })).toBeVisible();
  });
}

async function openIn(headline, digit) {
  await page.locator('stet-library li').filter({ hasText: headline }).click();
  await expect(sheet(page).locator('h1')).toContainText(headline);
  await mode(page, digit);
  await expect(page.locator('stet-status-line .claims')).toBeVisible();
}

/** Takes a picture once fonts and pictures are there and nothing moves; one that looks like the picture that is there leaves it as it is. */
async function take(name, prepare) {
  await prepare();
  await page.mouse.move(0, 0);
  await page.evaluate(whenStill);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const path = join(folder, `${name}.png`);
  const before = existsSync(path) ? readFileSync(path) : null;
  const same =
    before !== null &&
    (await page.evaluate(
      looksSame,
      [before, picture].map((bytes) => bytes.toString('base64')),
    ));
  if (!same) writeFileSync(path, picture);
  say(`${name}.png, ${Math.round(picture.length / 1024)} kB${same ? ', as before' : ''}`);
}
