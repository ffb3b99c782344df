import { css, html, LitElement, nothing } from 'lit';
import { ask } from '../../desk.ts';
import { editorHere } from '../../actions/hold.ts';
import { closeDialog, valueOrTell } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';

/** Only these leave the window; anything else is not an address that a reader could follow. */
const ADDRESS = /^(https?:\/\/\S+|mailto:\S+@\S+)$/i;

/** The link at the selection: set, changed, opened, taken away. */
export class StetLink extends LitElement {
  static override properties = { wrong: { state: true } };
  static override styles = [
    controls,
    css`
      .wrong {
        color: var(--red);
        font-size: var(--t-s);
      }
      .end {
        margin-left: auto;
      }
    `,
  ];
  declare private wrong: boolean;
  readonly #href = editorHere()?.linkHere ?? null;
  readonly #empty = editorHere()?.selection.from === editorHere()?.selection.to;

  constructor() {
    super();
    this.wrong = false;
  }

  #set(event: Event): void {
    event.preventDefault();
    const address = this.renderRoot.querySelector('input')?.value.trim() ?? '';
    this.wrong = address !== '' && !ADDRESS.test(address);
    if (this.wrong) return;
    this.#lay(address === '' ? null : address);
  }

  #lay(href: string | null): void {
    closeDialog();
    editorHere()?.setLink(href);
    editorHere()?.focus();
  }

  async #open(): Promise<void> {
    if (this.#href !== null) valueOrTell(await ask('address.open', { address: this.#href }));
  }

  override render() {
    const { link } = words.article;
    if (this.#empty && this.#href === null) {
      return html`<stet-dialog heading=${link.title} size="small"><p>${link.noSelection}</p></stet-dialog>`;
    }
    return html`<stet-dialog heading=${link.title} size="small" footed>
      <form id="link" @submit=${this.#set}>
        <label class="field"
          ><span>${link.address}</span
          ><input
            type="text"
            data-limit="address"
            inputmode="url"
            autofocus
            .value=${this.#href ?? 'https://'}
            @input=${() => (this.wrong = false)}
          /><small>${link.hint}</small></label
        >
        ${this.wrong ? html`<p class="wrong" role="alert">${link.wrong}</p>` : nothing}
      </form>
      ${
        this.#href === null
          ? nothing
          : html`<button slot="foot" class="button" @click=${() => this.#lay(null)}>${link.remove}</button>
              ${ADDRESS.test(this.#href) ? html`<button slot="foot" class="button" @click=${this.#open}>${link.open}</button>` : nothing}`
      }
      <button slot="foot" class="button go end" @click=${this.#set}>${link.act} <stet-key keys="Enter"></stet-key></button>
    </stet-dialog>`;
  }
}

customElements.define('stet-link', StetLink);
