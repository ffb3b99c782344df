import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { listStart } from '../article/list-start.ts';
import { articleSchema } from '../article/schema.ts';
import { ownEntry } from '../own-entry.ts';
import { namedByline } from './bylines.ts';
import { goneRun, isGone, unmetIn } from './html-gone.ts';
import { figurePieces, loosePicture } from './html-pictures.ts';
import { inlineText, marksInside, tidyInline } from './html-inline.ts';
import { isBylineElement, isPullQuote, isStandfirstElement, roleReason } from './html-roles.ts';
import {
  alignOf,
  attributeOf,
  childrenOf,
  elementsWhere,
  isElement,
  rawWords,
  safeAddress,
  wordsOf,
  type HtmlElement,
  type HtmlNode,
} from './html-tree.ts';
import type { Gone, Piece, Reason } from './piece.ts';
import { tableGrid } from './table-grid.ts';

const { nodes } = articleSchema;

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SCRIPTS = new Set(['script', 'style', 'noscript', 'template', 'link', 'meta', 'base', 'title', 'head']);

/** What a walk over a page gathers. */
export interface Gathered {
  readonly pieces: Piece[];
  readonly byline: string[];
  standfirst: string;
  /** How many scripts and how many styles were met. */
  readonly silent: Map<string, number>;
  /** The signs of deleted words that were met. */
  readonly met: Set<HtmlNode>;
}

export const gathered = (): Gathered => ({ pieces: [], byline: [], standfirst: '', silent: new Map(), met: new Set() });

interface Walk {
  readonly out: Gathered;
  /** The line being gathered; block elements end it. */
  line: Node[];
  /** Set inside lists, quotes and cells, where nothing is furniture by its class. */
  readonly inner: boolean;
  /** The element whose words are the headline: it leaves no piece. */
  readonly skip: HtmlElement | null;
}

function setAside(walk: Walk, text: string, reason: Reason): void {
  if (text !== '') walk.out.pieces.push({ text, node: null, reason });
}

function endLine(walk: Walk, make: (content: readonly Node[]) => Node = (content) => nodes.paragraph.create(null, content)): void {
  const gone: Gone[] = [];
  const content = tidyInline(walk.line, gone);
  walk.line = [];
  const text = inlineText(content);
  const isEmpty = text.replace(/[\s\u00a0\u200b]/gu, '') === '';
  if (isEmpty) for (const words of gone) setAside(walk, words.text, 'deletion');
  else walk.out.pieces.push({ text, node: make(content), ...(gone.length > 0 ? { gone } : {}) });
}

const blocksInside = (element: HtmlElement, around: readonly Mark[]): { blocks: Node[]; out: Gathered } => {
  const out = gathered();
  const walk: Walk = { out, line: [], inner: true, skip: null };
  walkChildren(element, around, walk);
  endLine(walk);
  return { blocks: out.pieces.flatMap((piece) => (piece.node ? [piece.node] : [])), out };
};

/** Pieces set aside deep inside a list or a table still have to be shown. */
function carryAsides(walk: Walk, out: Gathered): void {
  for (const piece of out.pieces) {
    if (piece.reason !== undefined) walk.out.pieces.push(piece);
    for (const words of piece.gone ?? []) setAside(walk, words.text, 'deletion');
  }
  for (const mark of out.met) walk.out.met.add(mark);
  for (const [tag, count] of out.silent) walk.out.silent.set(tag, (walk.out.silent.get(tag) ?? 0) + count);
}

function list(element: HtmlElement, walk: Walk): void {
  const items: Node[] = [];
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    const { blocks, out } = blocksInside(child, marksInside(child, []));
    carryAsides(walk, out);
    if (blocks.length === 0) continue;
    const content = blocks[0]?.type === nodes.paragraph ? blocks : [nodes.paragraph.create(), ...blocks];
    items.push(nodes.list_item.create(null, content));
  }
  if (items.length === 0) return;
  const order = listStart(attributeOf(element, 'start'));
  const node = element.tagName === 'ol' ? nodes.ordered_list.create({ order }, items) : nodes.bullet_list.create(null, items);
  walk.out.pieces.push({ text: wordsOf(element, '\n'), node });
}

