import { css, html, LitElement, nothing } from 'lit';
import { sideBySide } from '../../../core/text/side-by-side.ts';
import { decideLater } from '../../actions/saving.ts';
import { keepBoth, keepMine, takeTheirs, theirText } from '../../actions/conflict.ts';
import { closeDialog } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../side-by-side/side-by-side.ts';

/**
 * Both texts of an article that was changed here and elsewhere. `article`: its id; `theirs`: the file's text; `base`: its hash. Left
 * without a choice, the bar under the top bar says that the text is not saved and brings this back.
 */
export class StetConflict extends LitElement {
  static override properties = { article: { type: String }, theirs: { type: String }, base: { type: String }, busy: { state: true } };
  static override styles = [
    controls,
    css`
      stet-dialog {
        --dialog-width: 960px;
      }
      .way {
        display: grid;
        gap: 2px;
        justify-items: start;
        align-content: start;
      }
      .way small {
        font-size: var(--t-xs);
        color: var(--ink-2);
      }
      .ways {
        flex: 1;
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        gap: var(--s4);
      }
    `,
  ];
  declare article: string;
  declare theirs: string;
  declare base: string;
  declare private busy: boolean;

  constructor() {
    super();
    this.article = '';
    this.theirs = '';
    this.base = '';
    this.busy = false;
  }

  #later(): void {
    decideLater();
    closeDialog();
  }

  async #choose(way: () => Promise<unknown> | void): Promise<void> {
    this.busy = true;
    await way();
    this.busy = false;
  }

  override render() {
    const { conflict } = words.article;
    const { file, meta, projection } = article.value;
    const theirs = theirText(this.theirs);
    return html`<stet-dialog heading=${conflict.title} lede=${conflict.lede(file)} size="wide" footed @stet-leave=${decideLater}>
      ${
        theirs === null
          ? html`<p>${conflict.unreadable}</p>`
          : html`<stet-side-by-side
              language=${meta?.language ?? 'en'}
              .headings=${[conflict.mine, conflict.theirs]}
              .rows=${sideBySide(projection?.text ?? '', theirs)}
            ></stet-side-by-side>`
      }
      <div slot="foot" class="ways">
        ${this.#way(conflict.keepMine, conflict.keepMineHint, () => keepMine())}
        ${theirs === null ? nothing : this.#way(conflict.takeTheirs, conflict.takeTheirsHint, () => takeTheirs(this.theirs, this.base))}
        ${this.#way(conflict.keepBoth, conflict.keepBothHint, () => keepBoth(this.article))}
        ${this.#way(conflict.later, conflict.laterHint, () => this.#later())}
      </div>
    </stet-dialog>`;
  }

  #way(label: string, hint: string, run: () => Promise<unknown> | void) {
    return html`<div class="way">
      <button class="button" ?disabled=${this.busy} @click=${() => this.#choose(run)}>${label}</button><small>${hint}</small>
    </div>`;
  }
}

customElements.define('stet-conflict', StetConflict);
