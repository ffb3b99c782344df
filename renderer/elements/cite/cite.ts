import { html, LitElement, nothing } from 'lit';
import { evidenceKind, type EvidenceKind } from '../../../core/evidence/media-type.ts';
import { ownEntry } from '../../../core/own-entry.ts';
import { LOCATOR_KINDS, STANCES, type LocatorKind } from '../../../core/saved/closed-sets.ts';
import type { Citation } from '../../../core/saved/docket.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { sourceOf } from '../../../core/sources/source-of.ts';
import { placeSaid, usualPlace } from '../../../core/sources/usual-place.ts';
import { cite, setCitation } from '../../actions/claims.ts';
import { saveSource } from '../../actions/sources.ts';
import { closeDialog, leaveDialog, say } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { library } from '../../state/library.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import '../dialog/dialog.ts';
import { Dropping } from '../evidence/dropping.ts';
import '../evidence/evidence.ts';
import '../key/key.ts';
import '../sources/source-form.ts';
import { citeStyle } from './cite-style.ts';
import './source-picker.ts';

/** The kinds of what is kept of a source. */
function keptOf(source: string): readonly EvidenceKind[] {
  const { evidence = [], sources = [] } = library.value.record ?? {};
  return evidence.filter((piece) => sourceOf(sources, piece.source)?.id === source).map(({ type }) => evidenceKind(type));
}

/** Cites a source for a claim, all by keyboard. `claim`: its id; `citation`: id of the one to change, null for a new one. */
export class StetCite extends LitElement {
  static override properties = {
    claim: { type: String },
    citation: { type: String },
    source: { state: true },
    making: { state: true },
    failed: { state: true },
    place: { state: true },
    wrong: { state: true },
  };
  static override styles = [controls, citeStyle];
  declare claim: string;
  declare citation: string | null;
  declare private source: string | null;
  declare private making: string | null;
  /** The new source while it is not written: shown as chosen, and tried again when it is cited. */
  declare private failed: Source | null;
  declare private place: LocatorKind;
  declare private wrong: boolean;
  /** The new source on its way to the disk. */
  #saving: Promise<void> = Promise.resolve();
  #citing = false;
  /** The kind of place while nobody has chosen another; null once a person has. */
  #usual: LocatorKind | null = 'page';

  constructor() {
    super();
    // Once a source is chosen, its evidence takes what is dropped.
    new Dropping(this, (files) => this.source === null && files.length > 0 && say(words.evidence.chooseFirst, 'problem'));
    this.claim = '';
    this.citation = null;
    this.source = null;
    this.making = null;
    this.failed = null;
    this.place = 'page';
    this.wrong = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const known = this.#known;
    if (!known) return;
    this.source = sourceOf(library.value.record?.sources ?? [], known.source)?.id ?? known.source;
    this.place = known.locator.kind;
    this.#usual = known.locator.value === '' ? known.locator.kind : null;
  }

  override firstUpdated(): void {
    if (this.citation !== null) this.#locator?.focus();
  }

