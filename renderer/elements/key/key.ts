import { css, html, LitElement } from 'lit';
import { keyParts } from '../../actions/keys.ts';

/** A key the way this platform writes it. `keys`: ProseMirror's notation, e.g. `Mod-Shift-k`. */
export class StetKey extends LitElement {
  static override properties = { keys: { type: String } };
  static override styles = css`
    :host {
      display: inline-flex;
      gap: 3px;
      flex: none;
    }
    kbd {
      font: 600 11px/1.4 var(--sans);
    }
    :host(.boxed) kbd {
      min-width: 22px;
      padding: 1px 6px;
      border: 1px solid var(--line-strong);
      border-bottom-width: 2px;
      border-radius: var(--r);
      background: var(--raised);
      color: var(--ink-2);
      text-align: center;
    }
  `;
  declare keys: string;

  constructor() {
    super();
    this.keys = '';
  }

  override render() {
    return keyParts(this.keys).map((part) => html`<kbd>${part}</kbd>`);
  }
}

customElements.define('stet-key', StetKey);
