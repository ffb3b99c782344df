import { describe, setUp } from './set-up.mjs';
import { run } from './set-up/command.mjs';
import { runOnDisplay } from './set-up/display.mjs';
import { environment } from './set-up/driver.mjs';
import { entry } from './set-up/failure.mjs';
import { inProject, isRoot, root, withoutDisplay } from './set-up/place.mjs';
import { say } from './set-up/say.mjs';

await entry(async () => {
  const electron = await setUp();
  const given = process.argv.slice(2);
  if (withoutDisplay()) {
    say('There is no display here, so the tour runs on a virtual one instead of opening the desk.');
    return runOnDisplay([process.execPath, inProject('scripts', 'tour', 'main.mjs'), ...given], environment(electron));
  }
  if (isRoot()) say('Running as root: Electron then needs --no-sandbox. Prefer an ordinary user.');
  say(`Opening the desk on ${describe(electron)}.`);
  const line = [electron.electronPath, root, ...(isRoot() ? ['--no-sandbox'] : []), ...given];
  return (await run(line, { cwd: root, show: true })).code;
});
