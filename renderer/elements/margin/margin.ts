import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import type { CoveredSentence } from '../../../core/claims/coverage.ts';
import { filterClaims } from '../../../core/claims/order.ts';
import { spanOfRange } from '../../actions/anchors.ts';
import { editorHere } from '../../actions/hold.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../claim-card/claim-card.ts';
import '../claims-panel/claim-filter.ts';
import '../claims-panel/no-claims.ts';
import { PORTION, portionOf } from '../claims-panel/portion.ts';
import { marginStyle } from './margin-style.ts';
import { notePlaces, type PlacedNote } from './note-places.ts';
import './sentence-note.ts';

/** Notes farther from the window than this many of its heights are not made. */
const AROUND = 1;
const SENTENCE = 'sentence';
/** Stands below the claims without a place when there are more of them. */
const MORE = 'more';
/** Pixels kept free below the note at hand, and above the words it speaks of. */
const FREE_BELOW = 16;
const FREE_ABOVE = 56;
/** Pixels that the choice of claims takes at the top. */
const CEILING = 20;

interface Row {
  readonly id: string;
  readonly claim: ClaimCheck | null;
  readonly from: number;
}

/**
 * Notes beside the lines they speak of, and the choice of claims above them. They share the sheet's scroller; only those near the window exist.
 */
export class StetMargin extends LitElement {
  static override properties = { window: { state: true }, lostDrawn: { state: true } };
  static override styles = [controls, marginStyle];
  /** How many of the claims without a place are shown. */
  declare private lostDrawn: number;
  /** Top and bottom of what is on the screen, in pixels of the sheet. */
  declare private window: { readonly top: number; readonly bottom: number };
  readonly #article = new Watch(this, article, ({ claim, sentence, show, projection }) => ({ claim, sentence, show, projection }));
  readonly #check = new Watch(this, check, ({ result }) => result);
  readonly #session = new Watch(this, session, ({ person, preferences }) => ({ person: person?.id ?? null, mode: preferences.mode }));
  readonly #heights = new ResizeObserver(() => this.#placeSoon());
  #scroller: Element | null = null;
  #frame = 0;
  #shown: string | null = null;

  constructor() {
    super();
    this.lostDrawn = PORTION;
    this.window = { top: 0, bottom: 2000 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scroller = this.closest('.scroll');
    this.#scroller?.addEventListener('scroll', this.#look, { passive: true });
    this.#scroller?.addEventListener('stet-moved', this.#look);
    this.#heights.observe(this);
    this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scroller?.removeEventListener('scroll', this.#look);
    this.#scroller?.removeEventListener('stet-moved', this.#look);
    this.#heights.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** What is on the screen has changed: the window moves in coarse steps, so that scrolling seldom renders. */
  readonly #look = (): void => {
    const { scrollTop = 0, clientHeight = 0 } = this.#scroller ?? {};
    const step = Math.max(200, Math.floor(clientHeight / 2));
    const top = (Math.floor(scrollTop / step) - 1) * step - clientHeight * AROUND;
    const bottom = top + clientHeight * (2 * AROUND + 1) + 3 * step;
    if (top !== this.window.top || bottom !== this.window.bottom) this.window = { top, bottom };
    this.#placeSoon();
  };

  #placeSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  }

  override updated(_changed: PropertyValues): void {
    for (const note of this.#notes()) this.#heights.observe(note);
    this.#placeSoon();
  }

  #notes(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.note')];
  }

  #place(): void {
    const editor = editorHere();
    if (!editor || !this.isConnected) return;
    const offset = editor.dom.getBoundingClientRect().top - this.getBoundingClientRect().top;
    const notes = this.#notes();
    const placed = notes.map((note) => ({
      id: note.dataset['note'] ?? '',
      line: offset + this.#lineOf(note.dataset['note'] ?? ''),
      height: note.offsetHeight,
    }));
    const tops = notePlaces(placed, this.#atHand(), CEILING);
    notes.forEach((note, at) => {
      note.style.transform = `translateY(${Math.round(tops[at] ?? 0)}px)`;
    });
    requestAnimationFrame(() => notes.forEach((note) => note.classList.remove('fresh')));
    this.#showHand(tops, placed);
  }

  /** What has just come to hand is shown with its buttons, as far as its words stay in sight: a note says nothing without them. */
  #showHand(tops: readonly number[], placed: readonly PlacedNote[]): void {
    const hand = this.#atHand();
    const at = placed.findIndex(({ id }) => id === hand);
    const key = hand === SENTENCE ? `${SENTENCE} ${this.#article.value.sentence ?? ''}` : hand;
    if (at < 0 || key === this.#shown || !this.#scroller) return;
    this.#shown = key;
    const origin = this.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top;
    const { line = 0, height = 0 } = placed[at] ?? {};
    const top = origin + (tops[at] ?? 0);
    const below = top + height + FREE_BELOW - this.#scroller.clientHeight;
    const room = Math.max(0, origin + line - FREE_ABOVE);
    if (below > 0) this.#scroller.scrollBy({ top: Math.min(below, room) });
  }

  #lineOf(id: string): number {
    const editor = editorHere();
    const { projection, sentence } = this.#article.value;
    const result = this.#check.value;
    const range = id === SENTENCE ? result?.sentences[sentence ?? -1] : result?.byId.get(id)?.range;
    return editor && projection && range ? editor.topOf(Math.min(spanOfRange(projection, range).from, editor.doc.content.size)) : 0;
  }

  #atHand(): string | null {
    const { claim, sentence } = this.#article.value;
    return claim ?? (sentence === null ? null : SENTENCE);
  }

