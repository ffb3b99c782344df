import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendDurably, moveDurably, removeDurably, writeDurably } from '../../../electron/store/durable-file.ts';
import { errorCode } from '../../../electron/store/disk-problem.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { faultyDisk } from './faulty-disk.ts';
import { scratch } from './scratch.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const KINDS = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'short'];

async function countCalls(work: (fs: ReturnType<typeof faultyDisk>['fs'], path: string) => Promise<void>): Promise<number> {
  const path = join(scratch(), 'docket.json');
  writeFileSync(path, 'old');
  const counting = faultyDisk({ at: -1, kind: 'none' });
  await work(counting.fs, path);
  return counting.calls();
}

describe('writeDurably', () => {
  test('syncs the bytes before the rename and the folder after it', async () => {
    const { fs, log } = faultyDisk({ at: -1, kind: 'none' });
    await writeDurably(fs, join(scratch(), 'new.md'), bytes('new'));
    expect(log.filter((call) => call !== 'facts' && call !== 'targetOf')).toEqual([
      'open wx',
      'write',
      'sync',
      'close',
      'rename',
      'syncFolder',
    ]);
  });

  test.each(KINDS)('%s at every call: the old text or the new one, never another, and no temporary file', async (kind) => {
    const calls = await countCalls((fs, path) => writeDurably(fs, path, bytes('new text')));
    expect(calls).toBeGreaterThan(6);
    for (let at = 0; at < calls; at += 1) {
      const folder = scratch();
      const path = join(folder, 'docket.json');
      writeFileSync(path, 'old');
      const faulty = faultyDisk({ at, kind });
      const outcome = await writeDurably(faulty.fs, path, bytes('new text')).then(() => 'written', errorCode);
      const text = readFileSync(path, 'utf8');
      if (outcome === 'written') expect(text, `call ${at}`).toBe('new text');
      else expect({ at, outcome, whole: ['old', 'new text'].includes(text) }).toEqual({ at, outcome: kind, whole: true });
      expect(readdirSync(folder), `call ${at}`).toEqual(['docket.json']);
      await writeDurably(faulty.fs, path, bytes('again'));
      expect(readFileSync(path, 'utf8')).toBe('again');
    }
  });

  test('keeps the mode, and writes through a link', async () => {
    const folder = scratch();
    const path = join(folder, 'private.md');
    writeFileSync(path, 'old');
    chmodSync(path, 0o600);
    symlinkSync('private.md', join(folder, 'link.md'));
    await writeDurably(disk, join(folder, 'link.md'), bytes('new'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test('a disk that takes nothing more and says nothing is full', async () => {
    const path = join(scratch(), 'a.md');
    const fs = {
      ...disk,
      open: async (...given: Parameters<typeof disk.open>) => ({ ...(await disk.open(...given)), write: () => Promise.resolve(0) }),
    };
    await expect(writeDurably(fs, path, bytes('text'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(existsSync(path)).toBe(false);
  });
});

describe('the other ways to change a folder', () => {
  test('appending adds whole lines', async () => {
    const path = join(scratch(), 'lines.jsonl');
    await appendDurably(disk, path, 'one');
    await appendDurably(disk, path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  test('moving refuses a name that is taken', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'a'), 'a');
    writeFileSync(join(folder, 'b'), 'b');
    await expect(moveDurably(disk, join(folder, 'a'), join(folder, 'b'))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('b');
  });

  test('removing what is not there is no failure', async () => {
    await expect(removeDurably(disk, join(scratch(), 'nothing'))).resolves.toBeUndefined();
  });
});
