import {
  existsSync,
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { bodyOf, saving, withArticle, type MadeArticle } from './made-article.ts';

/** The texts that the article's history names, oldest first, with why they were kept. */
async function kept({ desk, id }: MadeArticle): Promise<(readonly [why: string, text: string | null])[]> {
  const history = desk.library?.history;
  const lines = (await history?.lines(id)) ?? [];
  return Promise.all(lines.map(async ({ why, markdown }) => [why, (await history?.read(markdown ?? '')) ?? null] as const));
}

describe('a text of another program that was taken over', () => {
  test('is kept before ours is written over it, as it is when undo brings ours back', async () => {
    const made = await withArticle();
    const { ask, id, opened, path } = made;
    const ours = bodyOf(opened, 'Ours.');
    const { base } = await ask('article.save', saving(id, opened.base, ours));
    const theirs = ours.replace('Ours.', 'Theirs, written in an hour.');
    writeFileSync(path, theirs);
    expect(base).not.toBe(contentHash(theirs));
    // What the window does: their text stands, then undo, then it saves by itself.
    const undone = await ask('article.save', saving(id, contentHash(theirs), ours));
    expect(readFileSync(path, 'utf8')).toBe(ours);
    expect(await kept(made)).toContainEqual(['outside', theirs]);
    await ask('article.save', saving(id, undone.base, bodyOf(opened, 'Ours again.')));
    expect((await kept(made)).filter(([why]) => why === 'outside')).toHaveLength(1);
  });

  test('is not what a save of ours wrote whose answer nobody heard', async () => {
    const made = await withArticle();
    const { ask, id, opened } = made;
    const ours = bodyOf(opened, 'Ours.');
    await ask('article.save', saving(id, opened.base, ours));
    await ask('article.save', saving(id, opened.base, bodyOf(opened, 'Ours, longer.')));
    expect((await kept(made)).filter(([why]) => why === 'outside')).toEqual([]);
  });
});

describe('a file that comes in the moment before ours has its name', () => {
  const PRECIOUS = 'Precious words of another program.\n';

  /** A disk on which another program makes the file of this name just before something is put there. `links`: whether it knows second names. */
  function quick(links: boolean): { readonly fs: FileSystem; readonly came: Set<string>; armed: boolean } {
    const state = { came: new Set<string>(), armed: false };
    const comes = (to: string): void => {
      if (!state.armed || !to.endsWith('.md') || existsSync(to) || to.includes('trash')) return;
      if (state.came.size > 0) return;
      state.came.add(basename(to));
      writeFileSync(to, PRECIOUS);
    };
    const fs: FileSystem = {
      ...disk,
      open: async (path, flags, mode) => {
        if (flags === 'wx') comes(path);
        return disk.open(path, flags, mode);
      },
      rename: async (from, to) => {
        comes(to);
        await disk.rename(from, to);
      },
      link: async (from, to) => {
        if (!links) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
        comes(to);
        await disk.link(from, to);
      },
    };
    return Object.assign(state, { fs });
  }

  const DEEDS: Readonly<Record<string, (made: MadeArticle, disk: { armed: boolean }) => Promise<string>>> = {
    create: async ({ ask }, it) => ((it.armed = true), (await ask('article.create', { headline: 'The mill', language: 'en' })).file),
    import: async ({ ask }, it) => {
      it.armed = true;
      return (await ask('import.run', { name: 'mill.md', bytes: Buffer.from('# The mill\n\nIt turns.\n') })).summary.file;
    },
    duplicate: async ({ ask, id }, it) => ((it.armed = true), (await ask('article.duplicate', { id })).file),
    restore: async ({ ask, id }, it) => {
      await ask('article.bin', { id });
      it.armed = true;
      return (await ask('article.restore', { id })).file;
    },
    'bring back': async ({ ask, id, opened, desk, path }, it) => {
      await ask('article.journal', { id, base: opened.base, markdown: bodyOf(opened, 'Typed.') });
      await ask('article.close', { id });
      await ask('article.bin', { id });
      expect(existsSync(path)).toBe(false);
      it.armed = true;
      const file = (await ask('article.bring-back', { id })).file;
      expect(desk.library?.entries.get(id)?.summary.file).toBe(file);
      return file;
    },
  };
  const each = Object.keys(DEEDS).flatMap((name) => [true, false].map((links) => [name, links] as const));

  test.each(each)('keeps it, and ours takes the next: %s (second names: %s)', async (name, links) => {
    const it = quick(links);
    const made = await withArticle(it.fs);
    const file = await DEEDS[name]?.(made, it);
    const [came = ''] = it.came;
    expect(came).not.toBe('');
    expect(file).toBe(came.replace('.md', '-2.md'));
    const articles = join(made.libraryPlace, 'articles');
    expect(readFileSync(join(articles, came), 'utf8')).toBe(PRECIOUS);
    expect(readFileSync(join(articles, file ?? ''), 'utf8')).toMatch(/^---/);
    expect(readdirSync(articles).filter((one) => one.startsWith('.'))).toEqual([]);
  });

  test.each([true, false])('refuses a rename (second names: %s)', async (links) => {
    const it = quick(links);
    const made = await withArticle(it.fs);
    it.armed = true;
    expect(await made.refused('article.rename', { id: made.id, name: 'spring' })).toMatchObject({ code: 'name-taken', file: 'spring.md' });
    expect(readFileSync(join(made.libraryPlace, 'articles', 'spring.md'), 'utf8')).toBe(PRECIOUS);
    expect(readFileSync(made.path, 'utf8')).toBe(made.opened.markdown);
  });

  test('the name of a link that leads nowhere is taken too', async () => {
    const made = await withArticle();
    symlinkSync('nowhere', join(made.libraryPlace, 'articles', 'the-mill.md'));
    expect(await made.ask('article.create', { headline: 'The mill', language: 'en' })).toMatchObject({ file: 'the-mill-2.md' });
  });
});

describe('a write of another program while a save is under way', () => {
  /** A disk on which something happens to the article once, just before the new text is written beside it. */
  function between(happens: (path: string) => void): { readonly fs: FileSystem; armed: boolean } {
    const state = { armed: false };
    const fs: FileSystem = {
      ...disk,
      open: async (path, flags, mode) => {
        const found = /^(.*)\/\.(the-well\.md)\.[0-9a-f]{12}\.tmp$/.exec(path);
        if (state.armed && found) {
          state.armed = false;
          happens(`${found[1]}/${found[2]}`);
        }
        return disk.open(path, flags, mode);
      },
    };
    return Object.assign(state, { fs });
  }
  const sameSize = (path: string): string => readFileSync(path, 'utf8').replace('The well', 'The mill');
  const WRITES: Readonly<Record<string, (path: string) => void>> = {
    'into the file': (path) => writeFileSync(path, sameSize(path)),
    'by a rename': (path) => {
      writeFileSync(`${path}.new`, sameSize(path));
      renameSync(`${path}.new`, path);
    },
  };

  test.each(Object.keys(WRITES))('of the same size and with its time set back is a conflict: %s', async (how) => {
    const it = between((path) => {
      const { atime, mtime } = statSync(path);
      WRITES[how]?.(path);
      utimesSync(path, atime, mtime);
    });
    const made = await withArticle(it.fs);
    const { mtime, atime } = statSync(made.path);
    // A time with parts of a millisecond could not be set back to the very same.
    utimesSync(made.path, new Date(atime.getTime()), new Date(mtime.getTime()));
    it.armed = true;
    const ours = bodyOf(made.opened, 'Ours.');
    expect(await made.refused('article.save', saving(made.id, made.opened.base, ours))).toMatchObject({ code: 'changed-outside' });
    expect(it.armed).toBe(false);
    expect(readFileSync(made.path, 'utf8')).toContain('The mill');
  });

  test('that changes no byte of it is none', async () => {
    const it = between((path) => {
      chmodSync(path, 0o640);
      utimesSync(path, new Date(), new Date());
    });
    const made = await withArticle(it.fs);
    it.armed = true;
    await made.ask('article.save', saving(made.id, made.opened.base, bodyOf(made.opened, 'Ours.')));
    expect(it.armed).toBe(false);
    expect(readFileSync(made.path, 'utf8')).toContain('Ours.');
  });

  test('that makes the file which is being made again is a conflict', async () => {
    const it = between((path) => writeFileSync(path, '# The mill\n'));
    const made = await withArticle(it.fs);
    rmSync(made.path);
    it.armed = true;
    const again = saving(made.id, made.opened.base, made.opened.markdown, { why: 'explicit', overwrite: true });
    expect(await made.refused('article.save', again)).toMatchObject({ code: 'changed-outside' });
    expect(readFileSync(made.path, 'utf8')).toBe('# The mill\n');
    await made.ask('article.save', again);
    expect(readFileSync(made.path, 'utf8')).toBe(made.opened.markdown);
    expect(await kept(made)).toContainEqual(['outside', '# The mill\n']);
  });
});
