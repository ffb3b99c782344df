import { Mapping } from 'prosemirror-transform';
import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Span } from './contract.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** The name that the sheet's styles have for the lines (`::highlight(house-style)`). */
const NAME = 'house-style';
/** In a page with more of them in sight than this the rest is left bare. */
const MOST_DRAWN = 400;
/** So many edits are kept to be followed before they are worked in. */
const MOST_EDITS = 200;

/**
 * Lines under words of the house style, as highlights of the browser: the document knows nothing of them, no element is made for them, and
 * between two drawings they move with their letters. They are drawn for the blocks in sight while nothing else happens. Words at the cursor are being
 * written, and left alone until it leaves them.
 */
export class StyleMarks {
  readonly #view: EditorView;
  #spans: readonly Span[] = [];
  #edits = new Mapping();
  #waiting = 0;

  constructor(view: EditorView) {
    this.#view = view;
  }

  /** Places in the document as it is now. */
  set(spans: readonly Span[]): void {
    if (spans.length === 0 && this.#spans.length === 0) return;
    this.#spans = spans;
    this.#edits = new Mapping();
    this.#soon();
  }

  /** After every transaction; without a line to draw it costs nothing. */
  after(tr: Transaction): void {
    if (this.#spans.length === 0) return;
    if (tr.docChanged) this.#edits.appendMapping(tr.mapping);
    if (this.#edits.maps.length > MOST_EDITS) this.#follow();
    this.#soon();
  }

  /** After the sheet was scrolled or laid out anew. */
  moved(): void {
    if (this.#spans.length > 0) this.#soon();
  }

  stop(): void {
    cancelIdleCallback(this.#waiting);
    CSS.highlights.delete(NAME);
  }

  #soon(): void {
    if (this.#waiting === 0) this.#waiting = requestIdleCallback(() => this.#draw(), { timeout: 300 });
  }

  #follow(): void {
    const edits = this.#edits;
    this.#edits = new Mapping();
    this.#spans = this.#spans
      .map(({ from, to }) => ({ from: edits.map(from, 1), to: edits.map(to, -1) }))
      .filter(({ from, to }) => from < to);
  }

  #draw(): void {
    this.#waiting = 0;
    if (this.#edits.maps.length > 0) this.#follow();
    const view = this.#view;
    const { head, empty } = view.state.selection;
    const cursor = empty && view.hasFocus() ? head : -1;
    const seen = visibleBlocks(view);
    const size = view.state.doc.content.size;
    const drawn = this.#spans
      .filter(({ from, to }) => from < seen.to && to > seen.from && to <= size && !(cursor >= from && cursor <= to))
      .slice(0, MOST_DRAWN);
    if (drawn.length === 0) CSS.highlights.delete(NAME);
    else CSS.highlights.set(NAME, new Highlight(...drawn.map((span) => this.#range(span))));
  }

  #range({ from, to }: Span): Range {
    const range = document.createRange();
    const start = this.#view.domAtPos(from, 1);
    const end = this.#view.domAtPos(to, -1);
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }
}
