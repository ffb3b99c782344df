import { describe, expect, it } from 'vitest';
import type { Source } from '../../../core/saved/library-record.ts';
import { findSources } from '../../../renderer/elements/sources/source-search.ts';

const source = (title: string, more: Partial<Source> = {}): Source => ({
  id: `source:${title}`,
  kind: 'document',
  title,
  confidentiality: 'public',
  by: 'person:cm',
  at: '2026-11-20T08:00:00.000Z',
  ...more,
});
const shelf = [
  source('Tide table'),
  source('Landing ledger', { author: 'Harbour office' }),
  source('The old ledger', { date: 'October 2024' }),
  source('ឯកសារ​ច្បាប់'),
];

const titles = (query: string) => findSources(shelf, query).map(({ title }) => title);

describe('finding a source', () => {
  it.each([
    ['', ['Landing ledger', 'The old ledger', 'Tide table', 'ឯកសារ​ច្បាប់']],
    ['ledger', ['Landing ledger', 'The old ledger']],
    ['the', ['The old ledger']],
    ['harbour led', ['Landing ledger']],
    ['OCTOBER', ['The old ledger']],
    ['ច្បាប់', ['ឯកសារ​ច្បាប់']],
    ['nothing such', []],
  ])('%s', (query, found) => {
    expect([...titles(query)].sort()).toEqual([...found].sort());
  });

  it('puts those whose name begins with the words first', () => {
    expect(titles('t')[0]).toBe('The old ledger');
    expect(titles('tide')).toEqual(['Tide table']);
  });
});
