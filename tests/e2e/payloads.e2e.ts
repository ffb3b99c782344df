import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { pageScript } from '../walls/page-script.ts';
import { payloads, sampled } from '../walls/payloads.ts';
import { guilty } from '../walls/guilty.ts';
import { round } from '../walls/round.ts';
import { sweep, swept, trap, type Sweep } from '../walls/sweep.ts';
import { Tally } from '../walls/tally.ts';
import { wallLibrary } from '../walls/wall-library.ts';
import { answerWith, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test, type Desk } from './harness.ts';
import { PROVOKED } from './walls-steps.ts';

/**
 * Known payloads through every entry point of the real window: nothing runs, nothing that could run stands in it, nothing is asked for, nothing
 * goes elsewhere. `STET_WALLS=all` takes every payload there is, else a sample. Then the same with one layer switched off at a time.
 */
const isAll = process.env['STET_WALLS'] === 'all';
const SEED = Number(process.env['STET_SEED'] ?? Date.now() % 1_000_000);
const found = payloads();
const list = isAll ? found.all : sampled(found, 240, SEED);
/** As many as a window can hold at once without the page growing slow. */
const BATCH = isAll ? 500 : 240;
const tally = new Tally();

test.describe.configure({ timeout: isAll ? 7_200_000 : 180_000 });

test.beforeAll(() => {
  const skipped = found.skipped.length > 0 ? `; not here, so skipped: ${found.skipped.join(', ')}` : '';
  process.stdout.write(`  ${list.length} of ${found.all.length} payloads, seed ${SEED}${skipped}\n`);
});
test.afterAll(() => {
  console.table(tally.rows);
  mkdirSync('test-results', { recursive: true });
  writeFileSync(join('test-results', 'walls.json'), `${JSON.stringify({ seed: SEED, rows: tally.rows, found: tally.found }, null, 2)}\n`);
});

const batches = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));

/** Whatever goes elsewhere or opens something. */
async function watchWays({ app }: Desk): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ BrowserWindow, app: desk }) => {
    const went: string[] = [];
    (globalThis as unknown as { went: string[] }).went = went;
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-navigate', (_event, url) => void went.push(url));
    desk.on('web-contents-created', (_event, contents) => contents.on('did-finish-load', () => void went.push(contents.getURL())));
  });
  return () => app.evaluate(() => (globalThis as unknown as { went: string[] }).went);
}

interface Layer {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<void>;
}

async function through({ name, prepare }: Layer, some: readonly string[], into: Tally): Promise<void> {
  const library = await wallLibrary(some);
  const desk = await launchDesk({ library, allow: PROVOKED });
  const { page, app } = desk;
  page.on('dialog', (shown) => void shown.dismiss());
  await prepare(page);
  await page.evaluate(trap);
  const ways = await watchWays(desk);
  await sayWho(page);
  const saved = await mkdtemp(join(tmpdir(), 'stet-exported-'));
  const saveAs = async (file: string): Promise<string> => {
    await answerWith(desk, join(saved, file));
    return join(saved, file);
  };
  const pages = await round({ page, payloads: some, saveAs, note: (entry, count, seen) => into.add(name, entry, count, seen) });
  into.found.push(...(await ways()).map((way) => `${name}: went to ${way}`));
  for (const file of pages) into.add(name, 'exported page opened again', some.length, await openedAgain(app, file));
  await desk.close();
  await rm(library, { recursive: true, force: true });
  await rm(saved, { recursive: true, force: true });
}

/** All payloads, a batch at a time. Of a batch that fires, the payloads that do are found and named. */
async function throughAll(layer: Layer, all: readonly string[]): Promise<void> {
  for (const [at, some] of batches(all).entries()) {
    const before = tally.found.length;
    await through(layer, some, tally);
    if (isAll) process.stdout.write(`  ${layer.name}: batch ${at + 1} of ${batches(all).length}, ${tally.seconds()} s\n`);
    if (tally.found.length === before) continue;
    const fires = async (part: readonly string[]): Promise<boolean> => {
      const trial = new Tally();
      await through(layer, part, trial);
      return trial.found.length > 0;
    };
    for (const one of await guilty(some, fires)) tally.found.push(`${layer.name}: fired by ${JSON.stringify(one)}`);
  }
  expect(tally.found).toEqual([]);
}

