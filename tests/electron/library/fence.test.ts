import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Fence, fenced } from '../../../electron/library/fence.ts';
import { placesOf } from '../../../electron/library/places.ts';
import { appendDurably, writeDurably } from '../../../electron/store/durable-file.ts';
import { disk } from '../../../electron/store/file-system.ts';
import type { Lock } from '../../../electron/store/lock.ts';
import { scratch } from '../store/scratch.ts';

/** A library whose lock goes to another at a moment of one's choice; `taken` is what that other does first. */
function library() {
  const root = scratch();
  mkdirSync(join(root, '.stet', 'audit'), { recursive: true });
  const path = join(root, '.stet', 'audit', 'log.jsonl');
  writeFileSync(path, 'before\n');
  let isMine = true;
  let sleeping: 'append' | null = null;
  const fence = new Fence({
    ...disk,
    open: async (way, flags, mode) => {
      // The process sleeps right here, after the lock was asked: another takes it, and writes.
      if (flags === 'a' && sleeping === 'append') {
        [isMine, sleeping] = [false, null];
        await appendDurably(disk, path, 'theirs');
      }
      return disk.open(way, flags, mode);
    },
  });
  fence.hold({ stillMine: () => Promise.resolve(isMine) } as unknown as Lock);
  return { path, fs: fenced(fence, placesOf(root)), sleep: () => (sleeping = 'append') };
}

test('one that slept between the lock’s question and its append adds that one line, whole and at the end, and nothing after it', async () => {
  const { path, fs, sleep } = library();
  await appendDurably(fs, path, 'mine');
  sleep();
  await appendDurably(fs, path, 'late');
  for (const again of [() => appendDurably(fs, path, 'later'), () => writeDurably(fs, path, Buffer.from('all of it'))])
    await expect(again()).rejects.toMatchObject({ code: 'EFENCED' });
  expect(readFileSync(path, 'utf8')).toBe('before\nmine\ntheirs\nlate\n');
});
