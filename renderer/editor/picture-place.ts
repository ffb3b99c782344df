import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { articleSchema } from '../../core/article/schema.ts';
import type { PictureChoice } from './contract.ts';

/** Reaching a figure by key, filling the empty place of one, and exchanging its picture. Only a place can be pressed; a picture that is there is left alone. */

const { nodes } = articleSchema;

function figurePos(view: EditorView, pos: number): number | null {
  const $pos = view.state.doc.resolve(pos);
  if ($pos.nodeAfter?.type === nodes.figure) return pos;
  for (let depth = $pos.depth; depth > 0; depth -= 1) if ($pos.node(depth).type === nodes.figure) return $pos.before(depth);
  return null;
}

/** How a picture is chosen for the figure that `pos` is in or before; null when there is none. */
export function pictureAt(view: EditorView, pos: number): PictureChoice | null {
  const figure = view.editable ? figurePos(view, pos) : null;
  const dom = figure === null ? null : view.nodeDOM(figure);
  const chooser = dom instanceof HTMLElement ? dom.querySelector<HTMLInputElement>('.picture > input') : null;
  return chooser && { isThere: chooser.parentElement?.querySelector('.picture-place') === null, choose: () => chooser.click() };
}

/** Where the figure stands whose picture, or place of one, this is; null for anything else. */
export function figureOf(view: EditorView, target: EventTarget | null): number | null {
  const below = target instanceof Element ? target.closest('.picture')?.nextElementSibling : null;
  return below ? figurePos(view, view.posAtDOM(below, 0)) : null;
}

/** Enter on a figure that waits for its picture asks for one. */
export const fillPlace: Command = (state, dispatch, view) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.figure || !view) return false;
  const picture = pictureAt(view, selection.from);
  if (!picture || picture.isThere) return false;
  if (dispatch) picture.choose();
  return true;
};

/** Up from the first line of a caption comes to the figure itself. */
export const upToFigure: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== nodes.caption || !view?.endOfTextblock('up')) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before(-1))).scrollIntoView());
  return true;
};

/** Down from the line above comes to the figure, and from the figure to its caption. */
export const downToFigure: Command = (state, dispatch, view) => {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type === nodes.figure) {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, selection.from + 2)).scrollIntoView());
    return true;
  }
  const { $from, empty } = selection;
  const isLast = empty && $from.depth === 1 && $from.parent.inlineContent && view?.endOfTextblock('down');
  if (!isLast || state.doc.resolve($from.after()).nodeAfter?.type !== nodes.figure) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.after())).scrollIntoView());
  return true;
};
