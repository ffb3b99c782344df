import { css, html, LitElement, nothing } from 'lit';
import { ownEntry } from '../../../core/own-entry.ts';
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '../../../core/saved/closed-sets.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import type { Person } from '../../../core/saved/library-record.ts';
import { decide, decidersOf } from '../../actions/disputes.ts';
import { peopleHere } from '../../actions/people.ts';
import { closeDialog, leaveDialog } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { session } from '../../state/session.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** Asks what was decided of a disputed claim, by whom and why. `claim`: its id. */
export class StetDecide extends LitElement {
  static override properties = { claim: { type: String }, wrong: { state: true } };
  static override styles = [
    controls,
    css`
      .words {
        margin-bottom: var(--s3);
        padding-left: var(--s3);
        border-left: 3px double var(--disputed);
        font: 400 16px/1.45 var(--serif);
        overflow-wrap: anywhere;
      }
      .words:lang(km) {
        line-height: 1.75;
      }
      form {
        display: grid;
        gap: var(--s3);
        padding: 0 3px 3px;
      }
      fieldset {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 4px;
        font-size: var(--t-s);
        font-weight: 600;
        color: var(--ink-2);
      }
      textarea {
        min-height: 56px;
        resize: vertical;
      }
      .wrong {
        color: var(--red) !important;
        font-size: var(--t-s) !important;
      }
      .end {
        margin-left: auto;
      }
    `,
  ];
  declare claim: string;
  /** What was not said yet. */
  declare private wrong: 'outcome' | 'why' | null;

  constructor() {
    super();
    this.claim = '';
    this.wrong = null;
  }

  get #claim() {
    return article.value.docket?.claims.find(({ id }) => id === this.claim) ?? null;
  }

  #decide(event: Event): void {
    event.preventDefault();
    const form = this.renderRoot.querySelector('form');
    if (!form) return;
    const said = new FormData(form);
    const [outcome, decider, why] = ['outcome', 'decider', 'why'].map((name) => String(said.get(name) ?? '').trim());
    this.wrong = outcome ? (why ? null : 'why') : 'outcome';
    if (!outcome) return this.renderRoot.querySelector<HTMLInputElement>('input[name="outcome"]')?.focus();
    if (!decider || !why) return this.renderRoot.querySelector('textarea')?.focus();
    if (decide(this.claim, outcome as DisputeOutcome, decider, why)) closeDialog();
  }

  /** Letters are the reason, wherever the focus is: who presses Shift D goes on to say why. */
  #key(event: KeyboardEvent): void {
    const isLetter = [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter && event.target instanceof HTMLInputElement) this.renderRoot.querySelector('textarea')?.focus();
    if (event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey)) this.#decide(event);
  }

  /** Says who is left out, and why, where the library keeps duties apart. */
  #apart(claim: Claim | null, deciders: readonly Person[]) {
    const raised = peopleHere().find(({ id }) => id === claim?.dispute?.by);
    if (!raised || deciders.includes(raised)) return nothing;
    const { apart, nobodyElse } = words.disputes;
    return html`<small>${apart(raised.name)} ${deciders.length === 0 ? nobodyElse : nothing}</small>`;
  }

  override render() {
    const { disputes } = words;
    const claim = this.#claim;
    const deciders = claim ? decidersOf(claim) : [];
    const exact = ownEntry(article.value.anchors, this.claim)?.exact ?? claim?.anchor.exact ?? '';
    return html`<stet-dialog heading=${disputes.title} footed>
      <p class="words" lang=${langOf(exact)}>${exact}</p>
      <form novalidate @submit=${this.#decide} @keydown=${this.#key}>
        <fieldset>
          <legend>${disputes.outcomeLabel}</legend>
          ${DISPUTE_OUTCOMES.map(
            (outcome, at) =>
              html`<label class="check"
                ><input type="radio" name="outcome" value=${outcome} ?autofocus=${at === 0} />${disputes.outcomes[outcome]}<small
                  >${disputes.hints[outcome]}</small
                ></label
              >`,
          )}
          ${this.wrong === 'outcome' ? html`<small class="wrong" role="alert">${disputes.outcomeMissing}</small>` : nothing}
        </fieldset>
        <label class="field"
          ><span>${disputes.decider}</span>
          <select name="decider">
            ${deciders.map(({ id, name }) => html`<option value=${id} ?selected=${id === session.value.person?.id}>${name}</option>`)}
          </select>
          ${this.#apart(claim, deciders)}</label
        >
        <label class="field"
          ><span>${disputes.why}</span
          ><textarea name="why" rows="2" data-limit="reason"></textarea>
          ${this.wrong === 'why' ? html`<small class="wrong" role="alert">${disputes.whyMissing}</small>` : html`<small>${disputes.whyHint}</small>`}</label
        >
      </form>
      <button slot="foot" class="button quiet end" @click=${leaveDialog}>${words.frame.cancel} <stet-key keys="Escape"></stet-key></button>
      <button slot="foot" class="button go" ?disabled=${claim === null || deciders.length === 0} @click=${this.#decide}>
        ${disputes.act} <stet-key keys="Mod-Enter"></stet-key>
      </button>
    </stet-dialog>`;
  }
}

customElements.define('stet-decide', StetDecide);
