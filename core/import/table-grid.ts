/** A cell as a page has it: how many columns and rows it takes. */
export interface SpanningCell<Cell> {
  readonly cell: Cell;
  readonly columns: number;
  readonly rows: number;
}

/** No real table is wider or taller than this; what a page says beyond it is not believed. */
const MOST_SPANNED = 100;

/** Places that merged cells may reach to, in one table; beyond them a merged cell is one like any other. */
const MOST_REACHED = 50_000;

const spanned = (said: number, most: number): number => (Number.isFinite(said) && said >= 1 ? Math.min(Math.floor(said), most) : 1);

/**
 * The rows of a table with every column in its place: a merged cell stands at its upper left, null where it reaches to. All rows come out
 * equally wide.
 */
export function tableGrid<Cell>(rows: readonly (readonly SpanningCell<Cell>[])[]): (Cell | null)[][] {
  const grid: (Cell | null | undefined)[][] = rows.map(() => []);
  let reached = 0;
  rows.forEach((row, at) => {
    let column = 0;
    for (const { cell, columns, rows: high } of row) {
      const line = grid[at] ?? [];
      while (line[column] !== undefined) column += 1;
      const isBelieved = reached < MOST_REACHED;
      const [deep, wide] = isBelieved ? [spanned(high, rows.length - at), spanned(columns, MOST_SPANNED)] : [1, 1];
      reached += deep * wide - 1;
      for (let down = 0; down < deep; down += 1) {
        for (let across = 0; across < wide; across += 1) {
          const target = grid[at + down];
          if (target) target[column + across] = down === 0 && across === 0 ? cell : null;
        }
      }
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
