import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { entry } from './set-up/failure.mjs';
import { preparePackages } from './set-up/packages.mjs';
import { inProject } from './set-up/place.mjs';
import { say } from './set-up/say.mjs';

/** `npm run faults -- [--json FILE] [--kills N]`: what faults do to the store, and to lowdb's own file as the control. */
const at = process.argv.indexOf('--json');
const json = at >= 0 ? resolve(process.argv[at + 1] ?? 'faults.json') : null;

const killsAt = process.argv.indexOf('--kills');
const kills = killsAt >= 0 ? Number(process.argv[killsAt + 1]) : 100;

await entry(async () => {
  await preparePackages();
  const { runnerImport } = await import('vite');
  const { faultRows } = (await runnerImport(inProject('tests', 'faults', 'rows.ts'))).module;
  const rows = await faultRows((name) => say(`Trying ${name}.`));
  say(`Killing a process that writes, ${kills} times each.`);
  const { killRows } = (await runnerImport(inProject('tests', 'faults', 'kills.ts'))).module;
  rows.push(...(await killRows(kills)));
  console.table(rows);
  if (json) {
    mkdirSync(dirname(json), { recursive: true });
    writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
  }
  const harm = ({ lost, corrupted, acceptedWrongly }) => lost + corrupted + acceptedWrongly;
  const hurt = rows.filter((row) => row.subject === 'stet' && harm(row) > 0);
  const isBlind = rows.every((row) => row.subject === 'stet' || harm(row) === 0);
  if (hurt.length > 0) say(`Not held: ${hurt.map(({ name }) => name).join('; ')}.`);
  if (isBlind) say('The control came through everything: this harness sees nothing.');
  if (hurt.length === 0 && !isBlind) say('Nothing acknowledged was lost, and the control was seen to fail.');
  return hurt.length === 0 && !isBlind ? 0 : 1;
});
