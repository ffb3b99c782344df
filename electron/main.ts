import { app, session } from 'electron';
import { openLog } from './shell/log.ts';
import { answerScheme, declareScheme } from './shell/scheme.ts';
import { closeSession, confinePages, quietenChromium } from './shell/security.ts';
import { openWindow } from './shell/window.ts';

const log = openLog(app.getPath('userData'), () => Date.now());

quietenChromium();
declareScheme();
confinePages();
process.on('uncaughtException', (error) => log(`uncaught: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => log(`unhandled: ${String(reason)}`));

if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(start);

/**
 * The window's page starts up while the rest of the program is read, which takes as long; what the page asks for waits until then. That
 * rest is a file of its own, so that reading it does not hold back the window.
 */
async function start(): Promise<void> {
  // Begins when this turn is over: by then the window is on its way.
  const starting = Promise.resolve().then(async () => (await import('./application.ts')).startApplication(window, log));
  closeSession(session.defaultSession);
  answerScheme(session.defaultSession, async (address) => (await starting).answered(address));
  const window = openWindow();
  const { bringForward } = await starting;
  app.on('second-instance', bringForward);
  app.on('activate', bringForward);
}
