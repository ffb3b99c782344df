import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Claim, Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { lookAround } from '../../../electron/library/watch.ts';
import { saving } from '../library/made-article.ts';
import { madeDesk, type MadeDesk } from '../made-desk.ts';
import { AT, claim, deskWithClaim, logOf, openedAgain, recordOf, signOff, withdrawn } from './audit-steps.ts';

type Made = Pick<MadeDesk, 'libraryPlace'> & { readonly id: string };

const docketOf = ({ libraryPlace, id }: Made): string => join(libraryPlace, '.stet', 'dockets', `${id}.json`);
const read = (made: Made): Docket => JSON.parse(readFileSync(docketOf(made), 'utf8')) as Docket;

/** Another program writes the docket. */
function rewrite(made: Made, change: (claim: Claim) => Claim | null): void {
  const docket = read(made);
  writeFileSync(docketOf(made), JSON.stringify({ ...docket, claims: docket.claims.flatMap((one) => change(one) ?? []) }));
}
const disputed = (made: Made) => (): void => rewrite(made, (one) => ({ ...one, check: 'disputed' }));

async function said({ ask }: Pick<MadeDesk, 'ask'>): Promise<readonly unknown[]> {
  const { entries, broken } = await ask('audit.read', {});
  expect(broken).toBeNull();
  return entries
    .filter(({ kind }) => kind === 'standing')
    .map(({ by, article, detail }) => [by, article, detail['outside'], detail['because'], detail['claims']])
    .reverse();
}

/** Opens the article and waits for what is looked at behind that. */
async function opened(made: Pick<MadeDesk, 'ask' | 'desk'>, id: string): Promise<void> {
  await made.ask('article.open', { id });
  const { library } = made.desk;
  await library?.queue.run(id, () => Promise.resolve());
  await library?.queue.idle();
}

const DISPUTED = { claim: 'c1', from: 'verified', to: 'disputed', was: 'well', words: 'well' };
const outside = (id: string, ...claims: readonly unknown[]): unknown => ['', id, true, 'docket', claims];

test('a docket that another program wrote while the library was closed is logged when its article is opened, once', async () => {
  const made = await deskWithClaim();
  const again = await openedAgain(made, disputed(made));
  await opened(again, made.id);
  expect(await said(again)).toEqual([outside(made.id, DISPUTED)]);
  await opened(again, made.id);
  const third = await openedAgain(again);
  await opened(third, made.id);
  expect(await said(third)).toHaveLength(1);
});

test('what the log says last and an earlier docket lacks is told as that; of the other claims, how they stand by it', async () => {
  const made = await deskWithClaim();
  const change = (one: DocketChange) => made.ask('docket.change', { ...made.changed, change: one });
  const [first] = read(made).claims;
  if (first) await change({ kind: 'add-claim', claim: { ...first, id: 'c2', check: 'todo', signOffs: [] } });
  const before = readFileSync(docketOf(made));
  await change({ kind: 'set-claim', claim: 'c1', check: 'cannot-verify' });
  await change({ kind: 'sign-off', claim: 'c2', check: 'verified', signOff });
  const again = await openedAgain(made, () => writeFileSync(docketOf(made), before));
  await opened(again, made.id);
  await vi.waitFor(() => expect(again.news.filter(({ kind }) => kind === 'docket-behind')).toHaveLength(1));
  expect(await said(again)).toEqual([outside(made.id, { ...DISPUTED, from: 'cannot-verify', to: 'verified' })]);
});

test('the same while the article is open, and the way back; each once', async () => {
  const made = await deskWithClaim();
  await opened(made, made.id);
  const before = readFileSync(docketOf(made));
  const { library } = made.desk;
  if (!library) throw new Error('no library');
  disputed(made)();
  await lookAround(library);
  await lookAround(library);
  writeFileSync(docketOf(made), before);
  await lookAround(library);
  await opened(made, made.id);
  expect(await said(made)).toEqual([outside(made.id, DISPUTED), outside(made.id, { ...DISPUTED, from: 'disputed', to: 'verified' })]);
});

