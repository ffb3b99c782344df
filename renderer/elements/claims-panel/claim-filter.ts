import { css, html, LitElement } from 'lit';
import { CLAIM_FILTERS, filterClaims, type ClaimFilter } from '../../../core/claims/order.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';

/** Which claims margin and panel show. A choice that holds no claim is there all the same, with its zero. */
export class StetClaimFilter extends LitElement {
  static override styles = [
    controls,
    css`
      div {
        display: flex;
        gap: 10px;
        font-size: var(--t-xs);
        line-height: 1.6;
      }
      button {
        color: var(--ink-2);
        padding-bottom: 4px;
        border-bottom: 2px solid transparent;
        white-space: nowrap;
      }
      button:hover {
        color: var(--ink);
      }
      button[aria-pressed='true'] {
        color: var(--ink);
        font-weight: 600;
        border-bottom-color: var(--red);
      }
      span {
        color: var(--ink-3);
        font-weight: 400;
      }
    `,
  ];
  readonly #show = new Watch(this, article, ({ show }) => show);
  readonly #check = new Watch(this, check, ({ result }) => result);
  readonly #person = new Watch(this, session, ({ person }) => person?.id ?? null);

  override render() {
    return html`<div role="group" aria-label=${words.article.panel.filterLabel}>
      ${CLAIM_FILTERS.map((filter) => this.#choice(filter))}
    </div>`;
  }

  #choice(filter: ClaimFilter) {
    const count = filterClaims(this.#check.value?.claims ?? [], filter, this.#person.value).length;
    return html`<button aria-pressed=${String(this.#show.value === filter)} @click=${() => article.set({ show: filter })}>
      ${words.article.panel.filters[filter]} <span class="num">${words.format.number(count)}</span>
    </button>`;
  }
}

customElements.define('stet-claim-filter', StetClaimFilter);
