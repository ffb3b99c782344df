import { mayStand } from './link-address.ts';
import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { listStart } from './list-start.ts';
import { emptyMeta } from './meta.ts';

/**
 * The article as one ProseMirror document: `headline standfirst block+`. What the front matter says beside those two is the `meta`
 * attribute of the document. One document means one undo history, one projection, one kind of anchor for every word of the story.
 */

/** The little of an HTML element that parse rules read; `core` has no DOM. */
interface Readable {
  getAttribute(name: string): string | null;
}
const attribute = (element: unknown, name: string): string => (element as Readable).getAttribute(name) ?? '';

const CELL_ALIGNMENTS = ['left', 'center', 'right'];

function cell(tag: 'td' | 'th', tableRole: 'cell' | 'header_cell'): NodeSpec {
  return {
    content: 'inline*',
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null }, align: { default: null } },
    tableRole,
    isolating: true,
    parseDOM: [
      {
        tag,
        getAttrs: (element) => {
          const align = attribute(element, 'align');
          return { align: CELL_ALIGNMENTS.includes(align) ? align : null };
        },
      },
    ],
    toDOM: (node) => [tag, node.attrs.align ? { align: String(node.attrs.align) } : {}, 0],
  };
}

const nodes = {
  doc: { content: 'headline standfirst block+', attrs: { meta: { default: emptyMeta() } } },
  headline: {
    content: 'text*',
    marks: '',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'h1.headline' }],
    toDOM: () => ['h1', { class: 'headline' }, 0],
  },
  standfirst: {
    content: 'text*',
    marks: '',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'p.standfirst' }],
    toDOM: () => ['p', { class: 'standfirst' }, 0],
  },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  /** Levels 2 and 3 are offered; others are kept as they were found in the file. */
  subhead: {
    content: 'inline*',
    group: 'block',
    attrs: { level: { default: 2 } },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(2, Math.min(3, level)) } })),
    toDOM: (node) => [`h${Number(node.attrs.level)}`, 0],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { tight: { default: true } },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { order: { default: 1 }, tight: { default: true } },
    parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ order: listStart(attribute(element, 'start')) }) }],
    toDOM: (node) => ['ol', node.attrs.order === 1 ? {} : { start: String(node.attrs.order) }, 0],
  },
  list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  block_quote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  /** A line of the story set large. Markdown: a block quote whose first line is `[!pull]`. */
  pull_quote: {
    content: 'paragraph+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'aside.pull-quote', priority: 60 }],
    toDOM: () => ['aside', { class: 'pull-quote' }, 0],
  },
  /** A picture with what stands under it. Markdown: `![alt](src "credit")`, the caption on the line below. */
  figure: {
    content: 'caption credit',
    group: 'block',
    attrs: { src: { default: '' }, alt: { default: '' } },
    isolating: true,
    // Between the picture and its caption nothing can be written.
    allowGapCursor: false,
    parseDOM: [{ tag: 'figure', getAttrs: (element) => ({ src: attribute(element, 'data-src'), alt: attribute(element, 'data-alt') }) }],
    toDOM: (node): DOMOutputSpec => ['figure', { 'data-src': String(node.attrs.src), 'data-alt': String(node.attrs.alt) }, 0],
  },
  caption: { content: 'inline*', isolating: true, parseDOM: [{ tag: 'figcaption' }], toDOM: () => ['figcaption', 0] },
  credit: {
    content: 'text*',
    marks: '',
    isolating: true,
    parseDOM: [{ tag: 'p.credit', priority: 60 }],
    toDOM: () => ['p', { class: 'credit' }, 0],
  },
  table: {
    content: 'table_row+',
    group: 'block',
    tableRole: 'table',
    isolating: true,
    // Beside a cell or a row nothing can be written either: it would be a cell, and a column, of its own.
    allowGapCursor: false,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    allowGapCursor: false,
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  table_cell: cell('td', 'cell'),
  table_header: cell('th', 'header_cell'),
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  /** Text kept in the file and in no export. Markdown: an HTML comment that starts with `stash`. */
  stash: {
    content: 'paragraph+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'div.stash', priority: 60 }],
    toDOM: () => ['div', { class: 'stash' }, 0],
  },
  /** Markdown the editor cannot represent, shown as it stands and written back to the byte. */
  raw_block: {
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', { class: 'raw-block' }, 0],
  },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  /** A piece of a line the editor cannot represent (inline HTML, an image among words, a footnote mark), kept as it stands. */
  raw_inline: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { source: { default: '' } },
    parseDOM: [{ tag: 'code.raw-inline', priority: 60, getAttrs: (element) => ({ source: attribute(element, 'data-source') }) }],
    toDOM: (node) => ['code', { class: 'raw-inline', 'data-source': String(node.attrs.source) }, String(node.attrs.source)],
  },
} satisfies Record<string, NodeSpec>;

const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) =>
          mayStand(attribute(element, 'href')) && { href: attribute(element, 'href'), title: attribute(element, 'title') || null },
      },
    ],
    // What is no address for a page stays in the file and is no link on the sheet.
    toDOM: (mark) => [
      'a',
      {
        ...(mayStand(String(mark.attrs.href)) ? { href: String(mark.attrs.href) } : {}),
        ...(mark.attrs.title ? { title: String(mark.attrs.title) } : {}),
      },
      0,
    ],
  },
  emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }], toDOM: () => ['s', 0] },
  code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
} satisfies Record<string, MarkSpec>;

export type NodeName = keyof typeof nodes;
export type MarkName = keyof typeof marks;

export const articleSchema = new Schema<NodeName, MarkName>({ nodes, marks });
