import { html, LitElement, nothing } from 'lit';
import { GATE_CODES } from '../../../core/claims/gate-codes.ts';
import { overriding, type GateItem } from '../../../core/claims/gate.ts';
import { outwardOf } from '../../../core/claims/outward.ts';
import { goingOut } from '../../../core/claims/stashed.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { keptBack } from '../../../core/export/kept-back.ts';
import type { GateOverride } from '../../../core/saved/docket.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { leaveForm } from '../../actions/half-written.ts';
import { exportFormat, overrideGate, preview, type Preview } from '../../actions/exports.ts';
import { say } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import { formatChoice } from './format-choice.ts';
import { alikeItem, inconsistentItem } from './gate-item.ts';
import { gateRows, rowsOfFormat } from './gate-rows.ts';
import { gateStyle } from './gate-style.ts';
import { previewPane } from './preview-pane.ts';
import { SpoiltEvidence } from './spoilt-evidence.ts';
import { SuspectQuotes } from './suspect-quotes.ts';
import { reasonInForce, reasonsLog } from './reasons.ts';

const NO_SOURCES: readonly Source[] = [];

/** What stands between the story and the reader, each thing with its way there; the formats; the preview; the way out with a reason. */
export class StetGate extends LitElement {
  static override properties = {
    format: { state: true },
    asking: { state: true },
    busy: { state: true },
    wrong: { state: true },
    reason: { state: true },
    naming: { state: true },
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
  /** Whether the sources are to be named that the format keeps back otherwise. */
  declare private naming: boolean;
  /** The preview: null while none is asked for, `making` until it is there. */
  declare private shown: Preview | 'making' | null;
  readonly #quotes = new SuspectQuotes(this);
  readonly #evidence = new SpoiltEvidence(this);
  readonly #check = new Watch(this, check, (view) => view);
  readonly #article = new Watch(this, article, ({ docket, doc, meta, projection }) => ({ docket, doc, meta, projection }));
  readonly #sources = new Watch(this, library, ({ record }) => record?.sources ?? NO_SOURCES);
  readonly #reading = new Watch(this, library, ({ progress }) => (progress?.task === 'quoting' ? progress.share : null));
  readonly #readOnly = new Watch(this, library, ({ library: state }) => Boolean(state?.readOnly));

  constructor() {
    super();
    this.format = 'word';
    this.asking = false;
    this.busy = false;
    this.wrong = false;
    this.reason = '';
    this.naming = false;
    this.shown = null;
  }

  get #items(): readonly GateItem[] {
    return this.#check.value.result?.gate ?? [];
  }

  /** What this format says of the sources in confidence: that it keeps them back, or, where it is to, that it names them. */
  get #inConfidence(): readonly GateItem[] {
    const claims = goingOut(this.#check.value.result?.claims ?? []).map(({ claim }) => claim);
    return keptBack(this.format, claims, { code: this.naming ? 'confidential-source' : 'source-kept-back', sources: this.#sources.value });
  }

  get #named(): readonly GateItem[] {
    return this.naming ? this.#inConfidence : [];
  }

  /** What holds this format back: what is open in the story, and what it is to name. */
  get #holding(): readonly GateItem[] {
    return [...this.#named, ...this.#items].filter(({ code }) => GATE_CODES[code].blocks);
  }

  /** What does not hold the story back but must be seen. */
  get #mild(): readonly GateItem[] {
    return [
      ...(this.naming ? [] : this.#inConfidence),
      ...alikeItem(),
      ...inconsistentItem(),
      ...this.#quotes.items,
      ...this.#evidence.items,
      ...this.#items.filter(({ code }) => !GATE_CODES[code].blocks),
    ];
  }

  get #blocked(): boolean {
    return this.#holding.length > 0;
  }

  /** The reason given earlier that covers what is open now, when something is. */
  get #inForce(): GateOverride | null {
    const { docket, doc, projection } = this.#article.value;
    if (!docket || !doc || !projection || !this.#blocked) return null;
    const outgoing = { revision: docket.revision, outward: outwardOf(doc, projection), format: this.format };
    return overriding(docket, outgoing, this.#holding);
  }

  /** Whether this format may go out as things stand. */
  get #isOpen(): boolean {
    return !this.#blocked || this.#inForce !== null;
  }

