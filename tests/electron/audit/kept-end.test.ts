import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { KeptEnd } from '../../../electron/audit/kept-end.ts';
import { restoreBackup } from '../../../electron/backup/restore.ts';
import { Stop } from '../../../electron/backup/stop.ts';
import { writeBackup } from '../../../electron/backup/write-backup.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { madeDesk, type MadeDesk } from '../made-desk.ts';
import { scratch } from '../store/scratch.ts';
import { AT, deskWithClaim, logOf, openedAgain, recordOf, withdrawn } from './audit-steps.ts';

interface Kept {
  readonly n: number;
  readonly hash: string;
}
const endOf = ({ libraryPlace }: Pick<MadeDesk, 'libraryPlace'>): string => join(libraryPlace, '.stet', 'audit', 'end.json');
const keptIn = (desk: Pick<MadeDesk, 'libraryPlace'>): Kept | null =>
  existsSync(endOf(desk)) ? (JSON.parse(readFileSync(endOf(desk), 'utf8')) as Kept) : null;
const brokenOf = async ({ ask }: Pick<MadeDesk, 'ask'>) => (await ask('audit.read', {})).broken;
const setPriority = (priority: 'high' | 'low') => ({ kind: 'set-claim' as const, claim: 'c1', priority });

/** Waits until it is kept how far the log goes. */
const untilKept = (desk: Pick<MadeDesk, 'libraryPlace'>, n: number) =>
  vi.waitFor(() => expect(keptIn(desk)?.n).toBe(n), { timeout: 20_000, interval: 50 });

/** The library as a kill leaves it, opened again from another folder of the same computer, or at another. */
async function afterKill(
  before: Pick<MadeDesk, 'libraryPlace'>,
  meanwhile: (left: Pick<MadeDesk, 'libraryPlace'>) => void = () => undefined,
  host = 'here',
): Promise<MadeDesk> {
  const desk = await madeDesk({ folder: scratch(), host });
  cpSync(before.libraryPlace, desk.libraryPlace, { recursive: true });
  rmSync(join(desk.libraryPlace, '.stet', 'lock'));
  meanwhile(desk);
  await desk.sit('p');
  await desk.ask('library.open', { how: 'dialog' });
  return desk;
}

