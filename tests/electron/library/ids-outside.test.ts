import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { libraryOf, problemsOf, textOf as text, type MadeFiles } from './made-files.ts';

const AT = '2026-11-24T08:00:00Z';

interface Made extends MadeFiles {
  /** Gives an article a docket that can be told from others by `exact`. */
  readonly mark: (id: string, exact: string) => Promise<void>;
  readonly marked: (id: string) => Promise<string[]>;
}

async function library(files: Readonly<Record<string, string>>): Promise<Made> {
  const made = await libraryOf(files);
  return {
    ...made,
    mark: async (id, exact) => {
      const dismissed = { suggester: 'number', exact, by: 'p', at: AT };
      await made.ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
    },
    marked: async (id) => (await made.ask('article.open', { id })).docket.dismissed.map(({ exact }) => exact),
  };
}

describe('an id changed outside', () => {
  test.each([
    ['another', text('other')],
    ['none', text('')],
    ['no front matter', 'Only words.\n'],
  ])('open (%s): one row, the same docket, and the file says its own id again', async (_name, content) => {
    const made = await library({ 'well.md': text('well') });
    await made.mark('well', 'twelve');
    const opened = await made.ask('article.open', { id: 'well' });
    writeFileSync(made.path('well.md'), content);
    await made.look('well.md');
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect(problemsOf(made)).toEqual(['id-changed-outside']);
    const now = readFileSync(made.path('well.md'), 'utf8');
    expect(now).toContain('id: well');
    expect(made.news.filter(({ kind }) => kind === 'changed-outside')).toMatchObject(
      now === opened.markdown ? [] : [{ id: 'well', markdown: now }],
    );
    expect(await made.marked('well')).toEqual(['twelve']);
    await made.reopen();
    expect(made.rows()).toEqual({ 'well.md': 'well' });
  });

  test('listed: seen at once or at the next start, it keeps its docket', async () => {
    for (const closed of [false, true]) {
      const made = await library({ 'well.md': text('well'), 'mill.md': text('mill') });
      await made.mark('well', 'twelve');
      if (closed) await made.desk.close();
      writeFileSync(made.path('well.md'), text('other', 'A longer text stands here now.'));
      if (closed) await made.ask('library.open', { how: 'dialog' });
      else await made.look('well.md');
      expect(made.rows()).toEqual({ 'mill.md': 'mill', 'well.md': 'well' });
      expect(await made.marked('well')).toEqual(['twelve']);
      expect(readFileSync(made.path('well.md'), 'utf8')).toBe(text('well', 'A longer text stands here now.'));
    }
  });

  test('given another article’s id, both keep their own docket', async () => {
    const made = await library({ 'well.md': text('well'), 'mill.md': text('mill') });
    await made.mark('well', 'twelve');
    await made.mark('mill', 'three');
    writeFileSync(made.path('well.md'), text('mill', 'Copied front matter.'));
    await made.look('well.md');
    expect(made.rows()).toEqual({ 'mill.md': 'mill', 'well.md': 'well' });
    expect(await made.marked('well')).toEqual(['twelve']);
    expect(await made.marked('mill')).toEqual(['three']);
    expect(readFileSync(made.path('mill.md'), 'utf8')).toBe(text('mill'));
  });

  test('a file that is given an id for the first time takes its docket along', async () => {
    const made = await library({ 'well.md': text('') });
    const before = made.rows()['well.md'] ?? '';
    await made.mark(before, 'twelve');
    writeFileSync(made.path('well.md'), text('well'));
    await made.look('well.md');
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect(await made.marked('well')).toEqual(['twelve']);
  });

  test('with nothing to lose the file’s word stands', async () => {
    const made = await library({ 'well.md': text('well') });
    writeFileSync(made.path('well.md'), text('other'));
    await made.look('well.md');
    expect(made.rows()).toEqual({ 'well.md': 'other' });
    expect(problemsOf(made)).toEqual([]);
  });
});

describe('names that go from file to file', () => {
  test('two files that change names keep their articles, the open one too', async () => {
    const made = await library({ 'well.md': text('well'), 'mill.md': text('mill') });
    await made.mark('well', 'twelve');
    await made.mark('mill', 'three');
    await made.ask('article.open', { id: 'well' });
    renameSync(made.path('well.md'), made.path('x'));
    renameSync(made.path('mill.md'), made.path('well.md'));
    renameSync(made.path('x'), made.path('mill.md'));
    await made.look('mill.md', 'well.md');
    expect(made.rows()).toEqual({ 'well.md': 'mill', 'mill.md': 'well' });
    expect(made.news.filter(({ kind }) => kind !== 'list')).toContainEqual({ kind: 'moved-outside', id: 'well', file: 'mill.md' });
    expect(readFileSync(made.path('mill.md'), 'utf8')).toBe(text('well'));
    expect(await made.marked('well')).toEqual(['twelve']);
    expect(await made.marked('mill')).toEqual(['three']);
  });

  test.each([
    ['gone first', ['well.md', 'deep.md']],
    ['come first', ['deep.md', 'well.md']],
  ])('an open article that is renamed (%s) is said to have moved, and is saved there', async (_name, order) => {
    const made = await library({ 'well.md': text('well') });
    const opened = await made.ask('article.open', { id: 'well' });
    renameSync(made.path('well.md'), made.path('deep.md'));
    await made.look(...order);
    expect(made.rows()).toEqual({ 'deep.md': 'well' });
    expect(made.news.filter(({ kind }) => kind.endsWith('-outside')).at(-1)).toEqual({
      kind: 'moved-outside',
      id: 'well',
      file: 'deep.md',
    });
    const markdown = text('well', 'Deeper.');
    const saved = await made.ask('article.save', {
      id: 'well',
      base: opened.base,
      markdown,
      projection: 'x',
      anchors: {},
      why: 'explicit',
    });
    expect(saved.file).toBe('deep.md');
    expect(readFileSync(made.path('deep.md'), 'utf8')).toBe(markdown);
  });

  test('another listed article laid over it takes the name over', async () => {
    const made = await library({ 'well.md': text('well'), 'mill.md': text('mill') });
    await made.mark('well', 'twelve');
    await made.mark('mill', 'three');
    renameSync(made.path('mill.md'), made.path('well.md'));
    await made.look('well.md', 'mill.md');
    expect(made.rows()).toEqual({ 'well.md': 'mill' });
    expect(await made.marked('mill')).toEqual(['three']);
  });
});

