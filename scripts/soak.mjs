import { driver } from './set-up/driver.mjs';

await driver('scripts', 'soak', 'main.mjs');
