import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { STALE_AFTER_MS, takeLock, type LockPlace, type Locking } from '../../../electron/store/lock.ts';
import { scratch } from './scratch.ts';

const START = Date.parse('2026-11-24T08:00:00.000Z');

function placeIn(folder: string, change: Partial<LockPlace> = {}): LockPlace {
  return { fs: disk, path: join(folder, 'lock'), now: () => START, alive: () => true, ...change };
}
const me = (token: string, host = 'desk-one') => ({ host, pid: 1, person: 'Sokha', token });
const held = (locking: Locking) => {
  if (locking.kind !== 'held') throw new Error(`not held: ${locking.kind}`);
  return locking.lock;
};

describe('one writer per library', () => {
  test('the second is told who holds it', async () => {
    const folder = scratch();
    held(await takeLock(placeIn(folder), me('first')));
    const second = await takeLock(placeIn(folder), me('second', 'desk-two'));
    expect(second).toMatchObject({ kind: 'elsewhere', holder: { person: 'Sokha', host: 'desk-one' } });
  });

  test('of many that try at once, one gets it', async () => {
    const folder = scratch();
    const tries = await Promise.all(Array.from({ length: 8 }, (_, at) => takeLock(placeIn(folder), me(`t${at}`))));
    expect(tries.filter(({ kind }) => kind === 'held')).toHaveLength(1);
  });

  test('released, it can be taken again', async () => {
    const folder = scratch();
    await held(await takeLock(placeIn(folder), me('first'))).release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    held(await takeLock(placeIn(folder), me('second')));
  });
});

describe('a stale lock', () => {
  test('of a process of this computer that is gone is taken over', async () => {
    const folder = scratch();
    await takeLock(placeIn(folder), me('crashed'));
    held(await takeLock(placeIn(folder, { alive: () => false }), me('next')));
  });

  test('of another computer is taken over only after it was silent for long', async () => {
    const folder = scratch();
    await takeLock(placeIn(folder), me('asleep', 'desk-two'));
    const soon = placeIn(folder, { alive: () => false, now: () => START + STALE_AFTER_MS - 1 });
    expect((await takeLock(soon, me('next'))).kind).toBe('elsewhere');
    held(await takeLock(placeIn(folder, { now: () => START + STALE_AFTER_MS + 1 }), me('next')));
  });

  test('is taken over by one of many', async () => {
    const folder = scratch();
    await takeLock(placeIn(folder), me('crashed'));
    const gone = placeIn(folder, { alive: () => false });
    const tries = await Promise.all(Array.from({ length: 8 }, (_, at) => takeLock(gone, me(`t${at}`, 'desk-two'))));
    expect(tries.filter(({ kind }) => kind === 'held').length).toBeLessThanOrEqual(1);
    const late = placeIn(folder, { now: () => START + 2 * STALE_AFTER_MS });
    const [one, two] = await Promise.all([takeLock(late, me('a')), takeLock(late, me('b'))]);
    expect([one, two].filter(({ kind }) => kind === 'held')).toHaveLength(1);
  });

  test('whose holder wakes up again makes it a reader: it neither beats nor releases', async () => {
    const folder = scratch();
    const sleeper = held(await takeLock(placeIn(folder), me('sleeper')));
    const next = held(await takeLock(placeIn(folder, { now: () => START + STALE_AFTER_MS + 1 }), me('next')));
    expect(await sleeper.beat()).toBe(false);
    await sleeper.release();
    expect(await next.stillMine()).toBe(true);
  });

  test('that is torn and old is taken over', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'lock'), '{"host":');
    const later = (await disk.facts(join(folder, 'lock')))?.modified ?? 0;
    expect((await takeLock(placeIn(folder, { now: () => later + 1 }), me('a'))).kind).toBe('elsewhere');
    held(await takeLock(placeIn(folder, { now: () => later + STALE_AFTER_MS + 1 }), me('a')));
  });
});

describe('a heartbeat that is ahead of the clock here', () => {
  const YEAR = 365 * 24 * 3600 * 1000;
  async function ahead(by: number): Promise<{ folder: string; lock: ReturnType<typeof held>; theirs: { ms: number } }> {
    const folder = scratch();
    const theirs = { ms: START + by };
    const lock = held(await takeLock(placeIn(folder, { now: () => theirs.ms }), me('ahead', 'desk-two')));
    return { folder, lock, theirs };
  }

  test.each([YEAR, (8000 * YEAR) / 10, STALE_AFTER_MS + 1, 1000])(
    'holds for as long as silence would, from when it is first seen (%i ms)',
    async (by) => {
      const { folder } = await ahead(by);
      const at = (ms: number) => takeLock(placeIn(folder, { now: () => START + ms }), me('next'));
      expect((await at(0)).kind).toBe('elsewhere');
      expect((await at(STALE_AFTER_MS)).kind).toBe('elsewhere');
      held(await at(STALE_AFTER_MS + 1));
    },
  );

  test('and goes on beating is a living holder’s', async () => {
    const { folder, lock, theirs } = await ahead(YEAR);
    const at = (ms: number) => takeLock(placeIn(folder, { now: () => START + ms }), me('next'));
    for (let ms = 0; ms < 10 * STALE_AFTER_MS; ms += STALE_AFTER_MS) {
      theirs.ms += STALE_AFTER_MS;
      await lock.beat();
      expect((await at(ms)).kind).toBe('elsewhere');
    }
    expect(await lock.stillMine()).toBe(true);
  });
});

