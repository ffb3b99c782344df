import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import { plainText } from '../../core/article/plain-text.ts';
import { posToOffset } from '../../core/article/text-positions.ts';
import { blankEdges } from '../../core/rewording/blank-edges.ts';
import type { WordEdit } from '../../core/rewording/edits.ts';
import { reword } from '../../core/rewording/reword.ts';
import type { Span } from './contract.ts';
import { asOneChange } from './open-edges.ts';

function clamp(state: EditorState, pos: number): number {
  return Math.max(0, Math.min(pos, state.doc.content.size));
}

/** All of a span's words go, with the marks of the first kept for what comes; an empty text deletes them. */
function changedWhole(tr: Transaction, { from, to }: Span, text: string): Transaction {
  return text === '' ? tr.delete(from, to) : tr.insertText(text, from, to);
}

/** What is left beside it is no blank at the edge of a link or of emphasis. */
function putIn(tr: Transaction, { from, to, content }: WordEdit): void {
  tr.replaceWith(from, to, content);
  for (const edge of blankEdges(tr.doc, from, from + content.size)) tr.removeMark(edge.from, edge.to, edge.mark);
}

/**
 * Puts `text` in the place of each of these spans' words, as one change: of each only the words that differ, so that the others keep what
 * they are marked with. The spans are in order and apart from one another.
 */
export function rewordSpans(state: EditorState, spans: readonly Span[], text: string): Transaction {
  const { tr } = state;
  const projection = spans.some(({ from, to }) => from < to) ? plainText(state.doc) : null;
  for (const span of [...spans].reverse()) {
    const range = projection && { from: posToOffset(projection, span.from), to: posToOffset(projection, span.to) };
    const edits = range && projection && reword(state.doc, projection, range, text);
    if (edits) for (const edit of [...edits].reverse()) putIn(tr, edit);
    else changedWhole(tr, span, text);
  }
  return asOneChange(tr);
}

/** Puts `text` in the place of a span's words; an empty span gets it where it stands. */
export function changeSpan(state: EditorState, span: Span, text: string): Transaction {
  const within = { from: clamp(state, span.from), to: clamp(state, span.to) };
  const tr = rewordSpans(state, [within], text);
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(within.to)), -1)).scrollIntoView();
}
