import { tableGrid } from '../../core/import/table-grid.ts';

/** Elements that stand on lines of their own; in a cell each becomes a line. */
const LINES =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, section, article, table, caption, tbody, thead, tfoot, tr, td, th';
const ALIGNED = /text-align:\s*(left|center|right)/i;

function alignOf(cell: HTMLTableCellElement): string {
  const said = [cell, ...cell.querySelectorAll('p')].map(
    (element) => element.getAttribute('align') ?? ALIGNED.exec(element.getAttribute('data-style') ?? '')?.[1] ?? '',
  );
  return said.find((side) => side !== '')?.toLowerCase() ?? '';
}

const isBreak = (node: Node | null): boolean => node?.nodeName === 'BR';
const isBlank = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && /^\s*$/.test(node.nodeValue ?? '');

/** Breaks at the ends of a cell, and more than one between two lines, say nothing. */
function settleBreaks(cell: HTMLElement): void {
  for (const node of [...cell.childNodes]) {
    const around = [node.previousSibling, node.nextSibling];
    if (isBlank(node) && around.some((side) => side === null || isBreak(side))) node.remove();
  }
  for (const line of [...cell.childNodes].filter(isBreak)) {
    if (line.previousSibling === null || isBreak(line.previousSibling)) line.remove();
  }
  while (isBreak(cell.lastChild)) cell.lastChild?.remove();
}

/** A cell of the sheet holds one line of text; blocks inside become lines of it, a table inside too. */
function flatten(cell: HTMLElement): void {
  for (const block of [...cell.querySelectorAll(LINES)]) {
    const line = (): HTMLElement => cell.ownerDocument.createElement('br');
    block.replaceWith(line(), ...block.childNodes, line());
  }
  settleBreaks(cell);
}

function plainCell(cell: HTMLTableCellElement, tag: 'th' | 'td'): HTMLElement {
  const made = cell.ownerDocument.createElement(tag);
  const align = alignOf(cell);
  if (align !== '') made.setAttribute('align', align);
  made.append(...cell.childNodes);
  flatten(made);
  return made;
}

/** Whether a table says that its first row are headings. A heading to a row is a cell like others: the sheet and its file have none. */
function isHeaded(table: HTMLTableElement): boolean {
  const [first] = table.rows;
  return first !== undefined && (first.parentElement?.tagName === 'THEAD' || [...first.cells].every((cell) => cell.tagName === 'TH'));
}

/** What a table says above itself; the sheet's tables have no such place. */
function captionsBefore(table: HTMLTableElement): void {
  for (const caption of table.querySelectorAll(':scope > caption')) {
    const lines = table.ownerDocument.createElement('div');
    lines.append(...caption.childNodes);
    caption.remove();
    table.before(lines);
  }
}

/** Makes every table of a paste one that the sheet can hold: plain cells, every merged one followed by empty ones, its caption before and figures behind it. */
export function settleTables(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    captionsBefore(table);
    table.after(...table.querySelectorAll('figure'));
    const cells = [...table.rows].map((row) => [...row.cells].map((cell) => ({ cell, columns: cell.colSpan, rows: cell.rowSpan })));
    const made = table.ownerDocument.createElement('table');
    tableGrid(cells).forEach((row, at) => {
      const tag = at === 0 && isHeaded(table) ? 'th' : 'td';
      const line = made.insertRow();
      for (const cell of row) line.append(cell ? plainCell(cell, tag) : table.ownerDocument.createElement(tag));
    });
    if (made.rows.length > 0) table.replaceWith(made);
    else table.remove();
  }
}