test('what a change finds written into the docket is logged; what it changes itself is not', async () => {
  const made = await deskWithClaim();
  const second = { ...read(made).claims[0], id: 'c2', check: 'todo' as const, signOffs: [] } as Claim;
  await made.ask('docket.change', { ...made.changed, change: { kind: 'add-claim', claim: second } });
  await opened(made, made.id);
  disputed(made)();
  await made.ask('docket.change', { ...made.changed, change: { kind: 'set-claim', claim: 'c2', check: 'checking' } });
  await opened(made, made.id);
  expect(await said(made)).toEqual([outside(made.id, DISPUTED)]);
});

test('claims that a docket brings, and that it lacks, are logged by their words', async () => {
  const made = await deskWithClaim();
  const again = await openedAgain(made, () => rewrite(made, (one) => ({ ...one, id: 'c9' })));
  await opened(again, made.id);
  const third = await openedAgain(again);
  await opened(third, made.id);
  expect(await said(third)).toEqual([
    outside(made.id, { claim: 'c9', to: 'verified', was: 'well', words: 'well' }, { claim: 'c1', from: 'verified', was: 'well' }),
  ]);
});

test('a sign-off that no entry bears keeps its own entry', async () => {
  const made = await deskWithClaim();
  await made.ask('docket.change', { ...made.changed, change: withdrawn });
  const forged = { by: 'q', at: AT, words: 'well', hash: contentHash('well') };
  const again = await openedAgain(made, () => rewrite(made, (one) => ({ ...one, check: 'verified', signOffs: [forged] })));
  await opened(again, made.id);
  await again.ask('audit.unlogged', { id: made.id });
  const kinds = (await again.ask('audit.read', {})).entries.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'not-in-log')).toHaveLength(1);
});

test('nothing is said of what was done here: worked on, taken back, undone, removed, brought back, copied', async () => {
  const made = await deskWithClaim();
  const change = (one: DocketChange) => made.ask('docket.change', { ...made.changed, change: one });
  await opened(made, made.id);
  await change(withdrawn);
  await change({ kind: 'sign-off', claim: 'c1', check: 'verified', signOff });
  const [now] = read({ ...made }).claims;
  await change({ kind: 'remove-claim', claim: 'c1' });
  if (now) await change({ kind: 'add-claim', claim: now });
  await opened(made, made.id);
  const copy = await made.ask('article.duplicate', { id: made.id });
  await opened(made, copy.id);
  await made.ask('library.settings', {
    settings: { tolerance: { letterCase: false, punctuation: false }, signOffs: 2, separation: false },
  });
  const again = await openedAgain(made);
  await opened(again, made.id);
  await opened(again, copy.id);
  const entries = (await again.ask('audit.read', {})).entries.filter(({ kind }) => kind === 'standing');
  expect(entries.filter(({ detail }) => detail['outside'] === true)).toEqual([]);
});

const generations = ({ libraryPlace }: Pick<MadeDesk, 'libraryPlace'>): string => join(libraryPlace, '.stet', 'generations', 'dockets');

test('a program that was killed after it wrote the docket: its earlier version is older, and the log bears the rest', async () => {
  const made = await deskWithClaim();
  await made.ask('docket.change', { ...made.changed, change: withdrawn });
  const between = await openedAgain(made);
  const kept = join(made.folder, 'kept');
  cpSync(generations(between), kept, { recursive: true });
  await between.sit('p');
  await opened(between, made.id);
  await between.ask('docket.change', { ...made.changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } });
  const again = await openedAgain(between, () => {
    rmSync(generations(between), { recursive: true });
    cpSync(kept, generations(between), { recursive: true });
  });
  await opened(again, made.id);
  expect(await said(again)).toEqual([]);
});

test('a library without earlier versions, and an article that the log never spoke of, owe nothing', async () => {
  const made = await deskWithClaim();
  const old = await openedAgain(made, () => {
    disputed(made)();
    rmSync(generations(made), { recursive: true });
  });
  await opened(old, made.id);
  expect(await said(old)).toEqual([]);
  const bare = await openedAgain(old, () => {
    mkdirSync(generations(made), { recursive: true });
    writeFileSync(join(generations(made), `${made.id}.json.1`), readFileSync(docketOf(made)));
    rewrite(made, (one) => ({ ...one, check: 'verified' }));
    writeFileSync(logOf(made), '');
    const { log: _, ...rest } = JSON.parse(readFileSync(recordOf(made), 'utf8')) as Record<string, unknown>;
    writeFileSync(recordOf(made), JSON.stringify(rest));
    rmSync(join(made.libraryPlace, '.stet', 'audit', 'end.json'), { force: true });
  });
  await opened(bare, made.id);
  expect(await said(bare)).toEqual([]);
});

