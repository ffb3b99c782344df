import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { reanchor } from '../../../core/anchoring/align.ts';
import { describe, rangeOf } from '../../../core/anchoring/describe.ts';
import type { Anchor } from '../../../core/saved/docket.ts';

type Table = readonly (readonly string[])[];
type Anchors = Record<string, Anchor>;

const SIGNED: Table = [
  ['Year', 'Houses', 'Paid'],
  ['2024', '12', '$1,400'],
  ['2025', '27', '$5,400'],
  ['2026', '40', '$8,000'],
];
const BEFORE =
  'Flood took 40 houses\n\nThe company paid $200 to some houses. It dredged 12 million cubic metres in 2025, more than in 2024.';
const BEHIND = 'The red house stood 3 metres from the bank.\n\nA last line.';

/** The projection of a story with this table in it. */
const story = (table: Table, behind = BEHIND): string => [BEFORE, ...table.map((row) => row.join('\t')), behind].join('\n\n');

/** Each row and each cell of the table as it was signed, claimed. */
function claimed(): Anchors {
  const text = story(SIGNED);
  const anchors: Anchors = {};
  let at = BEFORE.length + 2;
  for (const [index, row] of SIGNED.entries()) {
    const words = row.join('\t');
    anchors[`row ${index}`] = describe(text, at, at + words.length);
    let from = at;
    for (const [column, cell] of row.entries()) {
      anchors[`cell ${index}.${column}`] = describe(text, from, from + cell.length);
      from += cell.length + 1;
    }
    at += words.length + 2;
  }
  return anchors;
}

/** The anchors after one text of another program after the other. */
function through(texts: readonly string[]): Anchors {
  let [before, anchors] = [story(SIGNED), claimed()];
  for (const text of texts) {
    anchors = reanchor(before, text, anchors);
    before = text;
  }
  return anchors;
}

const swapped = <T>(list: readonly T[], one: number, other: number): T[] =>
  list.map((item, index) => (index === one ? list[other] : index === other ? list[one] : item) as T);

const HEADS_SWAPPED = story([['Year', 'Paid', 'Houses'], ...SIGNED.slice(1)]);
const YEARS_SWAPPED = story([SIGNED[0] ?? [], ['2025', '12', '$1,400'], ['2024', '27', '$5,400'], SIGNED[3] ?? []]);

group('a table that another program changes', () => {
  test('a row whose cells changed places is the whole row', () => {
    expect(through([HEADS_SWAPPED])['row 0']).toMatchObject({ exact: 'Year\tPaid\tHouses', state: 'altered' });
  });

  test('a cell that changed places within its row goes with its words', () => {
    const anchors = through([HEADS_SWAPPED]);
    expect(anchors['cell 0.1']).toMatchObject({ exact: 'Houses', state: 'shifted' });
    expect(anchors['cell 0.2']).toMatchObject({ exact: 'Paid', state: 'shifted' });
  });

  test('rows that changed places take their claims along, however short they are', () => {
    const anchors = through([story(swapped(SIGNED, 1, 3))]);
    expect(anchors['row 1']).toMatchObject({ exact: '2024\t12\t$1,400', state: 'shifted' });
    expect(anchors['cell 1.1']).toMatchObject({ exact: '12', state: 'shifted' });
  });

  test('other words in the place of a cell’s are as many cells as it had', () => {
    const wider = SIGNED.map((row, at) => (at === 1 ? ['2024', '99', '98', '$1,400'] : [row[0] ?? '', row[1] ?? '', 'x', row[2] ?? '']));
    expect(through([story(wider)])['cell 1.1']?.exact).not.toContain('\t');
  });

  test('put back after one change upon the other, also with another word elsewhere, it is what was signed', () => {
    const last = story(SIGNED, BEHIND.replace('A last', 'A very last'));
    const anchors = through([YEARS_SWAPPED, HEADS_SWAPPED, last]);
    for (const [id, { exact, state, was }] of Object.entries(anchors)) {
      expect({ id, exact, state, was }).toEqual({ id, exact: claimed()[id]?.exact, state: 'exact', was: undefined });
    }
  });

  test('a copy of the row that was signed is not taken for the one that was changed', () => {
    const changed = SIGNED.map((row, at) => (at === 1 ? ['2024', '13', '$1,400'] : row));
    const anchors = through([story(changed), story([...changed, SIGNED[1] ?? []])]);
    expect(anchors['row 1']).toMatchObject({ exact: '2024\t13\t$1,400', state: 'altered' });
    expect(anchors['cell 1.1']).toMatchObject({ exact: '13', state: 'altered' });
  });
});

interface Act {
  readonly kind: 'cells' | 'heads' | 'rows' | 'columns' | 'in-row' | 'change' | 'delete' | 'insert';
  readonly one: number;
  readonly other: number;
  readonly to: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom<Act['kind']>('cells', 'heads', 'rows', 'columns', 'in-row', 'change', 'delete', 'insert'),
  one: fc.nat(2),
  other: fc.nat(2),
  to: fc.nat(3000),
});

function acted(table: Table, { kind, one, other, to }: Act): Table {
  const [row, next] = [to % table.length, (to + one) % table.length];
  const cell = (at: number, column: number): string => table[at]?.[column] ?? '';
  switch (kind) {
    case 'cells':
      return table.map((cells, at) =>
        cells.map((words, column) => (column !== one ? words : at === row ? cell(next, one) : at === next ? cell(row, one) : words)),
      );
    case 'heads':
      return table.map((cells, at) => (at === 0 ? swapped(cells, one, other) : cells));
    case 'rows':
      return swapped(table, row, next);
    case 'columns':
      return table.map((cells) => swapped(cells, one, other));
    case 'in-row':
      return table.map((cells, at) => (at === row ? swapped(cells, one, other) : cells));
    case 'change':
      return table.map((cells, at) => (at === row ? cells.map((words, column) => (column === one ? String(to) : words)) : cells));
    case 'delete':
      return table.length > 2 ? table.filter((_, at) => at !== row) : table;
    case 'insert':
      return [...table.slice(0, row), [String(to), String(to + 1), String(to + 2)], ...table.slice(row)];
  }
}

const count = (text: string, edge: string): number => text.split(edge).length - 1;

test('no claim ever grows over cells or rows that it did not have, and every one is exact when all is put back', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 5 }), (acts) => {
      let [table, before, anchors] = [SIGNED, story(SIGNED), claimed()];
      const first = anchors;
      for (const text of [...acts.map((one) => story((table = acted(table, one)))), story(SIGNED)]) {
        anchors = reanchor(before, text, anchors);
        before = text;
        for (const [id, anchor] of Object.entries(anchors)) {
          const signed = first[id]?.exact ?? '';
          expect(count(anchor.exact, '\t'), `${id}: ${anchor.exact}`).toBeLessThanOrEqual(count(signed, '\t'));
          expect(anchor.exact, id).not.toContain('\n\n');
          if (rangeOf(text, anchor) && (anchor.state === 'exact' || anchor.state === 'shifted')) expect(anchor.exact).toBe(signed);
        }
      }
      for (const [id, { exact, start, was }] of Object.entries(anchors)) {
        expect({ id, exact, start, was }).toEqual({ id, exact: first[id]?.exact, start: first[id]?.start, was: undefined });
        expect(rangeOf(before, anchors[id] as Anchor), id).not.toBeNull();
      }
    }),
    { numRuns: 200 },
  );
});
