import { describe as group, expect, test } from 'vitest';
import { describe } from '../../../core/anchoring/describe.ts';
import type { Projection } from '../../../core/article/plain-text.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { claimFrom, filterClaims, nextClaim } from '../../../core/claims/order.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import { AT, claimOf, docketOf, SETTINGS, signed } from './made.ts';

const PARTS = [
  'Ferry fares double',
  'The fare rose to 1,000 riel. Nobody minds.',
  'About 3,900 people use it. It is the busiest crossing.',
];

function projectionOf(parts: readonly string[]): Projection {
  let at = 0;
  const units = parts.map((part, index) => {
    const from = at;
    at += part.length + 2;
    return { kind: index === 0 ? ('headline' as const) : ('paragraph' as const), from, to: from + part.length, pos: from + 1 };
  });
  return { text: parts.join('\n\n'), units, runs: [] };
}

const PROJECTION = projectionOf(PARTS);
const at = (words: string) => describe(PROJECTION.text, PROJECTION.text.indexOf(words), PROJECTION.text.indexOf(words) + words.length);
const claim = (id: string, words: string, rest: Partial<Claim> = {}): Claim => claimOf(id, words, { anchor: at(words), ...rest });

const DOCKET = docketOf(
  [
    claim('p', 'About 3,900 people', { check: 'verified', signOffs: [signed('About 3,500 people')], assignee: 'person:a' }),
    claim('f', 'rose to 1,000 riel', { check: 'verified', signOffs: [signed('rose to 1,000 riel')] }),
    claim('b', 'busiest crossing', { check: 'disputed' }),
    claimOf('o', 'two boats', { anchor: { ...at('Nobody'), exact: 'two boats', state: 'orphaned' } }),
  ],
  { cleared: [{ id: 'n', anchor: at('Nobody minds.'), by: 'person:a', at: AT }] },
);

group('an article at one moment', () => {
  const check = checkArticle(PROJECTION, DOCKET, {}, SETTINGS, 'en');

  test('claims in reading order with state and place', () => {
    expect(check.claims.map(({ id, state }) => [id, state])).toEqual([
      ['f', 'verified'],
      ['p', 'stale'],
      ['b', 'disputed'],
      ['o', 'orphaned'],
    ]);
    for (const { range, words } of check.claims) {
      expect(range === null ? null : PROJECTION.text.slice(range.from, range.to)).toBe(words);
    }
    expect(check.open).toBe(3);
  });

  test('counts sum to the number of claims', () => {
    expect(Object.values(check.counts).reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(check.anchorCounts).toEqual({ exact: 3, shifted: 0, altered: 0, ambiguous: 0, orphaned: 1 });
  });

  test('coverage and gate', () => {
    expect(check.coverage.sentences.map(({ state }) => state)).toEqual(['untouched', 'verified', 'cleared', 'stale', 'disputed']);
    expect(check.gate.map(({ code }) => code)).toEqual(['stale', 'disputed', 'orphaned', 'no-citation', 'untouched']);
    expect(check.blocked).toBe(true);
  });

  test('an edit inside makes its own sign-off stale and no other; the sentence that was cleared is untouched again', () => {
    const parts = PARTS.map((part) => part.replace('1,000', '2,000').replace('Nobody minds', 'Everybody minds'));
    const now = projectionOf(parts);
    const there = (words: string, before: Claim['anchor']) =>
      describe(now.text, now.text.indexOf(words), now.text.indexOf(words) + words.length, before);
    const anchors = {
      f: there('rose to 2,000 riel', at('rose to 1,000 riel')),
      p: there('About 3,900 people', at('About 3,900 people')),
      b: there('busiest crossing', at('busiest crossing')),
      n: there('Everybody minds.', at('Nobody minds.')),
    };
    const changed = checkArticle(now, DOCKET, anchors, SETTINGS, 'en');
    expect(changed.byId.get('f')).toMatchObject({ state: 'stale', anchorState: 'altered' });
    expect(changed.byId.get('b')).toMatchObject({ state: 'disputed', anchorState: 'exact' });
    expect(changed.coverage.sentences[2]?.state).toBe('untouched');
  });

  test('words that an earlier sign-off holds for are neither stale nor altered, and nothing is said to have been there before', () => {
    const signOffs = [signed('rose to 1,000 riel'), signed('rose to 2,000 riel', 'person:a', '2026-11-24T05:00:00Z')];
    const docket = docketOf([claim('f', 'rose to 1,000 riel', { check: 'verified', signOffs })]);
    for (const state of ['altered', 'exact', 'shifted'] as const) {
      const found = { f: { ...at('rose to 1,000 riel'), state, was: 'rose to 2,000 riel' } };
      const now = checkArticle(PROJECTION, docket, found, SETTINGS, 'en');
      expect(now.byId.get('f')).toMatchObject({ state: 'verified', anchorState: 'exact', words: 'rose to 1,000 riel' });
      expect(now.byId.get('f')?.anchor.was).toBeUndefined();
      expect(now.anchorCounts).toEqual({ exact: 1, shifted: 0, altered: 0, ambiguous: 0, orphaned: 0 });
    }
  });

  test('a paragraph that is split inside a claim changes none of its words', () => {
    const now = projectionOf(PARTS.flatMap((part) => part.split('to 1').map((half, index) => (index === 0 ? half : `to 1${half}`))));
    const words = 'rose \n\nto 1,000 riel';
    const from = now.text.indexOf(words);
    const found = { f: { ...describe(now.text, from, from + words.length), was: 'rose to 1,000 riel' } };
    for (const rest of [{ check: 'verified' as const, signOffs: [signed('rose to 1,000 riel')] }, { check: 'todo' as const }]) {
      const checked = checkArticle(now, docketOf([claim('f', 'rose to 1,000 riel', rest)]), found, SETTINGS, 'en');
      expect(checked.byId.get('f')).toMatchObject({ state: rest.check, anchorState: 'exact', words });
      expect(checked.byId.get('f')?.anchor.was).toBeUndefined();
    }
  });

  test('next and previous go round, filters keep the order', () => {
    const { claims } = check;
    expect(claimFrom(claims, 0, 1)?.id).toBe('f');
    expect(claimFrom(claims, PROJECTION.text.length, 1)?.id).toBe('f');
    expect(claimFrom(claims, PROJECTION.text.length, -1)?.id).toBe('b');
    expect(claimFrom(claims, 0, -1)?.id).toBe('b');
    expect(claimFrom([], 0, 1)).toBeNull();
    const lost = claims.filter(({ range }) => range === null);
    expect([claimFrom(lost, 0, 1)?.id, claimFrom(lost, 0, -1)?.id]).toEqual(['o', 'o']);
    expect(nextClaim(claims, 'o', 1)?.id).toBe('f');
    expect(nextClaim(claims, 'f', -1)?.id).toBe('o');
    expect(nextClaim(claims, null, 1)?.id).toBe('f');
    expect(nextClaim([], null, -1)).toBeNull();
    const shown = (filter: Parameters<typeof filterClaims>[1]) => filterClaims(claims, filter, 'person:a').map(({ id }) => id);
    expect(shown('all')).toEqual(['f', 'p', 'b', 'o']);
    expect(shown('open')).toEqual(['p', 'b', 'o']);
    expect(shown('stale')).toEqual(['p']);
    expect(shown('verified')).toEqual(['f']);
    expect(shown('mine')).toEqual(['p']);
    expect(filterClaims(claims, 'mine', null)).toEqual([]);
  });
});
