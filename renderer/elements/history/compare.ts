import { html, LitElement, nothing } from 'lit';
import type { Problem } from '../../../core/problem.ts';
import { sideBySide } from '../../../core/text/side-by-side.ts';
import { mayPutBack, putRowBack, readKept, textNow, type KeptText } from '../../actions/history.ts';
import { article } from '../../state/article.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../side-by-side/side-by-side.ts';
import type { ChangedRow, StetSideBySide } from '../side-by-side/side-by-side.ts';
import { claimsAsTheyWere, claimsNow } from './claims-as-they-were.ts';
import { compareStyle } from './compare-style.ts';

/**
 * Two texts of the article beside each other. `one`: key of a save point; `other`: key of a later one, null for what stands now, where
 * paragraphs can be put back. Fires `stet-compared` with the kept text of `one` (null when it cannot be shown).
 */
export class StetCompare extends LitElement {
  static override properties = {
    one: { type: String },
    other: { type: String },
    texts: { state: true },
    problem: { state: true },
    now: { state: true },
    busy: { state: true },
  };
  static override styles = [controls, compareStyle];
  declare one: string;
  declare other: string | null;
  declare private texts: { readonly one: KeptText; readonly other: KeptText | null } | null;
  declare private problem: Problem | null;
  declare private now: string;
  declare private busy: boolean;

  constructor() {
    super();
    this.one = '';
    this.other = null;
    this.texts = null;
    this.problem = null;
    this.now = '';
    this.busy = false;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('one') || changed.has('other')) void this.#load();
  }

  async #load(): Promise<void> {
    const asked = [this.one, this.other];
    this.texts = null;
    this.problem = null;
    this.now = textNow();
    const [one, other] = await Promise.all([readKept(this.one), this.other === null ? null : readKept(this.other)]);
    if (asked[0] !== this.one || asked[1] !== this.other) return;
    if (one.ok && (other === null || other.ok)) this.texts = { one: one.value, other: other?.value ?? null };
    else this.problem = one.ok ? (other && !other.ok ? other.problem : null) : one.problem;
    this.dispatchEvent(new CustomEvent('stet-compared', { detail: this.texts?.one ?? null, bubbles: true, composed: true }));
  }

  async #putBack(kept: KeptText, row: ChangedRow): Promise<void> {
    this.busy = true;
    await putRowBack(kept, row.row);
    this.busy = false;
    this.now = textNow();
    await this.updateComplete;
    const next = this.renderRoot.querySelector<StetSideBySide>('stet-side-by-side');
    await next?.updateComplete;
    (next?.renderRoot.querySelector<HTMLElement>('.control button') ?? this.renderRoot.querySelector<HTMLElement>('.said'))?.focus();
  }

  #control(kept: KeptText, row: ChangedRow) {
    const { compare } = words.history;
    const act = row.kind === 'added' ? compare.takeOut : compare.putBack;
    const about = (row.before ?? row.after).text.slice(0, 60);
    return html`<button
      class="button"
      ?disabled=${this.busy}
      aria-label=${compare.thisOne(act, about)}
      @click=${() => this.#putBack(kept, row)}
    >
      ${act}
    </button>`;
  }

  #heading(kept: KeptText | null): string {
    const { compare } = words.history;
    return kept === null ? compare.now : compare.then(words.format.moment(kept.point.at), kept.point.name ?? '');
  }

  override render() {
    const { compare, loading } = words.history;
    if (this.problem) return html`<p class="problem" role="alert">${words.problems.say(this.problem)}</p>`;
    if (this.texts === null) return html`<p class="muted" role="status">${loading}</p>`;
    const { one, other } = this.texts;
    const text = other?.projection ?? this.now;
    const rows = sideBySide(one.projection, text);
    const isSame = rows.every(({ kind }) => kind === 'same');
    const canPut = other === null && one.markdown !== null && mayPutBack();
    const language = article.value.meta?.language ?? 'en';
    return html`<p class="said muted" tabindex="-1">${isSame ? compare.sameWords : nothing}</p>
      <stet-side-by-side
        language=${language}
        .headings=${[this.#heading(one), this.#heading(other)]}
        .rows=${rows}
        .control=${canPut && !isSame ? (row: ChangedRow) => this.#control(one, row) : null}
      ></stet-side-by-side>
      ${claimsAsTheyWere(one.claims, other === null ? claimsNow() : other.claims)}`;
  }
}

customElements.define('stet-compare', StetCompare);
