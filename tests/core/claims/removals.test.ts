import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../core/claims/apply.ts';
import { workOn } from '../../../core/claims/claim-work.ts';
import { removedOf, type Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { readDocket } from '../../../core/saved/read-docket.ts';
import { anchorAt, AT, claimOf, docketOf } from './made.ts';

const STAMP = { by: 'person:a', at: AT };
const CLAIM = claimOf('c', '12 people');
const MARK = { id: 'k', anchor: anchorAt('Nobody minds.'), by: 'person:a', at: AT };
const CORRECT = { id: 'r', rule: 'en.claimed', exact: 'claimed', prefix: 'He ', suffix: ' so.', by: 'person:a', at: AT };
const REPLY = {
  ...{ id: 'rep', who: { name: 'Sok Dara', organisation: '', role: '' }, put: 'That it rose.', claims: [], channel: 'e-mail' as const },
  ...{ sentAt: '', deadline: '', chased: [], answer: { status: 'waiting' as const, words: '', at: '' } },
  ...{ reflected: { quote: '', claims: [], words: '' }, by: 'person:a', at: AT },
};
const PART = { id: 'u', part: 'The fare', why: 'Nobody answered.', by: 'person:a', at: AT };
const FULL = docketOf([CLAIM, claimOf('d', 'last year')], {
  ...{ cleared: [MARK], correctAsIs: [CORRECT], replies: [REPLY], unverified: [PART] },
});
const CITATION = { id: 'ct', source: 's', locator: { kind: 'page' as const, value: '4' }, excerpt: '', stance: 'supports' as const };
const SUM = { id: 'sum', by: 'person:a', at: AT, written: '6 + 6 = 12' };
const NOTE = { id: 'n', by: 'person:a', at: AT, text: 'Ask again.' };
const WORKED = docketOf([claimOf('c', '12 people', { citations: [CITATION], calculations: [SUM], thread: [NOTE] })]);
const [BARE] = docketOf([claimOf('c', '12 people')]).claims;
const workOf = (docket: Docket) => workOn(docket.claims[0] ?? CLAIM);

function after(docket: Docket, change: DocketChange): Docket {
  const applied = applyChange(docket, STAMP, change);
  if (!applied.ok) throw new Error(applied.problem.detail);
  return applied.value;
}

describe('a docket remembers what was removed from it, by whom and when', () => {
  const CASES: readonly (readonly [DocketChange, readonly string[], DocketChange])[] = [
    [{ kind: 'remove-claim', claim: 'c' }, ['c'], { kind: 'add-claim', claim: CLAIM }],
    [{ kind: 'remove-claims', claims: ['c', 'd'] }, ['c', 'd'], { kind: 'add-claims', claims: [CLAIM, claimOf('d', 'last year')] }],
    [{ kind: 'unclear', cleared: 'k' }, ['k'], { kind: 'clear', cleared: MARK }],
    [{ kind: 'not-correct-as-is', correct: 'r' }, ['r'], { kind: 'correct-as-is', correct: CORRECT }],
    [{ kind: 'remove-reply', reply: 'rep' }, ['rep'], { kind: 'add-reply', reply: REPLY }],
    [{ kind: 'withdraw-unverified', unverified: 'u' }, ['u'], { kind: 'declare-unverified', unverified: PART }],
  ];
  test.each(CASES)('%j', (away, ids, back) => {
    const gone = after(FULL, away);
    expect(gone.removed).toEqual(ids.map((id) => ({ id, ...STAMP })));
    const returned = after(gone, back);
    expect('removed' in returned).toBe(false);
    expect(new Set(returned.claims)).toEqual(new Set(FULL.claims));
  });

  const ON_CLAIM: readonly (readonly [DocketChange, readonly string[], DocketChange])[] = [
    [{ kind: 'uncite', claim: 'c', citation: 'ct' }, ['ct'], { kind: 'cite', claim: 'c', citation: CITATION }],
    [{ kind: 'remove-calculation', claim: 'c', calculation: 'sum' }, ['sum'], { kind: 'add-calculation', claim: 'c', calculation: SUM }],
    [
      { kind: 'set-work', claim: 'c', from: workOf(WORKED), to: workOn(BARE ?? CLAIM) },
      ['ct', 'n', 'sum'],
      { kind: 'set-work', claim: 'c', from: workOn(BARE ?? CLAIM), to: workOf(WORKED) },
    ],
  ];
  test.each(ON_CLAIM)('what hung on a claim: %j', (away, ids, back) => {
    const gone = after(WORKED, away);
    expect(removedOf(gone).map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
    expect(gone.removed).toHaveLength(ids.length);
    expect(removedOf(gone)[0]).toMatchObject(STAMP);
    expect('removed' in after(gone, back)).toBe(false);
  });

  test('what goes with its claim is not remembered by itself', () => {
    expect(removedOf(after(WORKED, { kind: 'remove-claim', claim: 'c' })).map(({ id }) => id)).toEqual(['c']);
  });

  test('any other change leaves the list as it is', () => {
    const gone = after(FULL, { kind: 'remove-claim', claim: 'c' });
    expect(after(gone, { kind: 'set-claim', claim: 'd', priority: 'high' }).removed).toBe(gone.removed);
  });

  test('what of it cannot be read is kept, and spoils no docket', () => {
    const odd = { ...FULL, removed: [{ id: 'x' }, 7, { id: 'y', ...STAMP }] };
    const read = readDocket(odd);
    expect(read).toMatchObject({ ok: true, value: { removed: odd.removed } });
    expect(removedOf(odd)).toEqual([{ id: 'y', ...STAMP }]);
    expect(after(odd, { kind: 'remove-claim', claim: 'c' }).removed).toEqual([...odd.removed, { id: 'c', ...STAMP }]);
  });
});

describe('a mark that says nothing of claims, from an earlier version', () => {
  const SENTENCE = 'Nobody paid 12 people.';
  const old = { ...MARK, anchor: anchorAt(SENTENCE, 4) };
  const inIt = (at: string) => claimOf('c', '12 people', { anchor: anchorAt('12 people', 16), at });
  const marks = (at: string, mark: Docket['cleared'][number] = old) =>
    after(docketOf([inIt(at)], { cleared: [mark] }), { kind: 'remove-claim', claim: 'c' }).cleared;

  test('leaves to a claim that was made before it what was the claim’s, once that is removed', () => {
    expect(marks(AT)).toEqual([{ ...old, beside: [{ before: 'Nobody paid ', after: '.' }] }]);
  });

  test('is for all its words where the claim came after it, and one that knows stays as it is', () => {
    expect(marks('2026-11-24T03:00:01Z')).toEqual([old]);
    expect(marks(AT, { ...old, beside: [] })).toEqual([{ ...old, beside: [] }]);
  });
});