/** Takes this many entries away from the end of the log. */
function cut(desk: Pick<MadeDesk, 'libraryPlace'>, count: number): void {
  const lines = readFileSync(logOf(desk), 'utf8').split('\n').slice(0, -1);
  writeFileSync(
    logOf(desk),
    lines
      .slice(0, -count)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

describe('entries since the library was closed last', () => {
  test('are missed when a kill and a cut of the end come together', async () => {
    const desk = await deskWithClaim();
    await untilKept(desk, 3);
    const again = await afterKill(desk, (left) => cut(left, 1));
    expect(await brokenOf(again)).toMatchObject({ line: 3, why: 'cut', entry: { kind: 'add-claim' } });
    expect((await again.ask('library.check', {})).faults).toContainEqual(expect.objectContaining({ kind: 'audit-broken' }));
    await again.ask('docket.change', { ...desk.changed, change: setPriority('high') });
    const third = await openedAgain(again);
    expect(await brokenOf(third)).toMatchObject({ line: 3, why: 'sealed-anew' });
  });

  test('are missed in a library that was closed before and got more since', async () => {
    const first = await deskWithClaim();
    const desk = await openedAgain(first);
    await desk.ask('docket.change', { ...first.changed, change: withdrawn });
    await untilKept(desk, 4);
    expect(await brokenOf(await afterKill(desk, (left) => cut(left, 1)))).toMatchObject({ line: 4, why: 'cut' });
  });

  test('that were not kept yet when the program was killed break nothing', async () => {
    const desk = await deskWithClaim();
    await untilKept(desk, 3);
    await desk.ask('docket.change', { ...desk.changed, change: withdrawn });
    const again = await afterKill(desk);
    expect([keptIn(again)?.n, await brokenOf(again)]).toEqual([3, null]);
    await again.ask('docket.change', { ...desk.changed, change: setPriority('high') });
    await untilKept(again, 5);
    expect(await brokenOf(await openedAgain(again))).toBeNull();
  });

  test('are in the record once the library is closed, and the file beside the log says nothing more', async () => {
    const desk = await deskWithClaim();
    await untilKept(desk, 3);
    await openedAgain(desk);
    expect((JSON.parse(readFileSync(recordOf(desk), 'utf8')) as { log: Kept }).log.n).toBe(3);
  });

  test('are in the record when another computer takes the library over', async () => {
    const desk = await deskWithClaim();
    const other = await madeDesk({ folder: desk.folder, host: 'there' });
    await other.ask('library.open', { how: 'dialog' });
    await other.ask('library.take-over', {});
    expect((JSON.parse(readFileSync(recordOf(desk), 'utf8')) as { log?: Kept }).log?.n).toBe(3);
  }, 20_000);
});

describe('nobody is accused', () => {
  test('in a library from a backup, which holds nothing of it', async () => {
    const desk = await deskWithClaim();
    const backups = scratch();
    const needed = desk.desk.need();
    if (!needed.ok) throw new Error('no library');
    const job = { library: needed.value, fs: disk, folder: backups, stop: new Stop(), tell: () => undefined };
    await untilKept(desk, 3);
    const done = await writeBackup(job);
    await desk.ask('docket.change', { ...desk.changed, change: withdrawn });
    await untilKept(desk, 4);
    const again = await madeDesk({ folder: scratch() });
    rmSync(again.libraryPlace, { recursive: true });
    const backup = join(backups, done.ok ? done.value.file : '');
    await restoreBackup({ fs: disk, backup, target: again.libraryPlace, stop: new Stop(), tell: () => undefined });
    await again.ask('library.open', { how: 'dialog' });
    expect([keptIn(again), await brokenOf(again)]).toEqual([null, null]);
  });

  test('at another computer, where a sync tool brings the file before the log', async () => {
    const desk = await deskWithClaim();
    await untilKept(desk, 3);
    const there = await afterKill(desk, (left) => cut(left, 2), 'there');
    expect(await brokenOf(there)).toBeNull();
  });

  test('for good, where an earlier log was brought and then the right one', async () => {
    const desk = await deskWithClaim();
    await untilKept(desk, 3);
    const again = await afterKill(desk, (left) => cut(left, 1));
    expect(await brokenOf(again)).toMatchObject({ why: 'cut' });
    await again.desk.close();
    cpSync(logOf(desk), logOf(again));
    await again.ask('library.open', { how: 'dialog' });
    expect(await brokenOf(again)).toBeNull();
    await again.ask('docket.change', { ...desk.changed, change: withdrawn });
    expect(await brokenOf(await openedAgain(again))).toBeNull();
  });

  test('beside a record of another time', async () => {
    const desk = await deskWithClaim();
    await untilKept(desk, 3);
    const again = await afterKill(desk, (left) => {
      const first = JSON.parse(readFileSync(logOf(left), 'utf8').split('\n')[0] ?? '') as Kept;
      const record = JSON.parse(readFileSync(recordOf(left), 'utf8')) as object;
      writeFileSync(recordOf(left), JSON.stringify({ ...record, log: { n: first.n, hash: first.hash } }));
      cut(left, 1);
    });
    expect(await brokenOf(again)).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['half of it', '{"n":3,"ha'],
    ['something else', '[]'],
    ['an entry that there cannot be', '{"n":-1,"hash":5}'],
    ['more than was ever written', ' '.repeat(5000)],
  ])('by a file that says %s', async (_, text) => {
    const desk = await deskWithClaim();
    const again = await openedAgain(desk, () => writeFileSync(endOf(desk), text));
    expect(await brokenOf(again)).toBeNull();
    await again.ask('docket.change', { ...desk.changed, change: withdrawn, at: AT });
    await untilKept(again, 4);
  });
});

test('nothing is written where a link in its place leads', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = scratch();
  const [other, path] = [join(folder, 'notes.txt'), join(folder, 'end.json')];
  writeFileSync(other, 'my notes');
  symlinkSync(other, path);
  const kept = new KeptEnd(disk, folder, () => ({ library: 'L', host: 'here', record: null }));
  const keep = async (): Promise<void> => {
    kept.goesTo({ n: 3, hash: 'h' });
    vi.runAllTimers();
    await kept.rest();
  };
  await keep();
  expect([readFileSync(other, 'utf8'), await kept.read()]).toEqual(['my notes', null]);
  rmSync(path);
  await keep();
  expect(await kept.read()).toEqual({ n: 3, hash: 'h' });
});
