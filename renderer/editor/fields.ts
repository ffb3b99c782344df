import type { NodeType, ResolvedPos } from 'prosemirror-model';
import { AllSelection, type Command, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { articleSchema } from '../../core/article/schema.ts';

/**
 * Headline, standfirst, caption and credit are fields: one line each that Enter leaves and that no deletion joins with what follows.
 */

const { nodes } = articleSchema;
const FIELDS = new Set<NodeType>([nodes.headline, nodes.standfirst, nodes.caption, nodes.credit]);

function inField($pos: ResolvedPos): boolean {
  return FIELDS.has($pos.parent.type);
}

export function inSingleLine(state: EditorState): boolean {
  const { $from } = state.selection;
  return inField($from) || $from.parent.type === nodes.table_cell || $from.parent.type === nodes.table_header;
}

function goTo(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(Selection.near(tr.doc.resolve(pos), 1)).scrollIntoView();
}

/** Enter in a field: on to the next one; from the standfirst into the body; from the credit below the figure. */
export const nextField: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!inField($from) || !$from.sameParent($to)) return false;
  if (!dispatch) return true;
  const isCredit = $from.parent.type === nodes.credit;
  const after = isCredit ? $from.after(-1) : $from.after();
  const tr = state.tr;
  if (isCredit && !state.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, nodes.paragraph.create());
  dispatch(goTo(tr, after));
  return true;
};

/** Backspace at the very start of the body or of the standfirst goes back into the field before; an empty first paragraph goes away. */
export const backToTextBefore: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1) return false;
  const index = $from.index(0);
  if (index === 0) return true;
  if (index > 2) return false;
  const tr = state.tr;
  if (index === 2 && $from.parent.content.size === 0 && state.doc.childCount > 3) tr.delete($from.before(), $from.after());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() - 1), -1)).scrollIntoView());
  return true;
};

/** Whether a deletion would run over the edge of a field of the top of the article. */
export function crossesField(state: EditorState): boolean {
  const { $from, $to } = state.selection;
  const isText = state.selection instanceof TextSelection || state.selection instanceof AllSelection;
  return isText && $from.index(0) < 2 && $from.index(0) !== $to.index(0);
}

/** Deletes the selection piece by piece: each field keeps its place, and nothing of the body climbs into the headline. */
export function deleteAcrossFields(state: EditorState): Transaction {
  const { from, to } = state.selection;
  const tr = state.tr;
  const top: { from: number; to: number }[] = [];
  state.doc.forEach((_child, start, index) => {
    if (index < 2) top.push({ from: start + 1, to: start + 1 + state.doc.child(index).content.size });
  });
  const bodyStart = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
  if (to === state.doc.content.size) tr.replaceWith(bodyStart, to, nodes.paragraph.create());
  else if (to > bodyStart) tr.deleteRange(bodyStart + 1, to);
  for (const field of top.reverse()) {
    const start = Math.max(field.from, from);
    const end = Math.min(field.to, to);
    if (start < end) tr.delete(start, end);
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1));
}
