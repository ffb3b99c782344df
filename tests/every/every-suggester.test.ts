import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitKind } from '../../core/article/plain-text.ts';
import { CATEGORIES } from '../../core/saved/closed-sets.ts';
import { SUGGESTERS } from '../../core/suggest/suggesters.ts';
import { words } from '../../renderer/words/words.ts';
import { LONGEST, MONOTONOUS } from './monotonous.ts';

/** What each rule must flag and must leave alone; a new suggester needs both. */
const EXAMPLES: Readonly<
  Record<string, { readonly flagged: readonly string[]; readonly alone: readonly string[]; readonly kind?: UnitKind }>
> = {
  caption: {
    kind: 'caption',
    flagged: ['Workers slide a block towards the boat.', 'កម្មកររុញដុំទឹកកកទៅកាន់ទូក។'],
    alone: ['Image 12', 'Map', '—'],
  },
  quote: { flagged: ['“We will pay,” she said.', '«យើងនឹងបង់» លោកថ្លែង។'], alone: ['The so-called “fast” boat left.', 'It is 5" long.'] },
  law: {
    flagged: [
      'It breaks Article 5 of the statute.',
      'Sub-decree No. 12 was signed.',
      'The Law on Fisheries forbids it.',
      'He was convicted of fraud.',
      'She was charged under the Penal Code.',
      'មាត្រា ៤៥ ហាមឃាត់។',
      'ច្បាប់ស្តីពីជលផល',
    ],
    alone: ['The article was long.', 'They acted on impulse.', 'The phone was charged overnight.', 'A law firm moved in.'],
  },
  number: {
    flagged: ['About 3,900 people use it.', 'មនុស្ស ៣.៩០០ នាក់។', 'Fares rose 20 percent.'],
    alone: ['Boats left.', 'An F-16 and COVID-19.', 'In 2021 it closed.', 'It is twice as big as ours.', 'Three times as many came.'],
  },
  date: {
    flagged: ['It closed in 2021.', 'On May 4 the boat left.', 'បិទនៅឆ្នាំ២០២១។'],
    alone: ['Boats left.', 'It may rain.', 'Some 2000 people came.'],
  },
  superlative: {
    flagged: [
      'It is the largest lake in the region.',
      'She was the first woman to sail there.',
      'The only road out was closed.',
      'The works has never closed.',
      'For the first time the gate stayed open.',
      'Nobody else on the lake makes ice this way.',
      'បឹងធំបំផុតក្នុងប្រទេស',
      'លើកដំបូង ជាលើកដំបូងហើយ',
    ],
    alone: [
      'The latest boat left for the west.',
      'At first it rained in the forest.',
      'The first lady waved.',
      'First, the gate opened.',
      'The rest slept.',
      'It was the last week of the harvest.',
    ],
  },
  comparison: {
    flagged: [
      'It is twice as large as the old one.',
      'Fuel costs three times the price at the port.',
      'Rents are higher than in the capital.',
      'Compared with last year, fewer came.',
      'Buyers outnumbered sellers.',
      'ថ្លៃជាងឆ្នាំមុន',
    ],
    alone: ['Other than that it was quiet.', 'They would rather wait than leave.', 'The barber came.', 'More than 40 boats left.'],
  },
  causal: {
    flagged: [
      'It closed because the pipe broke.',
      'The flood led to a shortage.',
      'The fire was caused by a lamp.',
      'Flights were cancelled due to fog.',
      'As a result, the price fell.',
      'ដោយសារទឹកជំនន់',
      'បណ្តាលឱ្យខូចខាត',
    ],
    alone: ['The road leads north.', 'A good cause.', 'The rent is due today.'],
  },
  attribution: {
    flagged: [
      'The boat was late, the captain said.',
      'According to the ledger, it sank.',
      'He allegedly took the money.',
      'The ministry denied the report.',
      '“Never,” said the head of the fisheries office.',
      'A study found that the lake shrinks.',
      'លោកបាននិយាយថាទូកមកដល់ហើយ',
      'យោងតាមរបាយការណ៍',
    ],
    alone: ['“Never,” she said.', 'He left.', 'It goes without saying.', 'A well-told story.'],
  },
  'name-title': {
    flagged: [
      'Prime Minister Sok Dara came.',
      'General Vann Rith left.',
      'Chea Sovann, director of the works, waved.',
      'They met Dr. Ly Sopheap.',
      'លោករដ្ឋមន្ត្រី សុខ ដារ៉ា អញ្ជើញមក',
    ],
    alone: ['The minister left.', 'In general Sok agreed.', 'Sok Dara came.', 'A general strike began.'],
  },
  place: {
    flagged: [
      'The works is located in Prek Romdeng.',
      'It lies north of Koh Sralau.',
      'A pipe burst in Svay Ampear district.',
      'រោងចក្រស្ថិតនៅក្នុងខេត្តកណ្តាល',
    ],
    alone: ['They came to Koh Sralau.', 'The wind blew from the north.', 'It lies in ruins.', 'The province did not answer.'],
  },
};

describe.each(SUGGESTERS)('$id', (suggester) => {
  const examples = EXAMPLES[suggester.id];
  const unit = { kind: examples?.kind ?? 'paragraph', from: 0, to: 0, pos: 1 };
  it.each(examples?.flagged ?? ['no example'])('flags: %s', (text) => expect(suggester.find(text, unit, 'en')).not.toEqual([]));
  it.each(examples?.alone ?? ['1 “no example,” she said in 2021'])('leaves alone: %s', (text) =>
    expect(suggester.find(text, unit, 'en')).toEqual([]),
  );

  it.each(MONOTONOUS)('takes no longer than a person waits for %j again and again', (scrap) => {
    const start = performance.now();
    suggester.find(scrap.repeat(LONGEST / scrap.length), unit, 'en');
    expect(performance.now() - start).toBeLessThan(3_000);
  });

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
      ' because ',
      'Minister Sok ',
      ' Article 5 ',
      ' said ',
      ' higher than in ',
      'the largest ',
      ' located in Koh ',
      'បំផុត',
      'ដោយសារ',
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
            expect(words.article.suggestions.reason(reason, '')).not.toBe('');
          }
          expect(suggester.find(text, unit, 'en')).toEqual(found);
        },
      ),
      { numRuns: 300 },
    );
  });
});
