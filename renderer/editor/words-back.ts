import { closeHistory } from 'prosemirror-history';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import type { WordsBack } from '../../core/claims/words-back.ts';
import { withSpanAction } from './claim-spans.ts';
import { asOneChange } from './open-edges.ts';

/** A claim's earlier words come back as one event of undo. All of them are its words again, also those at its ends that were missing. */
export function putWordsBack(state: EditorState, id: string, { edits, from, to }: WordsBack): Transaction {
  const { tr } = state;
  for (const edit of [...edits].reverse()) tr.replaceWith(edit.from, edit.to, edit.content);
  const span = { id, from: tr.mapping.map(from, -1), to: tr.mapping.map(to, 1) };
  const selected = tr.setSelection(Selection.near(tr.doc.resolve(span.to), -1)).scrollIntoView();
  return closeHistory(asOneChange(withSpanAction(selected, { kind: 'add', spans: [span], again: true })));
}
