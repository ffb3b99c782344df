import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { SentenceState } from '../../core/claims/coverage.ts';
import type { Span } from './contract.ts';
import { firstIndex } from './first-index.ts';
import { shiftOf } from './shifted-spans.ts';
import { depth, tickPlaces, type Stretch } from './tick-places.ts';
import { visibleBlocks } from './visible-blocks.ts';

export interface RailSentence extends Span {
  readonly state: SentenceState;
}

/** So many sentences are measured without asking which of them are near the window. */
const FEW = 120;
/** How far beyond the window a sentence of a very high block still gets its tick, in CSS pixels. */
const BEYOND = 200;

const railKey = new PluginKey<readonly RailSentence[]>('rail');

export function withRail(tr: Transaction, sentences: readonly RailSentence[]): Transaction {
  return tr.setMeta(
    railKey,
    [...sentences].sort((a, b) => a.from - b.from),
  );
}

function railOf(state: EditorState): readonly RailSentence[] {
  return railKey.getState(state) ?? [];
}

function mapped(tr: Transaction, sentences: readonly RailSentence[]): readonly RailSentence[] {
  const shift = shiftOf(tr);
  return sentences.flatMap((sentence) => {
    const what = shift(sentence.from, sentence.to);
    if (what.kind === 'stays') return [sentence];
    if (what.kind === 'moves') return [{ from: sentence.from + what.by, to: sentence.to + what.by, state: sentence.state }];
    const from = tr.mapping.map(sentence.from, 1);
    const to = tr.mapping.map(sentence.to, -1);
    return from < to ? [{ from, to, state: sentence.state }] : [];
  });
}

/** Keeps the sentences of the rail in place until the owner hands in new ones. */
export function railPlugin(): Plugin<readonly RailSentence[]> {
  return new Plugin<readonly RailSentence[]>({
    key: railKey,
    state: {
      init: () => [],
      apply(tr, value) {
        const fresh = tr.getMeta(railKey) as readonly RailSentence[] | undefined;
        if (fresh) return fresh;
        if (!tr.docChanged) return value;
        return mapped(tr, value);
      },
    },
  });
}

/** A sentence on its way through the column of text. Reads the layout, twice and no more. */
function stretchOf(view: EditorView, sentence: RailSentence, column: DOMRect, origin: number): Stretch {
  const size = view.state.doc.content.size;
  const start = view.coordsAtPos(Math.min(size, sentence.from), 1);
  const end = view.coordsAtPos(Math.min(size, sentence.to), -1);
  const down = ({ left, top, bottom }: typeof start): number => depth(top - origin, bottom - top, (left - column.left) / column.width);
  return { from: down(start), to: down(end), bottom: end.bottom - origin };
}

/** Sentences of the blocks near the window. Of a block that is much higher than the window, such as a long table, only those near it. */
function nearWindow(view: EditorView, sentences: readonly RailSentence[]): readonly RailSentence[] {
  const { from, to } = visibleBlocks(view);
  const start = firstIndex(sentences.length, (index) => (sentences[index]?.to ?? 0) > from);
  const end = firstIndex(sentences.length, (index) => (sentences[index]?.from ?? 0) >= to);
  const near = sentences.slice(start, end);
  if (near.length <= FEW) return near;
  const top = (index: number): number => view.coordsAtPos(near[index]?.from ?? 0, 1).top;
  const first = firstIndex(near.length - 1, (index) => top(index + 1) > -BEYOND);
  return near.slice(
    first,
    firstIndex(near.length, (index) => top(index) > window.innerHeight + BEYOND),
  );
}

/**
 * The coverage rail: a layer beside the text with one tick for each sentence, measured after layout and only near the window. It is
 * never part of the text, so it moves nothing and takes no key.
 */
export class Rail {
  readonly layer = document.createElement('div');

  constructor() {
    this.layer.className = 'rail';
    this.layer.setAttribute('aria-hidden', 'true');
  }

  /** Reads the layout of the visible sentences, then writes their ticks. */
  draw(view: EditorView): void {
    const sentences = railOf(view.state);
    if (sentences.length === 0) return this.#write([]);
    const near = nearWindow(view, sentences);
    const origin = this.layer.getBoundingClientRect().top;
    const column = view.dom.getBoundingClientRect();
    const places = tickPlaces(near.map((sentence) => stretchOf(view, sentence, column, origin)));
    this.#write(near.flatMap(({ state }, index) => ({ state, ...(places[index] ?? { top: 0, height: 0 }) })));
  }

  #write(ticks: readonly { readonly state: SentenceState; readonly top: number; readonly height: number }[]): void {
    while (this.layer.childElementCount > ticks.length) this.layer.lastElementChild?.remove();
    ticks.forEach(({ state, top, height }, index) => {
      const tick = (this.layer.children[index] as HTMLElement | undefined) ?? this.layer.appendChild(document.createElement('i'));
      tick.className = `tick ${state}`;
      tick.style.top = `${top}px`;
      tick.style.height = `${height}px`;
    });
  }
}
