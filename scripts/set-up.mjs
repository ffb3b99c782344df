import { pathToFileURL } from 'node:url';
import { entry } from './set-up/failure.mjs';
import { findElectron, rungs } from './set-up/ladder.mjs';
import { prepareLibraries } from './set-up/libraries.mjs';
import { preparePackages } from './set-up/packages.mjs';
import { say } from './set-up/say.mjs';
import { prepareBuild } from './set-up/sources.mjs';
import { hasStamp, setStamp } from './set-up/stamp.mjs';
import { inTurn } from './set-up/turn.mjs';

/**
 * Everything the desk needs before it can open: packages, the built desk, a real Electron and its system libraries. Says what
 * it does and does nothing twice.
 * @returns {Promise<{ electronPath: string, rung: 'given' | 'own' | 'registry', version: string }>}
 * @throws {import('./set-up/failure.mjs').SetUpFailure} with one plain sentence
 */
export const setUp = () =>
  inTurn(async () => {
    await preparePackages();
    await prepareBuild();
    const electron = await findElectron();
    await prepareLibraries(electron.electronPath);
    sayOnce(electron);
    return electron;
  });

/** The runtime in words: "Electron 22.3.25 (from …)". */
export const describe = ({ rung, version }) => `Electron ${version}, from ${rungs[rung]}`;

function sayOnce(electron) {
  const sentence = `Ready: ${describe(electron)}.`;
  if (hasStamp('ready', sentence)) return;
  say(sentence);
  setStamp('ready', sentence);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await entry(async () => {
    const electron = await setUp();
    say(`Everything is in place. ${describe(electron)}.`);
  });
}
