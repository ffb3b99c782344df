import { css, html, LitElement, nothing } from 'lit';
import { overlays } from '../../state/overlays.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';

/** Long enough to read a sentence of twenty words and reach for the mouse. A problem stays until it is put away. */
const SHOWN_MS = 7_000;

const inDialog = css`
  :host {
    position: static;
    display: block;
  }
  .toast {
    max-width: none;
    max-height: 40vh;
    overflow-y: auto;
    border-top: 1px solid var(--line);
    border-radius: 0;
    background: var(--panel);
    box-shadow: none;
  }
  span {
    flex: 1;
    overflow-wrap: anywhere;
  }
`;

/** One sentence at the foot of the window, read aloud, with at most one way on. */
export class StetToast extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        z-index: 40;
        inset: auto 0 44px 0;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }
      :host([hidden]) {
        display: none;
      }
      .toast {
        pointer-events: auto;
        display: flex;
        align-items: center;
        gap: var(--s3);
        max-width: min(680px, calc(100vw - 48px));
        padding: 8px 8px 8px 16px;
        border-radius: 6px;
        border-left: 3px solid var(--line-strong);
        background: var(--raised);
        box-shadow: var(--shadow-float);
        animation: rise var(--ease);
      }
      .toast.problem {
        border-color: var(--red);
      }
      .toast.good {
        border-color: var(--verified);
      }
      .problem > .icon {
        color: var(--red);
      }
      .good > .icon {
        color: var(--verified);
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 8px;
        }
      }
    `,
  ];
  readonly #toast = new Watch(this, overlays, ({ toast }) => toast);
  #timer: number | undefined;

  override updated(): void {
    window.clearTimeout(this.#timer);
    const toast = this.#toast.value;
    if (!toast || toast.tone === 'problem') return;
    // That of a closed dialog may outlive it: what was said since is not its to put away.
    this.#timer = window.setTimeout(() => {
      if (overlays.value.toast === toast) this.#putAway();
    }, SHOWN_MS);
  }

  #putAway(): void {
    overlays.set({ toast: null });
  }

  #act(run: () => void): void {
    this.#putAway();
    run();
  }

  override render() {
    const toast = this.#toast.value;
    return html`<div role="status" aria-live="polite">${toast ? this.#toastBox(toast) : nothing}</div>`;
  }

  #toastBox(toast: NonNullable<typeof overlays.value.toast>) {
    const { action } = toast;
    return html`<div class="toast ${toast.tone}">
      ${toast.tone === 'problem' ? icon('triangle-alert') : toast.tone === 'good' ? icon('check') : nothing}
      <span>${toast.text}</span>
      ${action ? html`<button class="button" @click=${() => this.#act(action.run)}>${action.label}</button>` : nothing}
      <button class="button quiet icon-only" aria-label=${words.frame.dismiss} @click=${this.#putAway}>${icon('x')}</button>
    </div>`;
  }
}

/**
 * The same inside a dialog: what lies under a modal dialog is neither seen nor heard. It is a row of the dialog above its foot, so that it
 * lies over no button.
 */
class StetDialogToast extends StetToast {
  static override styles = [...StetToast.styles, inDialog];
}

customElements.define('stet-toast', StetToast);
customElements.define('stet-dialog-toast', StetDialogToast);
