import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Span } from './contract.ts';

function clamp(state: EditorState, pos: number): number {
  return Math.max(0, Math.min(pos, state.doc.content.size));
}

/** Distance of the line at `pos` from the top of `root`, in CSS pixels; positions past the end count as the end. */
export function linesTop(view: EditorView, root: HTMLElement, pos: number): number {
  const { top } = view.coordsAtPos(clamp(view.state, pos), 1);
  return top - root.getBoundingClientRect().top + root.scrollTop;
}

/** Brings a span to the middle of the window when it is not in sight already. */
export function scrollToSpan(view: EditorView, span: Span): void {
  const from = clamp(view.state, span.from);
  const { node } = view.domAtPos(from, 1);
  const element = node instanceof Element ? node : node.parentElement;
  const { top, bottom } = view.coordsAtPos(from, 1);
  const margin = 80;
  if (top > margin && bottom < window.innerHeight - margin) return;
  const line = element?.closest('.article-text *') ?? element;
  line?.scrollIntoView({ block: 'center', behavior: 'auto' });
}

/** Puts `text` in the place of a span's words, with the marks its first word had; an empty text deletes them. */
export function changeSpan(state: EditorState, span: Span, text: string): Transaction {
  const from = clamp(state, span.from);
  const to = clamp(state, span.to);
  const tr = text === '' ? state.tr.delete(from, to) : state.tr.insertText(text, from, to);
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(to)), -1)).scrollIntoView();
}

export function selectSpan(view: EditorView, span: Span): void {
  const { state } = view;
  const anchor = state.doc.resolve(clamp(state, span.from));
  const head = state.doc.resolve(clamp(state, span.to));
  view.dispatch(state.tr.setSelection(TextSelection.between(anchor, head)));
}
