import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { isHistoryTransaction, undoDepth } from 'prosemirror-history';
import type { ClaimSpans, Memory, SpanAction, Standing } from './claim-spans-state.ts';
import type { MarkedSpan, Span } from './contract.ts';
import { followInner, growEdges, shrinkEdges } from './edge-growth.ts';
import { comeBack, wordsOf } from './lost-words.ts';
import { withinSentence } from './one-sentence.ts';
import { followerOf, isWritten, openAfter, openOf, type OpenEdges } from './open-edges.ts';
import { SpanTable } from './span-table.ts';

/**
 * Where every claim stands, in document positions, through every transaction. Positions are mapped, never searched for; undo and redo
 * take back the very spans that belonged to the document they return to; words that were cut and come back by a paste, a drop or an
 * undo get their claim back, and a second copy of them gets nothing.
 */

/** As many documents as undo can reach (`HISTORY_DEPTH`) and some that redo can. */
const MEMORY_LIMIT = 320;
const PASTES = new Set(['paste', 'drop']);

const spansKey = new PluginKey<ClaimSpans>('claim-spans');

export function claimSpans(state: EditorState): ClaimSpans {
  const value = spansKey.getState(state);
  if (!value) throw new Error('the claim-spans plugin is missing');
  return value;
}

export function withSpanAction(tr: Transaction, action: SpanAction): Transaction {
  return tr.setMeta(spansKey, action);
}

function clampedSpan(doc: Node, span: Span): Span | null {
  const from = Math.max(0, Math.min(span.from, doc.content.size));
  const to = Math.max(from, Math.min(span.to, doc.content.size));
  return from < to ? { from, to } : null;
}

function recall(value: ClaimSpans, doc: Node, depth: number): Memory | null {
  const newestFirst = [...value.memories].reverse();
  const sameDepth = newestFirst.find((memory) => memory.depth === depth && memory.doc.eq(doc));
  return sameDepth ?? newestFirst.find((memory) => memory.doc.eq(doc)) ?? null;
}

/** Keeps the standing before `tr` when undo or redo can come back to it: at the start of an undo event and before every undo or redo. */
function remember(value: ClaimSpans, tr: Transaction, depths: { before: number; after: number }): readonly Memory[] {
  const travels = isHistoryTransaction(tr);
  if (!travels && depths.before === depths.after) return value.memories;
  const fresh: Memory = {
    depth: depths.before,
    serial: value.serial,
    doc: tr.before,
    spans: value.spans,
    lost: value.lost,
    open: value.open,
  };
  const kept = value.memories.filter((memory) => memory.depth !== depths.before && (travels || memory.depth < depths.before));
  return [...kept, fresh].slice(-MEMORY_LIMIT);
}

/** Whether what is remembered says where an id stood; not so when it was placed by hand since. */
function speaksFor(value: ClaimSpans, { spans, serial }: Memory, id: string): boolean {
  return spans.has(id) && (value.placed.get(id) ?? -1) <= serial;
}

function restore(value: ClaimSpans, memory: Memory, standing: Followed): Followed {
  const places = new Map<string, Span | null>();
  const lost = new Map(standing.lost);
  const open = new Map([...standing.open].filter(([id]) => !speaksFor(value, memory, id)));
  for (const [id, edges] of memory.open) if (standing.spans.has(id) && speaksFor(value, memory, id)) open.set(id, edges);
  for (const [id, now] of standing.spans) {
    const then = memory.spans.get(id);
    if (then === undefined || !speaksFor(value, memory, id)) continue;
    if (then?.from === now?.from && then?.to === now?.to) continue;
    places.set(id, then);
    if (then) lost.delete(id);
    else lost.set(id, memory.lost.get(id) ?? '');
  }
  return { spans: standing.spans.with(places), lost, open, redrawn: [...new Set([...standing.redrawn, ...places.keys()])] };
}

/** `redrawn`: as in `ClaimSpans`. */
type Followed = Standing & { readonly redrawn: readonly string[] };

