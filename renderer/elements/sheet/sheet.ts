import { html, LitElement, type PropertyValues } from 'lit';
import { attachEditor } from '../../actions/hold.ts';
import { showContextMenu } from '../../actions/context-menu.ts';
import { sheetListener } from '../../actions/sheet.ts';
import { createEditor } from '../../editor/create-editor.ts';
import type { ArticleEditor } from '../../editor/contract.ts';
import { sheetStyles } from '../../editor/sheet-style.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { paperStyle } from './sheet-style.ts';

/** The sheet of paper with the editor in it. Events: `stet-moved` (bubbles) when lines may stand elsewhere. */
export class StetSheet extends LitElement {
  static override styles = [controls, paperStyle, sheetStyles];
  #editor: ArticleEditor | null = null;

  override firstUpdated(_changed: PropertyValues): void {
    this.#begin();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    attachEditor(null);
    this.#editor?.destroy();
    this.#editor = null;
  }

  #begin(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    if (!place || this.#editor) return;
    const moved = (): void => {
      this.dispatchEvent(new CustomEvent('stet-moved', { bubbles: true, composed: true }));
    };
    this.#editor = createEditor(place, { ...sheetListener, moved, selected: () => undefined, contextMenu: showContextMenu });
    this.#editor.setWords(words.article.empty);
    attachEditor(this.#editor);
  }

  override render() {
    return html`<div class="paper"><div class="place"></div></div>`;
  }
}

customElements.define('stet-sheet', StetSheet);
