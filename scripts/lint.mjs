import { run } from './set-up/command.mjs';
import { entry } from './set-up/failure.mjs';
import { inProject, root } from './set-up/place.mjs';
import { preparePackages } from './set-up/packages.mjs';
import { say } from './set-up/say.mjs';

const tool = (...path) => [process.execPath, inProject('node_modules', ...path)];

/** The law of the rooms, one tool after the other: types, rules, directions, what nobody uses, and layout. */
const tools = {
  'types of each room (tsc)': [...tool('typescript', 'bin', 'tsc'), '-b', '--pretty', 'false'],
  'rules (eslint)': [...tool('eslint', 'bin', 'eslint.js'), '.'],
  'directions (dependency-cruiser)': [
    ...tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    'core',
    'electron',
    'renderer',
    'scripts',
  ],
  'unused files, exports and packages (knip)': [...tool('knip', 'bin', 'knip.js'), '--no-progress'],
  'layout (prettier)': [...tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
};

await entry(async () => {
  await preparePackages();
  let failed = 0;
  for (const [name, line] of Object.entries(tools)) {
    const { code, output } = await run(line, { cwd: root });
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    if (code !== 0) say(output);
    if (code !== 0) failed += 1;
  }
  return failed;
});
