import type { Mark } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { articleSchema } from '../../core/article/schema.ts';
import type { Span } from './contract.ts';

const { link } = articleSchema.marks;

function markAt(state: EditorState): Mark | null {
  const { $from, empty } = state.selection;
  const beside = empty ? link.isInSet($from.nodeBefore?.marks ?? []) : null;
  return link.isInSet($from.nodeAfter?.marks ?? []) ?? beside ?? null;
}

export function linkHere(state: EditorState): string | null {
  const mark = markAt(state);
  return mark ? String(mark.attrs.href) : null;
}

/** The whole of the link the cursor is in. */
function linkAround(state: EditorState, mark: Mark): Span {
  const { $from } = state.selection;
  const start = $from.start();
  let from = state.selection.from;
  let to = from;
  $from.parent.forEach((child, offset) => {
    const childFrom = start + offset;
    const childTo = childFrom + child.nodeSize;
    if (!mark.isInSet(child.marks)) return;
    if (childFrom <= from && childTo >= from) from = childFrom;
    if (childFrom <= to && childTo >= to) to = childTo;
  });
  return { from, to };
}

/** Sets or takes off the link of the selection; with only a cursor, that of the link it is in. Null where there is nothing to do. */
export function linkChange(state: EditorState, href: string | null): Transaction | null {
  const { selection } = state;
  const mark = markAt(state);
  const span = selection.empty && mark ? linkAround(state, mark) : { from: selection.from, to: selection.to };
  if (span.from === span.to) return null;
  const tr = state.tr.removeMark(span.from, span.to, link);
  return href === null ? tr : tr.addMark(span.from, span.to, link.create({ href }));
}