/** Every span through an edit; those whose edges are open also where it did not touch them. */
function followEdit(value: ClaimSpans, tr: Transaction): Followed & { readonly touched: readonly string[] } {
  const follower = followerOf(tr);
  const open = new Map<string, OpenEdges>();
  const seen = new Set<string>();
  const follow = (id: string, span: Span | null): Span | null => {
    const now = withinSentence(follower({ span, open: value.open.get(id) }, value.inner.get(id)), tr);
    seen.add(id);
    if (now.open && Object.keys(now.open).length > 0) open.set(id, now.open);
    return now.span;
  };
  const { spans, touched, gone } = value.spans.after(tr, follow);
  const back = new Map<string, Span>();
  for (const id of value.open.keys()) {
    const span = seen.has(id) ? null : follow(id, value.spans.get(id) ?? null);
    if (span && value.spans.get(id) === null) back.set(id, span);
  }
  const lost = gone.length > 0 ? new Map([...value.lost, ...wordsOf(tr.before, value.spans, gone)]) : value.lost;
  const stood = new Map([...lost].filter(([id]) => !back.has(id)));
  const written = touched.filter((id) => isWritten(tr, value.spans.get(id), spans.get(id)));
  return {
    spans: back.size > 0 ? spans.with(back) : spans,
    lost: back.size > 0 ? stood : lost,
    open,
    redrawn: [...gone, ...written, ...back.keys()],
    touched,
  };
}

function mayComeBack(tr: Transaction): boolean {
  return PASTES.has(String(tr.getMeta('uiEvent'))) || tr.getMeta('paste') === true || isHistoryTransaction(tr);
}

function reattached(tr: Transaction, before: SpanTable, standing: Followed, isFree: (id: string) => boolean): Followed {
  const orphans = mayComeBack(tr) ? [...standing.lost.keys()] : standing.redrawn;
  const wanted = orphans.filter((id) => isFree(id) && standing.spans.get(id) === null);
  if (wanted.length === 0) return standing;
  const found = comeBack(tr, wanted, standing.lost);
  if (found.size === 0) return standing;
  const lost = new Map([...standing.lost].filter(([id]) => !found.has(id)));
  const redrawn = new Set([...standing.redrawn, ...found.keys()]);
  const open = new Map([...standing.open].filter(([id]) => !found.has(id)));
  return { spans: standing.spans.with(found), lost, open, redrawn: [...redrawn].filter((id) => before.has(id)) };
}

interface Edges {
  readonly moved: ReadonlyMap<string, Span>;
  readonly inner: ReadonlyMap<string, Span>;
}

/** Spans whose edges move by themselves after an edit, outward or back. */
function edgesAfter(value: ClaimSpans, tr: Transaction, ids: readonly string[], after: Standing): Edges {
  // Of one that was written at, nothing may be taken back: it says something else by now.
  const inner = new Map([...followInner(tr, value.inner)].filter(([id]) => !after.open.has(id)));
  const shrunk = shrinkEdges(tr.doc, ids, inner);
  const grown = growEdges(tr, ids, value.spans, after);
  if (shrunk.size + grown.size === 0) return { moved: grown, inner };
  const kept = new Map([...inner].filter(([id]) => !shrunk.has(id)));
  for (const id of grown.keys()) {
    const span = after.spans.get(id);
    if (span && !kept.has(id) && !shrunk.has(id)) kept.set(id, span);
  }
  return { moved: new Map([...grown, ...shrunk]), inner: kept };
}

/** `isReplaced`: the document was replaced by another, which says itself where each claim stands: none is looked for in it. */
function afterEdit(value: ClaimSpans, tr: Transaction, depths: { before: number; after: number }, isReplaced: boolean): ClaimSpans {
  const memories = remember(value, tr, depths);
  const memory = isHistoryTransaction(tr) ? recall(value, tr.doc, depths.after) : null;
  const followed = followEdit(value, tr);
  // What is remembered of a span is what it was; the others are followed as through any edit.
  const isFree = (id: string): boolean => memory === null || !speaksFor(value, memory, id);
  const standing = isReplaced ? followed : reattached(tr, value.spans, memory ? restore(value, memory, followed) : followed, isFree);
  const edges = edgesAfter(value, tr, [...followed.touched, ...standing.redrawn].filter(isFree), standing);
  const spans = edges.moved.size > 0 ? standing.spans.with(edges.moved) : standing.spans;
  return {
    ...value,
    spans,
    lost: standing.lost,
    open: openAfter(standing.open, spans, tr),
    redrawn: [...standing.redrawn, ...edges.moved.keys()],
    touched: [...followed.touched, ...standing.redrawn],
    memories,
    inner: memory ? new Map([...edges.inner].filter(([id]) => isFree(id))) : edges.inner,
    serial: value.serial + (memories === value.memories ? 0 : 1),
  };
}

type Lists = Pick<ClaimSpans, 'lost' | 'open' | 'inner' | 'placed'>;

