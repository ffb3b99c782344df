import { parseFragment } from 'parse5';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';
import { safeAddress, wordsOf } from '../import/html-tree.ts';

/**
 * What of an article may leave the house. Every format asks here; none looks at stash, comments or foreign markup by itself.
 */

const COMMENT = /^\s*<!(?:--|\[)|^\s*<\?/u;
/** `[//]: # (words)` is how people hide a remark in Markdown; other definitions only say where a link leads. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]*\]:/u;
const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n(?<code>[^]*?)\n? {0,3}(?:`{3,}|~{3,})\s*$/u;
const INDENTED = /^(?: {4}|\t)/u;
const MARKUP = /<[a-z!/?]/iu;

/** A raw block as a reader may see it. `words` are running text, `code` keeps its lines. */
export type ShownRaw = { readonly kind: 'code' | 'words'; readonly text: string } | null;

const markupWords = (source: string): string => wordsOf(parseFragment(source));

/** What a raw block shows in print; null when it holds only comments, scripts or link addresses. */
export function shownRaw(source: string): ShownRaw {
  const code = FENCE.exec(source)?.groups?.code;
  if (code !== undefined) return { kind: 'code', text: code };
  if (source.split('\n').every((line) => line.trim() === '' || DEFINITION.test(line))) return null;
  if (INDENTED.test(source)) return { kind: 'code', text: source.replace(/^(?: {4}|\t)/gmu, '') };
  if (!COMMENT.test(source) && !MARKUP.test(source)) return { kind: 'code', text: source };
  const text = markupWords(source);
  return text === '' ? null : { kind: 'words', text };
}

/** Elements that HTML has for words in a line, or that must never be shown. `<operators>` is none: somebody meant those words. */
const INLINE_ELEMENT =
  /^<\/?(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|del|dfn|div|em|font|i|iframe|img|input|ins|kbd|link|mark|meta|nobr|object|p|q|ruby|rb|rp|rt|s|samp|script|small|span|strike|strong|style|sub|sup|svg|time|tt|u|var|video|audio|wbr)(?:[\s/>]|$)/iu;

/** What a raw piece of a line shows: tags and comments nothing, pictures their words, anything else itself. */
export function shownInline(source: string): string {
  if (source.startsWith('<'))
    return COMMENT.test(source) || INLINE_ELEMENT.test(source) || /\s\S*=/u.test(source) ? markupWords(source) : source;
  const image = /^!\[(?<alt>[^\]]*)\]/u.exec(source)?.groups?.alt;
  return image ?? source;
}

/** Is this block kept out of every export? */
export const isHidden = (node: Node): boolean =>
  node.type.name === 'stash' || (node.type.name === 'raw_block' && shownRaw(node.textContent) === null);

/** The address of a link that may be followed, else null. */
export const linkAddress = (marks: readonly Mark[]): string | null => {
  const link = marks.find((mark) => mark.type.name === 'link');
  return link ? safeAddress(String(link.attrs.href)) : null;
};

/** The body without what stays in the house, for formats that write Markdown: foreign markup becomes its words, code stays as written. */
export function publicBlocks(doc: Node): Node[] {
  return doc.content.content.slice(2).flatMap((block) => publicNode(block) ?? []);
}

function publicNode(node: Node): Node | null {
  if (node.type.name === 'stash') return null;
  if (node.type.name === 'raw_block') return publicRaw(node);
  if (node.isText) return withSafeLinks(node);
  if (node.type.name === 'raw_inline') return publicRawInline(node);
  if (node.isLeaf) return node;
  const children = node.content.content.flatMap((child) => publicNode(child) ?? []);
  if (children.length === 0 && node.content.size > 0 && !node.inlineContent) return null;
  const listItem = node.type.name === 'list_item' && children[0]?.type.name !== 'paragraph';
  return node.copy(Fragment.from(listItem ? [articleSchema.nodes.paragraph.create(), ...children] : children));
}

function publicRaw(node: Node): Node | null {
  const shown = shownRaw(node.textContent);
  if (shown === null) return null;
  if (shown.kind === 'words') return articleSchema.nodes.paragraph.create(null, articleSchema.text(shown.text));
  return node;
}

function publicRawInline(node: Node): Node | null {
  const source = String(node.attrs.source);
  if (!source.startsWith('<')) return node;
  const words = shownInline(source);
  return words === '' ? null : articleSchema.text(words, node.marks);
}

function withSafeLinks(node: Node): Node {
  const marks = node.marks.filter((mark) => mark.type.name !== 'link' || safeAddress(String(mark.attrs.href)) !== null);
  return marks.length === node.marks.length ? node : node.mark(marks);
}
