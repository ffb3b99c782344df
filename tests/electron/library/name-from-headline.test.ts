import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../core/contract/calls.ts';
import { seen } from '../../../electron/library/watch.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const AT = '2026-11-24T08:00:00Z';

interface Begun extends MadeDesk {
  readonly id: string;
  readonly files: () => string[];
  /** Writes this headline into the open article, as the window does. */
  readonly write: (headline: string, why?: 'auto' | 'explicit') => Promise<Answer<'article.save'>>;
  readonly open: () => Promise<Answer<'article.open'>>;
}

/** A library in which an article without a headline was begun. */
async function begun(): Promise<Begun> {
  const made = await deskWithLibrary();
  const { id, file } = await made.ask('article.create', { headline: '', language: 'en' });
  expect(file).toBe('article.md');
  let last = await made.ask('article.open', { id });
  const write: Begun['write'] = async (headline, why = 'auto') => {
    const markdown = last.markdown.replace(/^headline:.*$/m, `headline: ${headline === '' ? '""' : headline}`);
    const saved = await made.ask('article.save', { id, base: last.base, markdown, projection: headline, anchors: {}, why });
    last = { ...last, markdown, base: saved.base };
    return saved;
  };
  const open = async (): Promise<Answer<'article.open'>> => (last = await made.ask('article.open', { id }));
  return { ...made, id, write, open, files: () => readdirSync(join(made.libraryPlace, 'articles')).filter((name) => name.endsWith('.md')) };
}

describe('a new article’s file is named from its headline', () => {
  test('when it is left, not while somebody is still typing it', async () => {
    const made = await begun();
    const dismissed = { suggester: 'number', exact: 'x', by: 'p', at: AT };
    await made.ask('docket.change', { id: made.id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
    expect((await made.write('The w')).file).toBe('article.md');
    expect((await made.write('The well')).file).toBe('article.md');
    await made.ask('article.close', { id: made.id });
    expect(made.files()).toEqual(['the-well.md']);
    expect(made.news.filter(({ kind }) => kind === 'article').at(-1)).toMatchObject({ article: { id: made.id, file: 'the-well.md' } });
    expect((await made.open()).docket.dismissed).toHaveLength(1);
  });

  test('when a state is kept by hand: typing goes on in the file of the new name', async () => {
    const made = await begun();
    expect(await made.write('The well', 'explicit')).toMatchObject({ file: 'the-well.md', summary: { file: 'the-well.md' } });
    expect(await made.write('The well and the mill')).toMatchObject({ file: 'the-well.md' });
    await made.write('The mill', 'explicit');
    await made.ask('article.close', { id: made.id });
    // Once: from then on the name is somebody's.
    expect(made.files()).toEqual(['the-well.md']);
    expect(readFileSync(join(made.libraryPlace, 'articles', 'the-well.md'), 'utf8')).toContain('The mill');
    expect(made.news.filter(({ kind }) => kind.endsWith('-outside'))).toEqual([]);
    const opened = made.desk.library;
    for (const file of ['article.md', 'the-well.md']) if (opened) await seen(opened, file);
    expect(opened?.summaries).toMatchObject([{ id: made.id, file: 'the-well.md' }]);
  });

  test('when the desk is closed, and when it was left without a headline first', async () => {
    const made = await begun();
    await made.desk.close();
    expect(made.files()).toEqual(['article.md']);
    await made.ask('library.open', { how: 'dialog' });
    await made.open();
    await made.write('The well');
    await made.desk.close();
    expect(made.files()).toEqual(['the-well.md']);
    await made.ask('library.open', { how: 'dialog' });
    expect((await made.open()).file).toBe('the-well.md');
  });

  test('asked for at once, everything that stands in line finds it', async () => {
    const made = await begun();
    await made.write('The well');
    const closing = made.ask('article.close', { id: made.id });
    const again = made.ask('article.open', { id: made.id });
    await Promise.all([closing, again]);
    const dismissed = { suggester: 'number', exact: 'x', by: 'p', at: AT };
    await Promise.all([
      made.write('The well', 'explicit'),
      made.write('The well'),
      made.ask('docket.change', { id: made.id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } }),
    ]);
    expect(made.files()).toEqual(['the-well.md']);
  });
});

describe('it keeps its name', () => {
  test.each([
    ['without a headline', ''],
    ['with a headline of signs', '?!'],
    ['with a headline that says the same', 'Article'],
  ])('%s', async (_name, headline) => {
    const made = await begun();
    await made.write(headline === '?!' ? '"?!"' : headline, 'explicit');
    await made.ask('article.close', { id: made.id });
    expect(made.files()).toEqual(['article.md']);
  });

  test('when somebody gave it that name', async () => {
    const made = await begun();
    await made.ask('article.rename', { id: made.id, name: 'article' });
    await made.write('The well', 'explicit');
    await made.ask('article.close', { id: made.id });
    expect(made.files()).toEqual(['article.md']);
  });

  test('while another article speaks of it', async () => {
    const made = await begun();
    writeFileSync(join(made.libraryPlace, 'articles', 'mill.md'), 'See [the well](article.md).\n');
    if (made.desk.library) await seen(made.desk.library, 'mill.md');
    await made.write('The well', 'explicit');
    expect(made.files().sort()).toEqual(['article.md', 'mill.md']);
  });

  test('and takes nobody else’s', async () => {
    const made = await begun();
    const other = join(made.libraryPlace, 'articles', 'the-well.md');
    writeFileSync(other, 'Somebody else’s.\n');
    await made.write('The well', 'explicit');
    expect(made.files().sort()).toEqual(['the-well-2.md', 'the-well.md']);
    expect(readFileSync(other, 'utf8')).toBe('Somebody else’s.\n');
    expect(existsSync(join(made.libraryPlace, 'articles', 'article.md'))).toBe(false);
  });
});
