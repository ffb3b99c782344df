import { isCommentBack, officeMark, type OfficeMark } from '../../core/import/office-marks.ts';

/** Whether the nearest thing before or after it, blanks aside, is an insertion. */
function isReplaced(element: Element): boolean {
  const beyond = (step: (node: Node) => Node | null): Node | null => {
    let node = step(element);
    while (node?.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() === '') node = step(node);
    return node;
  };
  const around = [beyond((node) => node.previousSibling), beyond((node) => node.nextSibling)];
  return around.some((node) => node?.nodeName.toLowerCase() === 'ins');
}

function markOf(element: Element, isOffice: boolean): OfficeMark | null {
  const said = (name: string): string => element.getAttribute(name) ?? '';
  const facts = {
    tag: element.tagName.toLowerCase(),
    id: element.id,
    className: said('class'),
    style: said('data-style'),
    href: said('href'),
    isReplaced: isReplaced(element),
    isDated: element.hasAttribute('cite') || element.hasAttribute('datetime'),
  };
  return officeMark(facts, isOffice);
}

function isDocsComment(element: Element): boolean {
  if (!element.matches('div, p')) return false;
  const back = [...element.querySelectorAll('a')].find((link) => isCommentBack(link.getAttribute('href') ?? ''));
  return back !== undefined && (element.textContent ?? '').trim().startsWith((back.textContent ?? '').trim());
}

/** Takes tracked deletions and comments out of a paste. Styles are read from `data-style` (see `clean-paste.ts`). */
export function dropOfficeMarks(body: HTMLElement, isOffice: boolean): void {
  for (const element of [...body.querySelectorAll('*')]) {
    if (markOf(element, isOffice) !== null || isDocsComment(element)) element.remove();
  }
}
