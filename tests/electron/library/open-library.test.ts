import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIRST_ROWS, ROWS_TOGETHER } from '../../../core/contract/first-rows.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, madeDesk } from '../made-desk.ts';

const article = (headline: string, id = ''): string =>
  `---\n${id === '' ? '' : `id: ${id}\n`}headline: ${headline}\n---\n\nThe well is twelve metres deep.\n`;

/** A disk on which nothing can be written below a folder. */
function readOnly(folder: string): FileSystem {
  const refuse = (path: string): void => {
    if (path.startsWith(folder)) throw Object.assign(new Error('read-only file system'), { code: 'EROFS' });
  };
  const refusing =
    <A extends [string, ...unknown[]], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      refuse(given[0]);
      return call(...given);
    };
  return {
    ...disk,
    open: refusing(disk.open),
    makeFolder: refusing(disk.makeFolder),
    rename: refusing(disk.rename),
    copy: refusing(disk.copy),
    remove: refusing(disk.remove),
    removeFolder: refusing(disk.removeFolder),
  };
}

describe('creating', () => {
  test('makes a library of an empty folder and remembers it', async () => {
    const { ask, libraryPlace } = await madeDesk();
    const { library, articles, record } = await ask('library.create', {});
    expect(library).toMatchObject({ name: 'library', place: '~/library', sample: false });
    expect(library.readOnly).toBeUndefined();
    expect(articles).toEqual([]);
    expect(record.id).toBe(library.id);
    expect(existsSync(join(libraryPlace, '.stet', 'library.json'))).toBe(true);
    expect(await ask('library.recents', {})).toEqual([{ id: library.id, name: 'library', place: '~/library', present: true }]);
  });

  test('takes copies of Markdown files at the top and leaves them where they are', async () => {
    const { ask, libraryPlace } = await madeDesk();
    writeFileSync(join(libraryPlace, 'well.md'), article('The well'));
    const { articles } = await ask('library.create', {});
    expect(articles.map(({ headline, words }) => ({ headline, words }))).toEqual([{ headline: 'The well', words: 8 }]);
    expect(readFileSync(join(libraryPlace, 'well.md'), 'utf8')).toBe(article('The well'));
  });

  test.each(['photo.jpg', 'notes.txt', 'folder'])('refuses a folder that holds %s, and leaves it as it was', async (name) => {
    const { refused, libraryPlace } = await madeDesk();
    if (name === 'folder') mkdirSync(join(libraryPlace, name));
    else writeFileSync(join(libraryPlace, name), 'x');
    expect(await refused('library.create', {})).toEqual({ code: 'library-not-empty', file: 'library' });
    expect(readdirSync(libraryPlace)).toEqual([name]);
  });

  test('a person who thinks better of it has stopped it', async () => {
    const { refused, answers } = await madeDesk();
    answers.folder = null;
    expect(await refused('library.create', {})).toEqual({ code: 'stopped' });
    expect(await refused('library.open', { how: 'dialog' })).toEqual({ code: 'stopped' });
  });
});

