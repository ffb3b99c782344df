import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { run } from './command.mjs';
import { SetUpFailure } from './failure.mjs';
import { cache, inProject, root } from './place.mjs';
import { complaintsOf, say } from './say.mjs';
import { hashOfFile, hasStamp, setStamp } from './stamp.mjs';

const kept = inProject('.stet-cache');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Installs the pinned packages when they are missing or the lock file changed since the last time. */
export async function preparePackages() {
  const lock = hashOfFile(inProject('package-lock.json'));
  if (hasStamp('packages', lock) && existsSync(inProject('node_modules', 'electron', 'package.json'))) return;
  if (!installedByHand()) await install();
  setStamp('packages', lock);
}

async function install() {
  say('Installing the pinned packages (npm ci) …');
  const command = [npm, 'ci', '--no-audit', '--no-fund'];
  const { code, output } = await keepingCache(() => run(command, { cwd: root, progress: { what: 'installing packages' } }));
  if (code !== 0) {
    throw new SetUpFailure(
      'The packages could not be installed. Check the connection, or the npm settings of this machine, and run the same ' +
        `command again. npm said:\n${complaintsOf(output)}`,
    );
  }
  say('  packages installed.');
}

/** True when `npm ci` was run without this script: npm's own record then names exactly the packages of the lock file. */
function installedByHand() {
  const wanted = versions('package-lock.json');
  const found = versions('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  const missing = Object.entries(wanted).filter(([path, entry]) => path && !entry.optional && found[path]?.version !== entry.version);
  return missing.length === 0;
}

function versions(lockFile) {
  try {
    return JSON.parse(readFileSync(inProject(lockFile), 'utf8')).packages;
  } catch {
    return null;
  }
}

// `npm ci` empties node_modules; the unpacked Electron in the cache is a 100 MB download worth keeping.
async function keepingCache(work) {
  if (existsSync(cache)) renameSync(cache, kept);
  try {
    return await work();
  } finally {
    if (existsSync(kept)) {
      rmSync(cache, { recursive: true, force: true });
      mkdirSync(dirname(cache), { recursive: true });
      renameSync(kept, cache);
    }
  }
}
