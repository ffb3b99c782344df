import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { lookAround } from '../../../electron/library/watch.ts';
import type { Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { deskWithLibrary } from '../made-desk.ts';

const AT = '2026-11-24T08:00:00.000Z';
const WORDS = 'The weir';

async function claimed() {
  const made = await deskWithLibrary();
  const { id } = await made.ask('article.create', { headline: 'The weir holds', language: 'en' });
  const opened = await made.ask('article.open', { id });
  const claim = {
    id: 'c1',
    category: 'number',
    priority: 'normal',
    check: 'todo',
    anchor: anchorOf('The weir holds', 0, WORDS.length),
  } as const;
  const rest = { citations: [], signOffs: [], thread: [], by: 'person:a', at: AT };
  const change = (one: DocketChange) => ({ id, by: 'person:a', at: AT, change: one });
  await made.ask('docket.change', change({ kind: 'add-claim', claim: { ...claim, ...rest } }));
  const path = join(made.libraryPlace, '.stet', 'dockets', `${id}.json`);
  const docket = (): Docket => JSON.parse(readFileSync(path, 'utf8')) as Docket;
  const outside = (): void => {
    const now = docket();
    writeFileSync(path, JSON.stringify({ ...now, claims: now.claims.map((one) => ({ ...one, check: 'disputed' })) }));
  };
  const verify = change({
    kind: 'sign-off',
    claim: 'c1',
    check: 'verified',
    signOff: { by: 'person:a', at: AT, words: WORDS, hash: contentHash(WORDS) },
  });
  const told = () => made.news.filter(({ kind }) => kind === 'docket-changed-outside');
  return { ...made, id, opened, change, docket, outside, verify, told };
}

test('a sign-off on a claim that another program has disputed meanwhile is refused, and the window is told', async () => {
  const { ask, refused, id, docket, outside, verify, told } = await claimed();
  outside();
  expect(await refused('docket.change', verify)).toMatchObject({ code: 'docket-changed-outside', file: 'the-weir-holds.md' });
  expect(docket().claims[0]).toMatchObject({ check: 'disputed', signOffs: [] });
  expect(told()).toEqual([{ kind: 'docket-changed-outside', id }]);
  // Now it has been seen.
  await ask('docket.change', verify);
  expect(docket().claims[0]).toMatchObject({ check: 'verified' });
  expect(told()).toHaveLength(1);
});

test('any other change is made to what is there, and the window is told', async () => {
  const { ask, change, docket, outside, told } = await claimed();
  outside();
  await ask('docket.change', change({ kind: 'set-claim', claim: 'c1', priority: 'high' }));
  expect(docket().claims[0]).toMatchObject({ check: 'disputed', priority: 'high' });
  expect(told()).toHaveLength(1);
});

test('looking around finds it without a change here, once', async () => {
  const { desk, outside, told, ask, id } = await claimed();
  if (!desk.library) throw new Error('no library');
  await lookAround(desk.library);
  expect(told()).toEqual([]);
  outside();
  await lookAround(desk.library);
  await lookAround(desk.library);
  expect(told()).toHaveLength(1);
  expect((await ask('article.open', { id })).docket.claims[0]?.check).toBe('disputed');
});
