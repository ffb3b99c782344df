import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { closeDialog, say } from '../../actions/tell.ts';
import { focused } from '../../actions/keys.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../toast/toast.ts';
import { dialogStyle } from './dialog-style.ts';

/**
 * The frame of every dialog: a native modal one, so that the desk behind is inert, Escape leaves, and the focus comes back to where it
 * was. `heading` names it; without `lede` there is only the heading; `bare` shows no header (the heading is read aloud all the same).
 * Slots: the body (an element with `autofocus` gets the focus), `foot`. Events: `stet-leave`, cancelable, before it closes.
 */
export class StetDialog extends LitElement {
  static override properties = {
    heading: { type: String },
    lede: { type: String },
    size: { type: String, reflect: true },
    bare: { type: Boolean },
    footed: { type: Boolean, reflect: true },
  };
  static override styles = [controls, dialogStyle];
  declare heading: string;
  declare lede: string;
  declare size: 'small' | 'medium' | 'wide' | 'widest';
  declare bare: boolean;
  declare footed: boolean;
  /** Gives the keyboard on once the dialog is gone; without it whoever had it before has it back. */
  heir: (() => void) | null = null;
  #before: Element | null = null;
  #isWritten = false;

  constructor() {
    super();
    this.heading = '';
    this.lede = '';
    this.size = 'medium';
    this.bare = false;
    this.footed = false;
  }

  override connectedCallback(): void {
    this.#before = focused();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.heir) this.heir();
    else if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus({ preventScroll: true });
  }

  override firstUpdated(_changed: PropertyValues): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  #leave(event: Event): void {
    event.preventDefault();
    if (this.dispatchEvent(new CustomEvent('stet-leave', { cancelable: true, bubbles: true, composed: true }))) closeDialog();
  }

  /** A press beside the dialog is soon made by accident: what was written is not left for it. */
  #pressedOutside(event: PointerEvent): void {
    if (!(event.target instanceof HTMLDialogElement)) return;
    if (this.#isWritten) say(words.frame.stillWritten);
    else this.#leave(event);
  }

  /** Fields that look something up hold nothing that could be lost. */
  #written(event: Event): void {
    const [field] = event.composedPath();
    if (field instanceof HTMLTextAreaElement) this.#isWritten = true;
    if (field instanceof HTMLInputElement && field.type === 'text' && field.role !== 'combobox') this.#isWritten = true;
  }

  override render() {
    return html`
      <dialog aria-label=${this.heading} @cancel=${this.#leave} @pointerdown=${this.#pressedOutside} @input=${this.#written}>
        ${this.bare ? html`<div></div>` : this.#header()}
        <div class="body" part="body"><slot></slot></div>
        <div class="foot"><slot name="foot"></slot></div>
        <stet-dialog-toast></stet-dialog-toast>
      </dialog>
    `;
  }

  #header() {
    return html`
      <div class="head">
        <h2>${this.heading}</h2>
        <button class="button quiet icon-only" aria-label=${words.frame.close} title="${words.frame.close} · Esc" @click=${this.#leave}>
          ${icon('x')}
        </button>
        ${this.lede ? html`<p>${this.lede}</p>` : nothing}
      </div>
    `;
  }
}

customElements.define('stet-dialog', StetDialog);