test.each(['lock', 'lock.takeover'])('a torn file whose time is ahead holds no longer than any other: %s', async (name) => {
  const folder = scratch();
  if (name === 'lock.takeover') await takeLock(placeIn(folder), me('crashed', 'desk-two'));
  writeFileSync(join(folder, name), '{"host":');
  utimesSync(join(folder, name), new Date('2099-01-01'), new Date('2099-01-01'));
  const at = (ms: number) => takeLock(placeIn(folder, { now: () => START + ms }), me('next'));
  const first = name === 'lock' ? 0 : STALE_AFTER_MS + 1;
  expect((await at(first)).kind).toBe('elsewhere');
  expect((await at(first + STALE_AFTER_MS - 1)).kind).toBe('elsewhere');
  held(await at(first + STALE_AFTER_MS + 1));
});

describe('what lies in the place of the lock and is no file', () => {
  const laid: Readonly<Record<string, (path: string) => void>> = {
    'an empty folder': (path) => mkdirSync(path),
    'a folder with files': (path) => (mkdirSync(path), writeFileSync(join(path, 'theirs'), 'theirs')),
    'a link to a file': (path) => (writeFileSync(`${path}-target`, 'theirs'), symlinkSync(`${path}-target`, path)),
    'a link to nothing': (path) => symlinkSync('nowhere', path),
    'a link to itself': (path) => symlinkSync('lock', path),
  };

  test.each(Object.keys(laid))('goes aside as it is, and the lock is taken: %s', async (what) => {
    const folder = scratch();
    laid[what]?.(join(folder, 'lock'));
    const lock = held(await takeLock(placeIn(folder), me('first')));
    expect(await lock.stillMine()).toBe(true);
    expect(lstatSync(join(folder, 'lock')).isFile()).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.set-aside'))).toHaveLength(1);
    if (existsSync(join(folder, 'lock-target'))) expect(readFileSync(join(folder, 'lock-target'), 'utf8')).toBe('theirs');
    expect((await takeLock(placeIn(folder), me('second', 'desk-two'))).kind).toBe('elsewhere');
  });

  test.each(Object.keys(laid))('in the place of the turn to take it over, too: %s', async (what) => {
    const folder = scratch();
    await takeLock(placeIn(folder), me('crashed'));
    laid[what]?.(join(folder, 'lock.takeover'));
    held(await takeLock(placeIn(folder, { alive: () => false }), me('next')));
  });

  test('is taken for nobody’s when it is laid there while the lock is held: the holder becomes a reader', async () => {
    const folder = scratch();
    const lock = held(await takeLock(placeIn(folder), me('first')));
    await lock.release();
    mkdirSync(join(folder, 'lock'));
    expect(await lock.beat()).toBe(false);
    await lock.release();
    expect(lstatSync(join(folder, 'lock')).isDirectory()).toBe(true);
  });

  test('of many that try at once, one gets it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const folder = scratch();
      mkdirSync(join(folder, 'lock'));
      const tries = await Promise.all(Array.from({ length: 8 }, (_, at) => takeLock(placeIn(folder), me(`t${at}`))));
      const holders = tries.flatMap((one) => (one.kind === 'held' ? [one.lock] : []));
      const still = await Promise.all(holders.map((lock) => lock.stillMine()));
      expect(still.filter(Boolean)).toHaveLength(1);
    }
  });
});

test('a heartbeat is written', async () => {
  const folder = scratch();
  const clock = { ms: START };
  const lock = held(await takeLock(placeIn(folder, { now: () => clock.ms }), me('a')));
  clock.ms += 20_000;
  expect(await lock.beat()).toBe(true);
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain('2026-11-24T08:00:20.000Z');
});

test.each(['EROFS', 'EACCES', 'EPERM'])('a folder that takes no file (%s) is for reading', async (code) => {
  const fs: FileSystem = { ...disk, open: () => Promise.reject(Object.assign(new Error(code), { code })) };
  expect(await takeLock(placeIn(scratch(), { fs }), me('a'))).toEqual({ kind: 'read-only' });
});