describe('opening', () => {
  test('a folder that is gone is missing, not an empty library', async () => {
    const { ask, refused, libraryPlace, answers } = await deskWithLibrary();
    const [recent] = await ask('library.recents', {});
    answers.folder = join(libraryPlace, '..', 'elsewhere');
    await ask('library.create', {});
    rmSync(libraryPlace, { recursive: true });
    expect(await refused('library.open', { how: 'recent', recent: recent?.id ?? '' })).toEqual({
      code: 'library-missing',
      file: 'library',
    });
    expect(existsSync(libraryPlace)).toBe(false);
    expect((await ask('library.recents', {})).map(({ present }) => present)).toEqual([true, false]);
    expect((await ask('library.state', {})).library.name).toBe('elsewhere');
  });

  test('a folder that is no library is said to be none, and stays as it was', async () => {
    const { refused, libraryPlace } = await madeDesk();
    expect(await refused('library.open', { how: 'dialog' })).toEqual({ code: 'no-library', file: 'library' });
    expect(readdirSync(libraryPlace)).toEqual([]);
  });

  test('a folder of Markdown files becomes a library when it is opened', async () => {
    const { ask, libraryPlace } = await madeDesk();
    mkdirSync(join(libraryPlace, 'articles'));
    writeFileSync(join(libraryPlace, 'articles', 'well.md'), article('The well', 'well'));
    expect((await ask('library.open', { how: 'dialog' })).articles.map(({ id }) => id)).toEqual(['well']);
  });

  test('a read-only folder opens for reading, and every writing call says so', async () => {
    const first = await deskWithLibrary();
    const { id } = await first.ask('article.create', { headline: 'The well', language: 'en' });
    await first.desk.close();
    const made = await madeDesk({ folder: first.folder, host: 'other', fs: readOnly(first.libraryPlace) });
    const { library, articles } = await made.ask('library.open', { how: 'dialog' });
    expect(library.readOnly).toEqual({ reason: 'folder' });
    expect(articles).toHaveLength(1);
    const opened = await made.ask('article.open', { id });
    expect(opened.readOnly).toBe(true);
    const save = { id, base: opened.base, markdown: 'x', projection: 'x', anchors: {}, why: 'auto' as const };
    expect(await made.refused('article.save', save)).toMatchObject({ code: 'read-only' });
    expect(await made.refused('article.bin', { id })).toMatchObject({ code: 'read-only' });
    expect(await made.refused('article.create', { headline: 'x', language: 'en' })).toMatchObject({ code: 'read-only' });
    expect(await made.refused('word.add', { word: 'x' })).toMatchObject({ code: 'read-only' });
  });

  test('a second computer opens for reading and is told who writes', async () => {
    const first = await deskWithLibrary();
    await first.ask('person.set', { person: { id: 'p', name: 'Sokha Chan', initials: 'SC', role: 'editor' } });
    await first.desk.close();
    await first.ask('library.open', { how: 'dialog' });
    const second = await madeDesk({ folder: first.folder, host: 'desk-two' });
    const { library } = await second.ask('library.open', { how: 'dialog' });
    expect(library.readOnly).toEqual({ reason: 'locked', by: 'Sokha Chan, here', since: '2026-11-24T08:00:00.000Z' });
    expect(await second.refused('word.add', { word: 'x' })).toEqual({ code: 'locked-elsewhere', by: 'Sokha Chan, here' });
    await first.desk.close();
    await second.desk.close();
    expect((await second.ask('library.open', { how: 'dialog' })).library.readOnly).toBeUndefined();
  });

  test('a damaged record opens for reading, is copied to quarantine and stays as it is', async () => {
    const made = await deskWithLibrary();
    await made.ask('article.create', { headline: 'The well', language: 'en' });
    await made.desk.close();
    const record = join(made.libraryPlace, '.stet', 'library.json');
    writeFileSync(record, '{"schema":1,');
    const { library, articles } = await made.ask('library.open', { how: 'dialog' });
    expect(library.readOnly).toMatchObject({ reason: 'damaged' });
    expect(articles).toHaveLength(1);
    expect(readFileSync(record, 'utf8')).toBe('{"schema":1,');
    const said = made.news.find(({ kind }) => kind === 'problem');
    expect(said).toMatchObject({ problem: { code: 'library-damaged', file: '.stet/library.json' } });
    expect(readdirSync(join(made.libraryPlace, '.stet', 'quarantine'))).toHaveLength(1);
  });

  test('a library of a later version is left alone', async () => {
    const made = await deskWithLibrary();
    await made.desk.close();
    const record = join(made.libraryPlace, '.stet', 'library.json');
    const later = readFileSync(record, 'utf8').replace('"schema": 1', '"schema": 99');
    writeFileSync(record, later);
    expect(await made.refused('library.open', { how: 'dialog' })).toMatchObject({ code: 'library-newer' });
    expect(readFileSync(record, 'utf8')).toBe(later);
  });

  test('the first answer has the library and its list, so that the window need not ask again', async () => {
    const { ask } = await deskWithLibrary();
    expect((await ask('hello', {})).opened).toEqual(await ask('library.state', {}));
    expect((await (await madeDesk()).ask('hello', {})).opened).toBeNull();
  });

  test('of a long list the first answer has the latest rows, and says how many more there are', async () => {
    const made = await deskWithLibrary();
    const articles = join(made.libraryPlace, 'articles');
    const name = (at: number): string => `s${String(at)}.md`;
    const day = (at: number): Date => new Date(Date.UTC(2026, 0, 1 + ((at * 7) % 30)));
    for (let at = 0; at < 30; at += 1) {
      writeFileSync(join(articles, name(at)), `# Story ${String(at)}\n`);
      utimesSync(join(articles, name(at)), day(at), day(at));
    }
    await made.desk.close();
    const whole = (await made.ask('library.open', { how: 'dialog' })).articles;
    const { opened } = await made.ask('hello', {});
    const latest = Array.from({ length: 30 }, (_, at) => at).sort((a, b) => Number(day(b)) - Number(day(a)));
    expect(opened?.articles.map(({ file }) => file)).toEqual(latest.slice(0, FIRST_ROWS).map(name));
    expect([opened?.more, whole.length]).toEqual([30 - FIRST_ROWS, 30]);
    expect((await made.ask('library.state', {})).articles).toEqual(whole);
  });

  test('a list of more rows than travel together comes in parts, the rows seen first with the answer', async () => {
    const made = await deskWithLibrary();
    for (let at = 0; at <= ROWS_TOGETHER; at += 1)
      writeFileSync(join(made.libraryPlace, 'articles', `s${at}.md`), article(`Story ${at}`, `id-${at}`));
    await made.desk.close();
    await made.ask('library.open', { how: 'dialog' });
    await expect.poll(() => made.desk.library?.isConfirmed, { timeout: 60_000 }).toBe(true);
    const opened = await made.ask('library.open', { how: 'dialog' });
    expect([opened.articles.length, opened.more]).toEqual([FIRST_ROWS, ROWS_TOGETHER + 1 - FIRST_ROWS]);
    const first = await made.ask('library.rows', { opening: opened.opening, since: opened.revision });
    const rest = await made.ask('library.rows', { opening: opened.opening, since: first.revision });
    expect([first.rows.length, first.more, rest.rows.length, rest.more]).toEqual([ROWS_TOGETHER, 1, 1, 0]);
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(ROWS_TOGETHER + 1);
    await made.ask('article.bin', { id: 'id-7' });
    const { rows, gone } = await made.ask('library.rows', { opening: opened.opening, since: rest.revision });
    expect([rows, gone]).toEqual([[], ['id-7']]);
    expect(await made.ask('library.rows', { opening: opened.opening + 1, since: 3 })).toEqual({ rows: [], gone: [], revision: 3, more: 0 });
  });

  test('the desk remembers what was open, and starts anew when its own file is damaged', async () => {
    const first = await deskWithLibrary();
    await first.ask('preferences.set', { preferences: { ...first.desk.record.data.preferences, theme: 'dark' } });
    await first.desk.close();
    const second = await madeDesk({ folder: first.folder });
    expect((await second.ask('hello', {})).preferences.theme).toBe('dark');
    writeFileSync(join(first.folder, 'user-here', 'desk.json'), 'torn');
    rmSync(join(first.folder, 'user-here', 'generations'), { recursive: true, force: true });
    const third = await madeDesk({ folder: first.folder });
    const hello = await third.ask('hello', {});
    expect(hello.preferences.theme).toBe('system');
    await third.ask('preferences.set', { preferences: { ...hello.preferences, theme: 'light' } });
    expect(readFileSync(join(first.folder, 'user-here', 'desk.json.set-aside'), 'utf8')).toBe('torn');
  });
});

