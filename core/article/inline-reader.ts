import { Mark, type Node } from 'prosemirror-model';
import type Token from 'markdown-it/lib/token.mjs';
import { writeImage } from './inline-writer.ts';
import { FOOTNOTE_MARK } from './markdown-parser.ts';
import { articleSchema, type MarkName } from './schema.ts';

const { marks, nodes } = articleSchema;

/** Tags that mean a mark; the writer uses them where Markdown's own signs cannot say it. Others are kept as raw pieces. */
const TAG_MARKS: Readonly<Record<string, MarkName>> = { em: 'emphasis', strong: 'strong', s: 'strike', code: 'code' };
const SIGN_MARKS: Readonly<Record<string, MarkName>> = { em: 'emphasis', strong: 'strong', s: 'strike' };
const TAG = /^<(\/?)(em|strong|s|code)>$/;
const BREAK = /^<br ?\/?>$/;
/** Deeper nesting is not shown as marks; the parser itself stops not far above. */
const DEEPEST = 50;

/** The HTML tags in the tokens that stand in pairs, by index. */
function pairedTags(tokens: readonly Token[]): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: { name: string; index: number }[] = [];
  tokens.forEach((token, index) => {
    const match = token.type === 'html_inline' ? TAG.exec(token.content) : null;
    if (!match) return;
    const name = match[2] ?? '';
    if (match[1] === '') open.push({ name, index });
    else if (open[open.length - 1]?.name === name) {
      paired.add(open.pop()?.index ?? index);
      paired.add(index);
    }
  });
  return paired;
}

/** Collects inline nodes; pieces of text with the same marks become one node. */
class InlineBuilder {
  readonly found: Node[] = [];
  private readonly depth = new Map<MarkName, number>();
  private readonly links: Mark[] = [];

  private active(): readonly Mark[] {
    let set: readonly Mark[] = Mark.none;
    for (const link of this.links) set = link.addToSet(set);
    for (const [name, depth] of this.depth) if (depth > 0) set = marks[name].create().addToSet(set);
    return set;
  }

  shift(name: MarkName, by: 1 | -1): void {
    this.depth.set(name, (this.depth.get(name) ?? 0) + by);
  }

  openLink(token: Token): void {
    this.links.push(marks.link.create({ href: token.attrGet('href') ?? '', title: token.attrGet('title') || null }));
  }

  closeLink(): void {
    this.links.pop();
  }

  text(text: string, extra: readonly Mark[] = []): void {
    if (text === '') return;
    const set = extra.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), this.active());
    const last = this.found[this.found.length - 1];
    if (last?.isText && Mark.sameSet(last.marks, set))
      this.found[this.found.length - 1] = articleSchema.text((last.text ?? '') + text, set);
    else this.found.push(articleSchema.text(text, set));
  }

  leaf(node: Node): void {
    this.found.push(node.mark(this.active()));
  }
}

const raw = (source: string): Node => nodes.raw_inline.create({ source });

function readHtml(builder: InlineBuilder, token: Token, isPaired: boolean): void {
  const match = isPaired ? TAG.exec(token.content) : null;
  const mark = match ? TAG_MARKS[match[2] ?? ''] : undefined;
  if (match && mark) builder.shift(mark, match[1] === '' ? 1 : -1);
  else if (BREAK.test(token.content)) builder.leaf(nodes.hard_break.create());
  else builder.leaf(raw(token.content));
}

function readMarkSign(builder: InlineBuilder, type: string): boolean {
  const [, name = '', side] = /^(\w+)_(open|close)$/.exec(type) ?? [];
  const mark = SIGN_MARKS[name];
  if (mark) builder.shift(mark, side === 'open' ? 1 : -1);
  return mark !== undefined;
}

/** False when the schema has no place for the token. */
function readToken(builder: InlineBuilder, token: Token, isPaired: boolean): boolean {
  switch (token.type) {
    case 'text':
      builder.text(token.content);
      return true;
    case 'softbreak':
      builder.text(' ');
      return true;
    case 'hardbreak':
      builder.leaf(nodes.hard_break.create());
      return true;
    case 'code_inline':
      builder.text(token.content, [marks.code.create()]);
      return true;
    case 'html_inline':
      readHtml(builder, token, isPaired);
      return true;
    case 'link_open':
      builder.openLink(token);
      return true;
    case 'link_close':
      builder.closeLink();
      return true;
    case 'image':
      builder.leaf(raw(writeImage({ alt: imageAlt(token), src: token.attrGet('src') ?? '', credit: token.attrGet('title') ?? '' })));
      return true;
    case FOOTNOTE_MARK:
      builder.leaf(raw(token.content));
      return true;
    default:
      return readMarkSign(builder, token.type);
  }
}

/** What stands for the picture: its label without marks. */
export function imageAlt(token: Token): string {
  const plain = (tokens: readonly Token[]): string =>
    tokens
      .map((child) => (child.type === 'softbreak' ? ' ' : child.type === 'image' ? plain(child.children ?? []) : child.content))
      .join('');
  return plain(token.children ?? []);
}

/** The inline nodes of a line's tokens; null when the schema has no place for one of them. */
export function readInline(tokens: readonly Token[]): Node[] | null {
  if (tokens.some((token) => token.level > DEEPEST)) return null;
  const builder = new InlineBuilder();
  const paired = tokens.some((token) => token.type === 'html_inline') ? pairedTags(tokens) : new Set<number>();
  for (const [index, token] of tokens.entries()) if (!readToken(builder, token, paired.has(index))) return null;
  return builder.found;
}
