import { expect, test } from 'vitest';
import { besideOf } from '../../../core/claims/beside.ts';
import { underAt } from '../../../core/claims/stands-under.ts';
import { read } from './made-beside.ts';
import { after, table } from './made-under.ts';

/** A blank column that comes in at the front, or goes, leaves every row beside its claims as it was, under headings and parents too. */

const GROUPS = ['| Town | Votes | Rice |', '| South |  |  |', '| Kandal | 4511 | 7 |', '| North |  |  |', '| Kep | 12 | 8 |'];
const KIDS = ['| Town | Votes | Rice |', '| Kep | 12 | 8 |', '| of these women | 4511 | 7 |'];
const UNITS = ['| Town | Votes | Rice |', '| Unit | people | tonnes |', '| South |  |  |', '| Kandal | 4511 | 7 |', '| – women | 12 | 8 |'];

const inFront = (rows: readonly string[]): string => table(...rows.map((row) => `|  ${row}`));
const isChanged = (before: string, now: string): boolean => {
  const { now: one, projection } = read(before);
  const from = projection.text.indexOf('4511');
  const range = { from, to: from + 4 };
  const beside = besideOf(range, one);
  const check = after('4511', [before, now], 'outside', [underAt(one.where.unders, range).under, beside ?? { before: '', after: '' }]);
  expect(check.state).toBe('verified');
  return check.besideChanged === true;
};

test.each([
  ['groups', GROUPS],
  ['parents', KIDS],
  ['units and groups', UNITS],
])('under %s', (_name, rows) => {
  expect(isChanged(table(...rows), inFront(rows))).toBe(false);
  expect(isChanged(inFront(rows), table(...rows))).toBe(false);
  expect(isChanged(inFront(rows), inFront(rows))).toBe(false);
});
