import { html, LitElement, nothing } from 'lit';
import { outcome } from '../../../core/merging/merged.ts';
import { undecided, type Choice, type Choices, type MergeRow } from '../../../core/merging/merge-rows.ts';
import { keyOf } from '../../actions/keys.ts';
import { controls } from '../../theme/controls.ts';
import type { MergeWords } from '../../words/en-merge.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';
import '../side-by-side/side-by-side.ts';
import type { ChangedRow, StetSideBySide } from '../side-by-side/side-by-side.ts';
import { mergeStyle } from './merge-style.ts';

const CHOICES: readonly Choice[] = ['mine', 'theirs', 'both'];
/** Each choice has the letter of its word and a number, for keyboards of another script. */
const CHOICE_OF_KEY: Readonly<Record<string, Choice>> = { 1: 'mine', 2: 'theirs', 3: 'both', m: 'mine', t: 'theirs', b: 'both' };

/**
 * Rows of two versions with a choice beside each that differs. `rows`: from `mergeRows`; `choices`: what was said; `names`: what the sides are
 * called; `language`: of the texts; `fixed`: they are only looked at. Fires `stet-choices` with all choices as they are to be.
 */
export class StetMerge extends LitElement {
  static override properties = {
    rows: { attribute: false },
    choices: { attribute: false },
    names: { attribute: false },
    language: { type: String },
    fixed: { type: Boolean },
    previewed: { state: true },
    at: { state: true },
  };
  static override styles = [controls, mergeStyle];
  declare rows: readonly MergeRow[];
  declare choices: Choices;
  declare names: Omit<MergeWords['changed'], 'lede'>;
  declare language: string;
  declare fixed: boolean;
  declare private previewed: boolean;
  /** The row at hand: the one that the keys act on, and the only one in the tab order. */
  declare private at: number;

  constructor() {
    super();
    this.rows = [];
    this.choices = new Map();
    this.names = words.merge.changed;
    this.language = 'en';
    this.fixed = false;
    this.previewed = false;
    this.at = -1;
  }