describe('two files with one id', () => {
  test('the one that was listed before stays the article, however young its file is', async () => {
    const made = await library({ 'well.md': text('well') });
    await made.mark('well', 'twelve');
    await made.desk.close();
    writeFileSync(made.path('a-copy.md'), text('well'));
    // An editor that writes a new file and renames it makes the old article the younger file.
    writeFileSync(made.path('x'), text('well'));
    renameSync(made.path('x'), made.path('well.md'));
    utimesSync(made.path('well.md'), new Date(), new Date(Date.parse('2027-01-01')));
    await made.ask('library.open', { how: 'dialog' });
    expect(made.rows()['well.md']).toBe('well');
    expect(made.rows()['a-copy.md']).not.toBe('well');
    expect(await made.marked(made.rows()['a-copy.md'] ?? '')).toEqual(['twelve']);
  });

  test('a copy whose original goes meanwhile is no copy', async () => {
    const made = await library({ 'well.md': text('well') });
    await made.mark('well', 'twelve');
    await made.desk.close();
    writeFileSync(made.path('copy.md'), text('well'));
    rmSync(made.path('well.md'));
    await made.ask('library.open', { how: 'dialog' });
    expect(made.rows()).toEqual({ 'copy.md': 'well' });
    expect(await made.marked('well')).toEqual(['twelve']);
  });
});

describe('the open article replaced by what is none', () => {
  test.each([
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'binary-file'],
    ['front matter that is broken', Buffer.from('---\nheadline: [\n---\nText\n'), 'front-matter-broken'],
    ['nothing', Buffer.from(''), 'empty-file'],
  ])('%s: it keeps its row and its id, the window hears why, and it can be written again', async (_name, bytes, code) => {
    const made = await library({ 'well.md': text('well') });
    await made.mark('well', 'twelve');
    const opened = await made.ask('article.open', { id: 'well' });
    writeFileSync(made.path('well.md'), bytes);
    await made.look('well.md');
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect(made.desk.library?.summaries).toMatchObject([{ problem: code }]);
    expect(made.news.filter(({ kind }) => kind.endsWith('-outside'))).toMatchObject([
      { kind: 'unreadable-outside', id: 'well', problem: { code, file: 'well.md' } },
    ]);
    const save = {
      id: 'well',
      base: opened.base,
      markdown: text('well', 'Mine.'),
      projection: 'Mine.',
      anchors: {},
      why: 'explicit' as const,
    };
    expect(await made.refused('article.save', save)).toMatchObject({ code: 'changed-outside' });
    await made.ask('article.save', { ...save, overwrite: true });
    expect(readFileSync(made.path('well.md'), 'utf8')).toBe(text('well', 'Mine.'));
    expect(made.desk.library?.summaries).toMatchObject([{ id: 'well', claims: 0, headline: 'The well' }]);
    expect(made.desk.library?.summaries[0]?.problem).toBeUndefined();
    expect(await made.marked('well')).toEqual(['twelve']);
  });

  test('mended outside, its text comes to the window', async () => {
    const made = await library({ 'well.md': text('well') });
    await made.ask('article.open', { id: 'well' });
    writeFileSync(made.path('well.md'), '---\nid: well\nheadline: [\n---\n\nMore.\n');
    await made.look('well.md');
    writeFileSync(made.path('well.md'), text('well', 'Mended.'));
    await made.look('well.md');
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    // That it is there is told too; what comes first is the watcher's.
    expect(made.news).toContainEqual(expect.objectContaining({ kind: 'changed-outside', markdown: text('well', 'Mended.') }));
  });

  test('a listed one keeps its id through the trouble and a restart', async () => {
    const made = await library({ 'well.md': text('well') });
    await made.mark('well', 'twelve');
    writeFileSync(made.path('well.md'), 'a\0b');
    await made.look('well.md');
    await made.reopen();
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    await made.desk.close();
    writeFileSync(made.path('well.md'), text('well'));
    await made.ask('library.open', { how: 'dialog' });
    expect(await made.marked('well')).toEqual(['twelve']);
  });
});
