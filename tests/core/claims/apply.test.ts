import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../core/claims/apply.ts';
import type { Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { sameWork, workOn } from '../../../core/claims/claim-work.ts';
import { CHASED, CHASED_TWICE, DECISION, DISPUTED, LATER, REPLY, UNVERIFIED } from './made-replies.ts';
import { anchorAt, AT, claimOf, docketOf, HASH, signed } from './made.ts';

const STAMP = { by: 'person:a', at: AT };
const CITATION = { id: 'x', source: 's', locator: { kind: 'page' as const, value: '4' }, excerpt: '', stance: 'supports' as const };
const NOTE = { id: 'n', by: 'person:a', at: AT, text: 'Ask the ledger keeper.' };
const SUM = { id: 'm', by: 'person:a', at: AT, written: '(340 - 200) / 200 = 70 %' };
const CLEARED = { id: 'k', anchor: anchorAt('Nobody minds.'), by: 'person:a', at: AT };
const OVERRIDE = { id: 'o', by: 'person:a', at: AT, format: 'html', reason: 'Desk decides.', open: { stale: 1 }, revision: HASH };
const CORRECT = { id: 'r', rule: 'en.claimed', exact: 'claimed', prefix: 'He ', suffix: ' so.', by: 'person:a', at: AT };
const DISMISSED = { suggester: 'number', exact: '12 people', by: 'person:a', at: AT };

const FULL: Docket = docketOf(
  [
    claimOf('c', '12 people', {
      citations: [CITATION],
      thread: [NOTE],
      assignee: 'person:a',
      signOffs: [signed('12 people')],
      check: 'verified',
    }),
  ],
  {
    cleared: [CLEARED],
    gateOverrides: [OVERRIDE],
    dismissed: [DISMISSED],
    correctAsIs: [CORRECT],
    replies: [{ ...REPLY, who: { ...REPLY.who, source: 's' }, extra: 1 }, LATER],
  },
);
const BARE = docketOf([claimOf('c', '12 people')]);

const workOf = ({ claims: [claim] }: Docket) => workOn(claim ?? claimOf('c', '12 people'));

/** Every kind of change once, on a docket it fits, with what is then true of it. */
const CHANGES: { readonly [K in DocketChange['kind']]: readonly [Docket, Extract<DocketChange, { kind: K }>, object] } = {
  'add-claims': [
    BARE,
    { kind: 'add-claims', claims: [claimOf('d', '1,000 riel'), claimOf('e', 'last year')] },
    { claims: [{ id: 'c' }, { id: 'd' }, { id: 'e' }] },
  ],
  'add-claim': [BARE, { kind: 'add-claim', claim: claimOf('d', '1,000 riel') }, { claims: [{ id: 'c' }, { id: 'd' }] }],
  'remove-claim': [FULL, { kind: 'remove-claim', claim: 'c' }, { claims: [] }],
  'remove-claims': [
    docketOf([claimOf('c', '12 people'), claimOf('d', '1,000 riel'), claimOf('e', 'last year')]),
    { kind: 'remove-claims', claims: ['c', 'e'] },
    { claims: [{ id: 'd' }] },
  ],
  'set-claim': [
    FULL,
    { kind: 'set-claim', claim: 'c', priority: 'high', check: 'disputed', category: 'quote' },
    { claims: [{ priority: 'high', check: 'disputed', category: 'quote', assignee: 'person:a' }] },
  ],
  'sign-off': [
    BARE,
    { kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed('12 people') },
    { claims: [{ check: 'verified', signOffs: [{ by: 'person:a' }], anchor: { state: 'exact' } }] },
  ],
  decide: [
    DISPUTED,
    { kind: 'decide', claim: 'c', decision: DECISION },
    { claims: [{ check: 'checking', dispute: { by: 'person:b', decision: DECISION } }] },
  ],
  'withdraw-sign-off': [FULL, { kind: 'withdraw-sign-off', claim: 'c', by: 'person:a' }, { claims: [{ check: 'checking', signOffs: [] }] }],
  cite: [BARE, { kind: 'cite', claim: 'c', citation: CITATION }, { claims: [{ citations: [CITATION] }] }],
  'set-citation': [
    FULL,
    { kind: 'set-citation', claim: 'c', citation: { ...CITATION, excerpt: 'Twelve.' } },
    { claims: [{ citations: [{ excerpt: 'Twelve.' }] }] },
  ],
  uncite: [FULL, { kind: 'uncite', claim: 'c', citation: 'x' }, { claims: [{ citations: [] }] }],
  'set-work': [
    FULL,
    { kind: 'set-work', claim: 'c', from: workOf(FULL), to: workOf(BARE) },
    { claims: [{ check: 'todo', signOffs: [], citations: [], thread: [], anchor: { exact: '12 people' } }] },
  ],
  'add-calculation': [BARE, { kind: 'add-calculation', claim: 'c', calculation: SUM }, { claims: [{ calculations: [SUM] }] }],
  'remove-calculation': [
    docketOf([claimOf('c', '12 people', { calculations: [SUM] })]),
    { kind: 'remove-calculation', claim: 'c', calculation: 'm' },
    { claims: [claimOf('c', '12 people')] },
  ],
  'add-note': [BARE, { kind: 'add-note', claim: 'c', note: NOTE }, { claims: [{ thread: [NOTE] }] }],
  'resolve-note': [
    FULL,
    { kind: 'resolve-note', claim: 'c', note: 'n', resolved: true },
    { claims: [{ thread: [{ resolved: true, resolvedBy: 'person:a' }] }] },
  ],
  relink: [
    docketOf([claimOf('c', '12 people', { anchor: { ...anchorAt('12 people'), state: 'orphaned' } })]),
    { kind: 'relink', claim: 'c', anchor: { ...anchorAt('21 people', 40), state: 'altered', was: '12 people' } },
    { claims: [{ anchor: { exact: '21 people', state: 'exact', start: 40 } }] },
  ],
  clear: [BARE, { kind: 'clear', cleared: CLEARED }, { cleared: [CLEARED] }],
  unclear: [FULL, { kind: 'unclear', cleared: 'k' }, { cleared: [] }],
  dismiss: [BARE, { kind: 'dismiss', dismissed: DISMISSED }, { dismissed: [DISMISSED] }],
  'correct-as-is': [BARE, { kind: 'correct-as-is', correct: CORRECT }, { correctAsIs: [CORRECT] }],
  'not-correct-as-is': [FULL, { kind: 'not-correct-as-is', correct: 'r' }, { correctAsIs: [] }],
  'override-gate': [BARE, { kind: 'override-gate', override: OVERRIDE }, { gateOverrides: [OVERRIDE] }],
  'declare-unverified': [BARE, { kind: 'declare-unverified', unverified: UNVERIFIED }, { unverified: [UNVERIFIED] }],
  'withdraw-unverified': [{ ...BARE, unverified: [UNVERIFIED] }, { kind: 'withdraw-unverified', unverified: 'u' }, { unverified: [] }],
  'add-reply': [BARE, { kind: 'add-reply', reply: REPLY }, { replies: [REPLY] }],
  'set-reply': [
    FULL,
    { kind: 'set-reply', reply: 'r', set: { who: { name: 'Sok Dara', organisation: 'Ferries', role: '' }, deadline: '2026-05-04T17:00' } },
    {
      replies: [
        { put: 'Why twelve?', deadline: '2026-05-04T17:00', extra: 1, who: { name: 'Sok Dara', organisation: 'Ferries', role: '' } },
        LATER,
      ],
    },
  ],
  'remove-reply': [FULL, { kind: 'remove-reply', reply: 'r' }, { replies: [LATER] }],
  chase: [FULL, { kind: 'chase', reply: 'r', chase: CHASED }, { replies: [{ chased: [CHASED] }, LATER] }],
  unchase: [CHASED_TWICE, { kind: 'unchase', reply: 'r', chase: CHASED }, { replies: [{ chased: [CHASED] }, LATER] }],
};

describe('every change', () => {
  test.each(Object.entries(CHANGES))('%s gives a new docket and leaves the old one', (_kind, [docket, change, expected]) => {
    const before = JSON.stringify(docket);
    const result = applyChange(docket, STAMP, change);
    expect(result).toMatchObject({ ok: true, value: expected });
    expect(JSON.stringify(docket)).toBe(before);
  });

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
  expect(undone).toEqual({ ok: true, value: BARE });
  expect(applyChange(BARE, STAMP, { kind: 'set-work', claim: 'c', from: workOf(BARE), to: workOf(added.value) })).toEqual(added);
});
