import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { accept, acceptAll, dismiss, ranked, type Candidate } from '../../actions/suggestions.ts';
import { spanOfRange } from '../../actions/anchors.ts';
import { editorHere } from '../../actions/hold.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { Watch } from '../../state/store.ts';
import { fromWord, toWord } from '../../../core/text/whole-words.ts';
import { controls } from '../../theme/controls.ts';
import { decidedOneByOne } from '../../theme/decided-one-by-one.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** As many as are listed of an article until somebody asks for all: the most telling ones. */
const BUDGET = 20;
/** Rows that are drawn at once; the next come up as these are decided. */
const MOST_ROWS = 400;

/** So much around a passage is shown with it, cut between words; in UTF-16 units. */
const AROUND = 48;

/** Passages that look like claims, decided one by one with Enter and Backspace. */
export class StetSuggestions extends LitElement {
  static override properties = { at: { state: true }, whole: { state: true } };
  static override styles = [
    controls,
    decidedOneByOne,
    css`
      li {
        gap: 2px;
      }
      mark {
        background: none;
        color: var(--ink);
        text-decoration: underline dotted 2px var(--todo);
        text-underline-offset: 4px;
      }
      small {
        font-size: var(--t-xs);
        color: var(--ink-2);
      }
      .none {
        padding: var(--s3) 0;
        font: inherit;
      }
      .end {
        margin-left: auto;
      }
    `,
  ];
  declare private at: number;
  declare private whole: boolean;
  readonly #docket = new Watch(this, article, ({ docket, projection }) => ({ docket, projection }));
  readonly #check = new Watch(this, check, ({ result }) => result);

  constructor() {
    super();
    this.at = 0;
    this.whole = false;
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #decide(found: readonly Candidate[], index: number, act: (candidate: Candidate) => boolean): void {
    const candidate = found[index];
    if (!candidate || !act(candidate)) return;
    this.at = Math.max(0, Math.min(index, found.length - 2));
    this.#list?.focus();
  }

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector('ul');
  }

  #key(event: KeyboardEvent, found: readonly Candidate[]): void {
    if (event.target !== this.#list || event.isComposing) return;
    if (event.key === 'ArrowDown') this.#go(found, this.at + 1);
    else if (event.key === 'ArrowUp') this.#go(found, this.at - 1);
    else if (event.key === 'Enter') this.#decide(found, this.at, accept);
    else if (event.key === 'Backspace' || event.key === 'Delete') this.#decide(found, this.at, dismiss);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #go(found: readonly Candidate[], index: number): void {
    this.at = Math.max(0, Math.min(found.length - 1, index));
    const candidate = found[this.at];
    const { projection } = this.#docket.value;
    if (candidate && projection) editorHere()?.scrollTo(spanOfRange(projection, candidate));
  }

  #showAll(): void {
    this.whole = true;
    this.#list?.focus();
  }

  #acceptAll(found: readonly Candidate[]): void {
    if (acceptAll(found)) this.at = 0;
  }

  override render() {
    const { suggestions } = words.article;
    const all = this.#check.value ? ranked() : [];
    const these = this.whole ? all : all.slice(0, BUDGET);
    const found = these.slice(0, MOST_ROWS);
    return html`<stet-dialog
      heading=${suggestions.title(found.length, all.length)}
      lede=${suggestions.lede}
      size="wide"
      ?footed=${found.length > 0}
    >
      ${found.length === 0 ? html`<p class="none">${suggestions.none}</p>` : nothing}
      <ul
        role="listbox"
        tabindex="0"
        autofocus
        aria-label=${suggestions.list}
        aria-activedescendant=${found.length > 0 ? `row-${this.at}` : nothing}
        ?hidden=${found.length === 0}
        @keydown=${(event: KeyboardEvent) => this.#key(event, found)}
      >
        ${repeat(found, keyOf, (candidate, index) => this.#row(candidate, index))}
      </ul>
      <button slot="foot" class="button go" @click=${() => this.#decide(found, this.at, accept)}>
        ${suggestions.accept} <stet-key keys="Enter"></stet-key>
      </button>
      <button slot="foot" class="button" @click=${() => this.#decide(found, this.at, dismiss)}>
        ${suggestions.dismiss} <stet-key keys="Backspace"></stet-key>
      </button>
      <span slot="foot" class="num"
        >${words.format.number(Math.min(this.at + 1, these.length))} / ${words.format.number(these.length)}</span
      >
      ${
        found.length < all.length && !this.whole
          ? html`<button slot="foot" class="button" @click=${() => this.#showAll()}>${suggestions.showAll(all.length)}</button>`
          : nothing
      }
      <button slot="foot" class="button end" @click=${() => this.#acceptAll(these)}>${suggestions.acceptAll(these.length)}</button>
    </stet-dialog>`;
  }

  #row(candidate: Candidate, index: number) {
    const { suggestions } = words.article;
    const category = words.sets.category[candidate.category];
    const here = index === this.at;
    return html`<li role="option" id="row-${index}" aria-selected=${String(here)} @click=${() => (this.at = index)}>
      ${this.#inContext(candidate)}
      <small>${category} · ${suggestions.reason(candidate.reason, category)}</small>
    </li>`;
  }

  #inContext({ from, to, exact }: Candidate) {
    const { text = '', units = [] } = this.#docket.value.projection ?? {};
    const unit = units.find((one) => one.from <= from && one.to >= to) ?? { from, to };
    const [first, last] = [Math.max(unit.from, from - AROUND), Math.min(unit.to, to + AROUND)];
    const before = text.slice(Math.min(from, fromWord(text, first)), from);
    const after = text.slice(to, Math.max(to, toWord(text, last)));
    return html`<p>${first > unit.from ? `…${before}` : before}<mark>${exact}</mark>${last < unit.to ? `${after}…` : after}</p>`;
  }
}

function keyOf({ suggester, from, exact }: Candidate): string {
  return `${suggester} ${from} ${exact}`;
}

customElements.define('stet-suggestions', StetSuggestions);
