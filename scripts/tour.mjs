import { driver } from './set-up/driver.mjs';

await driver('scripts', 'tour', 'main.mjs');
