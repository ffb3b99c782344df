import { expect, test } from 'vitest';
import type { ArticleCheck } from '../../../core/claims/article-check.ts';
import type { GateCode } from '../../../core/claims/gate-codes.ts';
import type { Summary } from '../../../core/contract/shapes.ts';
import { asItStands } from '../../../renderer/elements/library/as-it-stands.ts';

const SAVED: Summary = {
  id: 'a',
  file: 'lamp.md',
  headline: 'A lamp',
  status: 'draft',
  language: 'en',
  words: 9,
  openClaims: 2,
  claims: 3,
  held: 'reply-waiting',
  assignees: [],
  changed: '2026-05-04T10:00:00Z',
};

const checked = (open: number, codes: readonly GateCode[], claims = 3) => ({
  result: { open, gate: codes.map((code) => ({ code })), claims: Array.from({ length: claims }) } as unknown as ArticleCheck,
  words: 12,
});
const { held: _held, ...BARE } = SAVED;
const UNREAD = { open: 0, gate: [{ code: 'claim-unread', unread: ['unread 1', 'unread 2'] }], claims: [] } as unknown as ArticleCheck;

test.each([
  ['nothing is known yet', { result: null, words: 0 }, SAVED],
  ['claims are open: the gate is not asked', checked(1, ['stale']), { ...BARE, words: 12, openClaims: 1 }],
  [
    'none is open, a source is missing',
    checked(0, ['no-citation', 'untouched']),
    { ...BARE, words: 12, openClaims: 0, held: 'no-citation' },
  ],
  ['sentences alone are open', checked(0, ['no-locator', 'untouched']), { ...BARE, words: 12, openClaims: 0 }],
  [
    'claims cannot be read',
    { result: UNREAD, words: 12 },
    { ...BARE, words: 12, openClaims: 0, claims: 0, held: 'claim-unread', unread: 2 },
  ],
  ['a claim was made a moment ago', checked(3, [], 4), { ...BARE, words: 12, openClaims: 3, claims: 4 }],
] as const)('%s', (_name, view, row) => {
  expect(asItStands(SAVED, view)).toEqual(row);
});

test('a file that cannot be opened stays what it is', () => {
  const broken: Summary = { ...SAVED, problem: 'not-text' };
  expect(asItStands(broken, checked(1, []))).toBe(broken);
});
