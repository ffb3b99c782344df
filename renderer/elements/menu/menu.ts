import { computePosition, flip, offset, shift, type VirtualElement } from '@floating-ui/dom';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { focused, keysOfCommand } from '../../actions/keys.ts';
import { overlays, type Menu, type MenuItem } from '../../state/overlays.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import '../key/key.ts';
import { Gathered } from './gathered.ts';
import { menuStyle } from './menu-style.ts';

const GAP = 4;
const EDGE = 8;

/** A context menu or a drop-down. `menu`: what it shows and where; it leaves by Escape, Tab, a choice, or a press outside. */
export class StetMenu extends LitElement {
  static override properties = { menu: { attribute: false } };
  static override styles = [controls, menuStyle];
  declare menu: Menu | null;
  #before: Element | null = null;
  readonly #gathered = new Gathered();

  constructor() {
    super();
    this.menu = null;
  }

  readonly #pressed = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this.#leave(false);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#before = focused();
    window.addEventListener('pointerdown', this.#pressed, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pointerdown', this.#pressed, true);
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('menu')) return;
    // At once: whoever opened it by a key types on, and the letters are for the menu before it has found its place.
    const buttons = this.#buttons();
    (buttons.find((button) => button.getAttribute('aria-checked') === 'true') ?? buttons[0])?.focus({ preventScroll: true });
    void this.#place();
  }

  async #place(): Promise<void> {
    const list = this.renderRoot.querySelector<HTMLElement>('[role="menu"]');
    if (!list || !this.menu) return;
    const { at } = this.menu;
    const anchor: HTMLElement | VirtualElement = at instanceof HTMLElement ? at : pointAt(at.x, at.y);
    const { x, y } = await computePosition(anchor, list, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(at instanceof HTMLElement ? GAP : 0), flip({ padding: EDGE }), shift({ padding: EDGE, crossAxis: true })],
    });
    list.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    this.#buttons()
      .find((button) => button === focused())
      ?.scrollIntoView({ block: 'nearest' });
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  }

  #leave(refocus: boolean): void {
    overlays.set({ menu: null });
    if (refocus && this.#before instanceof HTMLElement) this.#before.focus();
  }

  #choose(item: MenuItem): void {
    this.#leave(true);
    item.run();
  }

  #key(event: KeyboardEvent): void {
    const buttons = this.#buttons();
    const at = buttons.indexOf(focused() as HTMLButtonElement);
    const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
    const next = to[event.key] ?? this.#named(event, buttons, at);
    if (next !== undefined) buttons[(next + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.#leave(true);
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  }

  /** The row whose name begins with the letters typed; a space goes on with a name, and presses the row otherwise. */
  #named({ key, ctrlKey, metaKey, altKey, timeStamp }: KeyboardEvent, buttons: readonly HTMLElement[], at: number): number | undefined {
    if ([...key].length !== 1 || ctrlKey || metaKey || altKey) return undefined;
    if (key === ' ' && !this.#gathered.goesOn(timeStamp)) return undefined;
    const names = buttons.map((button) => button.textContent ?? '');
    return this.#gathered.add(key, timeStamp, names, at) ?? (key === ' ' ? at : undefined);
  }

  override render() {
    if (!this.menu) return nothing;
    return html`<div role="menu" tabindex="-1" aria-label=${this.menu.label} @keydown=${this.#key}>
      ${this.menu.items.map((item) => (item ? this.#item(item) : html`<hr role="separator" />`))}
    </div>`;
  }

  #item(item: MenuItem) {
    const keys = item.keys ?? (item.command ? keysOfCommand(item.command) : undefined);
    const role = item.checked === undefined ? 'menuitem' : 'menuitemradio';
    return html`<button
      role=${role}
      tabindex="-1"
      aria-checked=${item.checked === undefined ? nothing : String(item.checked)}
      ?disabled=${item.disabled ?? false}
      @click=${() => this.#choose(item)}
    >
      <span>${item.checked ? icon('check') : nothing}</span
      ><span class=${item.strong ? 'strong' : ''}>${item.label}${item.hint ? html`<small><bdi>${item.hint}</bdi></small>` : nothing}</span
      >${keys ? html`<stet-key keys=${keys}></stet-key>` : nothing}
    </button>`;
  }
}

function pointAt(x: number, y: number): VirtualElement {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}

customElements.define('stet-menu', StetMenu);
