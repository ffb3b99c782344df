import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointIndex, toCodePoint, toUtf16 } from '../../../core/text/code-points.ts';
import { snapToGraphemes, trimRange } from '../../../core/text/graphemes.ts';
import { foundPlaces, searchable, searchedWords, snippet } from '../../../core/text/search-text.ts';
import { splitsToken, tokens } from '../../../core/text/tokens.ts';
import { wordDiff } from '../../../core/text/word-diff.ts';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { countArticleWords, countWords, readingMinutes } from '../../../core/text/words.ts';

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'river',
        ' ',
        '\n',
        '3,900',
        '$4.2',
        '1\u00a0000',
        "don't",
        'well-known',
        '👩‍👩‍👧',
        '😀',
        'e\u0301',
        'ក្រុមហ៊ុន',
        '១២៣',
        '\u200b',
        '។',
        '“',
        '\r\n',
        '東京',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('code points', () => {
  it.each([
    ['', 0, 0],
    ['abc', 2, 2],
    ['a😀b', 3, 2],
    ['a😀b', 4, 3],
    ['😀😀', 4, 2],
    ['abc', 9, 3],
  ])('%j: UTF-16 %i is code point %i', (text, utf16, codePoint) => {
    expect(toCodePoint(text, utf16)).toBe(codePoint);
    expect(toUtf16(text, codePoint)).toBe(Math.min(utf16, text.length));
  });

  it('counts an offset inside a pair as its start', () => {
    expect(toCodePoint('a😀b', 2)).toBe(1);
  });

  it('agrees with counting one by one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = codePointIndex(text);
        const points = Array.from(text);
        let at = 0;
        points.forEach((point, n) => {
          expect(index.toCodePoint(at)).toBe(n);
          expect(index.toUtf16(n)).toBe(at);
          at += point.length;
        });
        expect(index.toUtf16(points.length)).toBe(text.length);
      }),
    );
  });
});

describe('graphemes', () => {
  it.each([
    ['plain', 1, 3, 1, 3],
    ['a👩‍👩‍👧b', 2, 4, 1, 9],
    ['e\u0301x', 1, 3, 0, 3],
    ['ក្រុម', 2, 3, 0, 4],
    ['ក្រុម', 0, 1, 0, 4],
    ['a\r\nb', 2, 3, 1, 3],
    ['🇰🇭🇬🇧', 2, 4, 0, 4],
    ['abc', 2, 1, 1, 2],
    ['abc', -3, 99, 0, 3],
  ])('%j %i..%i becomes %i..%i', (...[text, from, to, start, end]) => {
    expect(snapToGraphemes(text, from, to)).toEqual({ from: start, to: end });
  });

  it('never cut what the segmenter holds together, and are where they were when snapped again', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, one, other) => {
        const span = snapToGraphemes(text, one, other);
        const starts = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        expect(starts.has(span.from) && starts.has(span.to)).toBe(true);
        expect(snapToGraphemes(text, span.from, span.to)).toEqual(span);
      }),
    );
  });

  it('trims blanks and zero-width spaces', () => {
    expect(trimRange(' \u200ba b\u00a0\n', 0, 7)).toEqual({ from: 2, to: 5 });
    expect(trimRange('   ', 0, 3)).toEqual({ from: 3, to: 3 });
  });
});

describe('tokens', () => {
  it.each([
    ['About 3,900 people', ['About', ' ', '3,900', ' ', 'people']],
    ['$4.2 million', ['$', '4.2', ' ', 'million']],
    ['50%', ['50', '%']],
    ["don't well-known O’Brien", ["don't", ' ', 'well-known', ' ', 'O’Brien']],
    ['1\u00a0000\u00a0000 men', ['1\u00a0000\u00a0000', ' ', 'men']],
    ['in 1990s, 21st', ['in', ' ', '1990s', ',', ' ', '21st']],
    ['១២.៥០០៛', ['១២.៥០០', '៛']],
    ['ក្រុមខ្មែរ', ['ក្រុ', 'ម', 'ខ្មែ', 'រ']],
    ['end.', ['end', '.']],
    ['5km A4', ['5', 'km', ' ', 'A4']],
    ['2019-2020', ['2019', '-', '2020']],
  ])('%j', (text, wanted) => {
    expect(tokens(text).map((token) => token.text)).toEqual(wanted);
  });

  it('cover the text, and an offset splits one just when it lies inside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = tokens(text);
        expect(found.map((token) => token.text).join('')).toBe(text);
        const edges = new Set(found.map((token) => token.from));
        for (let at = 1; at < text.length; at += 1) expect(splitsToken(text, at)).toBe(!edges.has(at));
      }),
    );
  });
});

