import { expect, test } from 'vitest';
import { emptyLibraryRecord, type Source } from '../../../core/saved/library-record.ts';
import { citedLast, citedSources, confidentialIn, sourceLabel, sourceUses, useCounts } from '../../../core/sources/source-use.ts';
import { AT, claimOf, docketOf } from '../claims/made.ts';

const source = (id: string, confidentiality: Source['confidentiality']): Source => ({
  id,
  kind: 'document',
  title: `Paper ${id}`,
  confidentiality,
  by: 'person:a',
  at: AT,
});
const citation = (id: string, of: string) => ({
  id,
  source: of,
  locator: { kind: 'page' as const, value: '1' },
  excerpt: '',
  stance: 'supports' as const,
});

const LIBRARY = {
  ...emptyLibraryRecord('l', 'Desk'),
  sources: [source('s', 'public'), source('t', 'confidential'), source('u', 'confidential')],
};
const CLAIM = claimOf('c', 'x', { citations: [citation('1', 's'), citation('2', 't'), citation('3', 'gone')] });
const DOCKET = docketOf([CLAIM, claimOf('d', 'y', { citations: [citation('4', 's')] })]);

test('where a source is used', () => {
  expect(sourceUses([DOCKET], 's', LIBRARY.sources).map(({ claim, citation: { id } }) => [claim, id])).toEqual([
    ['c', '1'],
    ['d', '4'],
  ]);
  expect(sourceUses([DOCKET], 'u', LIBRARY.sources)).toEqual([]);
  expect([...useCounts([DOCKET, DOCKET], LIBRARY.sources)]).toEqual([
    ['s', 4],
    ['t', 2],
    ['gone', 2],
  ]);
});

test('the source cited last comes first, however the claims stand', () => {
  expect(citedLast(DOCKET, LIBRARY.sources)).toEqual(['s', 'gone', 't']);
  const merged = LIBRARY.sources.map((one) => (one.id === 't' ? { ...one, mergedInto: 's' } : one));
  expect(citedLast(DOCKET, merged)).toEqual(['s', 'gone']);
  expect(citedLast(docketOf([]), LIBRARY.sources)).toEqual([]);
});

test('a citation whose source is gone is shown, not dropped', () => {
  expect(citedSources(CLAIM, LIBRARY).map((cited) => cited.source?.id ?? null)).toEqual(['s', 't', null]);
  expect(sourceLabel(LIBRARY.sources[0] as Source)).toEqual({ title: 'Paper s', author: null, date: null });
});

test('only confidential sources that are cited are named', () => {
  expect(confidentialIn(DOCKET, LIBRARY).map(({ id }) => id)).toEqual(['t']);
});
