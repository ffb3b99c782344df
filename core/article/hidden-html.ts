import type { Node } from 'prosemirror-model';
import { isHtmlBlock } from './block-html.ts';
import { deletedRanges } from './deleted-html.ts';
import { joinedRanges, NO_RANGES, type HiddenRange } from './hidden-range.ts';
import type { HtmlTag } from './html-tags.ts';
import { furtherNoteBlocks } from './note-blocks.ts';
import { inlineTag, tagsOfBlock } from './tags-of-node.ts';

/**
 * What raw HTML hides from readers (`hidden`, `display: none`, `<template>` and the like) or deletes: it stands in the article, and a page made of it shows
 * nothing of it. So it goes out nowhere (`docs/decisions/0022-what-html-hides.md`).
 */

/** What hides at some place, and how many of its kind are open there. */
interface Hiding {
  readonly name: string;
  readonly depth: number;
}

/** A second one ends the first. */
const ONE_BY_ONE = new Set(['p', 'td', 'th', 'tr']);

function step(hiding: Hiding | null, tag: HtmlTag): Hiding | null {
  if (hiding === null || (tag.name === hiding.name && !tag.closes && ONE_BY_ONE.has(tag.name)))
    return tag.hides ? { name: tag.name, depth: 1 } : null;
  if (tag.name !== hiding.name) return hiding;
  const depth = hiding.depth + (tag.closes ? -1 : 1);
  return depth === 0 ? null : { ...hiding, depth };
}

interface Walk {
  readonly ranges: HiddenRange[];
  /** What goes on from block to block. */
  hiding: Hiding | null;
  /** It began in a footnote, and ends with it at the latest. */
  isOfNote: boolean;
  /** Where further paragraphs of footnotes stand. */
  readonly further: ReadonlySet<number>;
}

function add({ ranges }: Walk, from: number, to: number): void {
  const last = ranges[ranges.length - 1];
  if (last && last.to >= from) ranges[ranges.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  else if (to > from) ranges.push({ from, to });
}

/** A block of foreign source: what of its text is hidden, and whether that goes on behind it. */
function rawBlock(walk: Walk, block: Node, pos: number): void {
  const source = block.textContent;
  const isFurther = walk.further.has(pos);
  if (walk.isOfNote && !isFurther) walk.hiding = null;
  const tags = tagsOfBlock(source, isFurther);
  if (tags.length === 0) {
    if (walk.hiding) add(walk, pos, pos + block.nodeSize);
    return;
  }
  const found: HiddenRange[] = [];
  const before = walk.hiding;
  let from = before ? 0 : -1;
  let hiding = before;
  const end = (to: number): void => {
    if (from >= 0) found.push({ from, to });
    from = -1;
  };
  for (const tag of tags) {
    const next = step(hiding, tag);
    if (next === null) end(tag.closes ? tag.to : tag.from);
    else if (from < 0) from = tag.from;
    hiding = next;
  }
  end(source.length);
  // A line of Markdown closes what it opens.
  walk.hiding = isHtmlBlock(source, isFurther) ? (hiding && ONE_BY_ONE.has(hiding.name) ? null : hiding) : before && hiding;
  walk.isOfNote = isFurther && (walk.isOfNote || before === null);
  const isWhole = found.length === 1 && found[0]?.from === 0 && found[0].to >= source.trimEnd().length;
  if (isWhole) add(walk, pos, pos + block.nodeSize);
  else for (const { from: begins, to } of found) add(walk, pos + 1 + begins, pos + 1 + to);
}

/** A line: what is hidden and never closed is so to its end. */
function line(walk: Walk, block: Node, start: number): void {
  let hiding: Hiding | null = null;
  let from = -1;
  block.forEach((child, at) => {
    const tag = inlineTag(child);
    if (!tag) return;
    const was: Hiding | null = hiding;
    hiding = step(hiding, tag);
    if (hiding !== null && was === null) from = start + at;
    else if (hiding === null && was !== null) add(walk, from, start + at + (tag.closes ? child.nodeSize : 0));
  });
  if (hiding !== null) add(walk, from, start + block.content.size);
}

/** A block that a tag before it hides, and that may close it. */
function under(walk: Walk, block: Node, pos: number): void {
  add(walk, pos, pos + block.nodeSize);
  block.descendants((node) => {
    const tag = inlineTag(node);
    if (tag && walk.hiding) walk.hiding = step(walk.hiding, tag);
  });
}

/** What of an article is hidden, in order, each stretch with the tags around it. The stash goes out nowhere and has none. */
export function hiddenRanges(doc: Node): readonly HiddenRange[] {
  const walk: Walk = { ranges: [], hiding: null, isOfNote: false, further: furtherNoteBlocks(doc) };
  doc.forEach((block, pos) => {
    if (block.type.name === 'stash') return;
    if (block.type.name === 'raw_block') return rawBlock(walk, block, pos);
    if (walk.isOfNote) walk.hiding = null;
    if (walk.hiding) under(walk, block, pos);
    else if (block.inlineContent) line(walk, block, pos + 1);
    else
      block.descendants((node, at) => {
        if (node.inlineContent && !node.isLeaf) line(walk, node, pos + 1 + at + 1);
        return !node.inlineContent && node.type.name !== 'stash';
      });
  });
  const deleted = deletedRanges(doc);
  if (deleted.length > 0) return joinedRanges([...walk.ranges, ...deleted]);
  return walk.ranges.length === 0 ? NO_RANGES : walk.ranges;
}
