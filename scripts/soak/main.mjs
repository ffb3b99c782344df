import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { launch } from '../bench/launch.mjs';
import { sayWho } from '../bench/page.mjs';
import { inProject } from '../set-up/place.mjs';
import { say } from '../set-up/say.mjs';

/** `npm run soak -- [--minutes N] [--articles N]`: opens, types, saves and searches in the real desk, and prints what grows. */
const given = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const minutes = given('minutes', 10);
const articles = given('articles', 1_000);
const WORDS = ['ferry', 'council', 'ស្វាយ', 'Sok Dara', 'zeppelin'];
const LINES = 12;

const scratch = mkdtempSync(join(tmpdir(), 'stet-soak-'));
try {
  const { LARGE, makeLargeLibrary } = (await runnerImport(inProject('scripts', 'bench', 'load', 'large-library.ts'))).module;
  const library = join(scratch, 'library');
  makeLargeLibrary(library, { ...LARGE, articles });
  const app = await launch(join(scratch, 'user'), { args: [`--library=${library}`] });
  try {
    const page = await app.firstWindow();
    await sayWho(page);
    await soak(app, page);
  } finally {
    await app.close();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** What main holds now: megabytes of memory and of its heap, what keeps its loop alive, and open files where the system tells. */
function held(app) {
  return app.evaluate(() => {
    const { rss, heapUsed } = process.memoryUsage();
    const { readdirSync } = process.mainModule.require('node:fs');
    const files = process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
    return { rss: Math.round(rss / 1e6), heap: Math.round(heapUsed / 1e6), handles: process.getActiveResourcesInfo().length, files };
  });
}

async function soak(app, page) {
  const begun = Date.now();
  const rows = [];
  let rounds = 0;
  for (let next = 0; Date.now() - begun < minutes * 60_000; rounds += 1) {
    await round(page, rounds);
    if (Date.now() - begun < next) continue;
    rows.push({ minute: ((Date.now() - begun) / 60_000).toFixed(1), rounds: rounds + 1, ...(await held(app)) });
    next += (minutes * 60_000) / LINES;
  }
  rows.push({ minute: minutes.toFixed(1), rounds, ...(await held(app)) });
  console.table(rows);
  // What is read for the first time belongs to the first third.
  const [early, late] = [rows[Math.floor(rows.length / 3)], rows.at(-1)];
  say(
    `From minute ${early.minute} on: memory ${late.rss - early.rss} MB, heap ${late.heap - early.heap} MB, handles ${late.handles - early.handles}, files ${late.files - early.files}.`,
  );
}

/** Opens a row, types a word into the first paragraph, waits until it is saved, and searches. */
async function round(page, nth) {
  const rows = page.locator('stet-library li');
  const row = rows.nth((nth * 7) % Math.max(1, Math.min(20, await rows.count())));
  const id = await row.getAttribute('data-article');
  await row.click();
  await page.locator(`stet-library li[data-article="${id}"][aria-selected="true"]`).waitFor();
  await page.locator('stet-sheet .ProseMirror p').first().click();
  await page.keyboard.type('soak ');
  await page.keyboard.press('Control+s');
  await page.locator('stet-status-line [data-save="saved"]').waitFor();
  await page.keyboard.press('Control+Shift+l');
  await page.keyboard.type(WORDS[nth % WORDS.length]);
  await page.locator('stet-search [role="status"]').filter({ hasText: /line/ }).waitFor();
  // The first empties the field.
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Escape');
  await page.locator('stet-search').waitFor({ state: 'detached' });
}
