import { html, LitElement, nothing } from 'lit';
import { REPLY_CHANNELS, type ReplyChannel } from '../../../core/saved/closed-sets.ts';
import { chase, fullName, type StandingReply } from '../../actions/replies.ts';
import { localMinute } from '../../actions/reply-clock.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import { feet, formKey, formStyle, goBack, textIn, timeField, timeIn } from './form.ts';

/** When and how somebody was asked again. `reply`: the entry. Event: `stet-back`. */
export class StetChaseForm extends LitElement {
  static override properties = { reply: { attribute: false }, wrong: { state: true } };
  static override styles = [controls, formStyle];
  declare reply: StandingReply | null;
  declare private wrong: boolean;

  constructor() {
    super();
    this.reply = null;
    this.wrong = false;
  }

  override firstUpdated(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('[name="at"]');
    // Most are written down as they happen.
    if (field) field.value = localMinute(new Date().toISOString());
    field?.focus();
  }

  readonly #back = (): void => goBack(this);

  readonly #keep = (event: Event): void => {
    event.preventDefault();
    const form = this.renderRoot.querySelector('form');
    if (!form || !this.reply) return;
    const at = timeIn(form, 'at', '');
    this.wrong = at === null || at === '';
    if (at && chase(this.reply.reply, at, textIn(form, 'channel') as ReplyChannel)) goBack(this);
  };

  override render() {
    const { form } = words.replies;
    if (!this.reply) return nothing;
    return html`<form novalidate @submit=${this.#keep} @keydown=${(event: KeyboardEvent) => formKey(event, this.#keep, this.#back)}>
      <p class="whole"><b lang=${langOf(fullName(this.reply))}>${fullName(this.reply)}</b></p>
      ${timeField('at', form.chasedAt, '')}
      <label class="field"
        ><span>${form.channel}</span>
        <select name="channel">
          ${REPLY_CHANNELS.map(
            (channel) =>
              html`<option value=${channel} ?selected=${channel === this.reply?.reply.channel}>${words.replies.channels[channel]}</option>`,
          )}
        </select></label
      >
      ${this.wrong ? html`<p class="wrong whole" role="alert">${form.halfTime(form.chasedAt)}</p>` : nothing} ${feet(this.#back)}
    </form>`;
  }
}

customElements.define('stet-chase-form', StetChaseForm);
