import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp, type QuoteVerdict } from '../../../core/quotes/look-up.ts';
import { scan, writing } from '../../../core/quotes/scan.ts';
import { indexTexts, type WordIndex } from '../../../core/quotes/word-index.ts';
import { tokens } from '../../../core/text/tokens.ts';

const ENGLISH =
  'the The minister said that people were killed in floods and government’s response was slow we did not authorise never 12 21 4.2 $4.2 million billion % 2021 well-known Hun Sen Sok Sokha he she it paid for June July officials workers boats café no'.split(
    ' ',
  );
const KHMER =
  'យើង នឹង មិន បង់ ប្រាក់ នៅ ខែ មិថុនា លោក សុខ ដារ៉ា មាន មនុស្ស ១២ ២១ នាក់ ស្លាប់ គ្មាន អ្នក ណា ទៅ ធ្វើ ការ រដ្ឋាភិបាល បាន ឆ្លើយ ថា ឆ្នាំ ២០២១ ស្ត្រី ខ្មែរ'.split(
    ' ',
  );

interface Language {
  readonly name: string;
  readonly words: readonly string[];
  readonly gaps: readonly string[];
  readonly tag: string;
}
const LANGUAGES: readonly Language[] = [
  { name: 'English', words: ENGLISH, gaps: [' ', ' ', ' ', ', ', '. ', '\n\n', ' – ', ' “', '” '], tag: 'en' },
  { name: 'Khmer', words: KHMER, gaps: ['', '', '\u200b', ' ', '។ ', '\n'], tag: 'km' },
];

const whole = (index: WordIndex, quotation: string, tag: string): QuoteVerdict =>
  lookUp(index, quotation, [{ from: 0, to: quotation.length }], tag);

/** Words with what stands after each; the same list always gives the same text. */
type Made = readonly (readonly [word: string, gap: string])[];
/** Two numbers are never one. */
const written = (made: Made): string => made.map(([word, gap]) => word + (gap === '' && /\p{Nd}$/u.test(word) ? ' ' : gap)).join('');
const madeOf = ({ words, gaps }: Language, least: number, most: number): fc.Arbitrary<Made> =>
  fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { minLength: least, maxLength: most });

const NUMBER = /\p{Nd}|^(?:million|billion|%)$/u;
/** Numbers on both sides may be one: a quotation that ends there is not taken, which tests/core/quotes/cut-numbers.test.ts holds. */
const partsNumber = (made: Made, at: number): boolean =>
  [made.slice(Math.max(0, at - 2), at), made.slice(at, at + 2)].every((side) => side.some(([word]) => NUMBER.test(word)));

interface Change {
  readonly start: number;
  readonly length: number;
  readonly nth: number;
  readonly word: string;
  readonly act: 'change' | 'drop' | 'put in';
}
const changes = ({ words }: Language): fc.Arbitrary<Change> =>
  fc.record({
    start: fc.nat(),
    length: fc.integer({ min: 6, max: 25 }),
    nth: fc.nat(),
    word: fc.constantFrom(...words),
    act: fc.constantFrom('change', 'drop', 'put in'),
  });

/** What words are compared by. */
function writings(text: string): string[] {
  const told: string[] = [];
  scan(text, [], (raw) => told.push(writing(raw)));
  return told;
}

const follows = (all: readonly string[], some: readonly string[]): boolean =>
  all.some((_, at) => some.every((word, nth) => all[at + nth] === word || (nth === 0 && all[at]?.toLowerCase() === word.toLowerCase())));

