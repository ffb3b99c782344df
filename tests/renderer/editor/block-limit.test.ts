import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../core/article/schema.ts';
import { LONGEST_BLOCK } from '../../../core/article/size-limits.ts';
import { blockLimitPlugin } from '../../../renderer/editor/block-limit.ts';
import { longBlocksPlugin } from '../../../renderer/editor/long-blocks.ts';

const { nodes } = articleSchema;

function open(refused: (excess: string) => void, ...paragraphs: readonly string[]): EditorState {
  const doc = nodes.doc.create(null, [
    nodes.headline.create(),
    nodes.standfirst.create(),
    ...paragraphs.map((words) => nodes.paragraph.create(null, articleSchema.text(words))),
  ]);
  return EditorState.create({ doc, plugins: [blockLimitPlugin(refused), longBlocksPlugin()] });
}

describe('a paragraph longer than a file may have', () => {
  test.each([
    { name: 'put in at once', put: LONGEST_BLOCK + 1, stands: false },
    { name: 'just as long as it may be', put: LONGEST_BLOCK - 1, stands: true },
  ])('$name', ({ put, stands }) => {
    let refusals = 0;
    const before = open(() => (refusals += 1), 'a');
    const after = before.apply(before.tr.insertText('a'.repeat(put), 5));
    expect(after.doc === before.doc).toBe(!stands);
    expect(refusals).toBe(stands ? 0 : 1);
  });

  test('comes of two that are joined', () => {
    let refusals = 0;
    const before = open(() => (refusals += 1), 'a'.repeat(200_000), 'b'.repeat(200_000));
    const join = before.doc.content.size - 200_002;
    expect(before.apply(before.tr.join(join)).doc.childCount).toBe(4);
    expect(refusals).toBe(1);
    expect(before.apply(before.tr.setSelection(TextSelection.atEnd(before.doc)).insertText('c')).doc.textContent.at(-1)).toBe('c');
  });
});

test('a paste of a thousand joined signs is refused with its own reason', () => {
  const reasons: string[] = [];
  const before = open((excess) => reasons.push(excess), 'a');
  expect(before.apply(before.tr.insertText('👩\u200d'.repeat(1000), 5)).doc).toBe(before.doc);
  expect(before.apply(before.tr.insertText('👩‍👩‍👧‍👦 e\u0301\u0323 ខ្ញុំ', 5)).doc).not.toBe(before.doc);
  expect(reasons).toEqual(['letters-joined']);
});

describe('the class of long blocks', () => {
  const longOnes = (state: EditorState): readonly (readonly number[])[] =>
    state.plugins
      .flatMap((plugin) => {
        const set: unknown = plugin.props.decorations?.call(plugin, state);
        return set && typeof set === 'object' && 'find' in set ? (set as { find(): { from: number; to: number }[] }).find() : [];
      })
      .map(({ from, to }) => [from, to]);

  test('comes and goes with the length', () => {
    const short = open(() => undefined, 'one', 'two');
    expect(longOnes(short)).toEqual([]);
    const long = short.apply(short.tr.insertText('a'.repeat(10_001), 5));
    expect(longOnes(long)).toEqual([[4, 4 + 10_001 + 5]]);
    const moved = long.apply(long.tr.insertText('Headline', 1));
    expect(longOnes(moved)).toEqual([[12, 12 + 10_001 + 5]]);
    expect(longOnes(moved.apply(moved.tr.delete(13, 13 + 10_000)))).toEqual([]);
    expect(longOnes(moved.apply(moved.tr.split(13 + 20)))).toEqual([]);
  });
});
