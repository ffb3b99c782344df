import { html, LitElement, nothing } from 'lit';
import { evidenceKind } from '../../../core/evidence/media-type.ts';
import type { Evidence } from '../../../core/saved/evidence.ts';
import { sourceOf } from '../../../core/sources/source-of.ts';
import { undoTakingOut } from '../../actions/evidence-bin.ts';
import { leaveForm } from '../../actions/half-written.ts';
import { addFiles, chooseEvidence, describeEvidence, proveEvidence, revealEvidence, stopEvidence } from '../../actions/evidence.ts';
import { keyOf, keyText } from '../../actions/keys.ts';
import { personOf } from '../../actions/people.ts';
import { say } from '../../actions/tell.ts';
import { ask } from '../../desk.ts';
import { evidence, type ComingEvidence } from '../../state/evidence.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import { Dropping } from './dropping.ts';
import { evidenceStyle } from './evidence-style.ts';
import './take-out.ts';

const NONE: readonly Evidence[] = [];

/**
 * What is kept of one source: dropped, chosen and pasted files go to it while it is on the screen, and each can be checked. `source`: its id;
 * `brief`: only what is there, for a dialog with other things to do.
 */
export class StetEvidence extends LitElement {
  static override properties = { source: { type: String }, brief: { type: Boolean }, open: { state: true }, leaving: { state: true } };
  static override styles = [controls, evidenceStyle];
  declare source: string;
  declare brief: boolean;
  /** The piece whose origin is being written. */
  declare private open: string | null;
  /** The piece that is to be taken out. */
  declare private leaving: string | null;
  readonly #library = new Watch(this, library, ({ record, library: state }) => ({
    evidence: record?.evidence ?? NONE,
    sources: record?.sources ?? [],
    readOnly: Boolean(state?.readOnly),
  }));
  readonly #evidence = new Watch(this, evidence, (all) => all);
  readonly #dropping = new Dropping(this, (files) => void this.#take(files));

  constructor() {
    super();
    this.source = '';
    this.brief = false;
    this.open = null;
    this.leaving = null;
  }

  async #take(files: readonly File[]): Promise<void> {
    if (this.#library.value.readOnly) say(words.article.sources.readOnly, 'problem');
    else if (files.length === 0) say(words.evidence.pasteNothing);
    else await addFiles(this.source, files);
  }

  async #describe(event: SubmitEvent, piece: Evidence): Promise<void> {
    event.preventDefault();
    const said = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(said.get(name) ?? '');
    if (await describeEvidence(piece.id, { address: text('address'), archive: text('archive'), note: text('note') })) this.#close(piece);
  }

  #toggle(piece: Evidence): void {
    if (this.open === piece.id) return leaveForm(() => this.#close(piece));
    this.open = piece.id;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('form input')?.focus());
  }

  #close(piece: Evidence): void {
    this.open = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-describe="${CSS.escape(piece.id)}"]`)?.focus());
  }

  /** Escape leaves the fields, not the dialog around them. */
  #key(event: KeyboardEvent, piece: Evidence): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close(piece);
  }

  get #mayTakeOut(): boolean {
    return !this.#library.value.readOnly && !this.brief;
  }

  /** Delete takes the piece out whose buttons have the keyboard; Escape keeps it. */
  #pieceKey(event: KeyboardEvent, piece: Evidence): void {
    const isField = event.composedPath()[0] instanceof HTMLInputElement;
    if (event.key === 'Escape' && this.leaving === piece.id) this.#stay(piece);
    else if (event.key === 'Delete' && this.#mayTakeOut && !isField) this.#takeOut(piece);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Undo brings back what was taken out here: the sheet, which has undo too, does not hear a key over a dialog. */
  #undoKey(event: KeyboardEvent): void {
    const isField = event.composedPath()[0] instanceof HTMLInputElement;
    if (isField || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey) || keyOf(event) !== 'z') return;
    event.preventDefault();
    void undoTakingOut();
  }

  #takeOut(piece: Evidence): void {
    this.open = null;
    this.leaving = piece.id;
  }

  #stay(piece: Evidence): void {
    this.leaving = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-out="${CSS.escape(piece.id)}"]`)?.focus());
  }

  /** The keyboard goes to the piece that is left, else to where one is added. */
  #isOut(): void {
    this.leaving = null;
    void this.updateComplete.then(() => (this.renderRoot.querySelector<HTMLElement>('[data-out]') ?? this.#adding)?.focus());
  }

  get #adding(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.top button');
  }

  override render() {
    const text = words.evidence;
    const { evidence: all, sources, readOnly } = this.#library.value;
    const { coming } = this.#evidence.value;
    const mine = all.filter(({ source }) => (sourceOf(sources, source)?.id ?? source) === this.source);
    return html`<section class=${this.#dropping.over ? 'over' : ''} aria-labelledby="title" @keydown=${this.#undoKey}>
      <div class="top">
        <h3 id="title">${text.title}</h3>
        ${readOnly ? nothing : this.#ways()}
      </div>
      ${mine.length === 0 ? html`<p class="hint">${text.none} ${readOnly ? nothing : text.ways}</p>` : nothing}
      <ul aria-labelledby="title">
        ${mine.map((piece) => this.#piece(piece, readOnly))}
        ${coming.filter(({ source }) => source === this.source).map((one) => this.#coming(one))}
      </ul>
      ${mine.length === 0 || this.brief ? nothing : html`<p class="hint">${text.means}</p>`}
    </section>`;
  }

  #ways() {
    const text = words.evidence;
    return html`<button type="button" class="button" @click=${() => chooseEvidence(this.source)}>${text.add}</button>
      <button type="button" class="button" @click=${() => ask('window.edit', { act: 'paste' })}>
        ${icon('clipboard-paste')} ${text.paste}
      </button>`;
  }

  #piece(piece: Evidence, readOnly: boolean) {
    const text = words.evidence;
    const { file, bytes, capturedAt, capturedBy, type } = piece;
    const about = [text.kind[evidenceKind(type)], text.size(bytes), text.captured(capturedAt, personOf(capturedBy)?.name ?? '')];
    const from = [piece.address, piece.archive, piece.note].filter(Boolean).join(' · ');
    return html`<li data-evidence=${piece.id} @keydown=${(event: KeyboardEvent) => this.#pieceKey(event, piece)}>
      ${this.#sign(piece)} <b>${file}</b>
      <span class="acts">${this.#acts(piece, readOnly)}</span>
      <small>${about.join(' · ')}</small>
      ${this.#proof(piece)} ${from === '' || this.brief ? nothing : html`<small>${from}</small>`}
      ${this.brief ? nothing : html`<small class="num">${text.hash(piece.sha256)}</small>`}
      ${this.open === piece.id ? this.#form(piece) : nothing} ${this.leaving === piece.id ? this.#leaving(piece) : nothing}
    </li>`;
  }

  #leaving(piece: Evidence) {
    return html`<stet-take-out
      .piece=${piece}
      .source=${this.source}
      @stet-out=${this.#isOut}
      @stet-stay=${() => this.#stay(piece)}
    ></stet-take-out>`;
  }

  #sign({ id, type }: Evidence) {
    const kind = evidenceKind(type);
    return html`<span class="sign" aria-hidden="true"
      >${kind === 'image' && type !== 'image/svg+xml' ? html`<img src="stet://evidence/${id}" alt="" />` : words.evidence.kind[kind]}</span
    >`;
  }

  #proof({ id }: Evidence) {
    const { proofs, proving } = this.#evidence.value;
    const proof = proofs[id];
    if (proving === id || proving === 'all') return html`<small role="status">${words.evidence.proving}</small>`;
    return proof ? html`<small role="status" class=${proof.state}>${words.evidence.state[proof.state](proof.at)}</small>` : nothing;
  }

  #acts(piece: Evidence, readOnly: boolean) {
    const text = words.evidence;
    const act = (name: 'check' | 'folder-open' | 'pencil' | 'trash-2', label: string, run: () => void) =>
      html`<button
        type="button"
        class="button quiet icon-only"
        data-describe=${name === 'pencil' ? piece.id : nothing}
        data-out=${name === 'trash-2' ? piece.id : nothing}
        aria-label=${text.of(label, piece.file)}
        aria-keyshortcuts=${name === 'trash-2' ? 'Delete' : nothing}
        title=${name === 'trash-2' ? `${label} (${keyText('Delete')})` : label}
        @click=${run}
      >
        ${icon(name)}
      </button>`;
    return html`${act('check', text.prove, () => void proveEvidence(piece.id))}
    ${act('folder-open', text.reveal, () => void revealEvidence(piece.id))}
    ${readOnly || this.brief ? nothing : act('pencil', text.describe, () => this.#toggle(piece))}
    ${this.#mayTakeOut ? act('trash-2', text.takeOut, () => this.#takeOut(piece)) : nothing}`;
  }

  #form(piece: Evidence) {
    const text = words.evidence;
    return html`<form
      @submit=${(event: SubmitEvent) => this.#describe(event, piece)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, piece)}
    >
      ${(['address', 'archive', 'note'] as const).map(
        (name) =>
          html`<label class="field ${name === 'note' ? 'whole' : ''}"
            ><span>${text[name]}</span
            ><input type="text" name=${name} data-limit=${name === 'note' ? 'note' : 'address'} .value=${piece[name] ?? ''}
          /></label>`,
      )}
      <button class="button go">${text.save}</button>
    </form>`;
  }

  #coming({ token, name, share }: ComingEvidence) {
    const text = words.evidence;
    return html`<li>
      <span></span>
      <small role="status">${text.copying(name)}</small>
      <span class="acts"
        ><button type="button" class="button" aria-label=${text.of(text.stop, name)} @click=${() => stopEvidence(token)}>
          ${text.stop}
        </button></span
      >
      <small>${share === null ? nothing : html`<progress max="1" .value=${share} aria-label=${text.copying(name)}></progress>`}</small>
    </li>`;
  }
}

customElements.define('stet-evidence', StetEvidence);
