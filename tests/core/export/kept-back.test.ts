import { expect, test } from 'vitest';
import { openCounts, openParts, overriding } from '../../../core/claims/gate.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { claimsCsvFormat } from '../../../core/export/formats/claims-csv.ts';
import { claimsReportFormat } from '../../../core/export/formats/claims-report.ts';
import { isKeptBack, keptBack } from '../../../core/export/kept-back.ts';
import type { Citation, Claim } from '../../../core/saved/docket.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { AT, claimOf, docketOf } from '../claims/made.ts';
import { storyInput } from './sample-story.ts';

const sourceOf = (id: string, confidentiality: Source['confidentiality']): Source => ({
  ...{ id, kind: 'person', title: id, confidentiality, by: 'person:a', at: AT },
});
const cites = (claim: string, ...sources: string[]): Claim => {
  const citations = sources.map((source): Citation => {
    const locator = { kind: 'page', value: '4' } as const;
    return { id: `${claim}-${source}`, source, locator, excerpt: 'E', stance: 'supports' };
  });
  return claimOf(claim, '12 people', { citations });
};

const SOURCES = [sourceOf('open', 'public'), sourceOf('house', 'internal'), sourceOf('secret', 'confidential')];
const CLAIMS = [cites('a', 'open'), cites('b', 'secret'), cites('c', 'house'), cites('d', 'secret', 'open')];

test('what goes to the lawyer keeps every source back that is not public, what stays in the newsroom the confidential ones', () => {
  const of = (format: FormatId) => keptBack(format, CLAIMS, { code: 'source-kept-back', sources: SOURCES });
  const secret = { code: 'source-kept-back', claims: ['b', 'd'], sentences: [], sources: ['secret'] };
  expect(of('claims-csv')).toEqual([secret]);
  expect(of('claims-report')).toEqual([secret]);
  expect(of('word-claims')).toEqual([{ ...secret, claims: ['b', 'c', 'd'], sources: ['secret', 'house'] }]);
  for (const { id, audience } of FORMATS) if (audience !== 'internal') expect(of(id), id).toEqual([]);
});

test('nobody knows who may know of a source that the library does not have', () => {
  expect(isKeptBack('claims-report', null)).toBe(true);
  const item = keptBack('claims-report', [cites('e', 'gone')], { code: 'source-kept-back', sources: SOURCES });
  expect(item).toMatchObject([{ claims: ['e'], sources: ['gone'] }]);
});

test('a reason to name one source is none to name another, whatever claims cite them', () => {
  const named = (claims: readonly Claim[]) => keptBack('word-claims', claims, { code: 'confidential-source', sources: SOURCES });
  const items = named([cites('b', 'secret')]);
  const given = { id: 'o', by: 'p', at: AT, format: 'word-claims', reason: 'The lawyer asked.', revision: 'r' };
  const docket = docketOf([], { gateOverrides: [{ ...given, open: openCounts(items), of: openParts(items) }] });
  const outgoing = { revision: 'r', outward: '[]', format: 'word-claims' };
  expect(overriding(docket, outgoing, items)).not.toBeNull();
  expect(overriding(docket, outgoing, named([cites('x', 'secret')]))).not.toBeNull();
  expect(overriding(docket, outgoing, named([cites('b', 'secret', 'house')]))).toBeNull();
  const before = docketOf([], { gateOverrides: [{ ...given, open: { untouched: 3 }, of: { untouched: ['#1'] } }] });
  expect(overriding(before, outgoing, items)).toBeNull();
});

test('a source kept back has a number, the same wherever it is cited, and says whether it has a place', async () => {
  const story = storyInput();
  const other = { ...sourceOf('source:other', 'confidential'), title: 'OTHER-MARK' };
  const library = { ...story.library, sources: [...story.library.sources, other] };
  const citations = cites('z', 'source:other', 'source:secret').citations;
  const claims = story.docket.claims.map((claim) => (claim.id === 'C6' ? { ...claim, citations } : claim));
  const input = { ...story, library, docket: { ...story.docket, claims } };
  const report = new TextDecoder().decode(await claimsReportFormat.make(input));
  expect(report).not.toContain('OTHER-MARK');
  const said = [...report.matchAll(/<li>Supports: (A source known.*?)<\/li>/g)].map(([, words = '']) => words.replace(/<[^>]+>/g, ''));
  expect(said).toEqual([
    'A source known to the newsroom, no. 1 Confidential (no place in it named)',
    'A source known to the newsroom, no. 1 Confidential (place in it known to the newsroom)',
    'A source known to the newsroom, no. 2 Confidential (place in it known to the newsroom)',
    'A source known to the newsroom, no. 1 Confidential (place in it known to the newsroom)',
  ]);
  const table = new TextDecoder().decode(await claimsCsvFormat.make({ ...input, naming: true }));
  expect(table).toContain('OTHER-MARK [Confidential]');
});
