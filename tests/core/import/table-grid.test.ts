import { expect, test } from 'vitest';
import { tableGrid } from '../../../core/import/table-grid.ts';

const cell = (columns: number, rows: number) => ({ cell: 'x', columns, rows });

test('merged cells reach over their places', () => {
  expect(
    tableGrid([
      [cell(2, 1), cell(1, 2)],
      [cell(1, 1), cell(1, 1)],
    ]),
  ).toEqual([
    ['x', null, 'x'],
    ['x', 'x', null],
  ]);
});

test('of a table that says its cells reach everywhere not more is believed than memory holds', () => {
  const grid = tableGrid(Array.from({ length: 1_500 }, () => [cell(1_000, 65_534)]));
  expect(grid).toHaveLength(1_500);
  expect(grid.flat().filter((one) => one === 'x')).toHaveLength(1_500);
  expect(grid[0]?.length).toBeLessThan(500);
});
