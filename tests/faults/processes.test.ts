import { expect, test } from 'vitest';
import { processRows } from './processes.ts';
import { harmOf } from './tally.ts';

test('2 and 4 processes on one library: one writes, none loses an acknowledged word; the control is seen to', async () => {
  const rows = await processRows(2);
  expect(rows.filter((row) => row.subject === 'stet' && (harmOf(row) > 0 || row.acknowledged === 0))).toEqual([]);
  expect(rows.filter((row) => row.subject === 'lowdb' && harmOf(row) > 0).length).toBeGreaterThan(0);
}, 60_000);
