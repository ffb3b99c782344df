import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Answer } from '../../../core/contract/calls.ts';
import { goToClaim, sourceStories } from '../../actions/sources.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';

type Story = Answer<'source.stories'>[number];

/** A story names so many of its claims; the others are counted. */
const MOST = 5;

/** Every story that cites a source, with the way to each claim. `source`: its id. */
export class StetSourceStories extends LitElement {
  static override properties = { source: { type: String }, stories: { state: true } };
  static override styles = [
    controls,
    css`
      h4 {
        margin: 0 0 4px;
        font-size: var(--t-s);
        font-weight: 600;
        color: var(--ink-2);
      }
      li + li {
        margin-top: var(--s2);
      }
      b {
        font: 500 16px/1.3 var(--serif);
        overflow-wrap: anywhere;
      }
      b:lang(km) {
        line-height: 1.75;
      }
      .claims {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-top: 2px;
      }
      .claims .button {
        max-width: 100%;
        white-space: normal;
        text-align: start;
      }
      .missing {
        color: var(--red);
      }
      p,
      small {
        font-size: var(--t-xs);
        color: var(--ink-2);
      }
    `,
  ];
  declare source: string;
  /** Null while they are looked for. */
  declare private stories: readonly Story[] | null;

  constructor() {
    super();
    this.source = '';
    this.stories = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('source')) void this.#look();
  }

  async #look(): Promise<void> {
    const { source } = this;
    this.stories = null;
    const stories = await sourceStories(source);
    if (source === this.source) this.stories = stories ?? [];
  }

  override render() {
    const text = words.sources;
    return html`<h4 id="title">${text.stories}</h4>
      ${
        this.stories === null
          ? html`<p role="status">${text.looking}</p>`
          : this.stories.length === 0
            ? html`<p>${text.noStories}</p>`
            : html`<ul aria-labelledby="title">
                ${this.stories.map((story) => this.#story(story))}
              </ul>`
      }`;
  }

  #story({ id, headline, file, claims }: Story) {
    const text = words.sources;
    const name = headline || text.untitled;
    return html`<li>
      <b lang=${langOf(name)}>${name}</b> <small>${file}</small>
      <div class="claims">
        ${claims.slice(0, MOST).map((claim) => this.#claim(id, name, claim))}
        ${claims.length > MOST ? html`<small>${text.more(claims.length - MOST)}</small>` : nothing}
      </div>
    </li>`;
  }

  #claim(story: string, headline: string, { id, words: exact, locator }: Story['claims'][number]) {
    const { claim } = words.article;
    const place = locator.value.trim() === '' ? html`<span class="missing">${claim.noLocator}</span>` : claim.place(locator);
    return html`<button
      class="button"
      aria-label=${words.sources.go(headline, exact)}
      lang=${langOf(exact)}
      @click=${() => goToClaim(story, id)}
    >
      <span>${exact}</span> <small>${place}</small>
    </button>`;
  }
}

customElements.define('stet-source-stories', StetSourceStories);
