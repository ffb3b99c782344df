import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ConflictCopy } from '../../../core/contract/conflict-copies.ts';
import { isListKind, type Beside } from '../../../core/contract/list-copies.ts';
import { isWritable } from '../../actions/library.ts';
import { say, valueOrSay } from '../../actions/tell.ts';
import { ask } from '../../desk.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';

/** What a conflict copy of the log, of a list of earlier texts or of typing holds that ours does not, and the way to put it aside. */
export class StetListCopy extends LitElement {
  static override properties = { copy: { attribute: false }, beside: { state: true }, busy: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 2px;
      }
      small {
        font-size: var(--t-xs);
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      small[role='alert'] {
        color: var(--red);
      }
      .ways {
        margin-top: var(--s2);
      }
    `,
  ];
  declare copy: ConflictCopy;
  /** A sentence where it cannot be read; null until it is read. */
  declare private beside: Beside | string | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.beside = null;
    this.busy = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('copy') && changed.get('copy')?.file !== this.copy.file) void this.#read();
  }

  async #read(): Promise<void> {
    const read = await ask('copy.beside', { file: this.copy.file });
    this.beside = read.ok ? read.value : words.problems.say(read.problem);
  }

  async #setAside({ base }: Beside): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const aside = valueOrSay(await ask('copy.set-aside', { file: this.copy.file, base }));
    this.busy = false;
    if (aside) say(words.listCopies.isAside(aside.file), 'good');
    else await this.#read();
  }

  override render() {
    const { kind } = this.copy;
    const told = this.beside;
    if (told === null || typeof told === 'string' || !isListKind(kind)) return html`<small role="status">${told ?? ''}</small>`;
    const text = words.listCopies;
    return html`<small role="status">${text.holds(kind, told)} ${text.only(kind, told)}</small>
      ${told.broken ? html`<small role="alert">${text.broken}</small>` : nothing}
      ${told.unread > 0 ? html`<small role="alert">${text.unread(told.unread)}</small>` : nothing}
      ${told.only > 0 ? html`<small>${text.means(kind)}</small>` : nothing}
      <div class="ways">
        <button class="button" ?disabled=${this.busy || !isWritable()} @click=${() => this.#setAside(told)}>${text.setAside}</button>
      </div>`;
  }
}

customElements.define('stet-list-copy', StetListCopy);
