import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { describe as describeAnchor } from '../../../core/anchoring/describe.ts';
import { openArticle, writeArticle, type OpenedText } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { posToOffset } from '../../../core/article/text-positions.ts';
import { wordsBack } from '../../../core/claims/words-back.ts';
import { spanOf } from '../../../renderer/actions/anchors.ts';
import { claimMarksPlugin } from '../../../renderer/editor/claim-marks.ts';
import { claimSpans, claimSpansPlugin } from '../../../renderer/editor/claim-spans.ts';
import { putWordsBack } from '../../../renderer/editor/words-back.ts';
import { history_ as travel, place } from './spans-story.ts';

const FRONT = '---\nid: 01M8K0ZB8ZJ3T4QW5R6Y7X8A01\nheadline: Floods\nlanguage: en\n---\n\n';

interface Desk {
  readonly state: EditorState;
  readonly opened: OpenedText['opened'];
}

/** An article with a claim on these words (of the projection), and with others. */
function begin(body: string, words: string, others: Readonly<Record<string, string>> = {}): Desk {
  const file = openArticle(`${FRONT}${body}\n`);
  if (!file.ok) throw new Error(file.problem.code);
  const { doc, opened } = file.value;
  const projection = plainText(doc);
  const spans = Object.entries({ c: words, ...others }).map(([id, said]) => {
    const from = projection.text.indexOf(said);
    const span = spanOf(projection, describeAnchor(projection.text, from, from + said.length));
    if (!span) throw new Error(`no place for “${said}”`);
    return { id, ...span };
  });
  const plugins = [history({ newGroupDelay: 1000 }), claimSpansPlugin(spans), claimMarksPlugin()];
  return { state: EditorState.create({ doc, plugins }), opened };
}

const bodyOf = ({ opened }: Desk, { doc }: EditorState): string => writeArticle(doc, opened).slice(FRONT.length).trimEnd();

function rangeOf(state: EditorState, id = 'c'): { from: number; to: number; text: string; doc: Node } | null {
  const span = claimSpans(state).spans.get(id);
  const projection = plainText(state.doc);
  return span
    ? { from: posToOffset(projection, span.from), to: posToOffset(projection, span.to), text: projection.text, doc: state.doc }
    : null;
}

function claimOf(state: EditorState, id = 'c'): string | undefined {
  const range = rangeOf(state, id);
  return range?.text.slice(range.from, range.to);
}

function type(state: EditorState, over: string, words: string): EditorState {
  const span = place(state, over);
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, span.from, span.to)));
  return [...words].reduce((now, letter) => now.apply(now.tr.insertText(letter)), selected);
}

function putBack(state: EditorState, words: string): EditorState {
  const range = rangeOf(state);
  if (!range) throw new Error('the claim has no place');
  const back = wordsBack(state.doc, plainText(state.doc), range, words);
  if (typeof back === 'string') throw new Error(back);
  return state.apply(putWordsBack(state, 'c', back));
}

const TABLE = '| Year | Houses | Paid  |\n| ---- | ------ | ----- |\n| 2024 | **12** | $1,400 |';
const NOTED = 'The [river](r) rose **7.2** metres.[^1] Nobody saw it.\n\n[^1]: Read off the gauge.';

test.each([
  ['a row', TABLE, '2024\t12\t$1,400', '12', '13'],
  ['a row’s last cell', TABLE, '2024\t12\t$1,400', '$1,400', '$9'],
  ['words with a footnote', NOTED, 'The river rose 7.2 metres.[^1]', '7.2', '72'],
  ['a claim’s last words', NOTED, 'The river rose', 'rose', 'fell'],
  ['a claim’s first words', NOTED, '7.2 metres', '7.2', '9'],
])('%s: what was typed is put back, one undo takes it back, and redo brings it again', (_name, ...[body, words, over, typed]) => {
  const desk = begin(body, words);
  const written = bodyOf(desk, desk.state);
  const changed = type(desk.state, over, typed);
  expect(claimOf(changed)).toBe(words.replace(over, typed));
  const back = putBack(changed, words);
  expect([bodyOf(desk, back), claimOf(back)]).toEqual([written, words]);
  const undone = travel(back, undo);
  expect([undone.doc.eq(changed.doc), claimOf(undone)]).toEqual([true, claimOf(changed)]);
  const again = travel(undone, redo);
  expect([bodyOf(desk, again), claimOf(again)]).toEqual([written, words]);
});

test('words that are missing at an end come back into the claim', () => {
  const desk = begin('It was paid by Sok **Vanna** in May.', 'paid by Sok Vanna in');
  const span = place(desk.state, 'Vanna');
  const deleted = desk.state.apply(desk.state.tr.delete(span.from, span.to));
  const away = deleted.apply(deleted.tr.setSelection(TextSelection.create(deleted.doc, 1)));
  expect(claimOf(putBack(away, 'paid by Sok Vanna in May'))).toBe('paid by Sok Vanna in May');
});

test('the other claims stay on their words while one’s words are put back, undone and brought again', () => {
  const others = { before: 'The mill burned', within: '7.2', behind: 'Nobody saw it' };
  const body = `The mill burned in May.\n\n${NOTED}`;
  const desk = begin(body, 'The river rose 7.2 metres.[^1]', others);
  const places = (state: EditorState): readonly (string | undefined)[] => Object.keys(others).map((id) => claimOf(state, id));
  const changed = type(type(desk.state, 'rose', 'fell'), 'metres', 'feet');
  const back = putBack(changed, 'The river rose 7.2 metres.[^1]');
  const undone = travel(back, undo);
  for (const state of [changed, back, undone, travel(undone, redo)]) expect(places(state)).toEqual(Object.values(others));
});
