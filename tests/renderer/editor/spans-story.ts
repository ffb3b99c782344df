import { history, type undo } from 'prosemirror-history';
import type { Slice } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { articleSchema } from '../../../core/article/schema.ts';
import { claimMarksPlugin } from '../../../renderer/editor/claim-marks.ts';
import { claimSpans, claimSpansPlugin } from '../../../renderer/editor/claim-spans.ts';
import type { MarkedSpan } from '../../../renderer/editor/contract.ts';

const { nodes } = articleSchema;

export function articleOf(headline: string, ...paragraphs: readonly string[]) {
  const text = (words: string) => (words === '' ? [] : [articleSchema.text(words)]);
  return nodes.doc.create(null, [
    nodes.headline.create(null, text(headline)),
    nodes.standfirst.create(),
    ...paragraphs.map((words) => nodes.paragraph.create(null, text(words))),
  ]);
}

export function open(doc: ReturnType<typeof articleOf>, spans: readonly MarkedSpan[]): EditorState {
  return EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 }), claimSpansPlugin(spans), claimMarksPlugin()] });
}

export function place(state: EditorState, words: string): { from: number; to: number } {
  let found: { from: number; to: number } | null = null;
  state.doc.descendants((node, at) => {
    const index = node.isText && !found ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0) found = { from: at + index, to: at + index + words.length };
    return !found;
  });
  if (!found) throw new Error(`"${words}" is not in the article`);
  return found;
}

export function begin(headline: string, paragraphs: readonly string[], claims: Readonly<Record<string, string>>): EditorState {
  const doc = articleOf(headline, ...paragraphs);
  const bare = open(doc, []);
  return open(
    doc,
    Object.entries(claims).map(([id, words]) => ({ id, ...place(bare, words) })),
  );
}

export function wordsOf(state: EditorState, id: string): string | null {
  const span = claimSpans(state).spans.get(id);
  return span ? state.doc.textBetween(span.from, span.to, '\n\n') : null;
}

export function apply(state: EditorState, make: (tr: Transaction) => Transaction): EditorState {
  return state.apply(make(state.tr));
}

export function history_(state: EditorState, command: typeof undo): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

export function paste(state: EditorState, slice: Slice, at: number): EditorState {
  return apply(state, (tr) => tr.replace(at, at, slice).setMeta('paste', true).setMeta('uiEvent', 'paste'));
}

export const STORY = ['Sok Vanna has run the landing since 1997.', 'About 3,900 people use it each day.', 'Nothing else happened here.'];
export const CLAIMS = { since: 'since 1997', people: 'About 3,900 people' };
