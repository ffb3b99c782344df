import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { restoreBackup } from '../../../electron/backup/restore.ts';
import { Stop } from '../../../electron/backup/stop.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { backUp, filesIn, fullLibrary } from './made-backup.ts';

const MB = 1024 * 1024;

/** Backs the library up, restores it, and answers what of these files came back otherwise, and how the zip holds them. */
async function goneRound(files: Readonly<Record<string, Buffer>>): Promise<{ lost: string[]; stored: string[] }> {
  const made = await fullLibrary();
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(made.libraryPlace, path, '..'), { recursive: true });
    writeFileSync(join(made.libraryPlace, path), bytes);
  }
  const before = filesIn(made.libraryPlace);
  const done = await backUp(made, made.backups);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  const backup = join(made.backups, done.value.file);
  const target = join(made.folder, 'restored');
  expect(await restoreBackup({ fs: disk, backup, target, stop: new Stop(), tell: () => undefined })).toMatchObject({ ok: true });
  const after = filesIn(target);
  const stored: string[] = [];
  const zip = await openPromise(backup, { autoClose: false, lazyEntries: true });
  for await (const { fileName, compressionMethod } of zip.eachEntry())
    if (compressionMethod === 0 && fileName.endsWith('.txt')) stored.push(fileName.replace(/^library\//, ''));
  zip.close();
  return { lost: Object.keys(before).filter((path) => after[path] !== before[path]), stored };
}

const sentence = Buffer.from('Ferry fares on the Mekong rose by a third this year.\n');

test.each([
  ['zeros', Buffer.alloc(12 * MB)],
  ['one sentence over and over', Buffer.alloc(12 * MB, sentence)],
  ['other words first, and then nothing but zeros', Buffer.concat([Buffer.from(JSON.stringify(process.versions)), Buffer.alloc(12 * MB)])],
])('a large file of %s is backed up so that it can be restored', async (_, bytes) => {
  expect(await goneRound({ 'articles/media/notes.txt': bytes })).toMatchObject({ lost: [], stored: ['articles/media/notes.txt'] });
});

test('nor are many smaller ones of them more together than a backup may hold', async () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`articles/media/${at}.txt`, Buffer.alloc(7 * MB)]));
  expect((await goneRound(files)).lost).toEqual([]);
}, 60_000);

test('what packs as words do is packed', async () => {
  const words = Buffer.from(Array.from({ length: 200_000 }, (_, at) => `The fare of line ${at} is ${(at * 7919) % 1000} riel.\n`).join(''));
  expect(await goneRound({ 'articles/media/table.txt': words })).toEqual({ lost: [], stored: [] });
});
