import { app, session } from 'electron';
import { join } from 'node:path';
import { listen } from './ipc/listen.ts';
import { placeOf } from './shell/addresses.ts';
import { FAILED } from './shell/answered.ts';
import { deskFiles } from './shell/desk-files.ts';
import { openLog } from './shell/log.ts';
import { answerScheme, declareScheme } from './shell/scheme.ts';
import { closeSession, confinePages, quietenChromium } from './shell/security.ts';
import { drawn, loaded, openWindow } from './shell/window.ts';
import { disk } from './store/file-system.ts';

const log = openLog(app.getPath('userData'), () => Date.now());

quietenChromium();
declareScheme();
confinePages();
process.on('uncaughtException', (error) => log(`uncaught: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => log(`unhandled: ${String(reason)}`));

if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(start);

/**
 * The window is on its way before the rest of the program is read, which takes as long as the window needs to start up. The files that
 * the window is built of are answered here; whatever else it asks for waits until that rest is there.
 */
async function start(): Promise<void> {
  closeSession(session.defaultSession);
  const { deskFile, allGiven } = deskFiles({ fs: disk, renderer: join(app.getAppPath(), 'out', 'renderer') });
  answerScheme(session.defaultSession, async (address) => {
    try {
      const place = placeOf(address);
      return place?.host === 'desk' ? await deskFile(place.path) : await (await application).answered(address);
    } catch (error) {
      log(`${address}: ${String(error)}`);
      return FAILED;
    }
  });
  const window = openWindow();
  const isDrawn = drawn(window);
  // Reading holds up everything else, so it begins once the page and what it is built of have been handed over.
  const application = loaded(window, allGiven).then(async () => (await import('./application.ts')).startApplication(window, isDrawn, log));
  listen(application);
  const { bringForward } = await application;
  app.on('second-instance', bringForward);
  app.on('activate', bringForward);
}
