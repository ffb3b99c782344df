import { EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { follow } from '../../../core/anchoring/follow.ts';
import { articleSchema } from '../../../core/article/schema.ts';
import { SpanTable } from '../../../renderer/editor/span-table.ts';

const paragraph = (text: string) => articleSchema.node('paragraph', null, articleSchema.text(text));
const start = EditorState.create({
  doc: articleSchema.node('doc', null, [articleSchema.node('headline'), articleSchema.node('standfirst'), paragraph('word '.repeat(80))]),
});
const TEXT = 5;
const table = SpanTable.of([
  ['first', { from: TEXT, to: TEXT + 4 }],
  ['middle', { from: TEXT + 150, to: TEXT + 154 }],
  ['gone', null],
  ['last', { from: TEXT + 390, to: TEXT + 394 }],
]);

describe('the table of places', () => {
  test('reads as a map in the order in which places were given', () => {
    expect([...table.keys()]).toEqual(['first', 'middle', 'gone', 'last']);
    expect([...table]).toEqual([...table.entries()]);
    expect([...table.values()]).toEqual([...table].map(([, span]) => span));
    expect([table.size, table.has('gone'), table.get('gone'), table.has('none'), table.get('none')]).toEqual([
      4,
      true,
      null,
      false,
      undefined,
    ]);
    const seen: unknown[] = [];
    table.forEach((span, id) => seen.push([id, span]));
    expect(seen).toEqual([...table]);
  });

  test('other places, new ids and ids taken away make another table and leave this one', () => {
    const before = [...table];
    expect(table.with([['middle', null]]).get('middle')).toBeNull();
    expect([...table.with([['new', { from: 9, to: 12 }]]).keys()]).toEqual(['first', 'middle', 'gone', 'last', 'new']);
    expect([...table.without('gone').keys()]).toEqual(['first', 'middle', 'last']);
    expect([...table]).toEqual(before);
  });

  test('knows what holds a position, edges included', () => {
    const { from, to } = table.get('middle') ?? { from: 0, to: 0 };
    expect([from - 1, from, to, to + 1].map((pos) => table.at(pos))).toEqual([[], ['middle'], ['middle'], []]);
  });

  test('an edit moves what stands behind it, maps what it touches, and lets go of what it deletes', () => {
    const after = (tr: Transaction) => table.after(tr, (_id, span) => follow(span, tr.mapping));
    const typed = after(start.tr.insertText('xx', TEXT + 152));
    expect([...typed.spans]).toEqual([
      ['first', { from: TEXT, to: TEXT + 4 }],
      ['middle', { from: TEXT + 150, to: TEXT + 156 }],
      ['gone', null],
      ['last', { from: TEXT + 392, to: TEXT + 396 }],
    ]);
    expect([typed.touched, typed.gone]).toEqual([['middle'], []]);
    const cut = after(start.tr.delete(TEXT + 149, TEXT + 155));
    expect([cut.spans.get('middle'), cut.spans.get('last'), cut.gone]).toEqual([null, { from: TEXT + 384, to: TEXT + 388 }, ['middle']]);
  });
});
