import { describe, expect, test } from 'vitest';
import { isFigure } from '../../../core/claims/figures.ts';
import { rawCells } from '../../../core/claims/raw-tables.ts';
import { after, table, whyStale } from './made-under.ts';

/** A table of three columns, two of which say what the figure is of. */
const PARTIES = (kandal = 'Red', other = 'Blue'): string =>
  table('| Province | Party | Votes |', `| Kandal | ${kandal} | 4511 |`, `| Kandal | ${other} | 812 |`);
const NUMBERED = (first = 'CPP', second = 'FUN'): string =>
  table('| No | Party | Votes |', `| 1 | ${first} | 4511 |`, `| 2 | ${second} | 8 |`);
const TWO_UP = (one = 'Kep', other = 'Kampot'): string =>
  table('| Town | Votes | Town | Votes |', `| Kandal | 12 | ${one} | 4511 |`, `| Takeo | 8 | ${other} | 9 |`);
const YEARS = (year = '2023', month = 'Feb'): string =>
  table('| Year | Month | Dead |', `| ${year} | Jan | 7 |`, `|  | ${month} | 4511 |`, '|  | Mar | 3 |');
const GROUPED = (first = '**2023**', row = `| ${first} |  |`): string =>
  table('| Town | Dead |', row, '| Kandal | 4511 |', '| Takeo | 5 |', '| **2024** |  |', '| Kep | 3 |');
const SECOND = (left = 'Dead', right = 'Hurt', over = '2023'): string =>
  table(`| Town | ${over} |  | 2024 |  |`, `|  | ${left} | ${right} | Dead | Hurt |`, '| Kandal | 1 | 4511 | 3 | 4 |');
const RAW = (town = 'Kandal', head = 'Dead'): string =>
  `<table>\n<tr><th>Town</th><th>${head}</th></tr>\n<tr><td>${town}</td><td>4511</td></tr>\n<tr><td>Takeo</td><td>8</td></tr>\n</table>\n\nThe end.`;

describe('a sign-off on a figure is bound to the words of its row, and to what heads it', () => {
  test.each([
    ['a party retyped', PARTIES(), PARTIES('Green'), 'stale: label'],
    ['two parties exchanged', PARTIES(), PARTIES('Blue', 'Red'), 'stale: label'],
    ['the other party retyped', PARTIES(), PARTIES('Red', 'Green'), 'verified'],
    ['parties exchanged beside numbers', NUMBERED(), NUMBERED('FUN', 'CPP'), 'stale: label'],
    ['the head of a second half exchanged', TWO_UP(), TWO_UP('Kampot', 'Kep'), 'stale: label'],
    ['the year above a blank', YEARS(), YEARS('2024'), 'stale: label'],
    ['the month beside a blank', YEARS(), YEARS('2023', 'April'), 'stale: label'],
    ['a heading row', GROUPED(), GROUPED('**2022**'), 'stale: group'],
    ['a heading row that goes', GROUPED(), table('| Town | Dead |', '| Kandal | 4511 |', '| Takeo | 5 |'), 'stale: group'],
    ['a heading row with a sum', GROUPED(), GROUPED('', '| **2023** | 4516 |'), 'verified'],
    [
      'a heading row that comes',
      table('| Town | Dead |', '| Kandal | 4511 |'),
      table('| Town | Dead |', '| **2022** |  |', '| Kandal | 4511 |'),
      'stale: group',
    ],
    ['the heading of other rows', GROUPED(), GROUPED().replace('2024', '2025'), 'verified'],
    ['a second row of heads exchanged', SECOND(), SECOND('Hurt', 'Dead'), 'stale: over'],
    ['a head over two columns', SECOND(), SECOND('Dead', 'Hurt', '2022'), 'stale: over'],
    [
      'a year in a column',
      table('| Town | Year | Dead |', '| Kep | 2023 | 4511 |'),
      table('| Town | Year | Dead |', '| Kep | 2024 | 4511 |'),
      'stale: label',
    ],
    [
      'a figure in the first column',
      table('| Votes | Party |', '| 4511 | Red |'),
      table('| Votes | Party |', '| 4511 | Blue |'),
      'stale: label',
    ],
    [
      'a word that comes in',
      table('| Town | Party | Votes |', '| Kep |  | 4511 |'),
      table('| Town | Party | Votes |', '| Kep | Red | 4511 |'),
      'stale: label',
    ],
    [
      'a figure of its row',
      PARTIES().replace('Party', 'Share').replace('Red', '12 %'),
      PARTIES().replace('Party', 'Share').replace('Red', '13.5 %'),
      'verified',
    ],
    ['columns sorted', PARTIES(), table('| Votes | Party | Province |', '| 4511 | Red | Kandal |', '| 812 | Blue | Kandal |'), 'verified'],
    ['a column of words called otherwise', PARTIES(), PARTIES().replace('Party', 'Parties'), 'verified'],
    ['a row of figures that comes in', NUMBERED(), NUMBERED().replace('| 2 |', '| 3 | New | 9 |\n| 2 |'), 'verified'],
    ['a town in a table kept as HTML', RAW(), RAW('Kep'), 'stale: row-name'],
    [
      'a table kept as HTML of one row',
      '<table><tr><td>Kandal</td><td>4511</td></tr></table>\n\nEnd.',
      '<table><tr><td>Kep</td><td>4511</td></tr></table>\n\nEnd.',
      'stale: label',
    ],
    ['a head in a table kept as HTML', RAW(), RAW('Kandal', 'Hurt'), 'stale: column-name'],
    [
      'a table kept as HTML with a row before',
      RAW(),
      RAW().replace('<tr><td>Kandal', '<tr><td>Pailin</td><td>9</td></tr>\n<tr><td>Kandal'),
      'verified',
    ],
    ['a table kept as HTML written otherwise', RAW(), RAW().replace('<td>Kandal', '<td class="a"><!-- </td> --><b>Kandal</b>'), 'verified'],
  ])('%s', (_name, before, now, expected) => {
    expect(after('4511', [before, before]).state).toBe('verified');
    expect(whyStale(after('4511', [before, now]))).toBe(expected);
    expect(whyStale(after('4511', [before, now], 'keys'))).toBe(expected);
  });

  test('unless it is older than that', () => {
    const line = (name: string, at: number, of: number) => ({ name, at, of });
    const cell = { column: line('Votes', 2, 3), row: { ...line('Kandal', 1, 3), by: 'Province' } };
    expect(after('4511', [PARTIES(), PARTIES('Green')], 'outside', cell).state).toBe('verified');
    expect(after('4511', [RAW(), RAW('Kep')], 'outside', { nothing: true }).state).toBe('verified');
    const [raw, picture] = [RAW(), '![A](a.png)\nIt was late.'];
    const both = { parts: [{ nothing: true }, { picture: 'a.png', description: 'A' }] };
    expect(
      after(
        '4511</td></tr>\n<tr><td>Takeo</td><td>8</td></tr>\n</table>\n\nThe end.\n\nIt was',
        [`${raw}\n\n${picture}`, `${raw}\n\n${picture}`],
        'outside',
        both,
      ).state,
    ).toBe('verified');
  });

  test('and words that head their row to nothing of it', () => {
    expect(after('Kandal', [GROUPED(), GROUPED('**2022**')]).state).toBe('verified');
    expect(after('Kandal', [TWO_UP(), TWO_UP('Kampot', 'Kep')]).state).toBe('verified');
  });
});

