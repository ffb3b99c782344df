import { inProject } from './place.mjs';
import { setUp } from '../set-up.mjs';
import { runOnDisplay } from './display.mjs';
import { entry } from './failure.mjs';

/** What a program that opens the desk needs to know about the Electron that set-up found. */
export const environment = ({ electronPath, rung, version }) => ({
  STET_ELECTRON_PATH: electronPath,
  STET_ELECTRON_RUNG: rung,
  STET_ELECTRON_VERSION: version,
});

/** Set-up first, then one of the project's own programs with the same arguments, on a virtual display where there is no other. */
export const driver = (...program) =>
  entry(async () => {
    const electron = await setUp();
    return runOnDisplay([process.execPath, inProject(...program), ...process.argv.slice(2)], environment(electron));
  });
