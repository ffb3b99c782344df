import { css, html, LitElement, nothing } from 'lit';
import { checkCalculation, complete, partsOf } from '../../../core/calculation/calculation.ts';
import { addCalculation } from '../../actions/claims.ts';
import { closeDialog } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** So much of what could not be read is shown, in UTF-16 units. */
const SHOWN = 12;

/** Writes a calculation beside a claim (`claim`: its id): what it comes to is said while it is typed. */
export class StetCalculate extends LitElement {
  static override properties = { claim: { type: String }, written: { state: true }, asked: { state: true } };
  static override styles = [
    controls,
    css`
      .words {
        margin-bottom: var(--s3);
        padding-left: var(--s3);
        border-left: 3px solid var(--line-strong);
        font: 400 16px/1.45 var(--serif);
        overflow-wrap: anywhere;
      }
      input {
        font-variant-numeric: tabular-nums;
      }
      output {
        display: block;
        min-height: 1.5em;
        margin-top: var(--s2);
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .wrong {
        color: var(--red);
      }
      .end {
        margin-left: auto;
      }
    `,
  ];
  declare claim: string;
  declare private written: string;
  /** Somebody wanted to keep it: what is wrong with it is said now. */
  declare private asked: boolean;

  constructor() {
    super();
    this.claim = '';
    this.written = '';
    this.asked = false;
  }

  #keep(event: Event): void {
    event.preventDefault();
    this.asked = true;
    const field = this.renderRoot.querySelector('input');
    if (!checkCalculation(this.written).ok) return field?.focus();
    if (addCalculation(this.claim, complete(this.written))) closeDialog();
  }

  #type(event: Event): void {
    this.written = (event.target as HTMLInputElement).value;
    this.asked = false;
  }

  /** Half a sum is no mistake: that it cannot be read is said when somebody wants to keep it. */
  #answer() {
    const { calculation } = words;
    const checked = checkCalculation(this.written);
    if (!checked.ok) {
      const why = calculation.why[checked.why];
      const said = typeof why === 'string' ? why : why(this.written.slice(checked.at, checked.at + SHOWN).trim());
      return this.asked ? html`<span class="wrong">${said}</span>` : nothing;
    }
    if (partsOf(this.written).said === '') return calculation.is(checked.is);
    return checked.holds ? calculation.holds(checked.is) : html`<span class="wrong">${calculation.differs(checked.is)}</span>`;
  }

  override render() {
    const { calculation } = words;
    const exact = article.value.docket?.claims.find(({ id }) => id === this.claim)?.anchor.exact ?? '';
    return html`<stet-dialog heading=${calculation.title} lede=${calculation.lede} footed>
      <p class="words" lang=${langOf(exact)}>${exact}</p>
      <form id="calculation" @submit=${(event: Event) => this.#keep(event)}>
        <label class="field"
          ><span>${calculation.field}</span
          ><input
            type="text"
            name="written"
            data-limit="line"
            autocomplete="off"
            spellcheck="false"
            autofocus
            placeholder="(340 − 200) / 200"
            .value=${this.written}
            @input=${(event: Event) => this.#type(event)}
          /><small>${calculation.hint}</small></label
        >
        <output aria-live="polite">${this.#answer()}</output>
      </form>
      <button slot="foot" class="button go end" @click=${(event: Event) => this.#keep(event)}>
        ${calculation.keep} <stet-key keys="Enter"></stet-key>
      </button>
    </stet-dialog>`;
  }
}

customElements.define('stet-calculate', StetCalculate);
