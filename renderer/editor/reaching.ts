import { type EditorState, TextSelection } from 'prosemirror-state';
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

/** A line is in sight when it stands at least this far from the top of what scrolls it, and this far from its foot. CSS pixels. */
const FREE_ABOVE = 64;
const FREE_BELOW = 160;
/** What is brought into sight stands at this share of the height: the eye wants to read on from it. */
const COMFORTABLE = 1 / 3;

/** The nearest element around `element`, through shadow roots, that scrolls up and down. */
function scrollerOf(element: Element): Element {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}

/** Brings the first line of a span to the upper third of what scrolls the sheet, unless it stands in comfortable sight already. */
export function scrollToSpan(view: EditorView, span: Span): void {
  const { top, bottom } = view.coordsAtPos(clamp(view.state, span.from), 1);
  const scroller = scrollerOf(view.dom);
  const frame = scroller.getBoundingClientRect();
  if (top >= frame.top + FREE_ABOVE && bottom <= frame.bottom - FREE_BELOW) return;
  scroller.scrollBy({ top: top - frame.top - frame.height * COMFORTABLE, behavior: 'auto' });
}

/** Position of the first line in sight; null while what scrolls the sheet stands at its beginning. */
export function firstInSight(view: EditorView): number | null {
  const scroller = scrollerOf(view.dom);
  if (scroller.scrollTop === 0) return null;
  const { top } = scroller.getBoundingClientRect();
  const { left, width } = view.dom.getBoundingClientRect();
  return view.posAtCoords({ left: left + width / 2, top: top + 1 })?.pos ?? null;
}

export function showFirst(view: EditorView, pos: number): void {
  const scroller = scrollerOf(view.dom);
  const { top } = view.coordsAtPos(clamp(view.state, pos), 1);
  scroller.scrollBy({ top: top - scroller.getBoundingClientRect().top, behavior: 'auto' });
}

export function selectSpan(view: EditorView, span: Span): void {
  const { state } = view;
  const anchor = state.doc.resolve(clamp(state, span.from));
  const head = state.doc.resolve(clamp(state, span.to));
  view.dispatch(state.tr.setSelection(TextSelection.between(anchor, head)));
}
