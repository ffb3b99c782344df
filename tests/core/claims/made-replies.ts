import { AT, claimOf, docketOf } from './made.ts';

/** A reply, one of a later version, a disputed claim and a decision, as the changes of a docket take them. */
export const REPLY = {
  id: 'r',
  who: { name: 'Sok Dara', organisation: '', role: '' },
  put: 'Why twelve?',
  claims: ['c'],
  channel: 'e-mail' as const,
  sentAt: '',
  deadline: '',
  chased: [],
  answer: { status: 'waiting' as const, words: '', at: '' },
  reflected: { quote: '', claims: [], words: '' },
  by: 'person:a',
  at: AT,
};
export const UNVERIFIED = { id: 'u', part: 'the casualty figures', why: 'No access.', by: 'person:a', at: AT };
export const LATER = { id: 'l', kept: ['as it is'] };
export const CHASED = { at: '2026-05-04T17:00Z', by: 'person:a', channel: 'phone' as const };
export const CHASED_TWICE = docketOf([], { replies: [{ ...REPLY, chased: [CHASED, CHASED] }, LATER] });
export const DECISION = { outcome: 'stands' as const, decider: 'person:e', why: 'Two ledgers say so.', by: 'person:a', at: AT };
export const DISPUTED = docketOf([
  claimOf('c', '12 people', { check: 'disputed', dispute: { by: 'person:b', at: AT, words: '12 people' } }),
]);
