import { workOn } from '../../../core/claims/claim-work.ts';
import type { Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { CHASED, CHASED_TWICE, DECISION, DISPUTED, LATER, REPLY, UNVERIFIED } from './made-replies.ts';
import { anchorAt, AT, claimOf, docketOf, HASH, signed } from './made.ts';

export const STAMP = { by: 'person:a', at: AT };
export const CITATION = { id: 'x', source: 's', locator: { kind: 'page' as const, value: '4' }, excerpt: '', stance: 'supports' as const };
export const NOTE = { id: 'n', by: 'person:a', at: AT, text: 'Ask the ledger keeper.' };
export const SUM = { id: 'm', by: 'person:a', at: AT, written: '(340 - 200) / 200 = 70 %' };
export const CLEARED = { id: 'k', anchor: anchorAt('Nobody minds.'), by: 'person:a', at: AT };
export const OVERRIDE = { id: 'o', by: 'person:a', at: AT, format: 'html', reason: 'Desk decides.', open: { stale: 1 }, revision: HASH };
const CORRECT = { id: 'r', rule: 'en.claimed', exact: 'claimed', prefix: 'He ', suffix: ' so.', by: 'person:a', at: AT };
export const DISMISSED = { suggester: 'number', exact: '12 people', by: 'person:a', at: AT };

export const FULL: Docket = docketOf(
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
export const BARE = docketOf([claimOf('c', '12 people')]);

export const workOf = ({ claims: [claim] }: Docket) => workOn(claim ?? claimOf('c', '12 people'));

/** Every kind of change once, on a docket it fits, with what is then true of it. */
export const CHANGES: { readonly [K in DocketChange['kind']]: readonly [Docket, Extract<DocketChange, { kind: K }>, object] } = {
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
