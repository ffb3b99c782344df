import { chainCommands } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
  TableMap,
} from 'prosemirror-tables';
import { articleSchema } from '../../core/article/schema.ts';

const { nodes } = articleSchema;
const NEW_ROWS = 3;
const NEW_COLUMNS = 3;

/** A table with one row of heads, as Markdown wants it. */
export function tableNode(rows = NEW_ROWS, columns = NEW_COLUMNS): Node {
  const row = (index: number): Node =>
    nodes.table_row.create(
      null,
      Array.from({ length: columns }, () => (index === 0 ? nodes.table_header : nodes.table_cell).create()),
    );
  return nodes.table.create(
    null,
    Array.from({ length: rows }, (_, index) => row(index)),
  );
}

/** With the cursor in this cell of the table that begins there. */
function inCellOf(tr: Transaction, tableStart: number, row: number, column: number): Transaction {
  const table = tr.doc.nodeAt(tableStart - 1);
  if (!table) return tr;
  const cell = tableStart + TableMap.get(table).positionAt(row, column, table) + 1;
  return tr.setSelection(TextSelection.near(tr.doc.resolve(cell))).scrollIntoView();
}

/** Makes a row below and goes into its cell of this column: what is typed next is meant for the new row, not for the old one. */
const rowBelow =
  (columnOf: (left: number) => number): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { left, bottom, tableStart } = selectedRect(state);
    return addRowAfter(state, dispatch && ((tr) => dispatch(inCellOf(tr, tableStart, bottom, columnOf(left)))));
  };

export const addTableRow: Command = rowBelow((left) => left);

export const addTableColumn: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { top, right, tableStart } = selectedRect(state);
  return addColumnAfter(state, dispatch && ((tr) => dispatch(inCellOf(tr, tableStart, top, right))));
};

/** Tab to the next cell; in the last one it makes a row, and goes on there. */
export const nextCell: Command = chainCommands(
  goToNextCell(1),
  rowBelow(() => 0),
);

/** Shift Tab to the cell before; in the first one it stays, so that the keyboard does not leave the sheet. */
export const cellBefore: Command = (state, dispatch) => goToNextCell(-1)(state, dispatch) || isInTable(state);

/** Removes the selected rows. The row of heads goes only with the whole table: Markdown has no table without it. */
export const removeTableRow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { top, bottom, map } = selectedRect(state);
  if (top === 0) return bottom === map.height || map.height === 1 ? deleteTable(state, dispatch) : false;
  return deleteRow(state, dispatch);
};

export const removeTableColumn: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { left, right, map } = selectedRect(state);
  return left === 0 && right === map.width ? deleteTable(state, dispatch) : deleteColumn(state, dispatch);
};

function inCell(state: EditorState): boolean {
  const { parent } = state.selection.$from;
  return parent.type === nodes.table_cell || parent.type === nodes.table_header;
}

/** Enter in a cell goes to the cell below; in the last row it leaves the table, into a paragraph. */
export const nextRow: Command = (state, dispatch) => {
  if (!inCell(state)) return false;
  if (!dispatch) return true;
  const { left, bottom, map, tableStart, table } = selectedRect(state);
  if (bottom < map.height) {
    const below = tableStart + map.positionAt(bottom, left, table) + 1;
    dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(below))).scrollIntoView());
    return true;
  }
  const after = tableStart - 1 + table.nodeSize;
  const tr = state.tr;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, nodes.paragraph.create());
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
};
