import { driver } from './set-up/driver.mjs';

process.argv.splice(2, 0, 'test', '--project', 'desk');
await driver('node_modules', '@playwright', 'test', 'cli.js');
