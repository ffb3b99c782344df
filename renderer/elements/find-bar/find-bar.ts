import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { lookHere } from '../../actions/hand.ts';
import { editorHere } from '../../actions/hold.ts';
import { say } from '../../actions/tell.ts';
import type { FindState } from '../../editor/contract.ts';
import { overlays } from '../../state/overlays.ts';
import { session } from '../../state/session.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

/** Finds, and replaces, in the open article. Enter and Shift+Enter move; Escape leaves for where it found: the
 * cursor stands there, or in check mode the eye. */
export class StetFindBar extends LitElement {
  static override properties = { kind: { type: String }, found: { state: true } };
  static override styles = [
    controls,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
        padding: 6px var(--s4);
        background: var(--panel);
        border-bottom: 1px solid var(--line);
      }
      input[type='text'] {
        width: 220px;
        min-height: 28px;
        font-size: var(--t-s);
      }
      .count {
        min-width: 72px;
        font-size: var(--t-s);
        color: var(--ink-2);
      }
      .count.none {
        color: var(--red);
      }
      label {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        font-size: var(--t-s);
        color: var(--ink-2);
      }
      .close {
        margin-left: auto;
      }
      /* What replaces stands in a row of its own, though Tab comes to it first. */
      .break {
        order: 1;
        flex-basis: 100%;
        margin-bottom: calc(-1 * var(--s2));
      }
      .with,
      .act {
        order: 2;
      }
    `,
  ];
  declare kind: 'find' | 'replace';
  declare private found: FindState;

  constructor() {
    super();
    this.kind = 'find';
    this.found = { query: '', count: 0, current: 0 };
  }

  override firstUpdated(_changed: PropertyValues): void {
    this.#begin();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('stet-find', this.#begin);
    document.addEventListener('keydown', this.#leaveFromAfar);
  }

  /** Words that are selected are what is looked for. */
  readonly #begin = (): void => {
    const selection = window.getSelection()?.toString() ?? '';
    const field = this.#field('.query');
    if (!field) return;
    if (selection && !selection.includes('\n') && selection.length < 80) field.value = selection;
    field.select();
    field.focus();
    this.#find();
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('stet-find', this.#begin);
    document.removeEventListener('keydown', this.#leaveFromAfar);
    editorHere()?.endFind();
  }

  #field(name: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(name);
  }

  #find(): void {
    const options = { caseSensitive: this.#field('.case')?.checked ?? false, wholeWord: this.#field('.word')?.checked ?? false };
    const found = editorHere()?.find(this.#field('.query')?.value ?? '', options);
    if (found) this.found = found;
  }

  #move(direction: 1 | -1): void {
    const found = editorHere()?.findNext(direction);
    if (found) this.found = found;
  }

  #replace(): void {
    const found = editorHere()?.replaceCurrent(this.#field('.with')?.value ?? '');
    if (found) this.found = found;
    this.#keepKeyboard();
  }

  #replaceAll(): void {
    const count = editorHere()?.replaceAll(this.#field('.with')?.value ?? '') ?? 0;
    this.#find();
    this.#keepKeyboard();
    say(words.article.find.replaced(count));
  }

  /** With nothing left to replace the buttons are off, and one that was pressed would let the keyboard fall. */
  #keepKeyboard(): void {
    if (this.found.count === 0) this.#field('.query')?.focus();
  }

  /** Escape that nobody else had a use for closes the bar, wherever the keyboard is. */
  readonly #leaveFromAfar = (event: KeyboardEvent): void => {
    const { dialog, menu } = overlays.value;
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || dialog || menu) return;
    event.preventDefault();
    this.#leave();
  };

  #leave(): void {
    overlays.set({ findBar: null });
    if (session.value.preferences.mode === 'check') lookHere(this.found.count > 0);
    else editorHere()?.focus();
  }

  #key(event: KeyboardEvent): void {
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Escape') this.#leave();
    else if (event.key === 'Enter' && !event.isComposing && !onButton) {
      if ((event.target as HTMLElement).classList.contains('with')) this.#replace();
      else this.#move(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  override render() {
    const { find } = words.article;
    const { count, current, query } = this.found;
    return html`<form role="search" aria-label=${find.label} @keydown=${this.#key} @submit=${(event: Event) => event.preventDefault()}>
      <input
        class="query"
        type="text"
        data-limit="find"
        placeholder=${find.placeholder}
        aria-label=${find.placeholder}
        @input=${this.#find}
      />
      ${this.kind === 'replace' ? this.#replacement() : nothing}
      <span class="count num ${query && count === 0 ? 'none' : ''}" role="status">${query ? find.count(current, count) : ''}</span>
      <button type="button" class="button quiet" @click=${() => this.#move(1)}>${find.next} <stet-key keys="Enter"></stet-key></button>
      <button type="button" class="button quiet" @click=${() => this.#move(-1)}>
        ${find.previous} <stet-key keys="Shift-Enter"></stet-key>
      </button>
      <label><input class="case" type="checkbox" @change=${this.#find} />${find.caseSensitive}</label>
      <label><input class="word" type="checkbox" @change=${this.#find} />${find.wholeWord}</label>
      ${this.kind === 'replace' ? this.#replacing() : nothing}
      <button type="button" class="button quiet close" @click=${this.#leave}>
        ${find.close} <stet-key keys="Escape"></stet-key>${icon('x')}
      </button>
    </form>`;
  }

  /** Beside what is looked for, so that one Tab leads there. */
  #replacement() {
    const { find } = words.article;
    return html`<input
      class="with"
      type="text"
      data-limit="find"
      placeholder=${find.replacePlaceholder}
      aria-label=${find.replacePlaceholder}
    />`;
  }

  #replacing() {
    const { find } = words.article;
    const none = this.found.count === 0;
    return html`<span class="break"></span>
      <button type="button" class="button act" ?disabled=${none} @click=${this.#replace}>${find.replace}</button>
      <button type="button" class="button act" ?disabled=${none} @click=${this.#replaceAll}>${find.replaceAll}</button> `;
  }
}

customElements.define('stet-find-bar', StetFindBar);
