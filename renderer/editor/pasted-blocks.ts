/** What parts the words of a paste: the elements that stand on lines of their own, and the line breaks between them. */

/** Stand on lines of their own in a page, and the sheet has no block for them. */
const LINES =
  'address, center, dd, details, dialog, dir, dl, dt, fieldset, footer, form, header, hgroup, legend, main, menu, nav, optgroup, search, summary';
/** What one presses or fills in is no text of a page. */
const CONTROLS = 'button, select, option, datalist, textarea';
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, figure, div, pre, hr, section, article, aside';

/** Takes controls out and makes plain blocks of what stands on lines of its own: without them their words would run together. */
export function settleLines(body: HTMLElement): void {
  for (const control of [...body.querySelectorAll(CONTROLS)]) control.remove();
  for (const element of [...body.querySelectorAll(LINES)]) {
    const block = element.ownerDocument.createElement(/^(?:MENU|DIR)$/.test(element.tagName) ? 'ul' : 'div');
    block.append(...element.childNodes);
    element.replaceWith(block);
  }
}

const isBlank = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() === '';

/** Whether nothing of the same line stands on that side of a break. */
function endsLine(line: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  let beside = line[side];
  while (beside && isBlank(beside)) beside = beside[side];
  return beside === null || (beside instanceof Element && beside.matches(BLOCKS));
}

/** Empty paragraphs, and the line breaks that Docs sets between blocks. */
export function dropEmptyBlocks(body: HTMLElement): void {
  for (const line of [...body.querySelectorAll('br')]) {
    const isBetween = endsLine(line, 'previousSibling') || endsLine(line, 'nextSibling');
    if (isBetween && [...(line.parentElement?.children ?? [])].some((sibling) => sibling.matches(BLOCKS))) line.remove();
  }
  for (const block of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    if ((block.textContent ?? '').trim() === '' && !block.querySelector('img, br + br')) block.remove();
  }
}
