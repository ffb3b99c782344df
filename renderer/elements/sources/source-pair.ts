import { css, html, LitElement, nothing } from 'lit';
import type { Duplicate } from '../../../core/sources/duplicates.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { personOf } from '../../actions/people.ts';
import type { sourceCounts } from '../../actions/sources.ts';
import { sourceOf } from '../../../core/sources/source-of.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

const countOf = (count: number): string => (count === 0 ? words.sources.nothingSaid : words.evidence.count(count));

type Row = readonly [label: string, of: (source: Source) => string];

const said = (text: string | undefined): string => text?.trim() || words.sources.nothingSaid;

const entered = ({ at, by }: Source): string => words.sources.enteredBy(personOf(by)?.name ?? words.article.claim.unknownPerson, at);

/** What is compared, in the order of the form. */
function rows(): readonly Row[] {
  const { sources: form } = words.article;
  const { fields, credibility } = words.sources;
  return [
    [form.kind, ({ kind }) => words.sets.sourceKind[kind]],
    [form.author, ({ author }) => said(author)],
    [form.date, ({ date }) => said(date)],
    [form.address, ({ address }) => said(address)],
    [form.confidentiality, ({ confidentiality }) => words.sets.confidentiality[confidentiality]],
    ...(['organisation', 'phone', 'email', 'messenger', 'naming'] as const).map((field): Row => [
      fields[field],
      ({ contact }) => said(contact?.[field]),
    ]),
    [credibility, (source) => said(source.credibility)],
    [form.note, ({ note }) => said(note)],
    [words.sources.entered, entered],
  ];
}

/**
 * Two sources that look like one, side by side. `pair`: the two; `counts`: how often each source is cited, null while nobody knows. Events: `stet-merge` (detail: which is kept and which goes into it),
 * `stet-apart` (they are two), `stet-back`.
 */
export class StetSourcePair extends LitElement {
  static override properties = { pair: { attribute: false }, counts: { attribute: false } };
  static override styles = [
    controls,
    css`
      h3 {
        font: 500 19px/1.3 var(--serif);
      }
      p {
        margin-top: 4px;
        color: var(--ink-2);
      }
      table {
        width: 100%;
        margin: var(--s3) 0;
        border-collapse: collapse;
        table-layout: fixed;
      }
      th,
      td {
        padding: 6px var(--s2);
        border-top: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      th[scope='row'] {
        width: 26%;
        padding-left: 0;
        font-size: var(--t-s);
        font-weight: 600;
        color: var(--ink-2);
      }
      th[scope='col'] {
        font: 500 16px/1.3 var(--serif);
      }
      th:lang(km) {
        line-height: 1.75;
      }
      .differs td {
        background: var(--checking-wash);
      }
      .acts {
        display: flex;
        gap: var(--s2);
        justify-content: flex-end;
      }
    `,
  ];
  declare pair: Duplicate | null;
  declare counts: Awaited<ReturnType<typeof sourceCounts>>;
  readonly #library = new Watch(this, library, ({ record, library: state }) => ({
    evidence: record?.evidence ?? [],
    sources: record?.sources ?? [],
    readOnly: Boolean(state?.readOnly),
  }));

  constructor() {
    super();
    this.pair = null;
    this.counts = null;
  }

  override firstUpdated(): void {
    // Nothing is merged by a key that was pressed before the two were seen.
    this.renderRoot.querySelector<HTMLElement>('.acts button')?.focus();
  }

  #merge(keep: Source, gone: Source): void {
    this.dispatchEvent(new CustomEvent('stet-merge', { detail: { keep, gone } }));
  }

  override render() {
    if (!this.pair) return nothing;
    const { one, other, why } = this.pair;
    const text = words.sources;
    const { readOnly, evidence, sources } = this.#library.value;
    const kept = ({ id }: Source): string => countOf(evidence.filter(({ source }) => sourceOf(sources, source)?.id === id).length);
    return html`<h3>${text.pairTitle}</h3>
      <p>${text.why[why]} ${text.nothingByItself}</p>
      <table>
        <tr>
          <td></td>
          <th scope="col">${one.title}</th>
          <th scope="col">${other.title}</th>
        </tr>
        ${rows().map(([label, of]) => this.#row(label, of(one), of(other)))} ${this.#row(words.evidence.title, kept(one), kept(other))}
        ${this.counts === null ? nothing : this.#row(text.stories, this.#uses(one), this.#uses(other))}
        ${readOnly ? nothing : this.#keep(one, other)}
      </table>
      <div class="acts">
        <button class="button quiet" @click=${() => this.dispatchEvent(new CustomEvent('stet-back'))}>
          ${words.article.gate.back} <stet-key keys="Escape"></stet-key>
        </button>
        ${
          readOnly
            ? nothing
            : html`<button class="button" @click=${() => this.dispatchEvent(new CustomEvent('stet-apart'))}>${text.apart}</button>`
        }
      </div>`;
  }

  #uses({ id }: Source): string {
    const uses = this.counts?.get(id);
    return uses ? words.sources.uses(uses) : words.sources.unused;
  }

  #row(label: string, mine: string, theirs: string) {
    const { nothingSaid } = words.sources;
    if (mine === nothingSaid && theirs === nothingSaid) return nothing;
    return html`<tr class=${mine === theirs ? '' : 'differs'}>
      <th scope="row">${label}</th>
      <td>${mine}</td>
      <td>${theirs}</td>
    </tr>`;
  }

  #keep(one: Source, other: Source) {
    const text = words.sources;
    // Heard without the table above them, two of one name must not sound alike.
    const nameOf = (source: Source): string => (one.title === other.title ? `${source.title}, ${entered(source)}` : source.title);
    const button = (keep: Source, gone: Source) =>
      html`<button class="button go" aria-label=${text.keepNamed(nameOf(keep))} @click=${() => this.#merge(keep, gone)}>
        ${text.keep}
      </button>`;
    return html`<tr>
      <td></td>
      <td>${button(one, other)}</td>
      <td>${button(other, one)}</td>
    </tr>`;
  }
}

customElements.define('stet-source-pair', StetSourcePair);
