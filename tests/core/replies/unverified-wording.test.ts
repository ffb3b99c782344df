import { expect, test } from 'vitest';
import { unverifiedWordings } from '../../../core/replies/unverified-wording.ts';

test.each([
  ['the casualty figures', 'The casualty figures could not be independently verified.', 'verify the casualty figures independently.'],
  ['The casualty figures. ', 'The casualty figures could not be independently verified.', 'verify the casualty figures independently.'],
  ['Sok Dara’s age', 'Sok Dara’s age could not be independently verified.', 'verify Sok Dara’s age independently.'],
])('%s', (part, first, second) => {
  expect(unverifiedWordings(part)).toEqual([first, `It was not possible to ${second}`]);
});

test('of nothing there is no sentence', () => {
  expect(unverifiedWordings(' . ')).toEqual([]);
});
