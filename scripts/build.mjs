import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject, root } from './set-up/place.mjs';

const configs = ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts'];
const dictionaries = { en: 'dictionary-en', 'en-gb': 'dictionary-en-gb' };

process.chdir(root);
for (const config of configs) await build({ configFile: inProject(config), logLevel: 'warn' });

// Hunspell files are read at run time, by the main process: out/dictionaries/<language>/index.aff and index.dic.
for (const [language, name] of Object.entries(dictionaries)) {
  const folder = inProject('out', 'dictionaries', language);
  mkdirSync(folder, { recursive: true });
  for (const file of ['index.aff', 'index.dic', 'license']) {
    cpSync(inProject('node_modules', name, file), join(folder, file));
  }
}
