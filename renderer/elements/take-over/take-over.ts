import { css, html, LitElement } from 'lit';
import { takeOver } from '../../actions/take-over.ts';
import { closeDialog } from '../../actions/tell.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** Asks before a library is taken from whoever has it open, and says what becomes of what they typed. */
export class StetTakeOver extends LitElement {
  static override properties = { busy: { state: true } };
  static override styles = [
    controls,
    css`
      p + p {
        margin-top: var(--s3);
      }
      .held {
        font-weight: 600;
      }
      small {
        color: var(--ink-2);
      }
    `,
  ];
  declare private busy: boolean;
  readonly #readOnly = new Watch(this, library, ({ library: state }) => state?.readOnly);

  constructor() {
    super();
    this.busy = false;
  }

  async #go(): Promise<void> {
    this.busy = true;
    await takeOver();
    this.busy = false;
  }

  override render() {
    const text = words.takeOver;
    const { by, since } = this.#readOnly.value ?? {};
    return html`<stet-dialog heading=${text.title} size="medium" footed>
      <p class="held">${text.held(by, since)}</p>
      <p>${text.what}</p>
      <p><small>${text.asleep}</small></p>
      <p role="status">${this.busy ? text.going : ''}</p>
      <button slot="foot" class="button go" autofocus ?disabled=${this.busy} @click=${this.#go}>${text.go}</button>
      <button slot="foot" class="button quiet" @click=${closeDialog}>${words.frame.cancel} <stet-key keys="Escape"></stet-key></button>
    </stet-dialog>`;
  }
}

customElements.define('stet-take-over', StetTakeOver);
