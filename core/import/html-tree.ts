import type { DefaultTreeAdapterMap } from 'parse5';

export type HtmlNode = DefaultTreeAdapterMap['node'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ('childNodes' in node ? node.childNodes : []);

export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head']);
const BREAKS = new Set([
  'p',
  'div',
  'li',
  'br',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'ul',
  'ol',
  'a',
  'button',
  'figure',
  'nav',
  'aside',
  'article',
  'caption',
  'details',
  'summary',
]);

export const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/gu, ' ').trim();

/** The words of an element, its blocks set apart by `between`; scripts and styles have none. It does not call itself: a page may nest without end. */
export function wordsOf(node: HtmlNode, between = ' '): string {
  const parts: string[] = [''];
  // What is still to come, the next last; null stands for a gap.
  const ahead: (HtmlNode | null)[] = [node];
  while (ahead.length > 0) {
    const current = ahead.pop() ?? null;
    if (current === null) parts.push('');
    else if ('value' in current && current.nodeName === '#text') parts[parts.length - 1] += current.value;
    else if (!isElement(current) || !SILENT.has(current.tagName)) {
      const gap = isElement(current) && BREAKS.has(current.tagName) ? [null] : [];
      for (const next of [...gap, ...childrenOf(current), ...gap].reverse()) ahead.push(next);
    }
  }
  return parts
    .map(collapse)
    .filter((part) => part !== '')
    .join(between);
}

/** Every element below `node` that passes, in document order; what is inside one that passes is looked at too. */
export function elementsWhere(node: HtmlNode, passes: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (current: HtmlNode): void => {
    if (isElement(current) && passes(current)) found.push(current);
    for (const child of childrenOf(current)) visit(child);
  };
  visit(node);
  return found;
}

export const contains = (node: HtmlNode, wanted: HtmlNode): boolean =>
  node === wanted || childrenOf(node).some((child) => contains(child, wanted));

/** Addresses that may stand in an article. Anything else, `javascript:` before all, is no link. */
export function safeAddress(address: string): string | null {
  const plain = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\ufeff]+/gu, '');
  return /^(?:https?:\/\/|mailto:)[^\s]/iu.test(plain) ? plain : null;
}

/** How a cell says its words are set. */
export function alignOf(cell: HtmlElement): string | null {
  const said = attributeOf(cell, 'align') || (/text-align\s*:\s*(left|center|right)/iu.exec(attributeOf(cell, 'style'))?.[1] ?? '');
  return ['left', 'center', 'right'].includes(said.toLowerCase()) ? said.toLowerCase() : null;
}

/** The words of an element with their own spaces and line ends. */
export function rawWords(node: HtmlNode): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return childrenOf(node).map(rawWords).join('');
}
