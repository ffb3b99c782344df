import { html, LitElement, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CommandId } from '../../../core/contract/commands.ts';
import type { ConflictCopy } from '../../../core/contract/conflict-copies.ts';
import { SORT_ORDERS, type Summary } from '../../../core/contract/shapes.ts';
import { isEnabled, runCommand } from '../../actions/commands.ts';
import { binArticle, find, setFilter, setSort } from '../../actions/library.ts';
import { openArticle, openToWrite } from '../../actions/workbench.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { copiesByArticle, hiddenHits, library, sharedHeadlines, shownArticles, type Library } from '../../state/library.ts';
import { overlays, type MenuItem } from '../../state/overlays.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';
import '../story-row/story-row.ts';
import { asItStands } from './as-it-stands.ts';
import { copiesWay, libraryFoot, noLibrary, searchWays } from './library-ways.ts';
import { hiddenWay, nothingShown } from './nothing-shown.ts';
import { libraryStyle } from './library-style.ts';

/** The filters that stand in the row; the others are in its menu. */
const IN_THE_ROW: readonly Library['filter'][] = ['all', 'mine', 'to-check', 'ready'];
const IN_THE_MENU: readonly Library['filter'][] = ['draft', 'checking', 'translation', 'exported'];
const OF_AN_ARTICLE = ['rename-article', 'duplicate-article', 'reveal-article', 'bin-article'] as const;
/** Rows drawn at first, somewhat more than a tall window shows. */
const ROWS_AT_FIRST = 24;
/** More of them each time the end of the list comes near: a library of thousands opens at once. */
const ROWS_AT_ONCE = 60;
const NEAR_THE_END = 600;
const NO_COPIES: readonly ConflictCopy[] = [];
const MENU_KEYS: ReadonlySet<string> = new Set(['ContextMenu']);

/** The library column: find, filters, the list, and the ways to a new article. Arrows move, Enter opens, Delete bins; F2 is a key of the desk. */
export class StetLibrary extends LitElement {
  static override properties = { drawn: { state: true } };
  static override styles = [controls, libraryStyle];
  declare private drawn: number;
  readonly #library = new Watch(this, library, (state) => state);
  readonly #person = new Watch(this, session, ({ person }) => person?.id ?? null);
  readonly #open = new Watch(this, article, ({ id }) => id);
  readonly #check = new Watch(this, check, ({ result, words: count }) => ({ result, words: count }));
  readonly #toField = (): void => this.#field()?.select();
  #shown: readonly Summary[] = [];
  #shared: ReadonlySet<string> = new Set();
  #copies: ReadonlyMap<string, readonly ConflictCopy[]> = new Map();

  constructor() {
    super();
    this.drawn = ROWS_AT_FIRST;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('stet-find-in-library', this.#toField);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('stet-find-in-library', this.#toField);
  }

  override willUpdate(_changed: PropertyValues): void {
    this.#shared = sharedHeadlines(this.#library.value.articles);
    this.#copies = copiesByArticle(this.#library.value.copies);
    this.#shown = shownArticles(this.#library.value, this.#person.value);
  }

  #scrolled(event: Event): void {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget as HTMLElement;
    if (scrollHeight - scrollTop - clientHeight < NEAR_THE_END) this.drawn = Math.min(this.#shown.length, this.drawn + ROWS_AT_ONCE);
  }

  #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li')];
  }

  async #choose(summary: Summary): Promise<void> {
    library.set({ atHand: null });
    if (summary.id !== this.#open.value) await openArticle(summary.id);
  }

