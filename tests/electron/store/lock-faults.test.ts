import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { takeLock, type LockPlace } from '../../../electron/store/lock.ts';
import { faultyDisk } from './faulty-disk.ts';
import { scratch } from './scratch.ts';

const START = Date.parse('2026-11-24T08:00:00.000Z');
const placeIn = (folder: string, fs: FileSystem = disk): LockPlace => ({
  ...{ fs, path: join(folder, 'lock'), now: () => START, alive: () => true },
});
const me = (token: string) => ({ host: 'desk-one', pid: 1, person: 'Sokha', token });

test('a disk that takes a part of the lock only makes no lock that others take for torn', async () => {
  for (let at = 0; at < 12; at += 1) {
    const folder = scratch();
    expect((await takeLock(placeIn(folder, faultyDisk({ at, kind: 'short' }).fs), me('first'))).kind).toBe('held');
    expect(await takeLock(placeIn(folder), me('second'))).toMatchObject({ kind: 'elsewhere', holder: { person: 'Sokha' } });
  }
});

test.each(['ENOSPC', 'EIO', 'EBUSY'])('%s at any call: what was refused leaves no lock behind that keeps everybody out', async (kind) => {
  for (let at = 0; ; at += 1) {
    const folder = scratch();
    const faulty = faultyDisk({ at, kind });
    const taken = await takeLock(placeIn(folder, faulty.fs), me('first')).catch(() => null);
    if (!faulty.struck()) break;
    if (taken?.kind === 'held') continue;
    const again = await takeLock(placeIn(folder), me('first'));
    expect({ at, call: faulty.log[at], kind: again.kind }).toEqual({ at, call: faulty.log[at], kind: 'held' });
    expect(readdirSync(folder)).toEqual(['lock']);
  }
});

test('another process that clears up in the folder at that moment does not keep the lock from being made', async () => {
  for (const at of [1, 2, 3]) {
    const folder = scratch();
    let cleared = 0;
    const clearUp = (): void => {
      const [left] = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
      if (left === undefined || (cleared += 1) > at) return;
      unlinkSync(join(folder, left));
    };
    const fs: FileSystem = { ...disk, link: (from, to) => (clearUp(), disk.link(from, to)) };
    expect((await takeLock(placeIn(folder, fs), me('first'))).kind).toBe('held');
    expect(readdirSync(folder)).toEqual(['lock']);
  }
});

test('in a folder that is not there no lock is made, and it is said', async () => {
  await expect(takeLock(placeIn(join(scratch(), 'none')), me('first'))).rejects.toMatchObject({ code: 'ENOENT' });
});
