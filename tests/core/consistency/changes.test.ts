import { expect, test } from 'vitest';
import { changesCheck } from '../../../core/consistency/checks/changes.ts';

const find = (text: string) => changesCheck.find(text, { kind: 'paragraph', from: 0, to: text.length, pos: 0 }, 'en');
const LENGTH = 120_000;

test.each([
  ['in one sentence', 'from 3 to 5 '],
  ['in sentences of their own', 'It fell from 5 to 3. '],
  ['with years', 'from 1990 to 1995 '],
  ['half of it', 'from 3 '],
])('changes %s, again and again, cost what other text costs', (_name, scrap) => {
  const text = scrap.repeat(LENGTH / scrap.length);
  const start = performance.now();
  expect(find(text)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test.each([
  ['It fell from 3 to 5.', ['fell']],
  ['It stood. It fell from 3 to 5. It rose from 5 to 3.', ['fell', 'rose']],
  ['It fell from 3 to 5, others from 5 to 9.', []],
  ['It fell from 3 to 5\nIt fell from 5 to 9', ['fell', 'fell']],
])('%j', (text, said) => {
  expect(find(text).map((one) => one.said)).toEqual(said);
});

test.each([
  'Voters fell in number from 2 million to 1.8 million, or 10 percent.',
  'Cambodia fell from 126 to 141 in the rankings.',
  'The country’s rank rose from 98 to 92.',
  'She fell from 3 to 12.',
  'Water fell from level 4 to level 5 on the scale.',
  'The riel fell from 4,000 to 4,100 to the dollar.',
  'The won fell from 1,300 to 1,400 per dollar.',
  'The baht has slowly fallen from 33 to 36.',
  'The price doubled from $1.50 to $3, then fell to $2.90 from $3.10 a week later.',
  'It fell to 9 from 12 in May and doubled, from 9 to 10, they joked.',
  'Profit fell to $9 million from $12 million, and sales rose to $110 million from $100 million.',
  'Unemployment fell to 5.1% from 4.9% after it was counted anew.',
  'The index fell 2 percent to 98 from 100, its third fall in four days.',
  'Sales fell to 1.5 from 1.2 million.',
  'The club fell to 12 from 9 in the table.',
  'The deficit fell to 90 from 80 in the first estimate and was revised.',
  'Output doubled to 300 tonnes from 150 tonnes.',
  'The tide fell to 3 from 1980.',
])('nothing is said of %s', (text) => expect(find(text)).toEqual([]));

test.each([
  ['Voters fell from 2.0 million to 1.8 million, or 30 percent.', 'percent'],
  ['The number of voters fell from 20,000 to 21,000.', 'direction'],
  ['The fare fell from 4,000 to 4,100 riel.', 'direction'],
  ['Prices fell to 90 from 80.', 'direction'],
  ['Sales rose to $2 million from $4 million a year earlier.', 'direction'],
  ['Output doubled to 300 tonnes from 210 tonnes.', 'ratio'],
  ['Sales fell 20 percent to 80 from 120.', 'percent'],
])('%s: %s', (text, code) => expect(find(text)).toMatchObject([{ code }]));
