import { Plugin } from 'prosemirror-state';
import { crossesField, deleteAcrossFields } from './fields.ts';

/** Typing over a selection that runs from a field of the top into another one keeps the fields apart. */
export function fieldGuardPlugin(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        if (!crossesField(view.state)) return false;
        view.dispatch(deleteAcrossFields(view.state).insertText(text).scrollIntoView());
        return true;
      },
    },
  });
}
