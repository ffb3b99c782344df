import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OpenedText } from '../../../core/article/article-file.ts';
import { mergeRows } from '../../../core/merging/merge-rows.ts';
import { theirText } from '../../actions/conflict.ts';
import { binCopy, keepCopyApart, saveWithCopy, type ShownCopy } from '../../actions/copies.ts';
import { held } from '../../actions/hold.ts';
import { closeDialog } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { detailsInWords } from '../conflict/details-in-words.ts';
import { mergeDialogStyle } from '../conflict/merge-dialog-style.ts';
import { Merging } from '../conflict/merging.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** The open article beside a sync tool's conflict copy of it, paragraph by paragraph. `shown`: as the overlays have it. */
export class StetCopyMerge extends LitElement {
  static override properties = { shown: { attribute: false } };
  static override styles = [controls, mergeDialogStyle];
  declare shown: ShownCopy;
  #mine: OpenedText['doc'] | null = null;
  #theirs: OpenedText['doc'] | null = null;
  #language = 'en';

  readonly #merging: Merging = new Merging(this, () => {
    const [mine, theirs] = [this.#mine, this.#theirs];
    if (this.#isFixed || !mine || !theirs) return null;
    return () => saveWithCopy({ shown: this.shown, mine, theirs }, this.#merging.rows, this.#merging.choices);
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shown')) return;
    this.#mine = held()?.doc ?? null;
    this.#theirs = theirText(this.shown.markdown)?.doc ?? null;
    const rows = this.#mine && this.#theirs ? mergeRows(this.#mine, this.#theirs, detailsInWords) : [];
    this.#merging.begin(this.shown.copy.file, rows);
    this.#language = (this.#mine?.attrs['meta'] as { readonly language?: string } | undefined)?.language || 'en';
  }

  get #isSame(): boolean {
    return this.#theirs !== null && this.#merging.rows.every(({ options }) => options.length === 0);
  }

  get #isFixed(): boolean {
    return held()?.readOnly === true;
  }

  async #bin(): Promise<void> {
    await this.#merging.do(async () => (await binCopy(this.shown.copy, this.shown.base)) && closeDialog());
  }

  override render() {
    const text = words.copies;
    const { copy, again } = this.shown;
    const name = copy.file.slice(copy.file.lastIndexOf('/') + 1);
    return html`<stet-dialog
      heading=${text.merge.title}
      lede=${text.merge.lede(name, copy)}
      size="wide"
      footed
      @keydown=${this.#merging.keydown}
    >
      ${again ? html`<p class="again" role="alert">${text.again[again]}</p>` : nothing}
      ${this.#isFixed ? html`<p class="again">${text.readOnly}</p>` : nothing} ${this.#body()} ${this.#isFixed ? nothing : this.#ways()}
      <button slot="foot" class="button quiet later" ?autofocus=${this.#isFixed} @click=${closeDialog}>
        ${text.notNow} <stet-key keys="Escape"></stet-key>
      </button>
    </stet-dialog>`;
  }

  #body() {
    if (this.#theirs === null) return html`<p>${words.article.conflict.unreadable}</p>`;
    if (this.#isSame) return html`<p>${words.copies.same}</p>`;
    return this.#merging.table(words.copies.merge, this.#language, this.#isFixed);
  }

  #ways() {
    const text = words.copies;
    const bins = html`<button
      slot="foot"
      class="button go"
      ?autofocus=${this.#isSame}
      ?disabled=${this.#merging.isBusy}
      @click=${this.#bin}
    >
      ${text.bin}
    </button>`;
    return html`${this.#theirs === null || this.#isSame ? bins : this.#merging.saveWay(text.save)}
      <button
        slot="foot"
        class="button"
        ?disabled=${this.#merging.isBusy}
        @click=${() => this.#merging.do(() => keepCopyApart(this.shown.copy))}
      >
        ${text.keep}
      </button>`;
  }
}

customElements.define('stet-copy-merge', StetCopyMerge);
