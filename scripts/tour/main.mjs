import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { inProject } from '../set-up/place.mjs';
import { say } from '../set-up/say.mjs';
import { openDesk } from './desk.mjs';
import { runSteps } from './run.mjs';
import { stepsFor } from './steps.mjs';

/** The main job in the real window without a person: `npm run tour -- [file] [--out folder]`. */
const asked = process.argv.slice(2);
const outAt = asked.indexOf('--out');
const out = resolve(outAt >= 0 ? (asked[outAt + 1] ?? '') : inProject('.tour'));
const file = asked.find((word, at) => !word.startsWith('--') && (outAt < 0 || at !== outAt + 1));
const input = file ? resolve(file) : null;

mkdirSync(out, { recursive: true });
say(`The tour ${input ? `of ${basename(input)}` : 'of the sample library'} writes to ${out}.`);
const desk = await openDesk(out);
const tour = { desk, page: desk.page, out, input, exports: [], claims: {}, shots: 0 };
const steps = await runSteps(stepsFor(input), tour);
await desk.close();

const report = {
  input: input ? basename(input) : 'sample library',
  runtime: desk.runtime,
  steps,
  claims: tour.claims,
  exports: tour.exports,
};
writeFileSync(join(out, 'tour.json'), `${JSON.stringify(report, null, 2)}\n`);
console.table(steps.map(({ name, ok, ms, detail }) => ({ step: name, ok, ms, detail })));
console.table([report.claims]);
console.table(report.exports);
const failed = steps.filter(({ ok }) => !ok);
say(
  failed.length === 0
    ? `The tour ran on ${desk.runtime.name} ${desk.runtime.version}.`
    : `Failed: ${failed.map(({ name }) => name).join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
