import { expect, test } from 'vitest';
import { guilty } from './guilty.ts';

const batch = Array.from({ length: 100 }, (_, at) => `p${at}`);

test('halving names the payloads that fire by themselves, and only those', async () => {
  for (const bad of [['p0'], ['p99'], ['p3', 'p4', 'p71']]) {
    let rounds = 0;
    const fires = (some: readonly string[]): Promise<boolean> => {
      rounds += 1;
      return Promise.resolve(some.some((one) => bad.includes(one)));
    };
    expect(await guilty(batch, fires)).toEqual(bad);
    expect(rounds).toBeLessThanOrEqual(bad.length * 14);
  }
});

test('what fires only together is named together', async () => {
  const fires = (some: readonly string[]): Promise<boolean> => Promise.resolve(some.includes('p49') && some.includes('p50'));
  expect(await guilty(batch, fires)).toEqual(batch);
});
