import { css, html, LitElement, nothing } from 'lit';
import { wordDiff } from '../../../core/text/word-diff.ts';
import { decideLater } from '../../actions/saving.ts';
import { keepBoth, keepMine, takeTheirs, theirText } from '../../actions/conflict.ts';
import { closeDialog } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import { bothTexts, type BothRow } from './both-texts.ts';

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
      .texts {
        display: grid;
        grid-template-columns: 1fr 1fr;
        column-gap: var(--s5);
        font: 400 16px/1.5 var(--serif);
      }
      .texts:lang(km) {
        line-height: 1.75;
      }
      h3 {
        position: sticky;
        top: 0;
        padding: 4px 0 6px;
        background: var(--raised);
        border-bottom: 1px solid var(--line-strong);
        font: 600 var(--t-s) / 1.4 var(--sans);
      }
      p {
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .same {
        grid-column: 1 / -1;
        padding: 4px 0;
        font: 400 var(--t-xs) / 1.5 var(--sans);
        color: var(--ink-3);
      }
      .none {
        background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px);
      }
      del {
        background: var(--stale-wash);
        color: var(--red);
        text-decoration-thickness: 1px;
      }
      ins {
        background: var(--verified-wash);
        color: var(--verified);
        text-decoration: none;
        font-weight: 600;
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
          : html`<div class="texts" lang=${meta?.language ?? 'en'}>
              <h3>${conflict.mine}</h3>
              <h3>${conflict.theirs}</h3>
              ${bothTexts(projection?.text ?? '', theirs).map(row)}
            </div>`
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

function row(one: BothRow) {
  if (one.kind === 'same') return html`<p class="same">${words.article.conflict.same(one.paragraphs.length)}</p>`;
  const { mine, theirs } = one;
  if (mine === null || theirs === null) {
    return html`<p class=${mine === null ? 'none' : ''}>${mine === null ? '' : html`<del>${mine}</del>`}</p>
      <p class=${theirs === null ? 'none' : ''}>${theirs === null ? '' : html`<ins>${theirs}</ins>`}</p>`;
  }
  const pieces = wordDiff(mine, theirs);
  return html`<p>${pieces.map(({ kind, text }) => (kind === 'added' ? nothing : kind === 'removed' ? html`<del>${text}</del>` : text))}</p>
    <p>${pieces.map(({ kind, text }) => (kind === 'removed' ? nothing : kind === 'added' ? html`<ins>${text}</ins>` : text))}</p>`;
}

customElements.define('stet-conflict', StetConflict);