describe('files that are no article', () => {
  test.each([
    ['empty', '', 'empty-file'],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'binary-file'],
    ['UTF-16', Buffer.from('\ufeffThe well', 'utf16le'), 'wrong-encoding'],
    ['Latin-1', Buffer.from('Caf\u00e9 au lait', 'latin1'), 'wrong-encoding'],
    ['broken front matter', '---\nheadline: [\n---\nText\n', 'front-matter-broken'],
    ['front matter without an end', '---\nheadline: The well\n\nText\n', 'front-matter-open'],
  ])('%s: listed with its reason, not opened, never written over', async (_name, content, code) => {
    const made = await deskWithLibrary();
    const path = join(made.libraryPlace, 'articles', 'strange.md');
    writeFileSync(path, content);
    await made.desk.close();
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    expect(articles).toMatchObject([{ file: 'strange.md', headline: 'strange.md', problem: code }]);
    const id = articles[0]?.id ?? '';
    expect(await made.refused('article.open', { id })).toMatchObject({ code, file: 'strange.md' });
    const save = { id, base: 'x', markdown: 'x', projection: 'x', anchors: {}, why: 'explicit' as const };
    expect((await made.refused('article.save', save)).code).toBe('changed-outside');
    expect(readFileSync(path)).toEqual(Buffer.from(content as string));
  });

  test('200 megabytes are refused without being read', async () => {
    let read = 0;
    const fs: FileSystem = {
      ...disk,
      facts: async (path) => {
        const facts = await disk.facts(path);
        return facts && path.endsWith('huge.md') ? { ...facts, size: 200 * 1024 * 1024 } : facts;
      },
      read: (path) => {
        if (path.endsWith('huge.md')) read += 1;
        return disk.read(path);
      },
    };
    const made = await deskWithLibrary({ fs });
    writeFileSync(join(made.libraryPlace, 'articles', 'huge.md'), 'x');
    await made.desk.close();
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    expect(articles).toMatchObject([{ problem: 'too-large' }]);
    made.answers.file = join(made.libraryPlace, 'articles', 'huge.md');
    expect(await made.refused('import.run', {})).toEqual({ code: 'too-large', file: 'huge.md' });
    expect(read).toBe(0);
  });
});

