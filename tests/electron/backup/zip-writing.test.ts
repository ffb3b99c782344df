import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPromise } from 'yauzl';
import { beginNewFile, type GrowingFile } from '../../../electron/store/durable-file.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { ZipWriting } from '../../../electron/backup/zip-writing.ts';
import { MEMORY } from '../store/scratch.ts';

async function* said(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from(text, 'utf8');
}

/** Writes so many entries and answers where the zip lies. */
async function zipOf(count: number): Promise<string> {
  const folder = mkdtempSync(join(MEMORY, 'stet-zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = await beginNewFile(disk, folder);
  const zip = new ZipWriting(file);
  for (let at = 0; at < count; at += 1) await zip.add(`a/${at}.md`, said(`Story ${at}`));
  await zip.end();
  const path = join(folder, 'made.zip');
  await file.finish(path);
  return path;
}

test.each([0, 1, 2, 500, 501, 502, 1203])('the list of a zip with %i entries names each, in order, where its bytes lie', async (count) => {
  const path = await zipOf(count);
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true });
  const read: string[] = [];
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    let text = '';
    for await (const part of stream as AsyncIterable<Buffer>) text += part.toString('utf8');
    read.push(`${entry.fileName} ${text}`);
  }
  zip.close();
  expect(read).toEqual(Array.from({ length: count }, (_, at) => `a/${at}.md Story ${at}`));
  expect(zip.entryCount).toBe(count);
});

test('the list is made in turns: whatever else waits is done in between', async () => {
  const folder = mkdtempSync(join(MEMORY, 'stet-zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = await beginNewFile(disk, folder);
  const zip = new ZipWriting(file);
  for (let at = 0; at < 2100; at += 1) await zip.add(`a/${at}.md`, said('x'));
  let turns = 0;
  let isOpen = true;
  const turn = (): void => {
    turns += 1;
    if (isOpen) setImmediate(turn);
  };
  setImmediate(turn);
  await zip.end();
  isOpen = false;
  expect(turns).toBeGreaterThanOrEqual(4);
  await file.finish(join(folder, 'made.zip'));
  expect(readFileSync(join(folder, 'made.zip')).length).toBeGreaterThan(2100 * 90);
});

test('whole files go in as parts do, small or large, packed already or not', async () => {
  const folder = mkdtempSync(join(MEMORY, 'stet-zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = await beginNewFile(disk, folder);
  const zip = new ZipWriting(file);
  const files = new Map([
    ['a/empty.md', Buffer.alloc(0)],
    ['a/small.md', Buffer.from('Sok Dara '.repeat(300))],
    ['a/picture.png', randomBytes(5000)],
    ['a/large.md', Buffer.from('Sok Dara '.repeat(60_000))],
    ['a/last.md', Buffer.from('The end.')],
  ]);
  for (const [entry, bytes] of files) await zip.addWhole(entry, bytes);
  await zip.end();
  const path = join(folder, 'made.zip');
  await file.finish(path);
  const read = await openPromise(path, { autoClose: false, lazyEntries: true });
  const found: [string, string][] = [];
  for await (const entry of read.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of (await read.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) parts.push(part);
    found.push([entry.fileName, Buffer.concat(parts).toString('latin1')]);
  }
  read.close();
  expect(found).toEqual([...files].map(([entry, bytes]) => [entry, bytes.toString('latin1')]));
});

test('a disk that takes no more breaks off what is being added, and whatever is added after it', async () => {
  const full: GrowingFile = {
    write: () => Promise.reject(Object.assign(new Error('made to fail'), { code: 'ENOSPC' })),
    seal: () => Promise.resolve(''),
    finish: () => Promise.resolve(),
    drop: () => Promise.resolve(),
  };
  const zip = new ZipWriting(full);
  const many = async (): Promise<void> => {
    for (;;) await zip.addWhole('a/small.md', randomBytes(60_000));
  };
  await expect(many()).rejects.toMatchObject({ code: 'ENOSPC' });
  await expect(zip.addWhole('a/other.md', Buffer.from('x'))).rejects.toMatchObject({ code: 'ENOSPC' });
  await expect(zip.add('a/third.md', said('x'))).rejects.toMatchObject({ code: 'ENOSPC' });
});
