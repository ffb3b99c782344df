import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable, selectedRect } from 'prosemirror-tables';
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

export const addTableRow: Command = (state, dispatch) => isInTable(state) && addRowAfter(state, dispatch);
export const addTableColumn: Command = (state, dispatch) => isInTable(state) && addColumnAfter(state, dispatch);

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
