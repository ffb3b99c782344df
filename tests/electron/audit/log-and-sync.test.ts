import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealed, type ChainEnd } from '../../../core/audit/chain.ts';
import { sha256 } from '../../../electron/store/content-hash.ts';
import { madeDesk, type MadeDesk } from '../made-desk.ts';
import { AT, deskWithClaim, logOf, openedAgain, recordOf, withdrawn } from './audit-steps.ts';

const setPriority = (priority: 'high' | 'low') => ({ kind: 'set-claim' as const, claim: 'c1', priority });
const brokenOf = async ({ ask }: Pick<MadeDesk, 'ask'>) => (await ask('audit.read', {})).broken;
const auditOf = ({ libraryPlace }: Pick<MadeDesk, 'libraryPlace'>): string => join(libraryPlace, '.stet', 'audit');

const IN_ITS_PLACE: Readonly<Record<string, (log: string, folder: string) => void>> = {
  'an empty folder': (log) => mkdirSync(log),
  'a link to an empty file': (log, folder) => {
    writeFileSync(join(folder, 'elsewhere.jsonl'), '');
    symlinkSync(join(folder, 'elsewhere.jsonl'), log);
  },
};

test.each(Object.keys(IN_ITS_PLACE))('a log that was replaced by %s is missed for good, also when that is deleted', async (how) => {
  const desk = await deskWithClaim();
  const again = await openedAgain(desk, () => {
    rmSync(logOf(desk));
    IN_ITS_PLACE[how]?.(logOf(desk), desk.folder);
  });
  expect(await brokenOf(again)).not.toBeNull();
  await again.ask('docket.change', { ...desk.changed, change: withdrawn });
  const third = await openedAgain(again, () => {
    for (const name of readdirSync(auditOf(again)).filter((one) => one.endsWith('.set-aside')))
      rmSync(join(auditOf(again), name), { recursive: true });
  });
  await third.ask('docket.change', { ...desk.changed, change: setPriority('high') });
  const fourth = await openedAgain(third);
  expect(await brokenOf(fourth)).toMatchObject({ line: 1, why: 'set-aside', entry: { kind: 'set-aside', detail: { n: 3 } } });
});

test('a log that was emptied twice is missed still', async () => {
  const desk = await deskWithClaim();
  const again = await openedAgain(desk, () => {
    rmSync(logOf(desk));
    mkdirSync(logOf(desk));
  });
  await again.ask('docket.change', { ...desk.changed, change: withdrawn });
  const third = await openedAgain(again, () => rmSync(logOf(desk)));
  expect(await brokenOf(third)).toMatchObject({ line: 1, why: 'cut' });
});

test('a library.json that a sync tool brings before the log accuses nobody for good', async () => {
  const here = await deskWithClaim();
  const inStep = await openedAgain(here);
  await inStep.desk.close();
  const there = await madeDesk({ host: 'there' });
  cpSync(here.libraryPlace, there.libraryPlace, { recursive: true });
  const again = await openedAgain(inStep);
  await again.ask('docket.change', { ...here.changed, change: withdrawn });
  await again.desk.close();
  copyFileSync(recordOf(here), recordOf(there));
  await there.sit('p');
  await there.ask('library.open', { how: 'dialog' });
  expect(await brokenOf(there)).toMatchObject({ line: 4, why: 'cut' });
  await there.ask('docket.change', { ...here.changed, change: setPriority('high') });
  expect(await brokenOf(there)).toMatchObject({ line: 4, why: 'sealed-anew' });
  copyFileSync(logOf(here), logOf(there));
  expect(await brokenOf(there)).toBeNull();
  await there.ask('docket.change', { ...here.changed, change: setPriority('low') });
  const last = await openedAgain(there, () => undefined, 'there');
  const { broken, entries } = await last.ask('audit.read', {});
  expect(broken).toBeNull();
  expect(entries.map(({ kind }) => kind)).toEqual(['set-claim', 'withdraw-sign-off', 'sign-off', 'add-claim', 'begin']);
});

/** The same log with two more entries, as another computer goes on from it. */
function goneOn(log: string): string {
  let end = JSON.parse(log.trimEnd().split('\n').at(-1) ?? '') as ChainEnd;
  const more = ['high', 'low'].map((priority) => {
    const entry = sealed({ at: AT, by: 'q', article: '', kind: 'set-claim', detail: { claim: 'c1', priority } }, end, sha256);
    end = entry;
    return `${JSON.stringify(entry)}\n`;
  });
  return log + more.join('');
}

test("another computer's log that comes while the library is open is told, nothing of that is written into it, and ours makes it whole", async () => {
  const desk = await deskWithClaim();
  const common = readFileSync(logOf(desk), 'utf8');
  await desk.ask('docket.change', { ...desk.changed, change: setPriority('high') });
  const ours = readFileSync(logOf(desk));
  writeFileSync(logOf(desk), goneOn(common));
  expect(await brokenOf(desk)).toMatchObject({ line: 4, why: 'sealed-anew' });
  await desk.ask('docket.change', { ...desk.changed, change: setPriority('low') });
  const { broken, entries } = await desk.ask('audit.read', {});
  expect(broken).toMatchObject({ line: 4, why: 'sealed-anew' });
  expect(entries.map(({ kind }) => kind)).toEqual([...['set-claim', 'set-claim', 'set-claim'], 'sign-off', 'add-claim', 'begin']);
  const again = await openedAgain(desk);
  expect(await brokenOf(again)).toMatchObject({ line: 4, why: 'sealed-anew' });
  writeFileSync(logOf(desk), ours);
  expect(await brokenOf(again)).toBeNull();
});
