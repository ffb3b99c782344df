import type { Mark, Node } from 'prosemirror-model';
import type { Range } from '../anchoring/follow.ts';
import { articleSchema } from '../article/schema.ts';

/** A blank with which a mark begins or ends, in document positions. */
export interface BlankEdge extends Range {
  readonly mark: Mark;
}

const LEADING = /^\s+/u;
const TRAILING = /\s+$/u;

/** Marks of the one that the other has not. In code a blank is part of what is said. */
function onlyOf(one: Node | null | undefined, other: Node | null | undefined): readonly Mark[] {
  return (one?.marks ?? []).filter((mark) => mark.type !== articleSchema.marks.code && !mark.isInSet(other?.marks ?? []));
}

/**
 * Blanks at the edges of marks between these positions of a textblock. When the words beside them went they are the space between two words,
 * no part of a link; and Markdown has no way to say that emphasis begins with one.
 */
export function blankEdges(doc: Node, from: number, to: number): readonly BlankEdge[] {
  const $from = doc.resolve(from);
  const { parent } = $from;
  const edges: BlankEdge[] = [];
  for (let index = 0, pos = $from.start(); index <= parent.childCount; index += 1) {
    if (pos >= from && pos <= to) edges.push(...edgesAt(parent, index, pos));
    pos += index < parent.childCount ? parent.child(index).nodeSize : 0;
  }
  return edges;
}

function edgesAt(parent: Node, index: number, pos: number): readonly BlankEdge[] {
  const [before, after] = [parent.maybeChild(index - 1), parent.maybeChild(index)];
  const ends = TRAILING.exec(before?.text ?? '')?.[0].length ?? 0;
  const begins = LEADING.exec(after?.text ?? '')?.[0].length ?? 0;
  return [
    ...(ends > 0 ? onlyOf(before, after).map((mark) => ({ from: pos - ends, to: pos, mark })) : []),
    ...(begins > 0 ? onlyOf(after, before).map((mark) => ({ from: pos, to: pos + begins, mark })) : []),
  ];
}