test.each(['4511&#48;', '4511<b>0</b>', '&minus;4511', '4511&percnt;', '4511<svg></svg>0'])(
  'a cell of a table kept as HTML in which readers see another number: %s',
  (cell) => {
    expect(after('4511', [RAW(), RAW().replace('4511', cell)]).state).not.toBe('verified');
  },
);

test('a cell is a figure, or says what its row is about', () => {
  const figures = [
    '4511',
    '4 511',
    '−12.5 %',
    '12 km',
    '12km²',
    'US$ 5 million',
    '៛4,000',
    '១២៣',
    '3–5',
    '(12)',
    '—',
    '',
    'n/a',
    '5 kWh',
    '1,800',
  ];
  const labels = ['Red', 'ភ្នំពេញ', 'Route 5', '2 May', 'Q1', '2023', '២០២៣', '2024-05-01', '5/2024', '12 people', 'kWh', '2a Street'];
  expect(figures.filter((words) => !isFigure(words))).toEqual([]);
  expect(labels.filter(isFigure)).toEqual(['5/2024']);
});

test('a table kept as HTML is read with cells over several rows, without its comments, and not to any size', () => {
  const read = (source: string) => rawCells(source).map(({ from, to, place: { row, column } }) => [row, column, source.slice(from, to)]);
  expect(read('<table><tr><th rowspan=2>A<th colspan="2">B<tr><td>C<td>D</table>')).toEqual([
    [0, 0, '<th rowspan=2>A'],
    [0, 1, '<th colspan="2">B'],
    [1, 1, '<td>C'],
    [1, 2, '<td>D'],
  ]);
  expect(read('<td>A<!-- <td>B --><table><td>C</table>D<p>')).toEqual([
    [0, 0, '<td>A<!-- <td>B -->'],
    [0, 0, '<td>C'],
  ]);
  expect(rawCells('<td>'.repeat(2000) + '<tr><td>'.repeat(2000))).toEqual([]);
  expect(rawCells('<!--'.repeat(50_000))).toEqual([]);
  expect(rawCells('<tr><td rowspan=100 colspan=100>'.repeat(3000))).toEqual([]);
});
