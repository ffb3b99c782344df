import { attributeOf, childrenOf, collapse, elementsWhere, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { quotationMarks } from './quotation.ts';
import { raisedWords, riseOf, type RaisedRun, type Rise } from './raised-words.ts';

/** What a browser shows beside the letters of a page and the text alone would lose. */

type TextNode = Extract<HtmlNode, { nodeName: '#text' }>;

const isText = (node: HtmlNode): node is TextNode => node.nodeName === '#text' && 'value' in node;
const textOf = (node: HtmlNode): string => (isText(node) ? node.value : childrenOf(node).map(textOf).join(''));

/** Classes that a page's own style sheet raises or lowers, as a page saved by Google Docs has them. */
function raisedClasses(page: HtmlNode): ReadonlyMap<string, Rise> {
  const found = new Map<string, Rise>();
  for (const sheet of elementsWhere(page, (element) => element.tagName === 'style')) {
    for (const rule of textOf(sheet).split('}')) {
      const [selectors = '', said = ''] = rule.split('{');
      const rise = riseOf('span', said);
      if (!rise) continue;
      for (const selector of selectors.split(',')) {
        const name = /^(?:span)?\.([\w-]+)$/u.exec(selector.trim())?.[1];
        if (name !== undefined) found.set(name, rise);
      }
    }
  }
  return found;
}

/** The text nodes below an element, and whether each stands in a link. */
function textsIn(node: HtmlNode, linked: boolean): { node: TextNode; linked: boolean }[] {
  if (isText(node)) return [{ node, linked }];
  return childrenOf(node).flatMap((child) => textsIn(child, linked || (isElement(child) && child.tagName === 'a')));
}

function settle(element: HtmlElement, rise: Rise, link: HtmlElement | null): void {
  const isWhole = link !== null && collapse(textOf(link)) === collapse(textOf(element));
  const texts = textsIn(element, isWhole);
  const runs = texts.map(({ node, linked }): RaisedRun => ({ text: node.value, linked }));
  raisedWords(runs, rise).forEach((text, at) => {
    const target = texts[at]?.node;
    if (target) target.value = text;
  });
}

const ancestors = (element: HtmlElement): HtmlElement[] => {
  const { parentNode } = element;
  return parentNode && isElement(parentNode) ? [parentNode, ...ancestors(parentNode)] : [];
};

function settleQuotation(element: HtmlElement): void {
  const depth = ancestors(element).filter((outer) => outer.tagName === 'q').length;
  const signs = quotationMarks(textOf(element), depth);
  if (!signs) return;
  const [open, close] = signs.map((value): TextNode => ({ nodeName: '#text', value, parentNode: element }));
  if (open && close) element.childNodes = [open, ...element.childNodes, close];
}

/** Writes the superscripts, subscripts and quotation marks of a page as text, in place, the innermost first. */
export function settleSigns(page: HtmlNode): void {
  const classes = raisedClasses(page);
  const byClass = (element: HtmlElement): Rise | null => {
    const named = attributeOf(element, 'class').split(/\s+/u);
    return named.map((name) => classes.get(name)).find((rise) => rise !== undefined) ?? null;
  };
  const visit = (node: HtmlNode, link: HtmlElement | null): void => {
    const inner = isElement(node) && node.tagName === 'a' ? node : link;
    for (const child of childrenOf(node)) visit(child, inner);
    if (!isElement(node)) return;
    if (node.tagName === 'q') settleQuotation(node);
    const rise = riseOf(node.tagName, attributeOf(node, 'style')) ?? (node.tagName === 'span' ? byClass(node) : null);
    if (rise) settle(node, rise, node.tagName === 'a' ? node : link);
  };
  visit(page, null);
}
