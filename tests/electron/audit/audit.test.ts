import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { claim, deskWithClaim, withdrawn } from './audit-steps.ts';

/** The real disk, on which files cannot be opened for writing while it is `broken`. */
function faulty(isFull: (path: string) => boolean) {
  const state = { broken: false };
  const open: FileSystem['open'] = (path, ...how) => {
    if (state.broken && isFull(path)) throw Object.assign(new Error('made to fail'), { code: 'ENOSPC' });
    return disk.open(path, ...how);
  };
  return { fs: { ...disk, open }, state };
}

test('every change of a docket is in the log, sealed and whole', async () => {
  const { ask, id } = await deskWithClaim();
  const read = await ask('audit.read', { article: id });
  expect(read.broken).toBeNull();
  expect(read.entries.map(({ n, kind, by, article }) => [n, kind, by, article])).toEqual([
    [3, 'sign-off', 'p', id],
    [2, 'add-claim', 'p', id],
  ]);
  expect(read.entries[0]?.detail).toEqual({ claim: 'c1', check: 'verified', words: 'well', names: { p: 'p' } });
  expect((await ask('audit.read', { article: 'another' })).entries).toEqual([]);
});

test('a change of what counts as verified is in the log of the library', async () => {
  const { ask } = await deskWithClaim();
  await ask('person.set', { person: { id: 'p', name: 'Sokha Chan', initials: 'SC', role: 'checker' } });
  const settings = { tolerance: { letterCase: true, punctuation: false }, signOffs: 2 as const, separation: false };
  await ask('library.settings', { settings });
  expect((await ask('audit.read', {})).entries[0]).toMatchObject({ n: 4, kind: 'settings', by: 'p', article: '', detail: settings });
});

test('a rule of the house style that is turned off is in the log', async () => {
  const { ask } = await deskWithClaim();
  await ask('house-style.change', { change: { kind: 'turn', id: 'en.claimed', on: false } });
  expect((await ask('audit.read', {})).entries[0]).toMatchObject({ kind: 'house-style', detail: { change: 'off', rule: 'en.claimed' } });
});

test('a change that is refused is said to be so', async () => {
  const { ask, refused, changed } = await deskWithClaim();
  await refused('docket.change', { ...changed, change: { kind: 'add-claim', claim } });
  expect((await ask('audit.read', {})).entries.slice(0, 2)).toMatchObject([
    { n: 5, kind: 'not-done', detail: { of: 4, code: 'bad-question' } },
    { n: 4, kind: 'add-claim' },
  ]);
});

test('a changed line is named, and what follows is tied to the end all the same', async () => {
  const { ask, changed, log } = await deskWithClaim();
  writeFileSync(log, readFileSync(log, 'utf8').replace('"well"', '"wall"'));
  await ask('docket.change', { ...changed, change: withdrawn });
  const { broken, all } = await ask('audit.read', {});
  expect([broken?.line, broken?.entry?.kind, all]).toEqual([2, 'add-claim', 4]);
});

test('a line torn by a crash stays, is said, and breaks nothing', async () => {
  const { ask, changed, log } = await deskWithClaim();
  appendFileSync(log, '{"n":4,"at":"2026');
  await ask('docket.change', { ...changed, change: withdrawn });
  const { broken, entries } = await ask('audit.read', {});
  expect(broken).toBeNull();
  expect(entries.map(({ kind }) => kind)).toEqual(['withdraw-sign-off', 'torn-line', 'sign-off', 'add-claim', 'begin']);
});

test('a folder in the place of the log is put aside whole, and a new log says so', async () => {
  const { ask, changed, log } = await deskWithClaim();
  rmSync(log);
  mkdirSync(log);
  writeFileSync(join(log, 'kept.txt'), 'kept');
  await ask('docket.change', { ...changed, change: withdrawn });
  const { entries, broken } = await ask('audit.read', {});
  expect(broken).toMatchObject({ line: 1, why: 'set-aside', entry: { kind: 'set-aside', detail: { n: 3 } } });
  expect(entries.map(({ kind, n }) => [kind, n])).toEqual([
    ['withdraw-sign-off', 3],
    ['begin', 2],
    ['set-aside', 1],
  ]);
  const aside = String(entries[2]?.detail.file);
  expect(aside).toMatch(/^\.stet\/audit\/log\.jsonl\.[0-9a-f]{8}\.set-aside$/);
  expect(readFileSync(join(log, '..', '..', '..', aside, 'kept.txt'), 'utf8')).toBe('kept');
});

test('a log that the disk does not take holds the change back', async () => {
  const { fs, state } = faulty((path) => path.endsWith('log.jsonl'));
  const { ask, refused, changed, id } = await deskWithClaim(fs);
  state.broken = true;
  expect(await refused('docket.change', { ...changed, change: withdrawn })).toMatchObject({
    code: 'disk-full',
    file: '.stet/audit/log.jsonl',
  });
  state.broken = false;
  const { docket } = await ask('article.open', { id });
  expect(docket.claims[0]?.signOffs).toHaveLength(1);
  expect((await ask('audit.read', {})).entries).toHaveLength(3);
});

test('what was logged and not done is said later when the disk does not take that now', async () => {
  let opened = 0;
  // The log takes the first entry; then neither it nor the docket takes anything.
  const { fs, state } = faulty((path) => !path.endsWith('log.jsonl') || (opened += 1) > 1);
  const { ask, refused, changed } = await deskWithClaim(fs);
  state.broken = true;
  expect(await refused('docket.change', { ...changed, change: withdrawn })).toMatchObject({ code: 'disk-full' });
  state.broken = false;
  await ask('docket.change', { ...changed, change: withdrawn });
  const { entries, broken } = await ask('audit.read', {});
  expect(broken).toBeNull();
  expect(entries.slice(0, 3).map(({ kind, detail }) => [kind, detail.of])).toEqual([
    ['withdraw-sign-off', 'p'],
    ['not-done', 4],
    ['withdraw-sign-off', 'p'],
  ]);
});

test('entries taken away from the end while the library is open are missed', async () => {
  const { ask, changed, log } = await deskWithClaim();
  writeFileSync(log, `${readFileSync(log, 'utf8').split('\n').slice(0, 2).join('\n')}\n`);
  expect((await ask('audit.read', {})).broken).toMatchObject({ line: 3, why: 'cut', entry: { kind: 'add-claim' } });
  await ask('docket.change', { ...changed, change: withdrawn });
  const { broken, entries } = await ask('audit.read', {});
  expect(broken).toMatchObject({ line: 3, why: 'sealed-anew', entry: { kind: 'withdraw-sign-off' } });
  expect(entries.map(({ kind }) => kind)).toEqual(['withdraw-sign-off', 'add-claim', 'begin']);
});

test('a copy of an article says whose sign-offs it has', async () => {
  const { ask, id } = await deskWithClaim();
  const copy = await ask('article.duplicate', { id });
  expect((await ask('audit.read', { article: copy.id })).entries).toMatchObject([
    { kind: 'copy', by: 'p', detail: { from: id, claims: 1, signOffs: 1 } },
  ]);
});

test('a line that no program could have written stops nobody', async () => {
  const { ask, changed, log } = await deskWithClaim();
  appendFileSync(
    log,
    `{"n":4,"at":"","by":"","article":"","kind":"","detail":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}},"before":"","hash":""}\n`,
  );
  await ask('docket.change', { ...changed, change: withdrawn });
  expect((await ask('audit.read', {})).broken?.line).toBe(4);
});
