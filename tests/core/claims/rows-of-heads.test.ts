import { describe, expect, test } from 'vitest';
import { staleDiff } from '../../../core/claims/standing.ts';
import { SETTINGS } from './made.ts';
import { after, table, whyStale } from './made-under.ts';

/** What stands over a cell for whoever reads it, beside the first row of heads: rows of units, second heads, and rows that others belong to. */

type Case = readonly [name: string, before: string, now: string, expected: string];

function holds(cases: readonly Case[], words = '4511'): void {
  test.each(cases)('%s', (_name, before, now, expected) => {
    expect(after(words, [before, before]).state).toBe('verified');
    expect(whyStale(after(words, [before, now]))).toBe(expected);
    expect(whyStale(after(words, [before, now], 'keys'))).toBe(expected);
  });
}

const UNITS = (paid = 'million dollars', hurt = 'people', first = ' '): string =>
  table('| Town | Paid | Hurt |', `| ${first} | ${paid} | ${hurt} |`, '| Kandal | 4511 | 1 |', '| Takeo | 8 | 2 |');
const YEARS = (one = 'Dead', other = 'Hurt'): string =>
  table('| Town | 2023 | 2024 |', `|  | ${one} | ${other} |`, '| Kandal | 4511 | 1 |', '| Takeo | 8 | 2 |');
const THREE = (one = 'Dead', other = 'Hurt', over = 'Q1'): string =>
  table('| Town | 2023 |  |', `|  | ${over} |  |`, `|  | ${one} | ${other} |`, '| Kandal | 1 | 4511 |');
const PLACES = (...rows: readonly string[]): string => table('| Town | Dead | Hurt |', ...rows);
const KANDAL = '| Kandal | 4511 | 1 |';

describe('a sign-off on a cell is bound to every row of words over it', () => {
  holds([
    ['the unit of its column', UNITS(), UNITS('thousand riel'), 'stale: over'],
    ['the units of two columns exchanged', UNITS(), UNITS('people', 'million dollars'), 'stale: over'],
    ['the unit of another column', UNITS(), UNITS('million dollars', 'families'), 'verified'],
    ['a unit respelt in bold', UNITS(), UNITS('**million** dollars'), 'verified'],
    ['a row of units that has a name', UNITS('dollars', 'people', 'Unit'), UNITS('riel', 'people', 'Unit'), 'stale: over'],
    [
      'a row of units that comes',
      PLACES(KANDAL, '| Takeo | 8 | 2 |'),
      PLACES('|  | hundreds | people |', KANDAL, '| Takeo | 8 | 2 |'),
      'stale: over',
    ],
    ['a row of units that goes', PLACES('|  | hundreds | people |', KANDAL), PLACES(KANDAL), 'stale: over'],
    ['second heads under whole first ones', YEARS(), YEARS('Hurt', 'Dead'), 'stale: over'],
    ['third heads', THREE(), THREE('Hurt', 'Dead'), 'stale: over'],
    ['second heads over third ones', THREE(), THREE('Dead', 'Hurt', 'Q2'), 'stale: group'],
    [
      'units below another row',
      PLACES('| Kep | 3 | 4 |', '|  | hundreds | people |', KANDAL),
      PLACES('| Kep | 3 | 4 |', '|  | thousands | people |', KANDAL),
      'stale: over',
    ],
    [
      'units below its own row',
      PLACES(KANDAL, '|  | hundreds | people |', '| Kep | 3 | 4 |'),
      PLACES(KANDAL, '|  | thousands | people |', '| Kep | 3 | 4 |'),
      'verified',
    ],
    ['a row that comes in below the units', UNITS(), UNITS().replace('| Takeo', '| Kep | 3 | 4 |\n| Takeo'), 'verified'],
    ['a row between the units and it', UNITS(), UNITS().replace('| Kandal', '| Kep | 3 | 4 |\n| Kandal'), 'verified'],
    [
      'a row that is sorted',
      UNITS(),
      UNITS().replace('| Kandal | 4511 | 1 |\n| Takeo | 8 | 2 |', '| Takeo | 8 | 2 |\n| Kandal | 4511 | 1 |'),
      'verified',
    ],
    [
      'columns that are sorted',
      UNITS(),
      table('| Town | Hurt | Paid |', '|  | people | million dollars |', '| Kandal | 1 | 4511 |'),
      'verified',
    ],
    [
      'a row without figures that comes in first',
      PLACES(KANDAL, '| Takeo | 8 | 2 |'),
      PLACES('| Kep | none | not known |', KANDAL, '| Takeo | 8 | 2 |'),
      'verified',
    ],
    [
      'a row of words that is sorted',
      PLACES('| Kep | closed | closed |', KANDAL, '| Takeo | 8 | 2 |'),
      PLACES(KANDAL, '| Takeo | 8 | 2 |', '| Kep | closed | closed |'),
      'verified',
    ],
    [
      'in a table kept as HTML',
      '<table><tr><th rowspan=2>Town</th><th>2023</th><th>2024</th></tr><tr><th>Dead</th><th>Hurt</th></tr><tr><td>Kandal</td><td>4511</td><td>1</td></tr></table>\n\nEnd.',
      '<table><tr><th rowspan=2>Town</th><th>2023</th><th>2024</th></tr><tr><th>Hurt</th><th>Dead</th></tr><tr><td>Kandal</td><td>4511</td><td>1</td></tr></table>\n\nEnd.',
      'stale: over',
    ],
  ]);

  const OFFICES = (deputy = 'Vanna', more = ''): string =>
    table('| Town | Office | Name |', `${more}| Kep | Mayor | Sok |`, `|  | Deputy | ${deputy} |`, '| Takeo | Mayor | Dara |');
  holds(
    [
      ['words that only go on in their row', OFFICES(), OFFICES('Rith'), 'verified'],
      ['a row of words that comes in', OFFICES(), OFFICES('Vanna', '| Pailin | Mayor | Rith |\n'), 'verified'],
    ],
    'Dara',
  );
  holds(
    [
      [
        'words under second heads',
        table('| Town | 2023 | 2024 |', '|  | Winner | Loser |', '| Kandal | Red | Blue |'),
        table('| Town | 2023 | 2024 |', '|  | Loser | Winner |', '| Kandal | Red | Blue |'),
        'stale: over',
      ],
    ],
    'Red',
  );
});

