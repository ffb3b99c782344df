import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { windowRows } from './faults/window-rows.mjs';
import { entry } from './set-up/failure.mjs';
import { preparePackages } from './set-up/packages.mjs';
import { inProject, root } from './set-up/place.mjs';
import { say } from './set-up/say.mjs';

/**
 * `npm run faults -- [--json FILE] [--nightly] [--kills N] [--window N] [--cuts N] [--seed N]`: what faults do to everything that Stet writes, and to
 * lowdb's own file as the control. `--window`: how often the real window is ended in the middle of typing, in each way. `--cuts`: nothing but so many power
 * cuts of each kind of real disk.
 */
const given = (name) => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? (process.argv[at + 1] ?? '') : null;
};
const json = given('--json');
const isFull = process.argv.includes('--nightly');
const kills = Number(given('--kills') ?? (isFull ? 2000 : 200));
const windows = Number(given('--window') ?? (isFull ? 10 : 0));
const cuts = given('--cuts') === null ? null : Number(given('--cuts'));
const seed = Number(given('--seed') ?? Date.now() % 1_000_000);

await entry(async () => {
  await preparePackages();
  const rows = await tried({ isFull, kills, cuts, seed, say });
  keep(rows);
  const window = windows > 0 ? await windowRows(windows) : { isHeld: true, rows: [] };
  if (windows === 0 && cuts === null) say('Not tried: ending the real window while somebody types (--window 10).');
  rows.push(...window.rows);
  keep(rows);
  console.table(rows);
  if (!window.isHeld) say('Not held: ending the real window while somebody types; see above.');
  return window.isHeld ? judged(rows) : 1;
});

/** Kept before the window is tried, too: what was found by then is not lost with it. */
function keep(rows) {
  if (json === null) return;
  mkdirSync(dirname(resolve(json)), { recursive: true });
  writeFileSync(resolve(json), `${JSON.stringify(rows, null, 2)}\n`);
}

/** The rows of every trial. What the trials read while they run is found by the server that found them. */
async function tried(extent) {
  say(`Seed ${seed}.`);
  const { createServer } = await import('vite');
  const quiet = { configFile: false, logLevel: 'error', appType: 'custom', optimizeDeps: { noDiscovery: true } };
  const server = await createServer({ ...quiet, root, server: { middlewareMode: true, watch: null, ws: false } });
  try {
    const { allRows } = await server.ssrLoadModule(inProject('tests', 'faults', 'all-rows.ts'));
    return await allRows(extent);
  } finally {
    await server.close();
  }
}

function judged(rows) {
  const harm = ({ lost, corrupted, acceptedWrongly }) => lost + corrupted + acceptedWrongly;
  const hurt = rows.filter((row) => row.subject === 'stet' && harm(row) > 0);
  const isBlind = rows.every((row) => row.subject === 'stet' || harm(row) === 0);
  if (hurt.length > 0) say(`Not held: ${hurt.map(({ name }) => name).join('; ')}.`);
  if (isBlind) say('The control came through everything: this harness sees nothing.');
  if (hurt.length === 0 && !isBlind) say('Nothing acknowledged was lost, and the control was seen to fail.');
  return hurt.length === 0 && !isBlind ? 0 : 1;
}
