import type { Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';

/** Tables of plain text: lines beneath each other with a tab between their cells, as a spreadsheet copies them. */

/** No real table is wider. */
const MOST_COLUMNS = 100;
/** A point or a number before a tab counts the line of a list. */
const MARKER = /^(?:[-*•·▪●‣]|(?:\d{1,3}|[០-៩]{1,3})[.)])$/u;

const cellsOf = (line: string): string[] => line.split('\t').map((cell) => cell.trim());

function columnsOf(line: string): number {
  const columns = line.split('\t', MOST_COLUMNS + 1).length;
  return columns > MOST_COLUMNS ? 1 : columns;
}

/** How many lines from `start` on are the rows of one table; 0 when they are none. */
export function tableRun(lines: readonly string[], start: number): number {
  const columns = columnsOf(lines[start] ?? '');
  if (columns < 2) return 0;
  let end = start + 1;
  while (end < lines.length && columnsOf(lines[end] ?? '') === columns) end += 1;
  const firsts = lines.slice(start, end).map((line) => cellsOf(line)[0] ?? '');
  // A tab that sets paragraphs in makes no column.
  const named = firsts.filter((cell) => cell !== '').length;
  return end - start > 1 && named * 2 >= firsts.length && !firsts.every((cell) => MARKER.test(cell)) ? end - start : 0;
}

export function tabTable(lines: readonly string[]): Node {
  const { nodes } = articleSchema;
  const rows = lines.map((line, at) => {
    const type = at === 0 ? nodes.table_header : nodes.table_cell;
    return nodes.table_row.create(
      null,
      cellsOf(line).map((cell) => type.create(null, cell === '' ? [] : [articleSchema.text(cell)])),
    );
  });
  return nodes.table.create(null, rows);
}
