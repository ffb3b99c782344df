import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { orderOf, passes } from '../../../core/contract/list-order.ts';
import type { Docket } from '../../../core/saved/docket.ts';
import { claimOf } from '../../core/claims/made.ts';
import { AT, deskWithSources } from '../evidence/evidence-steps.ts';

const BY = 'person:cm';

/** A story of whose two claims another program has made one that nobody here can read. */
async function withUnread() {
  const made = await deskWithSources();
  const { ask, libraryPlace } = made;
  const { id } = await ask('article.create', { headline: 'The well', language: 'en' });
  const anchor = { exact: 'well', prefix: 'The ', suffix: '', start: 4, end: 8, state: 'exact' as const };
  for (const name of ['c1', 'c2'])
    await ask('docket.change', {
      ...{ id, by: BY, at: AT },
      change: { kind: 'add-claim', claim: { ...claimOf(name, 'well', { by: BY, at: AT }), anchor } },
    });
  const path = join(libraryPlace, '.stet', 'dockets', `${id}.json`);
  const docket = JSON.parse(readFileSync(path, 'utf8')) as Docket;
  const claims = docket.claims.map((claim) => (claim.id === 'c2' ? { ...claim, check: 'frobnicated' } : claim));
  writeFileSync(path, JSON.stringify({ ...docket, claims }));
  const change = async (check: 'todo' | 'not-a-fact') =>
    (await ask('docket.change', { id, by: BY, at: AT, change: { kind: 'set-claim', claim: 'c1', check } })).summary;
  return { ...made, id, change };
}

test('a row counts the claims that cannot be read, beside those that are open', async () => {
  const { ask, change } = await withUnread();
  const open = await change('todo');
  expect(open).toMatchObject({ openClaims: 1, claims: 1, unread: 1 });
  const settled = await change('not-a-fact');
  expect(settled).toMatchObject({ openClaims: 0, unread: 1, held: 'claim-unread' });
  expect((await ask('library.state', {})).articles).toEqual([settled]);
  expect(passes({ filter: 'to-check' }, null)(settled)).toBe(true);
  const { unread: _unread, held: _held, ...bare } = settled;
  expect([{ ...bare, id: 'b' }, settled].sort(orderOf({ sort: 'open' }))[0]).toBe(settled);
  expect(passes({ filter: 'to-check' }, null)(bare)).toBe(false);
});

test('looking the library through names the story that has them', async () => {
  const { ask, id, change } = await withUnread();
  await change('todo');
  const { faults } = await ask('library.check', {});
  expect(faults).toEqual([{ kind: 'claims-unread', file: `.stet/dockets/${id}.json`, headline: 'The well', ways: [] }]);
});
