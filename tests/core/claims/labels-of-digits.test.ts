import { describe, expect, test } from 'vitest';
import { after, table, whyStale } from './made-under.ts';

/** Cells that are written in digits or signs and say what their row is about: they are no values that may be corrected beside a sign-off. */

const AGES = (one = '18–24', other = '25–34', head = 'Age'): string =>
  table(`| Province | ${head} | Votes |`, `| Kandal | ${one} | 4511 |`, `| Kandal | ${other} | 812 |`);
const WARDS = (one = '5', other = '6', head = 'Place'): string => AGES(one, other, head);
const ONE = (head: string, cell: string): string => table(`| Town | ${head} | Dead |`, `| Kep | ${cell} | 4511 |`, '| Kampot |  | 3 |');
const TICKS = (one = '✓', other = '✗'): string =>
  table('| Town | Votes | Counted |', `| Kep | 4511 | ${one} |`, `| Kampot | 3 | ${other} |`, '| Pailin | 4 | – |');
const PARTIES = (share = '12', votes = '9', head = 'Share'): string =>
  table(`| Province | ${head} | Votes | Lost |`, `| Kandal | ${share} | 4511 | ${votes} |`, '| Takeo | 13 | 812 | 4 |');

describe('a sign-off on a figure is bound to what is written in digits and says what its row is about', () => {
  test.each([
    ['ages exchanged', AGES(), AGES('25–34', '18–24'), 'stale: label'],
    ['ages under another head exchanged', AGES('18–24', '25–34', 'Of'), AGES('25–34', '18–24', 'Of'), 'stale: label'],
    ['one age', AGES(), AGES('18–25'), 'stale: label'],
    ['the other age', AGES(), AGES('18–24', '25–35'), 'verified'],
    ['wards by what tells rows apart', WARDS(), WARDS('6', '5'), 'stale: label'],
    ['a ward by its name', ONE('Ward', '5'), ONE('Ward', '6'), 'stale: label'],
    ['a ward in Khmer', ONE('លេខមណ្ឌល', '៥'), ONE('លេខមណ្ឌល', '៦'), 'stale: label'],
    ['a day', ONE('Day', '2'), ONE('Day', '3'), 'stale: label'],
    ['a year out of our time', ONE('Year', '1863'), ONE('Year', '1864'), 'stale: label'],
    ['years', ONE('Of', '1975–79'), ONE('Of', '1965–69'), 'stale: label'],
    ['a year from month to month', ONE('Of', '2023/24'), ONE('Of', '2021/22'), 'stale: label'],
    ['an hour', ONE('At', '10:30'), ONE('At', '22:30'), 'stale: label'],
    ['a sign', TICKS(), TICKS('✗'), 'stale: label'],
    ['the sign of another row', TICKS(), TICKS('✓', '✓'), 'verified'],
    ['a unit', ONE('Unit', '1 m'), ONE('Unit', '1 bn'), 'stale: label'],
    ['a label that goes', AGES(), AGES(' '), 'stale: label'],
    ['a column of labels that goes', AGES(), table('| Province | Votes |', '| Kandal | 4511 |', '| Kandal | 812 |'), 'stale: label'],
    ['rows sorted', AGES(), table('| Province | Age | Votes |', '| Kandal | 25–34 | 812 |', '| Kandal | 18–24 | 4511 |'), 'verified'],
    [
      'rows sorted and one label of two exchanged',
      AGES(),
      table('| Province | Age | Votes |', '| Kandal | 18–24 | 812 |', '| Kandal | 25–34 | 4511 |'),
      'stale: row',
    ],
    [
      'rows sorted that nothing tells apart',
      AGES('5,000', '6,000', 'Share'),
      table('| Province | Share | Votes |', '| Kandal | 6,000 | 812 |', '| Kandal | 5,000 | 4511 |'),
      'stale: row',
    ],
    [
      'rows sorted that have names of their own',
      table('| Town | Ward | Votes |', '| Kep | 5 | 4511 |', '| Kampot | 6 | 812 |'),
      table('| Town | Ward | Votes |', '| Kampot | 6 | 812 |', '| Kep | 5 | 4511 |'),
      'verified',
    ],
    ['a row that comes in', AGES(), AGES().replace('| Kandal | 25', '| Kandal | 35–44 | 9 |\n| Kandal | 25'), 'verified'],
    ['a row that comes in behind', WARDS(), WARDS().replace('812 |', '812 |\n| Takeo | 5 | 7 |'), 'verified'],
    ['columns sorted', ONE('Ward', '5'), table('| Dead | Ward | Town |', '| 4511 | 5 | Kep |'), 'verified'],
    ['a column of labels called otherwise', ONE('Ward', '5'), ONE('District', '5'), 'verified'],
    ['a column of figures that comes in', ONE('Ward', '5'), table('| Town | Ward | Hurt | Dead |', '| Kep | 5 | 6 | 4511 |'), 'verified'],
    ['a value corrected', PARTIES(), PARTIES('13'), 'verified'],
    ['a value with a unit corrected', PARTIES('12 %'), PARTIES('13.5 %'), 'verified'],
    ['a value behind it corrected', PARTIES(), PARTIES('12', '8'), 'verified'],
    ['a value that is a range', PARTIES('12', '3–5'), PARTIES('12', '3–6'), 'verified'],
    ['a column that comes to be one of labels', PARTIES(), PARTIES('13', '9', 'Ward'), 'verified'],
  ])('%s', (_name, before, now, expected) => {
    expect(after('4511', [before, before]).state).toBe('verified');
    expect(whyStale(after('4511', [before, now], 'keys'))).toBe(expected);
  });

  test('the first cell of its row, whatever that is', () => {
    const first = (one: string, other: string): string => table('| Of | Votes |', `| ${one} | 4511 |`, `| ${other} | 812 |`);
    for (const [one = '', other = ''] of [
      ['5', '6'],
      ['18–24', '25–34'],
      ['10:30', '11:30'],
      ['1863', '1864'],
    ]) {
      expect(after('4511', [first(one, other), first(other, one)], 'keys').state).toBe('stale');
      expect(after('4511', [first(one, other), table('| Of | Votes |', `| ${other} | 812 |`, `| ${one} | 4511 |`)], 'keys').state).toBe(
        'verified',
      );
    }
  });

  test('unless it is older than that', () => {
    const line = (name: string, at: number, of: number) => ({ name, at, of });
    const was = { column: line('Votes', 2, 3), row: line('Kandal', 1, 3), labels: [{ by: 'Province', name: 'Kandal' }], groups: [] };
    expect(after('4511', [AGES(), AGES('25–34', '18–24')], 'outside', was).state).toBe('verified');
  });
});