/** An exported page opened as any browser would: with scripts, without a frame, without our policy. */
async function openedAgain(app: ElectronApplication, file: string): Promise<Sweep> {
  const opened = await bare(app, await readFile(file, 'utf8'));
  const seen = await sweep(opened);
  await opened.close();
  // A page says its own letters and its own facts: those two are ours.
  return { ...seen, offences: seen.offences.filter((one) => !/^<meta |^<script type="application\/ld\+json"/.test(one)) };
}

/** A window of the same Electron that runs scripts and has no policy; what it asks for is written down as refused. */
async function bare(app: ElectronApplication, html: string): Promise<Page> {
  const arrival = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow, session }) => {
    const apart = session.fromPartition('bare');
    apart.setSpellCheckerLanguages([]);
    apart.webRequest.onBeforeRequest({ urls: ['*://*/*', 'file:///*'] }, (_asked, decide) => decide({ cancel: true }));
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, spellcheck: false, partition: 'bare' } });
    void window.loadURL('data:text/html,<title>bare</title>');
  });
  const opened = await arrival;
  await opened.waitForLoadState('domcontentloaded');
  opened.on('dialog', (shown) => void shown.dismiss());
  await opened.evaluate(trap);
  await opened.evaluate((text) => {
    document.open();
    document.write(text);
    document.close();
  }, html);
  return opened;
}

test('every layer in its place', async () => {
  await throughAll({ name: 'all layers', prepare: () => Promise.resolve() }, list);
});

test('without the policy the others hold', async () => {
  const prepare = async (page: Page): Promise<void> => {
    const inspector = await page.context().newCDPSession(page);
    await inspector.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    // The control: without the policy, what is put into the page by hand runs.
    await page.evaluate(trap);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img id=control src=x onerror="globalThis.ran=1">'));
    await expect.poll(() => page.evaluate(swept).then(({ ran }) => ran)).toEqual(['ran']);
    await page.evaluate(() => document.querySelector('#control')?.remove());
  };
  await throughAll({ name: 'no policy', prepare }, isAll ? list : sampled(found, 240, SEED + 1));
});

for (const [layer, name] of [
  ['sanitizer', 'only the sanitizer (no schema, no policy)'],
  ['schema', 'only the schema (no sanitizer, no policy)'],
  ['bare', 'control: no layer at all'],
] as const) {
  test(`a paste: ${name}`, async () => {
    const desk = await launchDesk({ allow: [/./] });
    const script = await pageScript('layers-page.ts');
    for (const some of batches(list)) {
      const opened = await bare(desk.app, '<!doctype html><title>bare</title><body></body>');
      await opened.evaluate(script);
      await opened.evaluate(
        ([one, all]) => (globalThis as unknown as { lay(layer: string, list: readonly string[]): Promise<void> }).lay(one, all),
        [layer, some] as const,
      );
      const seen = await sweep(opened).catch((error: unknown): Sweep => {
        // Without a layer a payload may take the page elsewhere before it is looked at: that one ran.
        if (layer !== 'bare') throw error;
        return { ran: ['the page went elsewhere'], offences: [], refused: [] };
      });
      tally.add(name, 'paste', some.length, seen);
      await opened.close();
      if (layer === 'bare') break;
    }
    const row = tally.rows.find((one) => one.layer === name);
    if (layer !== 'bare') expect(tally.found.filter((one) => one.startsWith(name))).toEqual([]);
    if (layer === 'bare') expect(row?.ran).toBeGreaterThan(0);
    else expect(row).toMatchObject({ ran: 0, offences: 0 });
    await desk.close().catch((error: unknown) => {
      if (layer !== 'bare') throw error;
    });
  });
}
