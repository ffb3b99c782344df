import { parse } from 'parse5';
import type { Node } from 'prosemirror-model';
import { parseBlocks } from '../article/markdown.ts';
import { articleSchema } from '../article/schema.ts';
import { gather } from '../import/html-blocks.ts';
import { isGone } from '../import/html-gone.ts';
import { attributeOf, elementsWhere, isElement, type HtmlNode } from '../import/html-tree.ts';
import { nestsTooDeep } from '../import/readers/html.ts';

/** Stands between two rows of a table, in the way of a quotation: no one said one row on end with the next. */
const ROW_END = '│';

function wordsIn(block: Node): string {
  const { table } = articleSchema.nodes;
  if (block.type === table) return block.children.map(wordsIn).join(`\n${ROW_END}\n`);
  if (block.isTextblock || !holdsTable(block)) return block.textBetween(0, block.content.size, '\n', '\n');
  return block.children.map(wordsIn).join('\n');
}

function holdsTable(block: Node): boolean {
  let found = false;
  block.descendants((node) => {
    found ||= node.type === articleSchema.nodes.table;
    return !found && !node.isTextblock;
  });
  return found;
}

/** Whether a page shows the element to nobody. `aria-hidden` is there to see; a whole page that is hidden waits for a script. */
const isHidden = (node: HtmlNode): boolean =>
  isElement(node) &&
  node.tagName !== 'body' &&
  (node.attrs.some(({ name }) => name === 'hidden') ||
    /(?:^|[\s;])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu.test(attributeOf(node, 'style')));

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (digits: string): string => digits.replace(/\d/gu, (digit) => RAISED.charAt(Number(digit)));

/** Takes what is hidden, and comments, out of a page, in place. Raised figures stay raised: 10<sup>6</sup> is not 106. */
function asShown(node: HtmlNode, isRaised = false): void {
  if (node.nodeName === '#text' && 'value' in node && isRaised && /^\s*\d+\s*$/u.test(node.value)) node.value = raised(node.value);
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter((child) => !isHidden(child) && !isGone(child));
  for (const child of node.childNodes) asShown(child, isRaised || node.nodeName === 'sup');
}

/** All the words that a page shows, block by block in reading order: a quotation may stand in what a story would leave aside. Null for a page nested too deep. */
export function pageText(html: string): string | null {
  if (nestsTooDeep(html)) return null;
  const page = parse(html);
  asShown(page);
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
