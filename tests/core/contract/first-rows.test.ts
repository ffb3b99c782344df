import { expect, test } from 'vitest';
import { FIRST_ROWS, firstRows } from '../../../core/contract/first-rows.ts';
import { orderOf, passes } from '../../../core/contract/list-order.ts';
import { LIST_FILTERS, SORT_ORDERS, type Summary } from '../../../core/contract/shapes.ts';
import { ARTICLE_STATUSES } from '../../../core/saved/closed-sets.ts';
import { randomFrom } from '../../../scripts/random-from.ts';

const SEED = Number(process.env['STET_SEED'] ?? 20261128);

function someRows(random: () => number, count: number): Summary[] {
  const below = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: count }, (_, at) => ({
    ...{ id: `a${at}`, file: `a${at}.md`, headline: ['Ferry', 'ដី', 'ជីវិត', 'pier'][below(4)] ?? '', language: 'en' },
    ...{ status: ARTICLE_STATUSES[below(ARTICLE_STATUSES.length)] ?? 'draft', words: below(50), openClaims: below(3), claims: 3 },
    ...{ assignees: below(2) === 0 ? ['person:me'] : [], changed: `2026-11-${String(10 + below(9))}T00:00:00.000Z` },
  }));
}

test('the rows seen first are the first of the whole list in its order, however it is shown', () => {
  console.log(`seed ${SEED}`);
  const random = randomFrom(SEED);
  for (const count of [0, 1, FIRST_ROWS, FIRST_ROWS + 1, 400])
    for (const filter of LIST_FILTERS)
      for (const sort of SORT_ORDERS) {
        const rows = someRows(random, count);
        const whole = rows.filter(passes({ filter }, 'person:me')).sort(orderOf({ sort }));
        expect(firstRows(rows, { filter, sort }, 'person:me')).toEqual(whole.slice(0, FIRST_ROWS));
      }
});
