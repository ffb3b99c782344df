import { expect, test } from 'vitest';
import { hitPlace } from '../../../core/text/hit-place.ts';

const TEXT = 'In May Red won 4511 votes and Blue won 812 votes in Kep. Nobody in Kep voted Red.';

test.each([
  ['as they are written', 'blue won', 'Blue won'],
  ['closest together, in any order', 'won blue', 'Blue won'],
  ['closest together, with others between', 'votes kep', 'votes in Kep'],
  ['the first of equals', 'red', 'Red'],
  ['in the sentence that has both', 'red nobody', 'Nobody in Kep voted Red'],
  ['those that there are', 'blue green', 'Blue'],
])('%s', (_name, query, wanted) => {
  const place = hitPlace(TEXT, query);
  expect(place && TEXT.slice(place.from, place.to)).toBe(wanted);
});

test('none where no word stands, and none of an empty query', () => {
  expect(hitPlace(TEXT, 'green')).toBeNull();
  expect(hitPlace(TEXT, '  ')).toBeNull();
});

test('Khmer, at the edges of clusters', () => {
  const text = 'ទូកមកដល់ព្រឹកនេះ។ក្មេងៗរង់ចាំយូរណាស់។';
  const place = hitPlace(text, 'រង់ចាំ');
  expect(place && text.slice(place.from, place.to)).toBe('រង់ចាំ');
});
