import { html, LitElement, nothing } from 'lit';
import { LINE_FILTERS, type FoundLine, type FoundLines, type LineFilter } from '../../../core/contract/search.ts';
import { FIELD_LIMITS } from '../../../core/saved/field-limits.ts';
import { searchedWords } from '../../../core/text/search-text.ts';
import { workOn } from '../../actions/hand.ts';
import { goToLine, readyToSearch, searchLines } from '../../actions/search.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import { StetDialog } from '../dialog/dialog.ts';
import { marked } from '../story-row/marked.ts';
import { searchStyle } from './search-style.ts';

/** Waits this long after the last key, so that a word costs one question. */
const PAUSE_MS = 50;
/** While the library is still being read, the same is asked again after this long. */
const AGAIN_MS = 1_000;

/** Finds lines in the whole library as one types. Arrows go through them, Enter opens one at its place. */
export class StetSearch extends LitElement {
  static override properties = { query: { attribute: false }, filter: { state: true }, found: { state: true }, asked: { state: true } };
  static override styles = [controls, searchStyle];
  declare query: string;
  declare private filter: LineFilter;
  declare private found: FoundLines | null;
  /** The query that `found` answers. */
  declare private asked: string;
  #timer: number | undefined;
  #count = 0;
  #ready: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.query = '';
    this.filter = 'all';
    this.found = null;
    this.asked = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ready = readyToSearch();
    if (this.query !== '') this.#look(0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#count += 1;
    window.clearTimeout(this.#timer);
  }

  #typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.#look(PAUSE_MS);
  }

  #choose(filter: LineFilter): void {
    this.filter = filter;
    this.#look(0);
  }

  /** An answer that comes after a newer question is dropped. */
  #look(after: number): void {
    window.clearTimeout(this.#timer);
    this.#count += 1;
    const mine = this.#count;
    this.#timer = window.setTimeout(() => void this.#search(mine), after);
  }

  async #search(mine: number): Promise<void> {
    const query = this.query.trim().slice(0, FIELD_LIMITS.find);
    await this.#ready;
    const found = searchedWords(query).length === 0 ? null : await searchLines(query, this.filter);
    if (mine !== this.#count) return;
    this.found = found;
    this.asked = query;
    if (found !== null && found.share < 1) this.#look(AGAIN_MS);
  }

  #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const rows = this.#rows();
    const at = rows.findIndex((row) => row === this.shadowRoot?.activeElement);
    event.preventDefault();
    if (at + step < 0) this.renderRoot.querySelector('input')?.select();
    else rows[Math.min(rows.length - 1, at + step)]?.focus();
  }

  /** Enter in the field opens the first line of what is shown for just these words. */
  #enter(event: KeyboardEvent): void {
    const [first] = this.found?.lines ?? [];
    if (event.key !== 'Enter' || event.isComposing || !first || this.asked !== this.query.trim()) return;
    event.preventDefault();
    this.#go(first);
  }

  /** Whoever had the keyboard before the search has it back only where nothing was found. */
  #go(line: FoundLine): void {
    const dialog = this.renderRoot.querySelector('stet-dialog');
    if (dialog instanceof StetDialog && line.kind !== 'source') dialog.heir = workOn;
    void goToLine(line, this.asked);
  }

  override render() {
    const { search } = words;
    return html`<stet-dialog heading=${search.title} lede=${search.lede} size="widest" @keydown=${this.#key}>
      <input
        type="search"
        autofocus
        data-limit="find"
        aria-label=${search.label}
        placeholder=${search.placeholder}
        lang=${langOf(this.query)}
        .value=${this.query}
        @input=${this.#typed}
        @keydown=${this.#enter}
      />
      <div class="top">
        <span class="segments" role="group" aria-label=${search.which}
          >${LINE_FILTERS.map(
            (one) => html`<button aria-pressed=${one === this.filter} @click=${() => this.#choose(one)}>${search.filters[one]}</button>`,
          )}</span
        >
        <span class="told" role="status">${this.#told()}</span>
      </div>
      <div class="results">${this.#results()}</div>
    </stet-dialog>`;
  }

  #told() {
    if (this.found === null) return nothing;
    const { lines, share } = this.found;
    return share < 1 ? words.search.reading(share) : words.search.count(lines.length);
  }

  #results() {
    const { search } = words;
    if (this.query.trim() === '') return html`<p class="muted">${search.hint}</p>`;
    if (this.found === null) return this.asked === '' ? nothing : html`<p class="muted">${search.onlyMarks}</p>`;
    const { lines, more, share } = this.found;
    if (lines.length === 0) return share < 1 ? nothing : html`<p class="muted">${search.nothing(this.asked)}</p>`;
    return html`<ul aria-label=${search.lines}>
        ${lines.map((line) => html`<li>${this.#row(line)}</li>`)}
      </ul>
      ${more > 0 ? html`<p class="muted">${search.more(more)}</p>` : nothing}`;
  }

  #row(line: FoundLine) {
    const { search } = words;
    const headline = line.headline || search.untitled;
    return html`<button class="row ${line.kind}" data-kind=${line.kind} @click=${() => this.#go(line)}>
      <span class="kind">${search.kinds[line.kind]}</span>
      <span class="line" lang=${langOf(line.snippet)}>${marked(line.snippet, line.inSnippet)}</span>
      ${line.kind === 'source' || line.kind === 'headline' ? nothing : html`<small lang=${langOf(headline)}>${headline}</small>`}
    </button>`;
  }
}

customElements.define('stet-search', StetSearch);
