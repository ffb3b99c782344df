import { html, LitElement, nothing } from 'lit';
import { COMMANDS, type CommandId, type CommandRow } from '../../../core/contract/commands.ts';
import type { Summary } from '../../../core/contract/shapes.ts';
import { openToWrite } from '../../actions/article.ts';
import { isEnabled, runCommand } from '../../actions/commands.ts';
import { keysOfCommand } from '../../actions/keys.ts';
import { closeDialog } from '../../actions/tell.ts';
import { library, sharedHeadlines } from '../../state/library.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import { paletteStyle } from './palette-style.ts';
import { rank } from './rank.ts';

type Choice =
  | { readonly kind: 'command'; readonly id: CommandId; readonly text: string; readonly menu: string; readonly enabled: boolean }
  | { readonly kind: 'article'; readonly id: string; readonly text: string; readonly summary: Summary };

const MOST_ARTICLES = 30;
const RECENT_ARTICLES = 6;

/** Every command and every article, found by a few letters. Arrows move, Enter chooses. */
export class StetPalette extends LitElement {
  static override properties = { query: { state: true }, at: { state: true } };
  static override styles = [controls, paletteStyle];
  declare private query: string;
  declare private at: number;
  #choices: readonly Choice[] = [];
  readonly #shared = sharedHeadlines(library.value.articles);

  constructor() {
    super();
    this.query = '';
    this.at = 0;
  }

  override willUpdate(): void {
    this.#choices = [...this.#commands(), ...this.#articles()];
    if (this.query.trim() === '') return;
    // The better match of the two kinds comes first.
    const best = (kind: Choice['kind']): number => {
      const first = this.#choices.find((choice) => choice.kind === kind);
      return first ? rank(this.query, first.text) : 0;
    };
    if (best('article') > best('command')) this.#choices = [...this.#articles(), ...this.#commands()];
  }

  #commands(): readonly Choice[] {
    const all = (Object.entries(COMMANDS) as [CommandId, CommandRow][]).map(([id, { menu }]): Choice => {
      const place = menu === 'none' ? '' : words.commands.menu[menu];
      return { kind: 'command', id, text: words.commands.label[id], menu: place, enabled: isEnabled(id) };
    });
    return byRank(this.query, all, (choice) => `${choice.text} ${choice.kind === 'command' ? choice.menu : ''}`);
  }

  #articles(): readonly Choice[] {
    const latest = [...library.value.articles].sort((a, b) => b.changed.localeCompare(a.changed));
    const all = latest.map((summary): Choice => {
      return { kind: 'article', id: summary.id, text: summary.headline || summary.file, summary };
    });
    if (this.query.trim() === '') return all.slice(0, RECENT_ARTICLES);
    return byRank(this.query, all, (choice) => choice.text).slice(0, MOST_ARTICLES);
  }

  #choose(choice: Choice | undefined): void {
    if (!choice || (choice.kind === 'command' && !choice.enabled)) return;
    closeDialog();
    if (choice.kind === 'article') void openToWrite(choice.id);
    // After the dialog has given the focus back, so that a command of the sheet finds the sheet.
    else requestAnimationFrame(() => runCommand(choice.id));
  }

  #key(event: KeyboardEvent): void {
    const count = this.#choices.length;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined && count > 0)
      this.at = Math.abs(step) === 1 ? (this.at + step + count) % count : Math.min(count - 1, Math.max(0, this.at + step));
    else if (event.key === 'Enter') this.#choose(this.#choices[this.at]);
    else return;
    event.preventDefault();
    void this.updateComplete.then(() => this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  }

  #typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.at = 0;
  }

  override render() {
    const text = words.dialogs.palette;
    return html`<stet-dialog heading=${text.title} bare flush top>
      <div class="ask">
        ${icon('search')}
        <input
          type="text"
          data-limit="find"
          role="combobox"
          aria-expanded="true"
          aria-controls="answers"
          aria-activedescendant=${this.#choices.length > 0 ? `choice-${this.at}` : nothing}
          aria-label=${text.title}
          autocomplete="off"
          spellcheck="false"
          autofocus
          placeholder=${text.placeholder}
          .value=${this.query}
          @input=${this.#typed}
          @keydown=${this.#key}
        />
        <stet-key keys="Escape"></stet-key>
      </div>
      <div class="answers" id="answers" role="listbox" aria-label=${text.title} tabindex="-1">
        ${this.#choices.length === 0 ? html`<p class="nothing" role="option">${text.nothing(this.query)}</p>` : this.#choices.map((choice, at) => this.#row(choice, at))}
      </div>
    </stet-dialog>`;
  }

  #row(choice: Choice, at: number) {
    const disabled = choice.kind === 'command' && !choice.enabled;
    return html`<div
      role="option"
      id="choice-${at}"
      data-choice=${choice.id}
      aria-selected=${String(at === this.at)}
      aria-disabled=${disabled ? 'true' : nothing}
      @pointermove=${() => (this.at = at)}
      @click=${() => this.#choose(choice)}
    >
      ${choice.kind === 'command' ? this.#command(choice.id, choice.menu, choice.enabled) : this.#article(choice.summary)}
    </div>`;
  }

  #command(id: CommandId, menu: string, enabled: boolean) {
    const keys = keysOfCommand(id);
    return html`${icon('arrow-right')}<span class="name">${words.commands.label[id]}</span
      ><span class="aside"
        >${enabled ? menu : words.dialogs.palette.notNow}${keys ? html`<stet-key class="boxed" keys=${keys}></stet-key>` : nothing}</span
      >`;
  }

  #article(summary: Summary) {
    const file = this.#shared.has(summary.headline) && summary.headline !== '' ? `${summary.file} · ` : '';
    return html`${icon('pencil')}<span class="name headline" lang=${summary.language}>${summary.headline || summary.file}</span
      ><span class="aside num">${file}${words.sets.status[summary.status]} · ${words.format.when(summary.changed)}</span>`;
  }
}

function byRank(query: string, choices: readonly Choice[], text: (choice: Choice) => string): readonly Choice[] {
  if (query.trim() === '') return choices;
  return choices
    .map((choice) => ({ choice, weight: rank(query, text(choice)) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ choice }) => choice);
}

customElements.define('stet-palette', StetPalette);
