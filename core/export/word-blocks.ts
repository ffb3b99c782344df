import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Node } from 'prosemirror-model';
import type { Picture } from './html-body.ts';
import type { Note, Notes } from './notes.ts';
import { pictureFacts } from './picture-facts.ts';
import { isHidden, shownRaw } from './public-parts.ts';
import { cleanText } from './text-bytes.ts';
import { lineRuns, type CommentEdge, type FootnoteNumber } from './word-lines.ts';

/** Widest a picture stands on the page, in pixels of 1/96 inch. */
const WIDEST_PICTURE = 600;
const TALLEST_PICTURE = 760;
const DEEPEST_LIST = 8;
/** Twentieths of a point. */
const QUOTE_INDENT = 480;
const NOTE_STYLE = 'FootnoteText';

/** What writing a block needs to know beside the block. */
export interface WordContext {
  readonly picture: Picture;
  /** Comment edges of the line whose content starts at this document position. */
  readonly edgesAt: (pos: number) => readonly CommentEdge[];
  /** A fresh numbering for each ordered list; `start` is its first number. */
  readonly numbering: (start: number) => string;
  readonly footnote: FootnoteNumber;
  readonly notes: Notes;
}

/** What a list or a quotation passes on to the lines inside it. */
interface Around {
  readonly paragraph: IParagraphOptions;
  readonly depth: number;
}

type Write = (node: Node, pos: number, context: WordContext, around: Around) => FileChild[];

function line(node: Node, pos: number, context: WordContext, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: lineRuns(node, context.edgesAt(pos + 1), context.footnote) });
}

function children(node: Node, pos: number, context: WordContext, around: Around): FileChild[] {
  const written: FileChild[] = [];
  node.forEach((child, at) => written.push(...block(child, pos + 1 + at, context, around)));
  return written;
}

const list: Write = (node, pos, context, around) => {
  const level = Math.min(around.depth, DEEPEST_LIST);
  const reference = node.type.name === 'ordered_list' ? context.numbering(Number(node.attrs.order ?? 1)) : 'bullets';
  const written: FileChild[] = [];
  node.forEach((item, at) => {
    item.forEach((child, inside) => {
      const childPos = pos + 1 + at + 1 + inside;
      const marked = { numbering: { reference, level }, style: 'ListParagraph' };
      const paragraph = inside === 0 ? marked : { indent: { left: 720 * (level + 1) } };
      written.push(...block(child, childPos, context, { paragraph, depth: around.depth + 1 }));
    });
  });
  return written;
};

function pictureParagraph(node: Node, context: WordContext): Paragraph[] {
  const bytes = node.attrs.src ? context.picture(String(node.attrs.src)) : null;
  const facts = bytes && pictureFacts(bytes);
  if (!bytes || !facts || facts.kind === 'webp' || facts.width < 1 || facts.height < 1) return [];
  const scale = Math.min(1, WIDEST_PICTURE / facts.width, TALLEST_PICTURE / facts.height);
  const transformation = { width: Math.max(1, Math.round(facts.width * scale)), height: Math.max(1, Math.round(facts.height * scale)) };
  const alt = cleanText(String(node.attrs.alt));
  const image = new ImageRun({ type: facts.kind, data: bytes, transformation, altText: { name: 'Picture', description: alt, title: '' } });
  return [new Paragraph({ keepNext: true, children: [image] })];
}

const figure: Write = (node, pos, context) => {
  const written: FileChild[] = pictureParagraph(node, context);
  node.forEach((part, at) => {
    if (part.content.size > 0)
      written.push(line(part, pos + 1 + at, context, { style: part.type.name === 'caption' ? 'Caption' : 'Credit' }));
  });
  return written;
};

const ALIGNMENTS: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

