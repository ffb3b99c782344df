import { describe, expect, test } from 'vitest';
import { after, table, whyStale } from './made-under.ts';

/** A column in front of the names may be taken away or moved; the names may not, nor what alone tells rows apart. */

type Rows = readonly (readonly string[])[];

const md = (rows: Rows): string => table(...rows.map((cells) => `| ${cells.join(' | ')} |`));
/** The columns of every row in this order; those left out are taken away. */
const columns = (rows: Rows, ...order: readonly number[]): Rows => rows.map((cells) => order.map((at) => cells[at] ?? ''));
const ordered = (rows: Rows, ...order: readonly number[]): Rows => order.map((at) => rows[at] ?? []);
/** With other words in one place. */
const put = (rows: Rows, row: number, column: number, words: string): Rows =>
  rows.map((cells, at) => (at === row ? cells.map((was, index) => (index === column ? words : was)) : cells));

const states = (before: Rows, now: Rows, words = '4511'): string[] =>
  (['outside', 'keys'] as const).map((by) => whyStale(after(words, [md(before), md(now)], by)));
const holds = (before: Rows, now: Rows): void => expect(states(before, now)).toEqual(['verified', 'verified']);
const isStale = (before: Rows, now: Rows, why: string): void => expect(states(before, now)).toEqual([`stale: ${why}`, `stale: ${why}`]);

const CHILDREN: Rows = [
  ['Age', 'Votes'],
  ['25–34', '5000'],
  ['of these women', '4511'],
  ['35–44', '900'],
  ['of these women', '812'],
];
const TOWNS: Rows = [
  ['Town', 'Votes'],
  ['Red', '5000'],
  ['– Kandal', '4511'],
  ['Blue', '900'],
  ['– Kampot', '812'],
];
const KHMER: Rows = [
  ['ខេត្ត', 'សំឡេង'],
  ['ក្រហម', '៥០០០'],
  ['ក្នុងនោះ កណ្តាល', '4511'],
  ['ខៀវ', '៩០០'],
  ['ក្នុងនោះ កំពត', '៨១២'],
];
const PLAIN: Rows = [
  ['Town', 'Votes'],
  ['Kampot', '7'],
  ['Kandal', '4511'],
  ['Kep', '900'],
];
const GROUPS: Rows = [
  ['Town', 'Votes'],
  ['South', ''],
  ['Kandal', '4511'],
  ['North', ''],
  ['Kampot', '812'],
];
const ALL: readonly (readonly [string, Rows])[] = [
  ['of these', CHILDREN],
  ['a dash', TOWNS],
  ['words of belonging in Khmer', KHMER],
  ['nothing', PLAIN],
  ['rows of one cell', GROUPS],
];

const numbered =
  (head: string, from = 1) =>
  (cells: readonly string[], at: number) => [at === 0 ? head : String(from + at - 1), ...cells];
const FRONTS: readonly (readonly [string, (rows: Rows) => Rows])[] = [
  ['numbers', (rows) => rows.map(numbered('#'))],
  [
    'numbers in Khmer',
    (rows) =>
      rows.map(numbered('ល.រ')).map(([one = '', ...rest]) => [one.replace(/\d/g, (d) => String.fromCharCode(0x17e0 + Number(d))), ...rest]),
  ],
  ['numbers without a head', (rows) => rows.map(numbered(''))],
  ['nothing', (rows) => rows.map((cells) => ['', ...cells])],
  ['a province', (rows) => rows.map((cells, at) => [at === 0 ? 'Province' : at < 3 ? 'Takeo' : 'Svay Rieng', ...cells])],
];

describe.each(ALL)('under a name that belongs to another by %s', (_name, rows) => {
  describe.each(FRONTS)('with %s in front', (front, make) => {
    // In front of rows of one cell a province is a second cell, and no row heads another.
    const isGroupless = front === 'a province' && rows === GROUPS;
    const before = make(rows);
    test('a cell holds when that is taken away', () => {
      if (!isGroupless) holds(before, rows);
    });
    test('or moved behind', () => {
      holds(before, columns(before, 1, 2, 0));
      holds(before, columns(before, 1, 0, 2));
    });
    test('and is stale when the names are taken away', () => {
      for (const state of [...states(before, columns(before, 0, 2)), ...states(before, columns(before, 2))])
        expect(state).toMatch(/^stale/);
    });
    test('and when what heads it is exchanged', () => {
      if (rows === PLAIN || isGroupless) return;
      const exchanged = rows.map((cells, at) =>
        at === 1 ? [rows[3]?.[0] ?? '', cells[1] ?? ''] : at === 3 ? [rows[1]?.[0] ?? '', cells[1] ?? ''] : cells,
      );
      expect(states(before, make(exchanged))[0]).toBe('stale: group');
      expect(states(before, exchanged)[0]).toMatch(/^stale/);
    });
    test('and when its name is another', () => {
      const row = rows.findIndex((cells) => cells[1] === '4511');
      for (const other of ['Pailin', rows.at(-1)?.[0] === rows[row]?.[0] ? 'of these men' : (rows.at(-1)?.[0] ?? '')]) {
        const now = put(before, row, 1, other);
        expect(states(before, now)[0]).toMatch(/^stale/);
        expect(states(before, columns(now, 1, 2))[0]).toMatch(/^stale/);
      }
    });
  });
});

