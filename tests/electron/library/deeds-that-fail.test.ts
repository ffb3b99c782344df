import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../../core/problem.ts';
import { faultyDisk } from '../store/faulty-disk.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const AT = '2026-11-24T08:00:00.000Z';
const FILE = 'the-well.md';
const COPIED = 'the-well-copy.md';
const PLAIN = 'plain.md';
const COPY = 'articles/the-well.sync-conflict-20261128-101112-ABCDEF7.md';

/**
 * Every file of the library with what it holds, without what may be rebuilt, the lock, the log (which says what came to nothing), and texts that history keeps by their hash: one that
 * nothing names does no harm, and one that is taken away may be another article's too.
 */
function everything(root: string, folder = root): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(folder).map((name): Record<string, string> => {
      const path = join(folder, name);
      const at = relative(root, path);
      if (['.stet/cache', '.stet/lock', '.stet/history', '.stet/audit', 'ballast'].includes(at)) return {};
      return statSync(path).isDirectory() ? everything(root, path) : { [at]: readFileSync(path, 'latin1') };
    }),
  ) as Record<string, string>;
}

interface Deed {
  /** What the problem names; `reads`, when it is the reading of another file that fails. */
  readonly names: string;
  readonly reads?: RegExp;
  readonly before?: (made: MadeDesk, id: string) => Promise<unknown>;
  readonly run: (made: MadeDesk, id: string) => Promise<Problem>;
}

/** What Syncthing leaves beside the article. */
async function putCopy({ ask, desk, libraryPlace }: MadeDesk, id: string): Promise<void> {
  const { markdown } = await ask('article.open', { id });
  await ask('article.close', { id });
  writeFileSync(join(libraryPlace, COPY), `${markdown}\nTen metres.\n`);
  await expect.poll(() => desk.library?.copies.get(COPY)).toBeDefined();
}

const DEEDS: Readonly<Record<string, Deed>> = {
  bin: { names: FILE, run: ({ refused }, id) => refused('article.bin', { id }) },
  restore: {
    names: FILE,
    reads: /^\.stet\/trash\/\w+\/binned\.json$/,
    before: ({ ask }, id) => ask('article.bin', { id }),
    run: ({ refused }, id) => refused('article.restore', { id }),
  },
  rename: { names: FILE, run: ({ refused }, id) => refused('article.rename', { id, name: 'the spring' }) },
  'rename a file without an id': {
    names: PLAIN,
    before: async ({ desk, libraryPlace }) => {
      writeFileSync(join(libraryPlace, 'articles', PLAIN), 'Plain\n\nA file of somebody else.\n');
      await expect.poll(() => desk.library?.entryOfFile(PLAIN)).toBeDefined();
    },
    run: ({ desk, refused }) => {
      const { id = '' } = desk.library?.entryOfFile(PLAIN)?.summary ?? {};
      return refused('article.rename', { id, name: 'the spring' });
    },
  },
  duplicate: { names: COPIED, reads: /^the-well\.md$/, run: ({ refused }, id) => refused('article.duplicate', { id }) },
  'bin a conflict copy': { names: COPY, before: putCopy, run: ({ refused }) => refused('copy.bin', { file: COPY }) },
  'put a conflict copy back': {
    names: COPY,
    reads: /^(\.stet\/trash\/\w+\/binned\.json|the-well\.sync-conflict.*)$/,
    before: async (made, id) => {
      await putCopy(made, id);
      await made.ask('copy.bin', { file: COPY });
    },
    run: ({ refused, libraryPlace }) => refused('copy.restore', { id: readdirSync(join(libraryPlace, '.stet', 'trash'))[0] ?? '' }),
  },
  'keep a conflict copy': {
    names: COPY,
    reads: /^(the-well\.sync-conflict|\.stet\/audit).*$/,
    before: putCopy,
    run: ({ refused }) => refused('copy.keep', { file: COPY }),
  },
  create: { names: 'the-mill.md', run: ({ refused }) => refused('article.create', { headline: 'The mill', language: 'en' }) },
};

/** A library with one article that has a docket. */
async function withDocket(made: MadeDesk): Promise<string> {
  const { id } = await made.ask('article.create', { headline: 'The well', language: 'en' });
  const dismissed = { suggester: 'number', exact: 'twelve', by: 'p', at: AT };
  await made.ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
  return id;
}

const wentThrough = (problem: Problem): boolean => problem.code === 'crashed' && problem.detail?.endsWith('was not refused') === true;

describe('a deed that the disk stops', () => {
  test.each(Object.entries(DEEDS))(
    '%s: at every call, all is as it was and the file is named',
    async (_name, { names, reads, before, run }) => {
      for (let call = 0, struck = true; struck; call += 1) {
        const fault = { at: -1, kind: 'ENOSPC' };
        const faulty = faultyDisk(fault);
        const made = await deskWithLibrary({ fs: faulty.fs });
        const id = await withDocket(made);
        await before?.(made, id);
        const was = everything(made.libraryPlace);
        const rows = made.desk.library?.summaries;
        fault.at = faulty.calls() + call;
        const problem = await run(made, id);
        struck = faulty.struck();
        if (!wentThrough(problem)) {
          const file = reads?.test(problem.file ?? '') ? problem.file : names;
          expect({ call: faulty.log[fault.at], problem }).toMatchObject({ problem: { code: 'disk-full', file } });
          expect({ call: faulty.log[fault.at], ...everything(made.libraryPlace) }).toEqual({ call: faulty.log[fault.at], ...was });
          // The watcher may have seen a file between its change and that change's undoing.
          await expect.poll(() => made.desk.library?.summaries).toEqual(rows);
          // And it can be done afterwards.
          expect(wentThrough(await run(made, id))).toBe(true);
        }
        await made.desk.close();
      }
    },
  );
});

/** A desk whose library lies on a small disk of its own, or null where none may be mounted. */
async function onSmallDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'stet-disk-'));
  const library = join(folder, 'library');
  mkdirSync(library);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'stet-test', library], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', library]);
    rmSync(folder, { recursive: true, force: true });
  });
  const made = await deskWithLibrary({ folder });
  onTestFinished(() => made.desk.close());
  const fill = (): void => {
    try {
      for (;;) appendFileSync(join(library, 'ballast'), Buffer.alloc(1024));
    } catch {
      // It is full.
    }
  };
  const lock = (): void => void execFileSync('mount', ['-o', 'remount,ro', library]);
  return { made, fill, lock };
}

describe.each([
  ['a full disk', 'fill', 'disk-full'],
  ['a read-only disk', 'lock', 'read-only'],
] as const)('%s', (_what, act, code) => {
  test.each(Object.entries(DEEDS))('%s', async (name, { names, before, run }) => {
    const disk = await onSmallDisk();
    if (disk === null) return void console.warn('skipped: only root on Linux may mount a small disk');
    const { made } = disk;
    const id = await withDocket(made);
    await before?.(made, id);
    disk[act]();
    const was = everything(made.libraryPlace);
    const problem = await run(made, id);
    // Giving a file another name needs no room.
    const needsNoRoom = act === 'fill' && ['rename', 'restore', 'put a conflict copy back'].includes(name);
    if (needsNoRoom) return expect(problem).toSatisfy(wentThrough);
    expect(problem).toMatchObject({ code, file: names });
    expect(everything(made.libraryPlace)).toEqual(was);
  });
});
