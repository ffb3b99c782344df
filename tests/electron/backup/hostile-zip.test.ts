import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MANIFEST } from '../../../core/backup/manifest.ts';
import { restoreBackup } from '../../../electron/backup/restore.ts';
import { Stop } from '../../../electron/backup/stop.ts';
import { LIST_LIMITS, readList } from '../../../electron/backup/zip-list.ts';
import { ZIP_LIMITS } from '../../../electron/backup/zip-reading.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { scratch } from '../store/scratch.ts';
import { hostileZip, listFor, sha256 } from './made-backup.ts';

type Given = Parameters<typeof hostileZip>[1];

/** What becomes of a zip when it is opened, and of the folder that it is restored into. */
async function refusal(given: Given): Promise<{ readonly detail: string; readonly left: readonly string[]; readonly bytes: number }> {
  const folder = scratch();
  const [backup, target] = [join(folder, 'made.zip'), join(folder, 'new')];
  await hostileZip(backup, given);
  const restored = await restoreBackup({ fs: disk, backup, target, stop: new Stop(), tell: () => undefined });
  const left = existsSync(target) ? readdirSync(target, { recursive: true }).map(String) : [];
  if (restored.ok) return { detail: 'restored', left, bytes: statSync(backup).size };
  expect(restored.problem).toMatchObject({ code: 'backup-damaged', file: 'made.zip' });
  return { detail: restored.problem.detail ?? '', left, bytes: statSync(backup).size };
}

test('an entry that many lines name unfolds for none of them', async () => {
  const content = '\0'.repeat(1024 * 1024);
  const files = Array.from({ length: 60 }, (_, at) => ({ path: `articles/media/p${at}.jpg`, content, entry: 'library/z' }));
  const { detail, left, bytes } = await refusal({ list: listFor(files), entries: { 'library/z': content } });
  expect({ detail, left }).toEqual({ detail: 'its list names an entry twice, or one that it has not in this size', left: [] });
  expect(bytes).toBeLessThan(20_000);
});

const words = { path: 'articles/a.md', content: 'words' };

test.each([
  ['a path twice', [words, { ...words, entry: 'library/b' }], { 'library/articles/a.md': 'words', 'library/b': 'words' }],
  ['its own list as a file', [{ path: 'articles/a.md', content: 'words', entry: MANIFEST }], {}],
  ['a story beside the zip, where evidence lies', [{ ...words, entry: 'beside' }], {}],
  ['evidence beside the zip under another hash', [{ path: `evidence/${sha256('other')}/talk.txt`, content: 'words', entry: 'beside' }], {}],
])('a list that names %s is refused whole', async (_, files, entries: Record<string, string>) => {
  expect(await refusal({ list: listFor(files), entries: { ...entries, 'library/other.md': 'other' } })).toMatchObject({
    detail: expect.stringMatching(/^its list /) as string,
    left: [],
  });
});

const head = (files: number): string => JSON.stringify({ ...(JSON.parse(listFor([])) as object), files });

test('a list of more lines than the zip has entries is not read to its end', async () => {
  const line = (at: number) =>
    JSON.stringify({ path: `articles/${at}.md`, sha256: sha256('x'), bytes: 1, entry: at === 0 ? 'library/x' : `library/${at}` });
  const list = [head(20_001), ...Array.from({ length: 20_000 }, (_, at) => line(at)), 'no line of a list'].join('\n');
  const { detail } = await refusal({ list, entries: { 'library/x': 'x' } });
  expect(detail).toBe('its list names an entry twice, or one that it has not in this size');
});

test('evidence beside the zip has no entries to be counted by: it has a bound of its own', async () => {
  const many = LIST_LIMITS.beside + 1;
  async function* lines(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    yield Buffer.from(`${head(many)}\n`);
    for (let at = 0; at < many; at += 1)
      yield Buffer.from(`{"path":"evidence/${'0'.repeat(64)}/${at}","sha256":"${'0'.repeat(64)}","bytes":1,"entry":"beside"}\n`);
  }
  const listed = { name: 'made.zip', sizes: new Map(), bytes: 1 };
  const refused = { problem: { code: 'backup-damaged', detail: 'its list is longer than it may be' } };
  await expect(readList(lines(), listed)).rejects.toMatchObject(refused);
  await expect(readList(lines(), { ...listed, bytes: 2 ** 40 })).rejects.toMatchObject(refused);
}, 60_000);

test('many entries that each unfold a little too well are refused together', async () => {
  const content = '\0'.repeat(ZIP_LIMITS.ratioFrom);
  const entries = Object.fromEntries(Array.from({ length: 27 }, (_, at) => [`library/articles/media/p${at}.png`, content]));
  const files = Object.keys(entries).map((entry) => ({ path: entry.slice('library/'.length), content }));
  expect(await refusal({ list: listFor(files), entries })).toMatchObject({ detail: 'it unfolds into more than it may', left: [] });
}, 60_000);
