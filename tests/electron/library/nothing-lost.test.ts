import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, madeDesk, type MadeDesk } from '../made-desk.ts';
import { bodyOf, saving, withArticle, type MadeArticle } from './made-article.ts';

const AT = '2026-11-24T08:00:00.000Z';

interface Made extends MadeArticle {
  /** The article with what somebody typed last. */
  readonly typed: string;
}

async function typedInto(fs?: FileSystem): Promise<Made> {
  const made = await withArticle(fs, 'The weir');
  return { ...made, typed: bodyOf(made.opened, 'Typed at night.') };
}

const here = (made: MadeDesk): string => join(made.folder, 'user-here', 'typing');
const filesBelow = (folder: string): string[] =>
  existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.json')) : [];

/** A disk that takes nothing below a folder while `full.on`. */
function fillable(): { fs: FileSystem; full: { on: boolean; below: RegExp; code: string } } {
  const full = { on: false, below: /\/library\//, code: 'ENOSPC' };
  const check = (path: string): void => {
    if (full.on && full.below.test(path)) throw Object.assign(new Error(full.code), { code: full.code });
  };
  const fs: FileSystem = {
    ...disk,
    open: async (path, ...more) => {
      check(path);
      return disk.open(path, ...more);
    },
  };
  return { fs, full };
}

describe('a disk that takes no more', () => {
  test.each(['ENOSPC', 'EROFS', 'EIO', 'EPERM'])(
    'typing goes to this computer (%s), comes back from there, and goes with the save',
    async (code) => {
      const { fs, full } = fillable();
      const made = await typedInto(fs);
      const { ask, refused, id, opened, typed, path } = made;
      Object.assign(full, { on: true, code });
      const answer = await refused('article.save', saving(id, opened.base, typed));
      expect(['disk-full', 'read-only', 'disk-fault', 'no-permission']).toContain(answer.code);
      expect(await ask('article.journal', { id, base: opened.base, markdown: typed })).toEqual({ at: AT, place: 'computer' });
      expect(readFileSync(path, 'utf8')).toBe(opened.markdown);
      const again = await ask('article.open', { id });
      expect(again.journal).toEqual({ markdown: typed, at: AT, base: opened.base });
      full.on = false;
      await ask('article.save', saving(id, again.base, typed));
      expect(readFileSync(path, 'utf8')).toBe(typed);
      expect((await ask('article.open', { id })).journal).toBeNull();
      expect(filesBelow(here(made))).toEqual([]);
    },
  );

  test('of what lies in both places the later comes back', async () => {
    const { fs, full } = fillable();
    const { ask, id, opened, typed, clock } = await typedInto(fs);
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    full.on = true;
    clock.ms += 1000;
    await ask('article.journal', { id, base: opened.base, markdown: `${typed}More.\n` });
    expect((await ask('article.open', { id })).journal?.markdown).toBe(`${typed}More.\n`);
    full.on = false;
    clock.ms += 1000;
    await ask('article.journal', { id, base: opened.base, markdown: `${typed}Most.\n` });
    expect((await ask('article.open', { id })).journal?.markdown).toBe(`${typed}Most.\n`);
  });

  test('of what lies in both places the later comes back though the clock was set back between them', async () => {
    const { fs, full } = fillable();
    const { ask, id, opened, typed, clock, desk } = await typedInto(fs);
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    full.on = true;
    clock.ms -= 3 * 60 * 60 * 1000;
    await ask('article.journal', { id, base: opened.base, markdown: `${typed}More.\n` });
    full.on = false;
    await desk.close();
    await ask('library.open', { how: 'dialog' });
    expect((await ask('article.open', { id })).journal?.markdown).toBe(`${typed}More.\n`);
  });

  test('that neither disk takes, the journal says so and does not claim to have it', async () => {
    const { fs, full } = fillable();
    const { refused, id, opened, typed } = await typedInto(fs);
    Object.assign(full, { on: true, below: /\/(library|typing)\// });
    expect(await refused('article.journal', { id, base: opened.base, markdown: typed })).toMatchObject({ code: 'disk-full' });
  });
});

describe('a library folder that goes away', () => {
  test('is said to be missing, no second one is made in its place, and all goes on when it is back', async () => {
    const made = await typedInto();
    const { ask, refused, id, opened, typed, libraryPlace, path, news } = made;
    renameSync(libraryPlace, `${libraryPlace}-away`);
    expect(await refused('article.save', saving(id, opened.base, typed))).toEqual({ code: 'library-missing', file: 'library' });
    expect(await ask('article.journal', { id, base: opened.base, markdown: typed })).toEqual({ at: AT, place: 'computer' });
    expect(await refused('article.create', { headline: 'Another', language: 'en' })).toMatchObject({ code: 'library-missing' });
    expect(await refused('word.add', { word: 'weir' })).toMatchObject({ code: 'library-missing' });
    expect(existsSync(libraryPlace)).toBe(false);
    expect(news.filter((one) => one.kind === 'problem')).toEqual([
      { kind: 'problem', problem: { code: 'library-missing', file: 'library' } },
    ]);
    renameSync(`${libraryPlace}-away`, libraryPlace);
    await expect.poll(() => news.some(({ kind }) => kind === 'library'), { timeout: 20_000 }).toBe(true);
    await ask('article.save', saving(id, opened.base, typed));
    expect(readFileSync(path, 'utf8')).toBe(typed);
  });

  test('an empty folder in its place, as a mount point is, stays empty', async () => {
    const { ask, refused, id, opened, typed, libraryPlace } = await typedInto();
    renameSync(libraryPlace, `${libraryPlace}-away`);
    mkdirSync(libraryPlace);
    expect(await refused('article.save', saving(id, opened.base, typed))).toMatchObject({ code: 'library-missing' });
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    expect(readdirSync(libraryPlace)).toEqual([]);
    rmSync(libraryPlace, { recursive: true });
    renameSync(`${libraryPlace}-away`, libraryPlace);
    expect((await ask('article.open', { id })).journal?.markdown).toBe(typed);
  });

  test('under its new name it is the same library: the typing kept at this computer is there', async () => {
    const made = await typedInto();
    const { ask, id, opened, typed, libraryPlace, answers } = made;
    renameSync(libraryPlace, `${libraryPlace}-renamed`);
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    answers.folder = `${libraryPlace}-renamed`;
    await ask('library.open', { how: 'dialog' });
    expect((await ask('article.open', { id })).journal).toEqual({ markdown: typed, at: AT, base: opened.base });
  });
});

test('a change outside while a save is running is not overwritten', async () => {
  const late = { on: false, path: '' };
  const fs: FileSystem = {
    ...disk,
    open: async (path, ...more) => {
      // The last thing before the article is replaced.
      if (late.on && path.includes('.the-weir.md.')) writeFileSync(late.path, `${readFileSync(late.path, 'utf8')}From elsewhere.\n`);
      return disk.open(path, ...more);
    },
  };
  const { ask, refused, id, opened, typed, path } = await typedInto(fs);
  Object.assign(late, { on: true, path });
  expect(await refused('article.save', saving(id, opened.base, typed))).toMatchObject({ code: 'changed-outside', file: 'the-weir.md' });
  expect(readFileSync(path, 'utf8')).toContain('From elsewhere.');
  expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  late.on = false;
  await ask('article.save', saving(id, opened.base, typed, { overwrite: true }));
  expect(readFileSync(path, 'utf8')).toBe(typed);
});

describe('the lock', () => {
  test('cleared away by somebody is taken again, and writing goes on', async () => {
    const { ask, id, opened, typed, libraryPlace } = await typedInto();
    rmSync(join(libraryPlace, '.stet', 'lock'));
    await ask('article.save', saving(id, opened.base, typed));
    expect(existsSync(join(libraryPlace, '.stet', 'lock'))).toBe(true);
  });

  test('taken by another: typing is kept at this computer; given back, the library opens for writing again', async () => {
    const { ask, refused, id, opened, typed, libraryPlace, news } = await typedInto();
    const lock = join(libraryPlace, '.stet', 'lock');
    const mine = readFileSync(lock, 'utf8');
    writeFileSync(
      lock,
      JSON.stringify({ ...(JSON.parse(mine) as object), host: 'elsewhere', token: 'other', person: 'Dara', heartbeat: AT }),
    );
    expect(await refused('article.save', saving(id, opened.base, typed))).toMatchObject({ code: 'locked-elsewhere' });
    expect(await ask('article.journal', { id, base: opened.base, markdown: typed })).toEqual({ at: AT, place: 'computer' });
    expect(await refused('library.open-for-writing', {})).toEqual({ code: 'locked-elsewhere', by: 'Dara, elsewhere' });
    rmSync(lock);
    const before = news.length;
    expect(await ask('library.open-for-writing', {})).not.toHaveProperty('readOnly');
    expect(news.slice(before).map(({ kind }) => kind)).toContain('library');
    const again = await ask('article.open', { id });
    expect(again).toMatchObject({ readOnly: false, journal: { markdown: typed } });
    await ask('article.save', saving(id, again.base, typed));
  });

  test('a library opened for reading while another wrote it knows what the other wrote', async () => {
    const first = await deskWithLibrary();
    const second = await madeDesk({ folder: first.folder, host: 'there', pid: 4711 });
    const { library } = await second.ask('library.open', { how: 'dialog' });
    expect(library.readOnly?.reason).toBe('locked');
    await first.ask('word.add', { word: 'weir' });
    const { id } = await first.ask('article.create', { headline: 'The weir', language: 'en' });
    await first.desk.close();
    expect(await second.ask('library.open-for-writing', {})).not.toHaveProperty('readOnly');
    expect((await second.ask('word.add', { word: 'sluice' })).words).toEqual(['weir', 'sluice']);
    await expect.poll(() => second.desk.library?.entries.has(id)).toBe(true);
    await second.desk.close();
  });
});

describe('typing that comes back after a crash', () => {
  test('says which file it was typed over, so that a change outside is not overwritten', async () => {
    const { ask, refused, id, opened, typed, path, desk } = await typedInto();
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    await desk.close();
    writeFileSync(path, opened.markdown.replace('The weir', 'The lock'));
    await ask('library.open', { how: 'dialog' });
    const again = await ask('article.open', { id });
    expect(again.journal).toEqual({ markdown: typed, at: AT, base: opened.base });
    expect(again.base).not.toBe(opened.base);
    expect(await refused('article.save', saving(id, again.journal?.base ?? '', typed))).toMatchObject({ code: 'changed-outside' });
    expect(readFileSync(path, 'utf8')).toContain('The lock');
  });

  test('is gone when a save had written the same words before the crash', async () => {
    const { ask, id, opened, typed, path, desk, libraryPlace } = await typedInto();
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    await desk.close();
    writeFileSync(path, typed.replace(/^updated: .*$/m, 'updated: 2026-11-24T09:00:00.000Z'));
    await ask('library.open', { how: 'dialog' });
    expect((await ask('article.open', { id })).journal).toBeNull();
    expect(filesBelow(join(libraryPlace, '.stet', 'journal'))).toEqual([]);
  });

  test('that is torn is said and set aside, and the next typing does not overwrite it', async () => {
    const { ask, id, opened, typed, libraryPlace, news } = await typedInto();
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    const journal = join(libraryPlace, '.stet', 'journal');
    writeFileSync(join(journal, `${id}.json`), '{"base":"sha256:');
    expect((await ask('article.open', { id })).journal).toBeNull();
    const [aside] = readdirSync(journal);
    expect(aside).toMatch(new RegExp(`^${id}\\.[0-9a-f]{8}\\.torn$`));
    expect(news.at(-1)).toEqual({ kind: 'problem', problem: { code: 'journal-damaged', file: opened.file, kept: aside } });
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    expect(readFileSync(join(journal, aside ?? ''), 'utf8')).toBe('{"base":"sha256:');
  });

  test('that gave way to the text of the file stays in the history and does not come back', async () => {
    const { ask, id, opened, typed, libraryPlace } = await typedInto();
    await ask('article.journal', { id, base: opened.base, markdown: typed });
    await ask('article.give-way', { id, base: opened.base, markdown: typed });
    expect((await ask('article.open', { id })).journal).toBeNull();
    const lines = readFileSync(join(libraryPlace, '.stet', 'history', `${id}.jsonl`), 'utf8');
    expect(lines).toContain('gave-way');
  });
});

test('typing whose file was taken away becomes an article again, under its own id and with its claims', async () => {
  const { ask, refused, id, opened, typed, path, desk, libraryPlace } = await typedInto();
  await ask('article.journal', { id, base: opened.base, markdown: typed });
  await desk.close();
  rmSync(path);
  await ask('library.open', { how: 'dialog' });
  expect(await ask('library.stranded', {})).toEqual([{ id, at: AT, headline: 'The weir', words: 'Typed at night.' }]);
  expect(await refused('article.bring-back', { id: '../../library' })).toMatchObject({ code: 'not-found' });
  expect(await ask('article.bring-back', { id })).toMatchObject({ id, file: 'the-weir.md' });
  expect(readFileSync(path, 'utf8')).toBe(typed);
  expect((await ask('article.open', { id })).journal).toBeNull();
  expect(await ask('library.stranded', {})).toEqual([]);
  expect(filesBelow(join(libraryPlace, '.stet', 'journal'))).toEqual([]);
});

test.each([
  ['bytes that are no text', Buffer.from([0, 1, 2, 3])],
  ['broken front matter', Buffer.from('---\nheadline: [\n---\nText.\n')],
])('typing whose file was replaced by %s is offered after a restart, beside what lies there now', async (_what, bytes) => {
  const { ask, id, opened, typed, path, desk, libraryPlace } = await typedInto();
  await ask('article.journal', { id, base: opened.base, markdown: typed });
  await desk.close();
  writeFileSync(path, bytes);
  await ask('library.open', { how: 'dialog' });
  expect(await ask('library.stranded', {})).toEqual([{ id, at: AT, headline: 'The weir', words: 'Typed at night.' }]);
  const back = await ask('article.bring-back', { id });
  expect(back).toMatchObject({ id, file: 'the-weir-2.md' });
  expect(readFileSync(join(libraryPlace, 'articles', back.file), 'utf8')).toBe(typed);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  const { articles } = await ask('library.state', {});
  expect(articles.map(({ file }) => file).sort()).toEqual(['the-weir-2.md', 'the-weir.md']);
  expect((await ask('article.open', { id })).markdown).toBe(typed);
});

test('words that the library does not take are written where the person says', async () => {
  const { ask, refused, answers, typed, folder } = await typedInto();
  expect(await refused('article.save-elsewhere', { file: 'the-weir.md', markdown: typed })).toEqual({ code: 'stopped' });
  answers.save = join(folder, 'rescued.md');
  expect(await ask('article.save-elsewhere', { file: '../../the-weir.md', markdown: typed })).toEqual({ file: 'rescued.md' });
  expect(readFileSync(answers.save, 'utf8')).toBe(typed);
});
