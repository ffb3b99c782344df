import { describe, expect, test } from 'vitest';
import { after, table, whyStale } from './made-under.ts';

const WORDS = 'The fund had 12[^1] million riel[^b] left.';
const around = (words: string): string => `${words} Nobody knew.\n\n[^1]: A note.\n\n[^b]: Another.`;
const LETTERS = WORDS.replace('[^1]', '\\[^1]');

describe.each(['outside', 'keys'] as const)('a footnote’s mark within verified words (%s)', (by) => {
  const why = (before: string, now: string) => whyStale(after(WORDS, [around(before), around(now)], by));
  test('is not the letters that read like it', () => {
    expect(why(WORDS, WORDS)).toBe('verified');
    expect(why(LETTERS, LETTERS)).toBe('verified');
    expect(why(WORDS, LETTERS)).toBe('stale: mark');
    expect(why(LETTERS, WORDS)).toBe('stale: mark');
    expect(why(WORDS, WORDS.replace('[^b]', '`[^b]`'))).toBe('stale: mark');
  });
  test('may be exchanged outside of them', () => {
    const words = 'million riel';
    expect(whyStale(after(words, [around(WORDS), around(LETTERS)], by))).toBe('verified');
  });
  test('is the same in a table', () => {
    const rows = (cell: string) => table('| Town | Riel |', `| Kep | ${cell} |`);
    expect(whyStale(after('12[^1] million', [rows('12[^1] million'), rows('12[^1] million')], by))).toBe('verified');
    expect(whyStale(after('12[^1] million', [rows('12[^1] million'), rows('12\\[^1] million')], by))).toBe('stale: mark');
  });
});

test('sign-offs that do not say what was a mark hold', () => {
  expect(whyStale(after(WORDS, [around(WORDS), around(LETTERS)], 'outside', { nothing: true }))).toBe('verified');
  expect(whyStale(after(WORDS, [around(WORDS), around(LETTERS)], 'outside', 'nothing'))).toBe('verified');
});
