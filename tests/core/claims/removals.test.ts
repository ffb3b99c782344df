import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../core/claims/apply.ts';
import { removedOf, type Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { readDocket } from '../../../core/saved/read-docket.ts';
import { anchorAt, AT, claimOf, docketOf } from './made.ts';

const STAMP = { by: 'person:a', at: AT };
const CLAIM = claimOf('c', '12 people');
const MARK = { id: 'k', anchor: anchorAt('Nobody minds.'), by: 'person:a', at: AT };
const CORRECT = { id: 'r', rule: 'en.claimed', exact: 'claimed', prefix: 'He ', suffix: ' so.', by: 'person:a', at: AT };
const FULL = docketOf([CLAIM, claimOf('d', 'last year')], { cleared: [MARK], correctAsIs: [CORRECT] });

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
  ];
  test.each(CASES)('%j', (away, ids, back) => {
    const gone = after(FULL, away);
    expect(gone.removed).toEqual(ids.map((id) => ({ id, ...STAMP })));
    const returned = after(gone, back);
    expect('removed' in returned).toBe(false);
    expect(new Set(returned.claims)).toEqual(new Set(FULL.claims));
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
