import { css, html, LitElement, nothing } from 'lit';
import type { CoveredSentence } from '../../../core/claims/coverage.ts';
import type { CommandId } from '../../../core/contract/commands.ts';
import { runCommand } from '../../actions/commands.ts';
import { keysOfCommand } from '../../actions/keys.ts';
import { inconsistenciesIn } from '../../actions/inconsistencies.ts';
import { candidates } from '../../actions/suggestions.ts';
import { article } from '../../state/article.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { claimCardStyle } from '../claim-card/claim-card-style.ts';
import { inconsistencyLines } from '../claim-card/inconsistency-lines.ts';
import { quoted } from '../claim-card/quoted.ts';
import '../key/key.ts';

/** The note of the sentence under the checker's eye while no claim stands in it: what looks like a claim there, and what can be said of it. */
export class StetSentenceNote extends LitElement {
  static override properties = { covered: { attribute: false } };
  static override styles = [
    controls,
    claimCardStyle,
    css`
      :host,
      :host(:hover) {
        background: var(--raised);
        box-shadow: var(--shadow-sheet);
        border-left-style: dotted;
      }
      .head {
        color: var(--todo);
      }
    `,
  ];
  declare covered: CoveredSentence | null;
  readonly #article = new Watch(this, article, ({ docket, projection }) => ({ docket, projection }));

  constructor() {
    super();
    this.covered = null;
  }

  override render() {
    if (!this.covered || !this.#article.value.docket) return nothing;
    const { here } = words.article;
    const { from, to } = this.covered.sentence;
    if (this.covered.state === 'hidden')
      return html`<p class="head"><span>${here.hidden}</span></p>
        <div class="keys">${this.#act('next-sentence', here.next)}</div>`;
    const isCleared = this.covered.cleared !== null;
    const found = isCleared ? [] : candidates().filter((one) => one.from < to && one.to > from);
    const title = isCleared ? here.cleared : found.length > 0 ? here.suggested(found.length) : here.untouched;
    const kinds = [...new Set(found.map(({ category }) => words.sets.category[category].toLowerCase()))];
    return html`
      <p class="head"><span>${title}</span><em>${kinds.join(' · ')}</em></p>
      ${found.map(({ exact }) => html`<p class="line">${quoted(exact)}</p>`)} ${inconsistencyLines(inconsistenciesIn({ from, to }))}
      <div class="keys">
        ${isCleared ? nothing : this.#act('claim-here', here.claim, true)}
        ${this.#act('nothing-to-check', isCleared ? here.touchAgain : here.nothing)} ${this.#act('next-sentence', here.next)}
      </div>
    `;
  }

  #act(command: CommandId, label: string, main = false) {
    return html`<button class="button ${main ? 'go' : ''}" data-command=${command} @click=${() => runCommand(command)}>
      ${label} <stet-key keys=${keysOfCommand(command) ?? ''}></stet-key>
    </button>`;
  }
}

customElements.define('stet-sentence-note', StetSentenceNote);
