import { css, html, LitElement, nothing } from 'lit';
import { ulid } from 'ulid';
import { CONFIDENTIALITY_LEVELS, SOURCE_KINDS, type Confidentiality, type SourceKind } from '../../../core/saved/closed-sets.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { leaveForm } from '../../actions/half-written.ts';
import { stampHere } from '../../actions/docket.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

const CONTACT_FIELDS = ['organisation', 'phone', 'email', 'messenger', 'naming'] as const;

/**
 * One source, new or known. `source`: the one to change, null for a new one; `name`: what a new one is called at first.
 * Events: `stet-source` (detail: the source as it should be saved), `stet-back`.
 */
export class StetSourceForm extends LitElement {
  static override properties = {
    source: { attribute: false },
    name: { type: String },
    kind: { state: true },
    wrong: { state: true },
  };
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
      fieldset {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s3);
        margin: 0;
        padding: var(--s3);
        border: 1px solid var(--line);
        border-radius: var(--r);
      }
      legend {
        padding: 0 4px;
        font-size: var(--t-s);
        font-weight: 600;
        color: var(--ink-2);
      }
      fieldset > small {
        font-size: var(--t-xs);
        color: var(--ink-2);
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
  /** The kind chosen in the form; null while it is the source's own. */
  declare private kind: SourceKind | null;
  declare private wrong: boolean;

  constructor() {
    super();
    this.source = null;
    this.name = '';
    this.kind = null;
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
      (['author', 'address', 'date', 'note', 'credibility'] as const).flatMap((name) => (text(name) ? [[name, text(name)]] : [])),
    );
    const source: Source = {
      ...withoutOptional(this.source),
      id: this.source?.id ?? `source:${ulid()}`,
      kind: text('kind') as SourceKind,
      title: text('title'),
      confidentiality: text('confidentiality') as Confidentiality,
      ...optional,
      ...contactIn(said, this.source),
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
        <select name="kind" @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value as SourceKind)}>
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
      <label class="field whole"
        ><span>${words.sources.credibility}</span
        ><input type="text" name="credibility" data-limit="note" .value=${source?.credibility ?? ''} /><small
          >${words.sources.credibilityHint}</small
        ></label
      >
      ${(this.kind ?? source?.kind) === 'person' ? this.#contact(source) : nothing}
      <div class="acts">
        <button type="button" class="button quiet" @click=${() => leaveForm(() => this.#back())}>
          ${words.article.gate.back} <stet-key keys="Escape"></stet-key>
        </button>
        <button class="button go">${sources.save} <stet-key keys="Enter"></stet-key></button>
      </div>
    </form>`;
  }

  #contact(source: Source | null) {
    const text = words.sources;
    return html`<fieldset class="whole">
      <legend>${text.contact}</legend>
      ${CONTACT_FIELDS.map(
        (field) =>
          html`<label class="field ${field === 'naming' ? 'whole' : ''}"
            ><span>${text.fields[field]}</span><input type="text" name=${field} .value=${source?.contact?.[field] ?? ''}
          /></label>`,
      )}
      <small class="whole">${text.contactHint}</small>
    </fieldset>`;
  }
}

/** How a person is reached, as the form says it; of another kind of source what was known stays. */
function contactIn(said: FormData, source: Source | null): Pick<Source, 'contact'> {
  if (!said.has('organisation')) return source?.contact ? { contact: source.contact } : {};
  const { organisation: _o, phone: _p, email: _e, messenger: _m, naming: _n, ...rest } = source?.contact ?? {};
  const fields = CONTACT_FIELDS.map((field) => [field, String(said.get(field) ?? '').trim()] as const).filter(([, value]) => value !== '');
  const contact = { ...rest, ...Object.fromEntries(fields) };
  return Object.keys(contact).length === 0 ? {} : { contact };
}

/** An emptied field is gone, not empty: what the form shows is taken out before what it says is put in. */
function withoutOptional(source: Source | null): Partial<Source> {
  if (!source) return {};
  const { author: _author, address: _address, date: _date, note: _note, credibility: _credibility, contact: _contact, ...rest } = source;
  return rest;
}

customElements.define('stet-source-form', StetSourceForm);
