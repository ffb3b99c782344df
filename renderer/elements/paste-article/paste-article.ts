import { css, html, LitElement } from 'lit';
import { importPasted } from '../../actions/import.ts';
import { closeDialog, leaveDialog } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** A place for the text of a story that is not in a file. What is pasted as a web page keeps its marks. */
export class StetPasteArticle extends LitElement {
  static override properties = { empty: { state: true } };
  static override styles = [
    controls,
    css`
      textarea {
        min-height: 260px;
        resize: vertical;
        font: 400 16px/1.5 var(--serif);
        padding: 10px 12px;
      }
    `,
  ];
  declare private empty: boolean;
  #html = '';

  constructor() {
    super();
    this.empty = true;
  }

  #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** A page copied whole is imported from its marks as long as nobody edits the plain text that is shown. */
  #pasted(event: ClipboardEvent): void {
    const marked = event.clipboardData?.getData('text/html') ?? '';
    this.#html = this.#area()?.value === '' ? marked : '';
  }

  #changed(event: InputEvent): void {
    if (event.inputType !== 'insertFromPaste') this.#html = '';
    this.empty = this.#area()?.value.trim() === '';
  }

  async #import(): Promise<void> {
    const text = this.#html || (this.#area()?.value ?? '');
    if (text.trim() === '') return;
    closeDialog();
    await importPasted(text);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#import();
  }

  override render() {
    const text = words.library.pasteArticle;
    return html`<stet-dialog heading=${text.title} lede=${text.lede} size="wide" footed>
      <label class="field"
        ><span class="sr">${text.label}</span
        ><textarea
          autofocus
          data-limit="story"
          placeholder=${text.placeholder}
          @paste=${this.#pasted}
          @input=${this.#changed}
          @keydown=${this.#key}
        ></textarea>
      </label>
      <button slot="foot" class="button go" ?disabled=${this.empty} @click=${this.#import}>
        ${text.act} <stet-key keys="Mod-Enter"></stet-key>
      </button>
      <button slot="foot" class="button quiet" @click=${leaveDialog}>${words.frame.cancel} <stet-key keys="Escape"></stet-key></button>
    </stet-dialog>`;
  }
}

customElements.define('stet-paste-article', StetPasteArticle);
