import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../core/claims/apply.ts';
import { isOwnWork, workOn } from '../../../core/claims/claim-work.ts';
import { claimState } from '../../../core/claims/claim-state.ts';
import { coverage } from '../../../core/claims/coverage.ts';
import { gate } from '../../../core/claims/gate.ts';
import { signOffFit } from '../../../core/claims/standing.ts';
import type { Citation, Claim, Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import type { LibrarySettings, Source } from '../../../core/saved/library-record.ts';
import { AT, claimOf, docketOf, SETTINGS, signed } from './made.ts';

const WORDS = '3 people';
const MALY = 'person:a';
const DARA = 'person:b';

const citing = (id: string, source: string, value: string, kind: Citation['locator']['kind'] = 'page'): Citation => ({
  ...{ id, source, locator: { kind, value }, excerpt: '', stance: 'supports' },
});
const REPORT = citing('x', 'report', '4');
const RUMOUR = citing('y', 'rumour', 'first post');

const sign: DocketChange = { kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed(WORDS) };
const cite = (citation: Citation): DocketChange => ({ kind: 'cite', claim: 'c', citation });
const uncite = (citation: Citation): DocketChange => ({ kind: 'uncite', claim: 'c', citation: citation.id });
const set = (citation: Citation): DocketChange => ({ kind: 'set-citation', claim: 'c', citation });

/** What became of the claim after these changes, each by this person. */
// Besides the changes: by whom, from what, and what the library knew then.
function after(
  changes: readonly DocketChange[],
  by = MALY,
  from: Docket = docketOf([claimOf('c', WORDS)]),
  sources: readonly Source[] = [],
): Docket {
  return changes.reduce((docket, change) => {
    const applied = applyChange(docket, { by, at: AT }, change, sources);
    if (!applied.ok) throw new Error(`${applied.problem.code} ${applied.problem.detail}`);
    return applied.value;
  }, from);
}

const claimIn = ({ claims: [claim] }: Docket): Claim => claim ?? claimOf('c', WORDS);

function codes(docket: Docket, settings: LibrarySettings = SETTINGS, sources: readonly Source[] = []): string[] {
  const claim = claimIn(docket);
  const known = { claim, anchor: claim.anchor, words: WORDS, anchorState: claim.anchor.state, stashed: false, sources };
  const check = { ...known, state: claimState(claim, { words: WORDS }, settings) };
  const nothing = coverage({ sentences: [], claims: [], cleared: [], text: '' });
  return gate({ claims: [check], coverage: nothing, settings }).map(({ code }) => code);
}

const fits = (docket: Docket): unknown[] => {
  const claim = claimIn(docket);
  return claim.signOffs.map((signOff) => signOffFit(signOff, { claim, anchor: claim.anchor, words: WORDS }, SETTINGS));
};

describe('a sign-off remembers what was cited', () => {
  test('and nothing of its excerpt or stance; without sources, that there were none', () => {
    expect(claimIn(after([cite(REPORT), sign])).signOffs).toEqual([
      { ...signed(WORDS), cited: [{ source: 'report', kind: 'page', value: '4' }] },
    ]);
    expect(claimIn(after([sign])).signOffs).toEqual([{ ...signed(WORDS), cited: [] }]);
  });

  test.each<[string, DocketChange[], string[]]>([
    ['the same', [], []],
    ['another in its place', [cite(RUMOUR), uncite(REPORT)], ['other-sources']],
    ['another page of it', [set({ ...REPORT, locator: { kind: 'page', value: '9' } })], ['other-sources']],
    ['the same number of another kind', [set({ ...REPORT, locator: { kind: 'timecode', value: '4' } })], ['other-sources']],
    ['another under the same citation', [set({ ...REPORT, source: 'rumour' })], ['other-sources']],
    ['none', [uncite(REPORT)], ['other-sources', 'no-citation']],
    ['one more', [cite(RUMOUR)], []],
    ['the same, cited again', [uncite(REPORT), cite({ ...REPORT, id: 'z' })], []],
    ['the same with an excerpt', [set({ ...REPORT, excerpt: 'Three died.' })], []],
    ['another, put back', [set({ ...REPORT, source: 'rumour' }), set(REPORT)], []],
  ])('%s is cited since', (_, changes, expected) => {
    const docket = after(changes, DARA, after([cite(REPORT), sign]));
    expect(codes(docket)).toEqual(expected);
    expect(fits(docket)).toEqual([expected.includes('other-sources') ? 'sources' : 'holds']);
    expect(codes(after([sign], MALY, docket))).not.toContain('other-sources');
  });

  test.each<[string, DocketChange[], string[]]>([
    ['none', [], ['no-citation']],
    ['a rumour', [cite(RUMOUR)], ['other-sources']],
    ['one, and taken away again', [cite(RUMOUR), uncite(RUMOUR)], ['no-citation']],
  ])('given for no source, and %s is cited since', (_, changes, expected) => {
    const docket = after(changes, DARA, after([sign]));
    expect(codes(docket)).toEqual(expected);
    expect(fits(docket)).toEqual([expected.includes('other-sources') ? 'sources' : 'holds']);
    expect(codes(after([sign], MALY, docket))).not.toContain('other-sources');
  });

  test('a place that was missing and is said now is no other place', () => {
    const placeless = citing('x', 'report', ' ');
    expect(codes(after([cite(placeless), sign, set({ ...REPORT, locator: { kind: 'timecode', value: '04:12' } })]))).toEqual([]);
  });

  test('sign-offs that remember nothing hold as before', () => {
    const old = docketOf([claimOf('c', WORDS, { check: 'verified', signOffs: [signed(WORDS)], citations: [REPORT] })]);
    expect(codes(after([cite(RUMOUR), uncite(REPORT)], DARA, old))).toEqual([]);
  });

  test('where two are asked for, both look at the others', () => {
    const two = { ...SETTINGS, signOffs: 2 as const };
    const byDara: DocketChange = { ...sign, signOff: signed(WORDS, DARA) };
    const both = after([byDara], DARA, after([cite(REPORT), sign]));
    expect(codes(both, two)).toEqual([]);
    const exchanged = after([cite(RUMOUR), uncite(REPORT)], MALY, both);
    expect(codes(exchanged, two)).toEqual(['other-sources']);
    const one = after([sign], MALY, exchanged);
    expect(codes(one, two)).toEqual(['other-sources']);
    expect(codes(after([byDara], DARA, one), two)).toEqual([]);
    // Of one that is asked for, one is enough.
    expect(codes(one)).toEqual([]);
  });

  test('one that says it was given for other sources than are cited is refused', () => {
    const cited = [{ source: 'rumour', kind: 'page', value: '4' }];
    const docket = after([cite(REPORT)]);
    const given = { ...sign, signOff: { ...signed(WORDS), cited } };
    expect(applyChange(docket, { by: MALY, at: AT }, given)).toMatchObject({ ok: false, problem: { code: 'bad-question' } });
    expect(
      claimIn(after([{ ...sign, signOff: { ...signed(WORDS), cited: [{ source: 'report', kind: 'page', value: '4' }] } }], MALY, docket)),
    ).toMatchObject({
      check: 'verified',
    });
  });

  test('what another’s remembers is not theirs to change', () => {
    const from = workOn(claimIn(after([cite(REPORT), sign])));
    const to = { ...from, signOffs: from.signOffs.map((one) => ({ ...one, cited: [{ source: 'rumour', kind: 'page', value: '1' }] })) };
    expect(isOwnWork(from, to, DARA)).toBe(false);
    expect(isOwnWork(from, from, DARA)).toBe(true);
  });
});

describe('a source that was merged into another since', () => {
  const source = (id: string, title: string, more: Partial<Source> = {}): Source => ({
    ...{ id, kind: 'document', title, confidentiality: 'public', by: MALY, at: AT },
    ...more,
  });
  const report = source('report', 'Police report 2026', { address: 'https://police.example/report' });
  const into = (gone: Source, keep: Source): readonly Source[] => [{ ...gone, mergedInto: keep.id }, keep];
  const rumour = source('rumour', 'A rumour on Facebook');
  const holds = (sources: readonly Source[], docket = after([cite(REPORT), sign])): boolean =>
    !codes(docket, SETTINGS, sources).includes('other-sources');

  test('is another one, until somebody signs for it or the two are parted', () => {
    const merged = into(report, rumour);
    expect(holds([report, rumour])).toBe(true);
    expect(holds(merged)).toBe(false);
    const docket = after([cite(REPORT), sign]);
    const [signOff] = claimIn(docket).signOffs;
    expect(signOff && signOffFit(signOff, { ...claimIn(docket), claim: claimIn(docket), words: WORDS, sources: merged }, SETTINGS)).toBe(
      'sources',
    );
    const again = after([sign], MALY, docket, merged);
    expect(claimIn(again).signOffs[1]?.cited).toEqual([{ source: 'report', kind: 'page', value: '4', stood: 'rumour' }]);
    expect(holds(merged, again)).toBe(true);
    expect(holds([report, rumour], again)).toBe(true);
  });

  test('signed for while it was merged, it is another one once they are parted', () => {
    const given = after([cite(REPORT), sign], MALY, undefined, into(report, rumour));
    expect(holds(into(report, rumour), given)).toBe(true);
    expect(holds([report, rumour], given)).toBe(false);
  });

  test('into the one that was signed for takes nothing from it', () => {
    expect(holds(into(rumour, report))).toBe(true);
  });

  test.each([
    ['the same in other letters', { title: 'Police Report 2026.', address: 'http://www.police.example/report/?utm_source=x' }, true],
    ['another title', { title: 'Police report 2025' }, false],
    ['another kind', { kind: 'person' }, false],
    ['another author', { author: 'A cousin' }, false],
    ['another address', { address: 'https://facebook.com/report' }, false],
    ['more kept of it', { note: 'seen in the archive', date: '2026' }, true],
  ] as const)('a duplicate: %s', (_name, more, same) => {
    expect(holds(into(report, { ...report, id: 'twin', ...more }))).toBe(same);
  });
});
