import { driver } from './set-up/driver.mjs';

await driver('scripts', 'bench', 'main.mjs');
