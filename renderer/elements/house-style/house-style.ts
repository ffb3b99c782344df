import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { StyleFinding } from '../../../core/house-style/house-style.ts';
import { workOn } from '../../actions/hand.ts';
import { callCorrect, findingsNow, mayRestyle, restyle, rulesHere, showFinding } from '../../actions/house-style.ts';
import { isWritable } from '../../actions/library.ts';
import { closeDialog, openDialog } from '../../actions/tell.ts';
import { styleView } from '../../state/house-style.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { decidedOneByOne } from '../../theme/decided-one-by-one.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import type { StetDialog } from '../dialog/dialog.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** Rows that are drawn at once; the next come up as these are decided. */
const MOST_ROWS = 300;
/** Words around a passage that are shown with it, in UTF-16 units. */
const AROUND = 48;

/** What the house style says of the open article, by place: go there, replace, or call it correct as it is, each by one key. */
export class StetHouseStyle extends LitElement {
  static override properties = { at: { state: true } };
  static override styles = [
    controls,
    decidedOneByOne,
    css`
      li {
        gap: 3px;
      }
      p span,
      mark {
        white-space: pre-wrap;
      }
      p:lang(km) {
        line-height: 1.85;
      }
      mark {
        background: none;
        color: var(--ink);
        text-decoration: underline wavy 1px var(--style);
        text-underline-offset: 4px;
      }
      .said {
        font-size: var(--t-s);
        color: var(--ink);
      }
      .said b {
        font-weight: 600;
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
  readonly #view = new Watch(this, styleView, ({ of, findings }) => ({ of, findings }));

  constructor() {
    super();
    this.at = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    findingsNow();
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector('ul');
  }

  get #found(): readonly StyleFinding[] {
    return styleView.value.findings;
  }

  #go(): void {
    const finding = this.#found[this.at];
    const dialog = this.renderRoot.querySelector<StetDialog>('stet-dialog');
    if (!finding || !dialog) return;
    dialog.heir = () => {
      workOn();
      showFinding(finding);
    };
    closeDialog();
  }

  #decide(act: (finding: StyleFinding) => boolean): void {
    const finding = this.#found[this.at];
    if (!finding || !act(finding)) return;
    this.#look(this.at);
    this.#list?.focus();
  }

  #openRule(): void {
    const finding = this.#found[this.at];
    if (finding && isWritable()) openDialog({ kind: 'style-rules', rule: finding.rule.id });
  }

  #look(index: number): void {
    this.at = Math.max(0, Math.min(this.#found.length - 1, index));
    const finding = this.#found[this.at];
    if (finding) showFinding(finding);
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#list || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.#look(this.at + 1),
      ArrowUp: () => this.#look(this.at - 1),
      Enter: () => this.#go(),
      KeyR: () => this.#decide(restyle),
      KeyA: () => this.#decide(callCorrect),
      KeyE: () => this.#openRule(),
    };
    const act = acts[event.key] ?? acts[event.code];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  override render() {
    const { houseStyle } = words;
    const { findings } = this.#view.value;
    const rows = findings.slice(0, MOST_ROWS);
    const at = Math.min(this.at, rows.length - 1);
    return html`<stet-dialog heading=${houseStyle.title(findings.length)} lede=${houseStyle.lede} size="wide" footed>
      ${rows.length === 0 ? html`<p class="none" role="status">${this.#allOff ? houseStyle.off : houseStyle.none}</p>` : nothing}
      <ul
        role="listbox"
        tabindex="0"
        autofocus
        aria-label=${houseStyle.list}
        aria-activedescendant=${rows.length > 0 ? `row-${at}` : nothing}
        ?hidden=${rows.length === 0}
        @keydown=${this.#key}
      >
        ${repeat(
          rows,
          ({ rule, from, words: said }) => `${rule.id} ${from} ${said}`,
          (finding, index) => this.#row(finding, index, at),
        )}
      </ul>
      ${rows.length === 0 ? nothing : this.#acts(rows[at])}
      <button slot="foot" class="button ${rows.length === 0 ? 'end' : ''}" @click=${() => openDialog({ kind: 'style-rules' })}>
        ${houseStyle.rules}
      </button>
    </stet-dialog>`;
  }

  get #allOff(): boolean {
    return rulesHere().rows.every(({ isOn }) => !isOn);
  }

  #acts(finding: StyleFinding | undefined) {
    const { houseStyle } = words;
    const fixed = !mayRestyle() || finding?.replacement === null;
    return html`<button slot="foot" class="button go" @click=${this.#go}>${houseStyle.go} <stet-key keys="Enter"></stet-key></button>
      <button slot="foot" class="button" ?disabled=${fixed} @click=${() => this.#decide(restyle)}>
        ${houseStyle.replace} <stet-key keys="r"></stet-key>
      </button>
      <button slot="foot" class="button" @click=${() => this.#decide(callCorrect)}>
        ${houseStyle.correct} <stet-key keys="a"></stet-key>
      </button>
      <button slot="foot" class="button end" ?disabled=${!isWritable()} @click=${this.#openRule}>
        ${houseStyle.thisRule} <stet-key keys="e"></stet-key>
      </button>`;
  }

  #row(finding: StyleFinding, index: number, at: number) {
    const { houseStyle } = words;
    const { rule, words: said, replacement } = finding;
    const about = [houseStyle.categories[rule.category], rule.reason, houseStyle.decidedBy(rule.owner)].filter(Boolean).join(' · ');
    return html`<li
      role="option"
      id="row-${index}"
      aria-selected=${String(index === at)}
      @click=${() => this.#look(index)}
      @dblclick=${this.#go}
    >
      ${this.#inContext(finding)}
      <span class="said"
        >${rule.message}${replacement === null ? nothing : html` <b lang=${langOf(said + replacement)}>${houseStyle.instead(said, replacement)}</b>`}</span
      >
      <small>${about}</small>
    </li>`;
  }

  #inContext({ from, to, words: said }: StyleFinding) {
    const { text = '', units = [] } = this.#view.value.of ?? {};
    const unit = units.find((one) => one.from <= from && one.to >= to) ?? { from, to };
    const before = text.slice(Math.max(unit.from, from - AROUND), from);
    const after = text.slice(to, Math.min(unit.to, to + AROUND));
    const around = (part: string) => html`<span>${part}</span>`;
    const [first, last] = [from - AROUND > unit.from ? '…' : '', to + AROUND < unit.to ? '…' : ''];
    return html`<p lang=${langOf(before + said + after)}>${around(first + before)}<mark>${said}</mark>${around(after + last)}</p>`;
  }
}

customElements.define('stet-house-style', StetHouseStyle);
