import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bookmark } from '../../core/contract/shapes.ts';
import { deskWithLibrary, madeDesk } from './made-desk.ts';

const HERE: Bookmark = { filter: 'mine', sort: 'words', article: { id: 'a', claim: 'c', offset: 1200 } };

test('where a person was is kept for each library at this computer, and told with it', async () => {
  const made = await deskWithLibrary();
  expect((await made.ask('library.state', {})).bookmark).toBeNull();
  await made.ask('bookmark.set', { bookmark: HERE });
  const other = join(made.folder, 'other');
  mkdirSync(other);
  made.answers.folder = other;
  expect((await made.ask('library.create', {})).bookmark).toBeNull();
  await made.ask('bookmark.set', { bookmark: { ...HERE, filter: 'ready', article: null } });
  made.answers.folder = made.libraryPlace;
  expect((await made.ask('library.open', { how: 'dialog' })).bookmark).toEqual(HERE);
  await made.desk.close();

  const again = await madeDesk({ folder: made.folder });
  again.answers.folder = other;
  expect((await again.ask('library.open', { how: 'dialog' })).bookmark).toMatchObject({ filter: 'ready' });
  again.answers.folder = again.libraryPlace;
  await again.ask('library.open', { how: 'dialog' });
  expect((await again.ask('hello', {})).opened?.bookmark).toEqual(HERE);
});

test('without a library there is nowhere to be; a library that is forgotten has none', async () => {
  const made = await madeDesk();
  expect((await made.refused('bookmark.set', { bookmark: HERE })).code).toBe('no-library');
  await made.ask('library.create', {});
  await made.ask('bookmark.set', { bookmark: HERE });
  const [known] = await made.ask('library.recents', {});
  await made.ask('library.forget', { recent: known?.id ?? '' });
  const other = join(made.folder, 'other');
  mkdirSync(other);
  made.answers.folder = other;
  await made.ask('library.create', {});
  await made.ask('bookmark.set', { bookmark: HERE });
  expect(Object.keys(made.desk.record.data.bookmarks)).toEqual([made.desk.library?.record.data.id]);
});
