import { describe as group, expect, test } from 'vitest';
import { describe } from '../../../core/anchoring/describe.ts';
import { typedOver } from '../../../core/anchoring/typed-over.ts';
import type { Anchor } from '../../../core/saved/docket.ts';

const STORY = 'Salt pans close early\n\nThe rains came in May. The ledger counts 212 families, and 12 people were hurt.';

function typed(words: string, from: string, to: string, was: Partial<Anchor> = {}): Anchor | undefined {
  const at = STORY.indexOf(words);
  const after = STORY.replace(from, () => to);
  expect(after).not.toBe(STORY);
  return typedOver(STORY, after, { it: { ...describe(STORY, at, at + words.length), ...was } }).it;
}

group('what somebody typed over a text, found by both texts alone', () => {
  test.each([
    ['typing before it', '212 families', 'in May', 'early in May', { exact: '212 families', state: 'exact' }],
    ['typing behind it', '212 families', 'were hurt', 'were not hurt', { exact: '212 families', state: 'exact' }],
    ['a word in it', 'counts 212 families', 'counts 212', 'counts about 212', { exact: 'counts about 212 families', state: 'exact' }],
    ['a digit in it', '212 families', '212', '221', { exact: '221 families', state: 'exact', was: '212 families' }],
    ['a digit at its edge', '12 people', ', and 12', ', and 112', { exact: '112 people', state: 'exact', was: '12 people' }],
    ['its words deleted', '12 people were hurt', ', and 12 people were hurt', '', { exact: '12 people were hurt', state: 'orphaned' }],
  ] as const)('%s', (...[, words, from, to, expected]) => {
    const now = typed(words, from, to);
    expect(now).toMatchObject(expected);
    if (!('was' in expected) && now?.exact === words) expect(now.was).toBeUndefined();
  });

  test('what was altered outside before stays so; words that come back are exact', () => {
    expect(typed('212 families', 'in May', 'in early May', { state: 'altered', was: '211 families' })).toMatchObject({ state: 'altered' });
    expect(typed('212 families', '212', '211', { state: 'altered', was: '211 families' })).toMatchObject({ state: 'exact' });
  });

  test('one without a place gets none by being typed beside', () => {
    const now = typed('212 families', 'in May', 'in early May', { exact: '300 families', state: 'orphaned' });
    expect(now).toMatchObject({ exact: '300 families', state: 'orphaned' });
  });
});
