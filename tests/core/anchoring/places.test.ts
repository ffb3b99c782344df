import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../core/anchoring/places.ts';

describe('where words stand', () => {
  test.each([
    ['once', 'It is 12 people now.', '12 people', [6]],
    ['twice', '12 people. And 12 people.', '12 people', [0, 15]],
    ['nowhere', 'It is 21 people.', '12 people', []],
    ['not inside another number', 'It is 112 people, or 12.5, or 12.', '12', [30]],
    ['not inside another word', 'illegal, legal', 'legal', [9]],
    ['in Khmer', 'រោងចក្រ ៣១២ ដុំ និង ១៣១២ ដុំ', '៣១២ ដុំ', [8]],
    ['no words', 'It is.', '', []],
  ])('%s', (_name, text, words, starts) => {
    expect(placesOf(text, words, 9)).toEqual(starts.map((from) => ({ from, to: from + words.length })));
  });

  test('no more than are asked for', () => {
    expect(placesOf('a a a a', 'a', 2)).toHaveLength(2);
  });
});
