import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import { sameText } from '../../core/anchoring/same-text.ts';
import type { MissingWords, Span } from './contract.ts';

/**
 * What is written where claimed words were deleted belongs to the claim. An edge that lost words is open: what comes to stand right at it
 * is the claim's, until something was written there and the cursor has left, the missing words are back, or somebody signed what is left.
 * So a claim never shrinks to what was not retyped, and putting its words back puts them in the place of what was written instead.
 */

export interface OpenEdge {
  /** Where what is left of the claim's own words ends (or begins): between this and the edge of the span stands what was written instead. */
  readonly at: number;
  readonly missing: string;
}

export interface OpenEdges {
  readonly start?: OpenEdge;
  readonly end?: OpenEdge;
  /** Nothing is left of the claim: where it stood. */
  readonly gone?: OpenEdge;
}

/** A claim on its way through a transaction. */
export interface Followed {
  readonly span: Span | null;
  readonly open: OpenEdges | undefined;
}

/** What one step replaced: `from` to `to` in the document before by `from` to `end` in the one after. */
interface Edit extends Span {
  readonly end: number;
  readonly before: Node;
  readonly after: Node;
  /** What is taken out here is on the clipboard and may come back elsewhere. */
  readonly isCut: boolean;
}

/** Stands for a break or raw inline: one position, as in the document. */
const LEAF = '￼';
const VISIBLE = /[\p{L}\p{N}]/u;

const textOf = (doc: Node, from: number, to: number): string => (from < to ? doc.textBetween(from, to, '\n', LEAF) : '');

