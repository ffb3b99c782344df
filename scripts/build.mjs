import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { licencesText, packagesOf } from './build/licences.mjs';
import { FONT_PACKAGES, pageFontsCss } from './build/page-fonts.mjs';
import { entry, SetUpFailure } from './set-up/failure.mjs';
import { inProject, root } from './set-up/place.mjs';

/** The package folders that the bundles are made of. */
const packages = new Set();
const dictionaries = { en: 'dictionary-en', 'en-gb': 'dictionary-en-gb' };

await entry(async () => {
  process.chdir(root);
  rmSync(inProject('out'), { recursive: true, force: true });
  for (const path of nodePrograms()) {
    await bundle('vite.main.config.ts', { build: { rollupOptions: { input: { [basename(path, '.ts')]: path } } } });
  }
  await bundle('vite.renderer.config.ts');
  copyDictionaries();
  writePageFonts();
  // One for the window, one that is put beside the program: electron-builder takes a file either into the one place or the other.
  for (const place of ['renderer', '.']) writeFileSync(inProject('out', place, 'licences.txt'), licencesText(packages));
});

/** Main, the preload (one CommonJS file), and each worker or utility process: `word.process.ts` becomes `out/main/word.process.cjs`. */
function nodePrograms() {
  const room = inProject('electron');
  const others = readdirSync(room, { recursive: true }).filter((path) => /\.(worker|process)\.ts$/.test(path));
  return ['main.ts', 'preload.ts', ...others].map((path) => join(room, path));
}

/** Workers of the window are bundles of their own. */
async function bundle(config, more = {}) {
  const plugins = () => [packagesOf(packages)];
  await build({ configFile: inProject(config), logLevel: 'warn', plugins: plugins(), worker: { plugins }, ...more }).catch((error) => {
    // What the bundler found, without the way through the bundler's own code.
    throw new SetUpFailure(error.message);
  });
}

/** Hunspell files are read at run time, by the main process: out/dictionaries/<language>/index.aff and index.dic. */
function copyDictionaries() {
  for (const [language, name] of Object.entries(dictionaries)) {
    const folder = inProject('out', 'dictionaries', language);
    mkdirSync(folder, { recursive: true });
    packages.add(inProject('node_modules', name));
    for (const file of ['index.aff', 'index.dic', 'license']) {
      cpSync(inProject('node_modules', name, file), join(folder, file));
    }
  }
}

/** The fonts of pages that are looked at or printed, read at run time by the main process: out/fonts/page-fonts.css. */
function writePageFonts() {
  mkdirSync(inProject('out', 'fonts'));
  for (const name of FONT_PACKAGES) packages.add(inProject('node_modules', name));
  writeFileSync(inProject('out', 'fonts', 'page-fonts.css'), pageFontsCss());
}
