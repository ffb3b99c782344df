import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../../core/contract/calls.ts';
import type { Evidence } from '../../../core/saved/evidence.ts';
import { takeOutEvidence } from '../../actions/evidence-bin.ts';
import { binnedStories, sourceStories } from '../../actions/sources.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf, quoted } from '../claim-card/quoted.ts';
import '../key/key.ts';

type Story = Answer<'source.stories'>[number] & { readonly isBinned: boolean };

/** A story names so many of its claims; the others are counted. */
const MOST = 5;

/**
 * Takes a piece of evidence out of the locker: at once when nothing cites its source, else once a person has seen which claims do.
 * `piece`; `source`: the id of the source that stands for the piece's. Events: `stet-out` (it is in the bin), `stet-stay`.
 */
export class StetTakeOut extends LitElement {
  static override properties = { piece: { attribute: false }, source: { type: String }, stories: { state: true }, busy: { state: true } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        margin-top: var(--s2);
        padding: var(--s2) var(--s3);
        border: 1px solid var(--line-strong);
        border-radius: var(--r);
        background: var(--raised);
      }
      ul {
        max-height: 220px;
        overflow: auto;
        margin: var(--s2) 0;
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
      small,
      .means {
        font-size: var(--t-xs);
        color: var(--ink-2);
      }
      .claim {
        display: block;
        overflow-wrap: anywhere;
      }
      .foot {
        display: flex;
        gap: var(--s2);
        justify-content: flex-end;
        margin-top: var(--s2);
      }
    `,
  ];
  declare piece: Evidence | null;
  declare source: string;
  /** Null while they are looked for. */
  declare private stories: readonly Story[] | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.piece = null;
    this.source = '';
    this.stories = null;
    this.busy = false;
  }

  override firstUpdated(): void {
    void this.#look();
  }

  async #look(): Promise<void> {
    const [here, binned] = await Promise.all([sourceStories(this.source), binnedStories(this.source)]);
    if (!this.isConnected) return;
    if (here === null || binned === null) return this.#tell('stet-stay');
    const stories = [...here.map((story) => ({ ...story, isBinned: false })), ...binned.map((story) => ({ ...story, isBinned: true }))];
    if (stories.length === 0) return this.#out();
    this.stories = stories;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-act="out"]')?.focus();
  }

  async #out(): Promise<void> {
    if (!this.piece || this.busy) return;
    this.busy = true;
    const isOut = await takeOutEvidence(this.piece);
    this.busy = false;
    this.#tell(isOut ? 'stet-out' : 'stet-stay');
  }

  #tell(name: 'stet-out' | 'stet-stay'): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  override render() {
    const text = words.evidence;
    const { piece, stories } = this;
    if (!piece) return nothing;
    if (stories === null) return html`<p role="status">${words.sources.looking}</p>`;
    const claims = stories.reduce((sum, story) => sum + story.claims.length, 0);
    return html`<div role="group" aria-label=${text.of(text.takeOut, piece.file)}>
      <p role="alert">${text.citedBy(piece.file, claims, stories.length)}</p>
      <ul>
        ${stories.map((story) => storyLines(story))}
      </ul>
      <p class="means">${text.takeOutMeans}</p>
      <div class="foot">
        <button type="button" class="button quiet" @click=${() => this.#tell('stet-stay')}>
          ${text.stay} <stet-key keys="Escape"></stet-key>
        </button>
        <button type="button" class="button" data-act="out" ?disabled=${this.busy} @click=${() => this.#out()}>${text.takeOutAct}</button>
      </div>
    </div>`;
  }
}

function storyLines({ headline, file, claims, isBinned }: Story): TemplateResult {
  const name = headline || words.sources.untitled;
  return html`<li>
    <b lang=${langOf(name)}>${name}</b> <small>${file}${isBinned ? html` · ${words.evidence.inBin}` : nothing}</small>
    ${claims.slice(0, MOST).map((claim) => html`<span class="claim">${quoted(claim.words)}</span>`)}
    ${claims.length > MOST ? html`<small>${words.sources.more(claims.length - MOST)}</small>` : nothing}
  </li>`;
}

customElements.define('stet-take-out', StetTakeOut);
