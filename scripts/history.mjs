import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { inProject } from './set-up/place.mjs';
import { say } from './set-up/say.mjs';

/** `node scripts/history.mjs [--saves N] [--json FILE]`: what save points weigh and how long it takes to read them, on this disk. */
const after = (name) => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : undefined;
};
const saves = Number(after('--saves') ?? 5000);
say(`Saving a story ${saves} times.`);
process.env.STET_HISTORY_SAVES = String(saves);
const { figures } = (await runnerImport(inProject('scripts', 'history', 'figures.ts'))).module;
const rows = figures.map((row) => ({ ...row, value: Math.round(row.value * 10) / 10 }));
console.table(rows);
const json = after('--json');
if (json) {
  mkdirSync(dirname(resolve(json)), { recursive: true });
  writeFileSync(resolve(json), `${JSON.stringify({ saves, rows }, null, 2)}\n`);
}
