import { MarkdownSerializer, type MarkdownSerializerState } from 'prosemirror-markdown';
import type { Node } from 'prosemirror-model';
import { writeImage, writeInline } from './inline-writer.ts';
import { GREATEST_NUMBER } from './list-start.ts';
import { articleSchema } from './schema.ts';

/** The kinds of list marker: two lists side by side take turns, or they would be read as one. */
const BULLETS = ['-', '*'] as const;
const STOPS = ['.', ')'] as const;
const RULE = '***';
/** A rule first in a list item: `- ***` would do, `* ***` would be a rule in itself. */
const RULE_IN_LIST = '___';

/** `careful`: escape every bracket, because the file defines link references. */
export interface WriteOptions {
  readonly careful: boolean;
}

/** Where a block stands among its siblings. */
interface Place {
  readonly parent: Node;
  readonly index: number;
  readonly inList: boolean;
}

const isEmptyParagraph = (node: Node): boolean => node.type.name === 'paragraph' && node.content.size === 0;
const isList = (node: Node): boolean => node.type.name === 'bullet_list' || node.type.name === 'ordered_list';

/** Which of its two markers a list takes: the other one than the list of its kind right before it. */
export function markerTurn(parent: Node, index: number): 0 | 1 {
  const { name } = parent.child(index).type;
  let turn: 0 | 1 = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const sibling = parent.child(at);
    if (isEmptyParagraph(sibling)) continue;
    if (sibling.type.name !== name) break;
    turn = turn === 0 ? 1 : 0;
  }
  return turn;
}

/** Whether Markdown can say that the list is tight: items of one paragraph, with tight lists at most below it. */
function canBeTight(list: Node): boolean {
  return list.children.every((item) => {
    const [first, ...rest] = item.children;
    if (rest.length === 0) return true;
    if (!first || isEmptyParagraph(first))
      return rest.length === 1 && isList(rest[0] as Node) && isTight(rest[0] as Node) && canBeTight(rest[0] as Node);
    return rest.every((child, index) => followsTightly(child, rest[index - 1]));
  });
}

/** What Markdown reads as a paragraph at first; a lone break is written as a tag and read as HTML. */
function isParagraphOnDisk({ type, firstChild, childCount }: Node): boolean {
  if (type.name === 'figure') return true;
  return type.name === 'paragraph' && !(childCount === 1 && firstChild?.type.name === 'hard_break' && firstChild.marks.length === 0);
}

/** Whether a blank line could stand inside the list next to a paragraph; without one nothing tells a loose list. */
function canBeLoose(list: Node): boolean {
  const written = list.children.map((item) => item.children.filter((child) => !isEmptyParagraph(child)));
  const hasWords = written.some((blocks) => blocks.some(isParagraphOnDisk));
  return hasWords && (written.length > 1 || written.some((blocks) => blocks.length > 1));
}

/** Whether the list is written, and read again, as tight: the attribute where Markdown leaves a choice. */
export function isTight(list: Node): boolean {
  return !canBeLoose(list) || (list.attrs.tight === true && canBeTight(list));
}

/** Only a list that begins with 1 and has words in its first item may stand right below a line of text. */
function followsTightly(child: Node, before: Node | undefined): boolean {
  if (!isList(child) || !isTight(child) || !canBeTight(child) || before?.type === child.type) return false;
  if (child.type.name === 'ordered_list' && child.attrs.order !== 1) return false;
  return !isEmptyItem(child.firstChild);
}

const isEmptyItem = (item: Node | null): boolean => !item?.firstChild || isEmptyParagraph(item.firstChild);

const prefixed = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (line === '' ? '' : (index === 0 ? first : rest) + line))
    .join('\n');

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function writeItem(item: Node, marker: string, tight: boolean, options: WriteOptions): string {
  const text = writeChildren(item, { tight, inList: true }, options);
  return text === '' ? marker : prefixed(text, `${marker} `, ' '.repeat(marker.length + 1));
}

function writeList(list: Node, place: Place, options: WriteOptions): string {
  const turn = markerTurn(place.parent, place.index);
  const tight = isTight(list) && canBeTight(list);
  const start = Number(list.attrs.order ?? 1);
  const marker = (index: number): string =>
    list.type.name === 'bullet_list' ? BULLETS[turn] : `${String(Math.min(GREATEST_NUMBER, Math.max(0, start) + index))}${STOPS[turn]}`;
  return list.children.map((item, index) => writeItem(item, marker(index), tight, options)).join(tight ? '\n' : '\n\n');
}

function writeFigure(figure: Node, options: WriteOptions): string {
  const [caption, credit] = figure.children;
  const image = writeImage({ alt: String(figure.attrs.alt), src: String(figure.attrs.src), credit: credit?.textContent ?? '' });
  const words = caption ? writeInline(caption, { place: 'block', ...options }) : '';
  return words === '' ? image : `${image}\n${words}`;
}

const DASHES: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

