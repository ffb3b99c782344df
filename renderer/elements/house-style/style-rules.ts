import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BrokenRule, RuleRow } from '../../../core/house-style/library-rules.ts';
import type { HouseRule } from '../../../core/house-style/rule.ts';
import { searchable } from '../../../core/text/search-text.ts';
import { rulesHere } from '../../actions/house-style.ts';
import { changeRules } from '../../actions/style-rules.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import '../dialog/dialog.ts';
import './rule-form.ts';

/** The rules of the library: turned on and off, made, changed, taken out. `rule`: the id of the one whose form is open at once. */
export class StetStyleRules extends LitElement {
  static override properties = { rule: { attribute: false }, query: { state: true }, editing: { state: true } };
  static override styles = [
    controls,
    css`
      .find {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--s2);
        margin: 3px 0 var(--s2);
        padding-inline: 3px;
      }
      .count {
        margin-bottom: var(--s2);
        font-size: var(--t-xs);
        color: var(--ink-2);
      }
      ul {
        min-height: 160px;
      }
      li {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        gap: 2px var(--s3);
        padding: 9px 3px;
        border-top: 1px solid var(--line);
        align-items: baseline;
      }
      li > input {
        align-self: center;
      }
      .off b {
        color: var(--ink-2);
        font-weight: 400;
      }
      b {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      small {
        grid-column: 2;
        font-size: var(--t-xs);
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      small:lang(km) {
        line-height: 1.7;
      }
      .own {
        color: var(--style);
        font-weight: 600;
      }
      .broken {
        border-left: 3px solid var(--red);
        padding-left: var(--s3);
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .broken small {
        grid-column: 1;
      }
      .broken b {
        color: var(--red);
      }
      .acts {
        grid-row: 1 / 3;
        grid-column: -2;
        align-self: center;
        display: flex;
        gap: 2px;
      }
      .empty {
        padding: var(--s4) 0;
        color: var(--ink-2);
      }
    `,
  ];
  declare rule: string | null;
  declare private query: string;
  /** The rule in the form; null for a new one; undefined while the list is shown. */
  declare private editing: HouseRule | null | undefined;
  readonly #library = new Watch(this, library, ({ record, library: state }) => ({
    field: record?.houseStyle,
    readOnly: Boolean(state?.readOnly),
  }));

  constructor() {
    super();
    this.rule = null;
    this.query = '';
    this.editing = undefined;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('rule') && this.rule !== null) this.editing = rulesHere().rows.find(({ id }) => id === this.rule)?.rule;
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
    const { styleRules } = words;
    return html`<stet-dialog heading=${styleRules.title} lede=${styleRules.lede} size="wide" @stet-leave=${this.#leave}>
      ${
        this.editing === undefined
          ? this.#list()
          : html`<stet-rule-form .rule=${this.editing} @stet-kept=${this.#close} @stet-back=${this.#close}></stet-rule-form>`
      }
    </stet-dialog>`;
  }

  #list() {
    const { styleRules } = words;
    const { readOnly } = this.#library.value;
    const { rows, broken } = rulesHere();
    const found = rows.filter((row) => isMeant(row, this.query));
    return html`<div class="find">
        <input
          type="search"
          data-limit="find"
          autofocus
          placeholder=${styleRules.find}
          aria-label=${styleRules.find}
          .value=${this.query}
          @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        />
        ${readOnly ? nothing : html`<button class="button go" @click=${() => (this.editing = null)}>${icon('plus')} ${styleRules.make}</button>`}
      </div>
      <p class="count num">${readOnly ? styleRules.readOnly : styleRules.counts(rows.filter(({ isOn }) => isOn).length, rows.length)}</p>
      ${found.length === 0 ? html`<p class="empty" role="status">${styleRules.nothing(this.query)}</p>` : nothing}
      <ul>
        ${this.query === '' ? broken.map((one) => this.#broken(one, readOnly)) : nothing}
        ${repeat(
          found,
          ({ id }) => id,
          (row) => this.#row(row, readOnly),
        )}
      </ul>`;
  }

  #broken({ name, place, ...refusal }: BrokenRule, readOnly: boolean) {
    const { styleRules, houseStyle } = words;
    const takeOut = () => changeRules({ kind: 'remove-broken', place, of: rulesHere().count });
    return html`<li class="broken">
      <b>${styleRules.broken(name)}</b>
      <small>${houseStyle.why(refusal)} ${styleRules.keptInFile}</small>
      ${readOnly ? nothing : html`<span class="acts"><button class="button" @click=${takeOut}>${styleRules.takeOut}</button></span>`}
    </li>`;
  }

  #row({ id, rule, isOn, place, isStarter }: RuleRow, readOnly: boolean) {
    const { styleRules, houseStyle } = words;
    const [example] = rule.examples;
    const own = place === null ? '' : isStarter ? styleRules.changed : styleRules.own;
    const about = [houseStyle.categories[rule.category], houseStyle.languages[rule.language], rule.owner].filter(Boolean).join(' · ');
    const remove = isStarter ? styleRules.giveBack : styleRules.remove;
    return html`<li class=${isOn ? '' : 'off'}>
      <input
        type="checkbox"
        aria-label=${styleRules.on(rule.message)}
        .checked=${isOn}
        ?disabled=${readOnly}
        @change=${(event: Event) => changeRules({ kind: 'turn', id, on: (event.target as HTMLInputElement).checked })}
      />
      <b>${rule.message}</b>
      <small lang=${langOf(example?.wrong ?? '')}
        >${own === '' ? nothing : html`<span class="own">${own}</span> · `}${about} ·
        ${example ? houseStyle.instead(example.wrong, example.right) : ''}</small
      >
      ${
        readOnly
          ? nothing
          : html`<span class="acts">
              <button
                class="button quiet icon-only"
                aria-label=${styleRules.edit(rule.message)}
                title=${styleRules.change}
                @click=${() => (this.editing = rule)}
              >
                ${icon('pencil')}
              </button>
              ${
                place === null
                  ? nothing
                  : html`<button
                      class="button quiet icon-only"
                      aria-label="${remove}: ${rule.message}"
                      title=${remove}
                      @click=${() => changeRules({ kind: 'remove', id })}
                    >
                      ${icon(isStarter ? 'undo-2' : 'trash-2')}
                    </button>`
              }
            </span>`
      }
    </li>`;
  }
}

function isMeant({ rule }: RuleRow, query: string): boolean {
  const wanted = searchable(query.trim());
  const { pattern, message, owner, reason, examples } = rule;
  const looked = pattern.kind === 'words' ? pattern.words.join(' ') : pattern.form;
  const all = [message, looked, owner, reason, words.houseStyle.categories[rule.category], ...examples.map(({ wrong }) => wrong)].join(
    '\n',
  );
  return wanted === '' || searchable(all).includes(wanted);
}

customElements.define('stet-style-rules', StetStyleRules);
