import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { ClaimState } from '../../core/claims/claim-state.ts';
import { claimSpans } from './claim-spans.ts';
import type { Span } from './contract.ts';

/** How claims are drawn: one inline decoration per claim, mapped through edits and made anew only where something about it changed. */
interface Marks {
  readonly set: DecorationSet;
  readonly states: ReadonlyMap<string, ClaimState>;
  readonly active: string | null;
}

interface MarkChange {
  readonly states?: ReadonlyMap<string, ClaimState>;
  readonly active?: string | null;
}

interface MarkSpec {
  readonly claim: string;
}

const marksKey = new PluginKey<Marks>('claim-marks');

export function withClaimStates(tr: Transaction, states: ReadonlyMap<string, ClaimState>): Transaction {
  return tr.setMeta(marksKey, { ...(tr.getMeta(marksKey) as MarkChange | undefined), states });
}

export function withActiveClaim(tr: Transaction, active: string | null): Transaction {
  return tr.setMeta(marksKey, { ...(tr.getMeta(marksKey) as MarkChange | undefined), active });
}

/** The states by which claims are drawn now. */
export function drawnStates(state: EditorState): ReadonlyMap<string, ClaimState> {
  return marksKey.getState(state)?.states ?? new Map();
}

function drawn(id: string, span: Span, marks: Pick<Marks, 'states' | 'active'>): Decoration | null {
  const state = marks.states.get(id);
  if (!state) return null;
  const attributes = { nodeName: 'span', class: `claim ${state}${marks.active === id ? ' active' : ''}`, 'data-claim': id };
  return Decoration.inline(span.from, span.to, attributes, { claim: id });
}

function changedIds(before: Marks, after: Pick<Marks, 'states' | 'active'>, redrawn: readonly string[]): Set<string> {
  const ids = new Set(redrawn);
  if (before.active !== after.active) [before.active, after.active].forEach((id) => id !== null && ids.add(id));
  if (before.states !== after.states) {
    for (const [id, state] of after.states) if (before.states.get(id) !== state) ids.add(id);
    for (const id of before.states.keys()) if (!after.states.has(id)) ids.add(id);
  }
  return ids;
}

function redraw(set: DecorationSet, doc: Node, ids: ReadonlySet<string>, make: (id: string) => Decoration | null): DecorationSet {
  const old = set.find(undefined, undefined, (spec) => ids.has((spec as MarkSpec).claim));
  const fresh = [...ids].map(make).filter((mark) => mark !== null);
  return set.remove(old).add(doc, fresh);
}

export function claimMarksPlugin(): Plugin<Marks> {
  return new Plugin<Marks>({
    key: marksKey,
    state: {
      init: () => ({ set: DecorationSet.empty, states: new Map(), active: null }),
      apply(tr, value, _before, after) {
        const change = tr.getMeta(marksKey) as MarkChange | undefined;
        const { spans, redrawn } = claimSpans(after);
        if (!tr.docChanged && !change && redrawn.length === 0) return value;
        const look = { states: change?.states ?? value.states, active: change?.active === undefined ? value.active : change.active };
        const set = value.set.map(tr.mapping, tr.doc);
        const ids = changedIds(value, look, redrawn);
        if (ids.size === 0) return { ...look, set };
        const make = (id: string): Decoration | null => {
          const span = spans.get(id);
          return span ? drawn(id, span, look) : null;
        };
        return { ...look, set: redraw(set, tr.doc, ids, make) };
      },
    },
    props: { decorations: (state) => marksKey.getState(state)?.set },
  });
}
