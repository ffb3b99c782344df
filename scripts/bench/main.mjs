import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { inProject } from '../set-up/place.mjs';
import { say } from '../set-up/say.mjs';
import { measureStart } from './starting.mjs';
import { measureDesk } from './desk.mjs';
import { measureLarge } from './large.mjs';
import { measureLongTexts } from './long-texts.mjs';

/** `npm run bench -- [--json FILE] [--large]`: every number against its peer, in one run; only those of a large library. */
const at = process.argv.indexOf('--json');
const json = at >= 0 ? resolve(process.argv[at + 1] ?? 'bench.json') : null;
const load = async (file) => (await runnerImport(inProject('scripts', 'bench', file))).module;

const scratch = mkdtempSync(join(tmpdir(), 'stet-bench-'));
try {
  const rows = process.argv.includes('--large') ? await large() : [...(await everything()), ...(await large())];
  report(rows);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function large() {
  const { frontMatterOfAll, lowdbVerdict, makeLargeLibrary } = await load('large.ts');
  const library = join(scratch, 'large');
  say('Making a library of 10,000 articles, 100,000 claims and 5 GB of evidence (sparse files).');
  const ids = makeLargeLibrary(library);
  say('Changing one claim in one lowdb file of all.');
  const lowdb = await lowdbVerdict(library, scratch);
  say('Opening, reading, searching and verifying there.');
  return measureLarge(scratch, library, { ids, lowdb, frontMatterOfAll });
}

async function everything() {
  const { addLongTexts, LONG_TEXTS, makeLibrary } = await load('made-library.ts');
  const { measureSerialising } = await load('serialising.ts');
  const { measureReading } = await load('reading.ts');
  const { measureHouseStyle } = await load('house-style.ts');
  const { measureAnchoring } = await load(join('anchoring', 'rows.ts'));
  const { measureQuotes } = await load('quotes.ts');
  const library = join(scratch, 'library');
  say('Making a library of 1,000 short articles and two of 12,000 words.');
  const made = makeLibrary(library, 1_000);
  say('Writing 100,000 words as Markdown.');
  const longLibrary = join(scratch, 'long');
  makeLibrary(longLibrary, 20);
  const rows = [measureSerialising(), measureHouseStyle()];
  say('Finding claims again after edits outside.');
  rows.push(...measureAnchoring());
  say('Reading stories for what looks like a claim and what contradicts itself.');
  rows.push(...measureReading());
  say('Looking quotations up.');
  rows.push(...measureQuotes());
  say('Opening, typing and verifying in the real window.');
  rows.push(...(await measureDesk(scratch, library, made)));
  say('Opening and typing in very long texts.');
  addLongTexts(longLibrary);
  rows.push(...(await measureLongTexts(scratch, longLibrary, LONG_TEXTS)));
  say('Starting the desk and an empty window in turn.');
  rows.push(await measureStart(scratch, library));
  return rows;
}

function report(rows) {
  console.table(
    rows.map(({ name, value, unit, peer, peerValue, ratio, goal, ok }) => ({
      name,
      value: `${value.toFixed(2)} ${unit}`,
      peer: `${peer}: ${peerValue.toFixed(2)} ${unit}`,
      ratio: ratio.toFixed(2),
      goal,
      ok,
    })),
  );
  if (json) {
    mkdirSync(dirname(json), { recursive: true });
    writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
  }
  const missed = rows.filter(({ ok }) => !ok);
  say(missed.length === 0 ? 'Every goal is met.' : `Missed: ${missed.map(({ name }) => name).join('; ')}.`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}
