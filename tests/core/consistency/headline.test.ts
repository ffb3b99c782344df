import { expect, test } from 'vitest';
import { isSlip, valueOf, WHOLE_AT_START } from '../../../core/consistency/figures.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { inconsistencies } from '../../../core/consistency/consistency-checks.ts';
import { openStory } from '../export/sample-story.ts';

/** What headline and standfirst say, against the text below them. */

const found = (headline: string, ...paragraphs: readonly string[]): string[] =>
  inconsistencies(plainText(openStory(`---\nheadline: "${headline}"\n---\n\n${paragraphs.join('\n\n')}\n`))).map(
    ({ code, said, is }) => `${code}: ${said} / ${is}`,
  );

test.each([
  ['A $63 million bridge', 'The bridge will cost $63 billion.', 'scale: $63 billion / $63 million'],
  ['A $3 million bridge', 'The bridge will cost $3 billion.', 'scale: $3 billion / $3 million'],
  ['A $1.2m bridge', 'The bridge will cost $1.2 billion.', 'scale: $1.2 billion / $1.2m'],
  ['Budget of 46 million riel is spent', 'The budget is 46 billion riel.', 'scale: 46 billion riel / 46 million riel'],
  ['Fire destroys 40 houses', 'The fire destroyed 14 houses.', 'other-number: 40 houses / 14 houses'],
  ['Fire Destroys 40 Houses in Kampot', 'The fire destroyed 14 houses in the night.', 'other-number: 40 Houses / 14 houses'],
  ['Forty houses burn', 'The fire burned fourteen houses.', 'other-number: Forty houses / fourteen houses'],
  ['Ferry with 412 passengers sinks', 'The ferry took 421 passengers on board.', 'other-number: 412 passengers / 421 passengers'],
  ['13 families lose their water', 'For weeks 31 families carried water.', 'other-number: 13 families / 31 families'],
  ['Tower fails 13 families', 'The pump stopped, and 31 families have carried water.', 'other-number: 13 families / 31 families'],
  ['Flood kills two and leaves 13 families in tents', 'The 31 families are in tents.', 'other-number: 13 families / 31 families'],
  ['13 children leave', 'On Monday 31 children left.', 'other-number: 13 children / 31 children'],
  ['120 wooden houses burn', 'It took 12 wooden houses.', 'other-number: 120 wooden houses / 12 wooden houses'],
])('%s: %s', (headline, paragraph, wanted) => expect(found(headline, paragraph)).toEqual([wanted]));

test('a standfirst is compared as well, and a scale is told of one noun in the text', () => {
  const story = '---\nheadline: Fire\nstandfirst: It took 40 houses.\n---\n\nThe fire took 14 houses.\n';
  expect(inconsistencies(plainText(openStory(story)))).toMatchObject([{ code: 'other-number', said: '40 houses' }]);
  expect(found('Budget', 'The budget is 46 million riel.', 'Of 46 billion riel a third is spent.')).toEqual([
    'scale: 46 billion riel / 46 million riel',
  ]);
});

test.each([
  ['A $63 million bridge', ['The bridge will cost $63 million. The whole road costs $64 billion.']],
  ['A $3 million bridge', ['The bridge will cost $3 million. The debt is $3 billion.']],
  ['A bridge', ['The bridge cost $30 million. The debt is $30 billion.']],
  ['A bridge', ['It cost $4 million. The debt is $4 billion.']],
  ['A bridge', ['46 million people watched; 46 billion fish swam.']],
  ['40 houses burn', ['The fire took 40 houses; 14 houses were rebuilt.']],
  ['40 houses burn', ['The fire took more than 14 houses.']],
  ['40 houses burn', ['The fire took 14 houses on one side and 26 houses on the other.']],
  ['40 houses burn', ['The fire took 6 houses that nobody lived in.']],
  ['40 houses burn', ['Between 20 and 41 houses burned.']],
  ['40 houses burn', ['The fire took ten and 41 houses.']],
  ['40 years on', ['He was away for 14 years.']],
  ['40 houses burn', ['The village has 3 houses left.']],
])('nothing is said of %s: %j', (headline, paragraphs) => expect(found(headline, ...paragraphs)).toEqual([]));

test.each([
  [13, 31, true],
  [412, 421, true],
  [40, 14, true],
  [13, 30, true],
  [12, 120, true],
  [112, 172, true],
  [40, 6, false],
  [123, 231, false],
  [12, 34, false],
  [1, 100, false],
])('%i and %i: %j', (one, other, is) => expect([isSlip(one, other), isSlip(other, one)]).toEqual([is, is]));

test('a number word may begin a sentence', () => {
  const pattern = new RegExp(`^(?:${WHOLE_AT_START})$`, 'u');
  for (const word of ['Forty', 'forty', 'Twenty-one', 'twelve', '1,200', '៣១'])
    expect([pattern.test(word), valueOf(word) > 0]).toEqual([true, true]);
  for (const word of ['fORTY', 'Twenty-One-', 'x']) expect(pattern.test(word)).toBe(false);
});
