import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { News } from '../../../core/contract/news.ts';
import type { MadeDesk } from '../made-desk.ts';
import { AT, claim, deskWithClaim, openedAgain, signOff, withdrawn } from './audit-steps.ts';

type Made = Awaited<ReturnType<typeof deskWithClaim>>;

const docketOf = ({ libraryPlace, id }: Made): string => join(libraryPlace, '.stet', 'dockets', `${id}.json`);
const told = ({ news }: MadeDesk) => news.filter((one): one is Extract<News, { kind: 'docket-behind' }> => one.kind === 'docket-behind');
const kindsOf = async ({ ask }: MadeDesk): Promise<string[]> => (await ask('audit.read', {})).entries.map(({ kind }) => kind).reverse();

/** The library as a kill leaves it between the entry of the last change and the docket's write. */
async function killedBefore(made: Made, change: () => Promise<unknown>): Promise<MadeDesk> {
  const before = readFileSync(docketOf(made));
  await change();
  return openedAgain(made, () => writeFileSync(docketOf(made), before));
}

async function opened(again: MadeDesk, id: string): Promise<void> {
  await again.ask('article.open', { id });
  await vi.waitFor(() => expect(told(again)).toHaveLength(1));
}

test('a sign-off that the log has and the claims have not is said at the next opening, and never given', async () => {
  const made = await deskWithClaim();
  await made.ask('docket.change', { ...made.changed, change: withdrawn });
  const again = await killedBefore(made, () =>
    made.ask('docket.change', { ...made.changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } }),
  );
  await opened(again, made.id);
  const behind = { n: 5, did: 'sign-off', who: 'p', at: AT, words: 'well', claims: 1, check: 'verified' };
  expect(told(again)).toEqual([{ kind: 'docket-behind', id: made.id, behind }]);
  await vi.waitFor(async () => expect((await kindsOf(again)).slice(-2)).toEqual(['sign-off', 'not-in-docket']));
  const { entries, broken } = await again.ask('audit.read', {});
  expect(broken).toBeNull();
  expect(entries[0]).toMatchObject({ article: made.id, detail: { of: 5, did: 'sign-off', claim: 'c1', words: 'well' } });
  expect((await again.ask('article.open', { id: made.id })).docket.claims[0]).toMatchObject({ check: 'checking', signOffs: [] });
});

test('what was said once is not said again', async () => {
  const made = await deskWithClaim();
  const again = await killedBefore(made, () => made.ask('docket.change', { ...made.changed, change: withdrawn }));
  await opened(again, made.id);
  await vi.waitFor(async () => expect((await kindsOf(again)).at(-1)).toBe('not-in-docket'));
  const third = await openedAgain(again);
  await third.ask('article.open', { id: made.id });
  // The sign-off that was taken back is still there, and no entry bears it any more.
  expect((await third.ask('library.check', {})).faults).toMatchObject([{ kind: 'not-in-log' }]);
  expect(told(third)).toEqual([]);
  expect((await kindsOf(third)).filter((kind) => kind === 'not-in-docket')).toHaveLength(1);
});

test('a sign-off that was taken back in the log and stands in the claims is said, also beside another of the same person', async () => {
  const made = await deskWithClaim();
  await made.ask('docket.change', { ...made.changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } });
  const again = await killedBefore(made, () => made.ask('docket.change', { ...made.changed, change: withdrawn }));
  await opened(again, made.id);
  expect(told(again)[0]?.behind).toMatchObject({ did: 'withdraw-sign-off', who: 'p', words: 'well' });
});

test('the check of the library names it, and changes nothing by looking', async () => {
  const made = await deskWithClaim();
  const again = await killedBefore(made, () =>
    made.ask('docket.change', { ...made.changed, change: { kind: 'set-claim', claim: 'c1', check: 'disputed' } }),
  );
  const before = await kindsOf(again);
  expect((await again.ask('library.check', {})).faults).toMatchObject([
    {
      ...{ kind: 'docket-behind', file: `.stet/dockets/${made.id}.json`, headline: 'The well', ways: [] },
      behind: { did: 'set-claim', who: 'p', words: 'well', check: 'disputed' },
    },
  ]);
  expect(await kindsOf(again)).toEqual(before);
});

test('the first claim of a story, whose docket was never written, is said', async () => {
  const made = await deskWithClaim();
  const other = await made.ask('article.create', { headline: 'The weir', language: 'en' });
  const weir = { ...claim, id: 'c2', anchor: { ...claim.anchor, exact: 'weir' } };
  await made.ask('docket.change', { ...made.changed, id: other.id, change: { kind: 'add-claim', claim: weir } });
  const again = await openedAgain(made, () => {
    rmSync(docketOf({ ...made, id: other.id }));
    rmSync(join(made.libraryPlace, '.stet', 'generations'), { recursive: true });
  });
  await opened(again, other.id);
  expect(told(again)[0]?.behind).toMatchObject({ did: 'add-claim', words: 'weir' });
});

test('what came to the docket, was refused, or is read only, is not said', async () => {
  const made = await deskWithClaim();
  await made.refused('docket.change', { ...made.changed, change: { kind: 'add-claim', claim } });
  const again = await openedAgain(made);
  await again.ask('article.open', { id: made.id });
  await again.ask('docket.change', { ...made.changed, change: withdrawn });
  await again.ask('article.close', { id: made.id });
  await again.ask('article.open', { id: made.id });
  expect((await again.ask('library.check', {})).faults).toEqual([]);
  await again.desk.close();
  expect(told(again)).toEqual([]);
});