  readonly #choose = (format: FormatId): Promise<unknown> => {
    this.format = format;
    this.naming = false;
    this.asking = false;
    if (this.shown !== null) void this.#preview();
    return this.updateComplete;
  };

  async #preview(): Promise<void> {
    const { format, naming } = this;
    this.shown = 'making';
    const made = await preview(format, naming);
    if (this.shown === 'making' && this.format === format && this.naming === naming) this.shown = made;
  }

  get #isLooking(): boolean {
    return this.#quotes.looking > 0 || this.#evidence.isLooking;
  }

  /** Nothing goes out before it is known what was looked for meanwhile. Answers whether it must not yet: somebody must see first what was found, or has left. */
  async #mustSee(): Promise<boolean> {
    if (!this.#isLooking) return false;
    const count = (): number => this.#quotes.items.length + this.#evidence.items.length;
    const before = count();
    await Promise.all([this.#quotes.known, this.#evidence.known]);
    if (!this.isConnected) return true;
    if (count() === before) return false;
    say(words.article.gate.foundMeanwhile);
    return true;
  }

  async #export(): Promise<void> {
    this.busy = true;
    if (!(await this.#mustSee())) await exportFormat(this.format, this.naming);
    this.busy = false;
  }

  async #exportAnyway(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason.trim();
    this.wrong = reason === '';
    if (this.wrong) return this.renderRoot.querySelector('textarea')?.focus();
    this.busy = true;
    if (!(await this.#mustSee())) await overrideGate(this.format, reason, this.#named);
    this.busy = false;
  }

  #leave(event: Event): void {
    if (!this.asking) return;
    event.preventDefault();
    this.asking = false;
  }

  override render() {
    const { gate } = words.article;
    const { result, words: count } = this.#check.value;
    const holding = this.#holding;
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
      ${this.#rows(holding, isEmpty)} ${previewPane(this.shown)}
      ${this.shown === null ? reasonsLog(this.#article.value.docket?.gateOverrides ?? []) : nothing}
      <div slot="foot" class="foot">
        ${formatChoice(this.format, this.#blocked, this.#choose)} ${this.asking && !this.#isOpen ? this.#reason() : this.#acts()}
      </div>
    </stet-dialog>`;
  }

  #rows(holding: readonly GateItem[], isEmpty: boolean) {
    if (this.shown !== null) return rowsOfFormat([...this.#mild, ...holding]);
    const looking = this.#isLooking ? words.article.gate.looking(this.#quotes.looking) : null;
    return gateRows({ holding, mild: this.#mild, looking, share: this.#reading.value, format: this.format, naming: this.naming, isEmpty });
  }

  #name(): void {
    this.naming = !this.naming;
    if (this.shown !== null) void this.#preview();
  }

  #acts() {
    const { gate } = words.article;
    const previewing = this.shown !== null;
    const inForce = this.#inForce;
    return html`${inForce ? reasonInForce(inForce) : nothing}
      <div class="act">
        <span class="hint">${gate.formatHints[this.format]}</span>
        <button class="button" aria-pressed=${String(previewing)} @click=${() => (previewing ? (this.shown = null) : this.#preview())}>
          ${previewing ? gate.hidePreview : gate.preview}
        </button>
        ${
          this.#inConfidence.length === 0
            ? nothing
            : html`<button class="button" data-act="name" @click=${this.#name}>${this.naming ? gate.keepBack : gate.name}</button>`
        }
        ${
          this.#isOpen
            ? html`<button class="button go" data-act="export" ?autofocus=${!this.#blocked} ?disabled=${this.busy} @click=${this.#export}>
                ${this.#exportName()}
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

  #exportName(): string {
    const { gate } = words.article;
    if (!this.busy) return gate.export;
    return this.#isLooking ? gate.waiting : gate.exporting;
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
        <button type="button" class="button quiet" @click=${() => leaveForm(() => (this.asking = false))}>
          ${gate.back} <stet-key keys="Escape"></stet-key>
        </button>
        <button class="button go" data-act="export" ?disabled=${this.busy || this.reason.trim() === ''}>
          ${this.#exportName()} <stet-key keys="Mod-Enter"></stet-key>
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
}

customElements.define('stet-gate', StetGate);
