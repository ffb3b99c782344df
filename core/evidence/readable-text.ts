import { parse } from 'parse5';
import type { Node } from 'prosemirror-model';
import { parseBlocks } from '../article/markdown.ts';
import { gather } from '../import/html-blocks.ts';
import { elementsWhere } from '../import/html-tree.ts';
import { nestsTooDeep } from '../import/readers/html.ts';

const wordsIn = (block: Node): string => block.textBetween(0, block.content.size, '\n', '\n');

/** All the words of a page, block by block in reading order: a quotation may stand in what a story would leave aside. Null for a page nested too deep. */
export function pageText(html: string): string | null {
  if (nestsTooDeep(html)) return null;
  const page = parse(html);
  const [body] = elementsWhere(page, ({ tagName }) => tagName === 'body');
  const pieces = body === undefined ? [] : gather(body, null).pieces;
  return pieces.map(({ node, text }) => (node === null ? text : wordsIn(node))).join('\n\n');
}

const markdownText = (markdown: string): string => parseBlocks(markdown).map(wordsIn).join('\n\n');

/** The words of a text of this media type; texts that are no page and no Markdown stand as they are. Null when none can be read. */
export function readableText(type: string, text: string): string | null {
  if (type === 'text/html') return pageText(text);
  return type === 'text/markdown' ? markdownText(text) : text;
}
