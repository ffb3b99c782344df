import { describe, expect, test } from 'vitest';
import { EDITS, type EditMix } from '../../../scripts/bench/anchoring/made-edits.ts';
import type { StoryKind } from '../../../scripts/bench/anchoring/made-stories.ts';
import { makeTrial, scored, stet } from '../../../scripts/bench/anchoring/measure.ts';

const KINDS: readonly StoryKind[] = ['prose', 'statistics', 'khmer'];
const SEEDS = [11, 12, 13];
const CLAIMS = 150;

/** Stories of which it is known where every word stands after an edit outside; the same as the bench measures, smaller. */
describe.each(KINDS)('claims found again in %s', (kind) => {
  test.each(Object.keys(EDITS) as EditMix[])('%s', (mix) => {
    const trials = SEEDS.map((seed) => makeTrial({ kind, mix, words: 3_000, claims: CLAIMS, seed }));
    const scores = trials.map((trial) => scored(trial, stet(trial)));
    const sum = (count: 'correct' | 'wrong' | 'lies'): number => scores.reduce((all, score) => all + score[count], 0);
    const whole = SEEDS.length * CLAIMS;
    expect(sum('lies'), `seeds ${SEEDS.join(', ')}`).toBe(0);
    expect(sum('wrong') / whole, `seeds ${SEEDS.join(', ')}`).toBeLessThanOrEqual(0.01);
    expect(sum('correct') / whole, `seeds ${SEEDS.join(', ')}`).toBeGreaterThanOrEqual(0.98);
  });
});
