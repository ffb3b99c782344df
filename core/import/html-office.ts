import { attributeOf, childrenOf, elementsWhere, isElement, wordsOf, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { isCommentBack, officeMark, type OfficeMark } from './office-marks.ts';
import { isGone } from './html-gone.ts';
import type { Piece } from './piece.ts';

/** Whether the nearest thing before or after it, blanks aside, is an insertion. */
function isReplaced(element: HtmlElement): boolean {
  const { parentNode } = element;
  if (!parentNode) return false;
  const around = childrenOf(parentNode).filter((node) => node === element || isElement(node) || wordsOf(node) !== '');
  const at = around.indexOf(element);
  return [around[at - 1], around[at + 1]].some((node) => node !== undefined && isElement(node) && node.tagName === 'ins');
}

function markOf(element: HtmlElement, isOffice: boolean): OfficeMark | null {
  const isDated = attributeOf(element, 'cite') !== '' || attributeOf(element, 'datetime') !== '';
  const [id, className, style, href] = ['id', 'class', 'style', 'href'].map((name) => attributeOf(element, name));
  const facts = { tag: element.tagName, id: id ?? '', className: className ?? '', style: style ?? '', href: href ?? '' };
  const isStruck = ['del', 's', 'strike'].includes(element.tagName);
  return (
    officeMark({ ...facts, isDated, isReplaced: isStruck && isReplaced(element) }, isOffice) ?? (isDocsComment(element) ? 'comment' : null)
  );
}

function isDocsComment(element: HtmlElement): boolean {
  if (!['div', 'p'].includes(element.tagName)) return false;
  const back = elementsWhere(element, (inner) => inner.tagName === 'a' && isCommentBack(attributeOf(inner, 'href')))[0];
  return back !== undefined && wordsOf(element).startsWith(wordsOf(back));
}

/**
 * Takes tracked deletions and comments out of a page, in place. Deleted words leave a sign where they stood (`html-gone.ts`). Answers
 * the comments, as pieces set aside; the marks that lead to one say nothing and leave none.
 */
export function takeOfficeMarks(page: HtmlNode, isOffice: boolean): Piece[] {
  const taken: Piece[] = [];
  const visit = (node: HtmlNode): void => {
    if (!('childNodes' in node)) return;
    const kept = childrenOf(node).flatMap((child): HtmlNode[] => {
      if (isGone(child)) return [];
      const mark = isElement(child) ? markOf(child, isOffice) : null;
      if (mark === null) return [child];
      const text = wordsOf(child, ' · ');
      const isSign = mark === 'comment' && /^\[?[\p{L}\p{N}]{0,6}\]?$/u.test(text);
      if (text === '' || isSign) return [];
      if (mark === 'deletion') return [{ nodeName: '#comment', data: text, parentNode: null }];
      taken.push({ text, node: null, reason: mark });
      return [];
    });
    node.childNodes = kept as typeof node.childNodes;
    kept.forEach(visit);
  };
  visit(page);
  return taken;
}
