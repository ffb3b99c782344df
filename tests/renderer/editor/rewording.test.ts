import { history, redo, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { openArticle, writeArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { spanOfRange } from '../../../renderer/actions/anchors.ts';
import { claimMarksPlugin } from '../../../renderer/editor/claim-marks.ts';
import { claimSpans, claimSpansPlugin } from '../../../renderer/editor/claim-spans.ts';
import { changeSpan, rewordSpans } from '../../../renderer/editor/rewording.ts';
import { history_ as travel } from './spans-story.ts';

const FRONT = '---\nid: 01M8K0ZB8ZJ3T4QW5R6Y7X8A01\nheadline: Floods\nlanguage: en\n---\n\n';

function begin(body: string, claim?: string) {
  const file = openArticle(`${FRONT}${body}\n`);
  if (!file.ok) throw new Error(file.problem.code);
  const { doc, opened } = file.value;
  const placesOf = (words: string) => {
    const projection = plainText(doc);
    const parts = projection.text.split(words).slice(0, -1);
    return parts.map((_, at) => {
      const from = parts.slice(0, at + 1).join(words).length;
      return spanOfRange(projection, { from, to: from + words.length });
    });
  };
  const spans = claim === undefined ? [] : placesOf(claim).map((span) => ({ id: 'c', ...span }));
  const state = EditorState.create({ doc, plugins: [history(), claimSpansPlugin(spans), claimMarksPlugin()] });
  const bodyOf = ({ doc: now }: EditorState): string => writeArticle(now, opened).slice(FRONT.length).trimEnd();
  const change = (words: string, text: string): EditorState => {
    const [span] = placesOf(words);
    if (!span) throw new Error(`no place for “${words}”`);
    return state.apply(changeSpan(state, span, text));
  };
  return { state, bodyOf, placesOf, change };
}

function claimOf(state: EditorState): string | null {
  const span = claimSpans(state).spans.get('c');
  return span ? state.doc.textBetween(span.from, span.to, '\n') : null;
}

test.each([
  ['7 per **cent** of it', '7 per cent', '7 percent', '7 per**cent** of it'],
  ['**7 per** cent of it', '7 per cent', '7%', '**7%** of it'],
  ['the [Prime Minister](https://a.test) Hun', 'the Prime Minister', 'Prime Minister', '[Prime Minister](https://a.test) Hun'],
  ['a *mis*spelld word', 'misspelld', 'misspelled', 'a *mis*spelled word'],
  ['**bank** of it', 'bank', 'the bank', '**the bank** of it'],
  ['in the [World](https://a.test) Bank', 'World Bank', 'World Trade Bank', 'in the [World](https://a.test) Trade Bank'],
  ['a **b** c', 'a b c', '', ''],
  ['ការ**បោះ**ឆ្នោត នេះ', 'ការបោះឆ្នោត', 'ការបោះឆ្នោតថ្មី', 'ការ**បោះ**ឆ្នោតថ្មី នេះ'],
  ['one\\\ntwo three', 'one\ntwo', 'one two', 'one two three'],
])('%s: “%s” becomes “%s” and keeps its marks', (body, words, text, expected) => {
  const { state, bodyOf, change } = begin(body);
  const changed = change(words, text);
  expect(bodyOf(changed)).toBe(expected);
  expect(bodyOf(travel(changed, undo))).toBe(body);
  expect(travel(changed, undo).doc.eq(state.doc)).toBe(true);
});

const DOUBLED: readonly (readonly [body: string, words: string, text: string, expected: string])[] = [
  ['see the [the house](https://a.test) there', 'the the', 'the', 'see [the house](https://a.test) there'],
  ['go in *in order to* see', 'in in', 'in', 'go *in order to* see'],
  ['they utilised [utilised](https://a.test) it', 'utilised utilised', 'utilised', 'they [utilised](https://a.test) it'],
  ['see [the](https://a.test) the house', 'the the', 'the', 'see [the](https://a.test) house'],
  ['see *the* [the house](https://a.test)', 'the the', 'the', 'see [the house](https://a.test)'],
  ['The [the house](https://a.test) there', 'The the', 'The', 'The [house](https://a.test) there'],
  ['a big [old house](https://a.test)', 'big old', 'big', 'a big [house](https://a.test)'],
  ['see [the old](https://a.test) house', 'old house', 'house', 'see [the](https://a.test) house'],
  ['see `the` the house', 'the the', 'the', 'see `the` house'],
  ['ការ ការ **ងារ** ទេ', 'ការ ការ ងារ', 'ការ ងារ', 'ការ **ងារ** ទេ'],
];

test.each(DOUBLED)(
  '%s: “%s” becomes “%s” without a blank at the edge of a mark, and keeps the linked one',
  (body, words, text, expected) => {
    const { state, bodyOf, change } = begin(body);
    const changed = change(words, text);
    expect(bodyOf(changed)).toBe(expected);
    expect(travel(changed, undo).doc.eq(state.doc)).toBe(true);
  },
);

test('of two equal words the one goes that no claim has, where only the other is linked', () => {
  const { bodyOf, change } = begin('see the [the house](https://a.test) there', 'the house');
  const changed = change('the the', 'the');
  expect([bodyOf(changed), claimOf(changed)]).toEqual(['see [the house](https://a.test) there', 'the house']);
});

test('a footnote’s mark among the words stays when they are replaced', () => {
  const note = '\n\n[^1]: Read off the gauge.';
  const { bodyOf, change } = begin(`It rose 7 metres.[^1] Nobody saw.${note}`);
  expect(bodyOf(change('metres.[^1] Nobody', 'meters.[^1] Nobody'))).toBe(`It rose 7 meters.[^1] Nobody saw.${note}`);
});

test('every place in one step of undo', () => {
  const body = 'A **bell** and a [be](https://a.test)ll.\n\n- No bell.';
  const { state, bodyOf, placesOf } = begin(body);
  const changed = state.apply(rewordSpans(state, placesOf('bell'), 'belt'));
  expect(bodyOf(changed)).toBe('A **belt** and a [be](https://a.test)lt.\n\n- No belt.');
  const undone = travel(changed, undo);
  expect(bodyOf(undone)).toBe(body);
  expect(bodyOf(travel(undone, redo))).toBe(bodyOf(changed));
});

test.each([
  ['It is what they did.', 'what they did', 'did', 'did not', 'what they did not'],
  ['They did authorise it.', 'authorise it', 'did authorise', 'did not authorise', 'not authorise it'],
  ['A bank of ours.', 'bank of ours', 'bank', 'the bank', 'the bank of ours'],
  ['It cost $40.', '$40', '$40', '$45', '$45'],
  ['It cost $40.', '$40', '40', '400', '$400'],
  ['What they did not do.', 'they did not', 'did not', 'did', 'they did'],
  ['It was *good* there.', 'was good', 'good', 'goods', 'was goods'],
])('%s: a claim on “%s” has what “%s” was replaced by', (body, claim, ...[words, text, expected]) => {
  const { bodyOf, change } = begin(body, claim);
  const changed = change(words, text);
  expect(claimOf(changed)).toBe(expected);
  const undone = travel(changed, undo);
  expect([bodyOf(undone), claimOf(undone)]).toEqual([body, claim]);
  expect(claimOf(travel(undone, redo))).toBe(expected);
});
