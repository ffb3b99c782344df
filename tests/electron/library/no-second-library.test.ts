import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confined } from '../../../electron/library/confined.ts';
import { placesOf } from '../../../electron/library/places.ts';
import { disk, type Admit } from '../../../electron/store/file-system.ts';
import { scratch } from '../store/scratch.ts';

test('a folder of a library that goes away at that moment is not made anew with all that is above it', async () => {
  const root = join(scratch(), 'library');
  const places = placesOf(root);
  mkdirSync(places.stet, { recursive: true });
  const going = {
    ...disk,
    makeFolder: (path: string, admit?: Admit, within?: string) => {
      if (existsSync(root)) renameSync(root, `${root}-away`);
      return disk.makeFolder(path, admit, within);
    },
  };
  const fs = confined(going, places);
  for (const folder of [join(places.history, 'objects', 'ab'), places.generations, places.evidence]) {
    await expect(fs.makeFolder(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(root)).toBe(false);
    renameSync(`${root}-away`, root);
    await confined(disk, places).makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
  }
});

test('where a disk was pulled out at that moment, its mount point stays empty', async () => {
  const root = join(scratch(), 'library');
  const places = placesOf(root);
  mkdirSync(root);
  await expect(confined(disk, places).makeFolder(join(places.history, 'objects'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(existsSync(places.stet)).toBe(false);
});
