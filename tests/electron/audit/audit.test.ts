import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { deskWithLibrary } from '../made-desk.ts';

const AT = '2026-11-28T08:00:00.000Z';
const claim = {
  ...{ id: 'c1', category: 'number' as const, priority: 'normal' as const, check: 'todo' as const, by: 'p', at: AT },
  anchor: { exact: 'well', prefix: 'The ', suffix: '', start: 4, end: 8, state: 'exact' as const },
  ...{ citations: [], signOffs: [], thread: [] },
};
const signOff = { by: 'p', at: AT, words: 'well', hash: contentHash('well') };
const withdrawn = { kind: 'withdraw-sign-off' as const, claim: 'c1', by: 'p' };

async function deskWithClaim() {
  const desk = await deskWithLibrary();
  const { id } = await desk.ask('article.create', { headline: 'The well', language: 'en' });
  const changed = { id, by: 'p', at: AT };
  await desk.ask('docket.change', { ...changed, change: { kind: 'add-claim', claim } });
  await desk.ask('docket.change', { ...changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } });
  return { ...desk, id, changed, log: join(desk.libraryPlace, '.stet', 'audit', 'log.jsonl') };
}

test('every change of a docket is in the log, sealed and whole', async () => {
  const { ask, id } = await deskWithClaim();
  const read = await ask('audit.read', { article: id });
  expect(read.broken).toBeNull();
  expect(read.entries.map(({ n, kind, by, article }) => [n, kind, by, article])).toEqual([
    [2, 'sign-off', 'p', id],
    [1, 'add-claim', 'p', id],
  ]);
  expect(read.entries[0]?.detail).toEqual({ claim: 'c1', check: 'verified', words: 'well' });
  expect((await ask('audit.read', { article: 'another' })).entries).toEqual([]);
});

test('a change that is refused is said to be so', async () => {
  const { ask, refused, changed } = await deskWithClaim();
  await refused('docket.change', { ...changed, change: { kind: 'add-claim', claim } });
  expect((await ask('audit.read', {})).entries.slice(0, 2)).toMatchObject([
    { n: 4, kind: 'not-done', detail: { of: 3, code: 'bad-question' } },
    { n: 3, kind: 'add-claim' },
  ]);
});

test('a changed line is named, and what follows is tied to the end all the same', async () => {
  const { ask, changed, log } = await deskWithClaim();
  writeFileSync(log, readFileSync(log, 'utf8').replace('"well"', '"wall"'));
  await ask('docket.change', { ...changed, change: withdrawn });
  const { broken, all } = await ask('audit.read', {});
  expect([broken?.line, broken?.entry?.kind, all]).toEqual([1, 'add-claim', 3]);
});

test('a line torn by a crash stays, is said, and breaks nothing', async () => {
  const { ask, changed, log } = await deskWithClaim();
  appendFileSync(log, '{"n":3,"at":"2026');
  await ask('docket.change', { ...changed, change: withdrawn });
  const { broken, entries } = await ask('audit.read', {});
  expect(broken).toBeNull();
  expect(entries.map(({ kind }) => kind)).toEqual(['withdraw-sign-off', 'torn-line', 'sign-off', 'add-claim']);
});

test('a log that cannot be written holds the change back', async () => {
  const { ask, refused, changed, log, id } = await deskWithClaim();
  rmSync(log);
  mkdirSync(log);
  expect(await refused('docket.change', { ...changed, change: withdrawn })).toMatchObject({ file: '.stet/audit/log.jsonl' });
  const { docket } = await ask('article.open', { id });
  expect(docket.claims[0]?.signOffs).toHaveLength(1);
});
