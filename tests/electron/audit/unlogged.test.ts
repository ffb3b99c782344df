import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Claim, Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, madeDesk, type MadeDesk } from '../made-desk.ts';
import { AT, claim, deskWithClaim, logOf, openedAgain, recordOf, signOff, withdrawn } from './audit-steps.ts';

type Made = Awaited<ReturnType<typeof deskWithClaim>>;

const docketOf = ({ libraryPlace, id }: Pick<Made, 'libraryPlace' | 'id'>): string => join(libraryPlace, '.stet', 'dockets', `${id}.json`);
const LATER = '2026-11-25T09:00:00.000Z';
const forged = { by: 'q', at: LATER, words: 'well', hash: contentHash('well') };
const named = { claim: 'c1', by: 'q', at: LATER, words: 'well' };

/** Another program writes sign-offs into the claim. */
function forge(made: Pick<Made, 'libraryPlace' | 'id'>, signOffs: Claim['signOffs']): void {
  const docket = JSON.parse(readFileSync(docketOf(made), 'utf8')) as Docket;
  const claims = docket.claims.map((one) => ({ ...one, check: 'verified', signOffs }));
  writeFileSync(docketOf(made), JSON.stringify({ ...docket, claims }));
}

async function opened(desk: Pick<MadeDesk, 'ask'>, id: string) {
  await desk.ask('article.open', { id });
  return desk.ask('audit.unlogged', { id });
}

const saidIn = async ({ ask }: MadeDesk) => (await ask('audit.read', {})).entries.filter(({ kind }) => kind === 'not-in-log');

test('a sign-off that was written into the claims while the program was closed is named, and logged once', async () => {
  const made = await deskWithClaim();
  const again = await openedAgain(made, () => forge(made, [forged]));
  expect(await opened(again, made.id)).toEqual([named]);
  expect(await saidIn(again)).toMatchObject([{ by: '', article: made.id, detail: { outside: true, signedBy: ['q'], signOffs: [named] } }]);
  const third = await openedAgain(again);
  expect(await opened(third, made.id)).toEqual([named]);
  expect(await third.ask('audit.read', { article: made.id })).toMatchObject({ broken: null, unlogged: [named] });
  expect(await saidIn(third)).toHaveLength(1);
});

test('one whose time is set back before the log began is named as well, on a claim that was made since', async () => {
  const made = await deskWithClaim();
  const again = await openedAgain(made, () => forge(made, [{ ...forged, at: '2020-01-01T00:00:00.000Z' }]));
  expect(await opened(again, made.id)).toMatchObject([{ by: 'q' }]);
});

test('a log and a record that were turned back together leave a sign-off that is named', async () => {
  const desk = await deskWithLibrary();
  const { id } = await desk.ask('article.create', { headline: 'The well', language: 'en' });
  const changed = { id, by: 'p', at: AT };
  await desk.ask('docket.change', { ...changed, change: { kind: 'add-claim', claim } });
  const between = await openedAgain(desk);
  const [log, record] = [logOf(between), recordOf(between)].map((path) => readFileSync(path));
  await between.sit('p');
  await between.ask('article.open', { id });
  await between.ask('docket.change', { ...changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } });
  expect(await between.ask('audit.unlogged', { id })).toEqual([]);
  const again = await openedAgain(between, () => {
    writeFileSync(logOf(between), log ?? '');
    writeFileSync(recordOf(between), record ?? '');
  });
  expect(await opened(again, id)).toEqual([{ claim: 'c1', by: 'p', at: AT, words: 'well' }]);
  expect((await again.ask('audit.read', { article: id })).broken).toBeNull();
});

test('what was signed, taken back, signed again, removed and brought back is never named', async () => {
  const made = await deskWithClaim();
  const change = (one: DocketChange) => made.ask('docket.change', { ...made.changed, change: one });
  await change(withdrawn);
  await change({ kind: 'sign-off', claim: 'c1', check: 'verified', signOff });
  const [now] = (await made.ask('article.open', { id: made.id })).docket.claims;
  await change({ kind: 'remove-claim', claim: 'c1' });
  if (now) await change({ kind: 'add-claim', claim: now });
  expect(await opened(made, made.id)).toEqual([]);
  const copy = await made.ask('article.duplicate', { id: made.id });
  expect(await opened(made, copy.id)).toEqual([]);
  const again = await openedAgain(made);
  expect(await opened(again, made.id)).toEqual([]);
  expect(await opened(again, copy.id)).toEqual([]);
  expect(await saidIn(again)).toEqual([]);
});

test('one that was taken back, and that an older docket brings again, is named until it is given again', async () => {
  const made = await deskWithClaim();
  const before = readFileSync(docketOf(made));
  await made.ask('docket.change', { ...made.changed, change: withdrawn });
  const again = await openedAgain(made, () => writeFileSync(docketOf(made), before));
  const mine = { claim: 'c1', by: 'p', at: AT, words: 'well' };
  expect(await opened(again, made.id)).toEqual([mine]);
  await again.sit('p');
  await again.ask('docket.change', { ...made.changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } });
  expect(await opened(again, made.id)).toEqual([]);
});

