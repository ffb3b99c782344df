import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misspeltRanges, MOST_MARKED, speltAfter, speltWords } from '../../../renderer/editor/misspelt.ts';

const known = new Set(['the', 'ferry', "don't", 'boat', 'river', 'and', 'see', 'or', 'write', 'to']);
const check = (word: string): boolean => known.has(word.toLowerCase());

describe('misspelt words', () => {
  test.each([
    ['The ferrry and the boat', ['ferrry']],
    ['Don’t see the boat’s river-ferry', []],
    ['See www.ferrry.org, https://ferrry.kh/a or write to desk@ferrry.org', []],
    ['The B12x, 4thh, NGOO and #tagg', []],
    ['សាឡាង ferrry ៥០០', ['ferrry']],
    ['', []],
    ['“ferrry”', ['ferrry']],
    ['Sok Vanna and the ferry to Prek Samrong', []],
    ['Keo-Rithy’s boat', []],
    ['The Kdat ferry and the ferrry Kdat', ['Kdat', 'ferrry', 'Kdat']],
    ['See Ferrry, Botan', ['Ferrry', 'Botan']],
    ['ferrry botan', ['ferrry', 'botan']],
  ])('%s', (text, expected) => {
    expect(misspeltRanges(speltWords(text), check).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});

describe('a long text', () => {
  const letters = fc.constantFrom(
    'ferry',
    'boat',
    ' ',
    '\u200b',
    '\ufffc',
    '’',
    '-',
    '.',
    '@',
    '#',
    '1',
    'NGO',
    'é',
    'សា',
    '\n',
    'www.',
    'a',
  );
  const texts = fc.array(letters, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('gives the same words when only what changed is read', () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (start, cut, put, end) => {
        const before = `${start}${cut}${end}`;
        const after = `${start}${put}${end}`;
        expect(speltAfter({ text: before, words: speltWords(before) }, after)).toEqual({ text: after, words: speltWords(after) });
      }),
    );
  });

  test('is not read as a whole for one key', () => {
    const before = 'ferry boat '.repeat(20_000);
    const words = speltWords(before);
    const after = speltAfter({ text: before, words }, before.replace('boat ferry', 'boat x ferry'));
    expect(after.words[0]).toBe(words[0]);
    expect(after.words.length).toBe(words.length);
  });

  test('of one run without spaces is asked once whether it is an address', () => {
    expect(speltWords(`${'ferry-'.repeat(50_000)}boat`).length).toBe(50_001);
    expect(speltWords(`${'ferry-'.repeat(50_000)}boat@`)).toEqual([]);
  });

  test('in another language is marked only at its beginning', () => {
    const words = speltWords('qqx '.repeat(5000));
    expect(misspeltRanges(words, () => false).length).toBe(MOST_MARKED);
  });
});
