import { css, html, LitElement } from 'lit';
import { say, valueOrSay } from '../../actions/tell.ts';
import { ask } from '../../desk.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';

/** The report as it would be saved, to be read first. */
export class StetDiagnosticReport extends LitElement {
  static override properties = { report: { state: true } };
  static override styles = [
    controls,
    css`
      textarea {
        display: block;
        height: 46vh;
        font:
          12px/1.5 ui-monospace,
          monospace;
        resize: none;
      }
    `,
  ];
  declare private report: string | null;

  constructor() {
    super();
    this.report = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.report = valueOrSay(await ask('support.report', {}))?.text ?? '';
  }

  async #save(): Promise<void> {
    const saved = valueOrSay(await ask('support.save', {}));
    if (saved) say(words.support.saved(saved.file), 'good');
  }

  /** The window itself may not write to the clipboard: main does what the key would do. */
  async #copy(): Promise<void> {
    this.renderRoot.querySelector('textarea')?.select();
    if (valueOrSay(await ask('window.edit', { act: 'copy' }))) say(words.support.copied, 'good');
  }

  override render() {
    const text = words.support;
    return html`<stet-dialog heading=${text.title} lede=${text.lede} size="wide" footed>
      <textarea readonly autofocus aria-label=${text.report} .value=${this.report ?? text.loading}></textarea>
      <button slot="foot" class="button go" ?disabled=${this.report === null} @click=${() => void this.#save()}>${text.save}</button>
      <button slot="foot" class="button" ?disabled=${this.report === null} @click=${() => void this.#copy()}>${text.copy}</button>
    </stet-dialog>`;
  }
}

customElements.define('stet-diagnostic-report', StetDiagnosticReport);
