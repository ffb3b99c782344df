import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LineFilter } from '../../../core/contract/search.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const article = (headline: string, body: string, id = ''): string =>
  `---\n${id === '' ? '' : `id: ${id}\n`}headline: ${headline}\n---\n\n${body}\n`;

async function withFiles(files: Readonly<Record<string, string>>): Promise<MadeDesk> {
  const made = await deskWithLibrary();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made.libraryPlace, 'articles', name), text);
  return reopened(made);
}

async function reopened(made: MadeDesk): Promise<MadeDesk> {
  await made.desk.close();
  await made.ask('library.open', { how: 'dialog' });
  return made;
}

const found = async ({ ask }: MadeDesk, query: string, filter: LineFilter = 'all'): Promise<string[]> =>
  (await ask('library.search-lines', { query, filter })).lines.map(({ kind, snippet }) => `${kind}: ${snippet}`);

const cacheOf = ({ libraryPlace }: MadeDesk): string => join(libraryPlace, '.stet', 'cache', 'search.jsonl');

/** Writes the cache, as main has it written once everything is read. */
async function kept(made: MadeDesk): Promise<void> {
  const { library } = made.desk;
  if (!library) throw new Error('no library is open');
  const finder = library.means.finder(library.places.root, library.record.data.id);
  const rows = [...library.entries.values()].map(({ summary: { id, file, headline, changed }, stamp, docketStamp }) => ({
    ...{ id, file, stamp, docketStamp, headline, changed },
  }));
  await finder.update(rows, []);
  await finder.settled();
  await finder.keep();
  finder.leave();
}

describe('what is found', () => {
  test('headlines, text, claims, notes and sources, each as a line of its kind with the words marked', async () => {
    const made = await withFiles({ 'a.md': article('Lamps for the landing', 'The ferry has forty lamps.\n\nNobody counted.', 'one') });
    const by = { by: 'person:a', at: '2026-11-24T08:00:00.000Z' };
    const anchor = { exact: 'forty lamps', prefix: 'has ', suffix: '.', start: 38, end: 49, state: 'exact' as const };
    const claim = { ...by, id: 'c1', category: 'number' as const, priority: 'normal' as const, check: 'todo' as const, anchor };
    const note = { ...by, id: 'n1', text: 'The lamps were bought in pairs.' };
    const docket = { schema: 1, article: 'one', revision: '', cleared: [], replies: [], dismissed: [], correctAsIs: [], gateOverrides: [] };
    const claims = [{ ...claim, citations: [], signOffs: [], thread: [note] }];
    mkdirSync(join(made.libraryPlace, '.stet', 'dockets'), { recursive: true });
    writeFileSync(join(made.libraryPlace, '.stet', 'dockets', 'one.json'), JSON.stringify({ ...docket, claims }));
    await reopened(made);
    const source = { ...by, id: 's1', kind: 'document' as const, title: 'Ledger of lamps', confidentiality: 'public' as const };
    await made.ask('source.save', { source });
    expect(await found(made, 'lamps')).toEqual([
      'source: Ledger of lamps',
      'headline: Lamps for the landing',
      'text: The ferry has forty lamps.',
      'claim: forty lamps',
      'note: The lamps were bought in pairs.',
    ]);
    expect(await found(made, 'LAM', 'note')).toEqual(['note: The lamps were bought in pairs.']);
    const [line] = (await made.ask('library.search-lines', { query: 'lamp pairs', filter: 'note' })).lines;
    expect(line).toMatchObject({ article: 'one', id: 'c1', headline: 'Lamps for the landing' });
    expect(line?.inSnippet.map(({ from, to }) => line.snippet.slice(from, to))).toEqual(['lamps', 'pairs']);
  });

  test.each([
    ['zero-width spaces between the words', 'ទូក​សៀវភៅ​ត្រឡប់', 'សៀវភៅត្រឡប់'],
    ['zero-width spaces in what is typed', 'ទូកសៀវភៅត្រឡប់', 'សៀវភៅ​ត្រឡប់'],
    ['the middle of a run without spaces', 'ទឹកកកឡើងថ្លៃនៅបឹងធំ', 'ឡើងថ្លៃ'],
    ['a vowel typed before the subscript', 'ស្រុកកំពង់', 'សុ្រក'],
    ['a subscript and a vowel in another order', 'ខ្មែរ', 'ខែ្មរ'],
    ['the beginning of a cluster', 'ស្ពានថ្មី', 'ស្ព'],
  ])('Khmer: %s', async (_what, text, query) => {
    const made = await withFiles({ 'km.md': article('Khmer', `${text}។`) });
    expect(await found(made, query)).toHaveLength(1);
  });

  test.each(['.*', '[a-z]+', '\\', '(', '^$', '“', '​', '   ', '្', '\u0000', 'ា', 'x'.repeat(1_000)])(
    'a query that is no word does no harm: %j',
    async (query) => {
      const made = await withFiles({ 'a.md': article('Plain', 'A plain sentence.') });
      expect(await found(made, query)).toEqual([]);
      expect((await made.ask('library.search', { query })).hits).toEqual([]);
    },
  );

  test('a longer query than the field takes is refused with its reason', async () => {
    const made = await withFiles({});
    expect(await made.refused('library.search-lines', { query: 'x'.repeat(10_000), filter: 'all' })).toMatchObject({
      code: 'text-too-long',
    });
  });
});

