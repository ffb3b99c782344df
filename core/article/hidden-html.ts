import type { Node } from 'prosemirror-model';
import { asideNotes } from './aside-notes.ts';
import { isHtmlBlock } from './block-html.ts';
import { deletedRanges, within } from './deleted-html.ts';
import { joinedRanges, NO_RANGES, type HiddenRange } from './hidden-range.ts';
import { HtmlPage } from './html-page.ts';
import { hidesWithin } from './html-tags.ts';
import { furtherNoteBlocks } from './note-blocks.ts';
import { inlineTag, tagsOfBlock } from './tags-of-node.ts';

/**
 * What raw HTML hides from readers (`hidden`, `display: none`, `<template>` and the like) or deletes: it stands in the article, and a page made of it shows
 * nothing of it. So it goes out nowhere (`docs/decisions/0022-what-html-hides.md`).
 */

const PARAGRAPH = { name: 'p', closes: false };
const ITS_END = { name: 'p', closes: true };
const WORDS = /[\p{L}\p{N}]/u;

interface Walk {
  readonly page: HtmlPage;
  /** Where further paragraphs of footnotes stand. */
  readonly further: ReadonlySet<number>;
  /** Whether something of the footnote that this is in may be open. */
  isInNote: boolean;
}

/** A line of its own: what is opened in it closes with it. */
function line({ page }: Walk, block: Node, pos: number, write: () => void): void {
  const end = pos + block.nodeSize;
  page.tag(PARAGRAPH, '<p>', { from: pos, to: pos + 1 });
  const before = page.mark();
  write();
  page.closeAll(end - 1, before);
  page.tag(ITS_END, '</p>', { from: end - 1, to: end });
}

function inlines({ page }: Walk, block: Node, start: number): void {
  block.forEach((child, at) => {
    const tag = inlineTag(child);
    if (tag) page.tag(tag, String(child.attrs.source), { from: start + at, to: start + at + child.nodeSize });
    else page.text();
  });
}

/** The tags of a block that is kept as it is, and that there are words between them. */
function pieces({ page }: Walk, source: string, start: number, isFurther: boolean): void {
  let at = 0;
  for (const tag of tagsOfBlock(source, isFurther)) {
    if (WORDS.test(source.slice(at, tag.from))) page.text();
    page.tag(tag, source.slice(tag.from, tag.to), { from: start + tag.from, to: start + tag.to });
    at = tag.to;
  }
  if (WORDS.test(source.slice(at))) page.text();
}

function rawBlock(walk: Walk, block: Node, pos: number): void {
  const source = block.textContent;
  const isFurther = walk.further.has(pos);
  if (!isHtmlBlock(source, isFurther)) return line(walk, block, pos, () => pieces(walk, source, pos + 1, isFurther));
  if (isFurther && !walk.isInNote) walk.page.mark();
  walk.isInNote ||= isFurther;
  pieces(walk, source, pos + 1, isFurther);
}

const hasTags = (node: Node): boolean => node.type.name === 'raw_block' || node.type.name === 'raw_inline';

/** Whether some tag hides, drawings and formulas aside, whose parts may. */
function mayHide(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    if (found || node.type.name === 'stash') return false;
    const source = node.type.name === 'raw_block' ? node.textContent : '';
    const tags = source.includes('<') ? [...tagsOfBlock(source), ...tagsOfBlock(source, true)] : [inlineTag(node)];
    found = hasTags(node) && tags.some((tag) => tag !== null && (tag.hides || ['svg', 'math'].includes(tag.name)));
    return !found;
  });
  return found;
}

/** Each stretch that an element hides, with its tags. */
function hiddenElements(doc: Node): HiddenRange[] {
  const walk: Walk = { page: new HtmlPage(), further: furtherNoteBlocks(doc), isInNote: false };
  doc.descendants((node, pos) => {
    if (node.type.name === 'stash') return false;
    if (walk.isInNote && !walk.further.has(pos)) {
      walk.page.closeAll(pos);
      walk.isInNote = false;
    }
    if (node.type.name === 'raw_block') rawBlock(walk, node, pos);
    else if (node.isTextblock) line(walk, node, pos, () => inlines(walk, node, pos + 1));
    return !node.isTextblock;
  });
  return walk.page
    .elements(doc.content.size)
    .filter(({ element: { tagName, attrs, namespaceURI } }) => hidesWithin(tagName, attrs, namespaceURI !== HTML_ELEMENTS))
    .map(({ from, to }) => ({ from, to }));
}

const HTML_ELEMENTS = 'http://www.w3.org/1999/xhtml';

/** What of an article HTML hides, in order, each stretch with the tags around it. The stash goes out nowhere and has none. */
export function hiddenByHtml(doc: Node): readonly HiddenRange[] {
  const hidden = mayHide(doc) ? within(doc, 0, joinedRanges(hiddenElements(doc))) : NO_RANGES;
  const deleted = deletedRanges(doc);
  if (deleted.length > 0) return joinedRanges([...hidden, ...deleted]);
  return hidden.length === 0 ? NO_RANGES : joinedRanges(hidden);
}

/** What of an article goes out nowhere, the stash apart: what HTML hides, and the notes that belong to it or to the stash. */
export function hiddenRanges(doc: Node): { readonly all: readonly HiddenRange[]; readonly aside: readonly HiddenRange[] } {
  const hidden = hiddenByHtml(doc);
  const aside = asideNotes(doc, hidden);
  return { all: aside.length === 0 ? hidden : joinedRanges([...hidden, ...aside]), aside };
}
