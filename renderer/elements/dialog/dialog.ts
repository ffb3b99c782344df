import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { holdForm } from '../../actions/half-written.ts';
import { editorHere } from '../../actions/hold.ts';
import { focused } from '../../actions/keys.ts';
import { closeDialog } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../toast/toast.ts';
import { dialogStyle } from './dialog-style.ts';
import { WrittenFields } from './written-fields.ts';

/**
 * The frame of every dialog: a native modal one, so that the desk behind is inert, Escape leaves, and the focus comes back to where it
 * was. What is typed into its fields is not left unasked, by whatever way (`half-written.ts`): the first says so, the second goes. `heading` names it; without `lede`
 * there is only the heading; `bare` shows no header (the heading is read aloud all the same); `live`: its fields keep by themselves.
 * Slots: the body (an element with `autofocus` gets the focus), `foot`. Events: `stet-leave`, cancelable, before it closes.
 */
export class StetDialog extends LitElement {
  static override properties = {
    heading: { type: String },
    lede: { type: String },
    size: { type: String, reflect: true },
    bare: { type: Boolean },
    footed: { type: Boolean, reflect: true },
    live: { type: Boolean },
    asks: { state: true },
  };
  static override styles = [controls, dialogStyle];
  declare heading: string;
  declare lede: string;
  declare size: 'small' | 'medium' | 'wide' | 'widest';
  declare bare: boolean;
  declare footed: boolean;
  declare live: boolean;
  /** Whether it has said that what is written here is not kept. */
  declare private asks: boolean;
  /** Gives the keyboard on once the dialog is gone; without it whoever had it before has it back. */
  heir: (() => void) | null = null;
  #before: Element | null = null;
  readonly #fields = new WrittenFields();
  #letGo: () => void = () => undefined;

  constructor() {
    super();
    this.heading = '';
    this.lede = '';
    this.size = 'medium';
    this.bare = false;
    this.footed = false;
    this.live = false;
    this.asks = false;
  }

  override connectedCallback(): void {
    this.#before = focused();
    super.connectedCallback();
    this.#letGo = holdForm({ isWritten: () => this.#isWritten, mayLeave: () => this.#mayLeave() });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#letGo();
    if (this.heir) this.heir();
    else if (this.#before instanceof HTMLElement && this.#before.isConnected) giveBack(this.#before);
  }

  override firstUpdated(_changed: PropertyValues): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  /** What was typed is kept now, or given up, though its fields are still there. */
  settle(): void {
    this.#fields.settle();
  }

  get #isWritten(): boolean {
    return !this.live && this.#fields.some;
  }

  /** Asks once and gives up what is seen the second time; what is typed after that is asked about anew. */
  #mayLeave(): boolean {
    const isGivenUp = this.asks;
    this.asks = !isGivenUp && this.#isWritten;
    if (isGivenUp) this.settle();
    return !this.asks;
  }

  #leave(event: Event): void {
    event.preventDefault();
    if (!this.#mayLeave()) return;
    if (this.dispatchEvent(new CustomEvent('stet-leave', { cancelable: true, bubbles: true, composed: true }))) closeDialog();
  }

  /** Forms within the dialog have an Escape of their own, and hear it after this. */
  #key(event: KeyboardEvent): void {
    this.#reached(event);
    if (event.key !== 'Escape' || event.isComposing || this.#mayLeave()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A press beside the dialog is soon made by accident: what was written is not left for it, however often. */
  #pressedOutside(event: PointerEvent): void {
    this.#reached(event);
    if (!(event.target instanceof HTMLDialogElement)) return;
    if (this.#isWritten) this.asks = true;
    else this.#leave(event);
  }

  #reached(event: Event): void {
    this.#fields.reached(event);
  }

  #typed(): void {
    this.asks = false;
  }

  override render() {
    return html`
      <dialog
        aria-label=${this.heading}
        @cancel=${this.#leave}
        @pointerdown=${this.#pressedOutside}
        @focusin=${this.#reached}
        @beforeinput=${this.#reached}
        @keydown=${{ handleEvent: (event: KeyboardEvent) => this.#key(event), capture: true }}
        @input=${this.#typed}
      >
        ${this.bare ? html`<div></div>` : this.#header()}
        <div class="body" part="body"><slot></slot></div>
        ${this.asks ? html`<p class="asks" role="alert">${words.frame.stillWritten}</p>` : nothing}
        <stet-dialog-toast></stet-dialog-toast>
        <div class="foot"><slot name="foot"></slot></div>
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

/** The sheet knows where its cursor was: left to itself the browser may put it at the beginning, where a command that comes at once then acts. */
function giveBack(before: HTMLElement): void {
  const editor = editorHere();
  if (editor?.dom.contains(before) && before.isContentEditable) editor.focus();
  else before.focus({ preventScroll: true });
}

customElements.define('stet-dialog', StetDialog);