function without(value: ClaimSpans, id: string, from: readonly (keyof Lists)[]): Lists {
  const left = <T>(map: ReadonlyMap<string, T>, name: keyof Lists): ReadonlyMap<string, T> =>
    from.includes(name) && map.has(id) ? new Map([...map].filter(([other]) => other !== id)) : map;
  const { lost, open, inner, placed } = value;
  return { lost: left(lost, 'lost'), open: left(open, 'open'), inner: left(inner, 'inner'), placed: left(placed, 'placed') };
}

function act(value: ClaimSpans, action: SpanAction, tr: Transaction): ClaimSpans {
  const serial = value.serial + 1;
  switch (action.kind) {
    case 'settle': {
      const open = new Map([...value.open].filter(([id]) => !action.isSettled(id)));
      return open.size === value.open.size ? value : { ...value, open };
    }
    case 'remove': {
      const lists = without(value, action.id, ['lost', 'open', 'inner']);
      return { ...value, ...lists, spans: value.spans.without(action.id), serial, redrawn: [...value.redrawn, action.id] };
    }
    case 'lose': {
      const { lost, ...lists } = without(value, action.id, ['open', 'inner', 'placed']);
      const spans = value.spans.with([[action.id, null]]);
      const words = new Map(lost).set(action.id, action.words);
      return { ...value, ...lists, spans, lost: words, serial, redrawn: [...value.redrawn, action.id] };
    }
    default:
      return placed(value, action, tr);
  }
}

function placed(value: ClaimSpans, action: SpanAction & { readonly spans: readonly MarkedSpan[] }, tr: Transaction): ClaimSpans {
  const serial = value.serial + 1;
  const [lost, byHand, inner, open] = [new Map(value.lost), new Map(value.placed), new Map(value.inner), new Map(value.open)];
  const places = new Map<string, Span | null>();
  for (const id of action.kind === 'replace' ? value.spans.keys() : []) {
    places.set(id, null);
    inner.delete(id);
    open.delete(id);
  }
  for (const { id, missing, ...place } of action.spans) {
    const span = clampedSpan(tr.doc, place);
    const edges = span ? openOf(span, missing) : undefined;
    places.set(id, span);
    // A replaced document brings its spans with it, and undo must find the old ones; only a placing by hand outlives undo.
    if (action.kind === 'add' ? !action.again : !value.spans.has(id)) byHand.set(id, serial);
    inner.delete(id);
    if (edges) open.set(id, edges);
    else open.delete(id);
    if (span) lost.delete(id);
  }
  const redrawn = [...new Set([...value.redrawn, ...places.keys()])];
  return { ...value, spans: value.spans.with(places), lost, placed: byHand, inner, open, serial, redrawn };
}

function emptySpans(spans: readonly MarkedSpan[], doc: Node): ClaimSpans {
  const places = spans.map((span) => [span, clampedSpan(doc, span)] as const);
  return {
    spans: SpanTable.of(places.map(([{ id }, place]) => [id, place])),
    open: new Map(
      places.flatMap(([{ id, missing }, place]) => {
        const edges = place ? openOf(place, missing) : undefined;
        return edges ? [[id, edges] as const] : [];
      }),
    ),
    lost: new Map(),
    redrawn: [],
    touched: [],
    memories: [],
    inner: new Map(),
    serial: 0,
    placed: new Map(),
  };
}

/** How many events undo can take back. */
function depthOf(state: EditorState): number {
  return Number(undoDepth(state));
}

/** Must stand after the history plugin in the list of plugins: it reads how deep the history is after the same transaction. */
export function claimSpansPlugin(initial: readonly MarkedSpan[]): Plugin<ClaimSpans> {
  return new Plugin<ClaimSpans>({
    key: spansKey,
    state: {
      init: (_config, state) => emptySpans(initial, state.doc),
      apply(tr, value, before, after) {
        const action = tr.getMeta(spansKey) as SpanAction | undefined;
        const quiet = value.redrawn.length + value.touched.length > 0 ? { ...value, redrawn: [], touched: [] } : value;
        const depths = { before: depthOf(before), after: depthOf(after) };
        const edited = tr.docChanged ? afterEdit(quiet, tr, depths, action?.kind === 'replace') : quiet;
        const open = tr.selectionSet && !tr.docChanged ? openAfter(edited.open, edited.spans, tr) : edited.open;
        const here = open === edited.open ? edited : { ...edited, open };
        return action ? act(here, action, tr) : here;
      },
    },
  });
}