  get #claim() {
    return article.value.docket?.claims.find(({ id }) => id === this.claim) ?? null;
  }

  get #known(): Citation | null {
    return this.#claim?.citations.find(({ id }) => id === this.citation) ?? null;
  }

  get #locator(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('[name="value"]');
  }

  #pick(source: Source): void {
    this.source = source.id;
    if (this.#usual !== null) this.#usual = usualPlace(source.kind, keptOf(source.id));
    this.#fitPlace();
    this.wrong = false;
    void this.updateComplete.then(() => this.#locator?.focus());
  }

  /** The kind of place that fits what is written there, while nobody has chosen one: “04:12” is on no page. */
  #fitPlace(): void {
    if (this.#usual !== null) this.place = placeSaid(this.#locator?.value ?? '') ?? this.#usual;
  }

  #choosePlace(event: Event): void {
    this.#usual = null;
    this.place = (event.target as HTMLSelectElement).value as LocatorKind;
  }

  /** Goes on at once: whoever types the place next does not wait for the disk. */
  #made({ detail }: CustomEvent<Source>): void {
    this.making = null;
    this.#pick(detail);
    this.#saving = this.#write(detail);
  }

  async #write(source: Source): Promise<void> {
    if (await saveSource(source)) this.failed = null;
    else this.failed = source;
  }

  #make(name: string): void {
    this.failed = null;
    this.making = name;
  }

  /** The new source in its form again. */
  #mend(): void {
    this.making = this.failed?.title ?? null;
  }

  #back(): void {
    this.making = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('stet-source-picker')?.focus());
  }

  #leave(event: Event): void {
    if (this.making === null) return;
    event.preventDefault();
    this.#back();
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    this.wrong = this.source === null;
    if (this.source === null) return this.renderRoot.querySelector<HTMLElement>('stet-source-picker')?.focus();
    if (this.#citing) return;
    this.#citing = true;
    // What is typed while the disk is slow was meant for what comes after the dialog.
    const said = this.#said();
    await this.#saving;
    if (this.failed?.id === this.source) await this.#write(this.failed);
    // Nothing is cited that is not in the library.
    if (this.failed?.id !== this.source && said !== null) this.#cite(said);
    this.#citing = false;
  }

  #said(): Omit<Citation, 'id'> | null {
    const form = this.renderRoot.querySelector('form');
    if (!form || this.source === null) return null;
    const said = new FormData(form);
    return {
      source: this.source,
      locator: { kind: this.place, value: String(said.get('value') ?? '').trim() },
      excerpt: String(said.get('excerpt') ?? '').trim(),
      stance: String(said.get('stance') ?? 'supports'),
    };
  }

  #cite(citation: Omit<Citation, 'id'>): void {
    const known = this.#known;
    if (known ? setCitation(this.claim, { ...known, ...citation }) : cite(this.claim, citation)) closeDialog();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    void this.#save(event);
  }

  override render() {
    const { cite: text } = words.article;
    const exact = ownEntry(article.value.anchors, this.claim)?.exact ?? this.#claim?.anchor.exact ?? '';
    return html`<stet-dialog
      heading=${this.citation === null ? text.title : text.changeTitle}
      ?footed=${this.making === null}
      @stet-leave=${this.#leave}
    >
      <p class="words" lang=${langOf(exact)}>${exact}</p>
      ${this.#form()}
      ${
        this.making === null
          ? nothing
          : html`<stet-source-form
              .source=${this.failed}
              .name=${this.making}
              @stet-source=${this.#made}
              @stet-back=${this.#back}
            ></stet-source-form>`
      }
      ${
        this.making === null
          ? html`<button slot="foot" class="button quiet end" @click=${leaveDialog}>
                ${words.frame.cancel} <stet-key keys="Escape"></stet-key>
              </button>
              <button slot="foot" class="button go" @click=${this.#save}>
                ${this.citation === null ? text.act : text.keep} <stet-key keys="Enter"></stet-key>
              </button>`
          : nothing
      }
    </stet-dialog>`;
  }

  #form() {
    const { cite: text } = words.article;
    const known = this.#known;
    return html`<form ?hidden=${this.making !== null} @submit=${this.#save} @keydown=${this.#key}>
      <div class="whole">
        <stet-source-picker
          .source=${this.source}
          .unsaved=${this.failed}
          @stet-pick=${(event: CustomEvent<Source>) => this.#pick(event.detail)}
          @stet-make=${(event: CustomEvent<string>) => this.#make(event.detail)}
        ></stet-source-picker>
        ${this.wrong ? html`<p class="wrong" role="alert">${text.chooseFirst}</p>` : nothing}
        ${
          this.failed !== null && this.failed.id === this.source
            ? html`<p class="wrong" role="alert">
                ${text.notSaved} <button type="button" class="button quiet" @click=${this.#mend}>${words.article.sources.change}</button>
              </p>`
            : nothing
        }
      </div>
      <label class="field"
        ><span>${text.whereKind}</span>
        <select @change=${this.#choosePlace}>
          ${LOCATOR_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === this.place}>${words.sets.locator[kind]}</option>`)}
        </select></label
      >
      <label class="field"
        ><span>${text.where}</span
        ><input
          type="text"
          name="value"
          .value=${known?.locator.value ?? ''}
          @input=${this.#fitPlace}
          placeholder=${text.placeholders[this.place]}
        /><small>${text.whereHint}</small></label
      >
      <label class="field whole"
        ><span>${text.excerpt}</span><textarea name="excerpt" rows="2" data-limit="excerpt" .value=${known?.excerpt ?? ''}></textarea
        ><small>${text.excerptHint}</small></label
      >
      <fieldset class="whole">
        <legend class="label">${text.stance}</legend>
        <div class="stances">
          ${STANCES.map(
            (stance) =>
              html`<label
                ><input
                  type="radio"
                  name="stance"
                  value=${stance}
                  ?checked=${stance === (known?.stance ?? 'supports')}
                />${words.sets.stance[stance]}</label
              >`,
          )}
        </div>
      </fieldset>
      ${this.#evidence()}
      <button class="sr" tabindex="-1">${this.citation === null ? text.act : text.keep}</button>
    </form>`;
  }

  /** A source that is not written yet can keep nothing. */
  #evidence() {
    if (this.source === null || this.failed?.id === this.source) return nothing;
    return html`<stet-evidence class="whole" brief .source=${this.source}></stet-evidence>`;
  }
}

customElements.define('stet-cite', StetCite);
