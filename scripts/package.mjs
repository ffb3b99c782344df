import { describe, setUp } from './set-up.mjs';
import { run } from './set-up/command.mjs';
import { runOnDisplay } from './set-up/display.mjs';
import { environment } from './set-up/driver.mjs';
import { entry, SetUpFailure } from './set-up/failure.mjs';
import { inProject, root } from './set-up/place.mjs';
import { lastWords, say } from './set-up/say.mjs';

const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js');

await entry(async () => {
  const electron = await setUp();
  const env = { ...environment(electron), STET_REPORT: inProject('test-results', 'packaged.json') };
  say(`Packaging the desk with ${describe(electron)} …`);
  const packed = await run([process.execPath, inProject('scripts', 'package', 'pack.mjs')], {
    cwd: root,
    env: { ...process.env, ...env },
    progress: { what: 'packaging' },
  });
  if (packed.code !== 0) throw new SetUpFailure(`The desk could not be packaged:\n${lastWords(packed.output, 30)}`);
  say('  packaged into dist/. Starting it once …');
  return runOnDisplay([process.execPath, playwright, 'test', '--project', 'packaged'], env);
});
