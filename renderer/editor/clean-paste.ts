import DOMPurify from 'dompurify';
import { isOfficeHtml } from '../../core/import/office-marks.ts';
import { calmHtml } from './calm-html.ts';
import { dropOfficeMarks } from './office-paste.ts';
import { dropEmptyBlocks, settleLines } from './pasted-blocks.ts';
import { settleSigns } from './pasted-signs.ts';
import { settleTables } from './pasted-tables.ts';
import { wordListsToLists } from './word-lists.ts';

/**
 * Makes HTML from Word, Google Docs and web pages fit for the sheet: what looks bold, italic or struck becomes so, lists become lists,
 * pictures become figures, everything else that is not structure goes. Works on an inert document: nothing loads and nothing runs.
 */

const ALLOWED_TAGS = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'aside', 'figure', 'figcaption', 'hr', 'br', 'pre', 'code'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'a', 'em', 'i', 'strong', 'b', 's', 'del', 'span', 'div', 'section', 'article'],
];
const ALLOWED_ATTR = ['href', 'title', 'start', 'align', 'data-src', 'data-alt'];
/** Kept as well when the paste comes from the sheet itself. */
const OWN_ATTR = ['class', 'data-pm-slice', 'data-source'];
const ADDRESSES = /^(?:https?|mailto):/i;
const OWN = /data-pm-slice/;
/** Pictures no wider or higher than this are counters and spacers. */
const TINY = 3;

const WEIGHT = /(?<![\w-])font-weight:\s*(?:bold|[6-9]00)/i;
const PLAIN_WEIGHT = /(?<![\w-])font-weight:\s*(?:normal|[1-4]00)/i;
const SLANT = /(?<![\w-])font-style:\s*(?:italic|oblique)/i;
const PLAIN_SLANT = /(?<![\w-])font-style:\s*normal/i;
const STRUCK = /text-decoration(?:-line)?:[^;]*line-through/i;
const HIDDEN = /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/i;

/** Styles come under another name (see `calm-html.ts`). */
const STYLE = 'data-style';

/** In the document of a template nothing loads, nothing runs, and nothing speaks for the page. */
function parsed(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = calmHtml(html);
  const body = template.content.ownerDocument.createElement('div');
  body.append(template.content);
  return body;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** Docs wraps everything in `<b style="font-weight:normal">`, and both write emphasis as styles of spans. */
function stylesToMarks(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll(`[${STYLE}]`)]) {
    const style = element.getAttribute(STYLE) ?? '';
    if (HIDDEN.test(style)) {
      element.remove();
    } else if (/^(?:B|STRONG)$/.test(element.tagName) && PLAIN_WEIGHT.test(style)) unwrap(element);
    else if (/^(?:I|EM)$/.test(element.tagName) && PLAIN_SLANT.test(style)) unwrap(element);
    else if (element.tagName === 'SPAN') {
      if (WEIGHT.test(style)) wrapContent(element, 'strong');
      if (SLANT.test(style)) wrapContent(element, 'em');
      if (STRUCK.test(style)) wrapContent(element, 's');
    }
  }
}

/** Whether a picture is part of a page's machinery rather than of its story. */
function isNoise(image: Element): boolean {
  const side = (name: string): number => Number(image.getAttribute(name) ?? Infinity);
  const isBare = (image.getAttribute('alt') ?? '') === '' && !image.closest('figure');
  return side('width') <= TINY || side('height') <= TINY || (isBare && !isData(image));
}

function isData(image: Element): boolean {
  return (image.getAttribute('src') ?? '').startsWith('data:image/');
}

function topIn(element: Element, body: HTMLElement): Element {
  let at = element;
  while (at.parentElement && at.parentElement !== body && !/^(?:DIV|SECTION|ARTICLE|MAIN|LI|TD)$/.test(at.parentElement.tagName))
    at = at.parentElement;
  return at;
}

/** Puts each picture into a figure of its own that stands between blocks. `stored`: `src` of pictures kept already, by their address. */
function picturesToFigures(body: HTMLElement, stored: ReadonlyMap<string, string>): void {
  for (const image of [...body.querySelectorAll('img')]) {
    if (isNoise(image)) {
      image.remove();
      continue;
    }
    const found = image.closest('figure');
    const figure = image.ownerDocument.createElement('figure');
    figure.dataset.src = stored.get(image.getAttribute('src') ?? '') ?? '';
    figure.dataset.alt = image.getAttribute('alt') ?? '';
    const caption = image.ownerDocument.createElement('figcaption');
    const words = found?.querySelector('figcaption');
    if (words) caption.append(...words.childNodes);
    figure.append(caption, image.ownerDocument.createElement('span'));
    if (found) found.replaceWith(figure);
    else topIn(image, body).after(figure);
    image.remove();
  }
}

function dropForeignMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[class], [data-source], [data-src], [data-alt]')) {
    for (const name of ['class', 'data-source', 'data-src', 'data-alt']) element.removeAttribute(name);
  }
}

function plainSpaces(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    text.nodeValue = (text.nodeValue ?? '').replace(/[ \t\r\n]*\u00a0[\s\u00a0]+|\s+\u00a0|^\u00a0$/g, ' ');
  }
}

function purify(html: string, isOwn: boolean): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: isOwn ? [...ALLOWED_ATTR, ...OWN_ATTR] : ALLOWED_ATTR,
    ADD_URI_SAFE_ATTR: ['data-src', 'data-alt', 'data-pm-slice', 'data-source', 'start', 'align'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: ADDRESSES,
  });
}

/** Addresses of the pictures that a paste carries whole in itself. */
export function carriedPictures(html: string): readonly string[] {
  if (!html.includes('data:image/')) return [];
  const body = parsed(html);
  return [...body.querySelectorAll('img')]
    .filter((image) => isData(image) && !isNoise(image))
    .map((image) => image.getAttribute('src') ?? '');
}

export function cleanHtml(html: string, stored: ReadonlyMap<string, string>): string {
  const isOwn = OWN.test(html);
  if (isOwn) return purify(calmHtml(html), true);
  const body = parsed(html);
  dropOfficeMarks(body, isOfficeHtml(html));
  dropForeignMarks(body);
  settleLines(body);
  settleSigns(body);
  wordListsToLists(body);
  stylesToMarks(body);
  picturesToFigures(body, stored);
  settleTables(body);
  plainSpaces(body);
  dropEmptyBlocks(body);
  return purify(body.innerHTML, false);
}
