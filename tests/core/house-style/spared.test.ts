import { expect, test } from 'vitest';
import { addresses } from '../../../core/house-style/spared.ts';

test.each([
  ['Khmer without a space', 'ក'.repeat(120_000), 0],
  ['one sign again and again', '@'.repeat(120_000), 0],
  ['letters and signs in turn', 'a@'.repeat(60_000), 0],
  ['an address at the end of it', `${'ក'.repeat(60_000)}@example.org`, 1],
])('addresses are found in %s as fast as it is read', (_name, text, count) => {
  const start = performance.now();
  expect(addresses(text)).toHaveLength(count);
  expect(performance.now() - start).toBeLessThan(500);
});

test.each([
  ['Write to a@b.org or www.b.org/x.', ['a@b.org', 'www.b.org/x.']],
  ['ឆ្លើយកa@b.org', ['ឆ្លើយកa@b.org']],
  ['a@b@c.org', ['b@c.org']],
  ['seehttps://b.org/a@b.org', ['seehttps://b.org/a@b.org']],
])('the addresses of %s', (text, words) => {
  expect(addresses(text).map(({ from, to }) => text.slice(from, to))).toEqual(words);
});
