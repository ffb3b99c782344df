import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OpenedText } from '../../../core/article/article-file.ts';
import { mergeRows, undecided, type Choices, type MergeRow } from '../../../core/merging/merge-rows.ts';
import { choicesOf, rememberChoices, theirText } from '../../actions/conflict.ts';
import { binCopy, keepCopyApart, saveWithCopy, type ShownCopy } from '../../actions/copies.ts';
import { held } from '../../actions/hold.ts';
import { closeDialog } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { detailsInWords } from '../conflict/details-in-words.ts';
import '../conflict/merge.ts';
import { mergeDialogStyle } from '../conflict/merge-dialog-style.ts';
import type { StetMerge } from '../conflict/merge.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

/** The open article beside a sync tool's conflict copy of it, paragraph by paragraph. `shown`: as the overlays have it. */
export class StetCopyMerge extends LitElement {
  static override properties = { shown: { attribute: false }, choices: { state: true }, busy: { state: true } };
  static override styles = [controls, mergeDialogStyle];
  declare shown: ShownCopy;
  declare private choices: Choices;
  declare private busy: boolean;
  #mine: OpenedText['doc'] | null = null;
  #theirs: OpenedText['doc'] | null = null;
  #rows: readonly MergeRow[] = [];
  #language = 'en';

  constructor() {
    super();
    this.choices = new Map();
    this.busy = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shown')) return;
    this.#mine = held()?.doc ?? null;
    this.#theirs = theirText(this.shown.markdown)?.doc ?? null;
    this.#rows = this.#mine && this.#theirs ? mergeRows(this.#mine, this.#theirs, detailsInWords) : [];
    this.#language = (this.#mine?.attrs['meta'] as { readonly language?: string } | undefined)?.language || 'en';
    this.choices = choicesOf(this.shown.copy.file);
  }

  get #isSame(): boolean {
    return this.#theirs !== null && this.#rows.every(({ options }) => options.length === 0);
  }

  get #isFixed(): boolean {
    return held()?.readOnly === true;
  }

  #chosen(choices: Choices): void {
    this.choices = choices;
    rememberChoices(this.shown.copy.file, choices);
  }

  async #do(way: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    await way();
    this.busy = false;
  }

  async #save(): Promise<void> {
    const [mine, theirs] = [this.#mine, this.#theirs];
    if (this.busy || this.#isFixed || !mine || !theirs) return;
    if (undecided(this.#rows, this.choices).length > 0) return this.renderRoot.querySelector<StetMerge>('stet-merge')?.toNext();
    await this.#do(() => saveWithCopy({ shown: this.shown, mine, theirs }, this.#rows, this.choices));
  }

  async #bin(): Promise<void> {
    await this.#do(async () => (await binCopy(this.shown.copy, this.shown.base)) && closeDialog());
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#save();
  }

  override render() {
    const text = words.copies;
    const { copy, again } = this.shown;
    const name = copy.file.slice(copy.file.lastIndexOf('/') + 1);
    return html`<stet-dialog heading=${text.merge.title} lede=${text.merge.lede(name, copy)} size="wide" footed @keydown=${this.#keydown}>
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
    return html`<stet-merge
      language=${this.#language}
      .names=${words.copies.merge}
      ?fixed=${this.#isFixed}
      .rows=${this.#rows}
      .choices=${this.choices}
      @stet-choices=${({ detail }: CustomEvent<Choices>) => this.#chosen(detail)}
    ></stet-merge>`;
  }

  #ways() {
    const text = words.copies;
    const isOpen = undecided(this.#rows, this.choices).length > 0;
    const saves = html`<button slot="foot" class="button go" aria-disabled=${isOpen} ?disabled=${this.busy} @click=${this.#save}>
      ${text.save} <stet-key keys="Mod-Enter"></stet-key>
    </button>`;
    const bins = html`<button slot="foot" class="button go" ?autofocus=${this.#isSame} ?disabled=${this.busy} @click=${this.#bin}>
      ${text.bin}
    </button>`;
    return html`${this.#theirs === null || this.#isSame ? bins : saves}
      <button slot="foot" class="button" ?disabled=${this.busy} @click=${() => this.#do(() => keepCopyApart(this.shown.copy))}>
        ${text.keep}
      </button>`;
  }
}

customElements.define('stet-copy-merge', StetCopyMerge);
