import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { pictureCodes } from '../../../core/claims/missing-pictures.ts';
import { isSignedForOthers } from '../../../core/claims/signed-for.ts';
import type { LibrarySettings } from '../../../core/saved/library-record.ts';
import { isOtherWords, staleDiff, validSignOffs } from '../../../core/claims/standing.ts';
import type { Citation } from '../../../core/saved/docket.ts';
import { citedSources } from '../../../core/sources/source-use.ts';
import { wordDiff, type DiffPiece } from '../../../core/text/word-diff.ts';
import { emptyLibraryRecord } from '../../../core/saved/library-record.ts';
import { setClaim, takeClaim, verify } from '../../actions/claims.ts';
import { inconsistenciesIn } from '../../actions/inconsistencies.ts';
import { keysOfCommand } from '../../actions/keys.ts';
import { initialsOfPerson } from '../../actions/people.ts';
import { putBack } from '../../actions/put-back.ts';
import { evidence } from '../../state/evidence.ts';
import { library } from '../../state/library.ts';
import { quotations } from '../../state/quotations.ts';
import { wantedCard } from '../../state/wanted.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';
import { besideLines } from './beside-lines.ts';
import { changedWords, nearChanges } from './changed-words.ts';
import './claim-details.ts';
import { claimCardStyle } from './claim-card-style.ts';
import { wrongCalculations } from './calculation-lines.ts';
import { inconsistencyLines } from './inconsistency-lines.ts';
import { disputeLines } from './dispute-lines.ts';
import { quoteLines } from './quote-lines.ts';
import { replyLines } from './reply-lines.ts';
import { spoiltLines } from './spoilt-lines.ts';
import { unloggedLine } from './unlogged-line.ts';
import { lookOf } from './claim-look.ts';
import { citationLine } from './citation-line.ts';
import { stateWords, underWords } from './under-words.ts';
import { langOf, quoted } from './quoted.ts';

const NO_LIBRARY = emptyLibraryRecord('', '');

/**
 * One claim as a note. Closed: its state, who signed it off, the one line that matters most. `open`: everything that can be known of it
 * and done with it. Its words are quoted in one line beside the text they stand in, in two where it stands alone (`quoting`).
 * `hand`: it is the one at hand, though its details are open elsewhere.
 */
export class StetClaimCard extends LitElement {
  static override properties = {
    claim: { attribute: false },
    open: { type: Boolean, reflect: true },
    quoting: { type: Boolean },
    tone: { type: String, reflect: true },
  };
  static override styles = [controls, claimCardStyle];
  declare claim: ClaimCheck | null;
  declare open: boolean;
  declare quoting: boolean;
  declare tone: string;
  readonly #record = new Watch(this, library, ({ record }) => record ?? NO_LIBRARY);
  readonly #readOnly = new Watch(this, library, ({ library: state }) => Boolean(state?.readOnly));

  constructor() {
    super();
    this.claim = null;
    this.open = false;
    this.quoting = false;
    this.tone = 'todo';
    // Renders again when a card is wanted; which claim's, is looked up then.
    new Watch(this, wantedCard, ({ claim }) => claim);
    // And when it becomes known how quotations, or the evidence, stand.
    new Watch(this, quotations, ({ verdicts }) => verdicts);
    new Watch(this, evidence, ({ proofs }) => proofs);
  }

  override updated(_changed: PropertyValues): void {
    this.#takeKeyboard();
  }

  /** A note that has not found its line yet cannot have the focus: it is tried again in the next frame. */
  #takeKeyboard(): void {
    const head = this.renderRoot.querySelector<HTMLElement>('.head');
    if (!head || !this.open || !this.isConnected || this.claim === null || wantedCard.value.claim !== this.claim.id) return;
    head.focus();
    if (this.shadowRoot?.activeElement === head) wantedCard.set({ claim: null });
    else requestAnimationFrame(() => this.#takeKeyboard());
  }

  override willUpdate(_changed: PropertyValues): void {
    if (this.claim) this.tone = lookOf(this.claim.state).tone;
  }

  override render() {
    const at = this.claim;
    if (!at) return nothing;
    const exact = at.words ?? at.anchor.exact;
    return html`
      <button
        class="head"
        aria-expanded=${String(this.open)}
        aria-label=${words.article.claim.open(stateWords(at, this.#record.value.settings), exact)}
        @click=${() => takeClaim(this.open ? null : at.id, !this.open)}
      >
        <span aria-hidden="true">${lookOf(at.state).sign}</span>
        <span>${this.#title(at)}</span>
        ${at.claim.priority === 'high' ? html`<span class="flag" title=${words.article.claim.high}>!</span>` : nothing}
        <em class="num">${this.#who(at)}</em>
      </button>
      ${this.#line(at, exact)} ${at.range ? inconsistencyLines(inconsistenciesIn(at.range)) : nothing} ${this.#lines(at)}
      ${this.open ? nothing : wrongCalculations(at.claim)}
      ${this.open ? html`<stet-claim-details .claim=${at}></stet-claim-details>` : nothing}
    `;
  }

