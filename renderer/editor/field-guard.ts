import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { crossesApart, deleteApart } from './kept-apart.ts';

/** What is selected goes, part by part; whatever is typed then has a place of its own. */
function parted(view: EditorView): boolean {
  if (crossesApart(view.state)) view.dispatch(deleteApart(view.state).scrollIntoView());
  return false;
}

/** Typing over a selection that runs from a field of the top, or a cell of a table, into another one keeps them apart. */
export function fieldGuardPlugin(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        if (!crossesApart(view.state)) return false;
        view.dispatch(deleteApart(view.state).insertText(text).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        // A composition, and what no key writes (a dictionary, a keyboard on the screen), is put in by the browser, which knows no cells.
        compositionstart: parted,
        beforeinput: (view, event) => {
          if (!/^insert(?:Text|ReplacementText)$/u.test(event.inputType) || !event.data || !crossesApart(view.state)) return false;
          event.preventDefault();
          view.dispatch(deleteApart(view.state).insertText(event.data).scrollIntoView());
          return true;
        },
      },
    },
  });
}
