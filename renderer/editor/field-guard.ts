import { Plugin } from 'prosemirror-state';
import { crossesApart, deleteApart } from './kept-apart.ts';

/** Typing over a selection that runs from a field of the top, or a cell of a table, into another one keeps them apart. */
export function fieldGuardPlugin(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        if (!crossesApart(view.state)) return false;
        view.dispatch(deleteApart(view.state).insertText(text).scrollIntoView());
        return true;
      },
    },
  });
}
