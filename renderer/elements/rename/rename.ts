import { html, LitElement } from 'lit';
import { articleAtHand, renameArticle, summaryOf } from '../../actions/library.ts';
import { closeDialog, leaveDialog } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

const EXTENSION = /\.md$/i;

/** Asks for a new file name. `article`: its id; the one at hand when null. */
export class StetRename extends LitElement {
  static override properties = { article: { type: String } };
  static override styles = [controls];
  declare article: string | null;

  constructor() {
    super();
    this.article = null;
  }

  get #summary() {
    return summaryOf(this.article) ?? articleAtHand();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.select();
  }

  async #rename(event: Event): Promise<void> {
    event.preventDefault();
    const summary = this.#summary;
    const name = this.renderRoot.querySelector('input')?.value.trim() ?? '';
    if (!summary || name === '') return;
    if (name === summary.file.replace(EXTENSION, '') || (await renameArticle(summary.id, name))) closeDialog();
  }

  override render() {
    const text = words.library.rename;
    const summary = this.#summary;
    return html`<stet-dialog heading=${text.title} lede=${text.lede(summary?.headline ?? '')} size="small" footed>
      <form id="rename" @submit=${this.#rename}>
        <label class="field"
          ><span>${text.label}</span><input type="text" autofocus spellcheck="false" .value=${summary?.file.replace(EXTENSION, '') ?? ''}
        /></label>
      </form>
      <button slot="foot" class="button go" @click=${this.#rename}>${text.act} <stet-key keys="Enter"></stet-key></button>
      <button slot="foot" class="button quiet" @click=${leaveDialog}>${words.frame.cancel} <stet-key keys="Escape"></stet-key></button>
    </stet-dialog>`;
  }
}

customElements.define('stet-rename', StetRename);
