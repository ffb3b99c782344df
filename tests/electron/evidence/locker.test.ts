import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../core/saved/evidence.ts';
import { readLibrary } from '../../../core/saved/read-library.ts';
import { sha256 } from '../../../electron/store/content-hash.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithSources, lockerOf, problemOf, send, source } from './evidence-steps.ts';

const NOTICE = 'Fares rise by 20 percent from June.';
const HASH = sha256(NOTICE);

describe('a file comes into the locker', () => {
  test('under its hash, with what is known of it, and the log says so', async () => {
    const made = await deskWithSources();
    const { evidence, isKnown, record } = await send(made, 'Fare notice.txt', NOTICE);
    expect(isKnown).toBe(false);
    expect(evidence).toMatchObject({
      ...{ source: 'ledger', sha256: HASH, file: 'Fare notice.txt', bytes: NOTICE.length, type: 'text/plain' },
      ...{ capturedAt: '2026-11-24T08:00:00.000Z', capturedBy: 'person:cm' },
    });
    expect(record.evidence).toEqual([evidence]);
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/Fare notice.txt`]);
    expect(readFileSync(join(made.libraryPlace, 'evidence', HASH, 'Fare notice.txt'), 'utf8')).toBe(NOTICE);
    const { entries } = await made.ask('audit.read', {});
    expect(entries[0]).toMatchObject({
      by: 'person:cm',
      kind: 'add-evidence',
      detail: { source: 'ledger', sha256: HASH },
    });
  });

  test('the same bytes twice are one file: for the same source one piece, for another a second', async () => {
    const made = await deskWithSources();
    const first = await send(made, 'Fare notice.txt', NOTICE);
    const again = await send(made, 'copy of it.txt', NOTICE);
    expect(again).toMatchObject({ isKnown: true, evidence: first.evidence });
    const other = await send(made, 'copy of it.txt', NOTICE, 'talk');
    expect(other).toMatchObject({ isKnown: false, evidence: { source: 'talk', file: 'Fare notice.txt' } });
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/Fare notice.txt`]);
  });

  test.each(['../x', '..\\..\\x.txt', '/etc/passwd', 'a/../../x', '\u202ex'])('a name like %j leads nowhere', async (name) => {
    const made = await deskWithSources();
    const { evidence } = await send(made, name, NOTICE);
    expect(evidence.file).not.toMatch(/[/\\\u202e]|\.\./);
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/${evidence.file}`]);
    expect(existsSync(join(made.folder, 'x'))).toBe(false);
  });

  test('never over what lies there: a tampered file stays, the true one lies beside it', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const path = join(made.libraryPlace, 'evidence', HASH, 'a.txt');
    writeFileSync(path, 'Fares stay.');
    const again = await send(made, 'a.txt', NOTICE);
    expect(again).toMatchObject({ isKnown: true, evidence: { id: evidence.id, file: 'a-2.txt' } });
    expect(readFileSync(path, 'utf8')).toBe('Fares stay.');
    expect((await made.ask('evidence.prove', {})).proofs).toMatchObject([{ state: 'intact' }]);
  });

  test('one that is gone comes back to its own place', async () => {
    const made = await deskWithSources();
    await send(made, 'a.txt', NOTICE);
    rmSync(join(made.libraryPlace, 'evidence'), { recursive: true });
    expect(await send(made, 'other.txt', NOTICE)).toMatchObject({ isKnown: true, evidence: { file: 'a.txt' } });
    expect(lockerOf(made)).toEqual([HASH, `${HASH}/a.txt`]);
  });

  test('what is refused leaves nothing behind', async () => {
    const made = await deskWithSources();
    const { ask, refused } = made;
    expect(await refused('evidence.begin', { token: 't', source: 'nobody', name: 'a', size: 1 })).toEqual({ code: 'unknown-source' });
    expect(await refused('evidence.begin', { token: 't', source: 'ledger', name: 'film.mov', size: 501 * 1024 * 1024 })).toEqual({
      ...{ code: 'evidence-too-large', file: 'film.mov' },
    });
    await ask('evidence.begin', { token: 't', source: 'ledger', name: 'a.txt', size: 10 });
    expect((await refused('evidence.begin', { token: 't', source: 'ledger', name: 'b.txt', size: 10 })).code).toBe('bad-question');
    await ask('evidence.part', { token: 't', bytes: new Uint8Array(4) });
    expect(lockerOf(made)).toHaveLength(1);
    expect(await refused('evidence.end', { token: 't', size: 10 })).toEqual({ code: 'changed-while-copied', file: 'a.txt' });
    await ask('evidence.begin', { token: 'e', source: 'ledger', name: 'e.txt', size: 0 });
    expect(await refused('evidence.end', { token: 'e', size: 0 })).toEqual({ code: 'empty-file', file: 'e.txt' });
    await ask('evidence.begin', { token: 's', source: 'ledger', name: 's.txt', size: 10 });
    await ask('evidence.part', { token: 's', bytes: new Uint8Array(4) });
    await ask('evidence.stop', { token: 's' });
    expect((await refused('evidence.part', { token: 's', bytes: new Uint8Array(4) })).code).toBe('stopped');
    expect((await refused('evidence.end', { token: 's', size: 8 })).code).toBe('stopped');
    expect(lockerOf(made)).toEqual([]);
    expect(made.desk.library?.record.data.evidence).toEqual([]);
  });

  test('a source with evidence stays', async () => {
    const made = await deskWithSources();
    await send(made, 'a.txt', NOTICE);
    expect(await made.refused('source.remove', { source: 'ledger' })).toEqual({ code: 'source-has-evidence' });
  });
});

describe('a file that a person chooses', () => {
  test('is copied with news of how far it is', async () => {
    const made = await deskWithSources();
    made.answers.file = join(made.folder, 'Long talk.wav');
    writeFileSync(made.answers.file, Buffer.concat([Buffer.from('RIFF....WAVEfmt '), Buffer.alloc(700_000, 7)]));
    const { evidence } = await made.ask('evidence.choose', { token: 't', source: 'talk' });
    expect(evidence).toMatchObject({ file: 'Long talk.wav', type: 'audio/wav', bytes: 700_016 });
    const shares = made.news.flatMap((news) => (news.kind === 'progress' && news.task === 'storing' ? [news.share] : []));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBe(1);
    made.answers.file = null;
    expect((await made.refused('evidence.choose', { token: 't', source: 'talk' })).code).toBe('stopped');
  });

  /** The real disk, on which something happens between two parts of the file outside. */
  const meanwhile = (happens: (path: string) => void): FileSystem => ({
    ...disk,
    parts: async function* (path) {
      let count = 0;
      for await (const part of disk.parts(path)) {
        yield part;
        if (!path.includes('evidence') && (count += 1) === 1) happens(path);
      }
    },
  });

  test.each<[string, (path: string) => void, string]>([
    ['vanishes', (path) => rmSync(path), 'not-found'],
    ['grows', (path) => appendFileSync(path, 'more'), 'changed-while-copied'],
    ['shrinks', (path) => truncateSync(path, 300_000), 'changed-while-copied'],
    [
      'cannot be read any further',
      () => {
        throw Object.assign(new Error('EIO: made to fail'), { code: 'EIO' });
      },
      'disk-fault',
    ],
  ])('and %s while it is copied leaves nothing behind', async (_what, happens, code) => {
    const made = await deskWithSources({ fs: meanwhile(happens) });
    made.answers.file = join(made.folder, 'talk.txt');
    writeFileSync(made.answers.file, 'x'.repeat(800_000));
    expect(await made.refused('evidence.choose', { token: 't', source: 'talk' })).toMatchObject({ code, file: 'talk.txt' });
    expect(lockerOf(made)).toEqual([]);
    expect(made.desk.library?.record.data.evidence).toEqual([]);
  });

  test('and stops while it is copied leaves nothing behind', async () => {
    const stop: { now: () => void } = { now: () => undefined };
    const made = await deskWithSources({ fs: meanwhile(() => stop.now()) });
    stop.now = () => void made.ask('evidence.stop', { token: 't' });
    made.answers.file = join(made.folder, 'talk.txt');
    writeFileSync(made.answers.file, 'x'.repeat(3_000_000));
    expect((await made.refused('evidence.choose', { token: 't', source: 'talk' })).code).toBe('stopped');
    await expect.poll(() => lockerOf(made)).toEqual([]);
  });
});

describe('a disk that does not take it', () => {
  /** Fails calls on paths in the locker. */
  const failing = (call: 'open' | 'link' | 'makeFolder', code: string): FileSystem => ({
    ...disk,
    [call]: (...given: readonly string[]) =>
      given.some((path) => String(path).includes('/evidence'))
        ? Promise.reject(Object.assign(new Error(`${code}: made to fail`), { code }))
        : (disk[call] as unknown as (...all: readonly string[]) => Promise<unknown>)(...given),
  });

  test.each([
    ['open', 'ENOSPC', 'disk-full'],
    ['makeFolder', 'EROFS', 'read-only'],
    ['link', 'EIO', 'disk-fault'],
    ['makeFolder', 'EACCES', 'no-permission'],
  ] as const)('%s fails with %s: %s, and nothing is left', async (call, error, code) => {
    const made = await deskWithSources({ fs: failing(call, error) });
    const problem = await send(made, 'a.txt', NOTICE).catch(problemOf);
    expect(problem).toBe(code);
    expect(lockerOf(made)).toEqual([]);
    expect(made.desk.library?.record.data.evidence).toEqual([]);
  });

  test('that is full in the middle of a file, too', async () => {
    let written = 0;
    const fs: FileSystem = {
      ...disk,
      open: async (path, flags, mode) => {
        const file = await disk.open(path, flags, mode);
        if (!path.includes('.incoming.')) return file;
        const write: typeof file.write = (bytes, offset, length) => {
          written += length;
          return written > 20 ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : file.write(bytes, offset, length);
        };
        return { ...file, write };
      },
    };
    const made = await deskWithSources({ fs });
    expect(await send(made, 'a.txt', NOTICE).catch(problemOf)).toBe('disk-full');
    expect(lockerOf(made)).toEqual([]);
  });
});

describe('checking', () => {
  test('says intact, changed and missing, with times, and repairs nothing', async () => {
    const made = await deskWithSources();
    const pieces: Evidence[] = [];
    for (const name of ['a', 'b', 'c', 'd']) pieces.push((await send(made, `${name}.txt`, `${NOTICE} ${name}`)).evidence);
    const path = (at: number): string => join(made.libraryPlace, 'evidence', pieces[at]?.sha256 ?? '', pieces[at]?.file ?? '');
    writeFileSync(path(1), `${NOTICE} B`);
    rmSync(path(2));
    rmSync(path(3));
    symlinkSync(path(0), path(3));
    made.clock.ms += 60_000;
    const { proofs } = await made.ask('evidence.prove', {});
    expect(proofs).toEqual(
      ['intact', 'changed', 'missing', 'changed'].map((state, at) => ({ evidence: pieces[at]?.id, state, at: '2026-11-24T08:01:00.000Z' })),
    );
    expect(readFileSync(path(1), 'utf8')).toBe(`${NOTICE} B`);
    expect(existsSync(path(2))).toBe(false);
    const { entries } = await made.ask('audit.read', {});
    expect(entries[0]).toMatchObject({
      kind: 'prove-evidence',
      detail: { intact: 1, changed: [pieces[1]?.id, pieces[3]?.id], missing: [pieces[2]?.id] },
    });
    expect((await made.ask('evidence.prove', { evidence: pieces[0]?.id ?? '' })).proofs).toMatchObject([{ state: 'intact' }]);
    expect((await made.refused('evidence.prove', { evidence: 'none' })).code).toBe('unknown-evidence');
  });

  test('a link in the place of the folder is not followed, and nothing behind it is shown or read', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const outside = join(made.folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'a.txt'), NOTICE);
    rmSync(join(made.libraryPlace, 'evidence', HASH), { recursive: true });
    symlinkSync(outside, join(made.libraryPlace, 'evidence', HASH));
    expect((await made.ask('evidence.prove', {})).proofs).toMatchObject([{ state: 'changed' }]);
    expect((await made.refused('evidence.reveal', { evidence: evidence.id })).code).toBe('evidence-changed');
    expect((await made.refused('evidence.text', { evidence: evidence.id })).code).toBe('evidence-changed');
    expect(await send(made, 'a.txt', NOTICE).catch(problemOf)).toBe('linked-away');
    expect(lockerOf(made).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('a record that names a way out leads nowhere', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const secret = join(made.libraryPlace, 'secret.txt');
    writeFileSync(secret, NOTICE);
    await made.desk.library?.record.change((data) => ({
      ok: true,
      value: { ...data, evidence: [{ ...evidence, file: '../../secret.txt' }] },
    }));
    expect((await made.refused('evidence.text', { evidence: evidence.id })).code).toBe('evidence-changed');
    expect((await made.refused('evidence.reveal', { evidence: evidence.id })).code).toBe('evidence-changed');
  });
});

describe('the words of a piece', () => {
  const mhtml = [
    'From: <Saved by Blink>',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '------MultipartBoundary--x----',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<html><body><p>Fares =E2=80=9Crise=E2=80=9D by =',
    '20 percent.</p></body></html>',
    '------MultipartBoundary--x------',
  ].join('\r\n');

  test.each([
    ['a.txt', NOTICE, NOTICE],
    ['a.html', `<html><body><p>${NOTICE}</p></body></html>`, NOTICE],
    ['a.mhtml', mhtml, 'Fares “rise” by 20 percent.'],
    ['a.md', `**${NOTICE}**`, NOTICE],
    ['a.srt', '1\n00:00:01,000 --> 00:00:02,000\nYes.', '1\n00:00:01,000 --> 00:00:02,000\nYes.'],
  ])('of %s', async (name, content, text) => {
    const made = await deskWithSources();
    const { evidence } = await send(made, name, content);
    expect(await made.ask('evidence.text', { evidence: evidence.id })).toEqual({ evidence: evidence.id, text, type: evidence.type });
  });

  test('are not made up: of a picture, a broken PDF, broken text, a changed or missing file there are none', async () => {
    const made = await deskWithSources();
    const code = async (name: string, content: string | Uint8Array): Promise<string> => {
      const { evidence } = await send(made, name, content);
      return (await made.refused('evidence.text', { evidence: evidence.id })).code;
    };
    expect(await code('a.txt', '%PDF-1.7 text')).toBe('evidence-unread');
    expect(await code('a.png', new Uint8Array([0xff, 0xd8, 0xff, 1]))).toBe('evidence-no-text');
    expect(await code('a.txt', `${'a'.repeat(5000)}\0\0\x01`)).toBe('evidence-unread');
    const { evidence } = await send(made, 'b.txt', NOTICE);
    const path = join(made.libraryPlace, 'evidence', HASH, 'b.txt');
    writeFileSync(path, NOTICE.replace('20', '25'));
    expect(await made.refused('evidence.text', { evidence: evidence.id })).toEqual({
      code: 'evidence-changed',
      file: `evidence/${HASH}/b.txt`,
    });
    rmSync(path);
    expect((await made.refused('evidence.text', { evidence: evidence.id })).code).toBe('evidence-missing');
  });
});

test('where a piece comes from can be written and taken back; the file stays as it is', async () => {
  const made = await deskWithSources();
  const { evidence } = await send(made, 'a.txt', NOTICE);
  const said = { address: ' https://example.org/notice ', archive: 'https://archive.example/1', note: '' };
  const record = await made.ask('evidence.describe', { evidence: evidence.id, ...said });
  expect(record.evidence).toEqual([{ ...evidence, address: 'https://example.org/notice', archive: 'https://archive.example/1' }]);
  expect((await made.ask('evidence.describe', { evidence: evidence.id })).evidence).toEqual([evidence]);
  expect((await made.refused('evidence.describe', { evidence: 'none' })).code).toBe('unknown-evidence');
});

test('a library from before the locker opens, and its sources can be given evidence', async () => {
  const old = { schema: 1, id: 'l', name: 'Old', people: [], sources: [source('ledger')], words: [] };
  const settings = { tolerance: { letterCase: false, punctuation: false }, signOffs: 1, separation: false };
  expect(readLibrary({ ...old, settings })).toMatchObject({ ok: true, value: { evidence: [] } });
});
