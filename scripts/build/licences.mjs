import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../set-up/place.mjs';

/** The folder of the package that a bundled file comes from, or null for the project's own. */
function packageFolder(id) {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

/** A plugin that writes down into `folders` which packages a bundle is made of, scripts, styles and fonts alike. */
export function packagesOf(folders) {
  const add = (id) => {
    const folder = packageFolder(id);
    if (folder !== null) folders.add(folder);
  };
  return {
    name: 'packages-of',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        for (const id of Object.keys(part.modules ?? {})) add(id);
        for (const name of part.originalFileNames ?? []) add(inProject('renderer', name));
      }
    },
  };
}

function licenceTexts(folder) {
  const files = readdirSync(folder).sort();
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const texts = files.filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(name)).map((name) => read(name).trim());
  if (texts.length > 0) return texts;
  // Some give it as the last part of their readme.
  const readme = files.find((name) => /^readme(?:\.|$)/i.test(name));
  const part = readme && /^#+ *licen[cs]e\b.*\n(?<text>[^]*?)(?=^#|(?![^]))/im.exec(read(readme))?.groups?.text.trim();
  return part ? [part] : [];
}

/** One package: name, version, licence, and the words its licence asks to be passed on. Refuses a package that gives none. */
export function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = licenceTexts(folder);
  if (texts.length === 0) throw new Error(`${name} gives no licence text, neither as a file nor in its readme.`);
  return { name, title: `${name} ${version} (${license ?? 'see below'})`, text: texts.join('\n\n') };
}

/** The notice that stands above drawings copied into the project. */
function copiedNotice() {
  const drawings = readFileSync(inProject('renderer', 'theme', 'icons.ts'), 'utf8');
  const notice = /\/\*\n(?<lines>(?: \* .*\n)+) \*\//.exec(drawings)?.groups?.lines;
  if (notice === undefined) throw new Error('The notice above the drawings is not found.');
  return { name: 'lucide', title: 'Lucide (ISC)', text: notice.replace(/^ \* /gm, '').trim() };
}

/** What a package carries of others without its licence. */
const WITHIN = {
  unpdf: {
    name: 'pdf.js',
    title: 'PDF.js, within unpdf (Apache-2.0)',
    text: '© Mozilla and individual contributors. Licensed as Stet is: the whole licence stands at the top.',
  },
};

const LINE = '='.repeat(78);

/** Stet's own licence, then what it carries of others, by name. `folders`: those of the packages. */
export function licencesText(folders) {
  const packages = [...new Map([...folders].map(licenceOf).map((one) => [one.title, one])).values()];
  const within = packages.flatMap(({ name }) => WITHIN[name] ?? []);
  const others = [...packages, ...within, copiedNotice()];
  const parts = others
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ title, text }) => `${LINE}\n${title}\n${LINE}\n\n${text}\n`);
  const stet = `Stet\n\n${readFileSync(inProject('LICENSE'), 'utf8').trim()}\n`;
  const runtime =
    'Electron, Chromium and Node.js: their licences lie beside the program, in LICENSE.electron.txt and LICENSES.chromium.html.\n';
  return [stet, 'What Stet carries of others, with the licences it came under.\n', runtime, ...parts].join('\n').replace(/\r\n/g, '\n');
}
