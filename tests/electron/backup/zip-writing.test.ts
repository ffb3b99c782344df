import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPromise } from 'yauzl';
import { beginNewFile } from '../../../electron/store/durable-file.ts';
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
