import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const text = (id: string, body = 'The well is twelve metres deep.'): string =>
  `---\n${id === '' ? '' : `id: ${id}\n`}headline: The well\n---\n\n${body}\n`;

interface Made extends MadeDesk {
  readonly path: (file: string) => string;
  readonly rows: () => Record<string, string>;
  readonly copies: () => Promise<string[]>;
}

const FOLDER = Symbol('a folder');

/** A library that has these files when it is opened; the first is the oldest. */
async function library(files: Readonly<Record<string, string | typeof FOLDER>>): Promise<Made> {
  const made = await deskWithLibrary();
  await made.desk.close();
  const path = (file: string): string => join(made.libraryPlace, 'articles', file);
  mkdirSync(path(''), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    if (typeof content === 'string') writeFileSync(path(file), content);
    else mkdirSync(path(file));
  }
  await made.ask('library.open', { how: 'dialog' });
  await expect.poll(() => made.desk.library?.isConfirmed, { timeout: 20_000 }).toBe(true);
  const rows = (): Record<string, string> => Object.fromEntries((made.desk.library?.summaries ?? []).map(({ file, id }) => [file, id]));
  const copies = async (): Promise<string[]> =>
    (await made.ask('copies.list', {})).map(({ file }) => file.slice('articles/'.length)).sort();
  return { ...made, path, rows, copies };
}

const TWO = [
  ['ferry 2.md', 'ferry 3.md'],
  ['ferry (1).md', 'ferry 2.md'],
  ['ferry-ANNA.md', 'ferry 2.md'],
] as const;

describe('when a library is opened', () => {
  test.each(TWO)('%s and %s, of which no name alone says it, are both copies of their original', async (one, other) => {
    const made = await library({ [one]: text('f', 'Two.'), [other]: text('f', 'Three.'), 'ferry.md': text('f') });
    expect(made.rows()).toEqual({ 'ferry.md': 'f' });
    expect(await made.copies()).toEqual([one, other].sort());
    expect(readFileSync(made.path(one), 'utf8')).toBe(text('f', 'Two.'));
    expect(readFileSync(made.path(other), 'utf8')).toBe(text('f', 'Three.'));
  });

  test('the same beside an original that is so large that it is read later', async () => {
    const large = text('f', 'The ferry leaves at six. '.repeat(12_000));
    const made = await library({ 'ferry 2.md': text('f', 'Two.'), 'ferry 3.md': text('f', 'Three.'), 'ferry.md': large });
    expect(made.rows()).toEqual({ 'ferry.md': 'f' });
    expect(await made.copies()).toEqual(['ferry 2.md', 'ferry 3.md']);
  });

  test('a folder is nobody’s copy and nobody’s original', async () => {
    const name = 'well.sync-conflict-20261128-101112-ABCDEF7.md';
    const made = await library({ 'well.md': text('well'), [name]: FOLDER, 'peace.md': FOLDER, 'peace (conflicted copy).md': text('') });
    expect(await made.copies()).toEqual([]);
    expect(Object.keys(made.rows()).sort()).toEqual(['peace (conflicted copy).md', 'peace.md', 'well.md', name].sort());
  });

  test.each(['sea copy.md', 'copy of sea.md', 'sea-2.md'])(
    'of sea.md and %s, the first keeps the id, whichever came first',
    async (file) => {
      const made = await library({ [file]: text('s', 'Younger.'), 'sea.md': text('s') });
      expect(made.rows()['sea.md']).toBe('s');
      expect(Object.keys(made.rows()).sort()).toEqual([file, 'sea.md'].sort());
      expect(readFileSync(made.path('sea.md'), 'utf8')).toBe(text('s'));
    },
  );
});