describe('the list', () => {
  test('a second opening reads no article, and reads only what changed', async () => {
    const reads: string[] = [];
    const fs: FileSystem = { ...disk, read: (path) => (reads.push(path), disk.read(path)) };
    const made = await deskWithLibrary({ fs });
    for (let at = 0; at < 100; at += 1)
      writeFileSync(join(made.libraryPlace, 'articles', `story-${at}.md`), article(`Story ${at}`, `id-${at}`));
    await made.desk.close();
    await made.ask('library.open', { how: 'dialog' });
    await expect.poll(() => made.news.at(-1)?.kind, { timeout: 20_000 }).toBe('list');
    await made.desk.close();
    expect(made.news.some(({ kind }) => kind === 'progress')).toBe(true);
    reads.length = 0;
    expect((await made.ask('library.open', { how: 'dialog' })).articles).toHaveLength(100);
    expect(reads.filter((path) => path.endsWith('.md'))).toEqual([]);
    await made.desk.close();
    writeFileSync(join(made.libraryPlace, 'articles', 'story-7.md'), article('Another story', 'id-7'));
    rmSync(join(made.libraryPlace, 'articles', 'story-8.md'));
    renameSync(join(made.libraryPlace, 'articles', 'story-9.md'), join(made.libraryPlace, 'articles', 'renamed.md'));
    reads.length = 0;
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    expect(articles).toHaveLength(99);
    expect(articles.find(({ id }) => id === 'id-7')?.headline).toBe('Another story');
    expect(articles.find(({ id }) => id === 'id-9')?.file).toBe('renamed.md');
    expect(
      reads
        .filter((path) => path.endsWith('.md'))
        .map((path) => path.split('/').pop())
        .sort(),
    ).toEqual(['renamed.md', 'story-7.md']);
  });

  test('losing the cache loses nothing', async () => {
    const made = await deskWithLibrary();
    await made.ask('article.create', { headline: 'The well', language: 'en' });
    await made.desk.close();
    for (const text of ['{', '{"version":0}', '[]']) {
      writeFileSync(join(made.libraryPlace, '.stet', 'cache', 'listing.json'), text);
      expect((await made.ask('library.open', { how: 'dialog' })).articles).toHaveLength(1);
      await made.desk.close();
    }
  });

  test('two files with one id: the later gets a new one and a copy of the docket, and it is said', async () => {
    const made = await deskWithLibrary();
    const first = await made.ask('article.create', { headline: 'The well', language: 'en' });
    const dismissed = { suggester: 'number', exact: 'twelve', by: 'p', at: '2026-11-24T08:00:00Z' };
    await made.ask('docket.change', { id: first.id, by: 'p', at: dismissed.at, change: { kind: 'dismiss', dismissed } });
    await made.desk.close();
    const articles = join(made.libraryPlace, 'articles');
    const text = readFileSync(join(articles, first.file));
    writeFileSync(join(articles, 'a copy.md'), text);
    const opened = await made.ask('library.open', { how: 'dialog' });
    const copy = opened.articles.find(({ file }) => file === 'a copy.md');
    expect(opened.articles).toHaveLength(2);
    expect(copy?.id).not.toBe(first.id);
    expect(readFileSync(join(articles, first.file)).equals(text)).toBe(true);
    expect(readFileSync(join(articles, 'a copy.md'), 'utf8')).toBe(text.toString('utf8').replace(first.id, copy?.id ?? ''));
    expect((await made.ask('article.open', { id: copy?.id ?? '' })).docket).toMatchObject({ article: copy?.id, dismissed: [dismissed] });
    expect(made.news).toContainEqual({ kind: 'problem', problem: { code: 'same-id-twice', file: 'a copy.md', kept: first.file } });
  });
});
