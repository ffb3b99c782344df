import { html, LitElement, type PropertyValues } from 'lit';
import { ulid } from 'ulid';
import { isSound, readRule, type RuleRefusal } from '../../../core/house-style/check-rule.ts';
import { RULE_LIMITS, type HouseRule } from '../../../core/house-style/rule.ts';
import { leaveForm } from '../../actions/half-written.ts';
import { changeRules } from '../../actions/style-rules.ts';
import { session } from '../../state/session.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';
import { ruleFormStyle } from './rule-form-style.ts';

type Example = HouseRule['examples'][number];
const NO_EXAMPLE: Example = { wrong: '', right: '' };

/**
 * One rule, new or known; its examples are tried at every letter. `rule`: the one to change, null for a new one. Events: `stet-kept` once the
 * library has it, `stet-back`.
 */
export class StetRuleForm extends LitElement {
  static override properties = {
    rule: { attribute: false },
    kind: { state: true },
    examples: { state: true },
    deletes: { state: true },
    draft: { state: true },
    refused: { state: true },
  };
  static override styles = [controls, ruleFormStyle];
  declare rule: HouseRule | null;
  declare private kind: HouseRule['pattern']['kind'];
  declare private examples: readonly Example[];
  /** Whether an empty replacement takes the words out. */
  declare private deletes: boolean;
  /** The rule as the form says it, whether it is one or not; null before anything was written. */
  declare private draft: object | null;
  /** Whether it was to be kept and could not be. */
  declare private refused: boolean;
  readonly #id = `own.${ulid().toLowerCase()}`;

