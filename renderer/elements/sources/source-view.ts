import { css, html, LitElement, nothing } from 'lit';
import type { Source } from '../../../core/saved/library-record.ts';
import { mergedInto } from '../../../core/sources/source-of.ts';
import { partSource } from '../../actions/sources.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../evidence/evidence.ts';
import '../key/key.ts';
import { sourceLine } from './source-line.ts';
import './source-stories.ts';

const NONE: readonly Source[] = [];

/**
 * All that is known of one source. `source`: the one shown. Events: `stet-back`, `stet-change` (it is to be changed).
 */
export class StetSourceView extends LitElement {
  static override properties = { source: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
      .top {
        display: flex;
        gap: var(--s2);
        align-items: start;
      }
      .top > div {
        flex: 1;
        min-width: 0;
      }
      h3 {
        font: 500 19px/1.3 var(--serif);
        overflow-wrap: anywhere;
      }
      h3:lang(km) {
        line-height: 1.75;
      }
      small {
        font-size: var(--t-xs);
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      .secret {
        color: var(--disputed);
        font-weight: 600;
      }
      h4 {
        margin: 0;
        font-size: var(--t-s);
        font-weight: 600;
        color: var(--ink-2);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 2px var(--s3);
        margin: 0 0 4px;
      }
      dt {
        color: var(--ink-2);
      }
      dd {
        overflow-wrap: anywhere;
      }
      li {
        display: flex;
        gap: var(--s2);
        align-items: baseline;
        justify-content: space-between;
      }
      .note {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];
  declare source: Source | null;
  readonly #library = new Watch(this, library, ({ record, library: state }) => ({
    sources: record?.sources ?? NONE,
    readOnly: Boolean(state?.readOnly),
  }));

  constructor() {
    super();
    this.source = null;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  #tell(name: 'stet-back' | 'stet-change'): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  override render() {
    const { source } = this;
    if (!source) return nothing;
    const { sources } = words.article;
    return html`<div class="top">
        <div>
          <h3>${source.title}</h3>
          <small>${sourceLine(source)}</small>
        </div>
        <button class="button quiet" @click=${() => this.#tell('stet-back')}>
          ${words.article.gate.back} <stet-key keys="Escape"></stet-key>
        </button>
        ${
          this.#library.value.readOnly
            ? nothing
            : html`<button class="button" @click=${() => this.#tell('stet-change')}>${icon('pencil')} ${sources.change}</button>`
        }
      </div>
      ${source.note ? html`<p class="note">${source.note}</p>` : nothing} ${this.#inHouse(source)}
      <stet-evidence .source=${source.id}></stet-evidence>
      <stet-source-stories .source=${source.id}></stet-source-stories>
      ${this.#mergedHere(source)}`;
  }

  /** What only the newsroom may know. */
  #inHouse({ contact, credibility }: Source) {
    const text = words.sources;
    const said = (['organisation', 'phone', 'email', 'messenger', 'naming'] as const).map(
      (field) => [text.fields[field], contact?.[field] ?? ''] as const,
    );
    const lines = [...said, [text.credibility, credibility ?? ''] as const].filter(([, value]) => value !== '');
    if (lines.length === 0) return nothing;
    return html`<div>
      <dl>
        ${lines.map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <small>${text.contactHint}</small>
    </div>`;
  }

  #mergedHere(source: Source) {
    const text = words.sources;
    const { sources, readOnly } = this.#library.value;
    const gone = mergedInto(sources, source.id);
    if (gone.length === 0) return nothing;
    return html`<div>
      <h4>${text.mergedHere}</h4>
      <ul>
        ${gone.map(
          (one) =>
            html`<li>
              <span>${one.title} <small>${sourceLine(one)}</small></span>
              ${
                readOnly
                  ? nothing
                  : html`<button class="button quiet" aria-label=${text.partNamed(one.title)} @click=${() => partSource(one)}>
                      ${text.part}
                    </button>`
              }
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

customElements.define('stet-source-view', StetSourceView);
