import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { describe as describeAnchor } from '../../../core/anchoring/describe.ts';
import { articleSchema } from '../../../core/article/schema.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import type { Answer } from '../../../core/contract/calls.ts';
import { seen } from '../../../electron/library/watch.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const AT = '2026-11-24T08:00:00Z';
const WELL = '# The well\n\nThe well is twelve metres deep.\n';

interface Made extends MadeDesk {
  readonly path: (file: string) => string;
  readonly open: () => Promise<Record<string, string>>;
  readonly look: (...files: string[]) => Promise<Record<string, string>>;
  readonly forgetList: () => void;
}

const rowsOf = (articles: Answer<'library.state'>['articles']): Record<string, string> =>
  Object.fromEntries(articles.map(({ file, id }) => [file, id]));

/** A library with files that have no id; `claimed` of them were saved once, and have something in their docket. */
async function library(files: Readonly<Record<string, string>>, claimed: readonly string[]): Promise<Made> {
  const made = await deskWithLibrary();
  await made.desk.close();
  const path = (file: string): string => join(made.libraryPlace, 'articles', file);
  mkdirSync(path(''), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(path(file), content);
  const open = async () => rowsOf((await made.ask('library.open', { how: 'dialog' })).articles);
  const rows = await open();
  for (const file of claimed) {
    const id = rows[file] ?? '';
    const { markdown, base } = await made.ask('article.open', { id });
    const doc = openArticle(markdown);
    if (!doc.ok) throw new Error('unreadable');
    const projection = plainText(doc.value.doc).text;
    await made.ask('article.save', { id, base, markdown, projection, anchors: {}, why: 'explicit' });
    const dismissed = { suggester: 'number', exact: file, by: 'p', at: AT };
    await made.ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
    await made.ask('article.close', { id });
  }
  return {
    ...made,
    path,
    open,
    look: async (...names) => {
      const opened = made.desk.library;
      if (!opened) throw new Error('no library');
      for (const name of names) await seen(opened, name);
      return rowsOf(opened.summaries);
    },
    forgetList: () => rmSync(join(made.libraryPlace, '.stet', 'cache'), { recursive: true }),
  };
}

async function docketOf(made: Made, id: string | undefined): Promise<string[]> {
  return (await made.ask('article.open', { id: id ?? '' })).docket.dismissed.map(({ exact }) => exact);
}

describe('a file without an id that was renamed outside finds its docket', () => {
  test.each([
    ['the new name is seen last', ['well.md', 'deep.md']],
    ['the new name is seen first', ['deep.md', 'well.md']],
  ])('while the library is open, %s', async (_name, order) => {
    const made = await library({ 'well.md': WELL, 'mill.md': '# The mill\n' }, ['well.md']);
    const before = rowsOf(made.desk.library?.summaries ?? [])['well.md'];
    renameSync(made.path('well.md'), made.path('deep.md'));
    const rows = await made.look(...order);
    expect(Object.keys(rows).sort()).toEqual(['deep.md', 'mill.md']);
    expect(rows['deep.md']).toBe(before);
    expect(await docketOf(made, rows['deep.md'])).toEqual(['well.md']);
    expect(readFileSync(made.path('deep.md'), 'utf8')).toContain(`id: ${before ?? ''}`);
    // From now on it can be renamed as often as anybody likes.
    renameSync(made.path('deep.md'), made.path('deeper.md'));
    expect((await made.look('deep.md', 'deeper.md'))['deeper.md']).toBe(before);
  });

  test.each([
    ['the list is kept', false],
    ['the list is lost', true],
  ])('while the library is closed, %s', async (_name, lost) => {
    const made = await library({ 'well.md': WELL, 'mill.md': '# The mill\n' }, ['well.md']);
    await made.desk.close();
    if (lost) made.forgetList();
    renameSync(made.path('well.md'), made.path('deep.md'));
    const rows = await made.open();
    expect(Object.keys(rows).sort()).toEqual(['deep.md', 'mill.md']);
    expect(await docketOf(made, rows['deep.md'])).toEqual(['well.md']);
  });

  test('while it is open in the window: it is said to have moved and nothing is written into it', async () => {
    const made = await library({ 'well.md': WELL }, ['well.md']);
    const id = rowsOf(made.desk.library?.summaries ?? [])['well.md'] ?? '';
    await made.ask('article.open', { id });
    renameSync(made.path('well.md'), made.path('deep.md'));
    expect(await made.look('well.md', 'deep.md')).toEqual({ 'deep.md': id });
    expect(made.news.filter(({ kind }) => kind.endsWith('-outside')).at(-1)).toEqual({ kind: 'moved-outside', id, file: 'deep.md' });
    expect(readFileSync(made.path('deep.md'), 'utf8')).toBe(WELL);
    await made.desk.close();
    expect(await docketOf(made, (await made.open())['deep.md'])).toEqual(['well.md']);
  });
});

describe('nothing is guessed', () => {
  test('two files came with that text', async () => {
    const made = await library({ 'well.md': WELL }, ['well.md']);
    await made.desk.close();
    copyFileSync(made.path('well.md'), made.path('a.md'));
    renameSync(made.path('well.md'), made.path('b.md'));
    const rows = await made.open();
    expect(await docketOf(made, rows['a.md'])).toEqual([]);
    expect(await docketOf(made, rows['b.md'])).toEqual([]);
    expect(readFileSync(made.path('a.md'), 'utf8')).toBe(WELL);
    expect(readFileSync(made.path('b.md'), 'utf8')).toBe(WELL);
  });

  test('two files with that text went', async () => {
    const made = await library({ 'well.md': WELL, 'spring.md': WELL }, ['well.md', 'spring.md']);
    await made.desk.close();
    renameSync(made.path('well.md'), made.path('deep.md'));
    rmSync(made.path('spring.md'));
    expect(await docketOf(made, (await made.open())['deep.md'])).toEqual([]);
  });

  test.each([
    ['another text', '# The well\n\nThe well is thirteen metres deep.\n'],
    ['no text', ''],
  ])('%s came', async (_name, content) => {
    const made = await library({ 'well.md': WELL }, ['well.md']);
    await made.desk.close();
    rmSync(made.path('well.md'));
    writeFileSync(made.path('deep.md'), content === '' ? '---\nheadline: ""\n---\n' : content);
    expect(await docketOf(made, (await made.open())['deep.md'])).toEqual([]);
  });

  test('a copy whose original is still there', async () => {
    const made = await library({ 'well.md': WELL }, ['well.md']);
    copyFileSync(made.path('well.md'), made.path('copy.md'));
    const rows = await made.look('copy.md');
    expect(await docketOf(made, rows['copy.md'])).toEqual([]);
    expect(await docketOf(made, rows['well.md'])).toEqual(['well.md']);
  });

  test('a file that has an id, or claims, of its own keeps them', async () => {
    const made = await library({ 'well.md': WELL }, ['well.md']);
    await made.desk.close();
    rmSync(made.path('well.md'));
    const content = `---\nid: deep\n---\n\n${WELL}`;
    writeFileSync(made.path('deep.md'), content);
    expect(await made.open()).toEqual({ 'deep.md': 'deep' });
    expect(readFileSync(made.path('deep.md'), 'utf8')).toBe(content);
  });
});

describe('a file without an id that was renamed and edited outside is offered the docket that may be its own', () => {
  const LONG = `${WELL}\nIt was dug in 1931 by people who are all dead now.\n`;

  /** The file has two claims. It is gone, and another came that says this. */
  async function edited(came: Readonly<Record<string, string>>): Promise<Made & { readonly lost: string }> {
    const made = await library({ 'well.md': LONG }, ['well.md']);
    const lost = rowsOf(made.desk.library?.summaries ?? [])['well.md'] ?? '';
    const doc = openArticle(LONG);
    const { text } = plainText(doc.ok ? doc.value.doc : articleSchema.topNodeType.create());
    for (const words of ['twelve metres', 'in 1931']) {
      const at = text.indexOf(words);
      const rest = { category: 'number', priority: 'normal', check: 'todo', by: 'p', at: AT } as const;
      const claim = { id: `c${at}`, anchor: describeAnchor(text, at, at + words.length), ...rest, citations: [], signOffs: [], thread: [] };
      await made.ask('docket.change', { id: lost, by: 'p', at: AT, change: { kind: 'add-claim', claim } });
    }
    await made.desk.close();
    rmSync(made.path('well.md'));
    for (const [file, content] of Object.entries(came)) writeFileSync(made.path(file), content);
    return { ...made, lost };
  }

  test('it is offered, not taken; taken, it stays with the file', async () => {
    const changed = LONG.replace('twelve', 'thirteen');
    const made = await edited({
      'deep.md': changed,
      'mill.md': '# The mill\n\nThe mill has two wheels, and both of them are still turning.\n',
    });
    const rows = await made.open();
    const id = rows['deep.md'] ?? '';
    expect(id).not.toBe(made.lost);
    expect((await made.ask('article.open', { id })).docket.claims).toEqual([]);
    expect(await made.ask('docket.lost', { id })).toEqual({ id: made.lost, claims: 2, found: 2 });
    expect(await made.ask('docket.lost', { id: rows['mill.md'] ?? '' })).toBeNull();
    expect(readFileSync(made.path('deep.md'), 'utf8')).toBe(changed);
    await made.ask('article.close', { id });

    expect(await made.ask('docket.take', { id, from: made.lost })).toMatchObject({ id: made.lost, file: 'deep.md', claims: 2 });
    expect(rowsOf(made.desk.library?.summaries ?? [])).toEqual({ ...rows, 'deep.md': made.lost });
    expect(readFileSync(made.path('deep.md'), 'utf8')).toContain(`id: ${made.lost}`);
    expect((await made.ask('article.open', { id: made.lost })).docket.claims).toHaveLength(2);
    expect(await made.ask('docket.lost', { id: made.lost })).toBeNull();
    await made.desk.close();
    expect((await made.open())['deep.md']).toBe(made.lost);
  });

  test.each([
    ['another text', '# The mill\n\nThe mill has two wheels, and both of them are still turning.\n'],
    ['a text with an id', `---\nid: deep\n---\n\n${LONG}`],
    ['the text without any words of the claims', '# The well\n\nThe well is deep. It was dug by people who are all dead now.\n'],
  ])('%s is offered nothing, and nothing can be taken for it', async (_name, content) => {
    const made = await edited({ 'deep.md': content });
    const id = (await made.open())['deep.md'] ?? '';
    expect(await made.ask('docket.lost', { id })).toBeNull();
    expect(readFileSync(made.path('deep.md'), 'utf8')).toBe(content);
  });

  test('what the window has open is nobody else’s, though its file is gone', async () => {
    const made = await edited({ 'well.md': LONG });
    const rows = await made.open();
    await made.ask('article.open', { id: made.lost });
    rmSync(made.path('well.md'));
    writeFileSync(made.path('deep.md'), LONG.replace('twelve', 'thirteen'));
    const id = (await made.look('well.md', 'deep.md'))['deep.md'] ?? '';
    expect(rows['well.md']).toBe(made.lost);
    expect(await made.ask('docket.lost', { id })).toBeNull();
    expect((await made.refused('docket.take', { id, from: made.lost })).code).toBe('not-found');
    await made.ask('article.close', { id: made.lost });
    expect(await made.ask('docket.lost', { id })).toMatchObject({ id: made.lost });
  });

  test('a docket that is not lost is nobody else’s; an article with claims of its own is offered none', async () => {
    const made = await edited({ 'deep.md': LONG.replace('twelve', 'thirteen'), 'well.md': LONG });
    const rows = await made.open();
    const id = rows['deep.md'] ?? '';
    expect(rows['well.md']).toBe(made.lost);
    expect(await made.ask('docket.lost', { id })).toBeNull();
    expect(await made.refused('docket.take', { id, from: made.lost })).toEqual({ code: 'not-found', file: 'deep.md' });
  });
});
