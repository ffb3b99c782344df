import { expect, test } from 'vitest';
import { RemovalsLogged } from '../../../core/audit/removals-logged.ts';

const AT = '2026-11-28T08:00:00Z';

function said(...entries: readonly (readonly [kind: string, detail: Record<string, unknown>, article?: string])[]) {
  const logged = new RemovalsLogged('a');
  entries.forEach(([kind, detail, article = 'a'], at) => logged.take({ n: at + 1, at: AT, by: 'p', article, kind, detail }));
  return logged.of(['c', 'd', 'k', 'r']).map(({ id }) => id);
}

test.each([
  [
    'each kind of removal',
    ['c', 'd', 'k', 'r'],
    [
      ['remove-claims', { claims: ['c', 'd'] }],
      ['unclear', { cleared: 'k' }],
      ['not-correct-as-is', { correct: 'r' }],
    ],
  ],
  [
    'each kind that hangs on a claim or on the story',
    ['c', 'd', 'k', 'r'],
    [
      ['uncite', { claim: 'x', citation: 'c' }],
      ['remove-calculation', { claim: 'x', calculation: 'd' }],
      ['remove-reply', { reply: 'k' }],
      ['withdraw-unverified', { unverified: 'r' }],
    ],
  ],
  [
    'those that came back since',
    [],
    [
      ['uncite', { claim: 'x', citation: 'c' }],
      ['cite', { claim: 'x', citation: 'c', source: 's', place: 'none' }],
      ['remove-reply', { reply: 'k' }],
      ['add-reply', { reply: 'k', who: 'Sok Dara' }],
      ['withdraw-unverified', { unverified: 'r' }],
      ['declare-unverified', { unverified: 'r', part: 'p', reason: 'w' }],
    ],
  ],
  [
    'what came back since',
    [],
    [
      ['remove-claim', { claim: 'c' }],
      ['add-claim', { claim: 'c', words: 'w' }],
    ],
  ],
  [
    'what came back with others',
    ['d'],
    [
      ['remove-claims', { claims: ['c', 'd'] }],
      ['add-claims', { claims: [{ claim: 'c' }] }],
    ],
  ],
  [
    'what came back out of a copy',
    [],
    [
      ['remove-claim', { claim: 'c' }],
      ['copy', { claims: 1, again: [{ id: 'c', kind: 'claim' }] }],
    ],
  ],
  [
    'a removal that came to nothing',
    [],
    [
      ['remove-claim', { claim: 'c' }],
      ['not-done', { of: 1 }],
    ],
  ],
  [
    'a return that came to nothing',
    ['c'],
    [
      ['remove-claim', { claim: 'c' }],
      ['add-claim', { claim: 'c' }],
      ['not-done', { of: 2 }],
    ],
  ],
  ['another article', [], [['remove-claim', { claim: 'c' }, 'b']]],
  [
    'what is no name',
    [],
    [
      ['remove-claim', { claim: 7 }],
      ['remove-claims', {}],
      ['constructor', { claim: 'c' }],
    ],
  ],
] as const)('%s', (_name, ids, entries) => {
  expect(said(...entries)).toEqual(ids);
});
