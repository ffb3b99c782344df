import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskWithLibrary } from '../made-desk.ts';

test('a restored library is told apart from the one it came from, and each is opened by its own row', async () => {
  const made = await deskWithLibrary();
  const { ask, answers, folder, libraryPlace } = made;
  await ask('article.create', { headline: 'The well', language: 'en' });
  const [backups, target] = [join(folder, 'backups'), join(folder, 'again')];
  for (const place of [backups, target]) mkdirSync(place);
  answers.folder = backups;
  await ask('backup.choose-folder', {});
  await ask('backup.run', {});
  const file = readdirSync(backups).find((name) => name.endsWith('.zip')) ?? '';
  answers.folder = target;
  await ask('backup.restore', { file });
  const recents = await ask('library.recents', {});
  expect(recents).toMatchObject([
    { name: 'library', place: '~/again', restored: { from: file } },
    { name: 'library', place: '~/library' },
  ]);
  expect(recents[1]?.restored).toBeUndefined();
  expect(new Set(recents.map(({ id }) => id)).size).toBe(2);
  await ask('library.open', { how: 'recent', recent: recents[1]?.id ?? '' });
  expect(made.desk.need()).toMatchObject({ ok: true, value: { places: { root: libraryPlace } } });
  const again = await ask('library.recents', {});
  expect(again.map(({ place, restored }) => [place, restored?.from])).toEqual([
    ['~/library', undefined],
    ['~/again', file],
  ]);
  expect(await ask('library.forget', { recent: again[1]?.id ?? '' })).toMatchObject([{ place: '~/library' }]);
});
