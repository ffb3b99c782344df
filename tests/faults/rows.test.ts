import { expect, test } from 'vitest';
import { interleavings } from './interleavings.ts';
import { evidence, save } from './library-writers.ts';
import { powerCuts } from './model-trials.ts';
import { randomFrom } from '../../scripts/random-from.ts';
import { faultRows } from './rows.ts';
import { docket } from './subjects.ts';
import { harmOf } from './tally.ts';
import { audit, history, journal } from './writers.ts';

const seed = Number(process.env['STET_SEED'] ?? Date.now() % 1_000_000);

test('no fault of the model loses, spoils or invents anything in the store; the control is seen to fail', async () => {
  console.info(`seed ${seed} (STET_SEED)`);
  const rows = await faultRows({ isFull: false, seed, say: () => undefined });
  const ours = rows.filter(({ subject }) => subject === 'stet');
  expect(ours.filter((row) => harmOf(row) > 0)).toEqual([]);
  for (const { name, faults } of ours) expect([name, faults > 8]).toEqual([name, true]);
  const control = rows.filter(({ subject }) => subject === 'lowdb');
  const blameless = control.filter((row) => harmOf(row) === 0).map(({ name }) => name);
  expect(blameless).toEqual(['in the place of a docket: a docket cut off at every byte']);
}, 120_000);

test.each(Object.entries({ docket, journal, history, audit, save, evidence }))(
  'a store that forgets to sync is found out by a power cut: %s',
  async (_, writer) => {
    expect(harmOf(await powerCuts(writer, 2, 'fsync'))).toBeGreaterThan(0);
  },
  120_000,
);

test.each(Object.entries({ docket, journal, evidence }))(
  'a store that forgets to sync its folders is found out by a power cut: %s',
  async (_, writer) => {
    expect(harmOf(await powerCuts(writer, 2, 'folders'))).toBeGreaterThan(0);
  },
  120_000,
);

test('a window that writes over what it did not read is found out', async () => {
  expect((await interleavings(100, randomFrom(seed), true)).acceptedWrongly).toBeGreaterThan(0);
}, 120_000);
