import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import type { MadeDesk } from '../made-desk.ts';
import { claim, deskWithClaim, openedAgain, signOff, withdrawn } from './audit-steps.ts';

type Made = Awaited<ReturnType<typeof deskWithClaim>>;
const placeOf = ({ libraryPlace }: Pick<Made, 'libraryPlace'>, name: string): string => join(libraryPlace, '.stet', 'dockets', name);
const docketNow = (made: Pick<Made, 'libraryPlace' | 'id'>): Docket =>
  JSON.parse(readFileSync(placeOf(made, `${made.id}.json`), 'utf8')) as Docket;

const removed = { kind: 'remove-claim' as const, claim: 'c1' };
const SIGNED = { kind: 'sign-off' as const, claim: 'c1', check: 'verified' as const, signOff };

/** What was signed lies beside the docket as a copy; then these changes are made, and the copy is taken over with all that was removed here. */
async function takenAgain(made: Made, changes: readonly DocketChange[]): Promise<MadeDesk> {
  const copy = readFileSync(placeOf(made, `${made.id}.json`), 'utf8');
  for (const change of changes) await made.ask('docket.change', { ...made.changed, change });
  const name = `${made.id}.sync-conflict-20261125-100000-ABCDEFG.json`;
  const again = await openedAgain(made, () => writeFileSync(placeOf(made, name), copy));
  await again.sit('p');
  await again.ask('article.open', { id: made.id });
  for (const { file } of await again.ask('copies.list', {})) {
    const { base, removed: gone } = await again.ask('copy.holds', { file });
    await again.ask('copy.take', { file, base, again: gone.map(({ id }) => id) });
  }
  return again;
}

const standing = (made: Made) => docketNow(made).claims.map(({ id, check, signOffs }) => [id, check, signOffs.map(({ by }) => by)]);
const copied = async (desk: MadeDesk) => (await desk.ask('audit.read', {})).entries.find(({ kind }) => kind === 'copy')?.detail;

test('a sign-off that was taken back does not come again with its claim, and the log says so', async () => {
  const made = await deskWithClaim();
  const desk = await takenAgain(made, [withdrawn, removed]);
  expect(standing(made)).toEqual([['c1', 'checking', []]]);
  const detail = await copied(desk);
  expect(detail).toMatchObject({ signOffs: 0, takenBack: [{ claim: 'c1', by: 'p', at: signOff.at }] });
  expect(await desk.ask('audit.unlogged', { id: made.id })).toEqual([]);
  // An older docket that brings it all the same is named.
  const brought = { ...docketNow(made), claims: [{ ...docketNow(made).claims[0], check: 'verified', signOffs: [signOff] }] };
  const later = await openedAgain(desk, () => writeFileSync(placeOf(made, `${made.id}.json`), JSON.stringify(brought)));
  await later.ask('article.open', { id: made.id });
  expect(await later.ask('audit.unlogged', { id: made.id })).toMatchObject([{ claim: 'c1', by: 'p' }]);
});

test('one that was given to the end comes again with the claim that was removed', async () => {
  for (const changes of [[removed], [withdrawn, SIGNED, removed]]) {
    const made = await deskWithClaim();
    const desk = await takenAgain(made, changes);
    expect(standing(made)).toEqual([['c1', 'verified', ['p']]]);
    expect(await copied(desk)).not.toHaveProperty('takenBack');
    expect(await desk.ask('audit.unlogged', { id: made.id })).toEqual([]);
  }
});

test('one that undo took back, or a doubt of whoever gave it, does not come again either', async () => {
  const { category, priority, citations, thread } = claim;
  const work = { category, priority, citations, thread };
  const undone = (made: Made): DocketChange => {
    const from = { ...work, check: 'verified' as const, signOffs: docketNow(made).claims[0]?.signOffs ?? [] };
    return { kind: 'set-work', claim: 'c1', from, to: { ...work, check: 'todo', signOffs: [] } };
  };
  const doubted = (): DocketChange => ({ kind: 'set-claim', claim: 'c1', check: 'cannot-verify' });
  for (const change of [undone, doubted]) {
    const made = await deskWithClaim();
    await takenAgain(made, [change(made), removed]);
    expect(standing(made), change.name).toEqual([['c1', 'checking', []]]);
  }
});