  get #differing(): readonly MergeRow[] {
    return this.rows.filter(({ options }) => options.length > 0);
  }

  override firstUpdated(): void {
    if (!this.fixed) void this.#to(undecided(this.rows, this.choices)[0] ?? this.#differing[0]);
  }

  /** Takes the keyboard to the next row that nobody has decided, from the one at hand on. */
  toNext(): void {
    const open = undecided(this.rows, this.choices);
    void this.#to(open.find(({ shown }) => shown.row > this.at) ?? open[0]);
  }

  async #to(row: MergeRow | undefined): Promise<void> {
    if (!row) return;
    this.previewed = false;
    this.at = row.shown.row;
    await this.updateComplete;
    const control = await this.renderRoot.querySelector<StetSideBySide>('stet-side-by-side')?.reveal(this.at);
    control?.scrollIntoView({ block: 'nearest' });
    const chosen = control?.querySelector<HTMLElement>('[aria-pressed="true"]');
    (chosen ?? control?.querySelector('button'))?.focus();
  }

  /** The button has the keyboard while what comes out is shown; then the row at hand has it back. */
  #preview(): void {
    if (this.previewed) return void this.#to(this.#differing.find(({ shown }) => shown.row === this.at));
    this.previewed = true;
    this.renderRoot.querySelector<HTMLElement>('.preview')?.focus();
  }

  #say(choices: Choices): void {
    this.dispatchEvent(new CustomEvent<Choices>('stet-choices', { detail: choices, bubbles: true, composed: true }));
  }

  #choose(row: MergeRow, choice: Choice): void {
    if (row.options.includes(choice)) this.#say(new Map([...this.choices, [row.key, choice]]));
  }

  #all(choice: Choice): void {
    this.#say(new Map([...this.choices, ...this.#differing.map(({ key }) => [key, choice] as const)]));
  }

  #keydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const rows = this.#differing;
    const at = rows.findIndex(({ shown }) => shown.row === this.at);
    const key = keyOf(event);
    const row = rows[at];
    const choice = CHOICE_OF_KEY[key];
    const isRow = event.composedPath().some((one) => one instanceof HTMLElement && one.dataset['row'] !== undefined);
    if (key === 'n') this.toNext();
    else if (key === 'p') this.#preview();
    else if (!isRow || !row) return;
    else if (key === 'ArrowDown') void this.#to(rows[at + 1]);
    else if (key === 'ArrowUp') void this.#to(rows[at - 1]);
    else if (key === 'Home') void this.#to(rows[0]);
    else if (key === 'End') void this.#to(rows[rows.length - 1]);
    else if (choice) this.#choose(row, choice);
    else return;
    event.preventDefault();
  }

  override render() {
    if (this.fixed) return this.#beside(null);
    const { merge } = words;
    const open = undecided(this.rows, this.choices).length;
    const { allMine, allTheirs } = this.names;
    return html`<div @keydown=${this.#keydown}>
      <div class="top">
        <p role="status" class=${open === 0 ? 'done' : ''}>${merge.left(open, this.#differing.length)}</p>
        <button class="button" @click=${() => this.#all('mine')}>${allMine}</button>
        <button class="button" @click=${() => this.#all('theirs')}>${allTheirs}</button>
        <button class="button" ?disabled=${open === 0} @click=${this.toNext}>${merge.next} <stet-key keys="n"></stet-key></button>
        <button class="button preview" aria-pressed=${this.previewed} @click=${this.#preview}>
          ${this.previewed ? merge.rows : merge.preview} <stet-key keys="p"></stet-key>
        </button>
      </div>
      ${this.previewed ? this.#outcome() : this.#rows()}
    </div>`;
  }

  #rows() {
    const { merge } = words;
    const { choices } = this.names;
    return html`<div class="keys">
        <span>${merge.keys}</span>
        ${CHOICES.map((choice, index) => html`<span><stet-key class="boxed" keys=${String(index + 1)}></stet-key> ${choices[choice]}</span>`)}
      </div>
      ${this.#beside((row) => this.#control(row))}`;
  }

  #beside(control: StetSideBySide['control']) {
    const { mine, theirs } = this.names;
    return html`<stet-side-by-side
      language=${this.language}
      .headings=${[mine, theirs]}
      .rows=${this.rows.map(({ shown }) => shown)}
      .control=${control}
    ></stet-side-by-side>`;
  }

  #control({ row: at }: ChangedRow) {
    const row = this.rows[at];
    if (!row) return nothing;
    const place = words.merge.row(this.#differing.indexOf(row) + 1, this.#differing.length);
    return html`<div role="group" class="choice" aria-label=${place} @focusin=${() => (this.at = at)}>
      ${row.options.map(
        (choice) =>
          html`<button
            class="button"
            aria-pressed=${this.choices.get(row.key) === choice}
            tabindex=${at === this.at ? 0 : -1}
            @click=${() => this.#choose(row, choice)}
          >
            ${this.#name(row, choice)}
          </button>`,
      )}
      ${row.onlyForm ? html`<small>${words.merge.onlyForm}</small>` : nothing}
    </div>`;
  }

  /** What stands on one side only is kept or left out. */
  #name({ shown }: MergeRow, choice: Choice): string {
    const { choices, keep, leave } = this.names;
    if (shown.kind === 'removed') return choice === 'mine' ? keep : leave;
    if (shown.kind === 'added') return choice === 'theirs' ? keep : leave;
    return choices[choice];
  }

  #outcome() {
    const { merge } = words;
    return html`<div class="outcome" lang=${this.language}>
      ${outcome(this.rows, this.choices).map(({ from, part, text }) => {
        if (from === 'open')
          return html`<p class="open" lang=${words.locale}>${merge.open}</p>
            <small lang=${words.locale}></small>`;
        const note = html`<small lang=${words.locale}>${from === 'same' ? '' : this.names[from]}</small>`;
        return part === 'headline'
          ? html`<h3>${text}</h3>
              ${note}`
          : html`<p>${text}</p>
              ${note}`;
      })}
    </div>`;
  }
}

customElements.define('stet-merge', StetMerge);
