import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INCONSISTENCY_CODES, type StoryUnit } from '../../core/consistency/consistency-check.ts';
import { CONSISTENCY_CHECKS, STORY_CHECKS } from '../../core/consistency/consistency-checks.ts';
import { LONGEST, MONOTONOUS } from './monotonous.ts';

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
  'born in 1960 ',
  'died in 2014 aged 45 ',
  '12 people: 7 men and 6 women',
  'In 2021, the 10th anniversary of the 2010 ',
  '$4.25 million ',
  '$4.25 billion ',
  'Hun Manet ',
  'Hun Manett ',
  'Mr Sok Dara ',
  'Ms Sok Dara ',
  '12 people killed ',
  'kills 13 people ',
  '$40 in May, ',
  '$30 in June and $20 in July. That makes $100. ',
  'two percentage points, from 40 to 45 ',
  'fell by half, from 100 to 75 ',
  'One in five of the 500 houses, 150, ',
  'កើនឡើង ២០ ភាគរយ ពី ៥០០ ដល់ ១០០០ ',
];

/** What the patterns of these checks might try again and again. */
const AGAIN = [
  ...MONOTONOUS,
  '$40 a ',
  '$40 a, ',
  '$40 and ',
  '$1,000',
  'from 40 to ',
  '12 people died ',
  'rose by half ',
  'one in five of the ',
  'Mr Dara Sok ',
  'កើនឡើង ',
  'ពី ៥០០ ',
  'កើន ២០% ',
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

  it.each(AGAIN)('takes no longer than a person waits for %j again and again', (scrap) => {
    const start = performance.now();
    check.find(scrap.repeat(LONGEST / scrap.length), unit, '');
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it.each(['', ' ', 'The boat left at dawn.', 'ទូកចេញដំណើរ។'])('says nothing of %j', (words) =>
    expect(check.find(words, unit, '')).toEqual([]),
  );
});

describe.each(STORY_CHECKS)('$id', (check) => {
  it('finds spans inside one textblock, of a known kind, the same each time (random, seed printed on failure)', () => {
    const words = fc
      .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 8 })), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (texts) => {
        let from = 0;
        const story = texts.map((text, at): StoryUnit => {
          const unit = { kind: at === 0 ? 'headline' : 'paragraph', from, text } as const;
          from += text.length + 2;
          return unit;
        });
        const found = check.find(story);
        for (const one of found) {
          expect(story.some((unit) => one.from >= unit.from && one.to <= unit.from + unit.text.length && one.to > one.from)).toBe(true);
          expect(INCONSISTENCY_CODES).toContain(one.code);
          expect([one.said, one.is]).not.toContain('');
        }
        expect(check.find(story)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it.each(AGAIN)('takes no longer than a person waits for %j again and again', (scrap) => {
    const text = scrap.repeat(LONGEST / scrap.length);
    const start = performance.now();
    check.find([
      { kind: 'headline', from: 0, text },
      { kind: 'paragraph', from: LONGEST + 2, text },
    ]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('says nothing of a story without words', () => expect(check.find([])).toEqual([]));
});

it('no two checks have one name', () => {
  const all = [...CONSISTENCY_CHECKS, ...STORY_CHECKS].map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
});
