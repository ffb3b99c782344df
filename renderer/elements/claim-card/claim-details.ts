import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CommandId } from '../../../core/contract/commands.ts';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { isSigned } from '../../../core/claims/claim-state.ts';
import { isOpen } from '../../../core/claims/claim-states.ts';
import { isUnconfirmed } from '../../../core/claims/dispute.ts';
import { isForOtherSources } from '../../../core/claims/cited-then.ts';
import { isSignedForOthers } from '../../../core/claims/signed-for.ts';
import { isOtherWords, latestOfEach, signOffFit, staleDiff, validSignOffs, type SignOffFit } from '../../../core/claims/standing.ts';
import { ownEntry } from '../../../core/own-entry.ts';
import type { Note, SignOff } from '../../../core/saved/docket.ts';
import { emptyLibraryRecord } from '../../../core/saved/library-record.ts';
import { citedSources } from '../../../core/sources/source-use.ts';
import { takenOutSince } from '../../../core/sources/taken-out.ts';
import { addNote, resolveNote, setClaim, uncite, withdraw } from '../../actions/claims.ts';
import { runCommand } from '../../actions/commands.ts';
import { draftNote } from '../../actions/drafts.ts';
import { keysOfCommand } from '../../actions/keys.ts';
import { placesFor } from '../../actions/relink.ts';
import { personOf } from '../../actions/people.ts';
import { openDialog } from '../../actions/tell.ts';
import { drafts } from '../../state/drafts.ts';
import { library } from '../../state/library.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { NOTHING_WANTED, wanted } from '../../state/wanted.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';
import { claimCardStyle } from './claim-card-style.ts';
import { claimDetailsStyle } from './claim-details-style.ts';
import { alikeSigners } from './alike-signers.ts';
import { calculationList } from './calculation-lines.ts';
import { underWords } from './under-words.ts';
import { claimFields } from './claim-fields.ts';
import { claimPlaces } from './claim-places.ts';
import { citationLine } from './citation-line.ts';
import { takenOutLines } from './taken-out-lines.ts';
import { langOf, quoted } from './quoted.ts';

const NO_LIBRARY = emptyLibraryRecord('', '');

