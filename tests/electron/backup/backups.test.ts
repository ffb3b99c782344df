import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupName } from '../../../core/backup/rotation.ts';
import { bodyOf, saving } from '../library/made-article.ts';
import { filesIn, fullLibrary, libraryOf } from './made-backup.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

async function withFolder() {
  const made = await fullLibrary();
  made.answers.folder = made.backups;
  await made.ask('backup.choose-folder', {});
  const zips = () => readdirSync(made.backups).filter((name) => name.endsWith('.zip'));
  return { ...made, zips };
}

test('nothing is backed up before a folder is chosen, and it is said', async () => {
  const made = await fullLibrary();
  expect(await made.ask('backup.state', {})).toMatchObject({ folder: null, last: null, failed: null, when: 'daily', days: 7, weeks: 4 });
  expect(await made.refused('backup.run', {})).toMatchObject({ code: 'backup-no-folder' });
});

test('a backup says what it holds; the choice and its news are kept at this computer', async () => {
  const made = await withFolder();
  const state = await made.ask('backup.run', {});
  expect(state).toMatchObject({
    isThere: true,
    running: null,
    failed: null,
    last: { files: Object.keys(filesIn(made.libraryPlace)).length, missed: { count: 0 } },
  });
  expect(made.news.some((news) => news.kind === 'backup' && news.state.running !== null)).toBe(true);
  await made.ask('backup.choose', { when: 'hand', days: 2, weeks: 0 });
  expect(JSON.parse(readFileSync(join(made.folder, 'user-here', 'desk.json'), 'utf8'))).toMatchObject({
    backups: { [libraryOf(made).record.data.id]: { when: 'hand', days: 2, folder: made.backups } },
  });
});

test('what is rotated out is only ever ours, whole, and never the latest', async () => {
  const made = await withFolder();
  await made.ask('backup.choose', { when: 'hand', days: 2, weeks: 0 });
  for (let day = 0; day < 3; day += 1) {
    await made.ask('backup.run', {});
    made.clock.ms += DAY_MS;
  }
  expect(made.zips()).toHaveLength(2);
  const id = libraryOf(made).record.data.id;
  // A file of the very name that is no backup, a link, a backup of another library under this one's name, and a file of the person's own.
  const fake = backupName(id, '2025-01-01T00:00:00.000Z');
  const linked = backupName(id, '2025-01-02T00:00:00.000Z');
  writeFileSync(join(made.backups, fake), 'no backup');
  symlinkSync(join(made.folder, 'user-here', 'desk.json'), join(made.backups, linked));
  writeFileSync(join(made.backups, 'holiday.zip'), 'mine');
  await made.ask('backup.run', {});
  expect(made.zips()).toEqual(expect.arrayContaining([fake, linked, 'holiday.zip']));
  expect(made.zips()).toHaveLength(5);
  expect(existsSync(join(made.folder, 'user-here', 'desk.json'))).toBe(true);
});

test('a backup that comes to nothing removes no older one, and the status says since when there is none', async () => {
  const made = await withFolder();
  await made.ask('backup.choose', { when: 'daily', days: 1, weeks: 0 });
  const good = await made.ask('backup.run', {});
  made.clock.ms += 3 * DAY_MS;
  const away = join(made.folder, 'unplugged');
  renameSync(made.backups, away);
  expect(await made.refused('backup.run', {})).toMatchObject({ code: 'backup-folder-missing', file: 'backups' });
  expect(existsSync(made.backups)).toBe(false);
  // An empty mount point is not the folder either.
  mkdirSync(made.backups);
  expect(await made.refused('backup.run', {})).toMatchObject({ code: 'backup-folder-missing' });
  expect(readdirSync(made.backups)).toEqual([]);
  expect(await made.ask('backup.state', {})).toMatchObject({
    isThere: false,
    last: good.last,
    failed: { problem: { code: 'backup-folder-missing' } },
  });
  expect(readdirSync(away).filter((name) => name.endsWith('.zip'))).toEqual([good.last?.file]);
});

test.skipIf(process.getuid?.() === 0)('a folder that takes no files is said', async () => {
  const made = await withFolder();
  chmodSync(made.backups, 0o500);
  expect(await made.refused('backup.run', {})).toMatchObject({ code: 'no-permission' });
  chmodSync(made.backups, 0o700);
});

test('a folder in the library, around it, or in another library is refused', async () => {
  const made = await fullLibrary();
  const refused = async (folder: string) => {
    mkdirSync(folder, { recursive: true });
    made.answers.folder = folder;
    return (await made.refused('backup.choose-folder', {})).code;
  };
  expect(await refused(join(made.libraryPlace, 'backups'))).toBe('backup-inside-library');
  expect(await refused(made.folder)).toBe('library-inside-backups');
  symlinkSync(join(made.libraryPlace, 'backups'), join(made.folder, 'linked'));
  expect(await refused(join(made.folder, 'linked'))).toBe('backup-inside-library');
  mkdirSync(join(made.folder, 'other', '.stet'), { recursive: true });
  expect(await refused(join(made.folder, 'other', 'articles', 'b'))).toBe('backup-inside-library');
});

