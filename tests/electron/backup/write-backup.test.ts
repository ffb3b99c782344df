import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Stop, Stopped } from '../../../electron/backup/stop.ts';
import { restoreBackup } from '../../../electron/backup/restore.ts';
import { validate } from '../../../electron/backup/validate.ts';
import { BadBackup } from '../../../electron/backup/bad-backup.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { saving } from '../library/made-article.ts';
import { backUp, evidenceIn, filesIn, fullLibrary, hookedDisk } from './made-backup.ts';

const restore = (backup: string, target: string) => restoreBackup({ fs: disk, backup, target, stop: new Stop(), tell: () => undefined });

async function written(made: Awaited<ReturnType<typeof fullLibrary>>, folder = made.backups) {
  const done = await backUp(made, folder);
  if (!done.ok) throw new Error(done.problem.code);
  return { ...done.value, path: join(folder, done.value.file) };
}

describe('a backup', () => {
  test('holds every file of the library, and restores to the same bytes', async () => {
    const made = await fullLibrary();
    const done = await written(made);
    const before = filesIn(made.libraryPlace);
    expect(done).toMatchObject({ files: Object.keys(before).length, missed: [], changed: 0, odd: 0 });
    const target = join(made.folder, 'restored');
    expect(await restore(done.path, target)).toEqual({ ok: true, value: { files: done.files, leftOut: [] } });
    expect(filesIn(target)).toEqual(before);
    expect(readdirSync(made.backups).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('is a zip that other programs read and find whole', async () => {
    const made = await fullLibrary();
    const { path } = await written(made);
    const script = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(len(z.namelist()))';
    let count: string;
    try {
      count = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      throw error;
    }
    expect(Number(count)).toBeGreaterThan(10);
  });

  test('has one picture of an article: the text that the docket names is in it, also while somebody types', async () => {
    const made = await fullLibrary();
    const [id = ''] = made.ids;
    let typing = true;
    let saved = 0;
    const typed = (async () => {
      while (typing) {
        const { markdown, base } = await made.ask('article.open', { id });
        await made.ask('article.save', saving(id, base, `${markdown.trimEnd()} More.\n`, { why: 'auto' }));
        saved += 1;
      }
    })();
    const done = await written(made);
    typing = false;
    await typed;
    expect(saved).toBeGreaterThan(0);
    const target = join(made.folder, 'restored');
    await restore(done.path, target);
    const docket = readFileSync(join(target, '.stet', 'dockets', `${id}.json`), 'utf8');
    const [, two = '', rest = ''] = /"sha256:(..)(\w+)"/.exec(docket) ?? [];
    expect(readdirSync(join(target, '.stet', 'history', 'objects', two)).some((name) => name.startsWith(rest))).toBe(true);
    made.answers.folder = target;
    await made.ask('library.open', { how: 'dialog' });
    const opened = await made.ask('article.open', { id });
    expect(opened.named).not.toBeNull();
    expect(opened.markdown).toContain(opened.named?.split('\n').at(-1) ?? 'nothing');
  });

  test('follows no link out of the library', async () => {
    const made = await fullLibrary();
    const secret = join(made.folder, 'secret.md');
    writeFileSync(secret, 'a secret');
    mkdirSync(join(made.folder, 'elsewhere'));
    writeFileSync(join(made.folder, 'elsewhere', 'also.md'), 'a secret');
    symlinkSync(secret, join(made.libraryPlace, 'articles', 'linked.md'));
    symlinkSync(join(made.folder, 'elsewhere'), join(made.libraryPlace, 'articles', 'folder'));
    const done = await written(made);
    expect(done.odd).toBe(2);
    const target = join(made.folder, 'restored');
    await restore(done.path, target);
    expect(Object.keys(filesIn(target)).filter((path) => /linked|folder/.test(path))).toEqual([]);
  });

  test('evidence is copied once for all backups, and never in the name of other bytes', async () => {
    const made = await fullLibrary();
    await written(made);
    const [hash = ''] = readdirSync(join(made.backups, 'evidence'));
    expect(readFileSync(join(made.backups, 'evidence', hash, 'talk.txt'), 'utf8')).toBe('Nobody lights them.');
    const spoilt = evidenceIn(made.libraryPlace, 'note.txt', 'as it was captured');
    writeFileSync(join(spoilt, 'note.txt'), 'as somebody made it');
    const done = await written(made);
    expect(done.missed).toEqual([`evidence/${spoilt.slice(-64)}/note.txt`]);
    expect(existsSync(join(made.backups, 'evidence', spoilt.slice(-64), 'note.txt'))).toBe(false);
  });

  test('a file that cannot be read is named, the others are in it', async () => {
    const fs = hookedDisk();
    const made = await fullLibrary({ fs });
    fs.onRead = (path) =>
      path.endsWith('the-well.md') ? Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' })) : Promise.resolve();
    expect(await written(made)).toMatchObject({ missed: ['articles/the-well.md'] });
  });

  test('an article that gets another name in the middle is in it once, under the new one', async () => {
    const fs = hookedDisk();
    const made = await fullLibrary({ fs });
    let renamed: Promise<unknown> | null = null;
    fs.onRead = (path) => {
      // The turn of the article is taken by the backup: the new name comes right after it was read.
      if (path.endsWith('the-well.md')) renamed ??= made.ask('article.rename', { id: made.ids[0] ?? '', name: 'The deep well' });
      return Promise.resolve();
    };
    const done = await written(made);
    await (renamed as Promise<unknown> | null);
    const target = join(made.folder, 'restored');
    await restore(done.path, target);
    expect(filesIn(target)).toEqual(filesIn(made.libraryPlace));
    expect(readdirSync(join(target, 'articles'))).toContain('the-deep-well.md');
    expect(readdirSync(join(target, 'articles'))).not.toContain('the-well.md');
    expect(done.changed).toBeGreaterThan(0);
  });

  test('what is written outside while it is read is read again', async () => {
    const fs = hookedDisk();
    const made = await fullLibrary({ fs });
    let times = 0;
    const file = join(made.libraryPlace, 'articles', 'ទូក​សៀវភៅ.md');
    fs.onRead = (path) => {
      if (path === file && (times += 1) < 3) writeFileSync(file, `---\nheadline: ទូក\n---\n\nអក្សរ ${times}\n`);
      return Promise.resolve();
    };
    const done = await written(made);
    const target = join(made.folder, 'restored');
    await restore(done.path, target);
    expect(readFileSync(join(target, 'articles', 'ទូក​សៀវភៅ.md'), 'utf8')).toContain('អក្សរ 2');
    expect(done.missed).toEqual([]);
  });

  test('a library whose disk goes in the middle leaves no backup', async () => {
    const fs = hookedDisk();
    const made = await fullLibrary({ fs });
    fs.onRead = () => Promise.resolve(rmSync(made.libraryPlace, { recursive: true, force: true }));
    expect(await backUp(made, made.backups)).toMatchObject({ ok: false, problem: { code: 'library-missing' } });
    expect(readdirSync(made.backups).filter((name) => /zip|tmp/.test(name))).toEqual([]);
  });

  test('stopped, it leaves nothing half written', async () => {
    const made = await fullLibrary();
    const stop = new Stop();
    await expect(backUp(made, made.backups, { stop, tell: (share) => (share > 0.3 ? stop.ask() : undefined) })).rejects.toThrow(Stopped);
    expect(readdirSync(made.backups).filter((name) => /zip|tmp/.test(name))).toEqual([]);
  });

  test.each(['ENOSPC', 'EIO', 'EROFS'])('a disk that says %s at any call leaves no backup and no half of one', async (code) => {
    const made = await fullLibrary();
    for (let call = 1; ; call += 1) {
      let calls = 0;
      const fault = <T>(work: () => Promise<T>): Promise<T> =>
        (calls += 1) === call ? Promise.reject(Object.assign(new Error(code), { code })) : work();
      const fs: FileSystem = {
        ...disk,
        open: async (path, flags, mode) => {
          const file = await fault(() => disk.open(path, flags, mode));
          return { ...file, write: (...given) => fault(() => file.write(...given)), sync: () => fault(() => file.sync()) };
        },
        link: (from, to) => fault(() => disk.link(from, to)),
        makeFolder: (path) => fault(() => disk.makeFolder(path)),
      };
      const done = await backUp(made, made.backups, { fs }).catch((error: unknown) => error);
      const left = readdirSync(made.backups).filter((name) => /zip|tmp/.test(name));
      if (calls < call) {
        expect(left).toHaveLength(1);
        return;
      }
      expect(done).toMatchObject({ code });
      expect(left).toEqual([]);
    }
  });
});

describe('validating', () => {
  test('one changed byte anywhere is seen', async () => {
    const made = await fullLibrary();
    const { path } = await written(made);
    const bytes = readFileSync(path);
    const check = () => validate(path, { files: null, folder: made.backups, fs: disk, stop: new Stop(), read: () => undefined });
    await check();
    let seen = 0;
    const step = Math.max(1, Math.floor(bytes.length / 150));
    for (let at = 0; at < bytes.length; at += step) {
      const spoilt = Buffer.from(bytes);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x41;
      writeFileSync(path, spoilt);
      const found = await check().then(
        () => 'whole',
        (error: unknown) => error,
      );
      if (found instanceof BadBackup) seen += 1;
      else expect(found, `byte ${at} is in no file's content: a time, a name in a local header`).toBe('whole');
    }
    expect(seen).toBeGreaterThan(60);
  });

  test('a file that ends early is no backup', async () => {
    const made = await fullLibrary();
    const { path } = await written(made);
    const bytes = readFileSync(path);
    for (const part of [0, 0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * part)));
      await expect(
        validate(path, { files: null, folder: made.backups, fs: disk, stop: new Stop(), read: () => undefined }),
      ).rejects.toThrow(BadBackup);
    }
  });
});
