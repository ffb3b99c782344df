import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import { cellAround } from 'prosemirror-tables';
import { crossesField, deleteAcrossFields } from './fields.ts';

/** Fields at the top and cells of a table stay apart: what is deleted or typed over them joins no two of them. */

/** Whether a selection of text runs from one cell of a table into another one of it. */
function crossesCells({ selection }: EditorState): boolean {
  const { $from, $to } = selection;
  if (!(selection instanceof TextSelection) || $from.sameParent($to)) return false;
  const [first, last] = [cellAround($from), cellAround($to)];
  return first !== null && last !== null && first.start(-1) === last.start(-1);
}

/** Deletes what is selected of each cell; the cells stay. */
function deleteInCells(state: EditorState): Transaction {
  const { from, to } = state.selection;
  const parts: { from: number; to: number }[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const part = { from: Math.max(from, pos + 1), to: Math.min(to, pos + 1 + node.content.size) };
    if (part.from < part.to) parts.push(part);
    return false;
  });
  const tr = state.tr;
  for (const part of parts.reverse()) tr.delete(part.from, part.to);
  return tr.setSelection(TextSelection.create(tr.doc, from));
}

/** Whether a deletion of the selection would join what stays apart. */
export const crossesApart = (state: EditorState): boolean => crossesField(state) || crossesCells(state);

/** Deletes the selection and joins nothing; the cursor is where it began. */
export const deleteApart = (state: EditorState): Transaction => (crossesField(state) ? deleteAcrossFields(state) : deleteInCells(state));

export const deleteAcross: Command = (state, dispatch) => {
  if (!crossesApart(state)) return false;
  dispatch?.(deleteApart(state).scrollIntoView());
  return true;
};
