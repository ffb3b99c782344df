import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { isSigned } from '../../core/claims/claim-state.ts';
import type { ClaimState } from '../../core/claims/claim-states.ts';
import { changedRanges } from './changed-ranges.ts';
import { claimSpans, withSpanAction } from './claim-spans.ts';
import type { Span } from './contract.ts';
import { visibleBlocks } from './visible-blocks.ts';

/**
 * How claims are drawn: one inline decoration per claim, mapped through edits and made anew only where something about it changed. Of
 * very many claims only those near the window are drawn: every span in the sheet costs each key.
 */
interface Marks {
  readonly set: DecorationSet;
  /** Claims that touch this stretch are drawn; `null` draws all. */
  readonly near: Span | null;
  readonly states: ReadonlyMap<string, ClaimState>;
  /** What a screen reader says of a claim where it begins. */
  readonly told: ReadonlyMap<string, string>;
  readonly active: string | null;
  /** Settled claims whose words were changed since the states were told: nobody has looked at these words. */
  readonly changed: ReadonlySet<string>;
}

interface MarkChange {
  readonly states?: ReadonlyMap<string, ClaimState>;
  readonly told?: ReadonlyMap<string, string>;
  readonly active?: string | null;
  readonly near?: Span | null;
}

/** From this many claims on only those near the window are drawn. */
const MANY = 200;

/** How far beyond the window claims must be drawn, and how far they are when they are drawn anew, in CSS pixels. */
const SEEN = 400;
const DRAWN = 1600;

interface MarkSpec {
  readonly claim: string;
}

const marksKey = new PluginKey<Marks>('claim-marks');

export function withClaimStates(
  tr: Transaction,
  states: ReadonlyMap<string, ClaimState>,
  told: ReadonlyMap<string, string> = new Map(),
): Transaction {
  const settled = withSpanAction(tr, { kind: 'settle', isSettled: (id) => isSigned(states.get(id) ?? 'todo') });
  return settled.setMeta(marksKey, { ...(tr.getMeta(marksKey) as MarkChange | undefined), states, told });
}

export function withActiveClaim(tr: Transaction, active: string | null): Transaction {
  return tr.setMeta(marksKey, { ...(tr.getMeta(marksKey) as MarkChange | undefined), active });
}

/**
 * Draws the claims near what is visible; to be called when lines have moved or were scrolled, after layout. Cheap when they are drawn
 * already.
 */
export function drawClaimsNear(view: EditorView): void {
  const { state } = view;
  const near = marksKey.getState(state)?.near ?? null;
  const isMany = claimSpans(state).spans.size >= MANY;
  if (!isMany && near === null) return;
  const seen = isMany ? visibleBlocks(view, SEEN) : null;
  if (near && seen && near.from <= seen.from && seen.to <= near.to) return;
  const change: MarkChange = { near: isMany ? visibleBlocks(view, DRAWN) : null };
  view.dispatch(state.tr.setMeta(marksKey, change).setMeta('addToHistory', false));
}

/** The states by which claims are drawn now. */
export function drawnStates(state: EditorState): ReadonlyMap<string, ClaimState> {
  return marksKey.getState(state)?.states ?? new Map();
}

function drawn(id: string, span: Span | null | undefined, marks: Omit<Marks, 'set'>): Decoration[] {
  const state = marks.states.get(id);
  if (!state || !span || !touches(span, marks.near)) return [];
  const shown = marks.changed.has(id) ? 'stale' : state;
  const told = marks.told.get(id);
  const attributes = {
    nodeName: 'span',
    class: `claim ${shown}${marks.active === id ? ' active' : ''}`,
    'data-claim': id,
    ...(told === undefined ? {} : { role: 'mark', 'aria-description': told }),
  };
  return [Decoration.inline(span.from, span.to, attributes, { claim: id })];
}

/**
 * Verified claims in which this edit leaves other words. How they stand is computed a moment later; until then they must not look as if
 * somebody had checked what is there now.
 */
