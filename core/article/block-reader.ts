import type { Node } from 'prosemirror-model';
import type Token from 'markdown-it/lib/token.mjs';
import { imageAlt, readInline } from './inline-reader.ts';
import { markdownParser } from './markdown-parser.ts';
import { articleSchema } from './schema.ts';

const { nodes } = articleSchema;

/** The parser drops what is nested deeper than 20; near that, nothing is trusted. */
const DEEPEST = 16;
const PULL = '[!pull]';
const STASH = /^<!-- stash\n(?:([^]*?)\n)?-->\s*$/;
const LONE_BREAK = /^<br ?\/?>\s*$/;

const text = (words: string): Node[] => (words === '' ? [] : [articleSchema.text(words)]);

/** Walks the tokens of one block; every reader takes the tokens between the opening and the closing one. Null: no place for it. */
type Reader = (inside: readonly Token[], open: Token) => Node[] | null;

const inlineOf = (tokens: readonly Token[]): readonly Token[] => tokens.find((token) => token.type === 'inline')?.children ?? [];

/** A picture alone in its line, and the caption below it. */
function readFigure(children: readonly Token[]): Node | null {
  const [image, end, ...words] = children;
  if (image?.type !== 'image' || (end && end.type !== 'softbreak')) return null;
  const caption = readInline(words);
  if (!caption) return null;
  const attrs = { src: image.attrGet('src') ?? '', alt: imageAlt(image) };
  return nodes.figure.create(attrs, [nodes.caption.create(null, caption), nodes.credit.create(null, text(image.attrGet('title') ?? ''))]);
}

const readParagraph: Reader = (inside) => {
  const children = inlineOf(inside);
  const figure = readFigure(children);
  if (figure) return [figure];
  const inline = readInline(children);
  return inline && [nodes.paragraph.create(null, inline)];
};

const readHeading: Reader = (inside, open) => {
  const inline = readInline(inlineOf(inside));
  return inline && [nodes.subhead.create({ level: Number(open.tag.slice(1)) }, inline)];
};

function readItem(inside: readonly Token[]): Node | null {
  const blocks = readBlockTokens(inside);
  if (!blocks) return null;
  const [first] = blocks;
  return nodes.list_item.create(null, first?.type === nodes.paragraph ? blocks : [nodes.paragraph.create(), ...blocks]);
}

/** Runs of tokens from each opening one at the level of the first to its closing one. */
function groups(tokens: readonly Token[]): (readonly Token[])[] {
  const found: (readonly Token[])[] = [];
  const level = tokens[0]?.level ?? 0;
  let from = 0;
  tokens.forEach((token, index) => {
    if (token.level !== level || token.nesting > 0) return;
    found.push(tokens.slice(from, index + 1));
    from = index + 1;
  });
  return found;
}

function readItems(inside: readonly Token[]): { items: Node[]; tight: boolean } | null {
  const items: Node[] = [];
  const level = (inside[0]?.level ?? 0) + 1;
  const tight = !inside.some((token) => token.type === 'paragraph_open' && token.level === level && !token.hidden);
  for (const group of groups(inside)) {
    const item = readItem(group.slice(1, -1));
    if (!item) return null;
    items.push(item);
  }
  return { items, tight };
}

const readBullets: Reader = (inside) => {
  const list = readItems(inside);
  return list && [nodes.bullet_list.create({ tight: list.tight }, list.items)];
};

const readNumbers: Reader = (inside, open) => {
  const list = readItems(inside);
  return list && [nodes.ordered_list.create({ order: Number(open.attrGet('start') ?? 1), tight: list.tight }, list.items)];
};

/** The tokens without the line `[!pull]`; null when they begin otherwise. */
function withoutPullLine(inside: readonly Token[]): readonly Token[] | null {
  const inline = inside[1];
  const [first, end, ...rest] = inline?.children ?? [];
  if (!inline || inline.type !== 'inline' || first?.content !== PULL || !inline.content.startsWith(PULL)) return null;
  if (end && end.type !== 'softbreak') return null;
  if (!end) return inside.slice(3);
  const copy = Object.assign(Object.create(Object.getPrototypeOf(inline) as object) as Token, inline, { children: rest });
  return inside.map((token) => (token === inline ? copy : token));
}

const readQuote: Reader = (inside) => {
  const pulled = withoutPullLine(inside);
  const blocks = readBlockTokens(pulled ?? inside);
  if (!blocks) return null;
  const filled = blocks.length > 0 ? blocks : [nodes.paragraph.create()];
  if (!pulled) return [nodes.block_quote.create(null, filled)];
  return filled.every((block) => block.type === nodes.paragraph) ? [nodes.pull_quote.create(null, filled)] : null;
};

function readCell(group: readonly Token[]): Node | null {
  const inline = readInline(inlineOf(group));
  const [open] = group;
  const align = /text-align:(\w+)/.exec(open?.attrGet('style') ?? '')?.[1] ?? null;
  const type = open?.type === 'th_open' ? nodes.table_header : nodes.table_cell;
  return inline && type.create({ align }, inline);
}

const readTable: Reader = (inside) => {
  const rows: Node[] = [];
  for (const part of groups(inside)) {
    for (const row of groups(part.slice(1, -1))) {
      const cells = groups(row.slice(1, -1)).map(readCell);
      const whole = cells.filter((cell): cell is Node => cell !== null);
      if (whole.length < cells.length) return null;
      rows.push(nodes.table_row.create(null, whole));
    }
  }
  return [nodes.table.create(null, rows)];
};

/** A comment that begins with `stash` holds paragraphs; a lone `<br>` is a paragraph that is nothing but a break. */
function readHtml(content: string): Node[] | null {
  if (LONE_BREAK.test(content)) return [nodes.paragraph.create(null, [nodes.hard_break.create()])];
  const match = STASH.exec(content);
  if (!match) return null;
  const inside = (match[1] ?? '').replace(/--&gt;/g, '-->');
  const blocks = readBlockTokens(markdownParser.parse(inside, {}));
  if (!blocks?.every((block) => block.type === nodes.paragraph)) return null;
  return [nodes.stash.create(null, blocks.length > 0 ? blocks : [nodes.paragraph.create()])];
}

const READERS: Readonly<Record<string, Reader>> = {
  paragraph_open: readParagraph,
  heading_open: readHeading,
  bullet_list_open: readBullets,
  ordered_list_open: readNumbers,
  blockquote_open: readQuote,
  table_open: readTable,
  hr: () => [nodes.rule.create()],
  html_block: (_inside, open) => readHtml(open.content),
};

/** Block tokens as nodes; null when the schema has no place for one of them. */
export function readBlockTokens(tokens: readonly Token[]): Node[] | null {
  const blocks: Node[] = [];
  for (const group of groups(tokens)) {
    const [open] = group;
    const reader = open && open.level <= DEEPEST ? READERS[open.type] : undefined;
    const read = open && reader ? reader(group.slice(1, -1), open) : null;
    if (!read) return null;
    blocks.push(...read);
  }
  return blocks;
}
