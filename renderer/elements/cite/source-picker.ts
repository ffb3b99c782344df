import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Source } from '../../../core/saved/library-record.ts';
import { citedLast } from '../../../core/sources/source-use.ts';
import { article } from '../../state/article.ts';
import { standingSources } from '../../../core/sources/source-of.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { tellingLine } from '../sources/source-line.ts';
import { findSources } from '../sources/source-search.ts';

const MOST = 7;
const NONE: readonly Source[] = [];

/**
 * Picks a source by typing and arrows, the one this story cited last first; the last row makes a new one. `source`: id of the chosen one or null; `unsaved`: one
 * that may be chosen though the library does not have it yet.
 * Events: `stet-pick` (detail: the source), `stet-make` (detail: the name typed).
 */
export class StetSourcePicker extends LitElement {
  static override properties = {
    source: { type: String },
    unsaved: { attribute: false },
    query: { state: true },
    at: { state: true },
    open: { state: true },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        position: relative;
      }
      ul {
        margin-top: 4px;
        border: 1px solid var(--line);
        border-radius: var(--r);
        overflow: hidden;
      }
      li {
        display: flex;
        gap: var(--s2);
        align-items: baseline;
        padding: 5px 10px;
        font-size: var(--t-m);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      li[aria-selected='true'] {
        background: var(--checking-wash);
      }
      li small {
        margin-left: auto;
        font-size: var(--t-xs);
        color: var(--ink-2);
        white-space: nowrap;
      }
      .make {
        color: var(--checking);
      }
    `,
  ];
  declare source: string | null;
  declare unsaved: Source | null;
  declare private query: string | null;
  declare private at: number;
  declare private open: boolean;
  readonly #recent = article.value.docket ? citedLast(article.value.docket, library.value.record?.sources ?? NONE) : [];
  readonly #sources = new Watch(this, library, ({ record }) => standingSources(record?.sources ?? NONE));

  constructor() {
    super();
    this.source = null;
    this.unsaved = null;
    this.query = null;
    this.at = 0;
    this.open = true;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('source') && this.source !== null) this.query = null;
  }

  override firstUpdated(): void {
    if (this.source === null) this.focus();
    else this.open = false;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  get #found(): readonly Source[] {
    return findSources(this.#sources.value, this.query ?? '', this.#recent).slice(0, MOST);
  }

  /** The name of a source that is not there yet, or null. */
  get #new(): string | null {
    const name = (this.query ?? '').trim();
    return name !== '' && !this.#sources.value.some(({ title }) => title === name) ? name : null;
  }

  #typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.at = 0;
    this.open = true;
  }

  #key(event: KeyboardEvent): void {
    const count = this.#found.length + (this.#new === null ? 0 : 1);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.open = true;
      this.at = count === 0 ? 0 : (this.at + (event.key === 'ArrowDown' ? 1 : -1) + count) % count;
    } else if (event.key === 'Enter' && this.open && count > 0 && !event.isComposing) this.#choose(this.at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(index: number): void {
    const source = this.#found[index];
    this.open = false;
    if (!source) {
      this.dispatchEvent(new CustomEvent<string>('stet-make', { detail: this.#new ?? '' }));
      return;
    }
    this.query = null;
    this.source = source.id;
    this.dispatchEvent(new CustomEvent<Source>('stet-pick', { detail: source }));
  }

  override render() {
    const { cite } = words.article;
    const chosen = [...this.#sources.value, ...(this.unsaved ? [this.unsaved] : [])].find(({ id }) => id === this.source);
    const count = this.#found.length + (this.#new === null ? 0 : 1);
    const shown = this.open && count > 0;
    return html`<label class="field"
        ><span>${cite.source}</span>
        <input
          type="text"
          role="combobox"
          aria-expanded=${String(shown)}
          aria-controls="found"
          aria-activedescendant=${shown ? `found-${this.at}` : nothing}
          autocomplete="off"
          placeholder=${cite.findOrMake}
          .value=${this.query ?? chosen?.title ?? ''}
          @input=${this.#typed}
          @focus=${() => (this.open = this.source === null)}
          @keydown=${this.#key}
      /></label>
      <ul id="found" role="listbox" aria-label=${words.article.sources.title} ?hidden=${!shown}>
        ${this.#found.map(
          (source, index) =>
            html`<li role="option" id="found-${index}" aria-selected=${String(index === this.at)} @pointerdown=${() => this.#choose(index)}>
              <span>${source.title}</span><small>${tellingLine(source, this.#sources.value)}</small>
            </li>`,
        )}
        ${this.#new === null ? nothing : this.#newRow(this.#new, this.#found.length)}
      </ul>`;
  }

  #newRow(name: string, index: number) {
    return html`<li
      class="make"
      role="option"
      id="found-${index}"
      aria-selected=${String(index === this.at)}
      @pointerdown=${() => this.#choose(index)}
    >
      ${words.article.cite.makeNew(name)}
    </li>`;
  }
}

customElements.define('stet-source-picker', StetSourcePicker);
