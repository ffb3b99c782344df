import { css, html, LitElement, nothing } from 'lit';
import type { LibraryState } from '../../../core/contract/shapes.ts';
import type { Problem } from '../../../core/problem.ts';
import { mendRecord, openForWriting } from '../../actions/library.ts';
import { mendDocket, saveArticle, writeAgain } from '../../actions/workbench.ts';
import { runCommand } from '../../actions/commands.ts';
import { library } from '../../state/library.ts';
import { article } from '../../state/article.ts';
import { overlays } from '../../state/overlays.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import { copyBar } from './copy-bar.ts';

/** A bar under the top bar for what stays true until something is done: a full disk, a library that can only be read. */
export class StetStanding extends LitElement {
  static override styles = [
    controls,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-height: 36px;
        padding: 4px var(--s4);
        background: var(--disputed-wash);
        border-bottom: 1px solid var(--line);
        font-size: var(--t-s);
      }
      .bar.copies {
        background: var(--raised);
      }
      .bar.problem {
        background: var(--stale-wash);
      }
      .bar > .icon {
        color: var(--disputed);
      }
      .bar.problem > .icon {
        color: var(--red);
      }
      span {
        flex: 1;
      }
    `,
  ];
  readonly #problem = new Watch(this, overlays, ({ standing }) => standing);
  readonly #unsaved = new Watch(this, article, ({ typing }) => typing !== null);
  readonly #readOnly = new Watch(this, library, ({ library: state }) => state?.readOnly);

  readonly #copies = new Watch(this, library, ({ copies }) => copies);
  readonly #article = new Watch(this, article, ({ id }) => id);
  readonly #safe = new Watch(this, session, ({ hello }) => hello?.safe ?? false);

  /** Safe mode without a library. */
  #safeBar() {
    return html`<div class="bar" role="status">
      ${icon('lock')}<span>${words.frame.standing.safe}</span>${this.#wayToWrite({ reason: 'safe' })}
    </div>`;
  }

  /** What takes the problem away, and what the button says. A save that succeeds puts the bar away by itself. */
  #way(problem: Problem): readonly [label: string, run: () => void] {
    const { code } = problem;
    const { outside } = words.article;
    if (code === 'changed-outside' || code === 'recovered-undecided') return [words.merge.choose, () => void saveArticle('explicit')];
    if (code === 'removed-outside' || code === 'unreadable-outside') return [outside.keepHere, () => void writeAgain()];
    if (code === 'docket-damaged' || code === 'docket-folder')
      return [words.article.docket.mend(problem.at), () => void mendDocket(problem)];
    return [words.frame.tryAgain, () => void this.#tryAgain()];
  }

  async #tryAgain(): Promise<void> {
    if (await saveArticle('explicit')) overlays.set({ standing: null });
  }

  /** A damaged record of which there is no copy is left as it is. */
  #wayToWrite({ reason, kept, at, taken }: NonNullable<LibraryState['readOnly']>) {
    const { write, mend, leaveSafe } = words.frame.standing;
    if (reason === 'safe') return html`<button class="button" @click=${() => runCommand('leave-safe')}>${leaveSafe}</button>`;
    if (reason !== 'damaged') {
      const takeOver = html`<button class="button" @click=${() => runCommand('take-over')}>${words.takeOver.act}</button>`;
      return html`${taken !== undefined && this.#unsaved.value ? this.#beside() : nothing}
        <button class="button" @click=${openForWriting}>${write}</button>
        ${reason === 'locked' ? takeOver : nothing}`;
    }
    return kept === undefined ? nothing : html`<button class="button" @click=${() => void mendRecord(at)}>${mend(at)}</button>`;
  }

  /** Saving in a library that is only read shows what was typed. */
  #beside() {
    return html`<button class="button" @click=${() => runCommand('save')}>${words.takeOver.beside}</button>`;
  }

  override render() {
    return html`${this.#standing()}${copyBar(this.#copies.value, this.#article.value)}`;
  }

  #standing() {
    const problem = this.#problem.value;
    if (problem) {
      const [label, run] = this.#way(problem);
      return html`<div class="bar problem" role="alert">
        ${icon('triangle-alert')}<span>${words.problems.say(problem)}</span>
        <button class="button" @click=${run}>${label}</button>
        <button class="button quiet icon-only" aria-label=${words.frame.dismiss} @click=${() => overlays.set({ standing: null })}>
          ${icon('x')}
        </button>
      </div>`;
    }
    const readOnly = this.#readOnly.value;
    if (!readOnly) return this.#safe.value ? this.#safeBar() : nothing;
    return html`<div class="bar" role="status">
      ${icon('lock')}<span>${words.frame.standing.why(readOnly)}</span>${this.#wayToWrite(readOnly)}
    </div>`;
  }
}

customElements.define('stet-standing', StetStanding);
