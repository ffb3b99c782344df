import { describe, expect, test } from 'vitest';
import { besideOf } from '../../../core/claims/beside.ts';
import { underAt } from '../../../core/claims/stands-under.ts';
import type { Beside, Under } from '../../../core/saved/signed-then.ts';
import { read } from './made-beside.ts';
import { after, table, whyStale } from './made-under.ts';

/** A row of units is one whatever a cell below it says, and what it says binds every figure under it. */

const UNITS = (name: string, unit: string, other = '812', second = 'tonnes'): string =>
  table('| Town | Votes | Rice |', `| ${name} | ${unit} | ${second} |`, '| Kandal | 4511 | 77 |', `| Kep | ${other} | 88 |`);
const now = (one: string, other: string): string => whyStale(after('4511', [one, other]));

const OTHERS = ['refused to say', 'closed', '1903', '2024', 'no data', 'ខ្វះ', '12 (est.)', '7x', 'TBC'];

describe.each(['Unit', '(unit)', 'ឯកតា', '', '(thousands)'])('a row of units that is called “%s”', (name) => {
  test.each(OTHERS)('binds what stands beside “%s”', (other) => {
    // A row of another name has to be one over figures for the most part.
    const [one, two] = name === '(thousands)' ? ['812', '813'] : [other, other];
    expect(now(UNITS(name, 'people', one), UNITS(name, 'hundreds', two))).toBe('stale: over');
    expect(now(UNITS(name, 'people', one), UNITS(name, 'tonnes', two, 'people'))).toBe('stale: over');
  });
  test.each(OTHERS)('is one still when another cell comes to be “%s” or was', (other) => {
    expect(now(UNITS(name, 'people'), UNITS(name, 'people', other))).toBe('verified');
    expect(now(UNITS(name, 'people', other), UNITS(name, 'people'))).toBe('verified');
  });
});

test.each(['Units', 'Measured in', 'Figures in', 'In:', 'គិតជា', 'Unit:', '[unit]', 'Scale'])('“%s” is a name of units', (name) => {
  expect(now(UNITS(name, 'people', 'closed'), UNITS(name, 'hundreds', 'closed'))).toBe('stale: over');
});

test.each([
  ['$', '€'],
  ['%', '#'],
  ["'000", 'm'],
  ['%', '$'],
])('units in signs alone: %s, then %s', (one, other) => {
  for (const name of ['Unit', '(unit)', '']) {
    for (const second of ['tonnes', '%'])
      expect(now(UNITS(name, one, '812', second), UNITS(name, other, '812', second))).toBe('stale: over');
    expect(now(UNITS(name, one), UNITS(name, one, '1903'))).toBe('verified');
  }
});

test.each(['', '1'])('a row of units in the second column, behind “%s”', (first) => {
  const rows = (unit: string, second: string, other: string): string =>
    table(
      '|  | Town | Votes | Rice |',
      `|  | Unit | ${unit} | ${second} |`,
      `| ${first} | Kandal | 4511 | 7 |`,
      `| ${first && '2'} | Kep | ${other} | 8 |`,
    );
  for (const other of ['12', 'closed', '1903']) {
    expect(now(rows('people', 'tonnes', other), rows('tonnes', 'people', other))).toBe('stale: over');
    expect(now(rows('people', 'tonnes', other), rows('people', 'tonnes', '13'))).toBe('verified');
  }
});

test('words are not bound to units, nor is anything where no figures are', () => {
  const words = (unit: string, own: string): string =>
    table('| Town | Paid | Note |', `| Unit | ${unit} | text |`, `| Kandal | ${own} | late |`, '| Kep | often | never |');
  expect(whyStale(after('seldom', [words('riel', 'seldom'), words('dollars', 'seldom')]))).toBe('verified');
  expect(whyStale(after('late', [words('riel', '12'), words('dollars', '12')]))).toBe('verified');
});

describe('a sign-off of before, which read such a row as one of the others', () => {
  const column = { name: 'Votes', at: 1, of: 3, over: [] };
  const row = { name: 'Kandal', at: 2, of: 4, by: 'Town' };
  const was = (heads: string[]) => ({ column, row, labels: [{ by: 'Town', name: 'Kandal' }], groups: [], heads, parents: [] });
  const held = (text: string, heads: string[]): string => whyStale(after('4511', [text, text], 'outside', was(heads)));

  test.each([
    ['Unit', 'people', 'closed'],
    ['Unit', '%', '812'],
    ['', '%', '812'],
    ['Figures in', 'people', '812'],
  ])('holds under “%s”, “%s”', (name, unit, other) => {
    expect(held(UNITS(name, unit, other, unit), [])).toBe('verified');
  });
  test('holds what it remembers of a row that was one then', () => {
    expect(held(UNITS('Unit', 'people', 'closed'), ['people'])).toBe('verified');
    expect(held(UNITS('Unit', 'hundreds', 'closed'), ['people'])).toBe('stale: over');
  });
  test('is not held so when it is signed now', () => {
    expect(now(UNITS('Unit', 'people', 'closed'), UNITS('Unit', 'people', 'closed').replace(/\| Unit.*\n/, ''))).toBe('stale: over');
  });
});

test('a row is as it was beside its claims whatever another row says, and where earlier versions read no units over it', () => {
  const [all, closed] = [UNITS('Unit', 'people'), UNITS('Unit', 'people', 'closed')];
  const beside = (text: string): [Under, Beside] => {
    const { now, projection } = read(text);
    const from = projection.text.indexOf('4511');
    const range = { from, to: from + 4 };
    return [underAt(now.where.unders, range).under, besideOf(range, now) as Beside];
  };
  expect(after('4511', [all, closed], 'outside', beside(all)).besideChanged).toBeUndefined();
  expect(after('4511', [closed, all], 'outside', beside(closed)).besideChanged).toBeUndefined();
  expect(after('4511', [closed, UNITS('Unit', 'people', 'closed', 'kg')], 'outside', beside(closed)).besideChanged).toBe(true);
  const [under, now] = beside(closed);
  expect(after('4511', [closed, closed], 'outside', [under, { ...now, over: ['', '', ''] }]).besideChanged).toBeUndefined();
});
