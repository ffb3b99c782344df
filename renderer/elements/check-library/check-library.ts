import { css, html, LitElement, nothing } from 'lit';
import { FAULTS_TOGETHER, type Checked, type Fault, type Mend } from '../../../core/contract/checking.ts';
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

/** Every file of the library is looked at; what is missing or damaged is named, each with its ways out. Of many faults a part is shown. */
export class StetCheckLibrary extends LitElement {
  static override properties = {
    ...{ checked: { state: true }, shown: { state: true }, from: { state: true } },
    ...{ looking: { state: true }, mended: { state: true }, broken: { state: true } },
  };
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
      .parts {
        position: sticky;
        top: -5px;
        display: flex;
        align-items: center;
        gap: var(--s2);
        margin-top: var(--s3);
        padding-block: var(--s2);
        background: var(--raised);
        border-bottom: 1px solid var(--line);
      }
      /* Not below the bar that stays at the top. */
      li button {
        scroll-margin-top: 60px;
      }
      .parts select {
        width: auto;
      }
      .parts span {
        flex: 1;
        color: var(--ink-2);
      }
      ul {
        margin-top: var(--s3);
      }
      .parts + ul {
        margin-top: 0;
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
  /** The faults from `from` on. */
  declare private shown: readonly Fault[];
  declare private from: number;
  declare private looking: boolean;
  /** Stopped or failed before the end. */
  declare private broken: boolean;
  /** Faults that were put right since. */
  declare private mended: ReadonlySet<number>;

  constructor() {
    super();
    this.checked = null;
    this.shown = [];
    this.from = 0;
    this.looking = false;
    this.broken = false;
    this.mended = new Set();
  }

  async #look(): Promise<void> {
    this.looking = true;
    await this.#focusButton();
    const answered = await ask('library.check', {});
    this.looking = false;
    this.broken = !answered.ok;
    this.checked = valueOrSay(answered);
    this.shown = this.checked?.faults ?? [];
    this.from = 0;
    this.mended = new Set();
    await this.#focusButton();
  }

  /** The button that was pressed has given way to another. */
  async #focusButton(): Promise<void> {
    await this.updateComplete;
    if (!this.renderRoot.querySelector(':focus')) this.renderRoot.querySelector<HTMLElement>('.row button')?.focus();
  }

  /** Past either end there is nothing to show. */
  async #show(from: number): Promise<void> {
    if (from < 0 || from >= (this.checked?.count ?? 0)) return;
    const part = valueOrSay(await ask('library.faults', { from }));
    if (part === null) return;
    this.shown = part.faults;
    this.from = from;
    await this.updateComplete;
    this.renderRoot.querySelector('.row')?.scrollIntoView();
  }

  async #mend(fault: number, way: Mend): Promise<void> {
    if (valueOrSay(await ask('library.mend', { fault, way })) === null) return;
    this.mended = new Set([...this.mended, fault]);
    await this.updateComplete;
    const later = [...this.renderRoot.querySelectorAll('li')].slice(fault - this.from);
    const next = later.flatMap((row) => row.querySelector('button') ?? [])[0];
    (next ?? this.renderRoot.querySelector<HTMLElement>('li button, .row button'))?.focus();
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
      ${this.checked && this.checked.count > FAULTS_TOGETHER && !this.looking ? this.#parts(this.checked.count) : nothing}
      <ul>
        ${this.looking ? nothing : this.shown.map((fault, nth) => this.#row(fault, this.from + nth))}
      </ul>
    </stet-dialog>`;
  }

  /** The next, the one before, or any: nobody has to go through all that come before it. */
  #parts(count: number) {
    const text = words.checking;
    const begins = Array.from({ length: Math.ceil(count / FAULTS_TOGETHER) }, (_, nth) => nth * FAULTS_TOGETHER);
    const [before, next] = [this.from - FAULTS_TOGETHER, this.from + FAULTS_TOGETHER];
    const chosen = (event: Event): void => void this.#show(Number((event.target as HTMLSelectElement).value));
    return html`<div class="parts" role="group" aria-label=${text.parts}>
      <select aria-label=${text.parts} @change=${chosen}>
        ${begins.map(
          (from) =>
            html`<option value=${from} .selected=${from === this.from}>
              ${text.part(from + 1, Math.min(count, from + FAULTS_TOGETHER))}
            </option>`,
        )}
      </select>
      <span>${text.of(count)}</span>
      <button class="button" aria-disabled=${before < 0} @click=${() => void this.#show(before)}>${text.before}</button>
      <button class="button" aria-disabled=${next >= count} @click=${() => void this.#show(next)}>${text.next}</button>
    </div>`;
  }

  #standing() {
    const text = words.checking;
    if (this.looking) return text.under;
    if (this.broken) return html`<span class="bad">${text.stopped}</span>`;
    if (this.checked === null) return nothing;
    const left = this.checked.count - this.mended.size;
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
