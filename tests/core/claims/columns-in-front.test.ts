import { describe, expect, test } from 'vitest';
import { after, table, whyStale } from './made-under.ts';

/** The names of rows may stand in another column than the first: what heads a row heads it wherever its name stands. */

const AGES = ['| Age | Votes |', '| 25–34 | 5000 |', '| of these women | 4511 |', '| 35–44 | 900 |', '| of these women | 812 |'];
const TOWNS = ['| Town | Votes |', '| Red | 5000 |', '| – Kandal | 4511 |', '| Blue | 900 |', '| – Kampot | 812 |'];
const SET_IN = ['| Town | Votes |', '| Red | 5000 |', '| &nbsp;&nbsp;Kandal | 4511 |', '| Blue | 900 |', '| &nbsp;&nbsp;Kampot | 812 |'];
const GROUPS = ['| Town | Votes |', '| South |  |', '| Kandal | 4511 |', '| North |  |', '| Kampot | 812 |'];
const KHMER = ['| ខេត្ត | សំឡេង |', '| ក្រហម | 5000 |', '| ក្នុងនោះ កណ្តាល | 4511 |', '| ខៀវ | 900 |', '| ក្នុងនោះ កំពត | 812 |'];
const ALL: readonly (readonly [string, readonly string[]])[] = [
  ['of these', AGES],
  ['a dash', TOWNS],
  ['an indent', SET_IN],
  ['a row of one cell', GROUPS],
  ['words of belonging in Khmer', KHMER],
];

const blank = (row: string): string => `|  ${row}`;
const numbered = (row: string, at: number): string => `| ${at === 0 ? 'No' : at} ${row}`;
const turned = (row: string): string => `| ${row.split('|').slice(1, 3).reverse().join('|')} |`;
const exchanged = (rows: readonly string[]): string[] => [0, 3, 2, 1, 4].map((row) => rows[row] ?? '');

const why = (before: readonly string[], now: readonly string[], by: 'keys' | 'outside'): string =>
  whyStale(after('4511', [table(...before), table(...now)], by));

describe.each(['keys', 'outside'] as const)('under %s', (by) => {
  describe.each(ALL)('a row that belongs to another by %s', (_name, rows) => {
    test.each([
      ['a blank column in front', blank],
      ['numbers in front', numbered],
      ...(by === 'keys' ? [['its names behind its figures', turned] as const] : []),
    ] as const)('does so with %s', (_how, change) => {
      const now = rows.map(change);
      expect(why(rows, now, by)).toBe('verified');
      expect(why(rows, exchanged(now), by)).toBe('stale: group');
    });
  });

  test('is signed under what heads it where numbers stand in front', () => {
    for (const rows of [AGES, TOWNS, SET_IN, KHMER]) {
      const now = rows.map(numbered);
      expect(why(now, exchanged(now), by)).toBe('stale: group');
    }
  });

  test('with a name behind a blank column is no row of heads', () => {
    const rows = (cell: string): string[] => ['| Town | Votes |', `| Takeo | ${cell} |`, '| Kandal | 4511 |'].map(blank);
    expect(why(rows('1990'), rows('1995'), by)).toBe('verified');
    const units = (unit: string): string[] => ['| Town | Votes |', `|  | ${unit} |`, '| Kandal | 4511 |'].map(blank);
    expect(why(units('people'), units('hundreds'), by)).toBe('stale: group');
  });
});
