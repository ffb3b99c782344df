import { expect, test } from 'vitest';
import { diskRows } from './disk-trials.ts';
import { loopRows, whyNoCuts } from './loop-cuts.ts';
import { whyNoMounts } from './mounts.ts';
import { harmOf, type FaultRow } from './tally.ts';

const noMounts = whyNoMounts();
const noCuts = whyNoCuts(noMounts);
const harmed = (rows: readonly FaultRow[], subject: FaultRow['subject']): string[] =>
  rows.filter((row) => row.subject === subject && harmOf(row) > 0).map(({ name }) => name);

test('full, read-only, pulled out, renamed away: a real disk costs nothing that was acknowledged', async () => {
  const rows = await diskRows(noMounts, 10, (text) => console.info(text));
  expect(harmed(rows, 'stet')).toEqual([]);
  if (noMounts === null)
    expect(harmed(rows, 'lowdb').map((name) => name.split(':')[0])).toEqual(['a real full disk', 'a disk that is pulled out']);
}, 60_000);

test.skipIf(noCuts !== null)(
  `the power of a real disk is cut${noCuts === null ? '' : ` (${noCuts})`}`,
  async () => {
    const rows = await loopRows(noCuts, 8, 7, () => undefined);
    expect(harmed(rows, 'stet')).toEqual([]);
    expect(harmed(rows, 'lowdb')).toHaveLength(1);
  },
  120_000,
);