describe('what is shown stands in the file', () => {
  test('edits, outside edits that nobody told of, renames and the bin are followed', async () => {
    const made = await withFiles({
      'a.md': article('First', 'A zebra stood there.', 'one'),
      'b.md': article('Second', 'Nothing else.', 'two'),
    });
    expect(await found(made, 'zebra')).toEqual(['text: A zebra stood there.']);
    const path = join(made.libraryPlace, 'articles', 'a.md');
    const { atime, mtime, size } = statSync(path);
    const other = article('First', 'A camel stood there.', 'one');
    expect(Buffer.byteLength(other)).toBe(size);
    writeFileSync(path, other);
    // The same size and time: only the content tells.
    utimesSync(path, atime, mtime);
    expect(await found(made, 'zebra')).toEqual([]);
    expect(await found(made, 'camel')).toEqual(['text: A camel stood there.']);
    renameSync(path, join(made.libraryPlace, 'articles', 'c.md'));
    await reopened(made);
    expect(await found(made, 'camel')).toEqual(['text: A camel stood there.']);
    await made.ask('article.rename', { id: 'one', name: 'camels' });
    expect(await found(made, 'camel')).toHaveLength(1);
    await made.ask('article.bin', { id: 'one' });
    expect(await found(made, 'camel')).toEqual([]);
    await made.ask('article.restore', { id: 'one' });
    expect(await found(made, 'camel')).toHaveLength(1);
  });

  test('a folder that is a link by now, and leads out of the library, is not read', async () => {
    const made = await withFiles({ 'a.md': article('Lamps', 'Nothing.', 'one') });
    mkdirSync(join(made.folder, 'elsewhere'));
    writeFileSync(join(made.folder, 'elsewhere', 'a.md'), article('Lamps', 'The SECRET of somebody else.', 'one'));
    const { library } = made.desk;
    if (!library) throw new Error('no library is open');
    const finder = library.means.finder(library.places.root, library.record.data.id);
    renameSync(join(made.libraryPlace, 'articles'), join(made.folder, 'moved'));
    symlinkSync(join(made.folder, 'elsewhere'), join(made.libraryPlace, 'articles'));
    await finder.update([{ id: 'one', file: 'a.md', stamp: 'x', docketStamp: '', headline: 'Lamps', changed: '' }], []);
    await finder.settled();
    expect((await finder.lines('SECRET', 'all')).lines).toEqual([]);
    finder.leave();
    rmSync(join(made.libraryPlace, 'articles'));
    renameSync(join(made.folder, 'moved'), join(made.libraryPlace, 'articles'));
  });

  test('a link that leads out of the library is not read', async () => {
    const made = await withFiles({});
    writeFileSync(join(made.folder, 'secret.md'), article('Secret', 'The word is opensesame.'));
    symlinkSync(join(made.folder, 'secret.md'), join(made.libraryPlace, 'articles', 'link.md'));
    await reopened(made);
    expect(await found(made, 'opensesame')).toEqual([]);
  });
});

describe('the cache', () => {
  const files = { 'a.md': article('First', 'A zebra stood there.', 'one') };

  test('is used while it speaks of the files as they are', async () => {
    const made = await withFiles(files);
    await kept(made);
    expect(readFileSync(cacheOf(made), 'utf8')).toContain('zebra');
    await reopened(made);
    expect(await found(made, 'zebra')).toEqual(['text: A zebra stood there.']);
  });

  test('what it says of words that are not in the file is never shown', async () => {
    const made = await withFiles(files);
    await kept(made);
    const path = join(made.libraryPlace, 'articles', 'a.md');
    const { atime, mtime } = statSync(path);
    writeFileSync(path, article('First', 'A camel stood there.', 'one'));
    utimesSync(path, atime, mtime);
    await reopened(made);
    expect(await found(made, 'zebra')).toEqual([]);
  });

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['empty', () => ''],
    ['torn', (text) => text.slice(0, text.length / 2)],
    ['without its last line', (text) => text.replace(/[0-9a-f]{64}\n$/, '')],
    ['with a letter changed', (text) => text.replace('zebra', 'cobra')],
    ['of an older version', (text) => text.replace('"version":1', '"version":0')],
    ['of another library', (text) => text.replace(/"library":"[^"]*"/, '"library":"other"')],
    ['of bytes that are no text', () => Uint8Array.from({ length: 5_000 }, (_, at) => (at * 37) % 256)],
    ['of deep brackets', () => `${'['.repeat(100_000)}\n${'0'.repeat(64)}\n`],
  ])('a file that is %s is thrown away without harm', async (_what, spoilt) => {
    const made = await withFiles(files);
    await kept(made);
    writeFileSync(cacheOf(made), spoilt(readFileSync(cacheOf(made), 'utf8')));
    await reopened(made);
    expect(await found(made, 'zebra')).toEqual(['text: A zebra stood there.']);
    expect(await found(made, 'cobra')).toEqual([]);
    await kept(made);
    expect(readFileSync(cacheOf(made), 'utf8')).toContain('zebra');
  });

  test('a folder that cannot be written leaves the search as it is', async () => {
    const made = await withFiles(files);
    rmSync(join(made.libraryPlace, '.stet', 'cache'), { recursive: true, force: true });
    writeFileSync(join(made.libraryPlace, '.stet', 'cache'), 'no folder');
    await kept(made);
    expect(await found(made, 'zebra')).toHaveLength(1);
    expect(existsSync(cacheOf(made))).toBe(false);
  });
});
