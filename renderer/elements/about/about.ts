import { css, html, LitElement } from 'lit';
import { session } from '../../state/session.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';

/** Which Stet this is, on which runtime, and what it promises. */
export class StetAbout extends LitElement {
  static override styles = [
    controls,
    css`
      p + p {
        margin-top: var(--s3);
      }
      .quiet {
        color: var(--ink-2);
        font-size: var(--t-s);
      }
    `,
  ];

  override render() {
    const text = words.dialogs.about;
    const { hello } = session.value;
    return html`<stet-dialog heading=${text.title} lede=${text.lede} size="small">
      <p class="num">
        ${text.version(hello?.version ?? '')}<br />
        ${hello ? text.runtime(hello.runtime.name, hello.runtime.version, hello.runtime.chrome) : ''}
      </p>
      <p>${text.offline}</p>
      <p class="quiet">${text.licence}</p>
    </stet-dialog>`;
  }
}

customElements.define('stet-about', StetAbout);
