import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { mergeRows, undecided, type Choices, type MergeRow } from '../../../core/merging/merge-rows.ts';
import { choicesOf, keepBoth, keepMineOverAll, rememberChoices, saveChosen, theirText, type Versions } from '../../actions/conflict.ts';
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
import './merge.ts';
import { mergeDialogStyle } from './merge-dialog-style.ts';
import type { StetMerge } from './merge.ts';

type Shown = Extract<Dialog, { kind: 'conflict' }>;

/**
 * Two versions of the open article: one that was changed elsewhere meanwhile, or typing that the journal gave back. `shown`: as the overlays
 * have it. Left without a choice, the bar under the top bar says that the text is not saved and brings this back.
 */
export class StetConflict extends LitElement {
  static override properties = { shown: { attribute: false }, choices: { state: true }, busy: { state: true } };
  static override styles = [controls, mergeDialogStyle];
  declare shown: Shown;
  declare private choices: Choices;
  declare private busy: boolean;
  #versions: Versions | null = null;
  #rows: readonly MergeRow[] = [];

  constructor() {
    super();
    this.choices = new Map();
    this.busy = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shown')) return;
    const { id, theirs: markdown, base } = this.shown;
    const theirs = theirText(markdown);
    const mine = held()?.doc;
    this.#versions = theirs && { id, markdown, base, theirs };
    this.#rows = theirs && mine ? mergeRows(mine, theirs.doc, detailsInWords) : [];
    this.choices = choicesOf(id);
  }

  #chosen(choices: Choices): void {
    this.choices = choices;
    rememberChoices(this.shown.id, choices);
  }

  async #do(way: () => Promise<void>): Promise<void> {
    this.busy = true;
    await way();
    this.busy = false;
  }

  async #save(): Promise<void> {
    const versions = this.#versions;
    if (this.busy || !versions || held()?.readOnly) return;
    if (undecided(this.#rows, this.choices).length > 0) return this.renderRoot.querySelector<StetMerge>('stet-merge')?.toNext();
    await this.#do(() => saveChosen(versions, this.#rows, this.choices));
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#save();
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
      @keydown=${this.#keydown}
    >
      ${this.shown.again ? html`<p class="again" role="alert">${words.merge.again}</p>` : nothing}
      ${
        this.#versions === null
          ? html`<p>${words.article.conflict.unreadable}</p>`
          : html`<stet-merge
              language=${meta?.language ?? 'en'}
              .names=${text}
              ?fixed=${isFixed}
              .rows=${this.#rows}
              .choices=${this.choices}
              @stet-choices=${({ detail }: CustomEvent<Choices>) => this.#chosen(detail)}
            ></stet-merge>`
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
    return html`<button slot="foot" class="button" autofocus ?disabled=${this.busy} @click=${() => this.#do(run)}>${elsewhereAct}</button>`;
  }

  #unreadable() {
    const { keepMine } = words.article.conflict;
    return html`<button slot="foot" class="button" ?disabled=${this.busy} @click=${() => this.#do(keepMineOverAll)}>${keepMine}</button>`;
  }

  #ways(versions: Versions) {
    const { merge } = words;
    const isOpen = undecided(this.#rows, this.choices).length > 0;
    return html`<button slot="foot" class="button go" aria-disabled=${isOpen} ?disabled=${this.busy} @click=${this.#save}>
        ${merge.save} <stet-key keys="Mod-Enter"></stet-key>
      </button>
      <button slot="foot" class="button" title=${merge.apartHint} ?disabled=${this.busy} @click=${() => this.#do(() => keepBoth(versions))}>
        ${merge.apart}
      </button>`;
  }
}

customElements.define('stet-conflict', StetConflict);
