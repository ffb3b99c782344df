import { setUp } from './set-up.mjs';
import { run } from './set-up/command.mjs';
import { runOnDisplay } from './set-up/display.mjs';
import { environment } from './set-up/driver.mjs';
import { entry } from './set-up/failure.mjs';
import { inProject, root } from './set-up/place.mjs';

/** `npm run walls`: every payload, every name, many more questions and longer races than `npm test` takes. `STET_SEED` tells the dice. */
await entry(async () => {
  const electron = await setUp();
  const more = {
    STET_WALLS: 'all',
    STET_FUZZ: '600',
    STET_RACE_MS: '20000',
    STET_JUNK: '400',
    STET_REPORT: inProject('test-results', 'walls-window.json'),
  };
  const units = [
    process.execPath,
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'tests/walls',
    'tests/every/fuzzed-calls.test.ts',
  ];
  const { code } = await run([...units, '--testTimeout=900000'], { cwd: root, env: { ...process.env, ...more }, show: true });
  const playwright = [
    process.execPath,
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '--project',
    'desk',
    '--workers=1',
  ];
  // By their place, or a project that lies in a folder called walls would run every test it has.
  const trials = ['walls', 'payloads', 'bridge-junk'].map((name) => `tests/e2e/${name}`);
  const windows = await runOnDisplay([...playwright, ...trials], { ...environment(electron), ...more });
  return code === 0 ? windows : code;
});
