import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptBack } from '../../../core/export/kept-back.ts';
import { CONFIDENTIALITY_LEVELS } from '../../../core/saved/closed-sets.ts';
import type { Evidence } from '../../../core/saved/evidence.ts';
import { emptyLibraryRecord, type Source } from '../../../core/saved/library-record.ts';
import { duplicateSources, sameAddress } from '../../../core/sources/duplicates.ts';
import { merged, parted } from '../../../core/sources/merge.ts';
import { mergedInto, sourceOf, standingSources } from '../../../core/sources/source-of.ts';
import { citedSources, confidentialIn, sourceUses, useCounts } from '../../../core/sources/source-use.ts';
import { AT, claimOf, docketOf } from '../claims/made.ts';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  ...{ id, kind: 'document', title: `Paper ${id}`, confidentiality: 'public', by: 'person:a', at: AT },
  ...more,
});
const cites = (id: string, of: string) => ({
  ...{ id, source: of, locator: { kind: 'page' as const, value: '1' }, excerpt: '', stance: 'supports' as const },
});
const ids = (sources: readonly Source[]): string[] => sources.map(({ id }) => id);

describe('the source that stands for another', () => {
  const sources = [source('a'), source('b', { mergedInto: 'a' }), source('c', { mergedInto: 'b' }), source('d', { mergedInto: 'gone' })];

  test('is found over several steps; one whose other is gone stands for itself', () => {
    expect(['a', 'b', 'c', 'd', 'none'].map((id) => sourceOf(sources, id)?.id)).toEqual(['a', 'a', 'a', 'd', undefined]);
    expect(ids(standingSources(sources))).toEqual(['a', 'd']);
    expect(ids(mergedInto(sources, 'a'))).toEqual(['b', 'c']);
  });

  test('every id finds one that stands, whatever the file says, and no circle holds anything up', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const any = fc.array(fc.record({ id: fc.constantFrom(...names), into: fc.option(fc.constantFrom(...names, 'gone')) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(any, (made) => {
        const unique = [...new Map(made.map((one) => [one.id, one])).values()];
        const all = unique.map(({ id, into }) => source(id, into === null ? {} : { mergedInto: into }));
        for (const { id } of all) {
          const found = sourceOf(all, id);
          expect(found).not.toBeNull();
          expect(all).toContain(found);
        }
        expect(standingSources(all).length > 0).toBe(all.length > 0);
      }),
    );
  });

  test('is what citations, counts and the gate speak of', () => {
    const secret = [source('a', { confidentiality: 'confidential' }), source('b', { mergedInto: 'a' })];
    const library = { ...emptyLibraryRecord('l', 'Desk'), sources: secret };
    const docket = docketOf([claimOf('c', 'x', { citations: [cites('1', 'b'), cites('2', 'a')] })]);
    expect(citedSources(docket.claims[0] ?? claimOf('n', 'n'), library).map((cited) => cited.source?.id)).toEqual(['a', 'a']);
    expect([...useCounts([docket], secret)]).toEqual([['a', 2]]);
    expect(sourceUses([docket], 'a', secret).map(({ citation }) => citation.id)).toEqual(['1', '2']);
    expect(sourceUses([docket], 'b', secret)).toEqual([]);
    expect(ids(confidentialIn(docket, library))).toEqual(['a']);
    const only = [claimOf('c', 'x', { citations: [cites('1', 'b')] })];
    const code = 'source-kept-back';
    expect(keptBack('claims-csv', only, { code, sources: secret })).toMatchObject([{ claims: ['c'], sources: ['a'] }]);
  });
});

describe('merging', () => {
  test('keeps its own words, fills what it lacks, and loses nothing of the other', () => {
    const keep = source('a', { author: 'Council', note: ' ', contact: { phone: '012' } });
    const gone = source('b', { author: 'The council', note: 'In two books.', address: 'Box 4', contact: { phone: '099', email: 'x@y' } });
    const both = merged(keep, gone);
    expect(both.keep).toEqual({ ...keep, note: 'In two books.', address: 'Box 4', contact: { phone: '012', email: 'x@y' } });
    expect(both.gone).toEqual({ ...gone, mergedInto: 'a', gave: ['address', 'note', 'contact.email'] });
  });

  test('taken apart, each says what it said before; what somebody changed since stays', () => {
    const keep = source('a', { author: 'Council', contact: { phone: '012' } });
    const gone = source('b', { author: 'The council', note: 'In two books.', address: 'Box 4', contact: { phone: '099', email: 'x@y' } });
    const both = merged(keep, gone);
    expect(parted(both.gone, both.keep)).toEqual({ gone, keep });
    const changed = { ...both.keep, address: 'Box 5' };
    expect(parted(both.gone, changed).keep).toEqual({ ...keep, address: 'Box 5' });
    expect(parted({ ...gone, mergedInto: 'a' }, null)).toEqual({ gone, keep: null });
    const bare = merged(source('a'), gone);
    expect(parted(bare.gone, bare.keep).keep).toEqual(source('a'));
  });

  test('the stricter of who may know holds', () => {
    for (const [at, one] of CONFIDENTIALITY_LEVELS.entries())
      for (const [to, other] of CONFIDENTIALITY_LEVELS.entries()) {
        const { keep } = merged(source('a', { confidentiality: one }), source('b', { confidentiality: other }));
        expect(keep.confidentiality).toBe(CONFIDENTIALITY_LEVELS[Math.max(at, to)]);
      }
  });
});

describe('sources that look like one', () => {
  const piece = (id: string, of: string, hash: string): Evidence => ({
    ...{ id, source: of, sha256: hash.repeat(64), file: 'a', bytes: 1, type: 'text/plain', capturedAt: AT, capturedBy: '' },
  });
  const pairs = (sources: readonly Source[], evidence: readonly Evidence[] = []) =>
    duplicateSources(sources, evidence).map(({ one, other, why }) => [one.id, other.id, why]);

  test.each([
    ['https://www.Example.org/a/', 'http://example.org/a#b', true],
    ['https://example.org/a?utm_source=x&id=1', 'https://example.org/a?id=1', true],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2', false],
    ['https://example.org/A', 'https://example.org/a', false],
    ['Box 4', ' box  4', true],
    ['', '', true],
    ['Box 4', 'Box 5', false],
  ])('%j and %j: same address %s', (one, other, same) => {
    expect(sameAddress(one) === sameAddress(other)).toBe(same);
  });

  test('by address, by name and maker, by evidence; each two once, and no empty address', () => {
    const sources = [
      source('a', { title: 'Fare Notice', author: 'Council', address: 'https://example.org/fares' }),
      source('b', { title: 'fare  notice', author: 'council', address: 'https://example.org/fares/' }),
      source('c', { title: 'Ledger', author: 'Harbour' }),
      source('d', { title: 'LEDGER ', author: 'harbour' }),
      source('e', { title: 'Ledger', author: 'Somebody else' }),
      source('f'),
      source('g'),
    ];
    expect(pairs(sources, [piece('1', 'f', 'a'), piece('2', 'g', 'a'), piece('3', 'c', 'b')])).toEqual([
      ['a', 'b', 'address'],
      ['c', 'd', 'title'],
      ['f', 'g', 'evidence'],
    ]);
  });

  test('of one name are told apart by what else is known of them, and by whoever looked', () => {
    const person = (id: string, contact: Source['contact']) =>
      source(id, { kind: 'person', title: 'Sok Dara', ...(contact ? { contact } : {}) });
    expect(pairs([person('a', undefined), person('b', undefined)])).toEqual([['a', 'b', 'title']]);
    expect(pairs([person('a', { organisation: 'Council' }), person('b', { organisation: 'Harbour' })])).toEqual([]);
    expect(pairs([person('a', { organisation: 'Council' }), person('b', { organisation: 'council' })])).toEqual([['a', 'b', 'title']]);
    expect(pairs([{ ...person('a', undefined), apartFrom: ['b'] }, person('b', undefined)])).toEqual([]);
    expect(pairs([person('a', undefined), { ...person('b', undefined), mergedInto: 'a' }])).toEqual([]);
  });
});
