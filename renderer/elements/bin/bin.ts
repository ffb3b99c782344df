import { css, html, LitElement } from 'lit';
import type { Binned } from '../../../core/contract/shapes.ts';
import { restoreArticle } from '../../actions/library.ts';
import { valueOrTell } from '../../actions/tell.ts';
import { ask } from '../../desk.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';

/** What was binned, latest first, each with its way back. */
export class StetBin extends LitElement {
  static override properties = { binned: { state: true } };
  static override styles = [
    controls,
    css`
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px var(--s3);
        align-items: center;
        padding: 9px 0;
        border-top: 1px solid var(--line);
      }
      b {
        font: 500 16px/1.3 var(--serif);
      }
      small {
        grid-row: 2;
        font-size: var(--t-xs);
        color: var(--ink-2);
      }
      .button {
        grid-column: 2;
        grid-row: 1 / 3;
      }
      .empty {
        color: var(--ink-2);
      }
    `,
  ];
  declare private binned: readonly Binned[] | null;

  constructor() {
    super();
    this.binned = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.binned = valueOrTell(await ask('library.binned', {})) ?? [];
  }

  async #restore(id: string): Promise<void> {
    await restoreArticle(id);
    await this.#load();
  }

  override render() {
    const text = words.library.bin;
    return html`<stet-dialog heading=${text.title} lede=${text.lede}>
      ${this.binned?.length === 0 ? html`<p class="empty">${text.empty}</p>` : ''}
      <ul>
        ${this.binned?.map(
          ({ id, headline, file, binned }) =>
            html`<li>
              <b>${headline || words.library.untitled}</b><small class="num">${file} · ${text.binned(words.format.moment(binned))}</small>
              <button class="button" @click=${() => this.#restore(id)}>${text.act}</button>
            </li>`,
        )}
      </ul>
    </stet-dialog>`;
  }
}

customElements.define('stet-bin', StetBin);
