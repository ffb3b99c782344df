import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHAIN_START, sealed, type ChainEnd } from '../../../core/audit/chain.ts';
import { sha256 } from '../../../electron/store/content-hash.ts';
import { deskWithLibrary } from '../made-desk.ts';
import { deskWithClaim, logOf, openedAgain, recordOf, withdrawn } from './audit-steps.ts';

const linesOf = (log: string): string[] => readFileSync(log, 'utf8').split('\n').slice(0, -1);
const kindsOf = (entries: readonly { readonly kind: string }[]): string[] => entries.map(({ kind }) => kind);

interface Kept {
  log?: { n: number; hash: string };
}
const remembered = (path: string): Kept['log'] => (JSON.parse(readFileSync(path, 'utf8')) as Kept).log;

/** The same log sealed anew from an entry on, as somebody does who knows how. */
function forged(log: string, change: (line: string) => string): void {
  let end: ChainEnd = CHAIN_START;
  const lines = linesOf(log).map((line) => {
    const entry = sealed(JSON.parse(change(line)) as never, end, sha256);
    end = entry;
    return JSON.stringify(entry);
  });
  writeFileSync(log, lines.map((line) => `${line}\n`).join(''));
}

test('a log begins by naming its library', async () => {
  const desk = await deskWithClaim();
  const { entries, begun, of } = await desk.ask('audit.read', {});
  const { id, name, created } = desk.desk.library?.record.data ?? {};
  expect(entries.at(-1)).toMatchObject({ n: 1, kind: 'begin', article: '', detail: { library: id, name, created } });
  expect([begun, of]).toEqual([{ library: id, from: 1 }, 'this']);
  expect(created).toMatch(/^2026-11-24T08:00/);
});

test('a log from before that is accepted, and says whose it is from the next entry on', async () => {
  const desk = await deskWithClaim();
  const again = await openedAgain(desk, () => {
    let end: ChainEnd = CHAIN_START;
    const old = linesOf(logOf(desk))
      .slice(1)
      .map((line) => {
        const entry = sealed(JSON.parse(line) as never, end, sha256);
        end = entry;
        return JSON.stringify(entry);
      });
    writeFileSync(logOf(desk), old.map((line) => `${line}\n`).join(''));
    const { log: _log, created: _created, ...record } = JSON.parse(readFileSync(recordOf(desk), 'utf8')) as Kept & { created?: string };
    writeFileSync(recordOf(desk), JSON.stringify(record));
  });
  expect(await again.ask('audit.read', {})).toMatchObject({ broken: null, begun: null, of: 'unsaid', all: 2 });
  await again.ask('docket.change', { ...desk.changed, change: withdrawn });
  const { entries, broken, begun, of } = await again.ask('audit.read', {});
  expect(kindsOf(entries)).toEqual(['withdraw-sign-off', 'begin', 'sign-off', 'add-claim']);
  expect([broken, begun?.from, of]).toEqual([null, 3, 'this']);
});

test("another library's log in the place of this one is named so", async () => {
  const [desk, other] = [await deskWithClaim(), await deskWithClaim()];
  await other.desk.close();
  const again = await openedAgain(desk, () => copyFileSync(logOf(other), logOf(desk)));
  expect((await again.ask('audit.read', {})).of).toBe('other');
  expect((await again.ask('library.check', {})).faults).toMatchObject([{ kind: 'audit-broken' }]);
  await again.ask('docket.change', { ...desk.changed, change: withdrawn });
  expect((await again.ask('audit.read', {})).of).toBe('other');
});

test('a new record, with another id, is no other library: the log says that it got one', async () => {
  const desk = await deskWithClaim();
  const again = await openedAgain(desk, () => {
    writeFileSync(recordOf(desk), '{');
    rmSync(`${desk.libraryPlace}/.stet/generations`, { recursive: true, force: true });
  });
  await again.ask('library.restore-record', { from: 'nothing' });
  const { entries, of, broken } = await again.ask('audit.read', {});
  expect([entries[0]?.kind, of, broken]).toEqual(['new-record', 'this', null]);
});

test('how far the log went is kept when the library is closed, not at every verdict, and only when it went further', async () => {
  const desk = await deskWithClaim();
  expect(remembered(recordOf(desk))).toBeUndefined();
  const last = (await desk.ask('audit.read', {})).entries[0];
  const again = await openedAgain(desk);
  expect(remembered(recordOf(desk))).toEqual({ n: 3, hash: last?.hash });
  const before = readFileSync(recordOf(desk));
  await openedAgain(again);
  expect(readFileSync(recordOf(desk)).equals(before)).toBe(true);
});