/** What can be done with the claim in hand, and all that is known of it. Only the claim in hand has its details open. */
export class StetClaimDetails extends LitElement {
  static override properties = { claim: { attribute: false } };
  static override styles = [controls, claimCardStyle, claimDetailsStyle];
  declare claim: ClaimCheck | null;
  readonly #library = new Watch(this, library, ({ record, library: state }) => ({
    record: record ?? NO_LIBRARY,
    readOnly: Boolean(state?.readOnly),
  }));
  readonly #session = new Watch(this, session, ({ person, preferences }) => ({ person, mode: preferences.mode }));

  readonly #drafts = new Watch(this, drafts, (all) => all);

  constructor() {
    super();
    this.claim = null;
    // Renders again when a note is wanted; which claim's, is looked up then.
    new Watch(this, wanted, ({ note }) => note);
  }

  override updated(_changed: PropertyValues): void {
    this.#takeCursor();
  }

  /** A note that has not found its line yet is not shown and cannot have the cursor: it is tried again in the next frame. */
  #takeCursor(): void {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('textarea');
    if (!field || this.claim === null || !this.isConnected || wanted.value.note !== this.claim.id) return;
    field.focus();
    if (this.shadowRoot?.activeElement !== field) {
      requestAnimationFrame(() => this.#takeCursor());
      return;
    }
    const { typed, done } = wanted.value;
    field.setRangeText(typed, field.selectionStart, field.selectionEnd, 'end');
    draftNote(this.claim.id, field.value);
    wanted.set(NOTHING_WANTED);
    if (done) this.#write(this.claim);
  }

  override render() {
    const at = this.claim;
    if (!at) return nothing;
    const { readOnly } = this.#library.value;
    return html`${readOnly ? nothing : this.#acts(at)} ${this.#places(at, readOnly)} ${this.#sources(at, readOnly)}
    ${calculationList(at.claim, readOnly)} ${this.#notes(at, readOnly)} ${this.#signOffs(at, readOnly)} ${claimFields(at, readOnly)}`;
  }

  #acts(at: ClaimCheck) {
    const { claim } = words.article;
    const lost = at.words === null;
    const changed = at.state === 'stale' || at.anchor.was !== undefined;
    const { settings } = this.#library.value.record;
    const canPutBack = at.anchor.was !== undefined || isOtherWords(staleDiff(at, settings));
    const own = validSignOffs(at.claim, at, settings).filter(({ by }) => by === this.#session.value.person?.id);
    const mine = own.some((one) => !isForOtherSources(one, at.claim, at.sources));
    const without =
      takenOutSince(at, this.#library.value.record).length > 0 ||
      isSignedForOthers(at, settings) ||
      at.besideChanged === true ||
      at.unlogged === true;
    const signed = isSigned(at.state);
    const label = (changed || without) && at.claim.signOffs.length > 0 ? claim.confirmAgain : signed ? claim.second : claim.verify;
    const isNoFact = at.state === 'not-a-fact';
    return html`<div class="keys">
      ${isNoFact && at.besideChanged ? html`<button class="button go" @click=${() => setClaim(at.id, { check: 'not-a-fact' })}>${claim.stillNotAFact}</button>` : nothing}
      ${lost || (signed && mine && !without) ? nothing : this.#act('verify', label, !isNoFact && (without || isOpen(at.state)) && at.claim.check !== 'disputed')}
      ${canPutBack && !lost ? this.#act('put-back', claim.putBack) : nothing}
      ${lost ? this.#act('relink', claim.relink, placesFor(at).length === 0) : nothing}
      ${at.claim.check === 'disputed' || isUnconfirmed(at.claim, settings) ? this.#act('decide', words.disputes.act, at.claim.dispute?.decision === undefined) : nothing}
      ${at.claim.check === 'disputed' ? this.#act('dispute', claim.undispute) : lost ? nothing : this.#act('dispute', claim.dispute)}
      ${this.#act('cite', claim.cite)} ${this.#act('note', claim.note)} ${this.#act('calculate', words.calculation.label)}
      ${this.#act('put-to', words.commands.label['put-to'])} ${lost ? nothing : this.#act('relink', claim.relink)}
      ${this.#act('remove-claim', claim.remove)}
    </div>`;
  }

  #places(at: ClaimCheck, readOnly: boolean) {
    return claimPlaces(at, this.#session.value.mode === 'check' ? keysOfCommand('relink') : undefined, readOnly);
  }

  #act(command: CommandId, label: string, main = false): TemplateResult {
    const keys = this.#session.value.mode === 'check' ? keysOfCommand(command) : undefined;
    return html`<button class="button ${main ? 'go' : ''}" data-command=${command} @click=${() => runCommand(command)}>
      ${label}${keys ? html` <stet-key keys=${keys}></stet-key>` : nothing}
    </button>`;
  }

  #sources(at: ClaimCheck, readOnly: boolean) {
    const { claim, cite } = words.article;
    const cited = citedSources(at.claim, this.#library.value.record);
    return html`<p class="title">${claim.sources}</p>
      ${cited.length === 0 ? html`<p><span class="missing">${claim.noSource}</span></p>` : nothing}
      <ul aria-label=${claim.sources}>
        ${cited.map(({ citation, source }) => {
          const title = source?.title ?? claim.goneSource;
          return html`<li>
            <span>${citationLine(citation, source)}</span>
            ${
              readOnly
                ? nothing
                : html`<span class="acts">
                    <button
                      class="button quiet icon-only"
                      aria-label=${claim.editCitation(title)}
                      title=${cite.changeTitle}
                      @click=${() => openDialog({ kind: 'cite', claim: at.id, citation: citation.id })}
                    >
                      ${icon('pencil')}
                    </button>
                    <button
                      class="button quiet icon-only"
                      aria-label=${claim.uncite(title)}
                      title=${claim.remove}
                      @click=${() => uncite(at.id, citation.id)}
                    >
                      ${icon('x')}
                    </button>
                  </span>`
            }
            ${citation.excerpt ? html`<span class="excerpt">${quoted(citation.excerpt)}</span>` : nothing}
          </li>`;
        })}
      </ul>
      ${takenOutLines(at, this.#library.value.record)}`;
  }

  #notes(at: ClaimCheck, readOnly: boolean) {
    const { claim } = words.article;
    if (readOnly && at.claim.thread.length === 0) return nothing;
    return html`<p class="title">${claim.notes}</p>
      <ul aria-label=${claim.notes}>
        ${at.claim.thread.map((note) => this.#note(at, note, readOnly))}
      </ul>
      ${
        readOnly
          ? nothing
          : html`<form @submit=${(event: Event) => this.#submit(event, at)}>
              <textarea
                rows="1"
                data-limit="note"
                aria-label=${claim.noteFor(at.words ?? at.anchor.exact)}
                placeholder=${claim.notePlaceholder}
                .value=${live(ownEntry(this.#drafts.value, at.id) ?? '')}
                @input=${(event: Event) => draftNote(at.id, (event.target as HTMLTextAreaElement).value)}
                @keydown=${(event: KeyboardEvent) => this.#noteKey(event, at)}
              ></textarea>
              <button class="button">${claim.addNote}</button>
            </form>`
      }`;
  }

  #note(at: ClaimCheck, note: Note, readOnly: boolean) {
    const { claim } = words.article;
    const resolved = note.resolved ?? false;
    return html`<li class=${resolved ? 'resolved' : ''}>
      <span class="text" lang=${langOf(note.text)}>${note.text}</span>
      ${
        readOnly
          ? nothing
          : html`<span class="acts"
              ><button class="button quiet" @click=${() => resolveNote(at.id, note.id, !resolved)}>
                ${resolved ? claim.reopen : claim.resolve}
              </button></span
            >`
      }
      <small>${claim.signedOff(nameOf(note.by), note.at)}</small>
    </li>`;
  }

  #noteKey(event: KeyboardEvent, at: ClaimCheck): void {
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.#submit(event, at);
    else return;
    event.stopPropagation();
  }

  #submit(event: Event, at: ClaimCheck): void {
    event.preventDefault();
    this.#write(at);
  }

  #write(at: ClaimCheck): void {
    const field = this.renderRoot.querySelector('textarea');
    if (!field || !addNote(at.id, field.value)) return;
    draftNote(at.id, '');
    field.blur();
  }

  #signOffs(at: ClaimCheck, readOnly: boolean) {
    const { claim } = words.article;
    const { signOffs, unsound = [] } = at.claim;
    if (signOffs.length + unsound.length === 0) return html`<small class="origin">${claim.by(nameOf(at.claim.by))}</small>`;
    const mine = signOffs.some(({ by }) => by === this.#session.value.person?.id);
    return html`<p class="title">
        ${claim.signOffs}${mine && !readOnly ? html`<button class="button quiet" @click=${() => withdraw(at.id)}>${claim.withdraw}</button>` : nothing}
      </p>
      <ul aria-label=${claim.signOffs}>
        ${signOffs.map((one) => this.#signOff(one, at))} ${unsound.map(unsoundLine)}
      </ul>
      ${alikeSigners(at.claim)}`;
  }

  /** One line a person: what they signed before is no second sign-off. */
  #signOff(one: SignOff, at: ClaimCheck) {
    const { settings } = this.#library.value.record;
    const holding = validSignOffs(at.claim, { ...at, words: at.out ?? at.words }, settings);
    const isEarlier = holding.includes(one) && !latestOfEach(holding).includes(one);
    const before = holding.filter((other) => other.by === one.by && other !== one);
    return isEarlier ? nothing : signOffLine(one, signOffFit(one, at, settings), holding.includes(one) ? before : []);
  }
}

function nameOf(id: string): string {
  return personOf(id)?.name ?? words.article.claim.unknownPerson;
}

function signOffLine(one: SignOff, fit: SignOffFit, before: readonly SignOff[]): TemplateResult {
  const { claim } = words.article;
  return html`<li>
    <span class="num">${fit === 'holds' ? '✓' : '↻'} ${claim.signedOff(nameOf(one.by), one.at)}</span>
    ${before.length > 0 ? html`<small>${claim.signedBefore(before.map((other) => other.at))}</small>` : nothing}
    ${fit === 'other' ? html`<small>${claim.forOtherWords}: ${quoted(one.words)}</small>` : nothing}
    ${fit === 'gone' ? html`<small>${claim.whileItStood}</small>` : nothing}
    ${fit === 'sources' ? html`<small>${claim.forOtherSources}</small>` : nothing}
    ${typeof fit === 'string' ? nothing : html`<small>${underWords(fit)}</small>`}
  </li>`;
}

function unsoundLine(one: SignOff): TemplateResult {
  const { claim } = words.article;
  return html`<li><span class="num">✗ ${claim.signedOff(nameOf(one.by), one.at)}</span><small>${claim.unsound}</small></li>`;
}

customElements.define('stet-claim-details', StetClaimDetails);
