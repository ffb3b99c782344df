import { getMatchHighlights, getSearchState, SearchQuery, setSearchState } from 'prosemirror-search';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { FindState, Span } from './contract.ts';
import { scrollToSpan } from './reaching.ts';
import { rewordSpans } from './rewording.ts';

/** Find and replace over the whole article. The search plugin draws the matches; the selection is the current one. */

export interface FindOptions {
  readonly caseSensitive: boolean;
  readonly wholeWord: boolean;
}

const NOTHING = new SearchQuery({ search: '' });

function query(search: string, options: FindOptions): SearchQuery {
  return new SearchQuery({ search, literal: true, ...options });
}

function matches(view: EditorView): readonly Span[] {
  return getMatchHighlights(view.state)
    .find()
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from - b.from);
}

function quietly(tr: Transaction): Transaction {
  return tr.setMeta('addToHistory', false);
}

/** The sheet has no focus while the bar has it, and ProseMirror scrolls only to where the focus is. */
function select(view: EditorView, match: Span | undefined): void {
  if (!match) return;
  const { from, to } = view.state.selection;
  if (from !== match.from || to !== match.to) {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, match.from, match.to)));
  }
  scrollToSpan(view, match);
}

export function findState(view: EditorView): FindState {
  const found = matches(view);
  const { from, to } = view.state.selection;
  const current = found.findIndex((match) => match.from === from && match.to === to) + 1;
  return { query: getSearchState(view.state)?.query.search ?? '', count: found.length, current };
}

/** Looks for `search` and selects the first match from the selection on. */
export function startFind(view: EditorView, search: string, options: FindOptions): FindState {
  view.dispatch(quietly(setSearchState(view.state.tr, query(search, options))));
  const found = matches(view);
  select(view, found.find((match) => match.from >= view.state.selection.from) ?? found[0]);
  return findState(view);
}

export function findNext(view: EditorView, direction: 1 | -1): FindState {
  const found = matches(view);
  const { from, to } = view.state.selection;
  if (direction > 0) select(view, found.find((match) => match.from >= Math.max(to, from + 1)) ?? found[0]);
  else select(view, found.filter((match) => match.to <= from).at(-1) ?? found.at(-1));
  return findState(view);
}

const isSelected = ({ from, to }: Span, { selection }: EditorState): boolean => selection.from === from && selection.to === to;

/** Replaces the selected match and goes to the next; selects the next one when none is selected. */
export function replaceCurrent(view: EditorView, replacement: string): FindState {
  const found = matches(view);
  const match = found.find((one) => isSelected(one, view.state));
  if (!match) select(view, found.find(({ from }) => from >= view.state.selection.from) ?? found[0]);
  else {
    const tr = rewordSpans(view.state, [match], replacement);
    const next = found.find(({ from }) => from >= match.to) ?? found.find((one) => one !== match) ?? match;
    // What was replaced may have nothing left at its ends, so it begins where nothing in front of it was changed.
    const from = next === match ? match.from : tr.mapping.map(next.from, 1);
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, tr.mapping.map(next.to, next === match ? 1 : -1))));
    scrollToSpan(view, view.state.selection);
  }
  return findState(view);
}

/** How many were replaced, in one step of undo. */
export function replaceEvery(view: EditorView, replacement: string): number {
  const found = matches(view);
  if (found.length > 0) view.dispatch(rewordSpans(view.state, found, replacement));
  return found.length;
}

export function endFind(view: EditorView): void {
  view.dispatch(quietly(setSearchState(view.state.tr, NOTHING)));
}