/** The text of a stretch in which offsets are positions; null where it goes over more than one block. */
function lineOf(doc: Node, from: number, to: number): string | null {
  const $from = doc.resolve(from);
  return $from.parent.isTextblock && $from.sameParent(doc.resolve(to)) ? textOf(doc, from, to) : null;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/**
 * What an edit wrote that may be a claim's: without what it wrote again of the words before and behind the claim, and only as much as stands
 * in the claim's own block. `rest`: words outside the claim that it deleted and did not write again.
 */
function writtenFor(edit: Edit, span: Span, side: 'start' | 'end' | 'both'): Span & { readonly rest: string } {
  const line = lineOf(edit.after, edit.from, edit.end);
  const head = side === 'end' ? '' : textOf(edit.before, edit.from, span.from);
  const tail = side === 'start' ? '' : textOf(edit.before, span.to, edit.to);
  if (line === null) return { ...inOwnBlock(edit, side), rest: head + tail };
  const again = commonStart(head, line);
  const last = commonEnd(tail, line.slice(again));
  return { from: edit.from + again, to: edit.end - last, rest: head.slice(again) + tail.slice(0, tail.length - last) };
}

function inOwnBlock({ after, from, end }: Edit, side: 'start' | 'end' | 'both'): Span {
  const $edge = after.resolve(side === 'start' ? end : from);
  if (!$edge.parent.isTextblock) return { from, to: from };
  return side === 'start' ? { from: Math.max(from, $edge.start()), to: end } : { from, to: Math.min(end, $edge.end()) };
}

/** A span of which an edit deleted everything: what was written for it, or the place where it stood. */
function replacedWhole({ span, open }: Followed & { readonly span: Span }, edit: Edit): Followed {
  const written = writtenFor(edit, span, 'both');
  if (VISIBLE.test(written.rest)) return { span: null, open: undefined };
  const own = textOf(edit.before, open?.start?.at ?? span.from, open?.end?.at ?? span.to);
  const missing = (open?.start?.missing ?? '') + own + (open?.end?.missing ?? '');
  const edge = { at: written.from, missing };
  if (written.from < written.to) return { span: { from: written.from, to: written.to }, open: { end: edge } };
  return { span: null, open: edit.isCut ? undefined : { gone: edge } };
}

/** A claim of which nothing is left, and what is written where it stood. */
function back({ open }: Followed, edit: Edit, map: StepMap): Followed {
  const gone = open?.gone;
  if (!gone) return { span: null, open: undefined };
  const { from, to } = edit;
  if (from === gone.at && to === from) {
    const written = inOwnBlock(edit, 'end');
    if (written.from < written.to) return { span: written, open: { end: gone } };
  }
  if (to < gone.at || from > gone.at) return { span: null, open: { gone: { ...gone, at: map.map(gone.at) } } };
  const isOver = edit.end > from || VISIBLE.test(textOf(edit.before, from, to));
  return { span: null, open: isOver ? undefined : { gone: { ...gone, at: from } } };
}

interface Edge {
  readonly pos: number;
  readonly open: OpenEdge | undefined;
}

/** `own`: the claim without what it grew by, which it may lose again without missing anything. */
function endAfter({ span, open }: Followed & { readonly span: Span }, own: Span, edit: Edit, map: StepMap): Edge {
  const known = open?.end;
  if (edit.to >= span.to && edit.from < own.to) {
    const stood = known ?? { at: own.to, missing: '' };
    const missing = textOf(edit.before, edit.from, stood.at) + stood.missing;
    return { pos: writtenFor(edit, span, 'end').to, open: { at: Math.min(edit.from, stood.at), missing } };
  }
  if (known && edit.from === span.to && edit.to === span.to) return { pos: inOwnBlock(edit, 'end').to, open: known };
  return { pos: map.map(span.to, -1), open: known && { ...known, at: map.map(known.at, -1) } };
}

function startAfter({ span, open }: Followed & { readonly span: Span }, own: Span, edit: Edit, map: StepMap): Edge {
  const known = open?.start;
  const isFilled = (pos: number): boolean => pos < edit.end;
  if (edit.from <= span.from && edit.to > own.from) {
    const pos = writtenFor(edit, span, 'start').from;
    const missing = (known?.missing ?? '') + textOf(edit.before, own.from, edit.to);
    return { pos, open: isFilled(pos) ? undefined : { at: pos, missing } };
  }
  if (known && edit.from === span.from && edit.to === span.from) {
    const pos = inOwnBlock(edit, 'start').from;
    return { pos, open: isFilled(pos) ? undefined : { ...known, at: pos } };
  }
  return { pos: map.map(span.from, 1), open: known && { ...known, at: map.map(known.at, 1) } };
}

function throughEdit(one: Followed, own: Span | undefined, edit: Edit, map: StepMap): Followed {
  const { span } = one;
  if (!span) return back(one, edit, map);
  if (edit.from <= span.from && edit.to >= span.to) return replacedWhole({ ...one, span }, edit);
  const words = own ?? span;
  const start = startAfter({ ...one, span }, words, edit, map);
  const end = endAfter({ ...one, span }, words, edit, map);
  const open = { ...(start.open ? { start: start.open } : {}), ...(end.open ? { end: end.open } : {}) };
  return start.pos < end.pos ? { span: { from: start.pos, to: end.pos }, open } : { span: null, open: undefined };
}

/** Through a step that replaced nothing, or more than one stretch: blocks that change their kind, marks. No words go there. */
function mappedThrough({ span, open }: Followed, map: StepMap): Followed {
  const edge = (known: OpenEdge | undefined, side: number) => known && { ...known, at: map.map(known.at, side) };
  const [start, end, gone] = [edge(open?.start, 1), edge(open?.end, -1), edge(open?.gone, -1)];
  const kept = { ...(start ? { start } : {}), ...(end ? { end } : {}), ...(gone ? { gone } : {}) };
  const now = span && { from: map.map(span.from, 1), to: map.map(span.to, -1) };
  return { span: now && now.from < now.to ? now : null, open: kept };
}

const TAKES_OUT = new Set(['cut', 'drop']);

function editsOf(tr: Transaction): readonly { readonly map: StepMap; readonly edit: Edit | null }[] {
  const isCut = TAKES_OUT.has(String(tr.getMeta('uiEvent')));
  return tr.mapping.maps.map((map, index) => {
    const edits: Edit[] = [];
    const [before, after] = [tr.docs[index] ?? tr.before, tr.docs[index + 1] ?? tr.doc];
    map.forEach((from, to, _newFrom, end) => edits.push({ from, to, end, before, after, isCut }));
    return { map, edit: edits.length === 1 ? (edits[0] ?? null) : null };
  });
}

/** Follows claims through a transaction. `inner`: what a claim that grew over a token was before, in the document before. */
export function followerOf(tr: Transaction): (one: Followed, inner: Span | undefined) => Followed {
  const steps = editsOf(tr);
  return (one, inner) => {
    let now = one;
    let own = inner;
    for (const { map, edit } of steps) {
      now = edit ? throughEdit(now, own, edit, map) : mappedThrough(now, map);
      own = own && { from: map.map(own.from, 1), to: map.map(own.to, -1) };
    }
    return now;
  };
}

/** Whether a span went another way than plain mapping goes. */
export function isWritten({ mapping }: Transaction, was: Span | null | undefined, now: Span | null | undefined): boolean {
  return was != null && now != null && (mapping.map(was.from, 1) !== now.from || mapping.map(was.to, -1) !== now.to);
}

const ONE_CHANGE = 'one-change';

/** An edit that nobody goes on typing at, wherever the cursor is: words put back, a word exchanged for another. */
export function asOneChange(tr: Transaction): Transaction {
  return tr.setMeta(ONE_CHANGE, true);
}

export const isOneChange = (tr: Transaction): boolean => tr.getMeta(ONE_CHANGE) === true;

type Open = ReadonlyMap<string, OpenEdges>;

/** The edges that stay open where the cursor stands after a transaction. */
export function openAfter(open: Open, spans: ReadonlyMap<string, Span | null>, tr: Transaction): Open {
  if (open.size === 0) return open;
  const isDone = isOneChange(tr);
  const kept = new Map<string, OpenEdges>();
  for (const [id, edges] of open) {
    const still = stillOpen({ span: spans.get(id) ?? null, open: edges }, tr.doc, tr.selection, isDone);
    if (still) kept.set(id, still);
  }
  return kept;
}

/** What stays open when the cursor stands here; undefined when nothing does. `isDone`: nobody goes on writing where this was written. */
function stillOpen({ span, open }: Followed, doc: Node, cursor: Span, isDone: boolean): OpenEdges | undefined {
  if (!open) return undefined;
  if (!span) return open.gone && !isDone && cursor.from === open.gone.at && cursor.to === open.gone.at ? { gone: open.gone } : undefined;
  const { start, end } = open;
  const isAtEnd = end && !isDone && end.at <= cursor.from && cursor.to <= span.to;
  const isEndOpen = end && (span.to === end.at || (isAtEnd && !sameText(textOf(doc, end.at, span.to), end.missing)));
  const isStartOpen = start && start.at === span.from;
  if (!isEndOpen && !isStartOpen) return undefined;
  return { ...(isStartOpen ? { start } : {}), ...(isEndOpen ? { end } : {}) };
}

/** The edges of a claim that comes without some of its words. */
export function openOf({ from, to }: Span, missing: MissingWords | undefined): OpenEdges | undefined {
  if (!missing) return undefined;
  const { start, end } = missing;
  return { ...(start ? { start: { at: from, missing: start } } : {}), ...(end ? { end: { at: to, missing: end } } : {}) };
}
