import { css, html, LitElement } from 'lit';
import { runCommand } from '../../actions/commands.ts';
import { keysOfCommand } from '../../actions/keys.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

/** What stands where no claim does, with the first step. */
export class StetNoClaims extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--t-s);
        color: var(--ink-2);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: var(--s3);
      }
    `,
  ];
  readonly #show = new Watch(this, article, ({ show }) => show);
  readonly #claims = new Watch(this, check, ({ result }) => result?.claims.length ?? 0);

  override render() {
    const { panel } = words.article;
    if (this.#claims.value > 0) {
      return html`<p>${panel.nothingHere[this.#show.value]}</p>
        <div class="acts"><button class="button" @click=${() => article.set({ show: 'all' })}>${panel.showAll}</button></div>`;
    }
    return html`<p>${panel.nothingHere.all}</p>
      <div class="acts">
        ${(['claim', 'suggest-claims'] as const).map(
          (command) =>
            html`<button class="button" @click=${() => runCommand(command)}>
              ${words.commands.label[command]} <stet-key keys=${keysOfCommand(command) ?? ''}></stet-key>
            </button>`,
        )}
      </div>`;
  }
}

customElements.define('stet-no-claims', StetNoClaims);
