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
