import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { changedRanges } from './changed-ranges.ts';

/**
 * Marks very long blocks with a class. Kerning runs across spaces, so the browser can break a kerned line only by shaping what follows it
 * once more: time grows with the square of the block. Without kerning it grows with the block.
 */
const LONG = 10_000;

const longBlocksKey = new PluginKey<DecorationSet>('long-blocks');

function isLong(node: Node): boolean {
  return node.isTextblock && node.content.size > LONG;
}

function marksIn(doc: Node, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (isLong(node)) marks.push(Decoration.node(at, at + node.nodeSize, { class: 'long' }));
    return !node.isTextblock;
  });
  return marks;
}

export function longBlocksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: longBlocksKey,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, marksIn(doc, 0, doc.content.size)),
      apply(tr, value) {
        if (!tr.docChanged) return value;
        let set = value.map(tr.mapping, tr.doc);
        for (const { from, to } of changedRanges(tr)) {
          const old = set.find(from, to);
          const fresh = marksIn(tr.doc, from, to);
          if (old.length > 0) set = set.remove(old);
          if (fresh.length > 0) set = set.add(tr.doc, fresh);
        }
        return set;
      },
    },
    props: { decorations: (state) => longBlocksKey.getState(state) },
  });
}
