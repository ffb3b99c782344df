import { joinBackward, joinForward, splitBlock } from 'prosemirror-commands';
import { closeHistory, history, redo, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../core/article/schema.ts';
import { unseenSpacesPlugin } from '../../../renderer/editor/unseen-spaces.ts';

const { nodes } = articleSchema;

/** A state with these paragraphs; the cursor stands at `|`. */
function open(...paragraphs: readonly string[]): EditorState {
  const doc = nodes.doc.create(null, [
    nodes.headline.create(null, articleSchema.text('Wells')),
    nodes.standfirst.create(),
    ...paragraphs.map((words) => nodes.paragraph.create(null, words === '|' ? [] : [articleSchema.text(words.replace('|', ''))])),
  ]);
  const state = EditorState.create({ doc, plugins: [history(), unseenSpacesPlugin()] });
  const block = paragraphs.findIndex((words) => words.includes('|'));
  return put(state, block, paragraphs[block]?.indexOf('|') ?? 0);
}

/** The cursor into the paragraph `index`. */
function put(state: EditorState, index: number, offset: number): EditorState {
  let pos = 0;
  state.doc.forEach((_node, start, at) => {
    if (at === index + 2) pos = start + 1 + offset;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
}

const words = (state: EditorState): string[] => state.doc.children.slice(2).map((block) => block.textContent);

function doing(state: EditorState, command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean): EditorState {
  let after = state;
  command(state, (tr) => (after = after.apply(tr)));
  return after;
}

describe('spaces that nobody sees', () => {
  test.each([
    ['Enter after a space', 'It is dry. |', ['It is dry.', '']],
    ['Enter before a space', 'It is dry.| Soon', ['It is dry.', 'Soon']],
    ['Enter between two', 'dry. | Soon', ['dry.', 'Soon']],
    ['a no-break space stays', 'dry.\u00a0|', ['dry.\u00a0', '']],
  ])('%s', (_name, before, after) => {
    const state = doing(open(before), splitBlock);
    expect(words(state)).toEqual(after);
    expect(words(doing(state, undo))).toEqual([before.replace('|', '')]);
  });

  test('typed and left', () => {
    const typed = open('It is dry|', 'Soon');
    const state = typed.apply(typed.tr.insertText('. '));
    expect(words(state)).toEqual(['It is dry. ', 'Soon']);
    const left = put(state, 1, 2);
    expect(words(left)).toEqual(['It is dry.', 'Soon']);
    expect(left.selection.$head.parent.textContent).toBe('Soon');
    expect(left.selection.$head.parentOffset).toBe(2);
    expect(words(doing(left, undo))).toEqual(['It is dry', 'Soon']);
  });

  test('what a deletion left and undo needs comes back with it', () => {
    const whole = open('Nobody was hurt.|', 'Soon');
    const from = whole.selection.head - 'was hurt.'.length;
    const left = put(whole.apply(whole.tr.delete(from, whole.selection.head)), 1, 2);
    expect(words(left)).toEqual(['Nobody', 'Soon']);
    expect(words(doing(left, undo))).toEqual(['Nobody was hurt.', 'Soon']);
    expect(words(doing(doing(left, undo), redo))).toEqual(['Nobody', 'Soon']);
  });

  test('what undo leaves stays, so that redo fits it', () => {
    const first = open('Nobody |', 'Soon');
    const typed = first.apply(closeHistory(first.tr).insertText('was'));
    const undone = put(doing(typed, undo), 1, 0);
    expect(words(undone)).toEqual(['Nobody ', 'Soon']);
    expect(words(doing(undone, redo))).toEqual(['Nobody was', 'Soon']);
  });

  test('visited and left: as the file has it', () =>
    expect(words(put(open('It is dry. |', 'Soon'), 1, 0))).toEqual(['It is dry. ', 'Soon']));

  test('a space is typed inside the block: nothing goes while the cursor is there', () => {
    const state = open('It is dry.|');
    const typed = state.apply(state.tr.insertText(' '));
    expect(words(put(typed, 0, 3))).toEqual(['It is dry. ']);
  });
});

/** The text with the cursor in it. */
function shown(state: EditorState): string {
  const { $head } = state.selection;
  const text = $head.parent.textContent;
  return `${text.slice(0, $head.parentOffset)}|${text.slice($head.parentOffset)}`;
}

describe('what Enter took away comes back when the same two paragraphs are joined', () => {
  test.each(['one two| three', 'one two |three', 'one two | three'])('%s', (line) => {
    const parted = doing(open(line), splitBlock);
    expect(words(parted)).toEqual(['one two', 'three']);
    const joined = doing(parted, joinBackward);
    expect(shown(joined)).toBe(line);
    expect(words(doing(joined, undo))).toEqual([line.replace('|', '')]);
  });

  test('with Delete from the end of the first, after the cursor was elsewhere and something was written', () => {
    const parted = doing(open('one two| three'), splitBlock);
    const written = put(parted, 1, 5);
    const away = written.apply(written.tr.insertText('!'));
    expect(shown(doing(put(away, 0, 7), joinForward))).toBe('one two| three!');
  });

  test('undo and redo fit', () => {
    const parted = doing(open('one two| three'), splitBlock);
    const closed = parted.apply(closeHistory(parted.tr));
    const joined = doing(closed, joinBackward);
    expect(words(doing(joined, undo))).toEqual(['one two', 'three']);
    expect(words(doing(doing(joined, undo), redo))).toEqual(['one two three']);
  });

  test('paragraphs that Enter did not part are joined as they are, and what was written at the seam meanwhile stays', () => {
    expect(words(doing(open('one two', '|three'), joinBackward))).toEqual(['one twothree']);
    const parted = doing(open('one two| three'), splitBlock);
    const gone = put(parted, 0, 7);
    const shorter = gone.apply(gone.tr.delete(gone.selection.head - 4, gone.selection.head));
    expect(words(doing(put(shorter, 1, 0), joinBackward))).toEqual(['one three']);
    const spaced = put(gone.apply(gone.tr.insertText(' or')), 1, 0);
    expect(words(doing(put(spaced.apply(spaced.tr.insertText(' ')), 1, 0), joinBackward))).toEqual(['one two or three']);
  });
});
