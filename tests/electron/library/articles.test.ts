import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openArticle, writeArticle } from '../../../core/article/article-file.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { seen } from '../../../electron/library/watch.ts';
import { faultyDisk } from '../store/faulty-disk.ts';
import { deskWithLibrary } from '../made-desk.ts';
import { bodyOf, saving, withArticle } from './made-article.ts';

const AT = '2026-11-24T08:00:00.000Z';

describe('making', () => {
  test.each([
    ['The Well, Deepened', 'the-well-deepened.md'],
    ['អណ្តូងទឹក', 'អណ្តូងទឹក.md'],
    ['Con', 'con-article.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['', 'article.md'],
    ['?!', 'article.md'],
  ])('%j becomes the file %s', async (headline, file) => {
    const { ask } = await deskWithLibrary();
    expect(await ask('article.create', { headline, language: 'en' })).toMatchObject({ file, headline, status: 'draft', claims: 0 });
  });

  test('two with one headline get two files and two ids', async () => {
    const { ask } = await deskWithLibrary();
    const made = await Promise.all([1, 2, 3].map(() => ask('article.create', { headline: 'The well', language: 'en' })));
    expect(made.map(({ file }) => file).sort()).toEqual(['the-well-2.md', 'the-well-3.md', 'the-well.md']);
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
  });

  test('opened at once, it can be saved with the base it was opened with', async () => {
    const { ask, opened, id } = await withArticle();
    expect(opened).toMatchObject({ named: 'The well', journal: null, readOnly: false });
    expect(opened.docket.revision).toBe(contentHash('The well'));
    const saved = await ask('article.save', saving(id, opened.base, bodyOf(opened, 'It is twelve metres deep.')));
    expect(saved.summary).toMatchObject({ words: 7, headline: 'The well' });
  });
});

describe('importing', () => {
  test('a Markdown file keeps the lines of its front matter that are not ours', async () => {
    const { ask, libraryPlace } = await deskWithLibrary();
    const bytes = Buffer.from('---\nid: 01OLD\nheadline: The well\ncustom_key: keep me   # theirs\n---\n\nDeep.\n');
    const { summary } = await ask('import.run', { name: 'well.md', bytes });
    const written = readFileSync(join(libraryPlace, 'articles', summary.file), 'utf8');
    expect(written).toContain(`---\nid: ${summary.id}\nheadline: The well\ncustom_key: keep me   # theirs\n`);
  });
});

describe('saving', () => {
  test('opening and saving changes no byte and no time, with a byte order mark and odd line ends', async () => {
    const made = await deskWithLibrary();
    const path = join(made.libraryPlace, 'articles', 'odd.md');
    const bytes = Buffer.from('\ufeff---\r\nid: odd\r\nheadline: "Odd"   # why\r\nmine: [1, 2]\r\n---\r\n\r\nOne  \r\ntwo', 'utf8');
    writeFileSync(path, bytes);
    await made.desk.close();
    await made.ask('library.open', { how: 'dialog' });
    const opened = await made.ask('article.open', { id: 'odd' });
    expect(opened.markdown.startsWith('---')).toBe(true);
    const before = statSync(path).mtimeMs;
    const doc = openArticle(opened.markdown);
    if (!doc.ok) throw new Error('unreadable');
    const markdown = writeArticle(doc.value.doc, doc.value.opened);
    const saved = await made.ask('article.save', saving('odd', opened.base, markdown, { why: 'explicit' }));
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(saved.base).toBe(opened.base);
    expect(statSync(path).mtimeMs).toBe(before);
  });

  test('names the text in the docket and keeps it, dropping those that only automatic saves needed', async () => {
    const { ask, opened, id, libraryPlace, clock } = await withArticle();
    clock.ms += 600_000;
    let base = (await ask('article.save', saving(id, opened.base, bodyOf(opened, 'One.'), { why: 'explicit' }))).base;
    const objects = (): number =>
      readdirSync(join(libraryPlace, '.stet', 'history', 'objects'), { recursive: true }).filter((name) => name.length > 10).length;
    const before = objects();
    for (const word of ['Two', 'Three', 'Four', 'Five']) {
      const saved = await ask('article.save', saving(id, base, bodyOf(opened, `One. ${word}.`)));
      base = saved.base;
      const again = await ask('article.open', { id });
      expect(again.docket.revision).toBe(saved.revision);
      expect(again.named).toBe(`The well\n\nOne. ${word}.`);
    }
    expect(objects()).toBeLessThanOrEqual(before + 4);
    const lines = readFileSync(join(libraryPlace, '.stet', 'history', `${id}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(2);
  });

  test('an article saved back to an earlier kept text keeps that text', async () => {
    const { ask, opened, id } = await withArticle();
    const one = await ask('article.save', saving(id, opened.base, bodyOf(opened, 'One.'), { why: 'explicit' }));
    const two = await ask('article.save', saving(id, one.base, bodyOf(opened, 'Two.')));
    const back = await ask('article.save', saving(id, two.base, bodyOf(opened, 'One.')));
    const three = await ask('article.save', saving(id, back.base, bodyOf(opened, 'Three.')));
    await ask('article.save', saving(id, three.base, bodyOf(opened, 'One.')));
    expect((await ask('article.open', { id })).named).toBe('The well\n\nOne.');
  });

  test('a text that was first saved by itself and then on purpose is kept', async () => {
    const { ask, opened, id, libraryPlace } = await withArticle();
    const one = saving(id, opened.base, bodyOf(opened, 'One.'));
    const automatic = await ask('article.save', one);
    const explicit = await ask('article.save', { ...one, base: automatic.base, why: 'explicit' });
    await ask('article.save', saving(id, explicit.base, bodyOf(opened, 'Two.')));
    const hash = explicit.revision.slice('sha256:'.length);
    expect(existsSync(join(libraryPlace, '.stet', 'history', 'objects', hash.slice(0, 2), `${hash.slice(2)}.gz`))).toBe(true);
  });

  test('two articles with one text: neither drops it for the other', async () => {
    const { ask, opened, id } = await withArticle();
    const other = await ask('article.create', { headline: 'The well', language: 'en' });
    const second = await ask('article.open', { id: other.id });
    const one = await ask('article.save', saving(id, opened.base, bodyOf(opened, 'Same.')));
    await ask('article.save', saving(other.id, second.base, bodyOf(second, 'Same.')));
    await ask('article.save', saving(id, one.base, bodyOf(opened, 'Different.')));
    expect((await ask('article.open', { id: other.id })).named).toBe('The well\n\nSame.');
  });

  test('a file changed outside is not written over; overwriting keeps the other text', async () => {
    const { ask, refused, opened, id, path, libraryPlace } = await withArticle();
    const theirs = bodyOf(opened, 'Theirs.');
    writeFileSync(path, theirs);
    const mine = saving(id, opened.base, bodyOf(opened, 'Mine.'));
    expect(await refused('article.save', mine)).toEqual({ code: 'changed-outside', file: 'the-well.md' });
    expect(readFileSync(path, 'utf8')).toBe(theirs);
    await ask('article.save', { ...mine, overwrite: true });
    expect(readFileSync(path, 'utf8')).toContain('Mine.');
    const hash = contentHash(theirs).slice('sha256:'.length);
    const packed = readFileSync(join(libraryPlace, '.stet', 'history', 'objects', hash.slice(0, 2), `${hash.slice(2)}.gz`));
    expect(gunzipSync(packed).toString('utf8')).toBe(theirs);
  });

  test('a file removed outside is not made again without asking', async () => {
    const { ask, refused, opened, id, path } = await withArticle();
    rmSync(path);
    const mine = saving(id, opened.base, bodyOf(opened, 'Mine.'));
    expect(await refused('article.save', mine)).toEqual({ code: 'not-found', file: 'the-well.md' });
    expect(existsSync(path)).toBe(false);
    await ask('article.save', { ...mine, overwrite: true });
    expect(readFileSync(path, 'utf8')).toContain('Mine.');
  });

  test('a damaged docket is said, stays as it is, and the text is still saved', async () => {
    const { ask, refused, opened, id, path, libraryPlace } = await withArticle();
    const docket = join(libraryPlace, '.stet', 'dockets', `${id}.json`);
    writeFileSync(docket, '{"schema":1,');
    const again = await ask('article.open', { id });
    expect(again.docketProblem).toBe('docket-damaged');
    await ask('article.save', saving(id, again.base, bodyOf(opened, 'More.'), { why: 'explicit' }));
    expect(readFileSync(path, 'utf8')).toContain('More.');
    const dismissed = { suggester: 'number', exact: 'twelve', by: 'p', at: AT };
    expect(await refused('docket.change', { id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } })).toMatchObject({
      code: 'docket-damaged',
      file: `.stet/dockets/${id}.json`,
    });
    expect(readFileSync(docket, 'utf8')).toBe('{"schema":1,');
  });

  test.each(['ENOSPC', 'EIO', 'EACCES', 'short'])(
    '%s at every call of a save: never a torn file, and the next save works',
    async (kind) => {
      let fault = faultyDisk({ at: -1, kind: 'none' });
      const fs = Object.fromEntries(
        Object.keys(disk).map((name) => [
          name,
          (...given: unknown[]) => (fault.fs[name as keyof FileSystem] as (...g: unknown[]) => unknown)(...given),
        ]),
      ) as unknown as FileSystem;
      const { ask, refused, libraryPlace } = await deskWithLibrary({ fs });
      for (let at = 0; ; at += 1) {
        const { id, file } = await ask('article.create', { headline: 'The well', language: 'en' });
        const opened = await ask('article.open', { id });
        const path = join(libraryPlace, 'articles', file);
        const mine = saving(id, opened.base, bodyOf(opened, `Mine ${at}.`), { why: 'explicit' });
        fault = faultyDisk({ at, kind });
        const problem = await refused('article.save', mine);
        const struck = fault.struck();
        fault = faultyDisk({ at: -1, kind: 'none' });
        if (!struck) break;
        expect([opened.markdown, mine.markdown], `call ${at}`).toContain(readFileSync(path, 'utf8'));
        expect(problem.code, `call ${at}`).not.toBe('changed-outside');
        const again = { ...mine, markdown: mine.markdown.replace('Mine', 'Mine again'), projection: `The well\n\nMine again ${at}.` };
        const saved = await ask('article.save', again);
        expect(readFileSync(path, 'utf8')).toBe(again.markdown);
        const read = await ask('article.open', { id });
        expect(read.docket.revision).toBe(saved.revision);
        expect(read.named).toBe(again.projection);
        expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      }
    },
  );
});

describe('the journal', () => {
  test('gives back typing that never reached the file, and goes with the next save', async () => {
    const { ask, opened, id } = await withArticle();
    const typed = bodyOf(opened, 'Typed.');
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    const again = await ask('article.open', { id });
    expect(again.journal).toEqual({ markdown: typed, at: AT, base: opened.base });
    await ask('article.save', saving(id, again.base, typed));
    expect((await ask('article.open', { id })).journal).toBeNull();
  });

  test('typing after the saved text stays', async () => {
    const { ask, opened, id } = await withArticle();
    const [first, second] = [bodyOf(opened, 'One.'), bodyOf(opened, 'One. Two.')];
    const saved = ask('article.save', saving(id, opened.base, first));
    await ask('article.journal', { id, base: opened.base, markdown: second });
    const { base } = await saved;
    expect((await ask('article.open', { id })).journal).toEqual({ markdown: second, at: AT, base });
  });
});

describe('renaming, copying', () => {
  test('a name that is taken is refused', async () => {
    const { ask, refused, id } = await withArticle();
    await ask('article.create', { headline: 'The river', language: 'en' });
    expect(await refused('article.rename', { id, name: 'The River' })).toMatchObject({ code: 'name-taken', file: 'the-river.md' });
    expect(await refused('article.rename', { id, name: '  ' })).toEqual({ code: 'bad-question' });
    expect(await ask('article.rename', { id, name: 'A deep well' })).toMatchObject({ id, file: 'a-deep-well.md' });
    expect((await ask('library.state', {})).articles.map(({ file }) => file).sort()).toEqual(['a-deep-well.md', 'the-river.md']);
  });

  test('an article without an id in its file gets one when it is renamed, and keeps its docket', async () => {
    const made = await deskWithLibrary();
    writeFileSync(join(made.libraryPlace, 'articles', 'plain.md'), '# Plain\n\nText.\n');
    await made.desk.close();
    const id = (await made.ask('library.open', { how: 'dialog' })).articles[0]?.id ?? '';
    const dismissed = { suggester: 'number', exact: 'twelve', by: 'p', at: AT };
    await made.ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
    await made.ask('article.rename', { id, name: 'Other' });
    await made.desk.close();
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    expect(articles).toMatchObject([{ id, file: 'other.md', headline: 'Plain' }]);
    expect((await made.ask('article.open', { id })).docket.dismissed).toHaveLength(1);
  });

  test('a copy has its own id and its own docket', async () => {
    const { ask, opened, id } = await withArticle();
    const copy = await ask('article.duplicate', { id });
    expect(copy).toMatchObject({ file: 'the-well-copy.md', headline: 'The well' });
    expect(copy.id).not.toBe(id);
    const both = await ask('article.open', { id: copy.id });
    expect(both.docket).toEqual({ ...opened.docket, article: copy.id });
    expect(both.named).toBe('The well');
  });
});

describe('changes outside while it is open', () => {
  test('own writes are known; others are told with their text', async () => {
    const { desk, ask, news, opened, id, path } = await withArticle();
    const library = desk.library;
    if (!library) throw new Error('no library');
    await ask('article.save', saving(id, opened.base, bodyOf(opened, 'Mine.')));
    news.length = 0;
    await seen(library, 'the-well.md');
    expect(news).toEqual([]);
    const theirs = bodyOf(opened, 'Theirs.');
    writeFileSync(path, theirs);
    await seen(library, 'the-well.md');
    expect(news).toContainEqual({ kind: 'changed-outside', id, markdown: theirs, base: contentHash(theirs) });
    rmSync(path);
    await seen(library, 'the-well.md');
    expect(news).toContainEqual({ kind: 'removed-outside', id, file: 'the-well.md' });
    expect(news.at(-2)).toEqual({ kind: 'list' });
    expect(library.summaries).toEqual([]);
  });

  test('the watcher itself hears of a new file', async () => {
    const { desk, news, libraryPlace } = await deskWithLibrary();
    writeFileSync(join(libraryPlace, 'articles', 'from-outside.md'), '# From outside\n');
    await expect.poll(() => news.some(({ kind }) => kind === 'list'), { timeout: 10_000 }).toBe(true);
    expect(desk.library?.summaries).toHaveLength(1);
  });
});

describe('finding', () => {
  test('looks at headline and text, in Khmer too, and in what changed since', async () => {
    const { ask, opened, id } = await withArticle();
    await ask('article.create', { headline: 'ទឹកស្អាត', language: 'km' });
    const hits = async (query: string): Promise<string[]> => (await ask('library.search', { query })).hits.map((hit) => hit.id);
    expect(await hits('WELL')).toEqual([id]);
    expect(await hits('ស្អាត')).toHaveLength(1);
    expect(await hits('')).toEqual([]);
    expect(await hits('bucket')).toEqual([]);
    await ask('article.save', saving(id, opened.base, bodyOf(opened, 'A new bucket.')));
    const [hit] = (await ask('library.search', { query: 'bucket' })).hits;
    expect(hit).toMatchObject({ id });
    expect(hit?.snippet).toContain('bucket');
  });

  test('each word of the query counts, in any order and anywhere in the article; the headline is no line of its own', async () => {
    const { ask, opened, id } = await withArticle();
    await ask('article.save', saving(id, opened.base, bodyOf(opened, 'The district office mended a compressor. ស្ពានថ្មី បើកព្រឹកនេះ។')));
    const find = async (query: string) => (await ask('library.search', { query })).hits[0] ?? null;
    for (const query of ['compressor district', 'well compressor', 'ព្រឹកនេះ ស្ពាន']) expect(await find(query), query).toMatchObject({ id });
    expect(await find('compressor zeppelin')).toBeNull();
    const hit = await find('well compressor');
    expect(hit?.inSnippet.map(({ from, to }) => hit.snippet.slice(from, to))).toEqual(['compressor']);
    expect(hit?.inHeadline).toHaveLength(1);
    expect(await find('well')).toMatchObject({ snippet: '' });
  });

  test('a file that cannot be opened is found by the name its row shows', async () => {
    const { ask, desk, libraryPlace } = await deskWithLibrary();
    writeFileSync(join(libraryPlace, 'articles', 'huge-harvest.md'), Buffer.from([0xff, 0xfe, 0x00, 0x00, 0x81]));
    await desk.close();
    await ask('library.open', { how: 'dialog' });
    const { hits } = await ask('library.search', { query: 'harvest huge' });
    expect(hits).toMatchObject([{ snippet: '', inHeadline: [{ from: 0, to: 12 }] }]);
  });
});
