import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_STATES, type ClaimState } from '../../../core/claims/claim-states.ts';
import { coverage } from '../../../core/claims/coverage.ts';
import type { Sentence } from '../../../core/text/sentences.ts';

const TEXT = 'The ferry is late. It costs 1,000 riel. Nobody minds.';
const SENTENCES: Sentence[] = [
  { index: 0, from: 0, to: 18 },
  { index: 1, from: 19, to: 39 },
  { index: 2, from: 40, to: 53 },
];

const place = (id: string, words: string, state: ClaimState) => ({
  id,
  from: TEXT.indexOf(words),
  to: TEXT.indexOf(words) + words.length,
  state,
});
const clear = (words: string, said = words) => ({
  id: 'n',
  from: TEXT.indexOf(words),
  to: TEXT.indexOf(words) + words.length,
  words: said,
});

describe('coverage', () => {
  test('untouched, claimed, cleared', () => {
    const covered = coverage({
      sentences: SENTENCES,
      claims: [place('b', '1,000 riel', 'verified'), place('a', 'costs 1,000', 'stale')],
      cleared: [clear('Nobody minds.')],
      text: TEXT,
    });
    expect(covered.sentences.map(({ state }) => state)).toEqual(['untouched', 'stale', 'cleared']);
    expect(covered.sentences[1]?.claims).toEqual(['a', 'b']);
    expect(covered.sentences[2]?.cleared).toBe('n');
    expect(covered).toMatchObject({ total: 3, covered: 2, counts: { untouched: 1, stale: 1, cleared: 1, verified: 0 } });
  });

  test.each([
    ['the words are others now', clear('Nobody minds.', 'Nobody cares.'), 'untouched'],
    ['the sentence is longer than what was cleared', clear('Nobody'), 'untouched'],
    ['two sentences were cleared as one', clear('It costs 1,000 riel. Nobody minds.'), 'cleared'],
  ])('"nothing to check": %s', (_name, cleared, state) => {
    expect(coverage({ sentences: SENTENCES, claims: [], cleared: [cleared], text: TEXT }).sentences[2]?.state).toBe(state);
  });

  test('a claim across two sentences covers both, and outweighs "nothing to check"', () => {
    const covered = coverage({
      sentences: SENTENCES,
      claims: [place('a', 'riel. Nobody', 'todo')],
      cleared: [clear('Nobody minds.')],
      text: TEXT,
    });
    expect(covered.sentences.map(({ state }) => state)).toEqual(['untouched', 'todo', 'todo']);
  });

  test('agrees with looking at every pair (seed 20261124)', () => {
    const span = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 20 }), fc.constantFrom(...CLAIM_STATES));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const claims = spans.map(([from, size, state], at) => ({ id: `c${at}`, from, to: from + size, state }));
        const covered = coverage({ sentences: SENTENCES, claims, cleared: [], text: TEXT });
        covered.sentences.forEach(({ sentence, claims: ids, state }) => {
          const touching = claims.filter((claim) => claim.from < sentence.to && claim.to > sentence.from);
          expect([...ids].sort()).toEqual(touching.map(({ id }) => id).sort());
          expect(touching.length === 0 ? state === 'untouched' : touching.some((claim) => claim.state === state)).toBe(true);
        });
        expect(Object.values(covered.counts).reduce((sum, count) => sum + count, 0)).toBe(SENTENCES.length);
      }),
      { seed: 20261124 },
    );
  });
});
