import { driver } from './set-up/driver.mjs';

await driver('scripts', 'screenshots', 'main.mjs');