const PROVINCES: Rows = [
  ['Province', 'Town', 'Twin', 'Votes'],
  ['Takeo', 'Kandal', 'Kep', '4511'],
  ['Takeo', 'Kep', 'Kandal', '900'],
  ['Svay Rieng', 'Kampot', 'Pailin', '7'],
];

describe('with a province in front', () => {
  test('that is another now, a cell is stale', () => isStale(PROVINCES, put(PROVINCES, 1, 0, 'Svay Rieng'), 'label'));
  test('that goes, and another that comes, too', () => {
    const other = PROVINCES.map(([, ...cells], at) => [['Region', 'North', 'North', 'South'][at] ?? '', ...cells]);
    isStale(PROVINCES, other, 'label');
  });
  test('that is called otherwise, it holds', () => holds(PROVINCES, put(PROVINCES, 0, 0, 'Region')));
  test('that goes with a unit over the votes, it is stale', () => {
    const units: Rows = [...PROVINCES.slice(0, 1), ['', '', '', 'people'], ...PROVINCES.slice(1)];
    holds(units, columns(units, 1, 2, 3));
    isStale(units, columns(put(units, 1, 3, 'families'), 1, 2, 3), 'group');
  });
  test('it is stale when names are taken away, and another column takes their place', () => {
    isStale(PROVINCES, columns(PROVINCES, 0, 2, 3), 'label');
    isStale(PROVINCES, put(columns(PROVINCES, 0, 2, 3), 0, 1, 'Town'), 'label');
    isStale(PROVINCES, put(columns(PROVINCES, 2, 3), 0, 0, 'Town'), 'label');
  });
  test('it is stale when the province is taken away, and the names take its place', () => {
    isStale(PROVINCES, put(columns(PROVINCES, 1, 2, 3), 0, 0, 'Province'), 'label');
  });
  test('it is stale when the heads of names and provinces, or of names and others, are exchanged', () => {
    expect(states(PROVINCES, put(put(PROVINCES, 0, 0, 'Town'), 0, 1, 'Province'))[0]).toMatch(/^stale/);
    expect(states(PROVINCES, put(put(PROVINCES, 0, 1, 'Twin'), 0, 2, 'Town'))[0]).toMatch(/^stale/);
  });
  test('that alone tells rows apart, it is stale without', () => {
    const rows = PROVINCES.map((cells, at) => (at > 1 ? [cells[0] ?? '', 'Kandal', 'Kep', cells[3] ?? ''] : cells));
    expect(states(put(rows, 1, 0, 'Pailin'), columns(put(rows, 1, 0, 'Pailin'), 1, 2, 3))[0]).toMatch(/^stale/);
  });
  test('rows may be sorted and come in', () => {
    holds(PROVINCES, ordered(PROVINCES, 0, 3, 2, 1));
    holds(PROVINCES, columns(ordered(PROVINCES, 0, 3, 2, 1), 1, 2, 3));
  });
});

test('families may be sorted and lose the province in front at once', () => {
  const before: Rows = CHILDREN.map((cells, at) => [['Province', 'Takeo', 'Takeo', 'Kep', 'Kep'][at] ?? '', ...cells]);
  holds(before, [...ordered(CHILDREN, 0, 3, 4, 1, 2), ['45–54', '7']]);
});

test('a cell moved in front of the names comes under another row of one cell as behind them', () => {
  const before = GROUPS.map((cells, at) => ['', ...cells, ['Hurt', '', '31', '', '32'][at] ?? '']);
  const exchanged = put(put(before, 1, 1, 'North'), 3, 1, 'South');
  expect(states(before, columns(before, 2, 3, 0, 1))[1]).toBe('verified');
  for (const now of [exchanged, ordered(before, 0, 1, 3, 2, 4)]) expect(states(before, columns(now, 2, 3, 0, 1))[1]).toBe('stale: group');
});

