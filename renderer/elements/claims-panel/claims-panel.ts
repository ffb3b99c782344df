import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { filterClaims } from '../../../core/claims/order.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../claim-card/claim-card.ts';
import './claim-filter.ts';
import './no-claims.ts';
import { PORTION, portionOf } from './portion.ts';

/** Pixels from the end of the list at which more cards are made. */
const NEAR_THE_END = 800;

/**
 * Every claim of the article in reading order, those without a place last; the claim in hand is open. It stands where there is no room for notes
 * beside the lines.
 */
export class StetClaimsPanel extends LitElement {
  static override properties = { drawn: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        container-type: inline-size;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        background: var(--panel);
        border-left: 1px solid var(--line);
      }
      header {
        padding: var(--s3) var(--s4) 0;
        border-bottom: 1px solid var(--line);
      }
      h2 {
        display: flex;
        align-items: baseline;
        gap: var(--s2);
        margin-bottom: var(--s2);
        font: 600 var(--t-m) / 1.4 var(--sans);
      }
      h2 span {
        font-weight: 400;
        font-size: var(--t-xs);
        color: var(--ink-3);
      }
      .list {
        overflow: auto;
        padding: var(--s3) var(--s3) var(--s5) var(--s4);
      }
      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 64px;
      }
      li + li {
        margin-top: var(--s2);
      }
      /* Below the sheet the panel is wide and low: one line holds title and choice. */
      @container (min-width: 520px) {
        header {
          display: flex;
          align-items: baseline;
          justify-content: space-between;
          padding-top: var(--s2);
        }
        h2 {
          margin-bottom: var(--s1);
        }
      }
      h3 {
        margin: var(--s4) 0 var(--s2);
        font: 600 var(--t-xs) / 1.4 var(--sans);
        color: var(--red);
      }
      stet-no-claims {
        padding: var(--s3) 0;
      }
    `,
  ];
  declare private drawn: number;
  readonly #article = new Watch(this, article, ({ claim, show }) => ({ claim, show }));
  readonly #check = new Watch(this, check, ({ result }) => result);
  readonly #person = new Watch(this, session, ({ person }) => person?.id ?? null);
  #seen: string | null = null;

  constructor() {
    super();
    this.drawn = PORTION;
  }

  override updated(): void {
    const { claim } = this.#article.value;
    if (claim === this.#seen) return;
    this.#seen = claim;
    if (claim !== null) requestAnimationFrame(() => this.#show(claim));
  }

  /** A frame later its details are there; one taller than the list shows its beginning. */
  #show(claim: string): void {
    const card = this.renderRoot.querySelector(`[data-claim="${CSS.escape(claim)}"]`);
    const room = card?.parentElement?.parentElement?.clientHeight ?? 0;
    card?.scrollIntoView({ block: card.clientHeight > room ? 'start' : 'nearest' });
  }

  #scrolled(event: Event): void {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget as HTMLElement;
    if (scrollHeight - scrollTop - clientHeight < NEAR_THE_END)
      this.drawn = Math.min(this.#check.value?.claims.length ?? 0, this.drawn + PORTION);
  }

  override render() {
    const { panel } = words.article;
    const all = this.#check.value?.claims ?? [];
    const shown = filterClaims(all, this.#article.value.show, this.#person.value);
    const inOrder = [...shown.filter(({ range }) => range !== null), ...shown.filter(({ range }) => range === null)];
    const drawn = portionOf(inOrder, this.drawn, this.#article.value.claim);
    const placed = drawn.filter(({ range }) => range !== null);
    const lost = drawn.filter(({ range }) => range === null);
    return html`
      <header>
        <h2>${panel.title} <span class="num">${all.length > 0 ? panel.count(all.length) : ''}</span></h2>
        <stet-claim-filter></stet-claim-filter>
      </header>
      <div class="list" @scroll=${this.#scrolled}>
        ${shown.length === 0 ? html`<stet-no-claims></stet-no-claims>` : nothing} ${this.#cards(placed)}
        ${lost.length > 0 ? html`<h3>${panel.lost}</h3>` : nothing} ${this.#cards(lost)}
      </div>
    `;
  }

  #cards(claims: readonly ClaimCheck[]) {
    if (claims.length === 0) return nothing;
    const { claim } = this.#article.value;
    return html`<ul>
      ${repeat(
        claims,
        ({ id }) => id,
        (one) =>
          html`<li data-claim=${one.id}>
            <stet-claim-card .claim=${one} .open=${one.id === claim} ?hand=${one.id === claim} quoting></stet-claim-card>
          </li>`,
      )}
    </ul>`;
  }
}

customElements.define('stet-claims-panel', StetClaimsPanel);
