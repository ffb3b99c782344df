import { existsSync } from 'node:fs';
import { ask, onPath, run } from './command.mjs';
import { SetUpFailure } from './failure.mjs';
import { isRoot, withoutDisplay } from './place.mjs';
import { say } from './say.mjs';
import { hasStamp, setStamp } from './stamp.mjs';

const libraryPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
const displayPackages = ['xvfb', 'xauth'];
const aptLimitMs = 10 * 60_000;
let listsAreFresh = false;

/**
 * Makes sure the Electron binary finds its system libraries, and a virtual display where there is no other: installed on
 * Debian as root, otherwise named.
 * @param {string} electronPath
 */
export async function prepareLibraries(electronPath) {
  if (process.platform !== 'linux') return;
  const seen = `${electronPath}${withoutDisplay() ? ' with xvfb' : ''}`;
  if (hasStamp('libraries', seen) && (!withoutDisplay() || onPath('xvfb-run'))) return;
  const wanted = packagesFor(missingLibraries(ask(['ldd', electronPath])), lacksDisplayTools());
  if (wanted.length > 0) await provide(wanted, electronPath);
  setStamp('libraries', seen);
}

/** Names of the libraries that `ldd` could not find. */
export const missingLibraries = (ldd) => [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);

/** Debian's packages for what is missing, by the names of Debian 12. */
export const packagesFor = (libraries, lacksDisplay) => [
  ...(libraries.length > 0 ? libraryPackages : []),
  ...(lacksDisplay ? displayPackages : []),
];

/** Newer releases renamed some packages (64-bit time); `isKnown` says which names a release has. */
export const namesOnThisRelease = (packages, isKnown) => packages.map((name) => (isKnown(`${name}t64`) ? `${name}t64` : name));

const lacksDisplayTools = () => withoutDisplay() && !(onPath('xvfb-run') && onPath('xauth'));

async function provide(packages, electronPath) {
  const libraries = missingLibraries(ask(['ldd', electronPath]));
  const what = libraries.length > 0 ? `Electron needs system libraries (${libraries.join(', ')})` : 'A virtual display is needed';
  say(`${what}; Debian's packages: ${packages.join(' ')}.`);
  if (await installSystemPackages(packages)) return;
  throw new SetUpFailure(
    `${what} that this machine does not have. On Debian or Ubuntu install them with:\n` +
      `  sudo apt-get install --no-install-recommends ${packages.join(' ')}\n` +
      '(newer releases call two of them libgtk-3-0t64 and libasound2t64), then run the same command again.',
  );
}

/**
 * Installs Debian packages when this is Debian and the user is root.
 * @returns {Promise<boolean>} false when it may not or could not
 */
export async function installSystemPackages(packages) {
  if (!isRoot() || !existsSync('/etc/debian_version') || !onPath('apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say(`Installing ${packages.join(' ')} with apt …`);
  if (!listsAreFresh) {
    await run(['apt-get', 'update', '-qq'], { env, limitMs: aptLimitMs, progress: { what: "reading apt's lists" } });
    listsAreFresh = true;
  }
  const names = namesOnThisRelease(packages, (name) => ask(['apt-cache', 'show', name]) !== '');
  const { code } = await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
    limitMs: aptLimitMs,
    progress: { what: 'installing system packages' },
  });
  if (code === 0) say('  installed.');
  return code === 0;
}