  /** What is known of the claim's quotation, sources, evidence, dispute and replies. */
  #lines(at: ClaimCheck) {
    const { settings } = this.#record.value;
    const others = isSignedForOthers(at, settings)
      ? html`<p class="line wrong" data-sources="others">${words.article.claim.signedForOthers}</p>`
      : nothing;
    return [
      quoteLines(at),
      pictureLine(at, settings),
      others,
      unloggedLine(at),
      spoiltLines(at),
      disputeLines(at, settings),
      replyLines(at.id),
    ];
  }

  #title(at: ClaimCheck): string {
    const state = stateWords(at, this.#record.value.settings);
    const category = words.sets.category[at.claim.category].toLowerCase();
    return at.state === 'todo' || at.state === 'checking' ? `${state}: ${category}` : state;
  }

  /** Who signed off these words and when; else who it is assigned to. */
  #who(at: ClaimCheck): string {
    const { settings } = this.#record.value;
    const valid = validSignOffs(at.claim, at, settings);
    const given = valid.length > 0 ? valid : at.claim.signOffs.slice(-1);
    const last = given.at(-1);
    if (last) {
      const people = [...new Set(given.map(({ by }) => initialsOfPerson(by)))];
      return words.article.claim.byDate(people.join(', '), last.at);
    }
    return at.claim.assignee ? initialsOfPerson(at.claim.assignee) : '';
  }

  /** The two ways on from changed words, without opening the note first. Their keys work, and are shown, while the note has the focus. */
  #ways(at: ClaimCheck, isChanged: boolean) {
    const { claim } = words.article;
    if (this.#readOnly.value) return nothing;
    const act = (run: () => unknown) => () => {
      takeClaim(at.id, false);
      void run();
    };
    const ways = { verify: act(() => verify()), 'put-back': act(putBack) };
    const key = (event: KeyboardEvent): void => {
      const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : wayOfKey(event.key, ways);
      if (!run) return;
      event.preventDefault();
      run();
    };
    // Whoever looks at its sentence again does not sign it off by that.
    if (at.state === 'not-a-fact')
      return html`<div class="keys ways">
        <button class="button go" @click=${act(() => setClaim(at.id, { check: 'not-a-fact' }))}>${claim.stillNotAFact}</button>
      </div>`;
    return html`<div class="keys ways" @keydown=${key}>
      <button class="button go" @click=${ways.verify}>
        ${claim.confirmAgain} <stet-key keys=${keysOfCommand('verify') ?? ''}></stet-key>
      </button>
      ${
        isChanged
          ? html`<button class="button" @click=${ways['put-back']}>
              ${claim.putBack} <stet-key keys=${keysOfCommand('put-back') ?? ''}></stet-key>
            </button>`
          : nothing
      }
    </div>`;
  }

  #changed(exact: string, pieces: readonly DiffPiece[]) {
    return html`<p class="line">${quoted(exact, changedWords(this.open ? pieces : nearChanges(pieces)))}</p>`;
  }

  /** Where the sources themselves are not shown, that one of them has no place in it is said all the same. */
  #placeless({ claim }: ClaimCheck) {
    const isMissing = claim.citations.some(({ locator }) => locator.value.trim() === '');
    return isMissing ? html`<p class="line"><span class="missing">${words.article.claim.noLocator}</span></p>` : nothing;
  }

  #line(at: ClaimCheck, exact: string) {
    const diff = staleDiff(at, this.#record.value.settings);
    if (at.state === 'stale' && diff) {
      return html`${this.#changed(exact, diff.pieces)} ${diff.under ? html`<p class="line">${underWords(diff.under)}</p>` : nothing}
      ${this.open ? nothing : html`${this.#placeless(at)} ${this.#ways(at, isOtherWords(diff))}`}`;
    }
    if (at.anchor.was !== undefined && at.words !== null) return this.#changed(exact, wordDiff(at.anchor.was, at.words));
    const quote = html`<p class="line ${this.quoting ? '' : 'brief'}">${quoted(exact || words.article.claim.noWords)}</p>`;
    if (this.open) return html`${quote}${at.besideChanged ? besideLines(at, true) : nothing}`;
    if (at.besideChanged) return html`${quote}${besideLines(at, false)}${this.#placeless(at)} ${this.#ways(at, false)}`;
    const [first, ...more] = citedSources(at.claim, this.#record.value);
    const note = at.claim.thread.filter(({ resolved }) => !resolved).at(-1);
    return html`${quote}
    ${
      first
        ? html`<p class="line">
            ${citationLine(first.citation, first.source)}${more.length > 0 ? ` +${words.format.number(more.length)}` : nothing}${missingAmong(more.map(({ citation }) => citation))}
          </p>`
        : lookOf(at.state).tone === 'quiet'
          ? nothing
          : html`<p class="line"><span class="missing">${words.article.claim.noSource}</span></p>`
    }
    ${note ? html`<p class="line" lang=${langOf(note.text)}>${note.text}</p>` : nothing}`;
  }
}

/** The gate holds the story back for it; whoever looks at the claim has to see it too. */
function pictureLine(at: ClaimCheck, settings: LibrarySettings) {
  const [code] = pictureCodes(at, settings);
  return code === undefined
    ? nothing
    : html`<p class="line wrong" data-picture=${code}>${words.article.claim.pictureGone(code === 'picture-lost')}</p>`;
}

/** Of citations that are only counted, those without a place in their source. */
function missingAmong(citations: readonly Citation[]) {
  const count = citations.filter(({ locator }) => locator.value.trim() === '').length;
  return count === 0 ? nothing : html`, <span class="missing">${words.article.claim.noLocatorIn(count)}</span>`;
}

type Ways = Readonly<Record<'verify' | 'put-back', () => void>>;

function wayOfKey(key: string, ways: Ways): (() => void) | undefined {
  if (key === keysOfCommand('verify')) return ways.verify;
  return key === keysOfCommand('put-back') ? ways['put-back'] : undefined;
}

customElements.define('stet-claim-card', StetClaimCard);
