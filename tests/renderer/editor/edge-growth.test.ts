import { history, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { articleSchema } from '../../../core/article/schema.ts';
import { claimSpans, claimSpansPlugin } from '../../../renderer/editor/claim-spans.ts';

const { nodes } = articleSchema;

/** An article whose claim stands on the words between brackets. */
function begin(marked: string): { readonly state: EditorState; readonly from: number; readonly to: number } {
  const [head = '', words = '', tail = ''] = marked.split(/[[\]]/);
  const paragraph = nodes.paragraph.create(null, articleSchema.text(head + words + tail));
  const doc = nodes.doc.create(null, [nodes.headline.create(), nodes.standfirst.create(), paragraph]);
  const from = 5 + head.length;
  const to = from + words.length;
  return { state: EditorState.create({ doc, plugins: [history(), claimSpansPlugin([{ id: 'c', from, to }])] }), from, to };
}

function wordsOf(state: EditorState): string | null {
  const span = claimSpans(state).spans.get('c');
  return span ? state.doc.textBetween(span.from, span.to) : null;
}

test.each([
  { name: 'a year behind a day', edge: 'to', typed: ' 2026', expected: '3' },
  { name: 'thousands behind a number', edge: 'to', typed: ' 200', expected: '3 200' },
  { name: 'a dash and a space before a number', edge: 'from', typed: '– ', expected: '3' },
  { name: 'a range', edge: 'to', typed: '–15', expected: '3–15' },
  { name: 'a letter, then a space', edge: 'to', typed: 'k ', expected: '3k' },
  { name: 'a fraction', edge: 'from', typed: '1/', expected: '1/3' },
  { name: 'a mark without a width, then a digit', edge: 'to', typed: '\u200b5', expected: '3\u200b5' },
  { name: 'a digit, then a mark without a width', edge: 'from', typed: '5\u2062', expected: '5\u20623' },
  { name: 'a mark without a width, then a word', edge: 'to', typed: '\u200b days', expected: '3' },
] as const)('key by key: $name', ({ edge, typed, expected }) => {
  const start = begin('On July [3] all rose.');
  let { state } = start;
  let at = start[edge];
  for (const letter of typed) {
    state = state.apply(state.tr.insertText(letter, at));
    at += letter.length;
  }
  expect(wordsOf(state)).toBe(expected);
});

test('a word that was joined to the next one and parted again is what it was, and so is one brought back by undo', () => {
  const { state, to } = begin('The [ferry] came.');
  const joined = state.apply(state.tr.delete(to, to + 1));
  expect(wordsOf(joined)).toBe('ferrycame');
  expect(wordsOf(joined.apply(joined.tr.insertText(' ', to)))).toBe('ferry');
  let undone = joined;
  undo(joined, (tr) => (undone = joined.apply(tr)));
  expect(wordsOf(undone)).toBe('ferry');
});

test('a digit behind a tag that shows nothing is one of the number, and behind a break it is not', () => {
  const grown = (leaf: ReturnType<typeof nodes.raw_inline.create>): boolean => {
    const paragraph = nodes.paragraph.create(null, [articleSchema.text('On July 3'), leaf, articleSchema.text(' all rose.')]);
    const doc = nodes.doc.create(null, [nodes.headline.create(), nodes.standfirst.create(), paragraph]);
    const from = 5 + 'On July '.length;
    const state = EditorState.create({ doc, plugins: [claimSpansPlugin([{ id: 'c', from, to: from + 1 }])] });
    const typed = state.apply(state.tr.insertText('5', from + 2));
    return (claimSpans(typed).spans.get('c')?.to ?? 0) > from + 1;
  };
  expect(grown(nodes.raw_inline.create({ source: '<wbr>' }))).toBe(true);
  expect(grown(nodes.raw_inline.create({ source: '<!-- x -->' }))).toBe(true);
  expect(grown(nodes.raw_inline.create({ source: '<br>' }))).toBe(false);
  expect(grown(nodes.hard_break.create())).toBe(false);
});
