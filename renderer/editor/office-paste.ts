import { isCommentBack, officeMark, type OfficeMark } from '../../core/import/office-marks.ts';

function markOf(element: Element, isOffice: boolean): OfficeMark | null {
  const said = (name: string): string => element.getAttribute(name) ?? '';
  const facts = {
    tag: element.tagName.toLowerCase(),
    id: element.id,
    className: said('class'),
    style: said('data-style'),
    href: said('href'),
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
