import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../../electron/backup/restore.ts';
import { Stop, Stopped } from '../../../electron/backup/stop.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { scratch } from '../store/scratch.ts';
import { backUp, fullLibrary, hostileZip, listFor } from './made-backup.ts';

function places() {
  const folder = scratch();
  const target = join(folder, 'new');
  const outside = join(folder, 'outside.md');
  const backup = join(folder, 'made.zip');
  const restore = (more: { fs?: FileSystem; stop?: Stop; tell?: (share: number) => void } = {}) =>
    restoreBackup({ fs: disk, backup, target, stop: new Stop(), tell: () => undefined, ...more });
  return { folder, target, outside, backup, restore };
}

const left = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []);

test.each([
  '../outside.md',
  'articles/../../outside.md',
  '/outside.md',
  './articles/../outside.md',
  'articles//x.md',
  'articles/./x.md',
  '..',
  '',
  'articles/x\0.md',
])('a list that names %j takes nothing out of the new folder', async (path) => {
  const { folder, target, backup, outside, restore } = places();
  await hostileZip(backup, { list: listFor([{ path, content: 'words', entry: 'x' }]), entries: { x: 'words' } });
  expect(await restore()).toMatchObject({ ok: false, problem: { code: 'backup-damaged', file: 'made.zip' } });
  expect(existsSync(outside)).toBe(false);
  expect(left(target)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['made.zip', ...(existsSync(target) ? ['new'] : [])]);
});

test('what other programs act on by itself is not put into the new folder, and is named', async () => {
  const { backup, target, restore } = places();
  const others = [
    '.git/config',
    '.vscode/tasks.json',
    '.envrc',
    'articles/.git/hooks/post-checkout',
    '.stet/.git/config',
    'AutoRun.inf',
    '.STET/x',
  ];
  const files = ['articles/a.md', 'articles/media/lamp.png', '.stet/library.json', 'README.txt', ...others];
  await hostileZip(backup, {
    list: listFor(files.map((path) => ({ path, content: path }))),
    entries: Object.fromEntries(files.map((path) => [`library/${path}`, path])),
  });
  expect(await restore()).toEqual({ ok: true, value: { files: 4, leftOut: [...others].sort() } });
  const there = left(target).filter((name) => others.some((path) => path.toLowerCase().endsWith(name.toLowerCase())));
  expect(there).toEqual([]);
});

test('entries whose own names lead out are refused, whatever the list says', async () => {
  const { backup, target, restore } = places();
  await hostileZip(backup, {
    list: listFor([{ path: 'articles/a.md', content: 'words' }]),
    entries: { 'library/articles/a.md': 'words', 'zz/library/outside.md': 'x' },
  });
  // The writer refuses such names itself, so they are put into the bytes; both headers keep their length.
  writeFileSync(backup, Buffer.from(readFileSync(backup, 'latin1').replaceAll('zz/library/outside.md', '../library/outside.md'), 'latin1'));
  expect(await restore()).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
  expect(left(target)).toEqual([]);
});

test('a bomb is refused before it unfolds', async () => {
  const { backup, target, restore } = places();
  const content = '\0'.repeat(64 * 1024 * 1024);
  await hostileZip(backup, { list: listFor([{ path: 'articles/bomb.md', content }]), entries: { 'library/articles/bomb.md': content } });
  expect(readFileSync(backup).length).toBeLessThan(200_000);
  expect(await restore()).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
  expect(left(target)).toEqual([]);
});