/** A cell that spans several columns is followed by empty ones: Markdown has no merged cells. */
function writeRow(row: Node, columns: number, options: WriteOptions): string {
  const cells = row.children.flatMap((cell) => {
    const text = writeInline(cell, { place: 'cell', ...options });
    return [text, ...Array.from({ length: Number(cell.attrs.colspan) - 1 }, () => '')];
  });
  while (cells.length < columns) cells.push('');
  return `| ${cells.join(' | ')} |`;
}

function writeTable(table: Node, options: WriteOptions): string {
  const widths = table.children.map((row) => row.children.reduce((sum, cell) => sum + Number(cell.attrs.colspan), 0));
  const columns = Math.max(1, ...widths);
  const [first] = table.children;
  const headed = first?.children.every((cell) => cell.type.name === 'table_header') === true;
  const aligns = (first?.children ?? []).map((cell) => DASHES[String(cell.attrs.align)] ?? '---');
  while (aligns.length < columns) aligns.push('---');
  const rows = table.children.map((row) => writeRow(row, columns, options));
  const head = headed ? rows.shift() : `|${'  |'.repeat(columns)}`;
  return [head, `| ${aligns.join(' | ')} |`, ...rows].join('\n');
}

const STASH_END = /-->/g;

function writeStash(stash: Node, options: WriteOptions): string {
  return `<!-- stash\n${writeChildren(stash, { tight: false, inList: false }, options).replace(STASH_END, '--&gt;')}\n-->`;
}

function writePullQuote(quote: Node, options: WriteOptions): string {
  const text = writeChildren(quote, { tight: false, inList: false }, options);
  return quoted(text === '' ? '[!pull]' : `[!pull]\n${text}`);
}

type Writer = (node: Node, place: Place, options: WriteOptions) => string;

const WRITERS: Readonly<Record<string, Writer>> = {
  headline: (node, _place, options) => `# ${writeInline(node, { place: 'heading', ...options })}`.trimEnd(),
  standfirst: (node, _place, options) => writeInline(node, { place: 'block', ...options }),
  paragraph: (node, _place, options) => writeInline(node, { place: 'block', ...options }),
  subhead: (node, _place, options) =>
    `${'#'.repeat(Number(node.attrs.level))} ${writeInline(node, { place: 'heading', ...options })}`.trimEnd(),
  bullet_list: writeList,
  ordered_list: writeList,
  block_quote: (node, _place, options) => quoted(writeChildren(node, { tight: false, inList: false }, options)),
  pull_quote: (node, _place, options) => writePullQuote(node, options),
  figure: (node, _place, options) => writeFigure(node, options),
  table: (node, _place, options) => writeTable(node, options),
  rule: (_node, place) => (place.inList ? RULE_IN_LIST : RULE),
  stash: (node, _place, options) => writeStash(node, options),
  raw_block: (node) => node.textContent.replace(/\0/g, ''),
};

function writeChildren(parent: Node, how: { readonly tight: boolean; readonly inList: boolean }, options: WriteOptions): string {
  const written: string[] = [];
  parent.forEach((child, _offset, index) => {
    if (!isEmptyParagraph(child)) written.push(writeBlock(child, { parent, index, inList: how.inList }, options));
  });
  return written.join(how.tight ? '\n' : '\n\n');
}

/** One block as Markdown: lines joined by LF, none at the end. An empty paragraph is nothing: Markdown has no such thing. */
export function writeBlock(
  node: Node,
  place: { readonly parent: Node; readonly index: number; readonly inList?: boolean },
  options: WriteOptions,
): string {
  const writer = WRITERS[node.type.name];
  if (!writer) throw new Error(`No Markdown for ${node.type.name}`);
  return isEmptyParagraph(node) ? '' : writer(node, { inList: false, ...place }, options);
}

const PLAIN: WriteOptions = { careful: false };

function forSerializer(state: MarkdownSerializerState, node: Node, parent: Node, index: number): void {
  if (isEmptyParagraph(node)) return;
  const text = writeBlock(node, { parent, index }, PLAIN);
  state.write(text);
  state.closeBlock(node);
}

/** prosemirror-markdown's serialiser with the same writers, for whoever has a whole document and no hurry. */
export const articleSerializer = new MarkdownSerializer(Object.fromEntries(Object.keys(WRITERS).map((name) => [name, forSerializer])), {});

/**
 * Top-level blocks as Markdown, one blank line between them, no line end at the end. Block by block, because prosemirror-markdown's serialiser
 * is quadratic in the document; the text is the same to the byte.
 */
export function writeBlocks(blocks: readonly Node[]): string {
  const parent = asParent(blocks);
  const written: string[] = [];
  blocks.forEach((node, index) => {
    if (!isEmptyParagraph(node)) written.push(writeBlock(node, { parent, index }, PLAIN));
  });
  return written.join('\n\n');
}

/** The blocks as children of one node, which is all that tells a list about the one before it. */
export function asParent(blocks: readonly Node[]): Node {
  return articleSchema.nodes.block_quote.create(null, blocks);
}