function cellContent(cell: HtmlElement, walk: Walk): Node[] {
  const { blocks, out } = blocksInside(cell, marksInside(cell, []));
  carryAsides(walk, out);
  const lines = blocks.flatMap((block) => (block.isTextblock ? [block.content.content] : [[articleSchema.text(block.textContent || ' ')]]));
  return lines.flatMap((line, index) => (index === 0 ? [...line] : [nodes.hard_break.create(), ...line]));
}

function table(element: HtmlElement, walk: Walk): void {
  const rows = elementsWhere(element, (inner) => inner.tagName === 'tr').map((row) =>
    childrenOf(row).filter((cell): cell is HtmlElement => isElement(cell) && ['td', 'th'].includes(cell.tagName)),
  );
  const span = (cell: HtmlElement, name: string): number => Number.parseInt(attributeOf(cell, name), 10);
  const grid = tableGrid(
    rows
      .filter((row) => row.length > 0)
      .map((row) => row.map((cell) => ({ cell, columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') }))),
  );
  if ((grid[0]?.length ?? 0) <= 1) return walkChildren(element, [], walk);
  // The schema's tables have no caption: its words stand before the table.
  for (const child of childrenOf(element)) if (isElement(child) && child.tagName === 'caption') walkBlock(child, [], walk);
  const made = grid.map((row, at) => {
    const type = at === 0 ? nodes.table_header : nodes.table_cell;
    const cells = row.map((cell) => (cell ? type.create({ align: alignOf(cell) }, cellContent(cell, walk)) : type.create()));
    return nodes.table_row.create(null, cells);
  });
  walk.out.pieces.push({ text: wordsOf(element, '\n'), node: nodes.table.create(null, made) });
}

function quote(element: HtmlElement, walk: Walk): void {
  const { blocks, out } = blocksInside(element, []);
  carryAsides(walk, out);
  if (blocks.length === 0) return;
  const pull = isPullQuote(element) && blocks.every((block) => block.type === nodes.paragraph);
  walk.out.pieces.push({ text: wordsOf(element, '\n'), node: (pull ? nodes.pull_quote : nodes.block_quote).create(null, blocks) });
}

function figureElement(element: HtmlElement, walk: Walk): void {
  const pieces = figurePieces(element);
  if (pieces === null) walkChildren(element, [], walk);
  else walk.out.pieces.push(...pieces);
}

function heading(element: HtmlElement, walk: Walk): void {
  const level = Math.max(2, Math.min(3, Number(element.tagName.slice(1))));
  walkChildren(element, [], walk);
  endLine(walk, (content) =>
    nodes.subhead.create({ level }, Fragment.from(content.map((run) => (run.isText ? run : articleSchema.text(' '))))),
  );
}

/** Word writes a list as paragraphs with a bullet in front. */
function wordListItem(element: HtmlElement, walk: Walk): boolean {
  if (!/MsoListParagraph/u.test(attributeOf(element, 'class')) && !/mso-list\s*:\s*l\d/iu.test(attributeOf(element, 'style'))) return false;
  const text = wordsOf(element);
  const ordered = /^\(?[0-9a-z]{1,3}[.)]\s/iu.test(text);
  const words = text.replace(/^(?:[·•§o▪–-]|\(?[0-9a-z]{1,3}[.)])[\s\u00a0]+/iu, '');
  const item = nodes.list_item.create(null, nodes.paragraph.create(null, words === '' ? [] : [articleSchema.text(words)]));
  const before = walk.out.pieces[walk.out.pieces.length - 1];
  const type = ordered ? nodes.ordered_list : nodes.bullet_list;
  const order = Number(/^\(?(\d{1,3})[.)]\s/u.exec(text)?.[1] ?? NaN);
  const goesOn = Number.isNaN(order) || Number(before?.node?.attrs.order) + (before?.node?.childCount ?? 0) === order;
  if (before?.node?.type === type && goesOn && !walk.inner) {
    walk.out.pieces[walk.out.pieces.length - 1] = {
      text: `${before.text}\n${words}`,
      node: before.node.copy(before.node.content.addToEnd(item)),
    };
  } else walk.out.pieces.push({ text: words, node: type.create(Number.isNaN(order) ? null : { order }, item) });
  return true;
}

type Handler = (element: HtmlElement, walk: Walk) => void;

const HANDLERS: Readonly<Record<string, Handler>> = {
  ul: list,
  ol: list,
  table,
  blockquote: quote,
  figure: figureElement,
  hr: (_, walk) => void walk.out.pieces.push({ text: '', node: nodes.rule.create() }),
  pre: (element, walk) => preformatted(element, walk),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, heading])),
};

/** Lines of preformatted text keep their breaks. */
function preformatted(element: HtmlElement, walk: Walk): void {
  const lines = rawWords(element)
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const content = lines.flatMap((line, at) =>
    at === 0 ? [articleSchema.text(line)] : [nodes.hard_break.create(), articleSchema.text(line)],
  );
  if (content.length > 0) walk.out.pieces.push({ text: lines.join('\n'), node: nodes.paragraph.create(null, content) });
}

function takeNamed(element: HtmlElement, walk: Walk): boolean {
  if (walk.inner) return false;
  if (isBylineElement(element) && wordsOf(element).length <= 120 && elementsWhere(element, (inner) => inner.tagName === 'p').length <= 1) {
    const { names, rest } = namedByline(wordsOf(element));
    walk.out.byline.push(...names);
    for (const { text, reason } of rest) setAside(walk, text, reason);
    return true;
  }
  if (walk.out.standfirst === '' && isStandfirstElement(element) && wordsOf(element).length <= 400) {
    walk.out.standfirst = wordsOf(element);
    return walk.out.standfirst !== '';
  }
  return false;
}

function walkBlock(element: HtmlElement, around: readonly Mark[], walk: Walk): void {
  endLine(walk);
  const handler = isPullQuote(element) ? quote : ownEntry(HANDLERS, element.tagName);
  if (handler) handler(element, walk);
  else if (element.tagName !== 'p' || !wordListItem(element, walk)) walkChildren(element, marksInside(element, around), walk);
  endLine(walk);
  if (handler) walk.out.pieces.push(...unmetIn(element, walk.out.met));
}

function walkElement(element: HtmlElement, around: readonly Mark[], walk: Walk): void {
  const { tagName } = element;
  if (element === walk.skip) return endLine(walk);
  if (SCRIPTS.has(tagName)) {
    if (['script', 'style', 'noscript'].includes(tagName)) walk.out.silent.set(tagName, (walk.out.silent.get(tagName) ?? 0) + 1);
    return;
  }
  const reason = walk.inner && tagName !== 'footer' && BLOCKS.has(tagName) ? null : roleReason(element);
  if (reason && !(walk.inner && tagName === 'footer')) {
    if (BLOCKS.has(tagName)) endLine(walk);
    return setAside(
      walk,
      wordsOf(element, ' · ') || (safeAddress(attributeOf(element, 'src') || attributeOf(element, 'data')) ?? ''),
      reason,
    );
  }
  if (takeNamed(element, walk)) {
    walk.out.pieces.push(...unmetIn(element, walk.out.met));
    return endLine(walk);
  }
  if (tagName === 'br') return void walk.line.push(nodes.hard_break.create());
  if (tagName === 'img') return looseImage(element, walk);
  if (BLOCKS.has(tagName)) return walkBlock(element, around, walk);
  walkChildren(element, marksInside(element, around), walk);
}

function looseImage(element: HtmlElement, walk: Walk): void {
  const pieces = loosePicture(element, !walk.inner);
  if (pieces.some(({ node }) => node !== null)) endLine(walk);
  walk.out.pieces.push(...pieces);
}

function walkChildren(element: HtmlNode, around: readonly Mark[], walk: Walk): void {
  for (const child of childrenOf(element)) {
    if (isElement(child)) walkElement(child, around, walk);
    else if (isGone(child)) {
      walk.line.push(goneRun(child));
      walk.out.met.add(child);
    } else if (child.nodeName === '#text' && 'value' in child && child.value !== '')
      walk.line.push(articleSchema.text(child.value, around));
  }
}

/** Walks a part of a page and gathers its blocks. `skip` is the element already taken as the headline. */
export function gather(root: HtmlNode, skip: HtmlElement | null): Gathered {
  const out = gathered();
  const walk: Walk = { out, line: [], inner: false, skip };
  if (isElement(root)) walkChildren(root, [], walk);
  endLine(walk);
  return out;
}
