import { css, html, LitElement } from 'lit';
import type { BinnedEvidence } from '../../../core/contract/evidence-calls.ts';
import type { Binned } from '../../../core/contract/shapes.ts';
import { restoreCopy } from '../../actions/copies.ts';
import { evidenceInBin, putEvidenceBack } from '../../actions/evidence-bin.ts';
import { restoreArticle } from '../../actions/library.ts';
import { valueOrTell } from '../../actions/tell.ts';
import { ask } from '../../desk.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';

/** What was binned, latest first, each with its way back. */
export class StetBin extends LitElement {
  static override properties = { binned: { state: true }, pieces: { state: true } };
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
  declare private pieces: readonly BinnedEvidence[];
  /** Place of the row that has the keyboard. */
  #at = 0;

  constructor() {
    super();
    this.binned = null;
    this.pieces = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const [binned, pieces] = await Promise.all([ask('library.binned', {}), evidenceInBin()]);
    this.binned = valueOrTell(binned) ?? [];
    this.pieces = pieces;
    await this.updateComplete;
    this.#focusRow();
  }

  /** The keyboard stands on a way back, not on the way out: of the row at this place, or of the last one. */
  #focusRow(): void {
    const ways = [...this.renderRoot.querySelectorAll<HTMLElement>('li .button')];
    (ways[this.#at] ?? ways.at(-1))?.focus();
  }

  #here(): void {
    const ways = [...this.renderRoot.querySelectorAll('li .button')];
    this.#at = Math.max(
      0,
      ways.findIndex((way) => way.matches(':focus')),
    );
  }

  async #restore({ id, copy }: Binned): Promise<void> {
    this.#here();
    await (copy === undefined ? restoreArticle(id) : restoreCopy(id));
    await this.#load();
  }

  async #putBack(id: string): Promise<void> {
    this.#here();
    await putEvidenceBack(id);
    await this.#load();
  }

  #piece({ id, file, source, binned }: BinnedEvidence) {
    const { act } = words.library.bin;
    return html`<li data-evidence>
      <b>${file}</b><small class="num">${words.evidence.binned(source, words.format.moment(binned))}</small>
      <button class="button" aria-label=${words.evidence.of(act, file)} @click=${() => this.#putBack(id)}>${act}</button>
    </li>`;
  }

  override render() {
    const text = words.library.bin;
    return html`<stet-dialog heading=${text.title} lede=${text.lede}>
      ${this.binned?.length === 0 && this.pieces.length === 0 ? html`<p class="empty">${text.empty}</p>` : ''}
      <ul>
        ${this.binned?.map(
          (row) =>
            html`<li>
              <b>${row.headline || (row.copy ? row.file : words.library.untitled)}</b>
              <small class="num"
                >${row.copy ? `${text.copy(row.copy.of)} · ` : ''}${row.file} · ${text.binned(words.format.moment(row.binned))}</small
              >
              <button class="button" @click=${() => this.#restore(row)}>${text.act}</button>
            </li>`,
        )}
        ${this.pieces.map((piece) => this.#piece(piece))}
      </ul>
    </stet-dialog>`;
  }
}

customElements.define('stet-bin', StetBin);