test('while the log lacks entries nothing is said that it might bear', async () => {
  const made = await deskWithClaim();
  const again = await openedAgain(made, () => {
    disputed(made)();
    const lines = readFileSync(logOf(made), 'utf8').trimEnd().split('\n');
    writeFileSync(logOf(made), `${lines.slice(0, -1).join('\n')}\n`);
  });
  await opened(again, made.id);
  const { entries, broken } = await again.ask('audit.read', {});
  expect(broken?.why).toBe('cut');
  expect(entries.filter(({ kind }) => kind === 'standing')).toEqual([]);
});

test('what the log of another computer bears, which lies beside ours, is said there', async () => {
  const made = await deskWithClaim();
  const lines = readFileSync(logOf(made), 'utf8');
  const again = await openedAgain(made, () => {
    disputed(made)();
    const theirs = lines.replaceAll('"kind":"sign-off"', '"kind":"set-claim"');
    writeFileSync(join(made.libraryPlace, '.stet', 'audit', 'log (conflicted copy 2026-11-24).jsonl'), theirs);
  });
  await vi.waitFor(() => expect(again.desk.library?.copies.all.length).toBe(1));
  await opened(again, made.id);
  expect(await said(again)).toEqual([]);
});

test('an earlier copy that a person puts in the place of damaged claims has its own entry', async () => {
  const made = await deskWithClaim();
  await made.ask('docket.change', { ...made.changed, change: withdrawn });
  const again = await openedAgain(made, () => writeFileSync(docketOf(made), '{'));
  await opened(again, made.id);
  const older = readdirSync(generations(again)).filter((name) => name.startsWith(made.id));
  expect(older.length).toBeGreaterThan(0);
  expect(existsSync(docketOf(made))).toBe(true);
  await again.ask('docket.restore', { id: made.id, from: 'older' });
  await opened(again, made.id);
  const third = await openedAgain(again);
  await opened(third, made.id);
  expect(await said(third)).toEqual([]);
});

/** Somebody else works on a copy of the library, with a log of their own; article and docket come back, and the texts if they are brought. */
async function elsewhere(made: Omit<MadeDesk, 'log'> & { readonly id: string }, parts: readonly string[]) {
  const folder = join(made.folder, 'elsewhere');
  await made.desk.close();
  cpSync(made.libraryPlace, join(folder, 'library'), { recursive: true });
  const there = await madeDesk({ folder, host: 'there' });
  await there.ask('library.open', { how: 'dialog' });
  const { id } = made;
  const before = await there.ask('article.open', { id });
  const question = saving(id, before.base, before.markdown.replace('The well', 'The pump'));
  const anchor = { ...claim.anchor, exact: 'pump', was: 'well', state: 'altered' as const };
  await there.ask('article.save', { ...question, anchors: { c1: anchor } });
  await there.desk.close();
  return openedAgain(made, () => {
    for (const part of parts) cpSync(join(folder, 'library', part), join(made.libraryPlace, part), { recursive: true });
  });
}

const STALE = { claim: 'c1', from: 'verified', to: 'stale', was: 'well', words: 'pump' };

test.each([[['articles', '.stet/dockets']], [['articles', '.stet/dockets', '.stet/history']]])(
  'what another Stet made of a claim, brought by %j without its log, is logged as done outside, and not again by the save',
  async (parts) => {
    const made = await deskWithClaim();
    const again = await elsewhere(made, parts);
    await opened(again, made.id);
    expect(await said(again)).toEqual([outside(made.id, STALE)]);
    const now = await again.ask('article.open', { id: made.id });
    const anchors = Object.fromEntries(now.docket.claims.map((one) => [one.id, one.anchor]));
    await again.ask('article.save', { ...saving(made.id, now.base, `${now.markdown}\nMore.\n`), anchors });
    expect(await said(again)).toHaveLength(1);
  },
);

test('brought with its log, it is said there', async () => {
  const made = await deskWithClaim();
  const again = await elsewhere(made, ['articles', '.stet/dockets', '.stet/audit', '.stet/library.json']);
  await opened(again, made.id);
  expect(await said(again)).toEqual([[expect.any(String), made.id, undefined, undefined, [STALE]]]);
});
