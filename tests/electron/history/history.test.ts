import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { History } from '../../../electron/history/history.ts';
import { Objects } from '../../../electron/history/objects.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { scratch } from '../store/scratch.ts';

const TEXT = 'The weir was built in 1931. ថ្លៃសាឡាង\n\n'.repeat(40);

function made() {
  const folder = scratch();
  const history = new History(disk, folder);
  const place = (hash: string, form: 0 | 1 = 0) => join(folder, Objects.namesOf(hash)[form] ?? '');
  return { folder, history, place };
}

describe('what history keeps', () => {
  test('lies packed under the hash of its content, and any unpacker reads it', async () => {
    const { history, place } = made();
    const { hash, made: isNew } = await history.keep(TEXT);
    expect({ hash, isNew }).toEqual({ hash: contentHash(TEXT), isNew: true });
    const packed = readFileSync(place(hash));
    expect(packed.length).toBeLessThan(Buffer.byteLength(TEXT) / 4);
    expect(gunzipSync(packed).toString('utf8')).toBe(TEXT);
    expect(await history.read(hash)).toBe(TEXT);
    expect(await history.keep(TEXT)).toEqual({ hash, made: false });
  });

  test('unpacked, as earlier versions wrote it, it is read and not written again', async () => {
    const { history, place, folder } = made();
    const hash = contentHash(TEXT);
    mkdirSync(dirname(place(hash, 1)), { recursive: true });
    writeFileSync(place(hash, 1), TEXT);
    expect(await history.read(hash)).toBe(TEXT);
    expect(await history.keep(TEXT)).toEqual({ hash, made: false });
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.gz'))).toEqual([]);
    await history.drop(hash);
    expect(await history.look(hash)).toEqual({ state: 'missing' });
  });

  test.each([
    ['torn', (path: string) => truncateSync(path, 20)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['another text’s bytes', (path: string) => writeFileSync(path, gzipSync('Another text altogether.'))],
    ['no packed file at all', (path: string) => writeFileSync(path, 'plain')],
    [
      'a folder',
      (path: string) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
    ['one that inflates without end', (path: string) => writeFileSync(path, gzipSync(Buffer.alloc(64 * 1024 * 1024)))],
  ])('is never shown when it is %s: damaged, and written anew when the text comes again', async (what, harm) => {
    const { history, place } = made();
    const { hash } = await history.keep(TEXT);
    harm(place(hash));
    expect(await history.look(hash)).toEqual({ state: 'damaged' });
    expect(await history.read(hash)).toBeNull();
    if (what === 'a folder') return;
    await history.keep(TEXT);
    expect(await history.look(hash)).toBe(TEXT);
  });

  test('what is no hash names nothing', async () => {
    const { history } = made();
    for (const hash of ['', 'sha256:', '../../etc/passwd', `sha256:${'g'.repeat(64)}`, `sha256:${'a'.repeat(64)}/..`])
      expect(await history.look(hash)).toEqual({ state: 'missing' });
  });
});

describe('the list of kept states', () => {
  const line = (why: string) => ({ at: '2026-11-28T10:00:00.000Z', why });

  test('a line torn by a crash is counted, and spoils neither the one before nor the one after', async () => {
    const { folder, history } = made();
    await history.add('a', line('one'));
    appendFileSync(join(folder, 'a.jsonl'), '{"at":"2026-11-28T10:01:00.000Z","wh');
    await new History(disk, folder).add('a', line('two'));
    await history.add('a', line('three'));
    const { lines, torn } = await history.readLines('a');
    expect(lines.map(({ why }) => why)).toEqual(['one', 'two', 'three']);
    expect(torn).toBe(1);
  });

  test('a line is known by what it says, wherever it stands', async () => {
    const { folder, history } = made();
    await history.add('a', line('one'));
    await history.add('a', line('two'));
    const [one, two] = await history.lines('a');
    expect(one?.key).toMatch(/^[0-9a-f]{20}$/);
    const path = join(folder, 'a.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(1).join('\n'));
    expect((await history.lines('a')).map(({ key }) => key)).toEqual([two?.key]);
    expect(await history.readLines('nobody')).toEqual({ lines: [], torn: 0 });
  });
});