  /** Claims of the filter that stand near the window, in reading order; found by halving, because every look at a line costs layout. */
  #near(): readonly ClaimCheck[] {
    const { show, claim } = this.#article.value;
    const shown = filterClaims(this.#check.value?.claims ?? [], show, this.#session.value.person).filter(({ range }) => range !== null);
    const held = this.#check.value?.byId.get(claim ?? '');
    const withHeld =
      held?.range && !shown.includes(held) ? [...shown, held].sort((a, b) => (a.range?.from ?? 0) - (b.range?.from ?? 0)) : shown;
    const first = firstFrom(withHeld, (one) => this.#lineOf(one.id) >= this.window.top);
    const last = firstFrom(withHeld, (one) => this.#lineOf(one.id) > this.window.bottom);
    return withHeld.slice(first, last);
  }

  /** Claims without a place stand at the top, where no panel shows them. */
  #lost(): readonly ClaimCheck[] {
    return filterClaims(this.#check.value?.claims ?? [], this.#article.value.show, this.#session.value.person).filter(
      ({ range }) => range === null,
    );
  }

  #inside(row: Row, eye: CoveredSentence | null, more: number) {
    if (row.claim) return html`<stet-claim-card .claim=${row.claim} .open=${row.id === this.#article.value.claim}></stet-claim-card>`;
    if (row.id !== MORE) return html`<stet-sentence-note .covered=${eye}></stet-sentence-note>`;
    return html`<button class="button quiet" @click=${() => (this.lostDrawn += PORTION)}>${words.article.panel.moreLost(more)}</button>`;
  }

  override render() {
    const result = this.#check.value;
    if (!result) return nothing;
    const { claim, sentence } = this.#article.value;
    const near = this.#near();
    const allLost = this.window.top <= 0 ? this.#lost() : [];
    const lost = portionOf(allLost, this.lostDrawn, claim);
    const rows: Row[] = [...lost, ...near].map((one) => ({
      id: one.id,
      claim: one,
      from: one.range?.from ?? -1,
    }));
    const eye = sentence === null || claim !== null ? undefined : result.coverage.sentences[sentence];
    if (eye && this.#session.value.mode === 'check' && eye.claims.length === 0)
      rows.push({ id: SENTENCE, claim: null, from: eye.sentence.from });
    if (allLost.length > lost.length) rows.push({ id: MORE, claim: null, from: -0.5 });
    rows.sort((a, b) => a.from - b.from);
    return html`
      ${result.claims.length > 0 ? html`<div class="bar"><stet-claim-filter></stet-claim-filter></div>` : nothing}
      ${result.claims.length === 0 && rows.length === 0 ? html`<stet-no-claims class="empty"></stet-no-claims>` : nothing}
      <div role="list" aria-label=${words.article.margin}>
        ${repeat(
          rows,
          ({ id }) => id,
          (row) =>
            html`<div class="note fresh ${classMap({ hand: row.id === this.#atHand() })}" role="listitem" data-note=${row.id}>
              ${this.#inside(row, eye ?? null, allLost.length - lost.length)}
            </div>`,
        )}
      </div>
    `;
  }
}

/** Index of the first of a list for which a test that goes from false to true holds. */
function firstFrom<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

customElements.define('stet-margin', StetMargin);
