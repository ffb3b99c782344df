import { css, html, LitElement, nothing } from 'lit';
import type { ConflictCopy } from '../../../core/contract/conflict-copies.ts';
import type { Hit, Summary } from '../../../core/contract/shapes.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import { marked } from './marked.ts';

/**
 * One article in the list: headline; status, language, length; what is open. `hit`: the words that were found, marked. `filed`: the file is
 * named, because its headline alone does not say which story it is. `copies`: what sync tools put beside it.
 */
export class StetStoryRow extends LitElement {
  static override properties = {
    summary: { attribute: false },
    hit: { attribute: false },
    filed: { type: Boolean },
    copies: { attribute: false },
    current: { type: Boolean, reflect: true },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 10px var(--s4) 11px;
        border-bottom: 1px solid var(--line);
      }
      :host(:hover) {
        background: var(--hover);
      }
      :host([current]) {
        background: var(--sheet);
        box-shadow: inset 3px 0 0 var(--red);
      }
      /* Three lines say which story it is; the rest is in its title. The padding keeps what hangs below the last line. */
      h3 {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
        padding-bottom: 2px;
        font: 500 16px/1.25 var(--serif);
        overflow-wrap: anywhere;
      }
      h3:lang(km) {
        font-size: 14.5px;
        line-height: 1.75;
      }
      h3.none {
        font-style: italic;
        color: var(--ink-3);
      }
      .snippet {
        margin-top: 3px;
        font-size: var(--t-xs);
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      mark {
        border-radius: 2px;
        background: var(--here);
        color: inherit;
        box-shadow: 0 0 0 1px var(--here);
      }
      .meta {
        display: flex;
        gap: 6px;
        align-items: center;
        margin-top: 2px;
        font-size: var(--t-xs);
        line-height: 1.4;
        color: var(--ink-2);
      }
      .left {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .open,
      .done {
        margin-left: auto;
        font-weight: 600;
        white-space: nowrap;
      }
      .copied {
        color: var(--disputed);
        font-weight: 600;
      }
      .copied .icon {
        width: 14px;
        height: 14px;
      }
      .open {
        color: var(--red);
      }
      .done {
        color: var(--verified);
      }
    `,
  ];
  declare summary: Summary | null;
  declare hit: Hit | null;
  declare filed: boolean;
  declare copies: readonly ConflictCopy[];
  declare current: boolean;

  constructor() {
    super();
    this.summary = null;
    this.hit = null;
    this.filed = false;
    this.copies = [];
    this.current = false;
  }

  override render() {
    const { hit, summary } = this;
    if (!summary) return nothing;
    const headline = summary.headline || words.library.untitled;
    return html`
      <h3 class=${summary.headline ? '' : 'none'} lang=${summary.headline ? summary.language : words.locale} title=${headline}>
        ${summary.headline ? marked(headline, hit?.inHeadline ?? []) : headline}
      </h3>
      ${hit?.snippet ? html`<p class="snippet" lang=${summary.language}>${marked(hit.snippet, hit.inSnippet)}</p>` : nothing}
      ${this.filed && summary.problem === undefined ? html`<p class="snippet file">${summary.file}</p>` : nothing}
      <p class="meta num">
        <span class="left" title=${words.frame.lastChange(summary.changed)}>${this.#facts(summary)}</span>${this.#openness(summary)}
      </p>
      ${this.#copied()}
    `;
  }

  #copied() {
    const [first] = this.copies;
    if (!first) return nothing;
    return html`<p class="meta copied" title=${words.copies.bar(first, this.copies.length)}>
      ${icon('copy')} ${words.copies.row(first, this.copies.length)}
    </p>`;
  }

  #facts({ status, language, words: count, changed, problem, file }: Summary): string {
    if (problem !== undefined) return file;
    return [words.sets.status[status], language.toUpperCase(), words.library.words(count), words.format.when(changed)].join(' · ');
  }

  #openness({ problem, openClaims, claims, held, unread = 0 }: Summary) {
    if (problem !== undefined) return html`<span class="open">${icon('triangle-alert')} ${words.library.cannotOpen}</span>`;
    if (openClaims + unread > 0) return openCounts(openClaims, unread);
    if (held) return html`<span class="open">${words.frame.held(words.article.gate.names[held])}</span>`;
    // Green only as far as it is known: the list does not look at sentences without a claim.
    return claims > 0 ? html`<span class="done" title=${words.library.noneOpenMeans}>${words.library.noneOpen}</span>` : nothing;
  }
}

/** How many claims are open, and how many nobody here can read. */
function openCounts(open: number, unread: number) {
  const { library } = words;
  const said = (count: number, ...of: readonly ((count: number) => string)[]) => (count === 0 ? [] : of.map((say) => say(count)));
  const short = [...said(open, library.open), ...said(unread, library.unread)].join(' · ');
  const title = [...said(open, library.openClaims), ...said(unread, library.unreadClaims)].join(' · ');
  return html`<span class="open" title=${title}>${short}</span>`;
}

customElements.define('stet-story-row', StetStoryRow);
