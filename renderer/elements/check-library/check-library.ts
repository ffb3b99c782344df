import { css, html, LitElement, nothing } from 'lit';
import type { Checked, Fault, Mend } from '../../../core/contract/checking.ts';
import { stopBackup } from '../../actions/backups.ts';
import { isWritable } from '../../actions/library.ts';
import { valueOrSay } from '../../actions/tell.ts';
import { ask } from '../../desk.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { howItWent } from '../../theme/how-it-went.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';

/** Every file of the library is looked at; what is missing or damaged is named, each with its ways out. */
export class StetCheckLibrary extends LitElement {
  static override properties = { checked: { state: true }, looking: { state: true }, mended: { state: true }, broken: { state: true } };
  static override styles = [
    controls,
    css`
      .row {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--s3);
        min-height: 32px;
      }
      ${howItWent}
      small {
        color: var(--ink-2);
        font-size: var(--t-xs);
        overflow-wrap: anywhere;
      }
      .looked {
        margin-top: var(--s2);
        color: var(--ink-2);
      }
      ul {
        margin-top: var(--s3);
      }
      li {
        display: grid;
        gap: 4px;
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
    `,
  ];
  readonly #progress = new Watch(this, library, ({ progress }) => (progress?.task === 'checking' ? progress.share : 0));
  declare private checked: Checked | null;
  declare private looking: boolean;
  /** Stopped or failed before the end. */
  declare private broken: boolean;
  /** Faults that were put right since. */
  declare private mended: ReadonlySet<number>;

  constructor() {
    super();
    this.checked = null;
    this.looking = false;
    this.broken = false;
    this.mended = new Set();
  }

  async #look(): Promise<void> {
    this.looking = true;
    const answered = await ask('library.check', {});
    this.looking = false;
    this.broken = !answered.ok;
    this.checked = valueOrSay(answered);
    this.mended = new Set();
  }

  async #mend(fault: number, way: Mend): Promise<void> {
    if (valueOrSay(await ask('library.mend', { fault, way })) === null) return;
    this.mended = new Set([...this.mended, fault]);
    await this.updateComplete;
    const next = this.renderRoot.querySelector<HTMLElement>('li button') ?? this.renderRoot.querySelector<HTMLElement>('.row button');
    next?.focus();
  }

  override render() {
    const text = words.checking;
    return html`<stet-dialog heading=${text.title} lede=${text.lede} size="wide">
      <div class="row">
        <span role="status">${this.#standing()}</span>
        ${this.looking ? html`<progress max="1" .value=${this.#progress.value} aria-label=${text.under}></progress>` : nothing}
        ${
          this.looking
            ? html`<button class="button" @click=${() => void stopBackup()}>${text.stop}</button>`
            : html`<button class=${this.checked === null ? 'button go' : 'button'} autofocus @click=${() => void this.#look()}>
                ${this.checked === null ? text.begin : text.again}
              </button>`
        }
      </div>
      ${this.checked && !this.looking ? html`<p class="looked">${text.looked(this.checked.looked)}</p>` : nothing}
      <ul>
        ${this.looking ? nothing : this.checked?.faults.map((fault, at) => this.#row(fault, at))}
      </ul>
    </stet-dialog>`;
  }

  #standing() {
    const text = words.checking;
    if (this.looking) return text.under;
    if (this.broken) return html`<span class="bad">${text.stopped}</span>`;
    if (this.checked === null) return nothing;
    const left = this.checked.faults.length - this.mended.size;
    return left === 0 ? html`<span class="good">✓ ${text.whole}</span>` : html`<span class="bad">${text.faults(left)}</span>`;
  }

  #row(fault: Fault, at: number) {
    const text = words.checking;
    const isMended = this.mended.has(at);
    return html`<li>
      <span>${fault.headline ? html`<b>${fault.headline}</b> · ` : nothing}${text.say(fault)}</span>
      <small>${fault.file}</small>
      ${
        isMended
          ? html`<span class="good">✓ ${text.mended}</span>`
          : html`<div class="ways">
              ${fault.ways.map(
                (way, first) =>
                  html`<button class="button" ?disabled=${!isWritable()} @click=${() => void this.#mend(at, way)}>
                    ${text.way(way, first === 0 ? fault.at : undefined)}
                  </button>`,
              )}
            </div>`
      }
    </li>`;
  }
}

customElements.define('stet-check-library', StetCheckLibrary);
