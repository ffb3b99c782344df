import { html, LitElement, nothing } from 'lit';
import { REPLY_CHANNELS, type ReplyChannel } from '../../../core/saved/closed-sets.ts';
import { instantOf } from '../../../core/replies/reply-state.ts';
import type { Reply } from '../../../core/saved/reply.ts';
import { nowHere } from '../../actions/reply-clock.ts';
import { addReply, setReply } from '../../actions/replies.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { library } from '../../state/library.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import { feet, formKey, formStyle, goBack, textIn, timeField, timeIn } from './form.ts';

type Wrong = 'who' | 'put' | 'sentAt' | 'deadline' | 'early' | null;
const FIRST_WRONG = { who: 'name', put: 'put', sentAt: 'sentAt', deadline: 'deadline', early: 'deadline' } as const;

/** Who it is put to, what, about which claims, how and until when. `reply`: the entry to change, null for a new one about `claim`. Event: `stet-back`. */
export class StetPutForm extends LitElement {
  static override properties = { reply: { attribute: false }, claim: { type: String }, wrong: { state: true } };
  static override styles = [controls, formStyle];
  declare reply: Reply | null;
  declare claim: string | null;
  declare private wrong: Wrong;

  constructor() {
    super();
    this.reply = null;
    this.claim = null;
    this.wrong = null;
  }

  override firstUpdated(): void {
    // What it is about is ticked, in a list of which only a part is in sight.
    this.renderRoot.querySelector('fieldset :checked')?.closest('label')?.scrollIntoView({ block: 'center' });
    this.#field('name')?.focus();
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  #field(name: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`);
  }

  readonly #back = (): void => goBack(this);

  readonly #keep = (event: Event): void => {
    event.preventDefault();
    const form = this.#form;
    const said = form && this.#said(form);
    if (!said) return;
    const kept = this.reply === null ? addReply(said) : setReply(this.reply, said);
    if (kept) goBack(this);
  };

  /** What the form says; null when something of it is wrong, which is then said. */
  #said(form: HTMLFormElement) {
    const { reply } = this;
    const who = { name: textIn(form, 'name'), organisation: textIn(form, 'organisation'), role: textIn(form, 'role') };
    const source = textIn(form, 'source');
    const put = textIn(form, 'put');
    const [sentAt, deadline] = [timeIn(form, 'sentAt', reply?.sentAt ?? ''), timeIn(form, 'deadline', reply?.deadline ?? '')];
    this.wrong = this.#wrongIn(who.name + who.organisation, put, sentAt, deadline);
    if (this.wrong !== null || sentAt === null || deadline === null) {
      if (this.wrong !== null) this.#field(FIRST_WRONG[this.wrong])?.focus();
      return null;
    }
    const shown = new Set(article.value.docket?.claims.map(({ id }) => id));
    const gone = reply?.claims.filter((id) => !shown.has(id)) ?? [];
    const claims = [...new FormData(form).getAll('claims').map(String), ...gone];
    const channel = textIn(form, 'channel') as ReplyChannel;
    return { who: { ...who, ...(source === '' ? {} : { source }) }, put, claims, channel, sentAt, deadline };
  }

  #wrongIn(who: string, put: string, sentAt: string | null, deadline: string | null): Wrong {
    if (who === '') return 'who';
    if (put === '') return 'put';
    if (sentAt === null) return 'sentAt';
    if (deadline === null) return 'deadline';
    const { zone } = nowHere();
    const [sent, due] = [instantOf(sentAt, zone), instantOf(deadline, zone)];
    return sent !== null && due !== null && due < sent ? 'early' : null;
  }

  /** A source of the library lends its name to fields nobody has written in. */
  #source(event: Event): void {
    const id = (event.target as HTMLSelectElement).value;
    const source = library.value.record?.sources.find((one) => one.id === id);
    const field = this.#field(source?.kind === 'person' ? 'name' : 'organisation');
    if (source && field?.value === '') field.value = source.title;
  }

  override render() {
    const { form: text } = words.replies;
    const { reply, wrong } = this;
    return html`<form novalidate @submit=${this.#keep} @keydown=${(event: KeyboardEvent) => formKey(event, this.#keep, this.#back)}>
      ${this.#who()}
      <label class="field whole"
        ><span>${text.put}</span
        ><textarea name="put" rows="3" data-limit="note" .value=${reply?.put ?? ''}></textarea>
        ${wrong === 'put' ? html`<small class="wrong" role="alert">${text.putMissing}</small>` : html`<small>${text.putHint}</small>`}</label
      >
      ${this.#claims()}
      <label class="field"
        ><span>${text.channel}</span>
        <select name="channel">
          ${REPLY_CHANNELS.map(
            (channel) => html`<option value=${channel} ?selected=${channel === reply?.channel}>${words.replies.channels[channel]}</option>`,
          )}
        </select></label
      >
      <span></span>
      ${timeField('sentAt', text.sentAt, reply?.sentAt ?? '', text.sentHint)}
      ${timeField('deadline', text.deadline, reply?.deadline ?? '', text.deadlineHint)}
      ${wrong === 'early' ? html`<p class="wrong whole" role="alert">${text.deadlineEarly}</p>` : nothing}
      ${wrong === 'sentAt' || wrong === 'deadline' ? html`<p class="wrong whole" role="alert">${text.halfTime(text[wrong])}</p>` : nothing}
      ${feet(this.#back)}
    </form>`;
  }

  #who() {
    const { form: text } = words.replies;
    const who = this.reply?.who;
    const sources = library.value.record?.sources ?? [];
    return html`<label class="field"><span>${text.name}</span><input type="text" name="name" .value=${who?.name ?? ''} /></label>
      <label class="field"
        ><span>${text.organisation}</span><input type="text" name="organisation" .value=${who?.organisation ?? ''}
      /></label>
      ${this.wrong === 'who' ? html`<p class="wrong whole" role="alert">${text.whoMissing}</p>` : nothing}
      <label class="field"
        ><span>${text.role}</span><input type="text" name="role" .value=${who?.role ?? ''} /><small>${text.roleHint}</small></label
      >
      <label class="field"
        ><span>${text.source}</span>
        <select name="source" @change=${this.#source}>
          <option value="">${text.noSource}</option>
          ${sources.map(({ id, title }) => html`<option value=${id} ?selected=${id === who?.source}>${title}</option>`)}
        </select></label
      >`;
  }

  /** In the order of the story. */
  #claims() {
    const { form: text } = words.replies;
    const claims = check.value.result?.claims.map((one) => one.claim) ?? article.value.docket?.claims ?? [];
    const about = new Set(this.reply?.claims ?? (this.claim === null ? [] : [this.claim]));
    return html`<fieldset class="whole">
      <legend>${text.claims}</legend>
      ${claims.length === 0 ? html`<small>${text.noClaims}</small>` : nothing}
      ${claims.map(({ id, anchor }) => {
        const exact = article.value.anchors[id]?.exact ?? anchor.exact;
        return html`<label title=${exact}
          ><input type="checkbox" name="claims" value=${id} ?checked=${about.has(id)} /><span lang=${langOf(exact)}>${exact}</span></label
        >`;
      })}
    </fieldset>`;
  }
}

customElements.define('stet-put-form', StetPutForm);
