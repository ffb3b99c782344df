import { describe, expect, test } from 'vitest';
import { detailOf, leftAfter } from '../../../core/audit/facts.ts';
import { isInDocket } from '../../../core/audit/in-docket.ts';
import { applyChange } from '../../../core/claims/apply.ts';
import type { Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { sameWork } from '../../../core/claims/claim-work.ts';
import { STAMP, CITATION, NOTE, SUM, CLEARED, OVERRIDE, DISMISSED, FULL, BARE, workOf, CHANGES } from './made-changes.ts';
import { anchorAt, claimOf, docketOf, signed } from './made.ts';

/** Of these the log says too little. */
const UNTOLD: ReadonlySet<string> = new Set(['set-citation', 'relink', 'dismiss', 'set-reply', 'unchase']);

describe('every change', () => {
  test.each(Object.entries(CHANGES))('%s gives a new docket and leaves the old one', (_kind, [docket, change, expected]) => {
    const before = JSON.stringify(docket);
    const result = applyChange(docket, STAMP, change);
    expect(result).toMatchObject({ ok: true, value: expected });
    expect(JSON.stringify(docket)).toBe(before);
  });

  test.each(Object.entries(CHANGES))(
    '%s is told by its entry in the log to be in the docket, and before not to be',
    (kind, [docket, change]) => {
      const detail = { ...detailOf(change), ...leftAfter(change, docket.claims) };
      const said = { at: STAMP.at, by: STAMP.by, kind, detail };
      const after = applyChange(docket, STAMP, change);
      expect(after.ok && isInDocket(after.value, said)).toBe(true);
      expect(isInDocket(docket, said)).toBe(UNTOLD.has(kind));
    },
  );

  test.each(Object.values(CHANGES).filter(([, change]) => 'claim' in change && typeof change.claim === 'string'))(
    'of a claim that is not there is refused: %#',
    (_docket, change) => {
      expect(applyChange(docketOf([]), STAMP, change)).toMatchObject({ ok: false, problem: { code: 'unknown-claim', detail: 'c' } });
    },
  );
});

const REFUSED: readonly (readonly [string, Docket, DocketChange, string])[] = [
  ['signing other words', BARE, { kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed('21 people') }, 'bad-question'],
  [
    'signing for somebody else',
    BARE,
    { kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed('12 people', 'person:b') },
    'bad-question',
  ],
  [
    'signing words that are gone',
    docketOf([claimOf('c', '12 people', { anchor: { ...anchorAt('12 people'), state: 'orphaned' } })]),
    { kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed('12 people') },
    'bad-question',
  ],
  ['verified without a sign-off', BARE, { kind: 'set-claim', claim: 'c', check: 'verified' }, 'bad-question'],
  ['withdrawing what was never given', BARE, { kind: 'withdraw-sign-off', claim: 'c', by: 'person:a' }, 'bad-question'],
  ['one claim twice among many', BARE, { kind: 'add-claims', claims: [claimOf('d', 'x'), claimOf('d', 'y')] }, 'bad-question'],
  ['the same claim twice', FULL, { kind: 'add-claim', claim: claimOf('c', 'x') }, 'bad-question'],
  ['the same citation twice', FULL, { kind: 'cite', claim: 'c', citation: CITATION }, 'bad-question'],
  ['a citation that is not there', BARE, { kind: 'uncite', claim: 'c', citation: 'x' }, 'bad-question'],
  ['changing a citation that is not there', BARE, { kind: 'set-citation', claim: 'c', citation: CITATION }, 'bad-question'],
  [
    'turning back work that somebody has gone on with',
    FULL,
    { kind: 'set-work', claim: 'c', from: workOf(BARE), to: workOf(BARE) },
    'bad-question',
  ],
  [
    'turning back a sign-off of another',
    docketOf([claimOf('c', '12 people', { check: 'verified', signOffs: [signed('12 people', 'person:b')] })]),
    {
      kind: 'set-work',
      claim: 'c',
      from: { ...workOf(BARE), check: 'verified', signOffs: [signed('12 people', 'person:b')] },
      to: workOf(BARE),
    },
    'bad-question',
  ],
  [
    'turning a sign-off of another back in',
    BARE,
    {
      kind: 'set-work',
      claim: 'c',
      from: workOf(BARE),
      to: { ...workOf(BARE), check: 'verified', signOffs: [signed('12 people', 'person:b')] },
    },
    'bad-question',
  ],
  [
    'turning back a note of another',
    docketOf([claimOf('c', '12 people', { thread: [{ ...NOTE, by: 'person:b' }] })]),
    { kind: 'set-work', claim: 'c', from: { ...workOf(BARE), thread: [{ ...NOTE, by: 'person:b' }] }, to: workOf(BARE) },
    'bad-question',
  ],
  [
    'writing another’s note anew',
    docketOf([claimOf('c', '12 people', { thread: [{ ...NOTE, by: 'person:b' }] })]),
    {
      kind: 'set-work',
      claim: 'c',
      from: { ...workOf(BARE), thread: [{ ...NOTE, by: 'person:b' }] },
      to: { ...workOf(BARE), thread: [{ ...NOTE, by: 'person:b', text: 'Forged.' }] },
    },
    'bad-question',
  ],
  [
    'doubling a sign-off of another',
    docketOf([claimOf('c', '12 people', { check: 'verified', signOffs: [signed('12 people', 'person:b')] })]),
    {
      kind: 'set-work',
      claim: 'c',
      from: { ...workOf(BARE), check: 'verified', signOffs: [signed('12 people', 'person:b')] },
      to: { ...workOf(BARE), check: 'verified', signOffs: [signed('12 people', 'person:b'), signed('12 people', 'person:b')] },
    },
    'bad-question',
  ],
  [
    'a note by undo that is longer than notes may be',
    BARE,
    { kind: 'set-work', claim: 'c', from: workOf(BARE), to: { ...workOf(BARE), thread: [{ ...NOTE, text: 'x'.repeat(100_000) }] } },
    'bad-question',
  ],
  [
    'a calculation of another by undo',
    BARE,
    { kind: 'set-work', claim: 'c', from: workOf(BARE), to: { ...workOf(BARE), calculations: [{ ...SUM, by: 'person:b' }] } },
    'bad-question',
  ],
  [
    'a calculation by undo that cannot be reckoned',
    BARE,
    { kind: 'set-work', claim: 'c', from: workOf(BARE), to: { ...workOf(BARE), calculations: [{ ...SUM, written: 'x' }] } },
    'bad-question',
  ],
  [
    'one note twice by undo',
    BARE,
    { kind: 'set-work', claim: 'c', from: workOf(BARE), to: { ...workOf(BARE), thread: [NOTE, NOTE] } },
    'bad-question',
  ],
  [
    'a place without words by undo',
    BARE,
    { kind: 'set-work', claim: 'c', from: workOf(BARE), to: workOf(BARE), anchor: { ...anchorAt(''), start: 9, end: 2 } },
    'bad-question',
  ],
  [
    'verified by undo without a sign-off',
    BARE,
    { kind: 'set-work', claim: 'c', from: workOf(BARE), to: { ...workOf(BARE), check: 'verified' } },
    'bad-question',
  ],
  ['a calculation in another name', BARE, { kind: 'add-calculation', claim: 'c', calculation: { ...SUM, by: 'person:b' } }, 'bad-question'],
  ['a calculation of words', BARE, { kind: 'add-calculation', claim: 'c', calculation: { ...SUM, written: 'alert(1)' } }, 'bad-question'],
  ['removing a calculation that is not there', BARE, { kind: 'remove-calculation', claim: 'c', calculation: 'm' }, 'bad-question'],
  ['the same note twice', FULL, { kind: 'add-note', claim: 'c', note: NOTE }, 'bad-question'],
  ['a note in another name', BARE, { kind: 'add-note', claim: 'c', note: { ...NOTE, by: 'person:b' } }, 'bad-question'],
  ['a note that is not there', BARE, { kind: 'resolve-note', claim: 'c', note: 'n', resolved: true }, 'bad-question'],
  ['linking to nothing', BARE, { kind: 'relink', claim: 'c', anchor: { ...anchorAt(''), end: 0 } }, 'bad-question'],
  ['clearing twice', FULL, { kind: 'clear', cleared: CLEARED }, 'bad-question'],
  ['taking back a clearing that is not there', BARE, { kind: 'unclear', cleared: 'k' }, 'bad-question'],
  ['an override without a reason', BARE, { kind: 'override-gate', override: { ...OVERRIDE, reason: '  ' } }, 'reason-missing'],
  ['an override in another name', BARE, { kind: 'override-gate', override: { ...OVERRIDE, by: 'person:b' } }, 'bad-question'],
];

test.each(REFUSED)('refused: %s', (_name, docket, change, code) => {
  expect(applyChange(docket, STAMP, change)).toMatchObject({ ok: false, problem: { code } });
});

test('a sign-off acknowledges altered words', () => {
  const docket = docketOf([claimOf('c', '21 people', { anchor: { ...anchorAt('21 people'), state: 'altered', was: '12 people' } })]);
  const result = applyChange(docket, STAMP, { kind: 'sign-off', claim: 'c', check: 'verified-with-change', signOff: signed('21 people') });
  expect(result.ok && result.value.claims[0]?.anchor).toEqual(anchorAt('21 people'));
});

test('null takes the assignee away, leaving it out keeps it', () => {
  const without = applyChange(FULL, STAMP, { kind: 'set-claim', claim: 'c', assignee: null });
  expect(without.ok && without.value.claims[0] && 'assignee' in without.value.claims[0]).toBe(false);
});

test('what one person waved away twice is kept once', () => {
  const again = applyChange(FULL, STAMP, { kind: 'dismiss', dismissed: { ...DISMISSED, by: 'person:b' } });
  expect(again.ok && again.value.dismissed).toHaveLength(1);
});

test('undo turns back what was done to the note of another, and puts the claim where it stood', () => {
  const note = { ...NOTE, by: 'person:b' };
  const open = docketOf([claimOf('c', '12 people', { thread: [note], anchor: { ...anchorAt('12 people'), state: 'orphaned' } })]);
  const resolved = applyChange(open, STAMP, { kind: 'resolve-note', claim: 'c', note: 'n', resolved: true });
  const linked = resolved.ok
    ? applyChange(resolved.value, STAMP, { kind: 'relink', claim: 'c', anchor: anchorAt('21 people', 9) })
    : resolved;
  const anchor = open.claims[0]?.anchor;
  const back =
    linked.ok && applyChange(linked.value, STAMP, { kind: 'set-work', claim: 'c', from: workOf(linked.value), to: workOf(open), anchor });
  expect(back).toEqual({ ok: true, value: open });
});

test('work is the same whatever the order of its keys', () => {
  const work = workOf(FULL);
  const other = Object.fromEntries(Object.entries(work).reverse()) as typeof work;
  expect(Object.keys(other)).not.toEqual(Object.keys(work));
  expect(sameWork(work, other)).toBe(true);
  expect(sameWork(work, { ...work, priority: 'high' })).toBe(false);
});

test('undo takes a calculation away and redo brings it back', () => {
  const added = applyChange(BARE, STAMP, { kind: 'add-calculation', claim: 'c', calculation: SUM });
  if (!added.ok) throw new Error(added.problem.code);
  const undone = applyChange(added.value, STAMP, { kind: 'set-work', claim: 'c', from: workOf(added.value), to: workOf(BARE) });
  // What undo took away is known to be removed, for a conflict copy may still have it.
  expect(undone).toEqual({ ok: true, value: { ...BARE, removed: [{ id: SUM.id, ...STAMP }] } });
  if (!undone.ok) throw new Error(undone.problem.code);
  expect(applyChange(undone.value, STAMP, { kind: 'set-work', claim: 'c', from: workOf(BARE), to: workOf(added.value) })).toEqual(added);
});
