import { css, html, LitElement, nothing } from 'lit';
import type { Unverified } from '../../../core/saved/docket.ts';
import { insertSentence } from '../../actions/insert-sentence.ts';
import { personOf } from '../../actions/people.ts';
import { declareUnverified, withdrawUnverified, wordingsFor } from '../../actions/unverified.ts';
import { article } from '../../state/article.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import { wordingStyle } from '../replies/replies-style.ts';
import { wordingList } from '../replies/wording-list.ts';

/** Parts of the open story that were not verified: declared, taken back, with sentences for the story. */
export class StetUnverified extends LitElement {
  static override properties = { wrong: { state: true } };
  static override styles = [
    controls,
    wordingStyle,
    css`
      form {
        display: grid;
        grid-template-columns: 1fr 1fr auto;
        gap: var(--s3);
        align-items: start;
        padding: 3px 3px var(--s3);
      }
      form .button {
        margin-top: 22px;
        min-height: 32px;
      }
      .wrong {
        grid-column: 1 / -1;
        color: var(--red);
      }
      .list > li {
        padding: 9px 0;
        border-top: 1px solid var(--line);
      }
      .head {
        display: flex;
        gap: var(--s3);
        align-items: baseline;
        justify-content: space-between;
      }
      b {
        font: 500 16px/1.35 var(--serif);
        overflow-wrap: anywhere;
      }
      b:lang(km) {
        line-height: 1.75;
      }
      .list > li > p {
        overflow-wrap: anywhere;
      }
      .list > li > small,
      .empty {
        color: var(--ink-2);
      }
      .list > li > small {
        font-size: var(--t-xs);
      }
    `,
  ];
  declare private wrong: boolean;
  readonly #article = new Watch(this, article, ({ docket }) => docket?.unverified);
  readonly #readOnly = new Watch(this, library, ({ library: state }) => Boolean(state?.readOnly));

  constructor() {
    super();
    this.wrong = false;
  }

  #declare(event: Event): void {
    event.preventDefault();
    const form = this.renderRoot.querySelector('form');
    if (!form) return;
    const said = new FormData(form);
    const [part = '', why = ''] = ['part', 'why'].map((name) => String(said.get(name) ?? '').trim());
    this.wrong = part === '' || why === '';
    if (this.wrong) return this.renderRoot.querySelector<HTMLElement>(part === '' ? '[name="part"]' : '[name="why"]')?.focus();
    if (!declareUnverified(part, why)) return;
    form.reset();
    this.renderRoot.querySelector<HTMLElement>('[name="part"]')?.focus();
  }

  override render() {
    const { unverified: text } = words;
    const declared = this.#article.value ?? [];
    const readOnly = this.#readOnly.value;
    return html`<stet-dialog heading=${text.title} lede=${text.lede} size="wide">
      ${readOnly ? html`<p class="empty">${text.readOnly}</p>` : this.#form()}
      ${declared.length === 0 ? html`<p class="empty">${text.empty}</p>` : nothing}
      <ul class="list" aria-label=${text.title}>
        ${declared.map((one) => this.#row(one, readOnly))}
      </ul>
    </stet-dialog>`;
  }

  #form() {
    const { unverified: text } = words;
    return html`<form novalidate @submit=${this.#declare}>
      <label class="field"><span>${text.part}</span><input type="text" name="part" autofocus /><small>${text.partHint}</small></label>
      <label class="field"><span>${text.why}</span><input type="text" name="why" data-limit="reason" /></label>
      <button class="button go">${text.declare} <stet-key keys="Enter"></stet-key></button>
      ${this.wrong ? html`<p class="wrong" role="alert">${text.missing}</p>` : nothing}
    </form>`;
  }

  #row(one: Unverified, readOnly: boolean) {
    const { unverified: text } = words;
    const name = personOf(one.by)?.name ?? words.article.claim.unknownPerson;
    return html`<li>
      <div class="head">
        <b lang=${langOf(one.part)}>${one.part}</b>
        ${
          readOnly
            ? nothing
            : html`<button class="button quiet" aria-label=${text.withdrawOf(one.part)} @click=${() => withdrawUnverified(one)}>
                ${text.withdraw}
              </button>`
        }
      </div>
      <p lang=${langOf(one.why)}>${one.why}</p>
      <small>${text.by(name, one.at)}</small>
      ${readOnly ? nothing : wordingList(wordingsFor(one), insertSentence)}
    </li>`;
  }
}

customElements.define('stet-unverified', StetUnverified);
