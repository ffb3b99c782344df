import { describe, expect, it } from 'vitest';
import { CLAIM_STATES } from '../../../core/claims/claim-states.ts';
import { readClaimsThen } from '../../../core/history/claims-then.ts';
import { traced } from '../../../core/history/traced.ts';
import { wordsChanged } from '../../../core/history/words-changed.ts';

describe('words that changed', () => {
  it.each([
    ['The weir holds.', 'The weir holds.', 0, 0],
    ['', 'The weir holds.', 3, 0],
    ['The old weir holds.', 'The weir holds.', 0, 1],
    ['It was built in 1931.', 'It was built in 1937.', 1, 1],
    ['One stands first here.\n\nTwo stands after it now.', 'Two stands after it now.\n\nOne stands first here.', 0, 0],
  ])('%j to %j: %i added, %i removed', (before, after, added, removed) => {
    expect(wordsChanged(before, after, 'en')).toEqual({ added, removed });
  });

  it('are counted in Khmer as words, not letters', () => {
    const { added, removed } = wordsChanged('ថ្លៃឆ្លងសាឡាង។', 'ថ្លៃឆ្លងសាឡាង។\n\nមនុស្សប្រើសាឡាង។', 'km');
    expect(removed).toBe(0);
    expect(added).toBeGreaterThan(1);
    expect(added).toBeLessThan(6);
  });
});

describe('words followed back', () => {
  const range = (text: string, words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
  const now = 'Rain fell. The weir was built in 1937. Nobody was hurt.';

  it('stand where they stood, also after what came before them', () => {
    expect(traced('The weir was built in 1937. Nobody was hurt.', now, range(now, 'Nobody was hurt.'))).toEqual({
      same: { from: 28, to: 44 },
    });
  });

  it('that were others say what they were', () => {
    expect(traced('Rain fell. The weir was built in 1931. Nobody was hurt.', now, range(now, 'The weir was built in 1937.'))).toEqual({
      same: null,
      was: 'The weir was built in 1931.',
    });
  });

  it('that were not there say so', () => {
    const before = 'Profits doubled at the bank that year, again and again.';
    expect(traced(before, now, range(now, 'Nobody was hurt.'))).toEqual({ same: null, was: null });
  });

  it('of several equal ones are followed to the one they came from', () => {
    const [before, after] = ['Yes. He left at dawn. No.', 'Yes. He left at dawn. No. Yes.'];
    expect(traced(before, after, { from: 0, to: 4 })).toEqual({ same: { from: 0, to: 4 } });
  });
});

it('a claim in any state can be kept', () => {
  const claim = { id: 'c', words: 'x', from: 0, to: 1, category: 'other', by: [] };
  const kept = JSON.stringify(CLAIM_STATES.map((state) => ({ ...claim, state })));
  expect(readClaimsThen(kept)).toHaveLength(CLAIM_STATES.length);
});

it('what says nothing of claims is read as not kept', () => {
  for (const text of ['', '{}', '[{"id":1}]', 'null', '[{"id":"a","state":"nothing like it"}]']) expect(readClaimsThen(text)).toBeNull();
  expect(readClaimsThen('[]')).toEqual([]);
});
