import type { EditorView } from 'prosemirror-view';
import type { Span } from './contract.ts';
import { firstIndex } from './first-index.ts';

/** How far beyond the window blocks count as visible, in CSS pixels: scrolling a little shows nothing bare. */
const MARGIN = 600;

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
