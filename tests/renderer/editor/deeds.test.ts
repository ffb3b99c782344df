import { redo, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { articleSchema } from '../../../core/article/schema.ts';
import { carryOut, recordedDeed } from '../../../renderer/editor/deeds.ts';
import { textPlugins } from '../../../renderer/editor/sheet-plugins.ts';
import { unseenSpacesPlugin } from '../../../renderer/editor/unseen-spaces.ts';

const { nodes } = articleSchema;

/** A sheet without a window that carries deeds out as the window does. */
function begin(words: string) {
  const doc = nodes.doc.create(null, [
    nodes.headline.create(),
    nodes.standfirst.create(),
    nodes.paragraph.create(null, articleSchema.text(words)),
  ]);
  let state = EditorState.create({ doc, plugins: [...textPlugins([]), unseenSpacesPlugin()] });
  const log: string[] = [];
  const dispatch = (tr: Transaction): void => {
    state = state.apply(tr);
    const next = carryOut(tr);
    if (next) (next === 'undo' ? undo : redo)(state, dispatch);
  };
  return {
    log,
    text: () => state.doc.child(2).textContent,
    type: (typed: string) => dispatch(state.tr.insertText(typed, state.doc.content.size - 1)),
    lookAt: (pos: number) => dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos)))),
    record: (name: string, works = true) => {
      const act = (direction: string) => () => {
        log.push(`${direction} ${name}`);
        return works;
      };
      dispatch(recordedDeed(state, { undo: act('undo'), redo: act('redo') }));
    },
    undo: () => undo(state, dispatch),
    redo: () => redo(state, dispatch),
  };
}

test('a deed is undone and done again in its turn among the edits', () => {
  const sheet = begin('Two');
  sheet.type(' radios');
  sheet.record('removing');
  sheet.type(' fell');
  expect(sheet.log).toEqual([]);
  sheet.undo();
  expect([sheet.text(), sheet.log]).toEqual(['Two radios', []]);
  sheet.undo();
  expect([sheet.text(), sheet.log]).toEqual(['Two radios', ['undo removing']]);
  sheet.undo();
  expect(sheet.text()).toBe('Two');
  sheet.redo();
  sheet.redo();
  expect([sheet.text(), sheet.log]).toEqual(['Two radios', ['undo removing', 'redo removing']]);
  sheet.redo();
  expect(sheet.text()).toBe('Two radios fell');
});

test('a deed with nothing left to do is passed over, in both directions', () => {
  const sheet = begin('Two');
  sheet.type(' radios');
  sheet.record('made', false);
  sheet.undo();
  expect([sheet.text(), sheet.log]).toEqual(['Two', ['undo made']]);
  sheet.redo();
  sheet.redo();
  expect([sheet.text(), sheet.log]).toEqual(['Two radios', ['undo made', 'redo made']]);
});

test('a deed beside a paragraph is no typing in it: its last space stays', () => {
  const sheet = begin('Two ');
  sheet.lookAt(6);
  sheet.record('made');
  sheet.lookAt(1);
  expect(sheet.text()).toBe('Two ');
});
