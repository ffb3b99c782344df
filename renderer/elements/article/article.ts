import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { article } from '../../state/article.ts';
import { overlays } from '../../state/overlays.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../claims-panel/claims-panel.ts';
import '../find-bar/find-bar.ts';
import '../margin/margin.ts';
import '../sheet/sheet.ts';
import './spoken.ts';
import { articleStyle } from './article-style.ts';

/** Widths of the article's place from which the panel stands beside the sheet, and from which notes do instead of it. CSS pixels. */
const BESIDE = 760;
const NOTED = 900;

/**
 * The open article: sheet, notes in the margin, panel of claims, find bar. In a narrow place the panel stands for the margin, below the
 * sheet where there is no room beside it; no claim is shown in both. In read mode there is only the sheet.
 */
export class StetArticle extends LitElement {
  static override properties = { place: { state: true } };
  static override styles = [controls, articleStyle];
  declare place: number;
  readonly #article = new Watch(this, article, ({ id, panelShown }) => ({ id, panelShown }));
  readonly #mode = new Watch(this, session, ({ preferences }) => preferences.mode);
  readonly #find = new Watch(this, overlays, ({ findBar }) => findBar);
  readonly #size = new ResizeObserver(([entry]) => {
    if (entry) this.place = Math.round(entry.contentRect.width);
  });

  #shown: string | null = null;

  constructor() {
    super();
    this.place = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  override willUpdate(_changed: PropertyValues): void {
    if (this.place === 0) this.place = this.clientWidth;
  }

  /** Another article is read from its beginning. */
  override updated(): void {
    const { id } = this.#article.value;
    if (id === this.#shown) return;
    this.#shown = id;
    const scroll = this.renderRoot.querySelector('.scroll');
    if (scroll) scroll.scrollTop = 0;
  }

  override render() {
    const { id, panelShown } = this.#article.value;
    const claimsShown = panelShown && id !== null && this.#mode.value !== 'read';
    const noted = claimsShown && this.place >= NOTED;
    const listed = claimsShown && !noted;
    return html`<div class="place ${listed && this.place < BESIDE ? 'stacked' : ''}">
      ${this.#find.value ? html`<stet-find-bar .kind=${this.#find.value}></stet-find-bar>` : nothing}
      <div class="scroll ${noted ? 'noted' : ''}" aria-label=${words.article.sheet} role="region">
        <stet-sheet></stet-sheet>
        ${noted ? html`<stet-margin></stet-margin>` : nothing}
      </div>
      ${id === null ? nothing : html`<stet-spoken></stet-spoken>`} ${listed ? html`<stet-claims-panel></stet-claims-panel>` : nothing}
    </div>`;
  }
}

customElements.define('stet-article', StetArticle);