  /** Enter goes into the article, the space bar and a press only show it: the arrows still belong to the list. */
  async #enter(summary: Summary): Promise<void> {
    library.set({ atHand: null });
    await openToWrite(summary.id);
  }

  async #moveTo(index: number): Promise<void> {
    const at = Math.min(this.#shown.length - 1, Math.max(0, index));
    this.drawn = Math.max(this.drawn, at + 1);
    await this.updateComplete;
    const rows = this.#rows();
    const summary = this.#shown[at];
    if (!summary) return;
    library.set({ atHand: summary.id });
    rows[at]?.focus();
    rows[at]?.scrollIntoView({ block: 'nearest' });
  }

  #key(event: KeyboardEvent, at: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const summary = this.#shown[at];
    const acts: Readonly<Record<string, () => unknown>> = {
      ArrowDown: () => this.#moveTo(at + 1),
      ArrowUp: () => (at === 0 ? this.#toField() : this.#moveTo(at - 1)),
      Home: () => this.#moveTo(0),
      End: () => this.#moveTo(this.#shown.length - 1),
      Enter: () => summary && this.#enter(summary),
      ' ': () => summary && this.#choose(summary),
      Delete: () => summary && this.#bin(summary, at),
    };
    const act =
      MENU_KEYS.has(event.key) || (event.key === 'F10' && event.shiftKey) ? () => summary && this.#menu(summary, event) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    void act();
  }

  /** The cursor stays where it was in the list. */
  async #bin(summary: Summary, at: number): Promise<void> {
    if (!isEnabled('bin-article')) return;
    await binArticle(summary.id);
    await this.updateComplete;
    await this.#moveTo(at);
  }

  #left(event: FocusEvent): void {
    const list = event.currentTarget as HTMLElement;
    if (!(event.relatedTarget instanceof Node && list.contains(event.relatedTarget))) library.set({ atHand: null });
  }

  /** A command of the list speaks of this row, wherever the focus is by now. */
  #run(command: CommandId, summary: Summary): void {
    library.set({ atHand: summary.id });
    runCommand(command);
  }

  #fieldKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      const [first] = this.#shown;
      if (event.key === 'Enter' && first) void this.#choose(first);
      else void this.#moveTo(0);
    }
    if (event.key === 'Escape') find('');
    if (!event.ctrlKey && !event.metaKey && event.key !== 'F1') event.stopPropagation();
  }

  #menu(summary: Summary, event: Event): void {
    event.preventDefault();
    library.set({ atHand: summary.id });
    const items: (MenuItem | null)[] = [
      { label: words.library.openIt, run: () => void this.#choose(summary) },
      null,
      ...OF_AN_ARTICLE.map((command) => ({
        label: words.commands.label[command],
        command,
        disabled: !isEnabled(command),
        run: () => this.#run(command, summary),
      })),
    ];
    const at = event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : (event.currentTarget as HTMLElement);
    overlays.set({ menu: { label: words.library.menuFor(summary.headline || summary.file), at, items } });
  }

  #order(event: Event): void {
    const { sort, filter } = this.#library.value;
    const items: (MenuItem | null)[] = [
      ...SORT_ORDERS.map((order) => ({ label: words.library.sorts[order], checked: order === sort, run: () => setSort(order) })),
      null,
      ...IN_THE_MENU.map((one) => ({ label: words.library.filters[one], checked: one === filter, run: () => setFilter(one) })),
    ];
    overlays.set({ menu: { label: words.library.sortBy, at: event.currentTarget as HTMLElement, items } });
  }

  override render() {
    if (!this.#library.value.library) return html`<nav aria-label=${words.library.title}>${noLibrary()}</nav>`;
    return html`<nav aria-label=${words.library.title}>
      ${this.#find()}${this.#filters()}${this.#list()}${searchWays(this.#library.value)}${copiesWay(this.#library.value)}${libraryFoot()}
    </nav>`;
  }

  #find() {
    const { articles, more, query } = this.#library.value;
    return html`<div class="find">
      <input
        type="search"
        data-limit="find"
        aria-label=${words.library.findLabel}
        placeholder=${words.library.find(articles.length + more)}
        .value=${query}
        @input=${(event: Event) => find((event.target as HTMLInputElement).value)}
        @keydown=${this.#fieldKey}
      />
      ${
        query
          ? html`<button class="button quiet icon-only" aria-label=${words.library.clearFind} @click=${() => find('')}>
              ${icon('x')}
            </button>`
          : html`<stet-key keys="Mod-Shift-f" aria-hidden="true"></stet-key>`
      }
    </div>`;
  }

  #filters() {
    const { filter } = this.#library.value;
    const shown = IN_THE_ROW.includes(filter) ? IN_THE_ROW : [...IN_THE_ROW.slice(0, 3), filter];
    return html`<div class="filters" role="group" aria-label=${words.library.filterLabel}>
      ${shown.map(
        (one) => html`<button aria-pressed=${String(one === filter)} @click=${() => setFilter(one)}>${words.library.filters[one]}</button>`,
      )}
      <button class="sort" aria-haspopup="menu" aria-label=${words.library.sortBy} title=${words.library.sortBy} @click=${this.#order}>
        ${icon('arrow-up-down')}
      </button>
    </div>`;
  }

  #list() {
    if (this.#shown.length === 0) return nothingShown(this.#library.value, hiddenHits(this.#library.value, this.#shown));
    const { atHand } = this.#library.value;
    const cursor = this.#shown.some(({ id }) => id === (atHand ?? this.#open.value)) ? (atHand ?? this.#open.value) : this.#shown[0]?.id;
    return html`<ul role="listbox" aria-label=${words.library.list} @scroll=${this.#scrolled} @focusout=${this.#left}>
        ${repeat(
          this.#shown.slice(0, this.drawn),
          ({ id }) => id,
          (summary, at) => this.#row(summary, at, summary.id === cursor),
        )}
      </ul>
      ${hiddenWay(hiddenHits(this.#library.value, this.#shown))}`;
  }

  #row(summary: Summary, at: number, cursor: boolean) {
    const current = summary.id === this.#open.value;
    return html`<li
      role="option"
      data-article=${summary.id}
      aria-selected=${String(current)}
      aria-posinset=${at + 1}
      aria-setsize=${this.#shown.length + this.#library.value.more}
      tabindex=${cursor ? 0 : -1}
      @focus=${() => library.set({ atHand: summary.id })}
      @click=${() => this.#choose(summary)}
      @contextmenu=${(event: Event) => this.#menu(summary, event)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, at)}
    >
      <stet-story-row
        .summary=${current ? asItStands(summary, this.#check.value) : summary}
        .hit=${this.#library.value.hits?.get(summary.id) ?? null}
        .copies=${this.#copies.get(summary.id) ?? NO_COPIES}
        ?filed=${this.#shared.has(summary.headline)}
        ?current=${current}
      ></stet-story-row>
    </li>`;
  }
}

customElements.define('stet-library', StetLibrary);
