import { html, LitElement, nothing } from 'lit';
import { GATE_CODES } from '../../../core/claims/gate-codes.ts';
import { namedInConfidence, openCounts, overridden, type GateItem } from '../../../core/claims/gate.ts';
import { goingOut } from '../../../core/claims/stashed.ts';
import { FORMAT_IDS, type FormatId } from '../../../core/export/formats.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { exportFormat, overrideGate, preview, type Preview } from '../../actions/exports.ts';
import { takeClaim, takeSentence } from '../../actions/claims.ts';
import { setMode } from '../../actions/article.ts';
import { closeDialog } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { quoted } from '../claim-card/quoted.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import { gateSign, isInternal } from './gate-look.ts';
import { gateStyle } from './gate-style.ts';

const NO_SOURCES: readonly Source[] = [];

/** What stands between the story and the reader, each thing with its way there; the formats; the preview; the way out with a reason. */
export class StetGate extends LitElement {
  static override properties = {
    format: { state: true },
    asking: { state: true },
    busy: { state: true },
    wrong: { state: true },
    reason: { state: true },
    shown: { state: true },
  };
  static override styles = [controls, gateStyle];
  declare private format: FormatId;
  /** Whether the reason is asked for. */
  declare private asking: boolean;
  declare private busy: boolean;
  declare private wrong: boolean;
  /** The reason as far as it is written. */
  declare private reason: string;
  /** The preview: null while none is asked for, `making` until it is there. */
  declare private shown: Preview | 'making' | null;
  readonly #check = new Watch(this, check, (view) => view);
  readonly #article = new Watch(this, article, ({ docket, doc, projection }) => ({ docket, doc, projection }));
  readonly #sources = new Watch(this, library, ({ record }) => record?.sources ?? NO_SOURCES);
  readonly #readOnly = new Watch(this, library, ({ library: state }) => Boolean(state?.readOnly));

  constructor() {
    super();
    this.format = 'word';
    this.asking = false;
    this.busy = false;
    this.wrong = false;
    this.reason = '';
    this.shown = null;
  }