test.each([
  ['', ''],
  ['', 'Unit'],
  ['Town', ''],
  ['Town', 'ឯកតា'],
])('two further rows of heads, called “%s” and “%s”, are no rows of one name', (second, third) => {
  const rows = (share: string, unit = '%'): string =>
    table(
      '| Town | Men |  | Women |  |',
      `| ${second} | Share | Votes | Share | Votes |`,
      `| ${third} | ${unit} | people | % | people |`,
      `| Kandal | ${share} | 8811 | 31 | 4511 |`,
      '| Kep | 23 | 8822 | 32 | 4522 |',
    );
  for (const unit of ['%', 'hundreds']) {
    for (const words of ['8811', '4511']) expect(whyStale(after(words, [rows('22', unit), rows('23', unit)]))).toBe('verified');
    expect(whyStale(after('8811', [rows('22', unit), rows('22', unit).replace('| people |', '| hundred |')]))).toBe('stale: over');
  }
});

describe('another cell of the row', () => {
  const SEATS = (one: string, head = 'Seats', ...more: readonly string[]): string =>
    table(`| Town | Votes | ${head} |`, `| Kandal | 4511 | ${one} |`, '| Kep | 812 | 2 |', '| Takeo | 13 | 4 |', ...more);
  test.each([
    ['told in words', SEATS('7'), SEATS('seven'), 'verified'],
    ['with a letter', SEATS('7'), SEATS('7x'), 'verified'],
    ['that reads as a year', SEATS('7'), SEATS('1903'), 'verified'],
    ['that nobody would give', SEATS('7'), SEATS('refused to say'), 'verified'],
    ['in Khmer', SEATS('៧'), SEATS('មិនដឹង'), 'verified'],
    ['in a column that comes in', table('| Town | Votes |', '| Kandal | 4511 |', '| Kep | 812 |'), SEATS('lost'), 'stale: label'],
    [
      'in a column of words',
      SEATS('Red', 'Party', '| Pailin | 3 | Blue |'),
      SEATS('Blue', 'Party', '| Pailin | 3 | Blue |'),
      'stale: label',
    ],
    [
      'that was words, among words',
      table('| Town | Votes | Party |', '| Kandal | 4511 | |', '| Kep | 812 | Red |'),
      table('| Town | Votes | Party |', '| Kandal | 4511 | Blue |', '| Kep | 812 | Red |'),
      'stale: label',
    ],
  ])('%s', (_name, before, now, state) => {
    expect(whyStale(after('4511', [before, now]))).toBe(state);
  });
});
