import type { DefaultTreeAdapterMap } from 'parse5';
import { articleSchema } from '../article/schema.ts';
import type { Node } from 'prosemirror-model';
import { childrenOf, type HtmlNode } from './html-tree.ts';
import type { Piece } from './piece.ts';

/**
 * Words a page marks as deleted leave a comment in its tree, so that who walks it knows where they stood; the page's own comments are
 * taken out before. In a line they are a bit of source until the line is tidied.
 */
export type GoneMark = DefaultTreeAdapterMap['commentNode'];

export const isGone = (node: HtmlNode): node is GoneMark => node.nodeName === '#comment';

export const goneRun = ({ data }: GoneMark): Node => articleSchema.nodes.raw_inline.create({ source: data });

export const gonePiece = ({ data }: GoneMark): Piece => ({ text: data, node: null, reason: 'deletion' });

/** What was deleted inside a part of the page and nobody has met yet: as lines of their own. Each is met by being asked for. */
export function unmetIn(node: HtmlNode, met: Set<HtmlNode>): Piece[] {
  const found: Piece[] = [];
  const visit = (current: HtmlNode): void => {
    if (isGone(current) && !met.has(current)) {
      met.add(current);
      found.push(gonePiece(current));
    }
    childrenOf(current).forEach(visit);
  };
  visit(node);
  return found;
}
