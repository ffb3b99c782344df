import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, setUp } from './set-up.mjs';
import { runOnDisplay } from './set-up/display.mjs';
import { environment } from './set-up/driver.mjs';
import { entry } from './set-up/failure.mjs';
import { inProject } from './set-up/place.mjs';
import { say } from './set-up/say.mjs';

const cli = inProject('node_modules', '@playwright', 'test', 'cli.js');

await entry(async () => {
  const electron = await setUp();
  say(`Packaging the desk with ${describe(electron)} …`);
  await pack(electron);
  say('Starting the packaged desk once …');
  const report = inProject('test-results', 'packaged.json');
  return runOnDisplay([process.execPath, cli, 'test', '--project', 'packaged'], { ...environment(electron), STET_REPORT: report });
});

/** Builds the unpacked application for this platform into dist/, from the Electron that is already here. */
async function pack({ electronPath, version }) {
  const { build, Platform } = await import('electron-builder');
  rmSync(inProject('dist'), { recursive: true, force: true });
  await build({
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      extends: inProject('electron-builder.yml'),
      electronDist: process.platform === 'darwin' ? join(electronPath, '../../../..') : dirname(electronPath),
      electronVersion: version,
      // The Electron of the registry rung carries set-up's own opener where the application belongs.
      afterExtract: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
    },
  });
}
