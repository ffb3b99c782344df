import { describe, expect, test } from 'vitest';
import { misspeltRanges, speltWords } from '../../../renderer/editor/misspelt.ts';

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
  ])('%s', (text, expected) => {
    expect(misspeltRanges(speltWords(text), check).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});
