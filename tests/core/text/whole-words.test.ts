import { describe, expect, test } from 'vitest';
import { fromWord, toWord, wholeWords } from '../../../core/text/whole-words.ts';
import { wordDiff } from '../../../core/text/word-diff.ts';

const SAID = 'យើងមិនដែលសន្យាថាបំពង់ចាស់នឹងធន់ទេ';

describe('whole words', () => {
  test.each([SAID, `He said: ${SAID} (12,500 រៀល).`, 'The pump is new.', '', '\u17d2\u1780\u17b6', 'ក'.repeat(2000)])(
    'cover all of %j, and cut no cluster',
    (text) => {
      const pieces = wholeWords(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) {
        expect(text.slice(piece.from, piece.to)).toBe(piece.text);
        if (piece.from > 0) expect(piece.text).not.toMatch(/^[\p{M}\u200c\u200d]/u);
      }
    },
  );

  test('Khmer is struck out by words, not by letters', () => {
    const diff = wordDiff(SAID, SAID.replace('មិនដែល', 'តែងតែ'));
    const removed = diff.filter(({ kind }) => kind === 'removed').map(({ text }) => text);
    expect(removed.join('')).toMatch(/^មិនដែល/u);
    expect(removed).toHaveLength(1);
  });

  test('a cut moves inwards to the edge of its word', () => {
    const text = `xx ${SAID} yy`;
    const words = new Set(wholeWords(text).flatMap(({ from, to }) => [from, to]));
    for (let at = 0; at <= text.length; at += 1) {
      expect(words.has(fromWord(text, at))).toBe(true);
      expect(words.has(toWord(text, at))).toBe(true);
      expect(fromWord(text, at)).toBeGreaterThanOrEqual(at);
      expect(toWord(text, at)).toBeLessThanOrEqual(at);
    }
    expect(fromWord('one two three', 5)).toBe(7);
    expect(toWord('one two three', 5)).toBe(4);
  });
});
