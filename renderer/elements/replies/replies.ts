import { html, LitElement, nothing } from 'lit';
import { closeDialog } from '../../actions/tell.ts';
import { repliesHere, type StandingReply } from '../../actions/replies.ts';
import { article } from '../../state/article.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import './answer-form.ts';
import './chase-form.ts';
import './put-form.ts';
import { replyRow, type ReplyDeed } from './reply-row.ts';
import { repliesStyle, wordingStyle } from './replies-style.ts';

/** A countdown in minutes is looked at twice a minute. */
const TICK_MS = 30_000;

/** What is open beside the list: a new entry, or a form about one that is there. */
type Open =
  { readonly form: 'put'; readonly reply: StandingReply | null } | { readonly form: 'answer' | 'chase'; readonly reply: StandingReply };

/** The log of the right of reply. `reply`: id of the entry to show first; `claim`: id of the claim a new entry is about, asked for at once. */
export class StetReplies extends LitElement {
  static override properties = { reply: { type: String }, claim: { type: String }, open: { state: true } };
  static override styles = [controls, repliesStyle, wordingStyle];
  declare reply: string | null;
  declare claim: string | null;
  declare private open: Open | null;
  readonly #article = new Watch(this, article, ({ docket, projection, meta }) => ({ docket, projection, meta }));
  readonly #readOnly = new Watch(this, library, ({ library: state }) => Boolean(state?.readOnly));
  #timer: number | undefined;

  constructor() {
    super();
    this.reply = null;
    this.claim = null;
    this.open = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.claim !== null && !this.#readOnly.value) this.open = { form: 'put', reply: null };
    this.#timer = window.setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#timer);
  }

  #focusRow(id: string): void {
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>('.list > li')].find(({ dataset }) => dataset['reply'] === id);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('button')?.focus();
  }

  /** Back to the list; a form that was asked for from a claim leaves the dialog. */
  readonly #back = (): void => {
    const last = this.open?.reply?.reply.id;
    if (this.claim !== null && last === undefined) return closeDialog();
    this.open = null;
    void this.updateComplete.then(() =>
      last === undefined ? this.renderRoot.querySelector<HTMLElement>('.add')?.focus() : this.#focusRow(last),
    );
  };

  #leave(event: Event): void {
    if (this.open === null) return;
    event.preventDefault();
    this.#back();
  }

  readonly #deed = (deed: ReplyDeed, reply: StandingReply): void => {
    this.open = { form: deed, reply };
  };

  get #title(): string {
    const { replies } = words;
    if (this.open === null) return replies.title;
    if (this.open.form === 'answer') return replies.answerTitle;
    if (this.open.form === 'chase') return replies.chaseTitle;
    return this.open.reply === null ? replies.addTitle : replies.changeTitle;
  }

  override render() {
    return html`<stet-dialog
      heading=${this.#title}
      lede=${this.open === null ? words.replies.lede : ''}
      size="wide"
      @stet-leave=${this.#leave}
    >
      ${this.open === null ? this.#list() : this.#form(this.open)}
    </stet-dialog>`;
  }

  #form({ form, reply }: Open) {
    if (form === 'put') {
      return html`<stet-put-form .reply=${reply?.reply ?? null} .claim=${this.claim} @stet-back=${this.#back}></stet-put-form>`;
    }
    return form === 'answer'
      ? html`<stet-answer-form .reply=${reply} @stet-back=${this.#back}></stet-answer-form>`
      : html`<stet-chase-form .reply=${reply} @stet-back=${this.#back}></stet-chase-form>`;
  }

  #list() {
    const { replies: text } = words;
    const readOnly = this.#readOnly.value;
    const { replies, unread } = repliesHere();
    return html`${
        readOnly
          ? html`<p class="empty">${text.readOnly}</p>`
          : html`<div class="top">
              <button
                class="button go add"
                ?autofocus=${!replies.some(({ reply }) => reply.id === this.reply)}
                @click=${() => (this.open = { form: 'put', reply: null })}
              >
                ${icon('plus')} ${text.add}
              </button>
            </div>`
      }
      ${replies.length + unread === 0 ? html`<p class="empty">${text.empty}</p>` : nothing}
      ${unread > 0 ? html`<p class="unread" role="status">${text.unread(unread)}</p>` : nothing}
      <ul class="list" aria-label=${text.title}>
        ${replies.map((reply) => replyRow(reply, { docket: this.#article.value.docket, readOnly, wanted: this.reply, deed: this.#deed }))}
      </ul>`;
  }
}

customElements.define('stet-replies', StetReplies);
