import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkWorthiness } from '../../../core/suggest/check-worthiness/check-worthiness.ts';
import { PLACES } from '../../../core/suggest/check-worthiness/features.ts';
import { LEVELS, readWeights, writeWeights } from '../../../core/suggest/check-worthiness/weights-text.ts';
import { WEIGHTS } from '../../../core/suggest/check-worthiness/weights.ts';
import { averagePrecision } from '../../../scripts/check-worthiness/average-precision.ts';
import { readLabelled } from '../../../scripts/check-worthiness/train.ts';

/** Labelled sentences beside the project; they are not part of it. */
const DEV = new URL('../../../../shared/data/claimbuster/ct23_dev_318.tsv', import.meta.url).pathname;

describe('how much a sentence looks like one that is checked', () => {
  test.each([
    ['Unemployment rose to 8.2 percent in 2011.', 'Thank you very much for coming tonight.'],
    ['We lost 600,000 jobs in the last two years.', 'I think that is the right thing to do.'],
    ['Our deficit doubled under the last government.', 'What do you think about that?'],
  ])('%s before %s', (worthy, other) => expect(checkWorthiness(worthy)).toBeGreaterThan(checkWorthiness(other)));

  test.each(['', '។', 'ក្រុងនេះមានមនុស្ស ៣៩០០ នាក់។', '?', '\u0000', 'x'.repeat(50_000)])('is a share of one for %j', (sentence) => {
    expect(checkWorthiness(sentence)).toBeGreaterThanOrEqual(0);
    expect(checkWorthiness(sentence)).toBeLessThanOrEqual(1);
  });

  test('weights survive being written as text, and there is one for each place', () => {
    const weights = [-2, -1, 0, 0.5, 2];
    [...readWeights(writeWeights(weights, 2), 2)].forEach((weight, at) => expect(Math.abs(weight - (weights[at] ?? 0))).toBeLessThan(0.03));
    expect([...WEIGHTS]).toHaveLength(PLACES);
    expect([...WEIGHTS].every((letter) => LEVELS.includes(letter))).toBe(true);
  });

  test('average precision is that of the textbook', () => {
    const scored = [true, false, true].map((worthy, at) => ({ worthy, score: 3 - at }));
    expect(averagePrecision(scored)).toBeCloseTo((1 + 2 / 3) / 2, 10);
  });

  test.skipIf(!existsSync(DEV))(
    'orders the labelled sentences beside the project (skipped without them): average precision at least 0.86',
    () => {
      const scored = readLabelled(DEV).map(({ worthy, sentence }) => ({ worthy, score: checkWorthiness(sentence) }));
      expect(averagePrecision(scored)).toBeGreaterThanOrEqual(0.86);
    },
  );
});
