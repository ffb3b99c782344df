import { describe, expect, test } from 'vitest';
import { turningSigns, withoutOverrides } from '../../../core/text/turning-signs.ts';

describe('signs that turn a line round', () => {
  test.each([
    ['It is \u202e043\u202c riel.', [6, 10]],
    ['It is \u2066340\u2069 riel.', [6, 10]],
    ['From 12\u200f-34 riel.', [7]],
    ['From 12\u061c-34 riel.', [7]],
    ['តម្លៃ ៣៤០\u200f រៀល', [9]],
    ['From 12\u200e-34 riel.', []],
    ['\u0645\u0646 12\u200f-34', []],
    ['\u0645\u0646 12\u200e-34', [5]],
    ['It is 340 riel.', []],
  ])('%j: %j', (line, places) => expect(turningSigns(line)).toEqual(places));
});

describe('overrides', () => {
  test.each([
    ['It is \u202e043\u202c riel.', 'It is 043 riel.'],
    ['It is \u202d043 riel.', 'It is 043 riel.'],
    ['\u202bA \u202e043\u202c B\u202c', '\u202bA 043 B\u202c'],
    ['\u202e1 \u2067A\u202c\u2069 2\u202c', '1 \u2067A\u202c\u2069 2'],
    ['\u2067\u0645\u0646\u2069 \u200f12 \u202b\u0645\u202c', '\u2067\u0645\u0646\u2069 \u200f12 \u202b\u0645\u202c'],
  ])('go out, and nothing else: %j', (text, left) => expect(withoutOverrides(text)).toBe(left));
});
