import { css, html, LitElement } from 'lit';
import type { CommandId } from '../../../core/contract/commands.ts';
import { isEnabled, runCommand } from '../../actions/commands.ts';
import { keysOfCommand } from '../../actions/keys.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

const WITHOUT_LIBRARY: readonly CommandId[] = ['open-sample', 'create-library', 'open-library'];
const WITH_LIBRARY: readonly CommandId[] = ['new-article', 'import', 'paste-article'];

/** What the desk shows while no article lies on it: what belongs there, and the first steps. */
export class StetNothingOpen extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        height: 100%;
        padding: var(--s5);
        place-items: center;
        overflow: auto;
      }
      .blank {
        display: grid;
        gap: var(--s3);
        width: min(100%, 520px);
        padding: 56px;
        border: 1px dashed var(--line-strong);
        border-radius: 2px;
      }
      h1 {
        font: 600 30px/1.15 var(--serif);
        letter-spacing: -0.01em;
      }
      p {
        font: italic 400 18px/1.45 var(--serif);
        color: var(--ink-2);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        margin-top: var(--s3);
      }
    `,
  ];
  readonly #state = new Watch(this, library, ({ library: state, articles }) => ({ there: state !== null, empty: articles.length === 0 }));

  override render() {
    const { there, empty } = this.#state.value;
    const { noArticle } = words.frame;
    const title = !there ? noArticle.noLibraryTitle : empty ? noArticle.emptyTitle : noArticle.title;
    const text = !there ? noArticle.noLibraryText : empty ? noArticle.emptyText : noArticle.text;
    return html`<div class="blank">
      <h1>${title}</h1>
      <p>${text}</p>
      <div class="ways">${(there ? WITH_LIBRARY : WITHOUT_LIBRARY).map((command, at) => this.#way(command, at === 0))}</div>
    </div>`;
  }

  #way(command: CommandId, main: boolean) {
    const keys = keysOfCommand(command);
    return html`<button class="button ${main ? 'go' : ''}" ?disabled=${!isEnabled(command)} @click=${() => runCommand(command)}>
      ${words.commands.label[command]} ${keys ? html`<stet-key keys=${keys}></stet-key>` : ''}
    </button>`;
  }
}

customElements.define('stet-nothing-open', StetNothingOpen);
