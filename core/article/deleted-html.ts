import type { Node } from 'prosemirror-model';
import { isHtmlBlock } from './block-html.ts';
import { joinedRanges, NO_RANGES, rangesIn, type HiddenRange } from './hidden-range.ts';
import type { HtmlTag } from './html-tags.ts';
import { furtherNoteBlocks } from './note-blocks.ts';
import { inlineTag, tagsOfBlock } from './tags-of-node.ts';

/**
 * What the tags of a deletion hold in raw HTML, and over several blocks. Within one line it is struck; here no format could strike it, and
 * plain words must not come of it (`docs/decisions/0022-what-html-hides.md`).
 */

/** Lines by themselves, which every article has. */
const LINES = new Set(['headline', 'standfirst']);

/** Where a line or block of source begins and ends in the document, without its own edges. */
interface Place extends HiddenRange {
  readonly isRaw: boolean;
  /** It is a further paragraph of a footnote. */
  readonly isFurther: boolean;
}

interface Begun {
  /** One that does not only stands for its other half. */
  readonly strikes: boolean;
  readonly from: number;
  readonly place: Place;
}

interface Walk {
  readonly found: HiddenRange[];
  /** By the name of their tags, the innermost last. */
  readonly open: Map<string, Begun[]>;
  /** Where further paragraphs of footnotes stand. */
  readonly further: ReadonlySet<number>;
}

function take({ found, open }: Walk, tag: HtmlTag, at: HiddenRange, place: Place): void {
  const begun = open.get(tag.name) ?? [];
  if (!tag.closes) {
    if (tag.strikes || begun.length > 0) open.set(tag.name, begun);
    if (tag.strikes || begun.length > 0) begun.push({ strikes: tag.strikes, from: at.from, place });
    return;
  }
  const last = begun.pop();
  if (last?.strikes && (last.place !== place || place.isRaw)) found.push({ from: last.from, to: at.to });
}

/** Those of source that were never closed, to the end of it: in a line a tag alone is none. */
function endOpen({ found, open }: Walk, isEnded: (place: Place) => boolean): void {
  for (const begun of open.values()) {
    while (begun.length > 0) {
      const last = begun[begun.length - 1];
      if (!last || !isEnded(last.place)) break;
      begun.pop();
      if (last.strikes && last.place.isRaw) found.push({ from: last.from, to: last.place.to });
    }
  }
}

function textblock(walk: Walk, block: Node, from: number): void {
  const isRaw = block.type.name === 'raw_block';
  const isFurther = walk.further.has(from - 1);
  const place = { from, to: from + block.content.size, isRaw, isFurther };
  if (!isFurther) endOpen(walk, (begun) => begun.isFurther);
  if (!isRaw) {
    block.forEach((child, at) => {
      const tag = inlineTag(child);
      if (tag) take(walk, tag, { from: from + at, to: from + at + child.nodeSize }, place);
    });
    return;
  }
  const source = block.textContent;
  for (const tag of tagsOfBlock(source, isFurther)) take(walk, tag, { from: from + tag.from, to: from + tag.to }, place);
  // A line of Markdown closes what it opens.
  if (!isHtmlBlock(source, isFurther)) endOpen(walk, (begun) => begun === place);
}

/** From tag to tag, whatever stands between. Headline and standfirst are lines by themselves. */
function betweenTags(doc: Node): readonly HiddenRange[] {
  const walk: Walk = { found: [], open: new Map(), further: furtherNoteBlocks(doc) };
  doc.descendants((node, pos) => {
    if (node.isTextblock && !LINES.has(node.type.name)) textblock(walk, node, pos + 1);
    return !node.isTextblock && node.type.name !== 'stash';
  });
  endOpen(walk, () => true);
  return walk.found.length === 0 ? NO_RANGES : joinedRanges(walk.found);
}

/** The edges of a table's rows and cells stay, or words would come to stand under other heads. */

const GRID = new Set(['table', 'table_row']);

/** The part of these that each node can lose without another taking its place. */
export function within(parent: Node, start: number, deleted: readonly HiddenRange[]): readonly HiddenRange[] {
  const found: HiddenRange[] = [];
  parent.forEach((child, at) => {
    const [pos, end] = [start + at, start + at + child.nodeSize];
    if (child.type.name === 'stash') return;
    for (const { from, to } of rangesIn(deleted, { from: pos, to: end })) {
      const last = pos + 1 + (child.type.name === 'raw_block' ? child.textContent.trimEnd().length : child.content.size);
      const isAll = from <= pos && to >= end && !GRID.has(parent.type.name);
      // Nothing is left of a block but its edges.
      const isEmptied = parent.type.name === 'doc' && child.isTextblock && !LINES.has(child.type.name) && from <= pos + 1 && to >= last;
      if (isAll || isEmptied) found.push({ from: pos, to: end });
      else if (child.isTextblock) found.push({ from: Math.max(from, pos + 1), to: Math.min(to, end - 1) });
      else found.push(...within(child, pos + 1, [{ from, to }]));
    }
  });
  return found;
}

/** What of an article deletions hold that no format strikes, in order, each stretch with its tags. */
export function deletedRanges(doc: Node): readonly HiddenRange[] {
  const deleted = betweenTags(doc);
  return deleted.length === 0 ? NO_RANGES : joinedRanges(within(doc, 0, deleted));
}
