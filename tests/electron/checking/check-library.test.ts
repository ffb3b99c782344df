import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { FAULTS_TOGETHER } from '../../../core/contract/checking.ts';
import { emptyDocket } from '../../../core/saved/docket.ts';
import { placesOf } from '../../../electron/library/places.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, madeDesk } from '../made-desk.ts';
// Read before it is asked for, so that no turn goes by with reading it.
import '../../../electron/checking/check-library.ts';

/** More than are read before a library is shown. */
const MANY = 70;
const HELD = 'story-0.md';
/** Turns of the loop that are given to what ought not to go on. */
const TURNS = 200;

/** A disk on which one file, the first time it is asked for, waits to be read until it may be. */
function heldDisk(): { readonly fs: FileSystem; readonly asked: Promise<void>; readonly release: () => void } {
  let [release, ask, isFirst] = [(): void => undefined, (): void => undefined, true];
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const read: FileSystem['read'] = async (path, admit) => {
    if (basename(path) === HELD && isFirst) {
      isFirst = false;
      ask();
      await released;
    }
    return disk.read(path, admit);
  };
  return { fs: { ...disk, read }, asked, release: () => release() };
}

async function openedLibrary(fs: FileSystem) {
  const made = await madeDesk({ fs });
  await made.ask('library.create', {});
  await made.desk.close();
  return made;
}

function writeStories(folder: string): void {
  mkdirSync(join(folder, '.stet', 'dockets'), { recursive: true });
  for (let nth = 0; nth < MANY; nth += 1) {
    const id = `01M8STORY${String(nth).padStart(17, '0')}`;
    writeFileSync(join(folder, 'articles', `story-${nth}.md`), `---\nid: ${id}\nheadline: Story ${nth}\n---\n\nA text.\n`);
    writeFileSync(join(folder, '.stet', 'dockets', `${id}.json`), JSON.stringify(emptyDocket(id)));
  }
}

test('what is still being read on opening is not taken for missing or unreadable', async () => {
  const held = heldDisk();
  const made = await openedLibrary(held.fs);
  writeStories(made.libraryPlace);
  await made.ask('library.open', { how: 'dialog' });
  await held.asked;
  const checking = made.ask('library.check', {});
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resume) => setImmediate(resume));
  held.release();
  const { faults, looked } = await checking;
  expect(looked.articles).toBe(MANY);
  expect(faults.filter(({ kind }) => kind === 'article-unreadable' || kind === 'article-missing')).toEqual([]);
});

test('of many faults the first are answered with their number, the others part by part', async () => {
  const made = await deskWithLibrary();
  const { dockets } = placesOf(made.libraryPlace);
  mkdirSync(dockets, { recursive: true });
  const ids = Array.from({ length: 2 * FAULTS_TOGETHER + 7 }, (_, nth) => `01M8LOST${String(nth).padStart(18, '0')}`);
  for (const id of ids) writeFileSync(join(dockets, `${id}.json`), JSON.stringify(emptyDocket(id)));
  const { count, faults } = await made.ask('library.check', {});
  expect([count, faults.length]).toEqual([ids.length, FAULTS_TOGETHER]);
  const parts = [faults];
  for (let from = FAULTS_TOGETHER; from < count; from += FAULTS_TOGETHER) parts.push((await made.ask('library.faults', { from })).faults);
  expect(parts.map(({ length }) => length)).toEqual([FAULTS_TOGETHER, FAULTS_TOGETHER, 7]);
  const files = parts.flat().map(({ file }) => file);
  expect(files.sort()).toEqual(ids.map((id) => `.stet/dockets/${id}.json`));
  expect((await made.ask('library.faults', { from: count })).faults).toEqual([]);
});
