import { app } from 'electron';
import { startApplication } from './application.ts';
import { openLog } from './shell/log.ts';
import { declareScheme } from './shell/protocol.ts';
import { confinePages, quietenChromium } from './shell/security.ts';

const log = openLog(app.getPath('userData'), () => Date.now());

quietenChromium();
declareScheme();
confinePages();
process.on('uncaughtException', (error) => log(`uncaught: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => log(`unhandled: ${String(reason)}`));

if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(start);

async function start(): Promise<void> {
  const bringForward = await startApplication(log);
  app.on('second-instance', bringForward);
  app.on('activate', bringForward);
}