test.each([
  ['other bytes than the list says', listFor([{ path: 'articles/a.md', content: 'other' }]), { 'library/articles/a.md': 'words' }],
  ['more bytes than the list says', listFor([{ path: 'articles/a.md', content: 'words', bytes: 2 }]), { 'library/articles/a.md': 'words' }],
  ['an entry that is not there', listFor([{ path: 'articles/a.md', content: 'words' }]), {}],
  ['no list', undefined, { 'library/articles/a.md': 'words' }],
  ['a list of another program', '{"stet":"no"}\n', {}],
  ['a torn list', listFor([{ path: 'articles/a.md', content: 'words' }]).slice(0, -30), { 'library/articles/a.md': 'words' }],
  ['a list longer than it says', `${listFor([])}${listFor([]).slice(0, -2)}\n`, {}],
])('a zip with %s is refused whole', async (_, list, entries: Record<string, string>) => {
  const { backup, target, restore } = places();
  await hostileZip(backup, { ...(list === undefined ? {} : { list }), entries: { ...entries, 'library/articles/first.md': 'first' } });
  expect(await restore()).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
  expect(left(target)).toEqual([]);
});

test('what is no zip at all is refused', async () => {
  const { backup, restore } = places();
  writeFileSync(backup, 'no zip');
  expect(await restore()).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
});

test('a folder that holds anything is left as it is', async () => {
  const made = await fullLibrary();
  const done = await backUp(made, made.backups);
  if (!done.ok) throw new Error(done.problem.code);
  const backup = join(made.backups, done.value.file);
  const restore = (target: string) => restoreBackup({ fs: disk, backup, target, stop: new Stop(), tell: () => undefined });
  expect(await restore(made.libraryPlace)).toMatchObject({ ok: false, problem: { code: 'restore-not-empty', file: 'library' } });
  const target = join(made.folder, 'holds');
  mkdirSync(join(target, 'articles'), { recursive: true });
  expect(await restore(target)).toMatchObject({ ok: false, problem: { code: 'restore-not-empty' } });
  const linked = join(made.folder, 'linked');
  mkdirSync(linked);
  symlinkSync(made.folder, join(linked, 'articles'));
  expect(await restore(linked)).toMatchObject({ ok: false, problem: { code: 'restore-not-empty' } });
});

test('evidence that is not beside it is named, and so is one that was changed there', async () => {
  const made = await fullLibrary();
  const done = await backUp(made, made.backups);
  if (!done.ok) throw new Error(done.problem.code);
  const backup = join(made.backups, done.value.file);
  const target = join(made.folder, 'restored');
  const restore = () => restoreBackup({ fs: disk, backup, target, stop: new Stop(), tell: () => undefined });
  const [hash = ''] = readdirSync(join(made.backups, 'evidence'));
  const piece = join(made.backups, 'evidence', hash, 'talk.txt');
  writeFileSync(piece, 'nobody lights them.');
  expect(await restore()).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
  expect(left(target)).toEqual([]);
  rmSync(piece);
  expect(await restore()).toMatchObject({ ok: false, problem: { code: 'backup-evidence-missing', file: `evidence/${hash}/talk.txt` } });
  writeFileSync(join(made.folder, 'secret'), 'Nobody lights them.');
  symlinkSync(join(made.folder, 'secret'), piece);
  expect(await restore()).toMatchObject({ ok: false, problem: { code: 'backup-evidence-missing' } });
  expect(left(target)).toEqual([]);
});

test('stopped, or with a disk that fills up, nothing of it stays', async () => {
  const made = await fullLibrary();
  const done = await backUp(made, made.backups);
  if (!done.ok) throw new Error(done.problem.code);
  const target = join(made.folder, 'restored');
  const job = { fs: disk, backup: join(made.backups, done.value.file), target, stop: new Stop(), tell: () => undefined };
  const stop = new Stop();
  await expect(restoreBackup({ ...job, stop, tell: (share) => (share > 0.5 ? stop.ask() : undefined) })).rejects.toThrow(Stopped);
  expect(left(target)).toEqual([]);
  let opened = 0;
  const open: FileSystem['open'] = (path, flags) =>
    (opened += 1) > 9 ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : disk.open(path, flags);
  await expect(restoreBackup({ ...job, fs: { ...disk, open } })).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(left(target)).toEqual([]);
});
