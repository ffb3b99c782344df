import { html, LitElement, nothing } from 'lit';
import type { Source } from '../../../core/saved/library-record.ts';
import { useCounts } from '../../../core/sources/source-use.ts';
import { addFiles, proveEvidence } from '../../actions/evidence.ts';
import { removeSource, saveSource } from '../../actions/sources.ts';
import { say } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
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
import { sourcesStyle } from './sources-style.ts';
import './source-view.ts';

/** The sources of the library: found by typing, made, looked at, changed, removed when nobody cites them. */
export class StetSources extends LitElement {
  static override properties = {
    query: { state: true },
    editing: { state: true },
    shown: { state: true },
    failed: { state: true },
  };
  static override styles = [controls, sourcesStyle];
  declare private query: string;
  /** The source in the form; null for a new one; undefined while there is no form. */
  declare private editing: Source | null | undefined;
  /** Id of the source that is looked at; null while the list is shown. */
  declare private shown: string | null;
  /** What could not be written, as it should be. */
  declare private failed: readonly Source[];
  readonly #library = new Watch(this, library, ({ record, library: state }) => ({
    sources: record?.sources ?? [],
    evidence: record?.evidence ?? [],
    readOnly: Boolean(state?.readOnly),
  }));
  readonly #docket = new Watch(this, article, ({ docket }) => docket);
  readonly #proving = new Watch(this, evidence, ({ proving }) => proving);
  /** A source that is looked at takes what is dropped itself. */
  readonly #dropping = new Dropping(this, (files, target) => this.#take(files, target));

  constructor() {
    super();
    this.query = '';
    this.editing = undefined;
    this.shown = null;
    this.failed = [];
  }

  #take(files: readonly File[], target: Element | null): void {
    if (this.shown !== null && this.editing === undefined) return;
    const source = target?.closest<HTMLElement>('li[data-source]')?.dataset['source'];
    if (files.length === 0) return;
    if (this.#library.value.readOnly) say(words.article.sources.readOnly, 'problem');
    else if (source === undefined || this.editing !== undefined) say(words.evidence.dropOnSource, 'problem');
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
    if (this.editing === undefined && this.shown === null) return;
    event.preventDefault();
    if (this.editing !== undefined) this.#close();
    else this.#leaveView();
  }

  override render() {
    const { sources } = words.article;
    const shown = this.#library.value.sources.find(({ id }) => id === this.shown);
    return html`<stet-dialog heading=${sources.title} lede=${sources.lede} size="wide" @stet-leave=${this.#leave}>
      ${this.editing !== undefined ? this.#form(this.editing) : shown ? this.#view(shown) : this.#list()}
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

  #list() {
    const { sources } = words.article;
    const { sources: all, readOnly } = this.#library.value;
    const found = findSources(all, this.query);
    const counts = this.#docket.value ? useCounts([this.#docket.value]) : new Map<string, number>();
    return html`<div class="find">
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
      ${readOnly ? html`<p class="empty">${sources.readOnly}</p>` : nothing}
      ${all.length === 0 ? html`<p class="empty">${sources.empty}</p>` : nothing}
      ${all.length > 0 && found.length === 0 ? html`<p class="empty">${sources.nothing(this.query)}</p>` : nothing}
      <ul class=${this.#dropping.over ? 'over' : ''}>
        ${this.failed.map((source) => this.#unsaved(source))}
        ${found.map((source) => this.#row(source, counts.get(source.id) ?? 0, readOnly))}
      </ul>`;
  }

  #proveAll() {
    if (this.#library.value.evidence.length === 0) return nothing;
    const proving = this.#proving.value === 'all';
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

  #row(source: Source, uses: number, readOnly: boolean) {
    const { sources } = words.article;
    const kept = this.#library.value.evidence.filter((piece) => piece.source === source.id).length;
    const more = [sources.uses(uses), kept === 0 ? '' : words.evidence.count(kept)];
    return html`<li data-source=${source.id}>
      <button class="title" title=${words.evidence.open(source.title)} @click=${() => (this.shown = source.id)}>${source.title}</button>
      <small>${sourceLine(source, more)}</small>
      ${readOnly ? nothing : this.#acts(source, uses + kept > 0)}
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
