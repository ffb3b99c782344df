import { Platform, build } from 'electron-builder';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from '../set-up/place.mjs';

/**
 * Builds the unpacked application for this platform into dist/, from the Electron that set-up found. A program of its own:
 * electron-builder decides the exit code of the process it runs in.
 */
const { STET_ELECTRON_PATH: electronPath, STET_ELECTRON_VERSION: electronVersion } = process.env;

rmSync(inProject('dist'), { recursive: true, force: true });
await build({
  targets: Platform.current().createTarget('dir'),
  publish: 'never',
  config: {
    extends: inProject('electron-builder.yml'),
    electronDist: process.platform === 'darwin' ? join(electronPath, '../../../..') : dirname(electronPath),
    electronVersion,
    // The Electron of the registry rung carries set-up's own opener where the application belongs.
    afterExtract: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
  },
});
