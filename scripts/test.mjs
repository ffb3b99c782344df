import { readFileSync, rmSync } from 'node:fs';
import { describe, setUp } from './set-up.mjs';
import { run } from './set-up/command.mjs';
import { runOnDisplay } from './set-up/display.mjs';
import { environment } from './set-up/driver.mjs';
import { entry } from './set-up/failure.mjs';
import { inProject, isRoot, root, withoutDisplay } from './set-up/place.mjs';
import { say } from './set-up/say.mjs';

const node = (...path) => [process.execPath, inProject(...path)];
const reports = ['vitest', 'playwright', 'packaged'].map((name) => inProject('test-results', `${name}.json`));

await entry(async () => {
  const electron = await setUp();
  say(`Testing on ${describe(electron)}.`);
  if (withoutDisplay()) say('There is no display here: windows open on a virtual one.');
  if (isRoot()) say('Running as root: Electron is started with --no-sandbox.');
  for (const report of reports) rmSync(report, { force: true });
  const env = environment(electron);
  const broken = await runParts({
    lint: () => shown(node('scripts', 'lint.mjs')),
    'unit tests': () => shown(node('node_modules', 'vitest', 'vitest.mjs'), 'run'),
    'end-to-end tests': () => runOnDisplay([...node('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--project', 'desk'], env),
    'the packaged desk': () => shown(node('scripts', 'package.mjs')),
  });
  return sumUp(broken, electron);
});

/** Runs a command with its output shown; its exit code. */
async function shown(...line) {
  return (await run(line.flat(), { cwd: root, show: true })).code;
}

/** Runs every part even when one fails, so that one run tells everything. */
async function runParts(parts) {
  const broken = [];
  for (const [name, part] of Object.entries(parts)) {
    say(`\n== ${name} ==`);
    const began = Date.now();
    const code = await part();
    say(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s ==`);
    if (code !== 0) broken.push(name);
  }
  return broken;
}

function sumUp(broken, electron) {
  const counts = reports.map(countsIn);
  const total = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  say(`\nTests ran on ${describe(electron)}.`);
  if (broken.length > 0) say(`Not in order: ${broken.join(', ')}.`);
  if (total('skipped') > 0) say(`${total('skipped')} skipped.`);
  if (total('again') > 0) say(`${total('again')} passed only at the second try.`);
  // A part that broke without a failed test (lint, a crash before the first test) still counts as one failure.
  const failed = Math.max(total('failed'), broken.length > 0 ? 1 : 0);
  say(`${total('passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Counts in a report of vitest or of Playwright; a missing report counts nothing, its part has already failed. */
function countsIn(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    if ('numPassedTests' in report) {
      return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests, again: 0 };
    }
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped, again: flaky };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, again: 0 };
  }
}