  constructor() {
    super();
    this.rule = null;
    this.kind = 'words';
    this.examples = [NO_EXAMPLE];
    this.deletes = false;
    this.draft = null;
    this.refused = false;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('rule') || !this.rule) return;
    this.kind = this.rule.pattern.kind;
    this.examples = this.rule.examples;
    this.deletes = this.rule.replacement === '';
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('[name="looked"]')?.focus();
    if (this.rule) this.#read();
  }

  /** Takes what the fields say; a part that is drawn anew is read after it is drawn. */
  #read(): void {
    this.refused = false;
    void this.updateComplete.then(() => (this.draft = this.#said()));
  }

  #said(): object | null {
    const form = this.renderRoot.querySelector('form');
    if (!form) return null;
    const said = new FormData(form);
    const text = (name: string): string => String(said.get(name) ?? '');
    const looked = text('looked');
    const matchCase = said.has('matchCase');
    const { replacement: _before, ...rest } = this.rule ?? {};
    const replacement = text('replacement');
    return {
      ...rest,
      id: this.rule?.id ?? this.#id,
      pattern:
        this.kind === 'form'
          ? { kind: 'form', form: looked, matchCase }
          : {
              kind: 'words',
              words: looked
                .split('\n')
                .map((word) => word.trim())
                .filter(Boolean),
              matchCase,
            },
      language: text('language'),
      message: text('message').trim(),
      ...(replacement === '' && !this.deletes ? {} : { replacement }),
      category: text('category'),
      owner: text('owner').trim(),
      reason: text('reason').trim(),
      inQuotes: said.has('inQuotes'),
      examples: this.examples.filter(({ wrong, right }) => wrong !== '' || right !== ''),
    };
  }

  /** What stands in the rule's way; null while it holds. */
  #fault(): string | null {
    const draft = this.draft as HouseRule | null;
    const { styleRules, houseStyle } = words;
    if (!draft || draft.examples.length === 0 || draft.examples.some(({ wrong, right }) => wrong === '' || right === ''))
      return styleRules.unfinished;
    if (draft.message === '') return styleRules.messageMissing;
    const checked = readRule(draft);
    return isSound(checked) ? null : houseStyle.why(checked satisfies RuleRefusal);
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    this.draft = this.#said();
    const checked = readRule(this.draft);
    this.refused = this.#fault() !== null || !isSound(checked);
    if (this.refused || !isSound(checked)) return;
    if (await changeRules({ kind: 'put', rule: checked.rule })) this.dispatchEvent(new CustomEvent('stet-kept'));
  }

  #key(event: KeyboardEvent): void {
    const isLong = event.target instanceof HTMLTextAreaElement && !(event.ctrlKey || event.metaKey);
    const isButton = event.target instanceof HTMLButtonElement;
    const saves = event.key === 'Enter' && !event.isComposing && !isLong && !isButton;
    if (event.key !== 'Escape' && !saves) return;
    event.preventDefault();
    event.stopPropagation();
    if (saves) void this.#save(event);
    else this.#back();
  }

  #back(): void {
    this.dispatchEvent(new CustomEvent('stet-back'));
  }

  #example(at: number, part: keyof Example & ('wrong' | 'right'), event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.examples = this.examples.map((one, index) => (index === at ? { ...one, [part]: value } : one));
  }

  override render() {
    const { styleRules } = words;
    const fault = this.draft === null ? styleRules.unfinished : this.#fault();
    return html`<form @submit=${this.#save} @keydown=${this.#key} @input=${this.#read} @change=${this.#read}>
      ${this.#looked()} ${this.#about()} ${this.#examplesPart()}
      <div class="whole end">
        <p class=${fault === null ? 'holds' : this.refused ? 'wrong' : 'hint'} role=${this.refused ? 'alert' : 'status'}>
          ${fault === null ? `✓ ${styleRules.holds}` : this.refused ? styleRules.refused(fault) : fault}
        </p>
        <button type="button" class="button quiet" @click=${() => leaveForm(() => this.#back())}>
          ${words.article.gate.back} <stet-key keys="Escape"></stet-key>
        </button>
        <button class="button go">${styleRules.save} <stet-key keys="Enter"></stet-key></button>
      </div>
    </form>`;
  }

  #choice<T extends string>(name: string, label: string, names: Readonly<Record<T, string>>, now: T) {
    const all = Object.keys(names) as T[];
    return html`<label class="field"
      ><span>${label}</span
      ><select name=${name}>
        ${all.map((one) => html`<option value=${one} ?selected=${one === now}>${names[one]}</option>`)}
      </select></label
    >`;
  }

  #box(name: string, label: string, checked: boolean, set: (on: boolean) => void = () => undefined) {
    return html`<label class="check"
      ><input
        type="checkbox"
        name=${name}
        ?checked=${checked}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      /><span>${label}</span></label
    >`;
  }

  #looked() {
    const { styleRules } = words;
    const pattern = this.rule?.pattern;
    const isForm = this.kind === 'form';
    const looked = pattern?.kind === 'form' ? pattern.form : (pattern?.words.join('\n') ?? '');
    return html`<fieldset class="whole kinds">
        <legend>${styleRules.kind}</legend>
        ${(['words', 'form'] as const).map(
          (kind) =>
            html`<label class="check"
              ><input type="radio" name="kind" value=${kind} ?checked=${kind === this.kind} @change=${() => (this.kind = kind)} /><span
                >${styleRules.kinds[kind]}</span
              ></label
            >`,
        )}
      </fieldset>
      <label class="field whole"
        ><span>${isForm ? styleRules.form : styleRules.words}</span>${
          isForm
            ? html`<input class="code" type="text" name="looked" spellcheck="false" .value=${pattern?.kind === 'form' ? looked : ''} />`
            : html`<textarea
                name="looked"
                rows="2"
                data-limit="list"
                spellcheck="false"
                .value=${pattern?.kind === 'words' ? looked : ''}
              ></textarea>`
        }<small>${isForm ? styleRules.formHint : styleRules.wordsHint}</small></label
      >`;
  }

  #about() {
    const { styleRules, houseStyle } = words;
    const rule = this.rule;
    return html`<label class="field"
        ><span>${styleRules.message}</span><input type="text" name="message" .value=${rule?.message ?? ''}
      /></label>
      <label class="field"
        ><span>${styleRules.replacement}</span><input type="text" name="replacement" .value=${rule?.replacement ?? ''} /><small
          >${styleRules.replacementHint}</small
        ></label
      >
      <div class="whole checks">
        ${this.#box('deletes', styleRules.deletes, this.deletes, (on) => (this.deletes = on))}
        ${this.#box('matchCase', styleRules.matchCase, rule?.pattern.matchCase ?? false)}
        ${this.#box('inQuotes', styleRules.inQuotes, rule?.inQuotes ?? false)}
      </div>
      ${this.#choice('language', styleRules.language, houseStyle.languages, rule?.language ?? 'en')}
      ${this.#choice('category', styleRules.category, houseStyle.categories, rule?.category ?? 'word')}
      <label class="field"
        ><span>${styleRules.owner}</span><input type="text" name="owner" .value=${rule?.owner ?? session.value.person?.name ?? ''}
      /></label>
      <label class="field"><span>${styleRules.reason}</span><input type="text" name="reason" .value=${rule?.reason ?? ''} /></label>`;
  }

  #examplesPart() {
    const { styleRules } = words;
    return html`<fieldset class="whole examples">
      <legend>${styleRules.examples}</legend>
      ${this.examples.map(
        (example, at) =>
          html`<input
              type="text"
              aria-label="${styleRules.wrong} ${at + 1}"
              placeholder=${styleRules.wrong}
              .value=${example.wrong}
              @input=${(event: Event) => this.#example(at, 'wrong', event)}
            />
            <input
              type="text"
              aria-label="${styleRules.right} ${at + 1}"
              placeholder=${styleRules.right}
              .value=${example.right}
              @input=${(event: Event) => this.#example(at, 'right', event)}
            />`,
      )}
      <small class="hint">${styleRules.examplesHint}</small>
      <button
        type="button"
        class="button quiet"
        ?disabled=${this.examples.length >= RULE_LIMITS.examples}
        @click=${() => (this.examples = [...this.examples, NO_EXAMPLE])}
      >
        ${styleRules.more}
      </button>
    </fieldset>`;
  }
}

customElements.define('stet-rule-form', StetRuleForm);
