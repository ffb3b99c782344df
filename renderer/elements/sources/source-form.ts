import { css, html, LitElement, nothing } from 'lit';
import { ulid } from 'ulid';
import { CONFIDENTIALITY_LEVELS, SOURCE_KINDS, type Confidentiality, type SourceKind } from '../../../core/saved/closed-sets.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { stampHere } from '../../actions/docket.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

/**
 * One source, new or known. `source`: the one to change, null for a new one; `name`: what a new one is called at first.
 * Events: `stet-source` (detail: the source as it should be saved), `stet-back`.
 */
export class StetSourceForm extends LitElement {
  static override properties = { source: { attribute: false }, name: { type: String }, wrong: { state: true } };
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s3);
      }
      .whole {
        grid-column: 1 / -1;
      }
      .acts {
        grid-column: 1 / -1;
        display: flex;
        justify-content: flex-end;
        gap: var(--s2);
      }
      .wrong {
        color: var(--red);
        font-size: var(--t-s);
      }
      textarea {
        min-height: 48px;
        resize: vertical;
      }
    `,
  ];
  declare source: Source | null;
  declare name: string;
  declare private wrong: boolean;

  constructor() {
    super();
    this.source = null;
    this.name = '';
    this.wrong = false;
  }

  override firstUpdated(): void {
    // What it is called comes first, and Enter there saves; a name that was brought along is there to be gone on with.
    const field = this.renderRoot.querySelector<HTMLInputElement>('[name="title"]');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }

  #save(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    const form = this.renderRoot.querySelector('form');
    const stamp = stampHere();
    if (!form || !stamp) return;
    const said = new FormData(form);
    const text = (name: string): string => String(said.get(name) ?? '').trim();
    this.wrong = text('title') === '';
    if (this.wrong) return this.renderRoot.querySelector<HTMLElement>('[name="title"]')?.focus();
    const optional = Object.fromEntries(
      (['author', 'address', 'date', 'note'] as const).flatMap((name) => (text(name) ? [[name, text(name)]] : [])),
    );
    const source: Source = {
      ...withoutOptional(this.source),
      id: this.source?.id ?? `source:${ulid()}`,
      kind: text('kind') as SourceKind,
      title: text('title'),
      confidentiality: text('confidentiality') as Confidentiality,
      ...optional,
      by: this.source?.by ?? stamp.by,
      at: this.source?.at ?? stamp.at,
    };
    this.dispatchEvent(new CustomEvent<Source>('stet-source', { detail: source }));
  }

  /** Enter saves from a choice too, which the browser would not do, and with Ctrl from the note. */
  #key(event: KeyboardEvent): void {
    const inNote = event.target instanceof HTMLTextAreaElement && !(event.ctrlKey || event.metaKey);
    const saves = event.key === 'Enter' && !event.isComposing && !inNote && !(event.target instanceof HTMLButtonElement);
    if (event.key !== 'Escape' && !saves) return;
    event.preventDefault();
    event.stopPropagation();
    if (saves) this.#save(event);
    else this.#back();
  }

  #back(): void {
    this.dispatchEvent(new CustomEvent('stet-back'));
  }

  override render() {
    const { sources } = words.article;
    const { source } = this;
    return html`<form @submit=${this.#save} @keydown=${this.#key}>
      <label class="field whole"
        ><span>${sources.name}</span
        ><input type="text" name="title" .value=${source?.title ?? this.name} placeholder=${sources.namePlaceholder} />
        ${this.wrong ? html`<small class="wrong" role="alert">${sources.nameMissing}</small>` : nothing}</label
      >
      <label class="field"
        ><span>${sources.kind}</span>
        <select name="kind">
          ${SOURCE_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === source?.kind}>${words.sets.sourceKind[kind]}</option>`)}
        </select></label
      >
      <label class="field"
        ><span>${sources.confidentiality}</span>
        <select name="confidentiality">
          ${CONFIDENTIALITY_LEVELS.map(
            (level) =>
              html`<option value=${level} ?selected=${level === source?.confidentiality}>${words.sets.confidentiality[level]}</option>`,
          )}
        </select>
        <small>${sources.confidentialHint}</small></label
      >
      <label class="field"><span>${sources.author}</span><input type="text" name="author" .value=${source?.author ?? ''} /></label>
      <label class="field"><span>${sources.date}</span><input type="text" name="date" .value=${source?.date ?? ''} /></label>
      <label class="field whole"
        ><span>${sources.address}</span><input type="text" name="address" data-limit="address" .value=${source?.address ?? ''}
      /></label>
      <label class="field whole"
        ><span>${sources.note}</span><textarea name="note" rows="2" data-limit="note" .value=${source?.note ?? ''}></textarea>
      </label>
      <div class="acts">
        <button type="button" class="button quiet" @click=${this.#back}>
          ${words.article.gate.back} <stet-key keys="Escape"></stet-key>
        </button>
        <button class="button go">${sources.save} <stet-key keys="Enter"></stet-key></button>
      </div>
    </form>`;
  }
}

/** An emptied field is gone, not empty: what the form shows is taken out before what it says is put in. */
function withoutOptional(source: Source | null): Partial<Source> {
  if (!source) return {};
  const { author: _author, address: _address, date: _date, note: _note, ...rest } = source;
  return rest;
}

customElements.define('stet-source-form', StetSourceForm);
