import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { History } from '../../../electron/history/history.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { scratch } from '../store/scratch.ts';

const line = (why: string) => ({ at: '2026-11-24T08:00:00Z', why });

test('a line that a crash tore takes no other with it', async () => {
  const folder = scratch();
  await new History(disk, folder).add('a', line('first'));
  appendFileSync(join(folder, 'a.jsonl'), '{"at":"2026-11-24T08:');
  const again = new History(disk, folder);
  await again.add('a', line('second'));
  await again.add('a', line('third'));
  expect((await again.lines('a')).map(({ why }) => why)).toEqual(['first', 'second', 'third']);
});

test('a line that a full disk tore takes no other with it, in the same process', async () => {
  const folder = scratch();
  const history = new History(disk, folder);
  await history.add('a', line('first'));
  appendFileSync(join(folder, 'a.jsonl'), '{"at":');
  await history.add('a', line('second'));
  expect((await history.lines('a')).map(({ why }) => why)).toEqual(['first', 'second']);
});
