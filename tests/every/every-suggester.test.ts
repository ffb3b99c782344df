import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../core/saved/closed-sets.ts';
import { SUGGESTERS } from '../../core/suggest/suggesters.ts';

/** What each rule must flag and must leave alone; a new suggester needs both. */
const EXAMPLES: Readonly<Record<string, { readonly flagged: readonly string[]; readonly alone: readonly string[] }>> = {
  quote: { flagged: ['“We will pay,” she said.', '«យើងនឹងបង់» លោកថ្លែង។'], alone: ['The so-called “fast” boat left.', 'It is 5" long.'] },
  number: {
    flagged: ['About 3,900 people use it.', 'មនុស្ស ៣.៩០០ នាក់។', 'Fares rose 20 percent.'],
    alone: ['Boats left.', 'An F-16 and COVID-19.', 'In 2021 it closed.'],
  },
  date: {
    flagged: ['It closed in 2021.', 'On May 4 the boat left.', 'បិទនៅឆ្នាំ២០២១។'],
    alone: ['Boats left.', 'It may rain.', 'Some 2000 people came.'],
  },
};
const unit = { kind: 'paragraph', from: 0, to: 0, pos: 1 } as const;

describe.each(SUGGESTERS)('$id', (suggester) => {
  const examples = EXAMPLES[suggester.id];
  it.each(examples?.flagged ?? ['no example'])('flags: %s', (text) => expect(suggester.find(text, unit, 'en')).not.toEqual([]));
  it.each(examples?.alone ?? ['1 “no example,” she said in 2021'])('leaves alone: %s', (text) =>
    expect(suggester.find(text, unit, 'en')).toEqual([]),
  );

  it('returns spans inside the text with known categories, the same each time (random, seed printed on failure)', () => {
    const scraps = fc.constantFrom(
      '“',
      '”',
      '"',
      '«',
      '»',
      ' said ',
      '3,900',
      '$4.2 million',
      '20%',
      ' in 2021',
      'May 4',
      '។',
      '៣៩០០',
      '. ',
      ', ',
      '(',
      ' the boat ',
      '’',
      '‘',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(scraps, fc.string({ maxLength: 8 })), { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          const found = suggester.find(text, unit, 'en');
          for (const { from, to, category, reason } of found) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(text.length);
            expect(to).toBeGreaterThan(from);
            expect(CATEGORIES).toContain(category);
            expect(reason).toMatch(/^[a-z-]+$/);
          }
          expect(suggester.find(text, unit, 'en')).toEqual(found);
        },
      ),
      { numRuns: 300 },
    );
  });
});
