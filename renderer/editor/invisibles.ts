import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { changedRanges } from './changed-ranges.ts';
import type { Span } from './contract.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** Shows spaces, no-break spaces, zero-width spaces and paragraph ends, on the blocks that are on the screen or were just changed. */
interface Invisibles {
  readonly shown: Span | null;
  readonly set: DecorationSet;
}

const invisiblesKey = new PluginKey<Invisibles>('invisibles');
const OFF: Invisibles = { shown: null, set: DecorationSet.empty };

const CLASSES: Readonly<Record<string, string>> = {
  ' ': 'inv space',
  '\u00a0': 'inv no-break',
  '\u202f': 'inv no-break',
  '\u200b': 'inv zero-width',
  '\t': 'inv tab',
};
/** UTF-16 units from which on only the end of a block is marked. */
const LONG = 10_000;
const INVISIBLE = /[ \u00a0\u202f\u200b\t]/gu;

function marksIn(doc: Node, span: Span): readonly Decoration[] {
  const marks: Decoration[] = [];
  doc.nodesBetween(span.from, Math.min(span.to, doc.content.size), (node, at) => {
    // A mark for each of thousands of spaces in one block costs seconds per key.
    if (node.isTextblock && node.content.size > LONG) {
      marks.push(Decoration.node(at, at + node.nodeSize, { class: 'inv-end' }));
      return false;
    }
    if (node.isText) {
      for (const { 0: sign, index } of (node.text ?? '').matchAll(INVISIBLE)) {
        marks.push(Decoration.inline(at + index, at + index + 1, { nodeName: 'span', class: CLASSES[sign] ?? 'inv' }));
      }
    } else if (node.isTextblock) marks.push(Decoration.node(at, at + node.nodeSize, { class: 'inv-end' }));
    return true;
  });
  return marks;
}

/** The whole textblocks that a range touches. */
function blocksAround(doc: Node, range: Span): Span {
  const $from = doc.resolve(range.from);
  const $to = doc.resolve(range.to);
  return { from: $from.depth > 0 ? $from.before(1) : range.from, to: $to.depth > 0 ? $to.after(1) : range.to };
}

function afterEdit(value: Invisibles, tr: Transaction): Invisibles {
  let set = value.set.map(tr.mapping, tr.doc);
  for (const range of changedRanges(tr)) {
    const blocks = blocksAround(tr.doc, range);
    set = set.remove(set.find(blocks.from, blocks.to)).add(tr.doc, [...marksIn(tr.doc, blocks)]);
  }
  const shown = value.shown && { from: tr.mapping.map(value.shown.from, -1), to: tr.mapping.map(value.shown.to, 1) };
  return { shown, set };
}

export function invisiblesPlugin(): Plugin<Invisibles> {
  return new Plugin<Invisibles>({
    key: invisiblesKey,
    state: {
      init: () => OFF,
      apply(tr, value) {
        const change = tr.getMeta(invisiblesKey) as Span | 'off' | undefined;
        if (change === 'off') return OFF;
        if (change) return { shown: change, set: DecorationSet.create(tr.doc, [...marksIn(tr.doc, change)]) };
        return tr.docChanged && value.shown ? afterEdit(value, tr) : value;
      },
    },
    props: { decorations: (state) => invisiblesKey.getState(state)?.set },
  });
}

function isCovered(state: EditorState, span: Span): boolean {
  const shown = invisiblesKey.getState(state)?.shown;
  return shown !== null && shown !== undefined && shown.from <= span.from && span.to <= shown.to;
}

/** Shows invisibles on what is visible now, or takes them all away. Cheap when what is visible has them already. */
export function showInvisibles(view: EditorView, on: boolean): void {
  if (!on) {
    if (invisiblesKey.getState(view.state)?.shown)
      view.dispatch(view.state.tr.setMeta(invisiblesKey, 'off').setMeta('addToHistory', false));
    return;
  }
  if (isCovered(view.state, visibleBlocks(view, 0))) return;
  view.dispatch(view.state.tr.setMeta(invisiblesKey, visibleBlocks(view)).setMeta('addToHistory', false));
}
