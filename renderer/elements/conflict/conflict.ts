import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { mergeRows } from '../../../core/merging/merge-rows.ts';
import { keepBoth, keepMineOverAll, saveChosen, theirText, type Versions } from '../../actions/conflict.ts';
import { held } from '../../actions/hold.ts';
import { saveElsewhereAndLeave } from '../../actions/leaving.ts';
import { decideLater } from '../../actions/saving.ts';
import { closeDialog } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import type { Dialog } from '../../state/overlays.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import { detailsInWords } from './details-in-words.ts';
import { mergeDialogStyle } from './merge-dialog-style.ts';
import { Merging } from './merging.ts';

type Shown = Extract<Dialog, { kind: 'conflict' }>;

/**
 * Two versions of the open article: one that was changed elsewhere meanwhile, or typing that the journal gave back. `shown`: as the overlays
 * have it. Left without a choice, the bar under the top bar says that the text is not saved and brings this back.
 */
export class StetConflict extends LitElement {
  static override properties = { shown: { attribute: false } };
  static override styles = [controls, mergeDialogStyle];
  declare shown: Shown;
  #versions: Versions | null = null;
  readonly #merging: Merging = new Merging(this, () => {
    const versions = this.#versions;
    return versions && !held()?.readOnly ? () => saveChosen(versions, this.#merging.rows, this.#merging.choices) : null;
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shown')) return;
    const { id, theirs: markdown, base } = this.shown;
    const theirs = theirText(markdown);
    const mine = held()?.doc;
    this.#versions = theirs && { id, markdown, base, theirs };
    this.#merging.begin(id, theirs && mine ? mergeRows(mine, theirs.doc, detailsInWords) : []);
  }

  override render() {
    const isFixed = held()?.readOnly === true;
    const text = words.merge[isFixed ? 'kept' : this.shown.recovered === undefined ? 'changed' : 'recovered'];
    const { file, meta } = article.value;
    return html`<stet-dialog
      heading=${text.title}
      lede=${text.lede(file)}
      size="wide"
      footed
      @stet-leave=${this.#left}
      @keydown=${this.#merging.keydown}
    >
      ${this.shown.again ? html`<p class="again" role="alert">${words.merge.again}</p>` : nothing}
      ${
        this.#versions === null
          ? html`<p>${words.article.conflict.unreadable}</p>`
          : this.#merging.table(text, meta?.language ?? 'en', isFixed)
      }
      ${isFixed ? this.#elsewhere() : this.#versions === null ? this.#unreadable() : this.#ways(this.#versions)}
      <button slot="foot" class="button quiet later" title=${isFixed ? nothing : words.merge.laterHint} @click=${this.#later}>
        ${isFixed ? words.frame.close : words.merge.later} <stet-key keys="Escape"></stet-key>
      </button>
    </stet-dialog>`;
  }

  /** In a library that is only read there is nothing to be decided. */
  #left(): void {
    if (!held()?.readOnly) decideLater();
  }

  #later(): void {
    this.#left();
    closeDialog();
  }

  #elsewhere() {
    const { elsewhereAct } = words.article.unsaved;
    const run = (): Promise<void> => saveElsewhereAndLeave(() => undefined);
    return html`<button slot="foot" class="button" autofocus ?disabled=${this.#merging.isBusy} @click=${() => this.#merging.do(run)}>
      ${elsewhereAct}
    </button>`;
  }

  #unreadable() {
    const { keepMine } = words.article.conflict;
    return html`<button slot="foot" class="button" ?disabled=${this.#merging.isBusy} @click=${() => this.#merging.do(keepMineOverAll)}>
      ${keepMine}
    </button>`;
  }

  #ways(versions: Versions) {
    const { merge } = words;
    return html`${this.#merging.saveWay(merge.save)}
      <button
        slot="foot"
        class="button"
        title=${merge.apartHint}
        ?disabled=${this.#merging.isBusy}
        @click=${() => this.#merging.do(() => keepBoth(versions))}
      >
        ${merge.apart}
      </button>`;
  }
}

customElements.define('stet-conflict', StetConflict);
