/**
 * Word writes a list as paragraphs that carry `mso-list:l0 level2 lfo1` and a bullet or number of their own in front. This turns each
 * run of them into real lists, nested by level. Styles are read from `data-style` (see `clean-paste.ts`).
 */

const MARKER = 'span[data-style*="mso-list:Ignore" i], span[data-style*="mso-list: Ignore" i]';
const ORDERED = /^\s*\(?(?:\d{1,3}|[a-z]{1,4}|[A-Z]{1,4})[.)]\s*$/;
/** Bullets that Word leaves in the text when the marker is not in a span of its own. */
const BARE_MARKER = /^\s*(?:[·•§▪◦‣o-]|\d{1,3}[.)])(?:\u00a0|\s)+/;

interface Item {
  readonly paragraph: Element;
  readonly level: number;
  readonly isOrdered: boolean;
  /** Which of the document's lists it belongs to. */
  readonly list: string;
  /** Its number, where it has one in digits. */
  readonly order: number | null;
}

function itemOf(element: Element): Item | null {
  const style = element.getAttribute('data-style') ?? '';
  const level = /mso-list:[^;]*\blevel(\d+)/i.exec(style)?.[1];
  if (element.tagName !== 'P' || level === undefined) return null;
  const marker = element.querySelector(MARKER);
  const sign = marker?.textContent ?? BARE_MARKER.exec(element.textContent ?? '')?.[0] ?? '';
  const isOrdered = ORDERED.test(sign.replaceAll('\u00a0', ' '));
  const list = (/mso-list:[^;]*?\b(l\d+)\b/i.exec(style)?.[1] ?? '') + (/\blfo\d+/i.exec(style)?.[0] ?? '');
  const order = isOrdered ? Number(/\d+/.exec(sign)?.[0] ?? NaN) : NaN;
  return { paragraph: element, level: Number(level), isOrdered, list, order: Number.isNaN(order) ? null : order };
}

function dropMarker(paragraph: Element): void {
  const marker = paragraph.querySelector(MARKER);
  if (marker) return marker.remove();
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode();
  if (first) first.nodeValue = (first.nodeValue ?? '').replace(BARE_MARKER, '');
}

interface OpenList {
  readonly element: Element;
  readonly level: number;
  readonly first: Item;
}

/** Bullets go on as one list; numbers do where Word says so, or where they count on. */
function goesOn({ element, first }: OpenList, item: Item): boolean {
  if (first.isOrdered !== item.isOrdered) return false;
  return !item.isOrdered || first.list === item.list || (first.order ?? NaN) + element.childElementCount === item.order;
}

function startList(item: Item): OpenList {
  const element = item.paragraph.ownerDocument.createElement(item.isOrdered ? 'ol' : 'ul');
  if (item.order !== null && item.order !== 1) element.setAttribute('start', String(item.order));
  return { element, level: item.level, first: item };
}

function entryOf({ paragraph }: Item): Element {
  dropMarker(paragraph);
  const entry = paragraph.ownerDocument.createElement('li');
  const words = paragraph.ownerDocument.createElement('p');
  words.append(...paragraph.childNodes);
  entry.append(words);
  return entry;
}

/** The lists that items one after the other make, nested by level. */
function buildLists(items: readonly Item[]): readonly Element[] {
  const roots: Element[] = [];
  const open: OpenList[] = [];
  for (const item of items) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    const top = open.at(-1);
    if (!top || item.level > top.level || !goesOn(top, item)) {
      if (top && item.level <= top.level) open.pop();
      const made = startList(item);
      const outer = open.at(-1)?.element;
      if (outer) (outer.lastElementChild ?? outer).append(made.element);
      else roots.push(made.element);
      open.push(made);
    }
    open.at(-1)?.element.append(entryOf(item));
  }
  return roots;
}

export function wordListsToLists(body: HTMLElement): void {
  let run: Item[] = [];
  const close = (): void => {
    const first = run[0];
    if (!first) return;
    const items = run;
    run = [];
    const place = first.paragraph.ownerDocument.createComment('');
    first.paragraph.before(place);
    const lists = buildLists(items);
    items.forEach(({ paragraph }) => paragraph.remove());
    place.replaceWith(...lists);
  };
  for (const element of body.querySelectorAll('*')) {
    const item = itemOf(element);
    const follows = item && run.at(-1)?.paragraph.nextElementSibling === element;
    if (item && !follows) close();
    if (item) run.push(item);
  }
  close();
}