test('in a library that was made with its log nothing is older, whatever time a sign-off bears', async () => {
  const made = await deskWithClaim();
  const at = '2020-01-01T00:00:00.000Z';
  const again = await openedAgain(made, () => {
    const docket = JSON.parse(readFileSync(docketOf(made), 'utf8')) as Docket;
    const [one] = docket.claims;
    if (one) docket.claims.push({ ...one, id: 'c9', at, signOffs: [{ ...forged, at }] });
    writeFileSync(docketOf(made), JSON.stringify(docket));
  });
  expect(await opened(again, made.id)).toEqual([{ ...named, claim: 'c9', at }]);
});

test('claims older than the log, and a library without any, owe it nothing', async () => {
  const made = await deskWithClaim();
  const old = await openedAgain(made, () => {
    writeFileSync(logOf(made), '');
    const record = JSON.parse(readFileSync(recordOf(made), 'utf8')) as object;
    writeFileSync(recordOf(made), JSON.stringify({ ...record, created: '2025-01-01T00:00:00.000Z' }));
  });
  expect(await opened(old, made.id)).toEqual([]);
  const sample = await madeDesk({});
  await sample.ask('library.sample', {});
  for (const { id } of (await sample.ask('library.state', {})).articles) expect(await opened(sample, id)).toEqual([]);
  expect((await sample.ask('audit.read', {})).all).toBe(0);
  await sample.sit('p');
  const [first] = (await sample.ask('library.state', {})).articles;
  const at = new Date(sample.clock.ms).toISOString();
  await sample.ask('docket.change', { id: first?.id ?? '', by: 'p', at, change: { kind: 'add-claim', claim: { ...claim, at } } });
  for (const { id } of (await sample.ask('library.state', {})).articles) expect(await opened(sample, id)).toEqual([]);
});

test('a log that was read is not read again for what was signed since', async () => {
  let reads = 0;
  const counting: FileSystem = { ...disk, parts: (path) => ((reads += Number(path.endsWith('log.jsonl'))), disk.parts(path)) };
  const made = await deskWithClaim(counting);
  expect(await opened(made, made.id)).toEqual([]);
  made.clock.ms += 60_000;
  const at = new Date(made.clock.ms).toISOString();
  const later = { ...made.changed, at };
  await made.ask('docket.change', { ...later, change: { kind: 'add-claim', claim: { ...claim, id: 'c2', at } } });
  await made.ask('docket.change', {
    ...later,
    change: { kind: 'sign-off', claim: 'c2', check: 'verified', signOff: { ...signOff, at } },
  });
  const before = reads;
  expect(await opened(made, made.id)).toEqual([]);
  expect(reads).toBe(before);
});

test('what the log of another computer bears, beside ours as a conflict copy, is not named', async () => {
  const made = await deskWithClaim();
  const other = join(made.libraryPlace, '.stet', 'audit', 'log.sync-conflict-20261125-100000-ABCDEFG.jsonl');
  const again = await openedAgain(made, () => {
    cpSync(logOf(made), other);
    const lines = readFileSync(logOf(made), 'utf8').trim().split('\n');
    writeFileSync(logOf(made), `${lines.slice(0, 2).join('\n')}\n`);
  });
  expect(await opened(again, made.id)).toEqual([]);
});

const MINE = { claim: 'c1', by: 'p', at: AT, words: 'well' };
type Work = Extract<DocketChange, { kind: 'set-work' }>;

/** What undo and redo of a sign-off write: work on the claim, from one state to the other. */
async function turnedBack(made: Made, signOffs: readonly [from: Claim['signOffs'], to: Claim['signOffs']]): Promise<void> {
  const [one] = (await made.ask('article.open', { id: made.id })).docket.claims;
  if (!one) throw new Error('the claim is gone');
  const { priority, category, citations, thread } = one;
  const [from, to] = signOffs.map((given) => ({
    ...{ priority, category, citations, thread, signOffs: given },
    check: given.length > 0 ? ('verified' as const) : ('todo' as const),
  })) as [Work['from'], Work['to']];
  await made.ask('docket.change', { ...made.changed, change: { kind: 'set-work', claim: 'c1', from, to } });
}

const given = async (made: Made): Promise<Claim['signOffs']> =>
  (await made.ask('article.open', { id: made.id })).docket.claims[0]?.signOffs ?? [];

test('one that undo took back, or that went with its claim, is named when an older docket brings it again, and not when redo does', async () => {
  const undone = await deskWithClaim();
  const [before, signOffs] = [readFileSync(docketOf(undone)), await given(undone)];
  await turnedBack(undone, [signOffs, []]);
  const again = await openedAgain(undone, () => writeFileSync(docketOf(undone), before));
  expect(await opened(again, undone.id)).toEqual([MINE]);

  const redone = await deskWithClaim();
  const stood = await given(redone);
  await turnedBack(redone, [stood, []]);
  await turnedBack(redone, [[], stood]);
  expect(await opened(await openedAgain(redone), redone.id)).toEqual([]);

  const removed = await deskWithClaim();
  const then = readFileSync(docketOf(removed));
  await removed.ask('docket.change', { ...removed.changed, change: { kind: 'remove-claim', claim: 'c1' } });
  const back = await openedAgain(removed, () => writeFileSync(docketOf(removed), then));
  expect(await opened(back, removed.id)).toEqual([MINE]);
});

