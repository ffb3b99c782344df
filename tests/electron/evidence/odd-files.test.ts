import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { words } from '../../../renderer/words/words.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { sha256 } from '../../../electron/store/content-hash.ts';
import type { MadeDesk } from '../made-desk.ts';
import { deskWithSources, lockerOf, send } from './evidence-steps.ts';

const NOTICE = 'Fares rise by 20 percent from June.';
const HASH = sha256(NOTICE);

let tokens = 0;
const choose = (made: MadeDesk, file: string) => {
  made.answers.file = file;
  return made.ask('evidence.choose', { token: `t-${(tokens += 1)}`, source: 'ledger' });
};
const refused = (made: MadeDesk, file: string) => {
  made.answers.file = file;
  return made.refused('evidence.choose', { token: `t-${(tokens += 1)}`, source: 'ledger' });
};

async function expectNothingKept(made: MadeDesk): Promise<void> {
  expect(lockerOf(made)).toEqual([]);
  expect(made.desk.library?.record.data.evidence).toEqual([]);
}

describe('files with odd names are kept, found, read, taken out and put back', () => {
  test.each<[string, string]>([
    ['255 bytes of Latin', `${'a'.repeat(251)}.txt`],
    ['255 bytes of Khmer', `${'ក'.repeat(83)}ab.txt`],
    ['Khmer with its own signs', 'សេចក្តីជូនដំណឹង ២០២៦.txt'],
    ['right to left', 'محضر الاجتماع.txt'],
    ['right to left with a hidden turn', 'notice\u202etxt.exe'],
    ['spaces and dots', '  notice . final ..txt'],
    ['decomposed letters', 'Cafe\u0301 notes.txt'],
    ['emoji', '🗞️ notice.txt'],
    ['no ending', 'README'],
    ['hidden', '.notice'],
    ['a name the bin uses', 'evidence.json'],
    ['a name of a device', 'con.txt'],
  ])('%s', async (_what, name) => {
    const made = await deskWithSources();
    const file = join(made.folder, name);
    writeFileSync(file, NOTICE);
    const { evidence } = await choose(made, file);
    expect(Buffer.byteLength(evidence.file)).toBeLessThanOrEqual(255);
    expect(readFileSync(join(made.libraryPlace, 'evidence', HASH, evidence.file), 'utf8')).toBe(NOTICE);
    expect((await made.ask('evidence.prove', {})).proofs).toMatchObject([{ state: 'intact' }]);
    const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
    expect(lockerOf(made)).toEqual([]);
    expect((await made.ask('evidence.restore', { binned: binned.id })).evidence).toEqual(evidence);
    expect((await made.ask('evidence.prove', {})).proofs).toMatchObject([{ state: 'intact' }]);
  });

  test('two of one name lie apart, each under its own hash, and each goes and comes by itself', async () => {
    const made = await deskWithSources();
    const [one, other] = [join(made.folder, 'one'), join(made.folder, 'other')];
    for (const folder of [one, other]) mkdirSync(folder);
    writeFileSync(join(one, 'notice.txt'), NOTICE);
    writeFileSync(join(other, 'notice.txt'), 'Fares stay.');
    const first = await choose(made, join(one, 'notice.txt'));
    const second = await choose(made, join(other, 'notice.txt'));
    expect([first.evidence.file, second.evidence.file]).toEqual(['notice.txt', 'notice.txt']);
    const gone = await made.ask('evidence.bin', { evidence: first.evidence.id });
    expect(lockerOf(made)).toEqual([second.evidence.sha256, `${second.evidence.sha256}/notice.txt`]);
    await made.ask('evidence.restore', { binned: gone.binned.id });
    expect((await made.ask('evidence.prove', {})).proofs.map(({ state }) => state)).toEqual(['intact', 'intact']);
  });

  test('a link that a person chooses stands for the file it leads to', async () => {
    const made = await deskWithSources();
    writeFileSync(join(made.folder, 'true.txt'), NOTICE);
    symlinkSync(join(made.folder, 'true.txt'), join(made.folder, 'way.txt'));
    const { evidence } = await choose(made, join(made.folder, 'way.txt'));
    expect(evidence).toMatchObject({ file: 'way.txt', sha256: HASH });
  });
});

