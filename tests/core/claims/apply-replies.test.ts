import { expect, test } from 'vitest';
import { applyChange } from '../../../core/claims/apply.ts';
import { workOn } from '../../../core/claims/claim-work.ts';
import type { Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { DECISION, DISPUTED, LATER, REPLY, UNVERIFIED } from './made-replies.ts';
import { AT, claimOf, docketOf, signed } from './made.ts';

const STAMP = { by: 'person:a', at: AT };
const BARE = docketOf([claimOf('c', '12 people')]);
const FULL = docketOf([], { replies: [REPLY, LATER] });
const WORK = workOn(DISPUTED.claims[0] ?? claimOf('c', '12 people'));
const CHASE = { at: '2026-05-04T17:00Z', by: 'person:b', channel: 'phone' as const };

const REFUSED: readonly (readonly [string, Docket, DocketChange, string])[] = [
  ['deciding what nobody disputes', BARE, { kind: 'decide', claim: 'c', decision: DECISION }, 'bad-question'],
  ['deciding without a reason', DISPUTED, { kind: 'decide', claim: 'c', decision: { ...DECISION, why: ' ' } }, 'reason-missing'],
  [
    'a decision in the name of another',
    DISPUTED,
    { kind: 'decide', claim: 'c', decision: { ...DECISION, by: 'person:b' } },
    'bad-question',
  ],
  ['going on over the dispute of another', DISPUTED, { kind: 'set-claim', claim: 'c', check: 'checking' }, 'bad-question'],
  [
    'signing over the dispute of another',
    DISPUTED,
    { kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed('12 people') },
    'bad-question',
  ],
  [
    'taking back the dispute of another',
    DISPUTED,
    { kind: 'set-work', claim: 'c', from: WORK, to: { ...WORK, check: 'todo', dispute: undefined } },
    'bad-question',
  ],
  ['declaring without a reason', BARE, { kind: 'declare-unverified', unverified: { ...UNVERIFIED, why: ' ' } }, 'reason-missing'],
  ['declaring no part', BARE, { kind: 'declare-unverified', unverified: { ...UNVERIFIED, part: '' } }, 'bad-question'],
  ['declaring for another', BARE, { kind: 'declare-unverified', unverified: { ...UNVERIFIED, by: 'person:b' } }, 'bad-question'],
  ['taking back what was not declared', BARE, { kind: 'withdraw-unverified', unverified: 'u' }, 'bad-question'],
  ['a reply in the name of another', BARE, { kind: 'add-reply', reply: { ...REPLY, by: 'person:b' } }, 'bad-question'],
  ['the same reply twice', FULL, { kind: 'add-reply', reply: REPLY }, 'bad-question'],
  ['a reply that is not there', FULL, { kind: 'set-reply', reply: 'x', set: {} }, 'bad-question'],
  ['a reply that cannot be read', FULL, { kind: 'set-reply', reply: 'l', set: { put: 'x' } }, 'bad-question'],
  ['asking again in the name of another', FULL, { kind: 'chase', reply: 'r', chase: CHASE }, 'bad-question'],
  ['taking back that another asked again', FULL, { kind: 'unchase', reply: 'r', chase: CHASE }, 'bad-question'],
];

test.each(REFUSED)('refused: %s', (_name, docket, change, code) => {
  expect(applyChange(docket, STAMP, change)).toMatchObject({ ok: false, problem: { code } });
});

test('a source is taken away with the rest of who it was; what a later version said of them stays', () => {
  const who = { ...REPLY.who, source: 's', mood: 'kind' };
  const docket = docketOf([], { replies: [{ ...REPLY, who }] });
  const set = { who: { name: 'Ann Lee', organisation: '', role: '' } };
  const applied = applyChange(docket, STAMP, { kind: 'set-reply', reply: 'r', set });
  expect(applied.ok && applied.value.replies).toEqual([{ ...REPLY, who: { name: 'Ann Lee', organisation: '', role: '', mood: 'kind' } }]);
});
