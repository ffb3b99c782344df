import { Plugin, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** ProseMirror takes a cursor that comes to the beginning up to 200 ms after the sheet got the keyboard for the browser's doing. */
const DOUBTED_MS = 250;

/**
 * A browser may throw the cursor to the beginning of the text as the sheet gets the keyboard, so that ProseMirror puts one that comes
 * there soon afterwards back to where it was. Whoever presses a key so soon (Ctrl 1, Ctrl Home) means it: that cursor stays.
 */
export function ownMovesPlugin(): Plugin {
  let focused = -Infinity;
  let isPressed = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        focus() {
          focused = performance.now();
          isPressed = false;
          return false;
        },
        keydown() {
          isPressed = true;
          return false;
        },
      },
    },
    view(view) {
      const { ownerDocument } = view.dom;
      const moved = (): void => {
        if (isPressed && performance.now() - focused <= DOUBTED_MS) takeBeginning(view);
      };
      // Before ProseMirror hears of it.
      ownerDocument.addEventListener('selectionchange', moved, true);
      return { destroy: () => ownerDocument.removeEventListener('selectionchange', moved, true) };
    },
  });
}

function takeBeginning(view: EditorView): void {
  const { state } = view;
  const beginning = Selection.atStart(state.doc);
  if (view.composing || !view.hasFocus() || state.selection.eq(beginning) || !isCursorAt(view, beginning.from)) return;
  view.dispatch(state.tr.setSelection(beginning));
}

function isCursorAt(view: EditorView, pos: number): boolean {
  // Chromium's shadow roots have a selection of their own, which the types do not know.
  const { focusNode, focusOffset, isCollapsed } = (view.root as Document).getSelection() ?? { isCollapsed: false };
  return isCollapsed && focusNode != null && view.dom.contains(focusNode) && view.posAtDOM(focusNode, focusOffset ?? 0) === pos;
}
