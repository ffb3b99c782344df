import { describe as group, expect, test } from 'vitest';
import { countStates } from '../../../core/anchoring/count.ts';
import { acknowledge, describe, followed, missingWords, orphan, rangeOf, rangeToReplace } from '../../../core/anchoring/describe.ts';

const at = (text: string, words: string, previous?: ReturnType<typeof describe>) =>
  describe(text, text.indexOf(words), text.indexOf(words) + words.length, previous);

group('an anchor', () => {
  test.each([
    ['plain', 'The fare is 1,000 riel today.', '1,000 riel'],
    ['astral before', '👩‍🌾🌾 The fare is 1,000 riel.', '1,000 riel'],
    ['Khmer', 'រោងចក្រផលិត ៣១២ ដុំក្នុងមួយថ្ងៃ។', '៣១២ ដុំ'],
    ['at the start', '1,000 riel is the fare.', '1,000 riel'],
    ['at the end', 'The fare is 1,000 riel', '1,000 riel'],
  ])('counts code points and finds its words again: %s', (_name, text, words) => {
    const anchor = at(text, words);
    expect([...text].slice(anchor.start, anchor.end).join('')).toBe(words);
    expect(anchor.state).toBe('exact');
    expect(rangeOf(text, anchor)).toEqual({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
    expect(text).toContain(anchor.prefix + anchor.exact + anchor.suffix);
  });

  test('cuts no grapheme, at its edges or in what it remembers around it', () => {
    const family = '👩‍👩‍👧‍👦';
    const text = `${family.repeat(20)} fare ${family.repeat(20)}`;
    const anchor = at(text, 'fare');
    expect(anchor.prefix.trimEnd().length % family.length).toBe(0);
    expect(anchor.suffix.trimStart().length % family.length).toBe(0);
    const inside = describe(text, 1, 3);
    expect(inside.exact).toBe(family);
  });

  test('words that differ are altered and remember the words last confirmed', () => {
    const first = at('It is 12 people now.', '12 people');
    const second = at('It is 21 people now.', '21 people', first);
    expect(second).toMatchObject({ state: 'altered', was: '12 people' });
    const third = at('It is 31 people now.', '31 people', second);
    expect(third).toMatchObject({ state: 'altered', was: '12 people' });
    expect(at('So it is 31 people now.', '31 people', third)).toMatchObject({ state: 'altered', was: '12 people' });
    const back = at('It is 12 people now.', '12 people', third);
    expect(back.state).toBe('exact');
    expect('was' in back).toBe(false);
    expect(acknowledge(third)).toEqual({ ...at('It is 31 people now.', '31 people') });
  });

  test('an edit made here is followed, so it alters nothing: the words last confirmed are remembered all the same', () => {
    const here = (text: string, words: string, previous: ReturnType<typeof describe>) =>
      followed(text, { from: text.indexOf(words), to: text.indexOf(words) + words.length }, previous);
    const first = at('It is 12 people now.', '12 people');
    const edited = here('It is 21 people now.', '21 people', first);
    expect(edited).toMatchObject({ state: 'exact', exact: '21 people', was: '12 people' });
    expect(here('It is 21 people now.', '21 people', { ...first, state: 'shifted' })).toMatchObject({ state: 'shifted', was: '12 people' });
    expect(here('It is 31 people now.', '31 people', edited)).toMatchObject({ state: 'exact', was: '12 people' });
    expect(here('It is 12 people now.', '12 people', edited)).toEqual(first);
    const outside = at('It is 21 people now.', '21 people', first);
    expect(here('It is 31 people now.', '31 people', outside)).toMatchObject({ state: 'altered', was: '12 people' });
    expect(here('It is 12 people now.', '12 people', outside)).toEqual(first);
    expect(followed('It is .', { from: 6, to: 6 }, edited)).toEqual({ ...edited, state: 'orphaned' });
    expect(here('So it is 21 people.', '21 people', orphan(edited))).toMatchObject({ state: 'exact', was: '12 people' });
  });

  test('the same words keep their state; an orphan that is placed again is exact', () => {
    const first = at('It is 12 people.', '12 people');
    expect(at('Now it is 12 people.', '12 people', { ...first, state: 'shifted' }).state).toBe('shifted');
    expect(at('It is 12 people.', '12 people', orphan(first)).state).toBe('exact');
    expect(at('It is 21 people.', '21 people', orphan(first))).toMatchObject({ state: 'altered', was: '12 people' });
  });

  test('gone words leave an orphan with last words and place', () => {
    const first = at('It is 12 people.', '12 people');
    expect(describe('It is .', 6, 6, first)).toEqual({ ...first, state: 'orphaned' });
  });

  test('has no range without a certain place, or where other words stand', () => {
    const text = 'It is 12 people.';
    const anchor = at(text, '12 people');
    expect(rangeOf(text, { ...anchor, state: 'ambiguous' })).toBeNull();
    expect(rangeOf(text, orphan(anchor))).toBeNull();
    expect(rangeOf('It is 21 people.', anchor)).toBeNull();
    expect(rangeOf('', anchor)).toBeNull();
  });

  test('is counted once', () => {
    const anchor = at('It is 12 people.', '12 people');
    expect(countStates([anchor, orphan(anchor)])).toEqual({ exact: 1, shifted: 0, altered: 0, ambiguous: 0, orphaned: 1 });
    expect(countStates({ a: anchor })).toMatchObject({ exact: 1 });
  });
});

test.each([
  ['cost $', 'cost $196,000', { end: '196,000' }],
  ['riel', '46 million riel', { start: '46 million ' }],
  ['million', '46 million riel', { start: '46 ', end: ' riel' }],
  ['cost $206,000', 'cost $196,000', null],
  ['', 'cost', null],
  ['cost', undefined, null],
])('of “%s”, once “%s”, what is missing', (exact, was, missing) => {
  const anchor = { ...describe(`It ${exact} so`, 3, 3 + exact.length), ...(was === undefined ? {} : { was }) };
  expect(missingWords(anchor)).toEqual(missing);
});

test.each([
  ['It [cost $]206,000 in all.', 'cost $196,000', 'It cost $196,000 in all.'],
  ['It [cost $206,000] in all.', 'cost $196,000', 'It cost $196,000 in all.'],
  ['About 64[ million riel] went.', '46 million riel', 'About 46 million riel went.'],
  ['It was [paid by Sok], he said.', 'paid by Sok Channary', 'It was paid by Sok Channary, he said.'],
  ['About [3 dogs]2 came.', '3 cats', 'About 3 cats2 came.'],
])('%s, put back to “%s”: no number stands against another', (marked, earlier, expected) => {
  const [head = '', words = '', tail = ''] = marked.split(/[[\]]/);
  const text = head + words + tail;
  const { from, to } = rangeToReplace(text, { from: head.length, to: head.length + words.length }, earlier);
  expect(text.slice(0, from) + earlier + text.slice(to)).toBe(expected);
});
