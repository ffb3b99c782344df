import { history, redo, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { posToOffset } from '../../../core/article/text-positions.ts';
import { articleSchema } from '../../../core/article/schema.ts';
import { wordsBack } from '../../../core/claims/words-back.ts';
import { claimMarksPlugin, withClaimStates } from '../../../renderer/editor/claim-marks.ts';
import { claimSpans, claimSpansPlugin } from '../../../renderer/editor/claim-spans.ts';
import { putWordsBack } from '../../../renderer/editor/words-back.ts';
import { RETYPED } from '../../core/anchoring/retyped-cases.ts';

const { nodes } = articleSchema;
const AT = 5;

/** An article of one paragraph whose claim stands on the words between brackets. */
function begin(marked: string, missing?: { start?: string; end?: string }): EditorState {
  const [head = '', words = '', tail = ''] = marked.split(/[[\]]/);
  const paragraph = nodes.paragraph.create(null, articleSchema.text(head + words + tail));
  const doc = nodes.doc.create(null, [nodes.headline.create(), nodes.standfirst.create(), paragraph]);
  const from = AT + head.length;
  const spans = [{ id: 'c', from, to: from + words.length, ...(missing ? { missing } : {}) }];
  return EditorState.create({ doc, plugins: [history(), claimSpansPlugin(spans), claimMarksPlugin()] });
}

const textOf = (state: EditorState): string => state.doc.textBetween(0, state.doc.content.size, '\n').trim();

function claimOf(state: EditorState): string | null {
  const span = claimSpans(state).spans.get('c');
  return span ? state.doc.textBetween(span.from, span.to, '\n') : null;
}

function select(state: EditorState, words: string): EditorState {
  const from = AT + textOf(state).indexOf(words);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, from + words.length)));
}

function cursor(state: EditorState, pos: number): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
}

const cursorAfter = (state: EditorState, words: string): EditorState => cursor(state, AT + textOf(state).indexOf(words) + words.length);
const cursorBefore = (state: EditorState, words: string): EditorState => cursor(state, AT + textOf(state).indexOf(words));

function type(state: EditorState, text: string): EditorState {
  return [...text].reduce((now, letter) => now.apply(now.tr.insertText(letter)), state);
}

function press(state: EditorState, key: 'Backspace' | 'Delete', times: number): EditorState {
  let now = state;
  for (let at = 0; at < times; at += 1) {
    const { from } = now.selection;
    now = now.apply(key === 'Backspace' ? now.tr.delete(from - 1, from) : now.tr.delete(from, from + 1));
  }
  return now;
}

/** An input method writes what it has so far over what it had. */
function compose(state: EditorState, text: string): EditorState {
  const { from } = state.selection;
  let now = state;
  for (let size = 1; size <= text.length; size += 1) {
    const to = size === 1 ? now.selection.to : from + size - 1;
    now = now.apply(now.tr.insertText(text.slice(0, size), from, to));
  }
  return now;
}

function paste(state: EditorState, text: string): EditorState {
  return state.apply(state.tr.replaceSelectionWith(articleSchema.text(text)).setMeta('paste', true).setMeta('uiEvent', 'paste'));
}

/** What find-and-replace does: the cursor is elsewhere. */
function replace(state: EditorState, words: string, by: string): EditorState {
  const from = AT + textOf(state).indexOf(words);
  return state.apply(state.tr.insertText(by, from, from + words.length));
}

function travel(state: EditorState, command: typeof undo): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

function putBack(state: EditorState, words: string): EditorState {
  const span = claimSpans(state).spans.get('c');
  if (!span) return state;
  const projection = plainText(state.doc);
  const range = { from: posToOffset(projection, span.from), to: posToOffset(projection, span.to) };
  const back = wordsBack(state.doc, projection, range, words);
  if (typeof back === 'string') throw new Error(back);
  return state.apply(putWordsBack(state, 'c', back));
}

const WAYS: Readonly<Record<string, (state: EditorState, was: string, is: string) => EditorState>> = {
  'typed over the selection': (state, was, is) => type(select(state, was), is),
  'backspaced first': (state, was, is) => type(press(cursorAfter(state, was), 'Backspace', was.length), is),
  'deleted forwards first': (state, was, is) => type(press(cursorBefore(state, was), 'Delete', was.length), is),
  'deleted as a whole first': (state, was, is) => {
    const selected = select(state, was);
    return type(selected.apply(selected.tr.deleteSelection()), is);
  },
  'through an input method': (state, was, is) => compose(select(state, was), is),
  'through an input method, backspaced first': (state, was, is) => compose(press(cursorAfter(state, was), 'Backspace', was.length), is),
  pasted: (state, was, is) => paste(select(state, was), is),
  'found and replaced': replace,
};

