import { run } from './set-up/command.mjs';
import { driver } from './set-up/driver.mjs';
import { entry } from './set-up/failure.mjs';
import { preparePackages } from './set-up/packages.mjs';
import { inProject, root } from './set-up/place.mjs';

const at = process.argv.indexOf('--figures');
const articles = at >= 0 ? (process.argv[at + 1] ?? '10000') : '';

/**
 * `npm run drill`: deletes, damages and empties every kind of file of a library, one at a time, and says what came of it.
 * `-- --figures ARTICLES`: measures a backup of a library of that size instead. `-- --large`: proves, backs up and restores 5 GB of evidence in the real desk.
 */
if (process.argv.includes('--large')) await driver('scripts', 'drill', 'main.mjs');
else await entry(trials);

async function trials() {
  await preparePackages();
  const vitest = [process.execPath, inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', 'tests/drill', '--silent=false'];
  const env = { ...process.env, STET_DRILL: '1', STET_FIGURES: articles };
  return (await run([...vitest, '-t', articles === '' ? 'any one file' : 'figures'], { cwd: root, env, show: true })).code;
}