const table: Write = (node, pos, context) => {
  const rows: TableRow[] = [];
  node.forEach((row, at) => {
    const cells: TableCell[] = [];
    row.forEach((cell, inside) => {
      const alignment = ALIGNMENTS[String(cell.attrs.align)];
      const options: IParagraphOptions = {
        ...(alignment ? { alignment } : {}),
        ...(cell.type.name === 'table_header' ? { style: 'TableHead' } : {}),
      };
      cells.push(new TableCell({ children: [line(cell, pos + 1 + at + 1 + inside, context, options)] }));
    });
    const isHead = at === 0 && row.children.every((cell) => cell.type.name === 'table_header');
    // Readers take the mark alone for a heading, whatever it says, so the other rows have none.
    if (cells.length > 0) rows.push(new TableRow({ ...(isHead ? { tableHeader: true } : {}), children: cells }));
  });
  if (rows.length === 0) return [];
  return [new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }), new Paragraph({})];
};

const raw: Write = (node) => {
  const shown = shownRaw(node.textContent);
  if (shown === null) return [];
  const font = shown.kind === 'code' ? { font: 'Consolas' } : {};
  const lines = cleanText(shown.text).split('\n');
  return [new Paragraph({ children: lines.map((text, index) => new TextRun({ ...font, text, ...(index > 0 ? { break: 1 } : {}) })) })];
};

const WRITERS: Readonly<Record<string, Write>> = {
  paragraph: (node, pos, context, around) =>
    node.content.size === 0 && around.depth === 0 ? [] : [line(node, pos, context, around.paragraph)],
  subhead: (node, pos, context) => {
    const heading = Number(node.attrs.level) <= 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
    return node.content.size === 0 ? [] : [line(node, pos, context, { heading })];
  },
  bullet_list: list,
  ordered_list: list,
  block_quote: (node, pos, context, around) =>
    children(node, pos, context, { ...around, paragraph: { style: 'Quote', indent: { left: QUOTE_INDENT } } }),
  pull_quote: (node, pos, context, around) => children(node, pos, context, { ...around, paragraph: { style: 'IntenseQuote' } }),
  figure,
  table,
  rule: () => [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '999999' } } })],
  raw_block: raw,
};

function block(node: Node, pos: number, context: WordContext, around: Around): FileChild[] {
  return isHidden(node) ? [] : (WRITERS[node.type.name]?.(node, pos, context, around) ?? []);
}

/** The blocks of an article's body; `pos` is the document position before the first. */
export function wordBlocks(doc: Node, context: WordContext): FileChild[] {
  const written: FileChild[] = [];
  doc.forEach((child, pos, index) => {
    if (index < 2) return;
    const inPlace = context.notes.inPlaceOf(child);
    const around = { paragraph: {}, depth: 0 };
    if (inPlace === null) written.push(...block(child, pos, context, around));
    else written.push(...inPlace.flatMap((node) => block(node, 0, { ...context, edgesAt: () => [] }, around)));
  });
  return written;
}

/** What a footnote says, every textblock a paragraph: Word has nothing else there. A space parts its number from its words. */
export function noteParagraphs(note: Note): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const paragraph = (words: ParagraphChild[]): void => {
    const children = paragraphs.length === 0 ? [new TextRun(' '), ...words] : words;
    paragraphs.push(new Paragraph({ style: NOTE_STYLE, children }));
  };
  const add = (node: Node): void => {
    if (isHidden(node)) return;
    const shown = node.type.name === 'raw_block' ? shownRaw(node.textContent) : null;
    if (shown) shown.text.split('\n').forEach((text) => paragraph([new TextRun(cleanText(text))]));
    else if (node.isTextblock) paragraph(lineRuns(node, [], () => null));
    else node.forEach(add);
  };
  note.blocks.forEach(add);
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: NOTE_STYLE })];
}

/** Headline or standfirst, its comments included. */
export function wordLine(doc: Node, index: 0 | 1, context: WordContext): Paragraph[] {
  const node = doc.child(index);
  const pos = index === 0 ? 0 : doc.child(0).nodeSize;
  return node.content.size === 0 ? [] : [line(node, pos, context, { style: index === 0 ? 'Title' : 'Subtitle' })];
}
