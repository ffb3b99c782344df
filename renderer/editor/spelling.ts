import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { MisspeltWord } from './contract.ts';
import { misspeltRanges, speltAfter, speltWords, type Check, type SpeltText, type SpeltWord } from './misspelt.ts';

/**
 * Underlines misspelt words, a few blocks at a time while nothing else happens. Results belong to the block's node, so a keystroke
 * has only its own block checked again. The word being written is left alone until the cursor leaves it.
 */

interface BlockMarks {
  readonly from: number;
  readonly to: number;
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
}

const spellingKey = new PluginKey<DecorationSet>('spelling');
/** UTF-16 units from which on a block is not read as a whole for each key. */
const LONG = 10_000;
/** Stands for a break or raw inline in the text of a block: keeps positions, ends a word. */
const LEAF = '￼';

function isProse(node: Node): boolean {
  return node.isTextblock && !node.type.spec.code && node.type.name !== 'credit';
}

function textOf(block: Node): string {
  let text = '';
  block.forEach((inline) => {
    const isCode = inline.marks.some((mark) => mark.type.name === 'code');
    text += inline.isText && !isCode ? (inline.text ?? '') : LEAF.repeat(inline.nodeSize);
  });
  return text;
}

function redrawn(set: DecorationSet, doc: Node, blocks: readonly BlockMarks[]): DecorationSet {
  const old = blocks.flatMap((block) => set.find(block.from, block.to));
  const fresh = blocks.flatMap((block) =>
    block.ranges.map(({ from, to }) => Decoration.inline(block.from + from, block.from + to, { nodeName: 'span', class: 'misspelt' })),
  );
  return old.length + fresh.length === 0 ? set : set.remove(old).add(doc, fresh);
}

class SpellingWatch {
  readonly #view: EditorView;
  readonly #source: SpellingSource;
  #checked = new WeakMap<Node, Check>();
  readonly #words = new WeakMap<Node, readonly SpeltWord[]>();
  /** The long block that was read last: the next key in it changes a word or two. */
  #long: SpeltText = { text: '', words: [] };
  #cursor = -1;
  #waiting = 0;

  constructor(view: EditorView, source: SpellingSource) {
    this.#view = view;
    this.#source = source;
    source.wake = () => this.#wait();
    this.#wait();
  }

  update(): void {
    this.#wait();
  }

  destroy(): void {
    cancelIdleCallback(this.#waiting);
    this.#waiting = 0;
    this.#source.wake = () => undefined;
  }

  #wait(): void {
    if (this.#waiting === 0 && this.#source.check) this.#waiting = requestIdleCallback((deadline) => this.#work(deadline));
  }

  #work(deadline: IdleDeadline): void {
    this.#waiting = 0;
    const { check } = this.#source;
    if (!check) return;
    const { state } = this.#view;
    const cursor = state.selection.empty && this.#view.hasFocus() ? state.selection.head : -1;
    const blocks: BlockMarks[] = [];
    let isDone = true;
    state.doc.descendants((node, at) => {
      if (!node.isTextblock) return true;
      const holds = (pos: number): boolean => pos > at && pos <= at + node.nodeSize;
      const isKnown = this.#checked.get(node) === check && !holds(cursor) && !holds(this.#cursor);
      if (isKnown || !isProse(node)) return false;
      if (blocks.length > 0 && deadline.timeRemaining() < 1) return (isDone = false);
      const ranges = misspeltRanges(this.#wordsOf(node), check).filter(({ from, to }) => cursor < at + 1 + from || cursor > at + 1 + to);
      this.#checked.set(node, check);
      blocks.push({ from: at + 1, to: at + 1 + node.content.size, ranges });
      return false;
    });
    if (isDone) this.#cursor = cursor;
    this.#draw(blocks);
    if (!isDone) this.#wait();
  }

  /** A new dictionary, or one that knows more words, asks the same words of each block again. */
  #wordsOf(block: Node): readonly SpeltWord[] {
    const known = this.#words.get(block) ?? this.#read(textOf(block));
    this.#words.set(block, known);
    return known;
  }

  #read(text: string): readonly SpeltWord[] {
    if (text.length < LONG) return speltWords(text);
    this.#long = speltAfter(this.#long, text);
    return this.#long.words;
  }

  #draw(blocks: readonly BlockMarks[]): void {
    const { state } = this.#view;
    const before = spellingKey.getState(state);
    if (before && !blocks.some((block) => differs(before, block))) return;
    this.#view.dispatch(state.tr.setMeta(spellingKey, blocks).setMeta('addToHistory', false));
  }
}

function differs(set: DecorationSet, block: BlockMarks): boolean {
  const drawn = set.find(block.from, block.to).map((mark) => `${mark.from} ${mark.to}`);
  const wanted = block.ranges.map(({ from, to }) => `${block.from + from} ${block.from + to}`);
  return drawn.sort().join() !== wanted.sort().join();
}

/** What the owner hands in; `wake` is the watch's, so that a new dictionary is used at once. */
export interface SpellingSource {
  check: Check | null;
  wake: () => void;
}

export function spellingPlugin(source: SpellingSource): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: spellingKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, value) {
        const mapped = tr.docChanged ? value.map(tr.mapping, tr.doc) : value;
        const change = tr.getMeta(spellingKey) as readonly BlockMarks[] | 'off' | undefined;
        if (change === undefined) return mapped;
        return change === 'off' ? DecorationSet.empty : redrawn(mapped, tr.doc, change);
      },
    },
    props: { decorations: (state) => spellingKey.getState(state) },
    view: (view) => new SpellingWatch(view, source),
  });
}

/** The misspelt word that `pos` touches, drawn as one or not: the word under the cursor never is. */
export function misspeltAt(state: EditorState, pos: number, { check }: SpellingSource): MisspeltWord | null {
  const $pos = state.doc.resolve(pos);
  if (!check || !isProse($pos.parent)) return null;
  const start = $pos.start();
  const [range] = misspeltRanges(
    speltWords(textOf($pos.parent)).filter(({ from, to }) => start + from <= pos && pos <= start + to),
    check,
  );
  if (!range) return null;
  const span = { from: start + range.from, to: start + range.to };
  return { ...span, word: state.doc.textBetween(span.from, span.to) };
}

export function setSpellingCheck(view: EditorView, source: SpellingSource, check: Check | null): void {
  source.check = check;
  if (check) source.wake();
  else view.dispatch(view.state.tr.setMeta(spellingKey, 'off').setMeta('addToHistory', false));
}
