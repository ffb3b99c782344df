import { expect, test } from 'vitest';
import { diskRows } from './disk-trials.ts';
import { loopRows, whyNoCuts } from './loop-cuts.ts';
import { whyNoMounts } from './mounts.ts';
import { harmOf, type FaultRow } from './tally.ts';

const noMounts = whyNoMounts();
const harmed = (rows: readonly FaultRow[], subject: FaultRow['subject']): string[] =>
  rows.filter((row) => row.subject === subject && harmOf(row) > 0).map(({ name }) => name);

test('full, read-only, pulled out, renamed away: a real disk costs nothing that was acknowledged', async () => {
  const rows = await diskRows(noMounts, 10, (text) => console.info(text));
  expect(harmed(rows, 'stet')).toEqual([]);
  if (noMounts === null)
    expect(harmed(rows, 'lowdb').map((name) => name.split(':')[0])).toEqual(['a real full disk', 'a disk that is pulled out']);
}, 60_000);

for (const kind of ['ext4', 'xfs'] as const) {
  const noCuts = whyNoCuts(noMounts, kind);
  test.skipIf(noCuts !== null)(
    `the power of a real ${kind} is cut${noCuts === null ? '' : ` (${noCuts})`}`,
    async () => {
      const rows = await loopRows(kind, noCuts, { times: 8, seed: 7, say: () => undefined });
      expect(harmed(rows, 'stet')).toEqual([]);
      expect(harmed(rows, 'lowdb')).toHaveLength(1);
    },
    120_000,
  );
}
