import { expect, test } from 'vitest';
import { isStanding, LastSaid, standingsAsSaid, standingsIn, turned, type Stands } from '../../../core/audit/standings.ts';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { underParts } from '../../../core/claims/stands-under.ts';
import { describe as anchorAt } from '../../../core/anchoring/describe.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import type { LibrarySettings } from '../../../core/saved/library-record.ts';

const AT = '2026-11-28T08:00:00.000Z';
const SETTINGS: LibrarySettings = { tolerance: { letterCase: false, punctuation: false }, signOffs: 1, separation: false };
const TEXT = 'The well is 12 metres deep.';

function claimOn(words: string, signed: string): Claim {
  const from = TEXT.indexOf(words);
  return {
    ...{ id: 'c', category: 'number', priority: 'normal', check: 'verified', by: 'p', at: AT, citations: [], thread: [] },
    anchor: anchorAt(TEXT, from, from + words.length),
    signOffs: [{ by: 'p', at: AT, words: signed, hash: `sha256:${'0'.repeat(64)}` }],
  };
}

const stands = (standing: Stands['standing'], words: string | null, verified: string | null = null): ReadonlyMap<string, Stands> =>
  new Map([['c', { standing, words, verified }]]);

test('a claim stands in a text as the window shows it, and as it says itself where the text is lost', () => {
  const where = { text: TEXT, stash: [], struck: [], unders: [], unsaid: [] };
  const held = new Map([['c', { standing: 'verified', words: '12 metres', verified: '12 metres' }]]);
  const claims = [claimOn('12 metres', '12 metres')];
  expect(standingsIn(claims, {}, where, SETTINGS)).toEqual(held);
  expect(standingsAsSaid(claims, SETTINGS)).toEqual(held);
  expect(standingsIn([claimOn('12 metres', '21 metres')], {}, where, SETTINGS).get('c')?.standing).toBe('stale');
  const gone = { c: { ...(claims[0] as Claim).anchor, state: 'ambiguous' as const } };
  expect(standingsIn(claims, gone, where, SETTINGS).get('c')).toMatchObject({ standing: 'ambiguous', words: null });
});

test('only what stands otherwise has turned; a claim that came or went has not', () => {
  expect(turned(stands('stale', 'a'), stands('stale', 'b'))).toEqual([]);
  expect(turned(new Map(), stands('stale', 'b'))).toEqual([]);
  expect(turned(stands('verified', 'a'), new Map())).toEqual([]);
  expect(turned(stands('verified', 'a', 'a'), stands('stale', 'b', 'a'))).toEqual([
    { claim: 'c', from: 'verified', to: 'stale', was: 'a', words: 'b' },
  ]);
  expect(turned(stands('todo', 'a'), stands('orphaned', null))).toEqual([{ claim: 'c', from: 'todo', to: 'orphaned', was: 'a' }]);
});

test('long words are cut, and what differs is in what is left, also between the halves of one sign', () => {
  const start = '😀'.repeat(400);
  const [one] = turned(stands('verified', '', `${start}12 metres${start}`), stands('stale', `${start}21 metres${start}`));
  for (const [said, differs] of [
    [one?.was, '12 metres'],
    [one?.words, '21 metres'],
  ] as const) {
    expect(said).toContain(differs);
    expect(said?.length).toBeLessThanOrEqual(502);
    expect(said).toMatch(/^…😀.*😀…$/u);
  }
});

test('what the log said last of a claim is known until something else is said of it', () => {
  const said = { claim: 'c', from: 'verified', to: 'stale', was: 'a', words: 'b' } as const;
  const entry = { article: 'A', kind: 'standing', detail: { claims: [said] } };
  const after = (...entries: readonly (typeof entry | { article: string; kind: string; detail: Record<string, unknown> })[]): boolean => {
    const last = new LastSaid('A');
    entries.forEach((one) => last.take(one));
    return last.has(said);
  };
  expect(after(entry)).toBe(true);
  expect(after({ ...entry, article: 'B' })).toBe(false);
  expect(after(entry, { article: 'A', kind: 'sign-off', detail: { claim: 'c' } })).toBe(false);
  expect(after(entry, { article: 'A', kind: 'remove-claims', detail: { claims: ['c'] } })).toBe(false);
  expect(after({ ...entry, detail: { claims: [{ ...said, words: 'other' }, null, 3] } })).toBe(false);
  expect([isStanding('ambiguous'), isStanding('stale'), isStanding('toString')]).toEqual([true, true, false]);
});

test('words that stand under another column are said to, since not a letter of them is changed', () => {
  const inTable = (heads: string) => {
    const opened = openArticle(`# Boats\n\n| Boats | ${heads} |\n| --- | --- |\n| 7 | 12 metres |\n`);
    if (!opened.ok) throw new Error(opened.problem.code);
    const projection = plainText(opened.value.doc);
    return { text: projection.text, stash: [], struck: [], unders: underParts(projection), unsaid: [] };
  };
  const [before, after] = [inTable('Pier'), inTable('Quay')];
  const from = before.text.indexOf('12 metres');
  const claim = claimOn('12 metres', '12 metres');
  const under = { column: { name: 'Pier', at: 1, of: 2 }, row: { name: '7', at: 1, of: 2, by: 'Boats' } };
  const signed = { ...claim, signOffs: claim.signOffs.map((one) => ({ ...one, under })), anchor: anchorAt(before.text, from, from + 9) };
  const [then, now] = [before, after].map((where) => standingsIn([signed], {}, where, SETTINGS));
  expect(turned(then ?? new Map(), now ?? new Map())).toEqual([
    { claim: 'c', from: 'verified', to: 'stale', was: '12 metres', words: '12 metres', under: { kind: 'column-name', was: 'Pier' } },
  ]);
});
