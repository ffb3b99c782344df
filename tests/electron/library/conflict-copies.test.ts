import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConflictCopy } from '../../../core/contract/conflict-copies.ts';
import { libraryOf, problemsOf, textOf as text, type MadeFiles } from './made-files.ts';

const SYNCTHING = 'well.sync-conflict-20261128-101112-ABCDEF7.md';
const DROPBOX = "well (Anna's conflicted copy 2026-11-28).md";
const AT = '2026-11-24T08:00:00Z';

interface Made extends MadeFiles {
  readonly copies: () => Promise<ConflictCopy[]>;
  readonly files: () => string[];
  readonly problems: () => string[];
}

async function library(files: Readonly<Record<string, string | Uint8Array>>): Promise<Made> {
  const made = await libraryOf(files);
  return {
    ...made,
    copies: () => made.ask('copies.list', {}),
    files: () =>
      readdirSync(made.path(''))
        .filter((name) => name.endsWith('.md'))
        .sort(),
    problems: () => problemsOf(made),
  };
}

describe('a conflict copy of an article', () => {
  const named = [
    [SYNCTHING, 'syncthing', 'ABCDEF7', '2026-11-28T10:11:12'],
    [DROPBOX, 'dropbox', 'Anna', '2026-11-28'],
    ['well (In Konflikt stehende Kopie von Anna 2026-11-28).md', 'dropbox', 'Anna', '2026-11-28'],
    ['well (conflicted copy 2026-11-28 101112).md', 'nextcloud', null, '2026-11-28T10:11:12'],
    ['well_conflict-20261128-101112.md', 'nextcloud', null, '2026-11-28T10:11:12'],
    ['well.Conflict.md', 'resilio', null, null],
    ['well-DESKTOP-AB12CD3.md', 'onedrive', 'DESKTOP-AB12CD3', null],
    ['well 2.md', 'icloud', null, null],
    ['well (1).md', 'google-drive', null, null],
  ] as const;

  test.each(named)('%s: is no article of its own, before the library is opened or while it is', async (file, tool, by, at) => {
    const copy = { file: `articles/${file}`, kind: 'article', of: 'well.md', article: 'well', tool, by, at };
    for (const isThere of [true, false]) {
      const made = await library({ 'well.md': text('well'), ...(isThere ? { [file]: text('well', 'Ten metres.') } : {}) });
      if (!isThere) {
        writeFileSync(made.path(file), text('well', 'Ten metres.'));
        await made.look(file);
        await expect.poll(() => made.news.flatMap((news) => (news.kind === 'copies' ? [news.copies] : [])).at(-1)).toEqual([copy]);
      }
      expect(made.rows()).toEqual({ 'well.md': 'well' });
      expect(await made.copies()).toEqual([copy]);
      await made.reopen();
      expect(made.rows()).toEqual({ 'well.md': 'well' });
      expect(await made.copies()).toEqual([copy]);
      expect(made.problems()).toEqual([]);
      expect(readFileSync(made.path(file), 'utf8')).toBe(text('well', 'Ten metres.'));
      expect(readFileSync(made.path('well.md'), 'utf8')).toBe(text('well'));
    }
  });

  test.each(named)('%s: with an id of its own it is an article', async (file) => {
    const made = await library({ 'well.md': text('well'), [file]: text('other') });
    expect(made.rows()).toEqual({ 'well.md': 'well', [file]: 'other' });
    expect(await made.copies()).toEqual([]);
  });

  test.each(named)('%s: without its original it is an article', async (file) => {
    const made = await library({ [file]: text('well') });
    expect(made.rows()).toEqual({ [file]: 'well' });
    expect(await made.copies()).toEqual([]);
  });

  test('a second file that a person made still gets an id of its own', async () => {
    for (const file of ['well-2.md', 'well-draft.md', 'well-DRAFT.md', 'copy of well.md', 'well-KM.md']) {
      const made = await library({ 'well.md': text('well'), [file]: text('well') });
      expect(Object.keys(made.rows()).sort()).toEqual([file, 'well.md'].sort());
      expect(made.problems()).toEqual(['same-id-twice']);
      expect(await made.copies()).toEqual([]);
    }
  });

  test('where the original has no id, a certain name is enough, and no other', async () => {
    const made = await library({ 'well.md': text(''), [SYNCTHING]: text('', 'Ten.'), 'well 2.md': text('', 'Nine.') });
    expect(Object.keys(made.rows()).sort()).toEqual(['well 2.md', 'well.md']);
    expect(await made.copies()).toMatchObject([{ file: `articles/${SYNCTHING}`, article: made.rows()['well.md'] }]);
  });

  test('two copies of one article are two, and one changed is told again', async () => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: text('well', 'Ten.'), [DROPBOX]: text('well', 'Nine.') });
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect((await made.copies()).map(({ tool }) => tool)).toEqual(['syncthing', 'dropbox']);
    const told = (): number => made.news.filter(({ kind }) => kind === 'copies').length;
    const before = told();
    writeFileSync(made.path(DROPBOX), text('well', 'Nine and a half metres.'));
    await made.look(DROPBOX);
    await expect.poll(told).toBeGreaterThan(before);
    expect(made.rows()).toEqual({ 'well.md': 'well' });
  });

  test('an article that was renamed keeps its copy', async () => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: text('well', 'Ten.') });
    await made.ask('article.rename', { id: 'well', name: 'the-deep-well' });
    expect(await made.copies()).toMatchObject([{ article: 'well' }]);
    await made.reopen();
    expect(made.rows()).toEqual({ 'the-deep-well.md': 'well' });
    expect(await made.copies()).toMatchObject([{ article: 'well' }]);
  });

  test('in a library of many, known from its cache, it is told as well', async () => {
    const many = Object.fromEntries(Array.from({ length: 230 }, (_, at) => [`story-${at}.md`, text(`story-${at}`)]));
    const made = await library({ ...many, 'well.md': text('well') });
    await expect.poll(() => made.desk.library?.isConfirmed, { timeout: 20_000 }).toBe(true);
    await made.desk.close();
    writeFileSync(made.path(DROPBOX), text('well', 'Ten.'));
    await made.ask('library.open', { how: 'dialog' });
    await expect.poll(async () => (await made.copies()).length, { timeout: 20_000 }).toBe(1);
    expect(Object.keys(made.rows())).toHaveLength(231);
    expect(made.rows()[DROPBOX]).toBeUndefined();
  });
});

