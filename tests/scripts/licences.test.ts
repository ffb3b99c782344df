import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesText, packagesOf } from '../../scripts/build/licences.mjs';

const root = join(import.meta.dirname, '..', '..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
const folderOf = (name: string): string => join(root, 'node_modules', name);

describe('the licences of what is shipped', () => {
  it('are there for every package that the desk depends on, with its text', () => {
    const text = licencesText(new Set(Object.keys(dependencies).map(folderOf)));
    expect(text.startsWith('Stet\n')).toBe(true);
    for (const [name, version] of Object.entries(dependencies)) {
      expect(text, name).toContain(`\n${name} ${version} (`);
      const file = readdirSync(folderOf(name)).find((one) => /^licen[cs]e/i.test(one)) ?? '';
      expect(text, name).toContain(
        readFileSync(join(folderOf(name), file), 'utf8')
          .replace(/\r\n/g, '\n')
          .trim(),
      );
    }
    expect(text).toContain('Lucide Icons and Contributors');
  });

  it('know the packages of a bundle by its scripts, styles and fonts', () => {
    const folders = new Set<string>();
    packagesOf(folders).generateBundle(
      {},
      {
        'main.js': {
          modules: {
            [join(root, 'core', 'result.ts')]: {},
            '/x/node_modules/a/node_modules/@b/c/index.js?raw': {},
            '\0/x/node_modules/d/e.js': {},
          },
        },
        'font.woff2': { originalFileNames: ['../node_modules/@f/g/files/h.woff2'] },
      },
    );
    expect([...folders].map((folder) => folder.replaceAll('\\', '/').replace(/^.*?\/(?=x\/|node_modules)/, ''))).toEqual([
      'x/node_modules/a/node_modules/@b/c',
      'x/node_modules/d',
      'node_modules/@f/g',
    ]);
  });
});