describe('what is no file to keep is said by name, and nothing of it stays', () => {
  const sentence = async (made: MadeDesk, file: string): Promise<string> => words.problems.say(await refused(made, file));

  test('an empty one', async () => {
    const made = await deskWithSources();
    writeFileSync(join(made.folder, 'empty.pdf'), '');
    expect(await sentence(made, join(made.folder, 'empty.pdf'))).toMatch(/^“empty\.pdf” is empty/);
    await expectNothingKept(made);
  });

  test('one of two gigabytes, before a byte of it is copied', async () => {
    const made = await deskWithSources();
    const file = join(made.folder, 'film.mov');
    const handle = openSync(file, 'w');
    ftruncateSync(handle, 2 * 1024 ** 3);
    closeSync(handle);
    expect(await sentence(made, file)).toMatch(/^“film\.mov” is larger than 500 MB/);
    expect(made.news.filter(({ kind }) => kind === 'progress').length).toBeLessThan(3);
    await expectNothingKept(made);
  });

  test('a folder, also under a link', async () => {
    const made = await deskWithSources();
    mkdirSync(join(made.folder, 'papers'));
    symlinkSync(join(made.folder, 'papers'), join(made.folder, 'way'));
    expect(await sentence(made, join(made.folder, 'papers'))).toMatch(/^“papers” is no file/);
    expect(await sentence(made, join(made.folder, 'way'))).toMatch(/^“way” is no file/);
    await expectNothingKept(made);
  });

  test.skipIf(process.platform === 'win32')('a pipe, without waiting for whoever fills it', async () => {
    const made = await deskWithSources();
    execFileSync('mkfifo', [join(made.folder, 'pipe.txt')]);
    expect(await sentence(made, join(made.folder, 'pipe.txt'))).toMatch(/^“pipe\.txt” is no file/);
    expect(await sentence(made, '/dev/null')).toMatch(/^“null” is no file/);
    await expectNothingKept(made);
  });

  test('a link that leads nowhere, or round in a circle', async () => {
    const made = await deskWithSources();
    symlinkSync(join(made.folder, 'none'), join(made.folder, 'lost.txt'));
    symlinkSync(join(made.folder, 'circle.txt'), join(made.folder, 'circle.txt'));
    expect(await sentence(made, join(made.folder, 'lost.txt'))).toContain('“lost.txt”');
    expect(await sentence(made, join(made.folder, 'circle.txt'))).toContain('“circle.txt”');
    await expectNothingKept(made);
  });

  test.skipIf(process.getuid?.() === 0)('one that may not be read', async () => {
    const made = await deskWithSources();
    writeFileSync(join(made.folder, 'locked.txt'), NOTICE);
    chmodSync(join(made.folder, 'locked.txt'), 0o000);
    expect(await sentence(made, join(made.folder, 'locked.txt'))).toContain('“locked.txt”');
    await expectNothingKept(made);
  });

  test('one that grows while it is copied, each time it is tried, and is kept once it rests', async () => {
    const file = { path: '', grows: true };
    const fs: typeof disk = {
      ...disk,
      parts: async function* (path) {
        for await (const part of disk.parts(path)) {
          yield part;
          if (path === file.path && file.grows) appendFileSync(path, 'more');
          // It would never end.
          if (path === file.path && file.grows) return;
        }
      },
    };
    const made = await deskWithSources({ fs });
    file.path = join(made.folder, 'log.txt');
    writeFileSync(file.path, 'x'.repeat(600_000));
    for (let time = 0; time < 2; time += 1)
      expect(await sentence(made, file.path)).toMatch(/^“log\.txt” changed while it was being copied/);
    await expectNothingKept(made);
    file.grows = false;
    expect(await choose(made, file.path)).toMatchObject({ isKnown: false, evidence: { bytes: 600_008 } });
  });

  test('a name longer than any disk takes is cut when it is dropped', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, `${'ខ'.repeat(400)}.txt`, NOTICE);
    expect(Buffer.byteLength(evidence.file)).toBeLessThanOrEqual(255);
    expect(evidence.file.endsWith('.txt')).toBe(true);
  });
});
