import { css, html, LitElement } from 'lit';
import { isJournalled, leaveAllTheSame, saveAndLeave, saveElsewhereAndLeave } from '../../actions/leaving.ts';
import { closeDialog } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import type { Leaving } from '../../state/overlays.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/**
 * Asks before words that are not in the file are left behind, and says where they are. `leaving`: what is about to happen; `go` does it.
 */
export class StetUnsaved extends LitElement {
  static override properties = { leaving: { type: String }, go: { attribute: false }, busy: { state: true } };
  static override styles = [
    controls,
    css`
      p + p {
        margin-top: var(--s3);
      }
      .where {
        font-weight: 600;
      }
    `,
  ];
  declare leaving: Leaving;
  declare go: () => void;
  declare private busy: boolean;
  readonly #article = new Watch(this, article, ({ file, trouble, typing }) => ({ file, trouble, typing }));

  constructor() {
    super();
    this.leaving = 'article';
    this.go = () => undefined;
    this.busy = false;
  }

  async #do(way: () => Promise<void>): Promise<void> {
    this.busy = true;
    await way();
    this.busy = false;
  }

  override render() {
    const text = words.article.unsaved;
    const { file, trouble, typing } = this.#article.value;
    const isKept = isJournalled();
    return html`<stet-dialog heading=${text.title(file)} size="medium" footed>
      ${trouble ? html`<p>${words.problems.say(trouble)}</p>` : ''}
      <p class="where">${text.kept[isKept && typing ? typing : 'nowhere']}</p>
      <button
        slot="foot"
        class="button go"
        autofocus
        ?disabled=${this.busy}
        @click=${() => this.#do(() => saveAndLeave(this.leaving, this.go))}
      >
        ${text.again}
      </button>
      <button slot="foot" class="button" ?disabled=${this.busy} @click=${() => this.#do(() => saveElsewhereAndLeave(this.go))}>
        ${text.elsewhereAct}
      </button>
      <button
        slot="foot"
        class="button ${isKept ? '' : 'danger'}"
        ?disabled=${this.busy}
        @click=${() => this.#do(() => leaveAllTheSame(this.go))}
      >
        ${isKept ? text.leave[this.leaving] : text.lose}
      </button>
      <button slot="foot" class="button quiet" @click=${closeDialog}>${text.stay} <stet-key keys="Escape"></stet-key></button>
    </stet-dialog>`;
  }
}

customElements.define('stet-unsaved', StetUnsaved);
