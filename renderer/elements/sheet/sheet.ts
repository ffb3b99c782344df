import { html, LitElement, type PropertyValues } from 'lit';
import { attachEditor } from '../../actions/hold.ts';
import { sourcesIfMerged } from '../../../core/sources/source-of.ts';
import { recheckSoon } from '../../actions/check.ts';
import { lookHere, stopTyping } from '../../actions/hand.ts';
import { showContextMenu, showMenuOfHand } from '../../actions/context-menu.ts';
import { focused } from '../../actions/keys.ts';
import { sheetListener } from '../../actions/sheet.ts';
import { createEditor } from '../../editor/create-editor.ts';
import type { ArticleEditor } from '../../editor/contract.ts';
import { sheetStyles } from '../../editor/sheet-style.ts';
import { article } from '../../state/article.ts';
import { library } from '../../state/library.ts';
import { overlays } from '../../state/overlays.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { paperStyle } from './sheet-style.ts';

/** The sheet of paper with the editor in it. Events: `stet-moved` (bubbles) when lines may stand elsewhere. */
export class StetSheet extends LitElement {
  static override styles = [controls, paperStyle, sheetStyles];
  #editor: ArticleEditor | null = null;
  #looking = false;
  readonly #mode = new Watch(this, session, ({ preferences }) => preferences.mode);
  readonly #rules = new Watch(this, library, ({ record }) => ({
    settings: record?.settings,
    sources: record && sourcesIfMerged(record.sources),
  }));

  override firstUpdated(_changed: PropertyValues): void {
    this.#begin();
  }

  /** The library's rules, and which of its sources were merged, decide what a sign-off survives. */
  override updated(): void {
    if (this.#rules.value.settings) recheckSoon();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#menuKey);
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#menuKey);
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
    this.#editor = createEditor(place, {
      ...sheetListener,
      moved,
      selected: () => undefined,
      contextMenu: (...asked) => {
        this.#lookFirst();
        void showContextMenu(...asked);
      },
    });
    this.#editor.setWords(words.article.empty);
    attachEditor(this.#editor);
  }

  /** A press that ends elsewhere, or whose word was drawn anew meanwhile, is no click, and the next key would overwrite the words. */
  #pressing(event: MouseEvent): void {
    if (this.#mode.value === 'check' && event.button === 0) window.addEventListener('mouseup', this.#pressed, { once: true });
  }

  /** In check mode a press moves the eye and leaves the keys to the checker; a double press edits. */
  readonly #pressed = (event: MouseEvent): void => {
    if (this.#mode.value !== 'check' || event.detail > 1) return;
    lookHere();
    stopTyping();
  };

  /** Asked before the press gives the sheet the keyboard, which somebody who edits has already. */
  #menuPressed({ button, ctrlKey }: PointerEvent): void {
    const isMenu = button === 2 || ctrlKey;
    this.#looking = isMenu && this.#mode.value === 'check' && !this.#editor?.dom.contains(focused());
  }

  /** In check mode a press for the menu moves the eye like any other, and leaves the keys to the checker. */
  #lookFirst(): void {
    if (this.#looking) {
      lookHere();
      stopTyping();
    }
    this.#looking = false;
  }

  /** With the focus nowhere, the key of the menu is for what is at hand in the article. */
  readonly #menuKey = (event: KeyboardEvent): void => {
    const isKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const { dialog, menu } = overlays.value;
    if (!isKey || event.defaultPrevented || dialog || menu || article.value.id === null || focused() !== document.body) return;
    event.preventDefault();
    showMenuOfHand();
  };

  /** Escape goes back from editing to checking. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#mode.value !== 'check') return;
    event.preventDefault();
    lookHere();
    stopTyping();
  }

  override render() {
    return html`<div class="paper" @pointerdown=${this.#menuPressed} @mousedown=${this.#pressing} @keydown=${this.#key}>
      <div class="place"></div>
    </div>`;
  }
}

customElements.define('stet-sheet', StetSheet);
