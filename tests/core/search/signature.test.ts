import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsOf, mayHold, signatureOf } from '../../../core/search/signature.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcdefទឹកកក្ '), maxLength: 400 });

test('a signature never denies a text what stands in it', () => {
  const seed = Date.now();
  const held = fc.property(letters, fc.nat(), fc.nat(12), (text, start, length) => {
    const from = text.length === 0 ? 0 : start % text.length;
    expect(mayHold(signatureOf(text), bitsOf([text.slice(from, from + length)]))).toBe(true);
  });
  fc.assert(held, { seed, numRuns: 2_000 });
});

test('of words that are not there nearly all are denied without looking', () => {
  const signature = signatureOf('the ferry carried lamps to the landing every morning in the dry season '.repeat(40));
  const absent = Array.from({ length: 1_000 }, (_, at) => `q${(at * 7919).toString(36)}x`);
  expect(absent.filter((word) => mayHold(signature, bitsOf([word]))).length).toBeLessThan(20);
});