describe.each(Object.entries(WAYS))('%s', (_name, retype) => {
  test.each(RETYPED)('%s: %s is now %s', (marked, was, is) => {
    const start = begin(marked);
    const story = textOf(start);
    const words = claimOf(start) ?? '';
    const changed = retype(start, was, is);
    expect(textOf(changed)).toBe(story.replace(was, is));
    expect(claimOf(changed)).toBe(words.replace(was, is));

    const back = putBack(changed, words);
    expect(textOf(back)).toBe(story);
    expect(claimOf(back)).toBe(words);
    expect(claimOf(type(back, ' more'))).toBe(words);

    let undone = changed;
    for (let next = travel(undone, undo); next !== undone; next = travel(undone, undo)) undone = next;
    expect([textOf(undone), claimOf(undone)]).toEqual([story, words]);
    let redone = undone;
    for (let next = travel(redone, redo); next !== redone; next = travel(redone, redo)) redone = next;
    expect([textOf(redone), claimOf(redone)]).toEqual([story.replace(was, is), words.replace(was, is)]);
  });
});

test('both ends', () => {
  const start = begin('Then [four people came by boat] today.');
  const head = type(press(cursorBefore(start, 'four'), 'Delete', 4), 'forty');
  const both = type(press(cursorAfter(head, 'boat'), 'Backspace', 4), 'bus and train');
  expect(claimOf(both)).toBe('forty people came by bus and train');
});

test('typing beside a claim nobody took words from leaves it as it is', () => {
  const start = begin('It was [paid by Sok Channary] then.');
  expect(claimOf(type(cursorAfter(start, 'Channary'), ', who left'))).toBe('paid by Sok Channary');
  expect(claimOf(type(cursorBefore(start, 'paid'), 'not '))).toBe('paid by Sok Channary');
});

test('what was deleted and typed again is whole: what comes behind it is not the claim’s', () => {
  const start = begin('It was [paid by Sok Channary] then.');
  const again = type(press(cursorAfter(start, 'Channary'), 'Backspace', 3), 'ary');
  expect(claimOf(again)).toBe('paid by Sok Channary');
  expect(claimOf(type(again, ' and Dara'))).toBe('paid by Sok Channary');
});

test('a letter typed behind by mistake and taken back opens nothing', () => {
  const start = begin('It was [paid by Sok] then.');
  const taken = press(type(cursorAfter(start, 'Sok'), 'x'), 'Backspace', 1);
  expect(claimOf(type(taken, ' and Dara'))).toBe('paid by Sok');
});

test('the place is the claim’s until something was typed there and the cursor has left', () => {
  const start = begin('It was [paid by Sok Channary] then.');
  const deleted = press(cursorAfter(start, 'Channary'), 'Backspace', 8);
  const away = type(cursorAfter(deleted, 'then'), ' and there');
  const filled = type(cursorAfter(away, 'by Sok '), 'Chenda');
  expect(claimOf(filled)).toBe('paid by Sok Chenda');
  const left = cursorAfter(filled, 'It was');
  expect(claimOf(type(cursorAfter(left, 'Chenda'), ' and Dara'))).toBe('paid by Sok Chenda');
});

test('a claim that was signed as it now stands has no open end', () => {
  const start = begin('It was [paid by Sok Channary] then.');
  const shorter = press(cursorAfter(start, 'Channary'), 'Backspace', 9);
  const open = shorter.apply(withClaimStates(shorter.tr, new Map([['c', 'stale']])));
  expect(claimOf(type(open, ' Chenda'))).toBe('paid by Sok Chenda');
  const signed = open.apply(withClaimStates(open.tr, new Map([['c', 'verified']])));
  expect(claimOf(type(signed, ' Chenda'))).toBe('paid by Sok');
});

test('a claim that comes from its docket without some of its words takes in what is typed for them', () => {
  expect(claimOf(type(cursorAfter(begin('It cost [46] in all.', { end: ' million riel' }), '46'), ' billion'))).toBe('46 billion');
  expect(claimOf(type(cursorBefore(begin('They said [the pipes hold] then.', { start: 'never ' }), 'the pipes'), 'always '))).toBe(
    'always the pipes hold',
  );
});

