import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../backup/made-backup.ts';
import { madeDesk } from '../made-desk.ts';
import { withArticle } from './made-article.ts';

async function closedLibrary() {
  const made = await withArticle();
  await made.desk.close();
  const inside = (...path: string[]): string => join(made.libraryPlace, '.stet', ...path);
  const reopened = async () => {
    const safe = await madeDesk({ folder: made.folder, host: 'elsewhere', safe: true });
    return { ...safe, opened: await safe.ask('library.open', { how: 'dialog' }) };
  };
  return { ...made, inside, reopened };
}

test('safe mode writes nothing, takes no lock, and leaves the cache alone', async () => {
  const made = await closedLibrary();
  writeFileSync(made.inside('cache', 'listing.json'), '{"version":');
  writeFileSync(made.inside('.half.0123456789ab.tmp'), 'left by a crash');
  const before = filesIn(made.libraryPlace);
  const { desk, ask, refused, opened } = await made.reopened();
  expect(opened.library.readOnly).toEqual({ reason: 'safe' });
  expect(opened.articles).toHaveLength(1);
  expect(existsSync(made.inside('lock'))).toBe(false);
  expect(await ask('article.open', { id: made.id })).toMatchObject({ readOnly: true });
  expect(await refused('article.create', { headline: 'x', language: 'en' })).toMatchObject({ code: 'read-only' });
  expect(await refused('library.open-for-writing', {})).toMatchObject({ code: 'read-only' });
  await desk.close();
  expect(filesIn(made.libraryPlace)).toEqual(before);
  expect(statSync(made.inside('cache', 'listing.json')).size).toBe('{"version":'.length);
  expect(existsSync(made.inside('.half.0123456789ab.tmp'))).toBe(true);
});

test('a record and a docket that cannot be read are shown as far as they can be, and no copy is made of them', async () => {
  const made = await closedLibrary();
  writeFileSync(made.inside('library.json'), 'torn');
  mkdirSync(made.inside('dockets'), { recursive: true });
  writeFileSync(made.inside('dockets', `${made.id}.json`), 'torn');
  const before = filesIn(made.libraryPlace);
  const { desk, ask, refused } = await made.reopened();
  expect(await ask('article.open', { id: made.id })).toMatchObject({ docketProblem: 'docket-damaged' });
  await refused('library.restore-record', { from: 'older' });
  await refused('docket.restore', { id: made.id, from: 'nothing' });
  await desk.close();
  expect(filesIn(made.libraryPlace)).toEqual(before);
});

test('a folder of Markdown files that is no library yet does not become one', async () => {
  const made = await madeDesk({ safe: true });
  mkdirSync(join(made.libraryPlace, 'articles'));
  expect(await made.refused('library.open', { how: 'dialog' })).toMatchObject({ code: 'no-library' });
  expect(existsSync(join(made.libraryPlace, '.stet'))).toBe(false);
});
