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

const numbered = (one: string, other: string, notes = ['A note.', 'Another.']): string =>
  `The fund had 12[^${one}] million riel[^${other}] left. Nobody knew.\n\n[^${one}]: ${notes[0]}\n\n[^${other}]: ${notes[1]}`;

describe('numbered anew by another program', () => {
  const before = numbered('1', 'b');
  test.each([
    ['their notes say the same', numbered('2', '3'), 'verified'],
    ['they change places with their notes', numbered('b', '1'), 'verified'],
    ['only one does', numbered('1', '2'), 'verified'],
    ['the notes say something else under their old numbers', numbered('1', 'b', ['A rumour.', 'Another.']), 'verified'],
    ['a mark leads to another note', numbered('2', 'b', ['A rumour.', 'Another.']), 'stale'],
    ['marks change places without their notes', numbered('b', '1', ['Another.', 'A note.']), 'stale: mark'],
    ['notes change places and their marks do not', numbered('1', 'b', ['Another.', 'A note.']), 'stale: mark'],
    ['a note goes and leaves its mark', before.replace('\n\n[^1]: A note.', ''), 'stale: mark'],
    ['there is no note', before.replace('12[^1]', '12[^7]'), 'stale: mark'],
    ['a word changes with them', numbered('2', '3').replace('million', 'billion'), 'stale'],
  ])('%s', (_name, now, state) => {
    expect(whyStale(after(WORDS, [before, now]))).toBe(state);
  });

  test.each([
    ['A note.', '[^2]: A note.', 'verified'],
    ['A note.', '[^2]: A rumour.', 'stale'],
    ['A note.', '[^long-name]: A note.', 'verified'],
  ])('a claim on a whole footnote (%s) has its words (%s)', (note, now, state) => {
    const story = (one: string, other: string): string => `The fund had 12${one} left in its account.\n\n${other}`;
    const [label = ''] = /^\[.*?\]/u.exec(now) ?? [];
    expect(after(`[^1]: ${note}`, [story('[^1]', `[^1]: ${note}`), story(label, now)]).state).toBe(state);
  });
});

test('sign-offs that do not say what was a mark hold', () => {
  expect(whyStale(after(WORDS, [around(WORDS), around(LETTERS)], 'outside', { nothing: true }))).toBe('verified');
  expect(whyStale(after(WORDS, [around(WORDS), around(LETTERS)], 'outside', 'nothing'))).toBe('verified');
});
