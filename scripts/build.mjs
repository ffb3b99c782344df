import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { entry, SetUpFailure } from './set-up/failure.mjs';
import { inProject, root } from './set-up/place.mjs';

const configs = ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts'];
const dictionaries = { en: 'dictionary-en', 'en-gb': 'dictionary-en-gb' };

await entry(async () => {
  process.chdir(root);
  for (const config of configs) {
    await build({ configFile: inProject(config), logLevel: 'warn' }).catch((error) => {
      // What the bundler found, without the way through the bundler's own code.
      throw new SetUpFailure(error.message);
    });
  }
  copyDictionaries();
});

/** Hunspell files are read at run time, by the main process: out/dictionaries/<language>/index.aff and index.dic. */
function copyDictionaries() {
  for (const [language, name] of Object.entries(dictionaries)) {
    const folder = inProject('out', 'dictionaries', language);
    mkdirSync(folder, { recursive: true });
    for (const file of ['index.aff', 'index.dic', 'license']) {
      cpSync(inProject('node_modules', name, file), join(folder, file));
    }
  }
}
