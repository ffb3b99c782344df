import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INCONSISTENCY_CODES } from '../../core/consistency/consistency-check.ts';
import { CONSISTENCY_CHECKS } from '../../core/consistency/consistency-checks.ts';

const unit = { kind: 'paragraph', from: 0, to: 0, pos: 1 } as const;
const SCRAPS = [
  'Friday, ',
  '20 November 2026',
  'on 31 June',
  ' rose ',
  'doubled ',
  '20 percent, ',
  'from 500 ',
  'to 1,000',
  '(',
  ')',
  '“',
  '”',
  '«',
  '. ',
  'ទី៣១ ខែវិច្ឆិកា ឆ្នាំ២០២៦',
  '\n',
];

describe.each(CONSISTENCY_CHECKS)('$id', (check) => {
  it('finds spans inside the text, of a known kind, the same each time (random, seed printed on failure)', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 8 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const found = check.find(words, unit, '');
        for (const { from, to, code, said } of found) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(words.length);
          expect(to).toBeGreaterThan(from);
          expect(INCONSISTENCY_CODES).toContain(code);
          expect(said).not.toBe('');
        }
        expect(check.find(words, unit, '')).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', ' ', 'The boat left at dawn.', 'ទូកចេញដំណើរ។'])('says nothing of %j', (words) =>
    expect(check.find(words, unit, '')).toEqual([]),
  );
});

it('no two checks have one name', () => expect(new Set(CONSISTENCY_CHECKS.map(({ id }) => id)).size).toBe(CONSISTENCY_CHECKS.length));
