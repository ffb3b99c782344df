import { existsSync } from 'node:fs';
import { run } from './command.mjs';
import { SetUpFailure } from './failure.mjs';
import { inProject, root } from './place.mjs';
import { lastWords, say } from './say.mjs';
import { hasStamp, setStamp, stateOf } from './stamp.mjs';

/** What the built desk is made of: a change in any of these means building again. */
const builtFrom = [
  'core',
  'electron',
  'renderer',
  'assets',
  'scripts/build.mjs',
  'vite.main.config.ts',
  'vite.renderer.config.ts',
  'package.json',
  'package-lock.json',
];
const built = ['out/main/main.cjs', 'out/main/preload.cjs', 'out/renderer/index.html'];

/** Builds the desk when its sources changed since the last build or a part of it is missing. */
export async function prepareBuild() {
  const state = stateOf(builtFrom);
  if (hasStamp('build', state) && built.every((path) => existsSync(inProject(path)))) return;
  say('Building the desk …');
  const { code, output } = await run([process.execPath, 'scripts/build.mjs'], { cwd: root, progress: { what: 'building' } });
  if (code !== 0) throw new SetUpFailure(`The desk could not be built from its sources:\n${lastWords(output, 30)}`);
  setStamp('build', state);
  say('  built.');
}
