import { undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../core/article/schema.ts';
import type { ClaimState } from '../../../core/claims/claim-states.ts';
import { withClaimStates } from '../../../renderer/editor/claim-marks.ts';
import { withSpanAction } from '../../../renderer/editor/claim-spans.ts';
import { textPlugins } from '../../../renderer/editor/sheet-plugins.ts';

const { nodes } = articleSchema;
const WORDS = 'The well is 30 metres deep.';
const BODY = 5;

/** A sheet whose only claim is “30 metres”, drawn in this state. */
function sheet(state: ClaimState): EditorState {
  const doc = nodes.doc.create(null, [
    nodes.headline.create(),
    nodes.standfirst.create(),
    nodes.paragraph.create(null, articleSchema.text(WORDS)),
  ]);
  const from = BODY + WORDS.indexOf('30');
  const editor = EditorState.create({ doc, plugins: [...textPlugins([{ id: 'a', from, to: from + '30 metres'.length }])] });
  return editor.apply(withClaimStates(editor.tr, new Map([['a', state]])));
}

function look(editor: EditorState): string {
  const sets = editor.plugins.flatMap((plugin) => {
    const set = plugin.props.decorations?.call(plugin, editor) as DecorationSet | null | undefined;
    return set?.find(undefined, undefined, (spec) => (spec as { claim?: string }).claim === 'a') ?? [];
  });
  return sets.map((one) => (one as unknown as { type: { attrs: { class: string } } }).type.attrs.class).join();
}

const typed = (editor: EditorState, behind: string, text: string): EditorState => {
  const at = BODY + WORDS.indexOf(behind) + behind.length;
  return editor.apply(editor.tr.insertText(text, at));
};

describe('a verified claim in which something is typed', () => {
  test.each(['verified', 'verified-with-change'] as const)('%s: does not look checked for a moment', (state) => {
    expect(look(sheet(state))).toBe(`claim ${state}`);
    expect(look(typed(sheet(state), 'is 3', '4'))).toBe('claim stale');
  });

  test('what is told next holds', () => {
    const after = typed(sheet('verified'), 'is 3', '4');
    expect(look(after.apply(withClaimStates(after.tr, new Map([['a', 'verified']]))))).toBe('claim verified');
  });

  test('typing elsewhere leaves it as it is', () => expect(look(typed(sheet('verified'), 'metres deep', 'er'))).toBe('claim verified'));

  test('a claim that nobody has verified stays what it was', () =>
    expect(look(typed(sheet('disputed'), 'is 3', '4'))).toBe('claim disputed'));

  test('undo before anybody has looked: still not as if it were checked, until that is told', () => {
    let editor = typed(sheet('verified'), 'is 3', '4');
    undo(editor, (tr) => (editor = editor.apply(tr)));
    expect(look(editor)).toBe('claim stale');
  });
});

describe('a line that goes over two paragraphs', () => {
  const PARTS = ['The well is 30 metres deep.', 'It was dug in 1931.'];

  /** A claim over the join of what was one paragraph, split and joined again by undo, with another claim beside it. */
  function joinedAgain(): EditorState {
    const doc = nodes.doc.create(null, [
      nodes.headline.create(),
      nodes.standfirst.create(),
      nodes.paragraph.create(null, articleSchema.text(PARTS.join(' '))),
    ]);
    const at = BODY + (PARTS[0] ?? '').length;
    const drawn = new Map<string, ClaimState>([['a', 'verified']]);
    let editor = EditorState.create({ doc, plugins: [...textPlugins([{ id: 'a', from: at - 5, to: at + 5 }])] });
    const apply = (make: (tr: EditorState['tr']) => EditorState['tr']): unknown => (editor = editor.apply(make(editor.tr)));
    apply((tr) => withClaimStates(tr, drawn));
    apply((tr) => tr.split(at));
    apply((tr) => withClaimStates(tr, new Map([['a', 'stale' as const]])));
    undo(editor, (tr) => (editor = editor.apply(tr)));
    apply((tr) => withSpanAction(tr, { kind: 'add', spans: [{ id: 'b', from: BODY, to: BODY + 3 }] }));
    apply((tr) =>
      withClaimStates(
        tr,
        new Map<string, ClaimState>([
          ['a', 'stale'],
          ['b', 'todo'],
        ]),
      ),
    );
    return editor;
  }

  test('is drawn once, with its new look', () => {
    const editor = joinedAgain();
    expect(
      look(
        editor.apply(
          withClaimStates(
            editor.tr,
            new Map<string, ClaimState>([
              ['a', 'disputed'],
              ['b', 'todo'],
            ]),
          ),
        ),
      ),
    ).toBe('claim disputed');
  });

  test('goes with its claim', () => {
    const editor = joinedAgain();
    expect(look(editor.apply(withSpanAction(editor.tr, { kind: 'remove', id: 'a' })))).toBe('');
  });
});
