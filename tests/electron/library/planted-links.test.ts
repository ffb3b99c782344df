import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { MEMORY } from '../store/scratch.ts';
import { bodyOf, saving, withArticle, type MadeArticle } from './made-article.ts';

const AT = '2026-11-24T08:00:00.000Z';
const PRECIOUS = 'export PATH=/precious\n';
const dismissal: DocketChange = { kind: 'dismiss', dismissed: { suggester: 'number', exact: 'twelve', by: 'p', at: AT } };

/** A file and a folder outside every library. */
function outside(): { readonly file: string; readonly folder: string } {
  const folder = mkdtempSync(join(MEMORY, 'stet-outside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, '.bashrc');
  writeFileSync(file, PRECIOUS);
  return { file, folder };
}

/** A closed library with one article, in which `path` is a link to `to`. */
async function planted(path: (made: MadeArticle) => string, to: string): Promise<MadeArticle & { readonly link: string }> {
  const made = await withArticle();
  await made.ask('docket.change', { id: made.id, by: 'p', at: AT, change: dismissal });
  await made.desk.close();
  const link = join(made.libraryPlace, path(made));
  rmSync(link, { recursive: true, force: true });
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(to, link);
  return { ...made, link };
}

/** Everything that writes: typing, saving, a change of the claims, an article more, the bin, a picture, closing. */
async function workIn({ ask, desk, id }: MadeArticle): Promise<void> {
  const tried = async (work: Promise<unknown>): Promise<void> => void (await work.catch(() => undefined));
  const opened = await ask('article.open', { id }).catch(() => null);
  if (opened) {
    const markdown = bodyOf(opened, 'Typed.');
    await tried(ask('article.journal', { id, base: opened.base, markdown }));
    await tried(ask('article.save', saving(id, opened.base, markdown, { why: 'explicit' })));
  }
  await tried(ask('docket.change', { id, by: 'p', at: AT, change: dismissal }));
  await tried(ask('article.create', { headline: 'Another', language: 'en' }));
  await tried(ask('media.add', { name: 'a.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]) }));
  await tried(ask('article.bin', { id }));
  await desk.close();
}

describe('a link in the place of a file of .stet', () => {
  test.each<readonly [string, (made: MadeArticle) => string]>([
    ['lock', () => '.stet/lock'],
    ['listing', () => '.stet/cache/listing.json'],
    ['journal', ({ id }) => `.stet/journal/${id}.json`],
    ['lines of the history', ({ id }) => `.stet/history/${id}.jsonl`],
    ['an earlier version', ({ id }) => `.stet/generations/dockets/${id}.json.1`],
  ])('is not written through: %s', async (_name, path) => {
    const { file } = outside();
    const made = await planted(path, file);
    const { library } = await made.ask('library.open', { how: 'dialog' });
    expect(library.readOnly).toBeUndefined();
    const { base, markdown } = await made.ask('article.open', { id: made.id });
    await made.ask('article.save', saving(made.id, base, `${markdown}\nTyped.\n`, { why: 'explicit' }));
    await workIn(made);
    expect(readFileSync(file, 'utf8')).toBe(PRECIOUS);
  });

  test.each<readonly [string, (made: MadeArticle) => string]>([
    ['docket', ({ id }) => `.stet/dockets/${id}.json`],
    ['record', () => '.stet/library.json'],
  ])('is read, and a file takes its place when it is written: %s', async (_name, path) => {
    const made = await withArticle();
    await made.ask('docket.change', { id: made.id, by: 'p', at: AT, change: dismissal });
    await made.desk.close();
    const { folder } = outside();
    const link = join(made.libraryPlace, path(made));
    const target = join(folder, 'target.json');
    renameSync(link, target);
    symlinkSync(target, link);
    const before = readFileSync(target, 'utf8');
    await made.ask('library.open', { how: 'dialog' });
    await made.ask('word.add', { word: 'Stet' });
    await workIn(made);
    expect(readFileSync(target, 'utf8')).toBe(before);
    expect(existsSync(link) && lstatSync(link).isSymbolicLink()).toBe(false);
  });
});

test('a second name of a file outside in the place of the history is not appended to; its lines stay, and ours with them', async () => {
  const { file } = outside();
  const made = await withArticle();
  await made.desk.close();
  const lines = join(made.libraryPlace, `.stet/history/${made.id}.jsonl`);
  const before = existsSync(lines) ? readFileSync(lines, 'utf8') : '';
  rmSync(lines, { force: true });
  writeFileSync(file, `${PRECIOUS}${before}`);
  linkSync(file, lines);
  await made.ask('library.open', { how: 'dialog' });
  const { base, markdown } = await made.ask('article.open', { id: made.id });
  await made.ask('article.save', saving(made.id, base, `${markdown}\nTyped.\n`, { why: 'explicit' }));
  expect(readFileSync(file, 'utf8')).toBe(`${PRECIOUS}${before}`);
  const after = readFileSync(lines, 'utf8');
  expect(after.startsWith(`${PRECIOUS}${before}`)).toBe(true);
  expect(after).toContain('"why":"explicit"');
  expect(lstatSync(lines).nlink).toBe(1);
  await workIn(made);
  expect(readFileSync(file, 'utf8')).toBe(`${PRECIOUS}${before}`);
});

describe('a link in the place of a folder', () => {
  const folders = [
    'dockets',
    'history',
    'journal',
    'cache',
    'trash',
    'quarantine',
    'generations',
    'history/objects',
    'generations/dockets',
  ];
  test.each(['.stet', 'articles', 'articles/media', ...folders.map((name) => `.stet/${name}`)])(
    'opens the library for reading, and nothing is written there: %s',
    async (name) => {
      const { folder } = outside();
      const made = await withArticle();
      await made.desk.close();
      const link = join(made.libraryPlace, name);
      // What was there lies there still, so that the library has something to read.
      mkdirSync(link, { recursive: true });
      renameSync(link, join(folder, 'moved'));
      symlinkSync(join(folder, 'moved'), link);
      const before = readdirSync(folder, { recursive: true }).length;
      const { library } = await made.ask('library.open', { how: 'dialog' });
      expect(library.readOnly).toEqual({ reason: 'linked', file: name });
      expect(await made.refused('library.open-for-writing', {})).toMatchObject({ code: 'linked-away', file: name });
      await workIn(made);
      expect(readdirSync(folder, { recursive: true })).toHaveLength(before);
      rmSync(link);
      renameSync(join(folder, 'moved'), link);
      await made.ask('library.open', { how: 'dialog' });
      expect(made.desk.library?.state.readOnly).toBeUndefined();
    },
  );

  test('that is laid there while the library is open refuses what would be written, by its name', async () => {
    const { folder } = outside();
    const made = await withArticle();
    const journal = join(made.libraryPlace, '.stet', 'journal');
    rmSync(journal, { recursive: true, force: true });
    symlinkSync(folder, journal);
    const dockets = join(made.libraryPlace, '.stet', 'dockets');
    rmSync(dockets, { recursive: true });
    symlinkSync(folder, dockets);
    const typed = { id: made.id, base: made.opened.base, markdown: bodyOf(made.opened, 'Typed.') };
    expect(await made.ask('article.journal', typed)).toMatchObject({ place: 'computer' });
    const change = { id: made.id, by: 'p', at: AT, change: dismissal };
    expect(await made.refused('docket.change', change)).toMatchObject({ code: 'linked-away', file: '.stet/dockets' });
    await workIn(made);
    expect(readdirSync(folder)).toEqual(['.bashrc']);
  });

  test('in the bin keeps what it leads to', async () => {
    const { folder } = outside();
    writeFileSync(join(folder, 'article.md'), '---\nid: far\nheadline: Far\n---\n\nFar.\n');
    writeFileSync(join(folder, 'binned.json'), JSON.stringify({ id: 'far', file: 'far.md', headline: 'Far', binned: AT }));
    const made = await planted(() => '.stet/trash/far', folder);
    await made.ask('library.open', { how: 'dialog' });
    expect(await made.refused('article.restore', { id: 'far' })).toMatchObject({ code: 'linked-away', file: '.stet/trash/far' });
    expect(readdirSync(folder).sort()).toEqual(['.bashrc', 'article.md', 'binned.json']);
  });

  test('in the place of the library itself is followed', async () => {
    const made = await withArticle();
    await made.desk.close();
    renameSync(made.libraryPlace, `${made.libraryPlace}-real`);
    symlinkSync(`${made.libraryPlace}-real`, made.libraryPlace);
    const { library } = await made.ask('library.open', { how: 'dialog' });
    expect(library.readOnly).toBeUndefined();
    const opened = await made.ask('article.open', { id: made.id });
    await made.ask('article.save', saving(made.id, opened.base, bodyOf(opened, 'Typed.')));
    expect(readFileSync(made.path, 'utf8')).toContain('Typed.');
  });
});

describe('an article that is a link', () => {
  const VICTIM = '---\nheadline: Victim\n---\n\nVictim text.\n';
  function victim(): string {
    const file = join(outside().folder, 'victim.md');
    writeFileSync(file, VICTIM);
    return file;
  }

  test('out of the library is a row that says so, and is neither read, copied nor written', async () => {
    const file = victim();
    const made = await planted(() => 'articles/leak.md', file);
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    const row = articles.find((one) => one.file === 'leak.md');
    expect(row?.problem).toBe('link-outside');
    const id = row?.id ?? '';
    for (const name of ['article.open', 'article.read', 'article.duplicate'] as const)
      expect(await made.refused(name, { id })).toMatchObject({ code: 'link-outside', file: 'leak.md' });
    await made.ask('article.rename', { id, name: 'other' }).catch(() => undefined);
    await workIn(made);
    expect(readFileSync(file, 'utf8')).toBe(VICTIM);
  });

  test('to another place of the library is written through', async () => {
    const made = await withArticle();
    await made.desk.close();
    const real = join(made.libraryPlace, 'drafts.md');
    renameSync(made.path, real);
    symlinkSync('../drafts.md', made.path);
    await made.ask('library.open', { how: 'dialog' });
    const opened = await made.ask('article.open', { id: made.id });
    await made.ask('article.save', saving(made.id, opened.base, bodyOf(opened, 'Typed.')));
    expect(readFileSync(real, 'utf8')).toContain('Typed.');
    expect(lstatSync(made.path).isSymbolicLink()).toBe(true);
  });

  test('to the files of .stet is out of the library', async () => {
    const made = await planted(() => 'articles/own.md', '../.stet/library.json');
    const { articles } = await made.ask('library.open', { how: 'dialog' });
    expect(articles.find(({ file }) => file === 'own.md')?.problem).toBe('link-outside');
  });

  test.each(['an article outside', 'another article', 'nothing'])(
    'laid in the place of the open one (to %s): saving says it, writing again puts a file there',
    async (kind) => {
      const made = await withArticle();
      const other = await made.ask('article.create', { headline: 'The mill', language: 'en' });
      const mill = join(made.libraryPlace, 'articles', other.file);
      const target = kind === 'an article outside' ? victim() : kind === 'another article' ? mill : join(made.folder, 'nowhere.md');
      const before = existsSync(target) ? readFileSync(target, 'utf8') : null;
      rmSync(made.path);
      symlinkSync(target, made.path);
      const markdown = bodyOf(made.opened, 'Typed.');
      const asked = saving(made.id, made.opened.base, markdown, { why: 'explicit' });
      const code = kind === 'nothing' ? 'not-found' : 'changed-outside';
      expect(await made.refused('article.save', asked)).toMatchObject({ code, file: 'the-well.md' });
      if (kind !== 'nothing')
        expect((await made.refused('article.read', { id: made.id })).code).toMatch(/^(link-outside|same-file-twice)$/);
      await made.ask('article.save', { ...asked, overwrite: true });
      expect(lstatSync(made.path).isSymbolicLink()).toBe(false);
      expect(readFileSync(made.path, 'utf8')).toBe(markdown);
      expect(existsSync(target) ? readFileSync(target, 'utf8') : null).toBe(before);
    },
  );
});
