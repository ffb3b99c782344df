import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../set-up/place.mjs';

/** Style sheets of the packages, by the name that exported pages call the font. */
const FONTS = [
  ['Newsreader', '@fontsource-variable/newsreader', ['opsz', 'opsz-italic']],
  ['Source Sans 3', '@fontsource-variable/source-sans-3', ['wght', 'wght-italic']],
  ['Noto Serif Khmer', '@fontsource/noto-serif-khmer', ['khmer-400', 'khmer-600', 'khmer-700']],
  ['Noto Sans Khmer', '@fontsource/noto-sans-khmer', ['khmer-400', 'khmer-600', 'khmer-700']],
];

export const FONT_PACKAGES = FONTS.map(([, name]) => name);

/** One style sheet with the fonts inside it: a page that is looked at may load nothing. */
export function pageFontsCss() {
  return FONTS.flatMap(([family, name, sheets]) => sheets.map((sheet) => inlined(family, inProject('node_modules', name), sheet))).join(
    '\n',
  );
}

function inlined(family, folder, sheet) {
  return readFileSync(join(folder, `${sheet}.css`), 'utf8')
    .replace(/font-family: '[^']*'/g, `font-family: '${family}'`)
    .replace(/font-display: \w+/g, 'font-display: block')
    .replace(/src: url\(\.\/(files\/[^)]+\.woff2)\)[^;]*;/g, (_all, file) => {
      const bytes = readFileSync(join(folder, file)).toString('base64');
      return `src: url(data:font/woff2;base64,${bytes}) format('woff2');`;
    });
}