test('entries taken away from the end while the library was closed are missed, and stay missed', async () => {
  const desk = await deskWithClaim();
  const again = await openedAgain(desk, () => writeFileSync(logOf(desk), `${linesOf(logOf(desk)).slice(0, 2).join('\n')}\n`));
  expect((await again.ask('audit.read', {})).broken).toMatchObject({ line: 3, why: 'cut', entry: { kind: 'add-claim' } });
  await again.ask('docket.change', { ...desk.changed, change: withdrawn });
  const third = await openedAgain(again);
  const { broken, entries } = await third.ask('audit.read', {});
  expect(broken).toMatchObject({ line: 3, why: 'sealed-anew', entry: { kind: 'withdraw-sign-off' } });
  expect(kindsOf(entries)).toEqual(['withdraw-sign-off', 'add-claim', 'begin']);
  await third.ask('docket.change', { ...desk.changed, change: { kind: 'set-claim', claim: 'c1', priority: 'high' } });
  const fourth = await openedAgain(third);
  expect((await fourth.ask('audit.read', {})).broken).toMatchObject({ line: 3, why: 'sealed-anew' });
});

test('a log that is gone altogether is missed too', async () => {
  const desk = await deskWithClaim();
  const again = await openedAgain(desk, () => rmSync(logOf(desk)));
  expect((await again.ask('audit.read', {})).broken).toMatchObject({ line: 1, why: 'cut', entry: null });
});

test('a log that was sealed anew while the library was closed is found out, and stays so', async () => {
  const desk = await deskWithClaim();
  const again = await openedAgain(desk, () => forged(logOf(desk), (line) => line.replace('"words":"well"', '"words":"wall"')));
  expect((await again.ask('audit.read', {})).broken).toMatchObject({ line: 3, why: 'sealed-anew', entry: { kind: 'sign-off' } });
  await again.ask('docket.change', { ...desk.changed, change: withdrawn });
  const third = await openedAgain(again);
  expect((await third.ask('audit.read', {})).broken).toMatchObject({ line: 3, why: 'sealed-anew', entry: { kind: 'sign-off' } });
});

test('a crash leaves a log that is longer than what is remembered, and nothing is missed', async () => {
  const desk = await deskWithClaim();
  const again = await openedAgain(desk);
  const before = readFileSync(recordOf(desk));
  await again.ask('docket.change', { ...desk.changed, change: withdrawn });
  const third = await openedAgain(again, () => writeFileSync(recordOf(desk), before));
  expect(remembered(recordOf(desk))?.n).toBe(3);
  expect(await third.ask('audit.read', {})).toMatchObject({ broken: null, all: 4 });
});

test('what is kept of the end, when somebody damaged it, stops no library from opening', async () => {
  const desk = await deskWithClaim();
  const again = await openedAgain(desk, () => {
    const record = JSON.parse(readFileSync(recordOf(desk), 'utf8')) as object;
    writeFileSync(recordOf(desk), JSON.stringify({ ...record, log: { n: 'many' } }));
  });
  expect(await again.ask('audit.read', {})).toMatchObject({ broken: null, all: 3 });
});

test('a backup holds a log that goes at least as far as its record remembers', async () => {
  const desk = await deskWithClaim();
  desk.answers.folder = `${desk.folder}/backups`;
  mkdirSync(desk.answers.folder);
  await desk.ask('backup.choose-folder', {});
  await desk.ask('backup.run', {});
  expect(remembered(recordOf(desk))?.n).toBe(3);
});

test('whoever is called otherwise in library.json afterwards is in the log as they were called', async () => {
  const made = await deskWithLibrary();
  await made.ask('person.set', { person: { id: 'p', name: 'Sokha Chan', initials: 'SC', role: 'checker' } });
  const settings = { tolerance: { letterCase: true, punctuation: false }, signOffs: 1 as const, separation: false };
  await made.ask('library.settings', { settings });
  const rename = (): void => writeFileSync(recordOf(made), readFileSync(recordOf(made), 'utf8').replace('Sokha Chan', 'Dara Kim'));
  const again = await openedAgain(made, rename, 'there');
  const { entries, broken } = await again.ask('audit.read', {});
  expect([broken, entries[0]?.detail['names']]).toEqual([null, { p: 'Sokha Chan' }]);
  again.answers.save = `${made.folder}/log.csv`;
  await again.ask('audit.export', {});
  expect(readFileSync(again.answers.save, 'utf8')).toMatch(/\r\n2,[^,]*,,Sokha Chan,Dara Kim,p,,,settings,/);
});
