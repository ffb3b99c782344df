import { html, LitElement } from 'lit';
import { nameThisText } from '../../actions/history.ts';
import { closeDialog, leaveDialog } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** Saves the article as it is now and gives that a name in its history. */
export class StetMilestone extends LitElement {
  static override properties = { busy: { state: true } };
  static override styles = [controls];
  declare private busy: boolean;

  constructor() {
    super();
    this.busy = false;
  }

  async #name(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.renderRoot.querySelector('input')?.value.trim() ?? '';
    if (name === '' || this.busy) return;
    this.busy = true;
    const isNamed = await nameThisText(name);
    this.busy = false;
    if (isNamed) closeDialog();
  }

  override render() {
    const { milestone, nameLabel, nameAct } = words.history;
    return html`<stet-dialog heading=${milestone.title} lede=${milestone.lede} size="small" footed>
      <form @submit=${this.#name}>
        <label class="field"><span>${nameLabel}</span><input type="text" autofocus maxlength="500" /></label>
      </form>
      <button slot="foot" class="button go" ?disabled=${this.busy} @click=${this.#name}>
        ${nameAct} <stet-key keys="Enter"></stet-key>
      </button>
      <button slot="foot" class="button quiet" @click=${leaveDialog}>${words.frame.cancel} <stet-key keys="Escape"></stet-key></button>
    </stet-dialog>`;
  }
}

customElements.define('stet-milestone', StetMilestone);
