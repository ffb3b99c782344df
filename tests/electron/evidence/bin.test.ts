import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/store/content-hash.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import type { MadeDesk } from '../made-desk.ts';
import { deskWithSources, lockerOf, send, source } from './evidence-steps.ts';

const NOTICE = 'Fares rise by 20 percent from June.';
const HASH = sha256(NOTICE);
const BINNED = '2026-11-24T08:00:00.000Z';

/** Every file below the bin, sorted. */
function binOf({ libraryPlace }: Pick<MadeDesk, 'libraryPlace'>): string[] {
  const root = join(libraryPlace, '.stet', 'trash');
  return existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).sort() : [];
}

const recordOf = ({ desk }: MadeDesk) => desk.library?.record.data;

describe('evidence that is taken out of the locker', () => {
  test('lies in the bin with what is known of it, and comes back as it was; the log says both', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'Fare notice.txt', NOTICE);
    const { binned, record } = await made.ask('evidence.bin', { evidence: evidence.id });
    expect(binned).toEqual({ id: `evidence-${evidence.id}`, file: 'Fare notice.txt', source: 'Source ledger', binned: BINNED });
    expect(record).toMatchObject({ evidence: [], takenOut: [{ evidence: evidence.id, source: 'ledger', by: 'person:cm', at: BINNED }] });
    expect(lockerOf(made)).toEqual([]);
    expect(binOf(made)).toEqual([binned.id, `${binned.id}/evidence`, `${binned.id}/evidence.json`]);
    expect(readFileSync(join(made.libraryPlace, '.stet', 'trash', binned.id, 'evidence'), 'utf8')).toBe(NOTICE);
    expect(await made.ask('evidence.binned', {})).toEqual([binned]);
    expect(await made.ask('library.binned', {})).toEqual([]);
    expect((await made.refused('evidence.bin', { evidence: evidence.id })).code).toBe('unknown-evidence');

    const back = await made.ask('evidence.restore', { binned: binned.id });
    expect(back).toMatchObject({ evidence, isMissing: false });
    expect(back.record.evidence).toEqual([evidence]);
    expect(back.record.takenOut).toBeUndefined();
    expect([lockerOf(made), binOf(made)]).toEqual([[HASH, `${HASH}/Fare notice.txt`], []]);
    expect((await made.ask('evidence.prove', {})).proofs).toMatchObject([{ state: 'intact' }]);
    expect((await made.refused('evidence.restore', { binned: binned.id })).code).toBe('not-found');
    const { entries } = await made.ask('audit.read', {});
    const said = entries.filter(({ kind }) => kind.endsWith('-evidence') && kind !== 'prove-evidence');
    expect(said.map(({ kind, by }) => [kind, by])).toEqual([
      ['restore-evidence', 'person:cm'],
      ['bin-evidence', 'person:cm'],
      ['add-evidence', 'person:cm'],
    ]);
    expect(said[1]?.detail).toEqual({ evidence: evidence.id, source: 'ledger', sha256: HASH, names: { 'person:cm': 'Chan Maly' } });
  });

  test('of two sources that keep the same bytes only the record goes; the file follows the last one and serves both again', async () => {
    const made = await deskWithSources();
    const one = await send(made, 'a.txt', NOTICE);
    const other = await send(made, 'a.txt', NOTICE, 'talk');
    const first = await made.ask('evidence.bin', { evidence: one.evidence.id });
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/a.txt`]);
    const second = await made.ask('evidence.bin', { evidence: other.evidence.id });
    expect(lockerOf(made)).toEqual([]);
    expect(await made.ask('evidence.restore', { binned: first.binned.id })).toMatchObject({ isMissing: false });
    expect(await made.ask('evidence.restore', { binned: second.binned.id })).toMatchObject({ isMissing: false });
    expect([lockerOf(made), binOf(made)]).toEqual([[HASH, `${HASH}/a.txt`], []]);
    expect(recordOf(made)?.evidence.map(({ id }) => id)).toEqual([one.evidence.id, other.evidence.id]);
    expect((await made.ask('evidence.prove', {})).proofs.map(({ state }) => state)).toEqual(['intact', 'intact']);
  });

  test('comes back with its source when that was removed meanwhile', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
    await made.ask('source.remove', { source: 'ledger' });
    const { record } = await made.ask('evidence.restore', { binned: binned.id });
    expect(record.sources).toContainEqual(source('ledger', { by: 'person:cm' }));
    expect(record.evidence).toEqual([evidence]);
  });

  test('stays in the bin while its source keeps the same bytes again', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
    await send(made, 'b.txt', NOTICE);
    expect(await made.refused('evidence.restore', { binned: binned.id })).toEqual({ code: 'evidence-kept-again', file: 'a.txt' });
    expect(binOf(made)).toHaveLength(3);
  });

  test('never takes the place of what lies there by then', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
    mkdirSync(join(made.libraryPlace, 'evidence', HASH), { recursive: true });
    writeFileSync(join(made.libraryPlace, 'evidence', HASH, 'a.txt'), 'Fares stay.');
    expect(await made.ask('evidence.restore', { binned: binned.id })).toMatchObject({ evidence: { file: 'a-2.txt' } });
    expect(readFileSync(join(made.libraryPlace, 'evidence', HASH, 'a.txt'), 'utf8')).toBe('Fares stay.');
    expect((await made.ask('evidence.prove', {})).proofs).toMatchObject([{ state: 'intact' }]);
  });

  test('the very bytes that somebody put there by hand are kept once', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
    mkdirSync(join(made.libraryPlace, 'evidence', HASH), { recursive: true });
    writeFileSync(join(made.libraryPlace, 'evidence', HASH, 'a.txt'), NOTICE);
    expect(await made.ask('evidence.restore', { binned: binned.id })).toMatchObject({ evidence: { file: 'a.txt' }, isMissing: false });
    expect([lockerOf(made), binOf(made)]).toEqual([[HASH, `${HASH}/a.txt`], []]);
  });

  test('a changed file goes as it is and comes back as it is', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    writeFileSync(join(made.libraryPlace, 'evidence', HASH, 'a.txt'), 'Fares stay.');
    const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
    expect(readFileSync(join(made.libraryPlace, '.stet', 'trash', binned.id, 'evidence'), 'utf8')).toBe('Fares stay.');
    await made.ask('evidence.restore', { binned: binned.id });
    expect(readFileSync(join(made.libraryPlace, 'evidence', HASH, 'a.txt'), 'utf8')).toBe('Fares stay.');
  });

  test('one whose file, or whole folder, had gone already can still be taken out, and putting it back says that it is missing', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    rmSync(join(made.libraryPlace, 'evidence'), { recursive: true });
    const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
    expect(binOf(made)).toEqual([binned.id, `${binned.id}/evidence.json`]);
    expect(await made.ask('evidence.restore', { binned: binned.id })).toMatchObject({ isMissing: true, evidence });
  });

  test('what is no file stays where it lies', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const place = join(made.libraryPlace, 'evidence', HASH, 'a.txt');
    rmSync(place);
    const outside = join(made.folder, 'outside.txt');
    writeFileSync(outside, NOTICE);
    symlinkSync(outside, place);
    await made.ask('evidence.bin', { evidence: evidence.id });
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/a.txt`]);
    expect(readFileSync(outside, 'utf8')).toBe(NOTICE);
  });

  test.each(['../../x', '/etc/passwd', 'a\\b', '..', ''])('a note with the name %j leads nowhere', async (file) => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
    const note = join(made.libraryPlace, '.stet', 'trash', binned.id, 'evidence.json');
    const said = JSON.parse(readFileSync(note, 'utf8')) as { evidence: object };
    writeFileSync(note, JSON.stringify({ ...said, evidence: { ...said.evidence, file } }));
    const { code } = await made.refused('evidence.restore', { binned: binned.id });
    expect(code).toBe(file === '' ? 'not-found' : 'bin-evidence-name');
    expect(lockerOf(made)).toEqual([]);
  });

  test('a library for reading keeps what it has', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const { binned } = await made.ask('evidence.bin', { evidence: (await send(made, 'b.txt', 'Other words of it.')).evidence.id });
    made.desk.library?.beginNothing({ reason: 'folder' });
    expect((await made.refused('evidence.bin', { evidence: evidence.id })).code).toBe('read-only');
    expect((await made.refused('evidence.restore', { binned: binned.id })).code).toBe('read-only');
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/a.txt`]);
  });
});

describe('a disk that refuses', () => {
  type Call = 'link' | 'rename' | 'remove' | 'makeFolder' | 'open' | 'syncFolder';

  /** Fails the calls that a test chooses while it is armed. */
  function failing(chosen: (call: Call, ...paths: readonly string[]) => string | null): { readonly fs: FileSystem; armed: boolean } {
    const made = { fs: disk, armed: false };
    const guarded = (call: Call) => ({
      [call]: (...given: readonly string[]) => {
        const code = made.armed ? chosen(call, ...given.filter((one) => typeof one === 'string')) : null;
        if (code !== null) return Promise.reject(Object.assign(new Error(`${code}: made to fail`), { code }));
        return (disk[call] as unknown as (...all: readonly string[]) => Promise<unknown>)(...given);
      },
    });
    const calls: readonly Call[] = ['link', 'rename', 'remove', 'makeFolder', 'open', 'syncFolder'];
    made.fs = Object.assign({}, disk, ...calls.map(guarded)) as FileSystem;
    return made;
  }

  const inBin = (path = ''): boolean => path.includes('/trash/');
  const isRecord = (path = ''): boolean => path.includes('library.json');

  test.each<[string, (call: Call, ...paths: readonly string[]) => string | null, string]>([
    ['the bin cannot be made', (call, path) => (call === 'makeFolder' && inBin(path) ? 'EACCES' : null), 'no-permission'],
    ['its note is not taken', (call, path) => (call === 'open' && inBin(path) ? 'ENOSPC' : null), 'disk-full'],
    ['the file is not moved', (call, _from, to) => (call === 'link' && inBin(to) ? 'EIO' : null), 'disk-fault'],
    [
      'neither linked nor renamed',
      (call, _from, to) => (/link|rename/.test(call) && to?.endsWith('/evidence') ? 'EPERM' : null),
      'no-permission',
    ],
    ['the old name does not go', (call, path) => (call === 'remove' && path?.endsWith('/a.txt') ? 'EACCES' : null), 'no-permission'],
    ['the move is not made last', (call, path) => (call === 'syncFolder' && path?.endsWith(HASH) ? 'EIO' : null), 'disk-fault'],
    ['the record is not written', (call, path) => (call === 'open' && isRecord(path) ? 'ENOSPC' : null), 'disk-full'],
    ['the library was taken away', (call) => (call === 'syncFolder' ? null : 'EROFS'), 'read-only'],
  ])('when %s, everything stays as it was', async (_what, chosen, code) => {
    const broken = failing(chosen);
    const made = await deskWithSources({ fs: broken.fs });
    const { evidence } = await send(made, 'a.txt', NOTICE);
    broken.armed = true;
    const problem = await made.refused('evidence.bin', { evidence: evidence.id });
    expect(problem.code).toBe(code);
    expect(problem.file).toBeDefined();
    broken.armed = false;
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/a.txt`]);
    expect(recordOf(made)?.evidence).toEqual([evidence]);
    expect(await made.ask('evidence.binned', {})).toEqual([]);
    expect((await made.ask('evidence.prove', {})).proofs).toMatchObject([{ state: 'intact' }]);
    // And what was refused can be done once the disk takes it.
    await made.ask('evidence.bin', { evidence: evidence.id });
    expect(lockerOf(made)).toEqual([]);
  });

  test.each<[string, (call: Call, ...paths: readonly string[]) => string | null, string]>([
    [
      'the locker cannot be made',
      (call, path) => (call === 'makeFolder' && path?.includes('/evidence/') ? 'EACCES' : null),
      'no-permission',
    ],
    ['the file is not moved', (call, _from, to) => (call === 'link' && to?.endsWith('/a.txt') ? 'EIO' : null), 'disk-fault'],
    ['the record is not written', (call, path) => (call === 'open' && isRecord(path) ? 'ENOSPC' : null), 'disk-full'],
  ])('when %s, it stays in the bin and comes back later', async (_what, chosen, code) => {
    const broken = failing(chosen);
    const made = await deskWithSources({ fs: broken.fs });
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
    broken.armed = true;
    expect((await made.refused('evidence.restore', { binned: binned.id })).code).toBe(code);
    broken.armed = false;
    expect(await made.ask('evidence.binned', {})).toEqual([binned]);
    expect(recordOf(made)?.evidence).toEqual([]);
    expect(readFileSync(join(made.libraryPlace, '.stet', 'trash', binned.id, 'evidence'), 'utf8')).toBe(NOTICE);
    expect(await made.ask('evidence.restore', { binned: binned.id })).toMatchObject({ evidence, isMissing: false });
    expect((await made.ask('evidence.prove', {})).proofs).toMatchObject([{ state: 'intact' }]);
  });

  test('a file that the disk does not even take back is found in the bin', async () => {
    const broken = failing((call, path, to) =>
      (call === 'open' && isRecord(path)) || (call === 'rename' && inBin(path) && !inBin(to)) ? 'EIO' : null,
    );
    const made = await deskWithSources({ fs: broken.fs });
    const { evidence } = await send(made, 'a.txt', NOTICE);
    broken.armed = true;
    expect((await made.refused('evidence.bin', { evidence: evidence.id })).code).toBe('disk-fault');
    broken.armed = false;
    const [binned] = await made.ask('evidence.binned', {});
    expect(binned?.file).toBe('a.txt');
    await made.ask('evidence.restore', { binned: binned?.id ?? '' });
    expect(recordOf(made)?.evidence).toEqual([evidence]);
    expect([lockerOf(made), binOf(made)]).toEqual([[HASH, `${HASH}/a.txt`], []]);
  });

  test('a library folder that is gone is said, and nothing is made in its place', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    renameSync(made.libraryPlace, `${made.libraryPlace}-away`);
    expect((await made.refused('evidence.bin', { evidence: evidence.id })).code).toMatch(/library-missing|not-found/);
    expect(existsSync(made.libraryPlace)).toBe(false);
    renameSync(`${made.libraryPlace}-away`, made.libraryPlace);
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/a.txt`]);
  });

  test.skipIf(process.getuid?.() === 0)('a bin without permission is said by name', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const trash = join(made.libraryPlace, '.stet', 'trash');
    mkdirSync(trash, { mode: 0o500 });
    expect((await made.refused('evidence.bin', { evidence: evidence.id })).code).toBe('no-permission');
    chmodSync(trash, 0o700);
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/a.txt`]);
  });
});
