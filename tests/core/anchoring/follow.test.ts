import { describe as group, expect, test } from 'vitest';
import { growToTokens, reattach, regain } from '../../../core/anchoring/follow.ts';

/** `[…]` marks the range. */
function marked(source: string): { text: string; from: number; to: number } {
  const from = source.indexOf('[');
  const to = source.indexOf(']') - 1;
  return { text: source.replace(/[[\]]/g, ''), from, to };
}

group('growing to tokens', () => {
  test.each([
    ['a digit after a number', 'costs [1,000] riel', 'costs [1,000]0 riel', 'costs [1,0000] riel'],
    ['a digit before a number', 'costs [1,000] riel', 'costs 2[1,000] riel', 'costs [21,000] riel'],
    ['a letter after a name', 'said [Sovann].', 'said [Sovann]a.', 'said [Sovanna].'],
    ['a letter before a word', 'was [legal] then', 'was il[legal] then', 'was [illegal] then'],
    ['a word after it', 'costs [1,000] riel', 'costs [1,000] old riel', 'costs [1,000] old riel'],
    ['a full stop after it', 'costs [1,000] riel', 'costs [1,000]. riel', 'costs [1,000]. riel'],
    ['a decimal after it', 'costs [4] riel', 'costs [4].2 riel', 'costs [4.2] riel'],
    ['part of a word from the start', 'the [ferry]man came', 'the [ferry]woman came', 'the [ferry]woman came'],
    ['a minus before it', 'counted [340] visitors', 'counted -[340] visitors', 'counted [-340] visitors'],
    ['a true minus before it', 'counted [340] visitors', 'counted \u2212[340] visitors', 'counted [\u2212340] visitors'],
    ['a currency before it', 'costs [340]', 'costs $[340]', 'costs [$340]'],
    ['riel after it', 'costs [340]', 'costs [340]៛', 'costs [340៛]'],
    ['a per cent after it', 'about [34] of them', 'about [34]% of them', 'about [34%] of them'],
    ['a minus that was there', 'counted -[340] old', 'counted -[340] new', 'counted -[340] new'],
    ['a dash before a word', 'the [ferry] came', 'the -[ferry] came', 'the -[ferry] came'],
    ['a compound after it', 'the [340 visitors] came', 'the [340 visitors]-days came', 'the [340 visitors-days] came'],
    ['a Khmer digit', 'តម្លៃ [១២] រៀល', 'តម្លៃ [១២]៣ រៀល', 'តម្លៃ [១២៣] រៀល'],
  ])('%s', (_name, before, now, expected) => {
    const { text, from, to } = marked(now);
    const grown = growToTokens(text, { from, to }, marked(before));
    expect(grown).toEqual({ from: marked(expected).from, to: marked(expected).to });
  });
});

group('regaining words typed back', () => {
  test.each([
    ['a first word', 'It is 12[ people] now', '12 people', 'It is [12 people] now'],
    ['a last word', 'It is [12 ]people now', '12 people', 'It is [12 people] now'],
    ['words inside what is there now: something was put in', 'He is [not not guilty]', 'not guilty', null],
    ['other words', 'It is 21[ people] now', '12 people', null],
  ])('%s', (_name, now, words, expected) => {
    const { text, from, to } = marked(now);
    const range = expected === null ? null : { from: marked(expected).from, to: marked(expected).to };
    expect(regain(text, { from, to }, words)).toEqual(range);
  });
});

group('words that come back', () => {
  const inserted = { from: 100, text: 'first 12 people, then 12 people again' };
  test.each([
    ['one orphan', [{ id: 'a', words: '12 people' }], [{ id: 'a', from: 106, to: 115 }]],
    ['other words', [{ id: 'a', words: '21 people' }], []],
    [
      'two orphans with equal words, in order',
      [
        { id: 'a', words: '12 people' },
        { id: 'b', words: '12 people' },
      ],
      [
        { id: 'a', from: 106, to: 115 },
        { id: 'b', from: 122, to: 131 },
      ],
    ],
    [
      'three orphans with equal words and two places',
      ['a', 'b', 'c'].map((id) => ({ id, words: '12 people' })),
      [
        { id: 'a', from: 106, to: 115 },
        { id: 'b', from: 122, to: 131 },
      ],
    ],
    [
      'the one whose surroundings fit',
      [{ id: 'a', words: '12 people', before: 'then ', after: ' again' }],
      [{ id: 'a', from: 122, to: 131 }],
    ],
    ['no words', [{ id: 'a', words: '' }], []],
  ])('%s', (_name, orphans, expected) => {
    expect(reattach(orphans, inserted)).toEqual(expected);
  });
});
