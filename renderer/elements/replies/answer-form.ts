import { html, LitElement, nothing } from 'lit';
import { REPLY_STATUSES, type ReplyStatus } from '../../../core/saved/closed-sets.ts';
import { isReplyStatus } from '../../../core/replies/reply-state.ts';
import { fullName, selectedWords, setReply, storyText, type StandingReply } from '../../actions/replies.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import { feet, formKey, formStyle, goBack, textIn, timeField, timeIn } from './form.ts';

/** What came of putting it to somebody, and where the story tells of it. `reply`: the entry. Event: `stet-back`. */
export class StetAnswerForm extends LitElement {
  static override properties = { reply: { attribute: false }, wrong: { state: true } };
  static override styles = [controls, formStyle];
  declare reply: StandingReply | null;
  declare private wrong: 'time' | 'quote' | null;

  constructor() {
    super();
    this.reply = null;
    this.wrong = null;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('select')?.focus();
  }

  readonly #back = (): void => goBack(this);

  readonly #keep = (event: Event): void => {
    event.preventDefault();
    const form = this.renderRoot.querySelector('form');
    const reply = this.reply?.reply;
    if (!form || !reply) return;
    const at = timeIn(form, 'at', reply.answer.at);
    const quote = textIn(form, 'quote');
    const isThere = quote === '' || quote === reply.reflected.quote || storyText().includes(quote);
    this.wrong = at === null ? 'time' : isThere ? null : 'quote';
    if (at === null || !isThere) return this.renderRoot.querySelector<HTMLElement>(at === null ? '[name="at"]' : '[name="quote"]')?.focus();
    const status = textIn(form, 'status');
    const reflected = { quote, words: textIn(form, 'elsewhere'), claims: reply.reflected.claims };
    // A status of a later version stays while nobody says another.
    const answer = isReplyStatus(status) ? { answer: { status, words: textIn(form, 'words'), at } } : {};
    if (setReply(reply, { ...answer, reflected })) goBack(this);
  };

  #useSelection(): void {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('[name="quote"]');
    if (field) field.value = selectedWords();
    field?.focus();
  }

  override render() {
    const { replies: text } = words;
    const { form } = text;
    const reply = this.reply?.reply;
    if (!reply || !this.reply) return nothing;
    const { answer, reflected } = reply;
    const statuses = Object.keys(REPLY_STATUSES) as ReplyStatus[];
    return html`<form novalidate @submit=${this.#keep} @keydown=${(event: KeyboardEvent) => formKey(event, this.#keep, this.#back)}>
      <p class="whole"><b lang=${langOf(fullName(this.reply))}>${fullName(this.reply)}</b></p>
      <label class="field"
        ><span>${form.status}</span>
        <select name="status">
          ${isReplyStatus(answer.status) ? nothing : html`<option value=${answer.status} selected>${text.status(answer.status)}</option>`}
          ${statuses.map((one) => html`<option value=${one} ?selected=${one === answer.status}>${text.statuses[one]}</option>`)}
        </select></label
      >
      ${timeField('at', form.received, answer.at)}
      ${this.wrong === 'time' ? html`<p class="wrong whole" role="alert">${form.halfTime(form.received)}</p>` : nothing}
      <label class="field whole"
        ><span>${form.words}</span><textarea name="words" rows="3" data-limit="note" .value=${answer.words}></textarea>
      </label>
      <label class="field whole"
        ><span>${form.quote}</span
        ><textarea name="quote" rows="2" data-limit="excerpt" .value=${reflected.quote}></textarea>
        ${this.wrong === 'quote' ? html`<small class="wrong" role="alert">${form.quoteMissing}</small>` : html`<small>${form.quoteHint}</small>`}</label
      >
      ${
        selectedWords() === ''
          ? nothing
          : html`<div class="whole"><button type="button" class="button" @click=${this.#useSelection}>${form.useSelection}</button></div>`
      }
      <label class="field whole"
        ><span>${form.elsewhere}</span><input type="text" name="elsewhere" data-limit="reason" .value=${reflected.words} /><small
          >${form.elsewhereHint}</small
        ></label
      >
      ${feet(this.#back)}
    </form>`;
  }
}

customElements.define('stet-answer-form', StetAnswerForm);