  get #items(): readonly GateItem[] {
    return this.#check.value.result?.gate ?? [];
  }

  /** What does not hold the story back but must be seen: of this format, that it names a confidential source. */
  get #mild(): readonly GateItem[] {
    const { projection } = this.#article.value;
    const claims = projection ? goingOut(this.#check.value.result?.claims ?? [], projection).map(({ claim }) => claim) : [];
    const named = isInternal(this.format) ? namedInConfidence(claims, this.#sources.value) : [];
    return [...named, ...this.#items.filter(({ code }) => !GATE_CODES[code].blocks)];
  }

  /** Whether this format may go out as things stand. */
  get #isOpen(): boolean {
    const { docket } = this.#article.value;
    if (!this.#check.value.result?.blocked) return true;
    return docket !== null && overridden(docket, docket.revision, this.format, openCounts(this.#items));
  }

  #choose(format: FormatId): void {
    this.format = format;
    this.asking = false;
    if (this.shown !== null) void this.#preview();
  }

  async #preview(): Promise<void> {
    const { format } = this;
    this.shown = 'making';
    const made = await preview(format);
    if (this.shown === 'making' && this.format === format) this.shown = made;
  }

  async #export(): Promise<void> {
    this.busy = true;
    await exportFormat(this.format);
    this.busy = false;
  }

  async #exportAnyway(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason.trim();
    this.wrong = reason === '';
    if (this.wrong) return this.renderRoot.querySelector('textarea')?.focus();
    this.busy = true;
    await overrideGate(this.format, reason);
    this.busy = false;
  }

  #leave(event: Event): void {
    if (!this.asking) return;
    event.preventDefault();
    this.asking = false;
  }

  /** Closes the gate and shows the first claim or sentence concerned, in check mode. */
  #go(item: GateItem): void {
    closeDialog();
    setMode('check');
    const [claim] = item.claims;
    const [sentence] = item.sentences;
    if (claim !== undefined) takeClaim(claim);
    else if (sentence !== undefined) takeSentence(sentence);
  }

  override render() {
    const { gate } = words.article;
    const { result, words: count } = this.#check.value;
    const holding = this.#items.filter(({ code }) => GATE_CODES[code].blocks);
    const headline = this.#article.value.doc?.firstChild?.textContent || words.library.untitled;
    const isEmpty = result?.sentences.length === 0;
    const { covered, total } = result?.coverage ?? { covered: 0, total: 0 };
    return html`<stet-dialog
      heading=${
        isEmpty && holding.length === 0
          ? gate.nothingWritten
          : gate.title(
              holding.length,
              this.#items.some(({ code }) => code === 'embargo'),
            )
      }
      lede=${gate.lede(headline, words.frame.words(count), covered, total)}
      size="wide"
      footed
      @stet-leave=${this.#leave}
    >
      <ol>
        ${holding.map((item) => this.#row(item))} ${this.#mild.map((item) => this.#row(item))}
        <li><span class="sign ok" aria-hidden="true">✓</span><span>${this.#assurance(holding.length === 0, isEmpty)}</span></li>
      </ol>
      ${this.#previewPane()}
      <div slot="foot" class="foot">${this.#formats()} ${this.asking && !this.#isOpen ? this.#reason() : this.#acts()}</div>
    </stet-dialog>`;
  }

  #assurance(settled: boolean, isEmpty: boolean): string {
    const { gate } = words.article;
    const checked = isEmpty ? gate.nothingChecked : gate.allSettled;
    return [settled ? checked : '', isInternal(this.format) ? gate.internal : gate.publicSafe].filter(Boolean).join(' ');
  }

  #row(item: GateItem) {
    const { gate } = words.article;
    const { claims, sentences } = item;
    const only = claims.length === 1 && sentences.length === 0 ? this.#check.value.result?.byId.get(claims[0] ?? '') : undefined;
    const { blocks } = GATE_CODES[item.code];
    return html`<li data-gate=${item.code}>
      <span class="sign ${blocks ? '' : 'mild'}" aria-hidden="true">${gateSign(item.code)}</span>
      <span
        ><b>${gate.names[item.code]}</b>
        ${only ? quoted(only.words ?? only.anchor.exact) : gate.texts[item.code](claims.length + sentences.length)}
        ${blocks ? nothing : html`<small>${item.code === 'confidential-source' ? gate.namedHere : gate.onlyShown}</small>`}</span
      >
      ${
        claims.length + sentences.length === 0
          ? html`<span></span>`
          : html`<button class="way" @click=${() => this.#go(item)}>
              ${claims.length + sentences.length === 1 ? gate.go : gate.goAll}
            </button>`
      }
    </li>`;
  }

  #formats() {
    return html`<div class="formats" role="radiogroup" aria-label=${words.article.gate.formats} @keydown=${this.#formatKey}>
      ${FORMAT_IDS.map(
        (format) =>
          html`<button
            role="radio"
            aria-checked=${String(format === this.format)}
            tabindex=${format === this.format ? 0 : -1}
            data-format=${format}
            ?autofocus=${format === this.format && !this.#isOpen}
            @click=${() => this.#choose(format)}
          >
            ${words.sets.format[format]}
          </button>`,
      )}
    </div>`;
  }

  #formatKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const at = FORMAT_IDS.indexOf(this.format);
    this.#choose(FORMAT_IDS[(at + step + FORMAT_IDS.length) % FORMAT_IDS.length] ?? this.format);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus());
  }

  #acts() {
    const { gate } = words.article;
    const previewing = this.shown !== null;
    return html`<div class="act">
      <span class="hint">${gate.formatHints[this.format]}</span>
      <button class="button" aria-pressed=${String(previewing)} @click=${() => (previewing ? (this.shown = null) : this.#preview())}>
        ${previewing ? gate.hidePreview : gate.preview}
      </button>
      ${
        this.#isOpen
          ? html`<button class="button go" data-act="export" autofocus ?disabled=${this.busy} @click=${this.#export}>
              ${this.busy ? gate.exporting : gate.export}
            </button>`
          : html`<button
              class="button"
              data-act="anyway"
              ?disabled=${this.#readOnly.value}
              title=${this.#readOnly.value ? gate.readOnly : nothing}
              @click=${this.#ask}
            >
              ${gate.anyway}
            </button>`
      }
    </div>`;
  }

  #ask(): void {
    this.asking = true;
    this.wrong = false;
    this.reason = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  #reason() {
    const { gate } = words.article;
    return html`<form @submit=${this.#exportAnyway} @keydown=${this.#reasonKey}>
      <label class="field"
        ><span>${gate.reason}</span><textarea rows="2" data-limit="reason" @input=${this.#typed}></textarea
        ><small>${gate.reasonHint}</small></label
      >
      ${this.wrong ? html`<p class="wrong" role="alert">${gate.reasonMissing}</p>` : nothing}
      <div class="act">
        <span class="hint"></span>
        <button type="button" class="button quiet" @click=${() => (this.asking = false)}>
          ${gate.back} <stet-key keys="Escape"></stet-key>
        </button>
        <button class="button go" data-act="export" ?disabled=${this.busy || this.reason.trim() === ''}>
          ${this.busy ? gate.exporting : gate.export} <stet-key keys="Mod-Enter"></stet-key>
        </button>
      </div>
    </form>`;
  }

  #typed(event: Event): void {
    this.reason = (event.target as HTMLTextAreaElement).value;
    if (this.reason.trim() !== '') this.wrong = false;
  }

  #reasonKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#exportAnyway(event);
  }

  #previewPane() {
    const { gate } = words.article;
    const { shown } = this;
    if (shown === null) return nothing;
    if (shown === 'making') return html`<div class="preview"><p role="status">${gate.previewLoading}</p></div>`;
    return html`<p class="file num">
        <span>${shown.file}</span><span>${gate.size(shown.bytes)}</span>
        ${shown.beside > 0 ? html`<span>${gate.besideIt(shown.beside)}</span>` : nothing}
      </p>
      ${shown.leftOut.map(({ code, count }) => html`<p class="left" data-left=${code}>${gate.leftOut[code](count)}</p>`)}
      <div class="preview">
        ${
          shown.url === undefined
            ? html`<pre tabindex="0" aria-label=${gate.previewOf(shown.file)}>${shown.text ?? ''}</pre>`
            : html`<iframe src=${shown.url} sandbox title=${gate.previewOf(shown.file)}></iframe>`
        }
      </div>`;
  }
}

customElements.define('stet-gate', StetGate);
