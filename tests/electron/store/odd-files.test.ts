import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDurably, writeNewDurably } from '../../../electron/store/durable-file.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { deskWithLibrary } from '../made-desk.ts';
import { scratch } from './scratch.ts';

const hasPipes = process.platform !== 'win32';

function pipeAt(path: string): string {
  execFileSync('mkfifo', [path]);
  return path;
}

test.skipIf(!hasPipes)('a named pipe is no file: reading it is refused at once', async () => {
  const pipe = pipeAt(join(scratch(), 'pipe'));
  await expect(disk.read(pipe)).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(disk.holds(pipe, [])).rejects.toMatchObject({ code: 'EISDIR' });
});

test.skipIf(!hasPipes)('a library with pipes in the places of its files opens, and is written', async () => {
  const made = await deskWithLibrary();
  const { id } = await made.ask('article.create', { headline: 'The well', language: 'en' });
  await made.desk.close();
  const stet = join(made.libraryPlace, '.stet');
  for (const place of [join('cache', 'listing.json'), join('history', `${id}.jsonl`)]) {
    mkdirSync(join(stet, place, '..'), { recursive: true });
    execFileSync('rm', ['-f', join(stet, place)]);
    pipeAt(join(stet, place));
  }
  expect((await made.ask('library.open', { how: 'dialog' })).articles).toMatchObject([{ id }]);
  const { markdown, base } = await made.ask('article.open', { id });
  await made.ask('article.save', {
    id,
    markdown: `${markdown}\nMore words.\n`,
    base,
    why: 'explicit',
    anchors: {},
    projection: 'The well\n\nMore words.',
  });
  expect(readFileSync(join(stet, 'history', `${id}.jsonl`), 'utf8')).toContain('explicit');
});

test('a name of nearly 255 bytes can be written again', async () => {
  const folder = scratch();
  const path = join(folder, `${'ក'.repeat(80)}.markdown.md`);
  await writeNewDurably(disk, path, Buffer.from('one'));
  await writeDurably(disk, path, Buffer.from('two'));
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(folder)).toHaveLength(1);
  writeFileSync(path, 'three');
});
