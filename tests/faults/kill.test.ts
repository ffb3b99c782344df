import { expect, test } from 'vitest';
import { killRows } from './kills.ts';
import { harmOf } from './tally.ts';

const KILLS = 200;
/** lowdb comes through these; a few show that it is asked. */
const CONTROLS = 25;

test('kill -9 at any moment: nothing is torn, nothing that was acknowledged is lost', async () => {
  const rows = await killRows(KILLS, CONTROLS);
  expect(rows.map(({ subject, faults }) => [subject, faults])).toEqual([
    ['stet', KILLS],
    ['lowdb', CONTROLS],
  ]);
  for (const row of rows) expect({ ...row, harm: harmOf(row) }).toMatchObject({ harm: 0 });
  expect(rows[0]?.acknowledged).toBeGreaterThan(KILLS);
}, 120_000);
