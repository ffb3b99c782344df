import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Evidence } from '../../../core/saved/evidence.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { duplicateSources, type Duplicate } from '../../../core/sources/duplicates.ts';
import { sourceOf, standingSources } from '../../../core/sources/source-of.ts';
import { spoiltAmong } from '../../actions/cited-evidence.ts';
import { addFiles, proveEvidence } from '../../actions/evidence.ts';
import { keepApart, mergeSources, removeSource, saveSource, sourceCounts, stopCounting } from '../../actions/sources.ts';
import { say } from '../../actions/tell.ts';
import { evidence } from '../../state/evidence.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import { Dropping } from '../evidence/dropping.ts';
import { findSources } from './source-search.ts';
import './source-form.ts';
import { sourceLine } from './source-line.ts';
import { stepThroughSources } from './source-steps.ts';
import { sourcesStyle } from './sources-style.ts';
import './source-pair.ts';
import './source-view.ts';

const NO_SOURCES: readonly Source[] = [];
const NO_EVIDENCE: readonly Evidence[] = [];

/** The sources of the library: found by typing, made, looked at, changed, removed when nobody cites them. */
export class StetSources extends LitElement {
  static override properties = {
    query: { state: true },
    editing: { state: true },
    shown: { attribute: false },
    pairing: { state: true },
    counts: { state: true },
    failed: { state: true },
  };
  static override styles = [controls, sourcesStyle];
  declare private query: string;
  /** The source in the form; null for a new one; undefined while there is no form. */
  declare private editing: Source | null | undefined;
  /** Id of the source that is looked at; null while the list is shown. */
  declare shown: string | null;
  /** Whether sources that look alike are looked at. */
  declare private pairing: boolean;
  /** How often each is cited; null until the stories were looked through. */
  declare private counts: Awaited<ReturnType<typeof sourceCounts>>;
  /** What could not be written, as it should be. */
  declare private failed: readonly Source[];
  readonly #library = new Watch(this, library, ({ record, library: state }) => ({
    sources: record?.sources ?? NO_SOURCES,
    evidence: record?.evidence ?? NO_EVIDENCE,
    readOnly: Boolean(state?.readOnly),
  }));
  /** How far counting is, 0 to 1; null while none goes on. */
  readonly #counting = new Watch(this, library, ({ progress }) => (progress?.task === 'counting' ? progress.share : null));
  readonly #proving = new Watch(this, evidence, ({ proving, proofs }) => ({ proving, proofs }));
  /** A source that is looked at takes what is dropped itself. */
  readonly #dropping = new Dropping(this, (files, target) => this.#take(files, target));

  constructor() {
    super();
    this.query = '';
    this.editing = undefined;
    this.shown = null;
    this.pairing = false;
    this.counts = null;
    this.failed = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#count();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.counts === null) void stopCounting();
  }

  async #count(): Promise<void> {
    this.counts = await sourceCounts();
  }

  #soFar() {
    const share = this.#counting.value;
    return this.counts === null && share !== null ? html`<p class="empty" role="status">${words.sources.counting(share)}</p>` : nothing;
  }

  #take(files: readonly File[], target: Element | null): void {
    if (this.shown !== null && this.editing === undefined) return;
    const source = target?.closest<HTMLElement>('li[data-source]')?.dataset['source'];
    if (files.length === 0) return;
    if (this.#library.value.readOnly) say(words.article.sources.readOnly, 'problem');
    else if (source === undefined || this.editing !== undefined)
      say(target === null ? words.evidence.pasteOnSource : words.evidence.dropOnSource, 'problem');
    else void addFiles(source, files);
  }

  /** Goes on at once: whoever types next does not wait for the disk. */
  #save({ detail }: CustomEvent<Source>): void {
    this.#close();
    this.failed = this.failed.filter(({ id }) => id !== detail.id);
    void saveSource(detail).then((saved) => {
      if (!saved) this.failed = [...this.failed, detail];
    });
  }

  #close(): void {
    this.editing = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input')?.focus());
  }

  /** Back to the list, the keyboard to the source that was looked at. */
  #leaveView(): void {
    const { shown } = this;
    this.shown = null;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`li[data-source="${CSS.escape(shown ?? '')}"] .title`)?.focus(),
    );
  }

  #leave(event: Event): void {
    if (this.editing === undefined && this.shown === null && !this.pairing) return;
    event.preventDefault();
    if (this.editing !== undefined) this.#close();
    else if (this.shown !== null) this.#leaveView();
    else this.#leavePairs();
  }

  override render() {
    const { sources } = words.article;
    const shown = this.#library.value.sources.find(({ id }) => id === this.shown);
    return html`<stet-dialog heading=${sources.title} lede=${sources.lede} size="wide" @stet-leave=${this.#leave}>
      ${this.editing !== undefined ? this.#form(this.editing) : shown ? this.#view(shown) : (this.#pairs() ?? this.#list())}
    </stet-dialog>`;
  }

  #form(source: Source | null) {
    return html`<stet-source-form
      .source=${source}
      .name=${source === null ? this.query : ''}
      @stet-source=${this.#save}
      @stet-back=${this.#close}
    ></stet-source-form>`;
  }

  #view(source: Source) {
    return html`<stet-source-view
      .source=${source}
      @stet-back=${this.#leaveView}
      @stet-change=${() => (this.editing = source)}
    ></stet-source-view>`;
  }

  get #alike(): readonly Duplicate[] {
    const { sources, evidence: all } = this.#library.value;
    return duplicateSources(sources, all);
  }

  #leavePairs(): void {
    this.pairing = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input')?.focus());
  }

  /** The next two that look alike; null while nobody looks. */
  #pairs() {
    const [pair] = this.pairing ? this.#alike : [];
    if (!pair) return null;
    return keyed(
      `${pair.one.id} ${pair.other.id}`,
      html`<stet-source-pair
        .pair=${pair}
        .counts=${this.counts}
        @stet-merge=${({ detail }: CustomEvent<{ keep: Source; gone: Source }>) => this.#settle(mergeSources(detail.keep, detail.gone))}
        @stet-apart=${() => this.#settle(keepApart(pair.one, pair.other))}
        @stet-back=${this.#leavePairs}
      ></stet-source-pair>`,
    );
  }

  async #settle(work: Promise<boolean>): Promise<void> {
    await work;
    if (this.#alike.length === 0) this.#leavePairs();
    void this.#count();
  }

  #offer() {
    const count = this.#alike.length;
    if (count === 0) return nothing;
    return html`<p class="alike">
      ${words.sources.duplicates(count)} <button class="button" @click=${() => (this.pairing = true)}>${words.sources.lookAt}</button>
    </p>`;
  }

  #list() {
    const { sources } = words.article;
    const { sources: every, readOnly } = this.#library.value;
    const all = standingSources(every);
    const found = findSources(all, this.query);
    return html`<div class="find" @keydown=${this.#step}>
        <input
          type="search"
          data-limit="find"
          autofocus
          placeholder=${sources.find}
          aria-label=${sources.find}
          .value=${this.query}
          @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        />
        ${this.#proveAll()}
        ${readOnly ? nothing : html`<button class="button go" @click=${() => (this.editing = null)}>${icon('plus')} ${sources.make}</button>`}
      </div>
      ${readOnly ? html`<p class="empty">${sources.readOnly}</p>` : nothing} ${this.#offer()} ${this.#soFar()}
      ${all.length === 0 ? html`<p class="empty">${sources.empty}</p>` : nothing}
      ${all.length > 0 && found.length === 0 ? html`<p class="empty">${sources.nothing(this.query)}</p>` : nothing}
      <ul class=${this.#dropping.over ? 'over' : ''} @keydown=${this.#step}>
        ${this.failed.map((source) => this.#unsaved(source))} ${found.map((source) => this.#row(source, readOnly))}
      </ul>`;
  }

  readonly #step = (event: KeyboardEvent): void => {
    if (this.shadowRoot && stepThroughSources(this.shadowRoot, event)) event.preventDefault();
  };

  #proveAll() {
    if (this.#library.value.evidence.length === 0) return nothing;
    const proving = this.#proving.value.proving === 'all';
    return html`<button class="button" ?disabled=${proving} @click=${() => proveEvidence()}>
      ${icon('check')} ${proving ? words.evidence.proving : words.evidence.proveAll}
    </button>`;
  }

  #unsaved(source: Source) {
    const { sources } = words.article;
    return html`<li>
      <span class="title">${source.title}</span>
      <small class="wrong" role="alert">${sources.notSaved}</small>
      <span class="acts"><button class="button" @click=${() => (this.editing = source)}>${sources.change}</button></span>
    </li>`;
  }

  #row(source: Source, readOnly: boolean) {
    const { sources: all, evidence: pieces } = this.#library.value;
    const mine = pieces.filter((piece) => sourceOf(all, piece.source)?.id === source.id);
    const kept = mine.length;
    const uses = this.counts?.get(source.id);
    const more = [uses ? words.sources.uses(uses) : this.counts ? words.sources.unused : '', kept === 0 ? '' : words.evidence.count(kept)];
    return html`<li data-source=${source.id}>
      <button class="title" title=${words.evidence.open(source.title)} @click=${() => (this.shown = source.id)}>${source.title}</button>
      <small>${sourceLine(source, more)}</small>
      ${spoiltAmong(mine).map(
        ({ piece, proof }) =>
          html`<small class="wrong" data-spoilt=${proof.state}>${words.evidence.pieceIs(piece.file, proof.state, proof.at)}</small>`,
      )}
      ${readOnly ? nothing : this.#acts(source, uses !== undefined || kept > 0)}
    </li>`;
  }

  #acts(source: Source, isUsed: boolean) {
    const { sources } = words.article;
    return html`<span class="acts">
      <button
        class="button quiet icon-only"
        aria-label=${sources.edit(source.title)}
        title=${sources.change}
        @click=${() => (this.editing = source)}
      >
        ${icon('pencil')}
      </button>
      <button
        class="button quiet icon-only"
        aria-label="${sources.remove}: ${source.title}"
        title=${sources.remove}
        ?disabled=${isUsed}
        @click=${() => removeSource(source.id)}
      >
        ${icon('trash-2')}
      </button>
    </span>`;
  }
}

customElements.define('stet-sources', StetSources);
