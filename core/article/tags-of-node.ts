import type { Node } from 'prosemirror-model';
import { tagAt, tagsIn, withoutUntagged, type HtmlTag } from './html-tags.ts';
import { isInlineScript } from './inline-script.ts';

/** The HTML tags in the parts of an article that the editor keeps as they stand in the file. */

const CODE = /^(?: {4}|\t| {0,3}(?:`{3}|~{3}))/u;
const HTML_BLOCK = /^ {0,3}</u;
const CODE_WORDS = /(?<!`)(`+)(?!`)[^`]+\1/gu;

export const isHtmlBlock = (source: string): boolean => HTML_BLOCK.test(source);

/** Those of a block of foreign source; none in code, nor in what is written as code. */
export function tagsOfBlock(source: string): readonly HtmlTag[] {
  if (CODE.test(source) || !source.includes('<')) return [];
  return tagsIn(withoutUntagged(isHtmlBlock(source) ? source : source.replace(CODE_WORDS, (code) => ' '.repeat(code.length))));
}

/** The tag that a piece of a line is; null for any other piece. */
export function inlineTag(node: Node): HtmlTag | null {
  const source = node.type.name === 'raw_inline' ? String(node.attrs.source) : '';
  if (!source.startsWith('<') || isInlineScript(source)) return null;
  const tag = tagAt(source, 0, source.length);
  return tag?.to === source.length ? tag : null;
}
