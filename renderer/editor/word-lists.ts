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
}

function itemOf(element: Element): Item | null {
  const style = element.getAttribute('data-style') ?? '';
  const level = /mso-list:[^;]*\blevel(\d+)/i.exec(style)?.[1];
  if (element.tagName !== 'P' || level === undefined) return null;
  const marker = element.querySelector(MARKER);
  const sign = marker?.textContent ?? BARE_MARKER.exec(element.textContent ?? '')?.[0] ?? '';
  return { paragraph: element, level: Number(level), isOrdered: ORDERED.test(sign.replaceAll('\u00a0', ' ')) };
}

function dropMarker(paragraph: Element): void {
  const marker = paragraph.querySelector(MARKER);
  if (marker) return marker.remove();
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode();
  if (first) first.nodeValue = (first.nodeValue ?? '').replace(BARE_MARKER, '');
}

function buildLists(items: readonly Item[]): Element {
  const { ownerDocument } = (items[0] as Item).paragraph;
  const make = (item: Item): Element => ownerDocument.createElement(item.isOrdered ? 'ol' : 'ul');
  const root = make(items[0] as Item);
  const open: { list: Element; level: number }[] = [{ list: root, level: items[0]?.level ?? 1 }];
  for (const item of items) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    const top = open.at(-1);
    if (top && item.level > top.level) {
      const nested = make(item);
      (top.list.lastElementChild ?? top.list).append(nested);
      open.push({ list: nested, level: item.level });
    }
    dropMarker(item.paragraph);
    const entry = ownerDocument.createElement('li');
    const paragraph = ownerDocument.createElement('p');
    paragraph.append(...item.paragraph.childNodes);
    entry.append(paragraph);
    open.at(-1)?.list.append(entry);
  }
  return root;
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
    const list = buildLists(items);
    items.forEach(({ paragraph }) => paragraph.remove());
    place.replaceWith(list);
  };
  for (const element of body.querySelectorAll('*')) {
    const item = itemOf(element);
    const follows = item && run.at(-1)?.paragraph.nextElementSibling === element;
    if (item && !follows) close();
    if (item) run.push(item);
  }
  close();
}
