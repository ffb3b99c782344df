import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../core/contract/shapes.ts';
import { lookAround } from '../../../electron/library/watch.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const WELL = '---\nid: well\nheadline: The well\n---\n\nThe well is twelve metres deep.\n';

/** A closed library with one article and whatever `put` lays beside it. */
async function library(put: (articles: string) => void, fs?: FileSystem): Promise<MadeDesk & { readonly articles: string }> {
  const made = await deskWithLibrary(fs ? { fs } : {});
  await made.desk.close();
  const articles = join(made.libraryPlace, 'articles');
  mkdirSync(articles, { recursive: true });
  writeFileSync(join(articles, 'well.md'), WELL);
  put(articles);
  return { ...made, articles };
}

const rowsOf = (summaries: readonly Summary[]): Record<string, string | undefined> =>
  Object.fromEntries(summaries.map(({ file, problem }) => [file, problem]));

/** The real disk, on which one name fails with this error however it is asked for. */
function failing(name: string, code: string): FileSystem {
  const refuse = (path: string): void => {
    if (path.endsWith(name)) throw Object.assign(new Error(code), { code });
  };
  return {
    ...disk,
    facts: async (path) => (refuse(path), disk.facts(path)),
    read: async (path) => (refuse(path), disk.read(path)),
  };
}

describe('one strange name in articles/', () => {
  test('a link that loops is a row with its reason, and the library opens', async () => {
    const made = await library((articles) => symlinkSync('loop.md', join(articles, 'loop.md')));
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    expect(rowsOf(articles)).toEqual({ 'well.md': undefined, 'loop.md': 'link-broken' });
    const id = articles.find(({ file }) => file === 'loop.md')?.id ?? '';
    expect(await made.refused('article.open', { id })).toMatchObject({ code: 'link-broken', file: 'loop.md' });
    await made.desk.close();
    expect(rowsOf((await made.ask('library.open', { how: 'dialog' })).articles)).toEqual({
      'well.md': undefined,
      'loop.md': 'link-broken',
    });
  });

  test('a link to nothing is a row with its reason, until what it names is there', async () => {
    const made = await library((articles) => symlinkSync('../nowhere.txt', join(articles, 'lost.md')));
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    expect(rowsOf(articles)).toEqual({ 'well.md': undefined, 'lost.md': 'link-broken' });
    const id = articles.find(({ file }) => file === 'lost.md')?.id ?? '';
    expect(await made.refused('article.open', { id })).toMatchObject({ code: 'link-broken', file: 'lost.md' });
    writeFileSync(join(made.libraryPlace, 'nowhere.txt'), '# Found\n\nHere it is.\n');
    await made.desk.close();
    expect(rowsOf((await made.ask('library.open', { how: 'dialog' })).articles)).toEqual({ 'well.md': undefined, 'lost.md': undefined });
  });

  test('a link to nothing that comes or goes while the library is open is seen', async () => {
    const made = await library(() => undefined);
    await made.ask('library.open', { how: 'dialog' });
    const opened = made.desk.library;
    if (!opened) throw new Error('no library');
    symlinkSync('nowhere', join(made.articles, 'lost.md'));
    await lookAround(opened);
    await opened.queue.idle();
    await expect.poll(() => rowsOf(opened.summaries)).toEqual({ 'well.md': undefined, 'lost.md': 'link-broken' });
    unlinkSync(join(made.articles, 'lost.md'));
    await lookAround(opened);
    await opened.queue.idle();
    await expect.poll(() => rowsOf(opened.summaries)).toEqual({ 'well.md': undefined });
  });

  test.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
    'a name that is not UTF-8 is a row with its reason',
    async () => {
      const name = (articles: string): Buffer => Buffer.concat([Buffer.from(`${articles}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]);
      const made = await library((articles) => writeFileSync(name(articles), '# Coffee\n'));
      const { articles } = await made.ask('library.open', { how: 'dialog' });
      expect(rowsOf(articles)).toEqual({ 'well.md': undefined, 'caf\ufffd.md': 'name-unreadable' });
      const id = articles.find(({ file }) => file !== 'well.md')?.id ?? '';
      expect(await made.refused('article.open', { id })).toMatchObject({ code: 'name-unreadable', file: 'caf\ufffd.md' });
      expect(readFileSync(name(made.articles), 'utf8')).toBe('# Coffee\n');
    },
  );

  test.each(['EACCES', 'EPERM', 'EIO', 'EISDIR', 'ENAMETOOLONG'])('%s is that row’s, and the others open', async (code) => {
    const made = await library(
      (articles) => writeFileSync(join(articles, 'sick.md'), WELL.replace('id: well', 'id: sick')),
      failing('sick.md', code),
    );
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    expect(rowsOf(articles)).toEqual({ 'well.md': undefined, 'sick.md': 'unreadable' });
    const id = articles.find(({ file }) => file === 'sick.md')?.id ?? '';
    expect(await made.refused('article.open', { id })).toMatchObject({ code: 'unreadable', file: 'sick.md' });
    expect((await made.ask('article.open', { id: 'well' })).markdown).toBe(WELL);
  });

  test('a folder with an article’s name is a row with its reason', async () => {
    const made = await library((articles) => mkdirSync(join(articles, 'box.md')));
    expect(rowsOf((await made.ask('library.open', { how: 'dialog' })).articles)).toEqual({ 'well.md': undefined, 'box.md': 'unreadable' });
  });

  test.each(['EIO', 'ELOOP', 'EACCES'])('a docket that the disk does not give (%s) keeps nothing shut', async (code) => {
    const made = await library(() => undefined, failing('dockets/well.json', code));
    mkdirSync(join(made.libraryPlace, '.stet', 'dockets'), { recursive: true });
    writeFileSync(join(made.libraryPlace, '.stet', 'dockets', 'well.json'), '{}');
    expect(rowsOf((await made.ask('library.open', { how: 'dialog' })).articles)).toEqual({ 'well.md': undefined });
    expect(await made.ask('article.open', { id: 'well' })).toMatchObject({ docketProblem: 'docket-damaged' });
  });
});

describe('a second name for one file', () => {
  test('a link to an article is a row that says so; nothing is written through it', async () => {
    const made = await library((articles) => {
      symlinkSync('well.md', join(articles, 'again.md'));
      symlinkSync('well.md', join(articles, 'zz-again.md'));
    });
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    expect(rowsOf(articles)).toEqual({ 'well.md': undefined, 'again.md': 'same-file-twice', 'zz-again.md': 'same-file-twice' });
    expect(readFileSync(join(made.articles, 'well.md'), 'utf8')).toBe(WELL);
    const id = articles.find(({ file }) => file === 'again.md')?.id ?? '';
    expect(await made.refused('article.open', { id })).toMatchObject({ code: 'same-file-twice', file: 'again.md' });
    expect((await made.ask('article.open', { id: 'well' })).file).toBe('well.md');
    expect(existsSync(join(made.libraryPlace, '.stet', 'dockets', `${id}.json`))).toBe(false);
  });
});

test.skipIf(process.getuid?.() === 0)(
  'a file that nobody may read is a row with its reason (skipped for root, who may read everything)',
  async () => {
    const made = await library((articles) => {
      writeFileSync(join(articles, 'shut.md'), WELL.replace('id: well', 'id: shut'));
      chmodSync(join(articles, 'shut.md'), 0);
    });
    expect(rowsOf((await made.ask('library.open', { how: 'dialog' })).articles)).toEqual({ 'well.md': undefined, 'shut.md': 'unreadable' });
  },
);
