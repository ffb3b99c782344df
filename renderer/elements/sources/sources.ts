import { css, html, LitElement, nothing } from 'lit';
import type { Source } from '../../../core/saved/library-record.ts';
import { useCounts } from '../../../core/sources/source-use.ts';
import { removeSource, saveSource } from '../../actions/sources.ts';
import { article } from '../../state/article.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import { findSources } from './source-search.ts';
import './source-form.ts';

/** The sources of the library: found by typing, made, changed, removed when nobody cites them. */
export class StetSources extends LitElement {
  static override properties = { query: { state: true }, editing: { state: true }, failed: { state: true } };
  static override styles = [
    controls,
    css`
      .find {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--s2);
        margin: 3px 0 var(--s3);
        padding-inline: 3px;
      }
      ul {
        min-height: 160px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px var(--s3);
        padding: 9px 0;
        border-top: 1px solid var(--line);
        align-items: baseline;
      }
      b {
        font: 500 16px/1.3 var(--serif);
        overflow-wrap: anywhere;
      }
      b:lang(km) {
        line-height: 1.75;
      }
      small {
        grid-column: 1;
        font-size: var(--t-xs);
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      .wrong {
        color: var(--red);
      }
      .secret {
        color: var(--disputed);
        font-weight: 600;
      }
      .acts {
        grid-row: 1 / 3;
        grid-column: 2;
        align-self: center;
        display: flex;
        gap: 2px;
      }
      .empty {
        padding: var(--s4) 0;
        color: var(--ink-2);
        max-width: 46ch;
      }
    `,
  ];
  declare private query: string;
  /** The source in the form; null for a new one; undefined while the list is shown. */
  declare private editing: Source | null | undefined;
  /** What could not be written, as it should be. */
  declare private failed: readonly Source[];
  readonly #library = new Watch(this, library, ({ record, library: state }) => ({
    sources: record?.sources ?? [],
    readOnly: Boolean(state?.readOnly),
  }));
  readonly #docket = new Watch(this, article, ({ docket }) => docket);

  constructor() {
    super();
    this.query = '';
    this.editing = undefined;
    this.failed = [];
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

  #leave(event: Event): void {
    if (this.editing === undefined) return;
    event.preventDefault();
    this.#close();
  }

  override render() {
    const { sources } = words.article;
    return html`<stet-dialog heading=${sources.title} lede=${sources.lede} size="wide" @stet-leave=${this.#leave}>
      ${
        this.editing === undefined
          ? this.#list()
          : html`<stet-source-form
              .source=${this.editing}
              .name=${this.editing === null ? this.query : ''}
              @stet-source=${this.#save}
              @stet-back=${this.#close}
            ></stet-source-form>`
      }
    </stet-dialog>`;
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
        ${readOnly ? nothing : html`<button class="button go" @click=${() => (this.editing = null)}>${icon('plus')} ${sources.make}</button>`}
      </div>
      ${readOnly ? html`<p class="empty">${sources.readOnly}</p>` : nothing}
      ${all.length === 0 ? html`<p class="empty">${sources.empty}</p>` : nothing}
      ${all.length > 0 && found.length === 0 ? html`<p class="empty">${sources.nothing(this.query)}</p>` : nothing}
      <ul>
        ${this.failed.map((source) => this.#unsaved(source))}
        ${found.map((source) => this.#row(source, counts.get(source.id) ?? 0, readOnly))}
      </ul>`;
  }

  #unsaved(source: Source) {
    const { sources } = words.article;
    return html`<li>
      <b>${source.title}</b>
      <small class="wrong" role="alert">${sources.notSaved}</small>
      <span class="acts"><button class="button" @click=${() => (this.editing = source)}>${sources.change}</button></span>
    </li>`;
  }

  #row(source: Source, uses: number, readOnly: boolean) {
    const { sources } = words.article;
    const about = [
      words.sets.sourceKind[source.kind],
      source.author,
      words.format.dayAsWritten(source.date ?? ''),
      source.address,
      sources.uses(uses),
    ]
      .filter(Boolean)
      .join(' · ');
    return html`<li>
      <b>${source.title}</b>
      <small
        >${
          source.confidentiality === 'public'
            ? nothing
            : html`<span class=${source.confidentiality === 'confidential' ? 'secret' : ''}
                  >${words.sets.confidentiality[source.confidentiality]}</span
                >
                · `
        }${about}</small
      >
      ${
        readOnly
          ? nothing
          : html`<span class="acts">
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
                ?disabled=${uses > 0}
                @click=${() => removeSource(source.id)}
              >
                ${icon('trash-2')}
              </button>
            </span>`
      }
    </li>`;
  }
}

customElements.define('stet-sources', StetSources);
