import type { EditorView } from 'prosemirror-view';
import type { Span } from './contract.ts';

/** How far beyond the window blocks count as visible, in CSS pixels: scrolling a little shows nothing bare. */
const MARGIN = 600;

/** First index at which `holds` is true, by halving; `holds` must be false before it and true from it on. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The stretch of the document whose top-level blocks are in the window or close to it. Reads the layout. */
export function visibleBlocks(view: EditorView, margin = MARGIN): Span {
  const { children } = view.dom;
  const box = (index: number): DOMRect | undefined => children[index]?.getBoundingClientRect();
  const first = firstIndex(children.length, (index) => (box(index)?.bottom ?? 0) > -margin);
  const beyond = firstIndex(children.length, (index) => (box(index)?.top ?? 0) > window.innerHeight + margin);
  const size = view.state.doc.content.size;
  const start = children[first];
  const end = children[beyond];
  return {
    from: start ? Math.max(0, Math.min(size, view.posAtDOM(start, 0) - 1)) : size,
    to: end ? Math.max(0, Math.min(size, view.posAtDOM(end, 0))) : size,
  };
}