describe.each(LANGUAGES)('$name (random, seed printed on failure)', (language) => {
  it('finds what was cut from a text, there', () =>
    fc.assert(
      fc.property(madeOf(language, 40, 200), fc.nat(), fc.integer({ min: 5, max: 25 }), (made, start, length) => {
        const first = start % (made.length - length);
        const text = written(made);
        const quotation = written(made.slice(first, first + length)).trim();
        if (partsNumber(made, first) || partsNumber(made, first + length)) return;
        const verdict = whole(indexTexts([{ id: 'a', name: 'A', text }]), quotation, language.tag);
        if (verdict.state === 'too-short') return;
        expect(verdict.state).toBe('exact');
        if (verdict.state !== 'exact') return;
        expect(writings(text.slice(verdict.found.from, verdict.found.to))).toEqual(writings(quotation));
      }),
    ));

  it('never calls a changed word, a dropped one or one put in word for word', () =>
    fc.assert(
      fc.property(madeOf(language, 40, 200), changes(language), (made, { start, length, nth, word, act }) => {
        const text = written(made);
        const first = start % (made.length - length);
        const cut = made.slice(first, first + length);
        const at = 1 + (nth % (length - 2));
        const own = cut[at] ?? (['', ' '] as const);
        const changed: Made = [[word, own[1]]];
        const more: Made = [[word, language.gaps[0] ?? ' '], own];
        const middle = { drop: [], change: changed, 'put in': more }[act];
        const quotation = written([...cut.slice(0, at), ...middle, ...cut.slice(at + 1)]).trim();
        const verdict = whole(indexTexts([{ id: 'a', name: 'A', text }]), quotation, language.tag);
        if (verdict.state === 'exact') expect(follows(writings(text), writings(quotation))).toBe(true);
      }),
      { numRuns: 400 },
    ));

  it('finds segments in order and none out of order', () =>
    fc.assert(
      fc.property(madeOf(language, 60, 120), fc.nat(20), fc.integer({ min: 1, max: 10 }), (made, first, skipped) => {
        const clean = made.map(
          ([word, gap]) =>
            [/\p{Nd}|^(?:not|never|no|million|billion|%|មិន|គ្មាន)$/u.test(word) ? (language.words[1] ?? '') : word, gap] as const,
        );
        const [one, other] = [clean.slice(first, first + 6), clean.slice(first + 6 + skipped, first + 14 + skipped)];
        const index = indexTexts([{ id: 'a', name: 'A', text: written(clean) }]);
        const quotation = `${written(one).trim()} […] ${written(other).trim()}`;
        expect(whole(index, quotation, language.tag).state).toBe('exact');
      }),
    ));

  it('takes whatever it is given', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (text, quotation) => {
        const verdict = whole(indexTexts([{ id: 'a', name: 'A', text: text + quotation }]), quotation, language.tag);
        expect(['exact', 'differs', 'not-found', 'too-short']).toContain(verdict.state);
      }),
    ));
});

it('reads the words that every other part of the desk reads (random, seed printed on failure)', () => {
  const scraps = fc.constantFrom(
    ...ENGLISH,
    ...KHMER,
    ' ',
    ' ',
    '\n',
    ',',
    '.',
    '“',
    '’s ',
    '-',
    '—',
    '5',
    '៥',
    'é',
    '(',
    '1,200',
    'Ph.D',
    'x2',
  );
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 60 }), (some) => {
      const text = some.join('');
      const kept = tokens(text).filter(({ kind }) => kind === 'word' || kind === 'number');
      const told: string[] = [];
      scan(text, [], (raw) => /[\p{L}\p{N}]/u.test(raw) && told.push(raw));
      expect(told).toEqual(kept.map((token) => token.text));
    }),
  );
});

describe('a transcript of 500 pages', () => {
  const pages = Array.from({ length: 500 }, (_, page) =>
    Array.from(
      { length: 300 },
      (__, at) => `${ENGLISH[(page * 7919 + at * 104729 + ((page * at) % 31)) % ENGLISH.length] ?? ''}${at % 12 === 11 ? '.\n' : ' '}`,
    ).join(''),
  );
  const special = 'On that day we carried the old drum across the river twice.';
  const text = [...pages.slice(0, 400), special, ...pages.slice(400)].join('\n\f\n');

  it('finds the one line there is', () => {
    const index = indexTexts([{ id: 'a', name: 'A', text }]);
    expect(whole(index, 'we carried the old drum across the river twice', 'en')).toMatchObject({ state: 'exact', found: { places: 1 } });
    expect(whole(index, 'we carried the old drums across the river twice', 'en').state).toBe('differs');
  });
});