describe('with numbers in front', () => {
  const before = PLAIN.map(numbered('No.'));
  const sorted = ordered(PLAIN, 0, 2, 3, 1);
  test.each(['No.', '#', 'ល.រ', ''])('called “%s” that count the rows, these may be counted anew', (head) => {
    holds(PLAIN.map(numbered(head)), sorted.map(numbered(head)));
    holds(PLAIN.map(numbered(head)), ordered(PLAIN, 0, 2, 3).map(numbered(head)));
    holds(PLAIN.map(numbered(head)), [...PLAIN.slice(0, 1), ['Takeo', '1'], ...PLAIN.slice(1)].map(numbered(head)));
  });
  test('that do not count, or that may be names, they may not', () => {
    isStale(before, put(before, 2, 0, '7'), 'label');
    for (const head of ['Ward', 'Village']) expect(states(PLAIN.map(numbered(head)), sorted.map(numbered(head)))[0]).toMatch(/^stale/);
  });
  test('wards are names, and may not be taken away where towns have several', () => {
    const wards: Rows = [
      ['Ward', 'Town', 'Votes'],
      ['5', 'Kep', '4511'],
      ['6', 'Kep', '7'],
    ];
    expect(states(wards, columns(wards, 1, 2))[0]).toMatch(/^stale/);
  });
  test('for which others are put in, a cell is stale unless those counted the rows', () => {
    const zones = PLAIN.map((cells, at) => [at === 0 ? 'Zone' : String(9 - at), ...cells]);
    isStale(PLAIN.map(numbered('Village')), zones, 'label');
    holds(before, zones);
  });
  test('a row of one cell heads those below it as it does without', () => {
    const groups = GROUPS.map(numbered('#'));
    holds(groups, GROUPS);
    holds(GROUPS, groups);
    const under = ordered(GROUPS, 0, 1, 3, 2, 4);
    isStale(groups, under, 'group');
    isStale(groups, under.map(numbered('#')), 'group');
    isStale(GROUPS, under.map(numbered('#')), 'group');
  });
  test('a head without words is of the one beside it, which is not that of names', () => {
    const blank: Rows = [
      ['#', 'Town', ''],
      ['1', 'Kandal', '4511'],
      ['2', 'Kep', '812'],
    ];
    holds(blank, columns(blank, 1, 2));
  });
  test('a name that is signed itself holds without them', () => {
    expect(states(before, PLAIN, 'Kandal')).toEqual(['verified', 'verified']);
    // Behind what several rows share it may as well be a value of theirs.
    expect(states(PROVINCES, columns(PROVINCES, 1, 2, 3), 'Kampot')[0]).toMatch(/^stale/);
  });
});

test('in a table kept as HTML it is the same', () => {
  const html = (rows: Rows): string =>
    `<table>${rows.map((cells) => `<tr>${cells.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('\n')}</table>\n\nThe end of it.`;
  const before = CHILDREN.map(numbered('#'));
  const state = (now: Rows): string => whyStale(after('4511', [html(before), html(now)]));
  expect(state(CHILDREN)).toBe('verified');
  expect(state(columns(before, 1, 2, 0))).toBe('verified');
  expect(state(put(put(CHILDREN, 1, 0, '35–44'), 3, 0, '25–34'))).toBe('stale: group');
  expect(state(columns(before, 0, 2))).toMatch(/^stale/);
});

test('what was signed by an earlier version holds as it did', () => {
  const line = (name: string, at: number, of: number, by: string) => ({ name, at, of, by });
  const rows = CHILDREN.map(numbered('#'));
  const was = {
    column: { name: 'Votes', at: 2, of: 3, over: [] },
    row: line('2', 2, 5, '#'),
    labels: [{ by: 'Age', name: 'of these women' }],
    ...{ groups: [], heads: [], parents: ['25–34'] },
  };
  expect(after('4511', [md(rows), md(rows)], 'outside', was).state).toBe('verified');
  expect(after('4511', [md(rows), md(columns(rows, 1, 2, 0))], 'outside', was).state).toBe('verified');
  expect(after('4511', [md(rows), md(put(rows, 1, 1, '35–44'))], 'outside', was).state).toBe('stale');
  // Nobody looked for parents behind a province once.
  const provinces = CHILDREN.map((cells, at) => [at === 0 ? 'Province' : 'Takeo', ...cells]);
  const none = { ...was, row: line('Takeo', 2, 5, 'Province'), labels: [{ by: 'Province', name: 'Takeo' }, ...was.labels], parents: [] };
  expect(after('4511', [md(provinces), md(provinces)], 'outside', none).state).toBe('verified');
});