describe('while the article is open', () => {
  test('a sync tool that moves it aside and puts another there changes it, and the old one is a copy', async () => {
    const made = await library({ 'well.md': text('well') });
    await made.ask('article.open', { id: 'well' });
    renameSync(made.path('well.md'), made.path(SYNCTHING));
    await made.look('well.md', SYNCTHING);
    expect(made.rows()).toEqual({});
    writeFileSync(made.path('well.md'), text('well', 'Nine metres.'));
    await made.look('well.md');
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect(await made.copies()).toMatchObject([{ file: `articles/${SYNCTHING}`, article: 'well' }]);
    expect(made.news.filter(({ kind }) => kind === 'changed-outside')).toMatchObject([
      { id: 'well', markdown: text('well', 'Nine metres.') },
    ]);
    expect(made.problems()).toEqual([]);
  });

  test('the same, when the copy is seen first', async () => {
    const made = await library({ 'well.md': text('well') });
    await made.ask('article.open', { id: 'well' });
    renameSync(made.path('well.md'), made.path(SYNCTHING));
    writeFileSync(made.path('well.md'), text('well', 'Nine metres.'));
    await made.look(SYNCTHING, 'well.md');
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect(await made.copies()).toHaveLength(1);
  });
});

describe('without its original', () => {
  test('taken away outside, the copy stands on its own, and that is said', async () => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: text('well', 'Ten.') });
    rmSync(made.path('well.md'));
    await made.look('well.md');
    expect(made.rows()).toEqual({ [SYNCTHING]: 'well' });
    expect(await made.copies()).toEqual([]);
    expect(made.news).toContainEqual({ kind: 'problem', problem: { code: 'copy-stands-alone', file: SYNCTHING, kept: 'well.md' } });
    writeFileSync(made.path('well.md'), text('well', 'Nine.'));
    await made.look('well.md');
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect(await made.copies()).toHaveLength(1);
  });

  test('binned here, the copy is an article of its own, and both can come back', async () => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: text('well', 'Ten.') });
    const dismissed = { suggester: 'number', exact: 'twelve', by: 'p', at: AT };
    await made.ask('docket.change', { id: 'well', by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
    await made.ask('article.bin', { id: 'well' });
    expect(Object.keys(made.rows())).toEqual([SYNCTHING]);
    expect(made.problems()).toEqual(['copy-stands-alone']);
    const id = made.rows()[SYNCTHING] ?? '';
    expect((await made.ask('article.open', { id })).docket.dismissed).toEqual([dismissed]);
    await made.ask('article.restore', { id: 'well' });
    expect(Object.keys(made.rows()).sort()).toEqual([SYNCTHING, 'well.md'].sort());
  });
});