test('a new paragraph is no part of it', () => {
  const start = begin('It was [paid by Sok Channary], he said.');
  const retyped = type(select(start, 'Channary'), 'Chenda');
  const parted = retyped.apply(retyped.tr.split(retyped.selection.from));
  expect(claimOf(parted)).toBe('paid by Sok Chenda');
  expect(claimOf(type(cursorAfter(parted, 'Chenda'), ' too'))).toBe('paid by Sok Chenda');
});

describe('what is typed on behind a claim’s end that was deleted is its own to the end of that one sentence', () => {
  const SENTENCES = [
    ['It was [paid by Sok Channary] then.', 'Sok Channary', 'Sok Chenda. He left in May. She stayed', 'paid by Sok Chenda'],
    ['[It was paid by Sok Channary.] Nobody asked.', 'Sok Channary.', 'Sok Chenda. He left in May.', 'It was paid by Sok Chenda.'],
    [
      '[It was paid by Sok Channary.] Nobody asked.',
      'Sok Channary.',
      'Mr. Sok Chenda, of Kep. He left.',
      'It was paid by Mr. Sok Chenda, of Kep.',
    ],
    ['[It was paid. Sok knew it.] Nobody asked.', 'paid. Sok knew it.', 'free. Dara knew it. He left.', 'It was free. Dara knew it.'],
    ['[It was paid.] Nobody asked.', 'It was paid.', 'It was free. He left.', 'It was free.'],
    ['[គាត់បង់ប្រាក់។] គ្មាននរណាសួរទេ។', 'ប្រាក់។', 'រៀល។ គាត់ចេញ។', 'គាត់បង់រៀល។'],
  ] as const;
  const KEYED = Object.entries(WAYS).filter(([name]) => name !== 'deleted forwards first');
  describe.each(KEYED)('%s', (_name, way) => {
    test.each(SENTENCES)('%s: %s is now %s', (marked, was, is, claim) => {
      const start = begin(marked);
      const changed = way(start, was, is);
      expect(textOf(changed)).toBe(textOf(start).replace(was, is));
      expect(claimOf(changed)).toBe(claim);
      expect(claimOf(type(changed, ' And more.'))).toBe(claim);
      let undone = changed;
      for (let next = travel(undone, undo); next !== undone; next = travel(undone, undo)) undone = next;
      expect([textOf(undone), claimOf(undone)]).toEqual([textOf(start), claimOf(start)]);
    });
  });

  test('words put back, whatever sentences they are, are the claim’s', () => {
    const changed = type(select(begin('[It was paid. Sok knew it.] Nobody asked.'), 'paid. Sok knew it.'), 'free.');
    expect(claimOf(putBack(changed, 'It was paid. Sok knew it.'))).toBe('It was paid. Sok knew it.');
  });
});

test('a longer passage that is replaced gives the claim what stands for its words', () => {
  const start = begin('The tower [cost $186,000] in all.');
  expect(claimOf(replace(start, 'tower cost $186,000 in', 'tower cost $196,000 in'))).toBe('cost $196,000');
  expect(claimOf(replace(start, '$186,000 in all', '$196,000 in all'))).toBe('cost $196,000');
  expect(claimOf(replace(start, 'tower cost', 'tower was'))).toBe('was $186,000');
  expect(claimOf(replace(start, 'The tower cost $186,000 in all.', 'Nothing.'))).toBeNull();
});

test('a claim that was cut is on the clipboard, not where something else is typed', () => {
  const start = select(begin('It was [paid by Sok Channary] then.'), 'paid by Sok Channary');
  const cut = start.apply(start.tr.deleteSelection().setMeta('uiEvent', 'cut'));
  expect(claimOf(type(cut, 'free'))).toBeNull();
  expect(claimOf(paste(cursorAfter(type(cut, 'free'), 'then'), 'paid by Sok Channary'))).toBe('paid by Sok Channary');
});

test('a claim that was deleted whole is lost once the cursor has left', () => {
  const start = select(begin('It was [paid by Sok Channary] then.'), 'paid by Sok Channary');
  const deleted = start.apply(start.tr.deleteSelection());
  expect(claimOf(type(deleted, 'free'))).toBe('free');
  const away = cursorAfter(deleted, 'then');
  expect(claimOf(type(cursorAfter(away, 'It was '), 'free'))).toBeNull();
});
