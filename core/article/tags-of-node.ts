import type { Node } from 'prosemirror-model';
import { piecesOfBlock } from './block-html.ts';
import { asTag, tagAt, type HtmlTag } from './html-tags.ts';
import { isInlineScript } from './inline-script.ts';

/** The HTML tags in the parts of an article that the editor keeps as they stand in the file. */

/** Those of a block of foreign source; none in code, nor in what is written as code. `isFurther`: it goes on with a footnote. */
export const tagsOfBlock = (source: string, isFurther = false): readonly HtmlTag[] =>
  source.includes('<') ? piecesOfBlock(source, isFurther).tags.map(asTag) : [];

/** The tag that a piece of a line is; null for any other piece. */
export function inlineTag(node: Node): HtmlTag | null {
  const source = node.type.name === 'raw_inline' ? String(node.attrs.source) : '';
  if (!source.startsWith('<') || isInlineScript(source)) return null;
  const tag = tagAt(source, 0, source.length);
  return tag?.to === source.length ? tag : null;
}