describe('what is done with a copy', () => {
  test('read, binned, put back', async () => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: text('well', 'Ten.') });
    const file = `articles/${SYNCTHING}`;
    const { markdown, base } = await made.ask('copy.read', { file });
    expect(markdown).toBe(text('well', 'Ten.'));
    await made.ask('copy.bin', { file, base });
    expect(made.files()).toEqual(['well.md']);
    expect(await made.copies()).toEqual([]);
    const [row] = await made.ask('library.binned', {});
    expect(row).toMatchObject({ file: SYNCTHING, headline: 'The well', copy: { kind: 'article', of: 'well.md' } });
    const id = row?.id ?? '';
    expect(readFileSync(join(made.libraryPlace, '.stet', 'trash', id, 'article.md'), 'utf8')).toBe(text('well', 'Ten.'));
    expect(await made.refused('article.restore', { id })).toMatchObject({ code: 'not-found' });
    expect(await made.ask('copy.restore', { id })).toEqual({ file });
    expect(readFileSync(made.path(SYNCTHING), 'utf8')).toBe(text('well', 'Ten.'));
    expect(await made.copies()).toHaveLength(1);
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect(await made.ask('library.binned', {})).toEqual([]);
  });

  test('changed since it was read, it is not binned; gone, that is said', async () => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: text('well', 'Ten.') });
    const file = `articles/${SYNCTHING}`;
    const { base } = await made.ask('copy.read', { file });
    writeFileSync(made.path(SYNCTHING), text('well', 'Ten and a half.'));
    expect(await made.refused('copy.bin', { file, base })).toEqual({ code: 'copy-changed', file });
    rmSync(made.path(SYNCTHING));
    expect(await made.refused('copy.read', { file })).toEqual({ code: 'copy-gone', file });
    expect(await made.refused('copy.bin', { file, base })).toEqual({ code: 'copy-gone', file });
    expect(await made.copies()).toEqual([]);
    expect(made.rows()).toEqual({ 'well.md': 'well' });
  });

  test('kept, it is an article of its own from then on', async () => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: text('well', 'Ten.') });
    const { id } = await made.ask('copy.keep', { file: `articles/${SYNCTHING}` });
    expect(made.rows()).toEqual({ 'well.md': 'well', [SYNCTHING]: id });
    expect(readFileSync(made.path(SYNCTHING), 'utf8')).toBe(text(id, 'Ten.'));
    await made.reopen();
    expect(made.rows()).toEqual({ 'well.md': 'well', [SYNCTHING]: id });
    expect(await made.copies()).toEqual([]);
  });

  test.each([
    ['binary', Buffer.from([0x50, 0x4b, 0, 1, 2]), 'binary-file'],
    ['not UTF-8', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'wrong-encoding'],
    ['empty', Buffer.alloc(0), 'empty-file'],
    ['huge', Buffer.alloc(21 * 1024 * 1024, 0x61), 'too-large'],
  ])('%s: still a copy, that says why it cannot be shown, and goes to the bin as it is', async (_name, bytes, code) => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: bytes });
    const file = `articles/${SYNCTHING}`;
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect(await made.copies()).toMatchObject([{ file, article: 'well' }]);
    expect(await made.refused('copy.read', { file })).toMatchObject({ code });
    await made.ask('copy.bin', { file });
    const [row] = await made.ask('library.binned', {});
    expect(readFileSync(join(made.libraryPlace, '.stet', 'trash', row?.id ?? '', 'article.md')).equals(bytes)).toBe(true);
  });

  test('half written by the sync tool when it is first seen, it is read again when it is whole', async () => {
    const made = await library({ 'well.md': text('well') });
    const whole = text('well', 'Ten metres.');
    writeFileSync(made.path(SYNCTHING), whole.slice(0, 12));
    await made.look(SYNCTHING);
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    writeFileSync(made.path(SYNCTHING), whole);
    await made.look(SYNCTHING);
    expect(made.rows()).toEqual({ 'well.md': 'well' });
    expect((await made.ask('copy.read', { file: `articles/${SYNCTHING}` })).markdown).toBe(whole);
  });

  test('the check of the library finds no fault in it', async () => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: Buffer.from([0, 1, 2]) });
    expect((await made.ask('library.check', {})).faults).toEqual([]);
  });

  test('in a library that is only read it is shown, and nothing is done with it', async () => {
    const made = await library({ 'well.md': text('well'), [SYNCTHING]: text('well', 'Ten.') });
    const file = `articles/${SYNCTHING}`;
    made.desk.library?.beginNothing({ reason: 'folder' });
    await made.ask('copy.read', { file });
    expect(await made.refused('copy.bin', { file })).toMatchObject({ code: 'read-only' });
    expect(await made.refused('copy.keep', { file })).toMatchObject({ code: 'read-only' });
    expect(made.files()).toHaveLength(2);
  });

  test.each(['articles/well.md', '../outside.md', '.stet/library.json', '', '/etc/passwd'])(
    'no other file is read or binned: %s',
    async (file) => {
      const made = await library({ 'well.md': text('well') });
      for (const call of ['copy.read', 'copy.bin', 'copy.keep', 'copy.holds'] as const) {
        expect(await made.refused(call, { file })).toMatchObject({ code: 'copy-gone' });
      }
      expect(existsSync(made.path('well.md'))).toBe(true);
    },
  );
});
