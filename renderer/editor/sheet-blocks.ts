import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { liftTarget } from 'prosemirror-transform';
import { articleSchema } from '../../core/article/schema.ts';

/** Commands that change what a block is. Each gives false where it does not apply, and changes nothing. */

const { nodes } = articleSchema;

function insideOf(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return true;
  return false;
}

/** Lifts every block of the selection out of the innermost node of `type` around it. */
function liftOut(type: NodeType): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const range = $from.blockRange($to, (node) => node.type === type);
    const target = range && liftTarget(range);
    if (!range || target === null || target === undefined) return false;
    dispatch?.(state.tr.lift(range, target).scrollIntoView());
    return true;
  };
}

/** Wraps the selected blocks, or takes the wrapping off when they are in it. */
export function toggleWrap(type: NodeType): Command {
  return (state, dispatch) => (insideOf(state, type) ? liftOut(type) : wrapIn(type))(state, dispatch);
}

export function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    if (!insideOf(state, nodes.list_item)) return wrapInList(type)(state, dispatch);
    if (insideOf(state, type)) return liftListItem(nodes.list_item)(state, dispatch);
    return changeListType(type)(state, dispatch);
  };
}

function changeListType(type: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const { type: found } = $from.node(depth);
      if (found !== nodes.bullet_list && found !== nodes.ordered_list) continue;
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { tight: $from.node(depth).attrs.tight as boolean }));
      return true;
    }
    return false;
  };
}

/** Makes a plain paragraph; one that is plain already leaves the quote, list or stash around it. */
export const plainParagraph: Command = (state, dispatch) => setBlockType(nodes.paragraph)(state, dispatch) || lift(state, dispatch);

export function toggleSubhead(level: number): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from;
    const already = parent.type === nodes.subhead && parent.attrs.level === level;
    return (already ? setBlockType(nodes.paragraph) : setBlockType(nodes.subhead, { level }))(state, dispatch);
  };
}

/** Position after the top-level block of the selection where another block may stand; never before the first block of the body. */
function insertionPoint(state: EditorState): number {
  const { $to } = state.selection;
  const bodyStart = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
  return Math.max(bodyStart, $to.depth > 0 ? $to.after(1) : $to.pos);
}

/** The empty paragraph of the body that the cursor is in: what is inserted takes its place. */
function emptyParagraphHere(state: EditorState): { from: number; to: number } | null {
  const { $from, empty } = state.selection;
  const isEmpty = empty && $from.depth === 1 && $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
  return isEmpty ? { from: $from.before(), to: $from.after() } : null;
}

export function insertBlockAt(tr: Transaction, place: { from: number; to: number }, block: Node): Transaction {
  tr.replaceWith(place.from, place.to, block);
  const inside = block.isAtom || block.isLeaf ? tr.doc.resolve(place.from + block.nodeSize) : tr.doc.resolve(place.from + 1);
  return tr.setSelection(TextSelection.near(inside)).scrollIntoView();
}

/** Puts a block after the one with the cursor, or in place of an empty paragraph. */
export function insertBlock(make: () => Node): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const after = insertionPoint(state);
    dispatch(insertBlockAt(state.tr, emptyParagraphHere(state) ?? { from: after, to: after }, make()));
    return true;
  };
}

/** A rule, with a paragraph after it to go on writing in. */
export const insertRule: Command = (state, dispatch) => {
  if (!dispatch) return true;
  const after = insertionPoint(state);
  const place = emptyParagraphHere(state) ?? { from: after, to: after };
  const tr = state.tr.replaceWith(place.from, place.to, [nodes.rule.create()]);
  const next = place.from + 1;
  if (!tr.doc.nodeAt(next)?.isTextblock) tr.insert(next, nodes.paragraph.create());
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(next + 1))).scrollIntoView());
  return true;
};

/** A figure whole enough for the document: empty caption and credit. */
export function figureNode(src: string, alt: string): Node {
  return nodes.figure.create({ src, alt }, [nodes.caption.create(), nodes.credit.create()]);
}
