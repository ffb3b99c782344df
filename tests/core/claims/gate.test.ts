import { describe, expect, test } from 'vitest';
import { claimState } from '../../../core/claims/claim-state.ts';
import { coverage } from '../../../core/claims/coverage.ts';
import { blocks, gate, openCounts, openParts, overriding, type GateClaim } from '../../../core/claims/gate.ts';
import type { GateCode } from '../../../core/claims/gate-codes.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import type { LibrarySettings } from '../../../core/saved/library-record.ts';
import { anchorAt, AT, claimOf, docketOf, SETTINGS, signed } from './made.ts';

const WORDS = '12 people';
const CITED = [{ id: 'x', source: 's', locator: { kind: 'page' as const, value: '4' }, excerpt: '', stance: 'supports' as const }];
const VERIFIED: Partial<Claim> = { check: 'verified', signOffs: [signed(WORDS)], citations: CITED };

function gateClaim(claim: Claim, settings: LibrarySettings): GateClaim {
  const { state: anchorState } = claim.anchor;
  const words = anchorState === 'orphaned' || anchorState === 'ambiguous' ? null : claim.anchor.exact;
  return {
    claim,
    anchor: claim.anchor,
    words,
    anchorState,
    state: claimState(claim, { words }, settings),
    stashed: false,
  };
}

const NO_SENTENCES = coverage({ sentences: [], claims: [], cleared: [], text: '' });

function codes(rest: Partial<Claim>, settings: LibrarySettings = SETTINGS): string[] {
  return gate({ claims: [gateClaim(claimOf('c', WORDS, rest), settings)], coverage: NO_SENTENCES, settings }).map((item) => item.code);
}

const inState = (state: 'orphaned' | 'ambiguous' | 'altered') => ({ ...anchorAt(WORDS), state });

describe('what holds a story', () => {
  test.each([
    ['nothing', VERIFIED, []],
    ['a claim nobody checked', {}, ['unchecked']],
    ['a claim marked verified that nobody signed', { ...VERIFIED, signOffs: [] }, ['unchecked']],
    ['words changed since', { ...VERIFIED, signOffs: [signed('21 people')] }, ['stale']],
    ['a dispute', { check: 'disputed' }, ['disputed']],
    ['what cannot be verified', { check: 'cannot-verify' }, ['cannot-verify']],
    ['no source', { ...VERIFIED, citations: [] }, ['no-citation']],
    ['no page', { ...VERIFIED, citations: [{ ...CITED[0], locator: { kind: 'page', value: ' ' } }] }, ['no-locator']],
    ['words gone', { ...VERIFIED, anchor: inState('orphaned') }, ['orphaned']],
    ['several places', { ...VERIFIED, anchor: inState('ambiguous') }, ['ambiguous']],
    ['other words in what is no fact', { check: 'not-a-fact', anchor: inState('altered') }, ['altered']],
    ['words changed here in what is no fact', { check: 'not-a-fact', anchor: { ...anchorAt(WORDS), was: '21 people' } }, ['altered']],
    ['words cut on purpose', { check: 'cut', anchor: inState('orphaned') }, []],
  ] as const)('%s', (_name, rest, expected) => {
    expect(codes(rest as Partial<Claim>)).toEqual(expected);
  });

  test('a second sign-off, and one by another than the writer, when the library asks for them', () => {
    const two = { ...SETTINGS, signOffs: 2 as const };
    expect(codes(VERIFIED, two)).toEqual(['second-sign-off-missing']);
    expect(codes({ ...VERIFIED, signOffs: [signed(WORDS), signed(WORDS, 'person:b')] }, two)).toEqual([]);
    const apart = { ...SETTINGS, separation: true };
    expect(codes(VERIFIED, apart)).toEqual([]);
    expect(codes({ ...VERIFIED, signOffs: [signed(WORDS, 'person:w')] }, apart)).toEqual(['own-sign-off-only']);
  });

  test('untouched sentences are one item; an embargo and a missing page do not hold an export', () => {
    const sentences = [0, 1].map((index) => ({
      index,
      from: index * 10,
      to: index * 10 + 9,
      unit: { kind: 'paragraph' as const, from: 0, to: 19, pos: 1 },
    }));
    const covered = coverage({ sentences, claims: [], cleared: [], text: 'One two. Three four' });
    const items = gate({ claims: [], coverage: covered, settings: SETTINGS, embargoed: true });
    expect(items).toEqual([
      { code: 'untouched', claims: [], sentences: [0, 1] },
      { code: 'embargo', claims: [], sentences: [] },
    ]);
    expect(openCounts(items)).toEqual({ untouched: 2, embargo: 1 });
    expect(blocks(items)).toBe(true);
    expect(blocks(items.slice(1))).toBe(false);
  });
});

describe('an override', () => {
  const override = {
    id: 'o',
    by: 'person:a',
    at: AT,
    format: 'html',
    reason: 'Desk decides.',
    open: { stale: 1, 'no-locator': 3 },
    revision: 'sha256:r',
  };
  const docket = docketOf([], { gateOverrides: [override] });
  const open = (counts: Partial<Record<GateCode, number>>) =>
    (Object.entries(counts) as [GateCode, number][]).map(([code, count]) => ({
      ...{ code, sentences: [] },
      claims: Array.from({ length: count }, (_, at) => `${code}-${at}`),
    }));
  test.each([
    ['the same text and format', 'sha256:r', 'html', undefined, true],
    ['another text', 'sha256:q', 'html', undefined, false],
    ['another format', 'sha256:r', 'word', undefined, false],
    ['no more open than it knew of', 'sha256:r', 'html', open({ stale: 1 }), true],
    ['more open than it knew of', 'sha256:r', 'html', open({ stale: 2 }), false],
    ['something new open', 'sha256:r', 'html', open({ stale: 1, disputed: 1 }), false],
    ['something new that does not block', 'sha256:r', 'html', open({ stale: 1, embargo: 1 }), true],
  ] as const)('%s', (...[, revision, format, items, expected]) => {
    expect(overriding(docket, { revision, format, outward: '[]' }, items)).toBe(expected ? override : null);
  });

  test('a reason for one claim is none for another', () => {
    const items = open({ disputed: 1 });
    const given = { ...override, open: openCounts(items), of: openParts(items) };
    const outgoing = { revision: 'sha256:r', format: 'html', outward: '[]' };
    const asked = (claims: string[]) =>
      overriding(docketOf([], { gateOverrides: [given] }), outgoing, [{ code: 'disputed', sentences: [], claims }]);
    expect(asked(['disputed-0'])).toBe(given);
    expect(asked(['another'])).toBeNull();
  });

  test('a reason counts only for what goes out beside the words, too; an older reason knew nothing of that', () => {
    const given = { ...override, outward: '["A"]' };
    const outgoing = { revision: 'sha256:r', format: 'html' };
    expect(overriding({ ...docket, gateOverrides: [given] }, { ...outgoing, outward: '["A"]' })).toBe(given);
    expect(overriding({ ...docket, gateOverrides: [given] }, { ...outgoing, outward: '["B"]' })).toBeNull();
    expect(overriding(docket, { ...outgoing, outward: '["B"]' })).toBe(override);
  });

  test('of several that cover what is open the last one is named', () => {
    const later = { ...override, id: 'p', reason: 'The mayor speaks at six.' };
    const blind = { ...override, id: 'q', open: {} };
    expect(
      overriding(
        { ...docket, gateOverrides: [override, later, blind] },
        { revision: 'sha256:r', format: 'html', outward: '[]' },
        open({ stale: 1 }),
      ),
    ).toBe(later);
  });
});
