import { Fragment, type Node } from 'prosemirror-model';
import { markdownParser } from '../article/markdown-parser.ts';
import { writeImage } from '../article/inline-writer.ts';
import { writeBlocks } from '../article/markdown-writer.ts';
import { articleSchema } from '../article/schema.ts';
import { safeAddress } from '../import/html-tree.ts';
import { isNoteMark, notesOf, type Notes } from './notes.ts';
import { isInlinePicture, shownInline, shownRaw } from './public-parts.ts';

/** What a picture is called beside the exported file; null when it is not there. */
export type PictureName = (src: string) => string | null;

interface Context {
  readonly notes: Notes;
  readonly picture: PictureName;
}

const { nodes } = articleSchema;
const HTML_INSIDE = /<[a-z!/?]/iu;

/** The body without what stays in the house, for formats that write Markdown: foreign markup becomes its words, code stays as written. */
export function publicBlocks(doc: Node, picture: PictureName): Node[] {
  const context = { notes: notesOf(doc), picture };
  return doc.content.content.slice(2).flatMap((block) => noteBlocks(block, context) ?? publicNode(block, context) ?? []);
}

/** A footnote as Markdown writes it, cleaned like all else; its further blocks are indented. Null for a block of no note. */
function noteBlocks(block: Node, context: Context): readonly Node[] | null {
  const inPlace = context.notes.inPlaceOf(block);
  if (inPlace === null) return null;
  const clean = (blocks: readonly Node[]): Node[] => blocks.flatMap((one) => publicNode(one, context) ?? []);
  const own = context.notes.definedAt(block).map(({ label, blocks }) => {
    const text = writeBlocks(clean(blocks))
      .trimEnd()
      .replace(/\n(?=.)/gu, '\n    ');
    return nodes.raw_block.create(null, articleSchema.text(`${label}: ${text}`));
  });
  return [...own, ...clean(inPlace)];
}

function publicNode(node: Node, context: Context): Node | null {
  if (node.type.name === 'stash') return null;
  if (node.type.name === 'raw_block') return publicRaw(node);
  if (node.type.name === 'figure') return publicFigure(node, context);
  if (node.isText) return withSafeLinks(node);
  if (node.type.name === 'raw_inline') return publicRawInline(node, context);
  if (node.isLeaf) return node;
  const children = publicChildren(node, context);
  if (children.length === 0 && node.content.size > 0 && !node.inlineContent) return null;
  const listItem = node.type.name === 'list_item' && children[0]?.type.name !== 'paragraph';
  return node.copy(Fragment.from(listItem ? [nodes.paragraph.create(), ...children] : children));
}

/** What is left out at the end of a line leaves no space behind. */
function publicChildren(node: Node, context: Context): Node[] {
  const children = node.content.content.flatMap((child) => publicNode(child, context) ?? []);
  const last = children[children.length - 1];
  if (!last?.isText || children.length === node.childCount) return children;
  const text = last.text?.trimEnd() ?? '';
  return [...children.slice(0, -1), ...(text === '' ? [] : [articleSchema.text(text, last.marks)])];
}

/** What says the same in plain Markdown stays as it was written. */
function publicRaw(node: Node): Node | null {
  const shown = shownRaw(node.textContent);
  if (shown === null) return null;
  if (shown.kind === 'code' || !HTML_INSIDE.test(node.textContent)) return node;
  return nodes.paragraph.create(null, articleSchema.text(shown.text.replace(/\n/gu, ' ')));
}

/** A figure under the name its picture has beside the file; without a picture, what stands under it as a paragraph. Nobody checks its description, which is printed nowhere. */
function publicFigure(node: Node, context: Context): Node | null {
  const src = context.picture(String(node.attrs.src));
  const [caption, credit] = publicChildren(node, context);
  if (src !== null && caption && credit) return node.type.create({ ...node.attrs, src }, [caption, credit]);
  const words = caption?.content.content ?? [];
  const by = credit?.textContent ? [articleSchema.text(`${words.length > 0 ? ' ' : ''}(${credit.textContent})`)] : [];
  return words.length + by.length === 0 ? null : nodes.paragraph.create(null, Fragment.fromArray([...words, ...by]));
}

/** The picture that a raw piece of a line shows, as Markdown reads it. */
export function inlinePicture(source: string): { readonly src: string; readonly alt: string; readonly credit: string } | null {
  if (!isInlinePicture(source)) return null;
  const image = markdownParser.parseInline(source, {})[0]?.children?.find((token) => token.type === 'image');
  return image ? { src: image.attrGet('src') ?? '', alt: shownInline(source), credit: image.attrGet('title') ?? '' } : null;
}

function publicRawInline(node: Node, { notes, picture }: Context): Node | null {
  const source = String(node.attrs.source);
  if (isNoteMark(source)) return notes.noteOf(source) === null ? null : node;
  const image = inlinePicture(source);
  const src = image && picture(image.src);
  if (image && src !== null) return nodes.raw_inline.create({ source: writeImage({ ...image, src }) }, null, node.marks);
  if (!source.startsWith('<') && image === null) return node;
  const words = shownInline(source);
  return words === '' ? null : articleSchema.text(words, node.marks);
}

function withSafeLinks(node: Node): Node {
  const marks = node.marks.filter((mark) => mark.type.name !== 'link' || safeAddress(String(mark.attrs.href)) !== null);
  return marks.length === node.marks.length ? node : node.mark(marks);
}
