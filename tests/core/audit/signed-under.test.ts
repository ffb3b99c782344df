import { expect, test } from 'vitest';
import { signedUnder } from '../../../core/audit/names.ts';

const entry = (kind: string, by: string, detail: Record<string, unknown>) => ({ kind, by, detail });
const NOW = new Map([
  ['p', 'Chan Mali'],
  ['q', 'Sok Dara'],
]);
const nameNow = (id: string): string | undefined => NOW.get(id);

test('whoever signed under other names than today’s is named with each of them, once', () => {
  const log = [
    entry('sign-off', 'p', { names: { p: 'Chan Maly' } }),
    entry('sign-off', 'p', { names: { p: 'Chan Maly' } }),
    entry('sign-off', 'p', { names: { p: 'Keo Sophea' } }),
    entry('sign-off', 'q', { names: { q: 'Sok Dara' } }),
  ];
  expect(signedUnder(log, nameNow)).toEqual([{ person: 'p', then: ['Chan Maly', 'Keo Sophea'], now: 'Chan Mali' }]);
});

test('whose sign-offs came with a copied or imported claim signed, too', () => {
  const log = [entry('copy', 'q', { signedBy: ['p'], names: { p: 'Chan Maly', q: 'Sok Dara' } })];
  expect(signedUnder(log, nameNow)).toEqual([{ person: 'p', then: ['Chan Maly'], now: 'Chan Mali' }]);
});

test('other deeds, entries without names and people who are in the record no more say nothing', () => {
  const log = [
    entry('add-claim', 'p', { names: { p: 'Chan Maly' } }),
    entry('sign-off', 'p', {}),
    entry('sign-off', 'gone', { names: { gone: 'Vann Nath' } }),
    entry('sign-off', 'constructor', { names: { constructor: 'Vann Nath' } }),
  ];
  expect(signedUnder(log, nameNow)).toEqual([]);
});
