import { css, html, LitElement } from 'lit';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';

/** The licences of Stet and of what it carries of others, as the build wrote them down. */
export class StetLicences extends LitElement {
  static override properties = { text: { state: true } };
  static override styles = [
    controls,
    css`
      pre {
        margin: 0;
        padding: var(--s2);
        max-height: 60vh;
        overflow: auto;
        font: 400 var(--t-s) / 1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      /* The dialog's body cuts off what stands out of it. */
      pre:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];
  declare private text: string;

  constructor() {
    super();
    this.text = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    const answer = await fetch('licences.txt').catch(() => null);
    this.text = answer?.ok ? await answer.text() : words.dialogs.licences.missing;
  }

  override render() {
    const text = words.dialogs.licences;
    return html`<stet-dialog heading=${text.title} size="wide">
      <pre tabindex="0" autofocus aria-label=${text.title}>${this.text}</pre>
    </stet-dialog>`;
  }
}

customElements.define('stet-licences', StetLicences);