function changedWords(tr: Transaction, before: EditorState, after: EditorState, states: Marks['states']): string[] {
  const ranges = tr.docChanged ? changedRanges(tr) : [];
  if (ranges.length === 0) return [];
  const old = claimSpans(before).spans;
  const { spans, touched } = claimSpans(after);
  const found: string[] = [];
  for (const id of new Set(touched)) {
    const [was, span] = [old.get(id), spans.get(id)];
    if (!span || !was || !isSigned(states.get(id) ?? 'todo') || !ranges.some(({ from, to }) => from <= span.to && to >= span.from))
      continue;
    if (before.doc.textBetween(was.from, was.to, '\n', ' ') !== tr.doc.textBetween(span.from, span.to, '\n', ' ')) found.push(id);
  }
  return found;
}

function touches(span: Span, near: Span | null): boolean {
  return near === null || (span.to > near.from && span.from < near.to);
}

function nearAfter(tr: Transaction, near: Span | null, change: MarkChange | undefined): Span | null {
  if (change?.near !== undefined) return change.near;
  return near && { from: tr.mapping.map(near.from, -1), to: tr.mapping.map(near.to, 1) };
}

function union(known: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  return more.length === 0 ? known : new Set([...known, ...more]);
}

function changedIds(before: Marks, after: Omit<Marks, 'set'>, redrawn: readonly string[]): Set<string> {
  const ids = new Set(redrawn);
  if (before.changed !== after.changed) for (const id of [...before.changed, ...after.changed]) ids.add(id);
  if (before.active !== after.active) [before.active, after.active].forEach((id) => id !== null && ids.add(id));
  if (before.states !== after.states) {
    for (const [id, state] of after.states) if (before.states.get(id) !== state) ids.add(id);
    for (const id of before.states.keys()) if (!after.states.has(id)) ids.add(id);
  }
  if (before.told !== after.told) for (const [id, told] of after.told) if (before.told.get(id) !== told) ids.add(id);
  return ids;
}

const drawnOf = (set: DecorationSet, ids: ReadonlySet<string>): Decoration[] =>
  set.find(undefined, undefined, (spec) => ids.has((spec as MarkSpec).claim));

interface Drawing {
  readonly doc: Node;
  readonly all: Iterable<string>;
  readonly make: (id: string) => Decoration[];
}

/**
 * Draws these claims anew. ProseMirror does not find a line again that went over two blocks when these have become one that holds other lines:
 * then all are drawn anew, so that none stays that speaks of a claim that is gone or looks otherwise.
 */
function redraw(set: DecorationSet, ids: ReadonlySet<string>, { doc, all, make }: Drawing): DecorationSet {
  const rest = set.remove(drawnOf(set, ids));
  if (drawnOf(rest, ids).length > 0) return DecorationSet.create(doc, [...all].flatMap(make));
  return rest.add(doc, [...ids].flatMap(make));
}

export function claimMarksPlugin(): Plugin<Marks> {
  return new Plugin<Marks>({
    key: marksKey,
    state: {
      init: () => ({ set: DecorationSet.empty, near: null, states: new Map(), told: new Map(), active: null, changed: new Set() }),
      apply(tr, value, before, after) {
        const change = tr.getMeta(marksKey) as MarkChange | undefined;
        const { spans, redrawn } = claimSpans(after);
        if (!tr.docChanged && !change && redrawn.length === 0) return value;
        const look = {
          states: change?.states ?? value.states,
          told: change?.told ?? value.told,
          active: change?.active === undefined ? value.active : change.active,
          near: nearAfter(tr, value.near, change),
          changed: change?.states ? new Set<string>() : union(value.changed, changedWords(tr, before, after, value.states)),
        };
        const make = (id: string): Decoration[] => drawn(id, spans.get(id), look);
        if (change?.near !== undefined) return { ...look, set: DecorationSet.create(tr.doc, [...spans.keys()].flatMap(make)) };
        const set = value.set.map(tr.mapping, tr.doc);
        const ids = changedIds(value, look, redrawn);
        return { ...look, set: ids.size === 0 ? set : redraw(set, ids, { doc: tr.doc, all: spans.keys(), make }) };
      },
    },
    props: { decorations: (state) => marksKey.getState(state)?.set },
  });
}