test('of two by one person the one that was taken back is named when an older docket brings both, and not the other', async () => {
  const made = await deskWithClaim();
  const later = { ...signOff, at: '2026-11-24T08:00:01.000Z' };
  await made.ask('docket.change', { ...made.changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff: later } });
  const before = readFileSync(docketOf(made));
  await made.ask('docket.change', { ...made.changed, change: withdrawn });
  const again = await openedAgain(made, () => writeFileSync(docketOf(made), before));
  expect(await opened(again, made.id)).toEqual([{ ...MINE, at: later.at }]);
});

test('what is taken back in a duplicate says nothing of the article, nor the other way round', async () => {
  const made = await deskWithClaim();
  const copy = await made.ask('article.duplicate', { id: made.id });
  await made.ask('docket.change', { ...made.changed, id: copy.id, change: withdrawn });
  expect(await opened(made, made.id)).toEqual([]);
  expect(await opened(made, copy.id)).toEqual([]);
  const [before, inCopy] = [readFileSync(docketOf(made)), { ...made, id: copy.id }];
  await made.ask('docket.change', { ...made.changed, change: withdrawn });
  const again = await openedAgain(made, () => {
    writeFileSync(docketOf(made), before);
    forge(inCopy, [signOff]);
  });
  expect(await opened(again, made.id)).toEqual([MINE]);
  expect(await opened(again, copy.id)).toEqual([MINE]);
});

test('one that was taken back stays so when it is given in a duplicate, and when its claim goes and comes back without it', async () => {
  const made = await deskWithClaim();
  const copy = await made.ask('article.duplicate', { id: made.id });
  const before = readFileSync(docketOf(made));
  const change = (id: string, one: DocketChange) => made.ask('docket.change', { ...made.changed, id, change: one });
  await change(made.id, withdrawn);
  await change(copy.id, withdrawn);
  await change(copy.id, { kind: 'sign-off', claim: 'c1', check: 'verified', signOff });
  expect(await opened(made, copy.id)).toEqual([]);
  const [one] = (await made.ask('article.open', { id: made.id })).docket.claims;
  await change(made.id, { kind: 'remove-claim', claim: 'c1' });
  if (one) await change(made.id, { kind: 'add-claim', claim: one });
  const again = await openedAgain(made, () => writeFileSync(docketOf(made), before));
  expect(await opened(again, made.id)).toEqual([MINE]);
});

test('what no entry bears in an article none bears in its duplicate', async () => {
  const made = await deskWithClaim();
  const before = readFileSync(docketOf(made));
  await made.ask('docket.change', { ...made.changed, change: withdrawn });
  const again = await openedAgain(made, () => writeFileSync(docketOf(made), before));
  await again.sit('p');
  const copy = await again.ask('article.duplicate', { id: made.id });
  expect(await opened(again, copy.id)).toEqual([MINE]);
  const third = await openedAgain(again);
  expect(await opened(third, copy.id)).toEqual([MINE]);
});

test('in a duplicate the sign-off of somebody whose came not with it is named, whatever time it bears', async () => {
  const made = await deskWithClaim();
  const copy = { ...made, id: (await made.ask('article.duplicate', { id: made.id })).id };
  const again = await openedAgain(made, () => forge(copy, [signOff, { ...forged, at: AT }]));
  expect(await opened(again, copy.id)).toEqual([{ ...named, at: AT }]);
});

test('the check of the library names articles that nobody has open, and changes nothing by looking', async () => {
  const made = await deskWithClaim();
  const whole = await openedAgain(made);
  expect((await whole.ask('library.check', {})).faults).toEqual([]);
  const again = await openedAgain(whole, () => forge(made, [signOff, forged]));
  const faults = [{ kind: 'not-in-log', file: `.stet/dockets/${made.id}.json`, headline: 'The well', ways: [] }];
  expect((await again.ask('library.check', {})).faults).toEqual(faults);
  expect(await saidIn(again)).toEqual([]);
  await again.sit('p');
  await again.ask('docket.change', { ...made.changed, change: { kind: 'remove-claim', claim: 'c1' } });
  expect((await again.ask('library.check', {})).faults).toEqual([]);
});

test('the first opening of an article reads the log once, for what it bears and for what the claims lack', async () => {
  const made = await deskWithClaim();
  await made.desk.close();
  let reads = 0;
  const parts: FileSystem['parts'] = (path) => {
    if (path.endsWith('log.jsonl')) reads += 1;
    return disk.parts(path);
  };
  const again = await madeDesk({ folder: made.folder, fs: { ...disk, parts } });
  await again.ask('library.open', { how: 'dialog' });
  reads = 0;
  expect(await opened(again, made.id)).toEqual([]);
  await again.desk.library?.queue.idle();
  expect(reads).toBe(1);
});
