import { driver } from './set-up/driver.mjs';

await driver('scripts', 'acts', 'main.mjs');
