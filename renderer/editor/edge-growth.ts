import type { Node, ResolvedPos } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { growToTokens, LONGEST_TOKEN, standsAlone } from '../../core/anchoring/follow.ts';
import { showsNothing } from '../../core/anchoring/unseen.ts';
import { changedRanges } from './changed-ranges.ts';
import type { Span } from './contract.ts';
import type { OpenEdges } from './open-edges.ts';

/** Stands for a break or raw inline in the text of a block: one document position, no part of a word. */
const LEAF = '￼';

/** Stands for raw inline that shows nothing: what is on both sides of it is one word to a reader. */
const NO_WIDTH = '\u2060';

const leafText = ({ type, attrs }: Node): string => (type.name === 'raw_inline' && showsNothing(String(attrs.source)) ? NO_WIDTH : LEAF);

function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, leafText);
}

/** The range of `span` within the text of the block at one of its edges; the other edge is cut off where the block ends. */
function within($edge: ResolvedPos, span: Span): { readonly text: string; readonly from: number; readonly to: number } {
  const start = $edge.start();
  const size = $edge.parent.content.size;
  const inside = (pos: number): number => Math.max(0, Math.min(size, pos - start));
  return { text: textOf($edge.parent), from: inside(span.from), to: inside(span.to) };
}

function grownEdge(tr: Transaction, edge: 'from' | 'to', was: Span, now: Span): number {
  const $now = tr.doc.resolve(now[edge]);
  const $was = tr.before.resolve(was[edge]);
  if (!$now.parent.isTextblock || !$was.parent.isTextblock) return now[edge];
  const here = within($now, now);
  return $now.start() + growToTokens(here.text, here, within($was, was))[edge];
}

/**
 * Spans that must take in the whole of a token because an edit at their edge made the edge split it ("0" typed right after "1,000").
 * Looks only at the spans of `ids`, those that the edit touched, and at no edge at which words are missing: what is half written there, or
 * stands beside the gap, is no part of them.
 */
export function growEdges(
  tr: Transaction,
  ids: readonly string[],
  before: ReadonlyMap<string, Span | null>,
  { spans, open }: { readonly spans: ReadonlyMap<string, Span | null>; readonly open: ReadonlyMap<string, OpenEdges> },
): ReadonlyMap<string, Span> {
  const grown = new Map<string, Span>();
  if (ids.length === 0) return grown;
  const changed = changedRanges(tr);
  // A decimal is typed key by key: the digit behind the point no longer touches the edge, yet the number is another.
  const touches = (pos: number): boolean => changed.some(({ from, to }) => from - LONGEST_TOKEN <= pos && pos <= to + LONGEST_TOKEN);
  for (const id of ids) {
    const now = spans.get(id);
    const edges = open.get(id);
    const was = before.get(id);
    if (!now || !was || !(touches(now.from) || touches(now.to))) continue;
    const from = touches(now.from) && !edges?.start ? grownEdge(tr, 'from', was, now) : now.from;
    const to = touches(now.to) && !edges?.end ? grownEdge(tr, 'to', was, now) : now.to;
    if (from !== now.from || to !== now.to) grown.set(id, { from, to });
  }
  return grown;
}

/** Whether a span that once grew may be what it was before: nothing beside it belongs to it any longer, as after a space typed between. */
function isApart(doc: Node, span: Span): boolean {
  const [$from, $to] = [doc.resolve(span.from), doc.resolve(span.to)];
  if (!$from.parent.isTextblock || !$to.parent.isTextblock) return false;
  const [start, end] = [within($from, span), within($to, span)];
  return standsAlone(start.text, { from: start.from, to: start.to }) && standsAlone(end.text, { from: end.from, to: end.to });
}

/** The spans as they were before they grew, through an edit of the document; those whose words are gone are let go. */
export function followInner(tr: Transaction, inner: ReadonlyMap<string, Span>): ReadonlyMap<string, Span> {
  if (inner.size === 0) return inner;
  const now = new Map<string, Span>();
  for (const [id, span] of inner) {
    const { from, to } = { from: tr.mapping.map(span.from, 1), to: tr.mapping.map(span.to, -1) };
    if (from < to) now.set(id, { from, to });
  }
  return now;
}

/**
 * Grown spans of `ids` that are again what they were: a year typed behind a day looked like thousands for a moment, a dash before a number
 * like its sign. What is typed key by key then ends as it does when it comes in one piece.
 */
export function shrinkEdges(doc: Node, ids: readonly string[], inner: ReadonlyMap<string, Span>): ReadonlyMap<string, Span> {
  const shrunk = new Map<string, Span>();
  if (inner.size === 0) return shrunk;
  for (const id of ids) {
    const span = inner.get(id);
    if (span && isApart(doc, span)) shrunk.set(id, span);
  }
  return shrunk;
}