const PARENTS = (one = 'Red', other = 'Blue', mark = 'of these '): string =>
  table(
    '| Town | Votes |',
    `| ${one} | 5000 |`,
    `| ${mark}Kandal | 4511 |`,
    `| ${mark}Takeo | 3 |`,
    `| ${other} | 900 |`,
    `| ${mark}Kampot | 812 |`,
  );
const MARKS = ['of which: ', 'including ', '– ', '- ', '• ', '&nbsp;&nbsp;', 'ក្នុងនោះ ', 'of whom in '];

describe('a sign-off on a cell of a row that belongs to another is bound to the name of that', () => {
  holds([
    ['two parents exchanged', PARENTS(), PARENTS('Blue', 'Red'), 'stale: group'],
    ...MARKS.map((mark): Case => [`marked with ${mark}`, PARENTS('Red', 'Blue', mark), PARENTS('Blue', 'Red', mark), 'stale: group']),
    ['a parent called otherwise', PARENTS(), PARENTS('Green'), 'stale: group'],
    ['the other parent', PARENTS(), PARENTS('Red', 'Green'), 'verified'],
    ['the figure of the parent', PARENTS(), PARENTS().replace('5000', '5001'), 'verified'],
    [
      'a sister that comes in',
      PARENTS(),
      PARENTS().replace('| of these Kandal | 4511', '| of these Kep | 9 |\n| of these Kandal | 4511'),
      'verified',
    ],
    [
      'another parent between',
      PARENTS(),
      PARENTS().replace('| of these Kandal | 4511', '| Green | 9 |\n| of these Kandal | 4511'),
      'stale: group',
    ],
    [
      'parents sorted with what belongs to them',
      PARENTS(),
      table(
        '| Town | Votes |',
        '| Blue | 900 |',
        '| of these Kampot | 812 |',
        '| Red | 5000 |',
        '| of these Takeo | 3 |',
        '| of these Kandal | 4511 |',
      ),
      'verified',
    ],
    [
      'a parent of a parent',
      table('| Town | Votes |', '| Red | 5000 |', '| – North | 4600 |', '| – – Kandal | 4511 |', '| Blue | 7 |', '| – East | 7 |'),
      table('| Town | Votes |', '| Red | 5000 |', '| – East | 4600 |', '| – – Kandal | 4511 |', '| Blue | 7 |', '| – North | 7 |'),
      'stale: group',
    ],
    [
      'a row without a mark',
      table('| Town | Votes |', '| Red | 5000 |', '| Kandal | 4511 |'),
      table('| Town | Votes |', '| Blue | 5000 |', '| Kandal | 4511 |'),
      'verified',
    ],
  ]);

  test('unless it is older than that', () => {
    const line = (name: string, at: number, of: number, more = {}) => ({ name, at, of, ...more });
    const row = { ...line('of these Kandal', 2, 6), by: 'Town' };
    const was = { column: line('Votes', 1, 2, { over: [] }), row, labels: [{ by: 'Town', name: 'of these Kandal' }], groups: [] };
    expect(after('4511', [PARENTS(), PARENTS('Blue', 'Red')], 'outside', was).state).toBe('verified');
    const paid = { column: line('Paid', 1, 3, { over: [] }), row: { ...line('Kandal', 2, 4), by: 'Town' } };
    expect(after('4511', [UNITS(), UNITS('riel')], 'outside', paid).state).toBe('verified');
  });
});

test.each(['of these women', '– women', '&nbsp;&nbsp;women', 'ក្នុងនោះ ស្ត្រី'])('“%s” of several is sorted with what it belongs to', (name) => {
  const of = (town: string, own: string): string[] => [`| ${town} | 9 |`, `| ${name} | ${own} |`];
  const rows = (...all: readonly string[][]): string => table('| Town | Dead |', ...all.flat());
  const before = rows(of('Kandal', '4511'), of('Kampot', '8'), of('Takeo', '7'));
  const under = (now: string) => staleDiff(after('4511', [before, now]), SETTINGS)?.under;
  expect(after('4511', [before, rows(of('Takeo', '7'), of('Kampot', '8'), of('Kandal', '4511'))]).state).toBe('verified');
  // Where it is one of another the note names whose it was, not the name that it has still.
  expect(under(rows(of('Kandal', '7'), of('Kampot', '8'), of('Takeo', '4511')))).toEqual({ kind: 'group', was: 'Kandal' });
  expect(under(rows(of('Kampot', '8'), of('Kandal', '7'), of('Takeo', '4511')))).toEqual({ kind: 'group', was: 'Kandal' });
});