describe('the word diff', () => {
  it.each([
    ['12 people were killed', '21 people were killed', ['-12', '+21', '= people were killed']],
    ['did not authorise', 'did authorise', ['=did ', '-not ', '=authorise']],
    ['three men ran', 'four women ran', ['-three men', '+four women', '= ran']],
    ['$4.2 million', '$4.2 billion', ['=$4.2 ', '-million', '+billion']],
    ['same', 'same', ['=same']],
    ['', 'new', ['+new']],
    ['', '', []],
  ])('%j to %j', (before, after, wanted) => {
    const sign = { same: '=', removed: '-', added: '+' } as const;
    expect(wordDiff(before, after).map(({ kind, text }) => sign[kind] + text)).toEqual(wanted);
  });

  it('holds both texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = wordDiff(before, after);
        const without = (kind: string): string =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['', 'en', 0],
    ['   ', 'en', 0],
    ['One two', 'en', 2],
    ['A well-known $4.2 deal — U.S. says it’s off', 'en', 8],
    ['word—word', 'en', 2],
    ['— … !', 'en', 0],
    ['ខ្ញុំ\u200bស្រឡាញ់\u200bកម្ពុជា', 'km', 3],
    ['ខ្ញុំស្រឡាញ់កម្ពុជា', 'en', 3],
    ['Sok said សួស្តី twice', 'en', 4],
    ['two words', 'no such language!', 2],
  ])('%j', (text, language, count) => {
    expect(countWords(text, language)).toBe(count);
  });

  it('of an article leave out the stash, foreign blocks, tags and footnote marks', () => {
    const markdown =
      '---\nheadline: Two words\n---\n\nOne [^2] two<b>three</b>.[^a]\n\n<!-- stash\nNot this one.\n-->\n\n<div>nor this</div>\n\n[^a]: Nor this.\n\n| four | five |\n| --- | --- |\n| six | 7 |\n';
    const opened = openArticle(markdown);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(countArticleWords(plainText(opened.value.doc), 'en')).toBe(8);
  });

  it('are counted in a text without a single space', () => {
    expect(countWords('ស្រឡាញ់'.repeat(20_000), 'km')).toBeGreaterThan(19_000);
  });

  it.each([
    [0, 'en', 0],
    [1, 'en', 1],
    [2380, 'en-GB', 10],
    [1840, 'km', 10],
  ])('%i words (%s) take %i minutes', (count, language, minutes) => {
    expect(readingMinutes(count, language)).toBe(minutes);
  });
});

describe('search text', () => {
  it.each([
    ['“Straße”  TEST', '"straße" test'],
    ['it’s – a\u00a0dash', "it's - a dash"],
    ['ﬁne Ｗide', 'fine wide'],
    ['ក\u200bខ', 'កខ'],
    ['ស្ត្រី', searchable('ស្រ្តី')],
    ['😀 ក្រុម', '😀 ក្រុម'],
  ])('%j', (text, wanted) => {
    expect(searchable(text)).toBe(wanted);
  });

  it('is the same when made twice', () => {
    fc.assert(fc.property(anyText, (text) => searchable(searchable(text)) === searchable(text)));
  });

  it.each([
    ['The quick brown fox jumps over the lazy dog and runs away', 'LAZY  dog', 30, 'lazy dog'],
    ['Short text', 'none', 30, 'Short text'],
    ['“Quoted” words', '"quoted"', 30, '“Quoted” words'],
    ['អ្នកភូមិ\u200bនិយាយថា ស្ពានថ្មីនឹងបើក', 'ស្ពានថ្មី', 20, 'ស្ពានថ្មី'],
  ])('a snippet of %j', (text, query, width, wanted) => {
    const found = snippet(text, query, width);
    expect(found).toContain(wanted);
    expect(found.length).toBeLessThanOrEqual(width + 2);
  });

  it.each([
    ['The compressor of the district office', 'office compressor', ['compressor', 'office']],
    ['LAMPS by the lamp', 'lamp', ['LAMPS', 'lamp']],
    ['A ferry', 'boat', []],
    ['a a', '  ', []],
    ['ទូក\u200bមកដល់ព្រឹកនេះ', 'ព្រឹក ទូក', ['ទូក', 'ព្រឹក']],
  ])('the places in %j of %j', (text, query, wanted) => {
    expect(foundPlaces(text, searchedWords(query)).map(({ from, to }) => text.slice(from, to))).toEqual(wanted);
  });

  it('places come in order, apart, inside the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        let end = -1;
        for (const { from, to } of foundPlaces(text, searchedWords(query))) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