test('a whole backup is restored into a new folder and opened, with claims and history', async () => {
  const made = await withFolder();
  const before = filesIn(made.libraryPlace);
  const { last } = await made.ask('backup.run', {});
  const target = join(made.folder, 'restored');
  mkdirSync(target);
  made.answers.folder = target;
  const opened = await made.ask('backup.restore', { file: last?.file ?? '' });
  expect(opened.articles).toHaveLength(3);
  expect(libraryOf(made).places.root).toBe(target);
  expect(filesIn(target)).toMatchObject(
    Object.fromEntries(Object.entries(before).filter(([path]) => /^articles|dockets|history/.test(path))),
  );
  // Leaving it keeps earlier versions; nothing else of it changes.
  const now = Object.entries(filesIn(made.libraryPlace)).filter(([path]) => !path.startsWith('.stet/generations/'));
  expect(before).toMatchObject(Object.fromEntries(now));
});

test('one article comes out of a backup as a file of its own, with its claims; nothing else changes', async () => {
  const made = await withFolder();
  const [id = ''] = made.ids;
  const { last } = await made.ask('backup.run', {});
  const file = last?.file ?? '';
  const opened = await made.ask('article.open', { id });
  await made.ask('article.save', saving(id, opened.base, bodyOf(opened, 'Spoilt since.')));
  const before = filesIn(join(made.libraryPlace, 'articles'));
  expect((await made.ask('backup.articles', { file })).map((one) => one.file)).toContain('the-well.md');
  const taken = await made.ask('backup.take-article', { file, article: 'the-well.md' });
  expect(taken.id).not.toBe(id);
  expect(taken.file).toBe('the-well-2.md');
  const beside = await made.ask('article.open', { id: taken.id });
  expect(beside.markdown).toContain('40 lamps');
  expect(beside.markdown).not.toContain('Spoilt');
  expect(beside.named).not.toBeNull();
  expect(filesIn(join(made.libraryPlace, 'articles'))).toMatchObject(before);
  await made.ask('article.bin', { id });
  expect(await made.refused('backup.take-article', { file, article: '../library.json' })).toMatchObject({ code: 'not-found' });
  expect(await made.refused('backup.articles', { file: '../../etc/passwd' })).toMatchObject({ code: 'not-found' });
});

test('an article that was written in elsewhere comes out of a backup with the text that its claims speak of', async () => {
  const made = await withFolder();
  const [id = ''] = made.ids;
  const path = join(made.libraryPlace, 'articles', 'the-well.md');
  const was = (await made.ask('article.open', { id })).markdown;
  writeFileSync(path, was.replace('40 lamps', '41 lamps'));
  const { last } = await made.ask('backup.run', {});
  const taken = await made.ask('backup.take-article', { file: last?.file ?? '', article: 'the-well.md' });
  const docket = JSON.parse(readFileSync(join(made.libraryPlace, '.stet', 'dockets', `${taken.id}.json`), 'utf8')) as { revision: string };
  // The text lies in the history that the article is taken into, though nothing there has it under a hash yet.
  rmSync(join(made.libraryPlace, '.stet', 'history', 'objects'), { recursive: true });
  const again = await made.ask('backup.take-article', { file: last?.file ?? '', article: 'the-well.md' });
  const hex = docket.revision.slice('sha256:'.length);
  expect(existsSync(join(made.libraryPlace, '.stet', 'history', 'objects', hex.slice(0, 2), `${hex.slice(2)}.gz`))).toBe(true);
  expect((await made.ask('article.open', { id: again.id })).named).toContain('40 lamps');
});

test('claims that cannot be read come out of a backup as they are, and opening the article says so', async () => {
  const made = await withFolder();
  const [id = ''] = made.ids;
  const docket = join(made.libraryPlace, '.stet', 'dockets', `${id}.json`);
  writeFileSync(docket, '{ "torn');
  const { last } = await made.ask('backup.run', {});
  const taken = await made.ask('backup.take-article', { file: last?.file ?? '', article: 'the-well.md' });
  expect(taken.id).not.toBe(id);
  expect(readFileSync(join(made.libraryPlace, '.stet', 'dockets', `${taken.id}.json`), 'utf8')).toBe('{ "torn');
  expect(await made.ask('article.open', { id: taken.id })).toMatchObject({ docketProblem: 'docket-damaged' });
});

test('a library used on another day is backed up by itself, once that day', async () => {
  const made = await withFolder();
  await made.ask('backup.run', {});
  const reopen = async () => {
    await made.desk.close();
    made.answers.folder = made.libraryPlace;
    await made.ask('library.open', { how: 'dialog' });
    await libraryOf(made).tidied;
  };
  await reopen();
  expect(made.zips()).toHaveLength(1);
  made.clock.ms += DAY_MS;
  await reopen();
  await expect.poll(() => made.zips().length).toBe(2);
  await expect.poll(async () => (await made.ask('backup.state', {})).running).toBe(null);
});

test('closing the window makes a backup where that is asked for', async () => {
  const made = await withFolder();
  await made.desk.beforeClosing();
  expect(made.zips()).toHaveLength(0);
  await made.ask('backup.choose', { when: 'closing', days: 7, weeks: 4 });
  await made.desk.beforeClosing();
  expect(made.zips()).toHaveLength(1);
});
