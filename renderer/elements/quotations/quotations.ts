import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Projection } from '../../../core/article/plain-text.ts';
import type { JudgedQuotation } from '../../../core/quotes/judged.ts';
import { isAnother } from '../../../core/quotes/speakers.ts';
import { QUOTE_STATES, type QuoteFound, type QuoteState, type QuoteVerdict } from '../../../core/quotes/look-up.ts';
import type { DiffPiece } from '../../../core/text/word-diff.ts';
import { citable, citeQuotation, sourceOfText } from '../../actions/cite-quotation.ts';
import { checkQuotations, goToQuotation } from '../../actions/quotations.ts';
import { quoteTexts, type QuoteTexts } from '../../actions/quote-texts.ts';
import { closeDialog } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { changedWords, nearChanges } from '../claim-card/changed-words.ts';
import { langOf, quoted } from '../claim-card/quoted.ts';
import { StetDialog } from '../dialog/dialog.ts';
import '../key/key.ts';
import { placeText, quoteSign } from './quote-look.ts';
import { quotationsStyle } from './quotations-style.ts';

/** So many texts are named; the others are counted. */
const MOST_NAMES = 6;

/** Every quotation of the open article and whether its words stand in what is attached. Arrows move, Enter goes to the sentence, S cites. */
export class StetQuotations extends LitElement {
  static override properties = { at: { state: true }, texts: { state: true } };
  static override styles = [controls, quotationsStyle];
  declare private at: number;
  declare private texts: QuoteTexts | 'reading' | null;
  readonly #projection = new Watch(this, article, ({ projection }) => projection);
  /** The list came after the dialog; it has had the keyboard. */
  #isListed = false;
  #checked: { readonly of: Projection; readonly in: QuoteTexts; readonly found: readonly JudgedQuotation[] } | null = null;

  constructor() {
    super();
    this.at = 0;
    this.texts = 'reading';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void quoteTexts().then((texts) => (this.texts = texts));
  }

  override updated(changed: PropertyValues): void {
    if (this.#isListed) {
      if (changed.has('at')) this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (!this.#list) return;
    this.#isListed = true;
    // What was counted stands above the list and is read first.
    this.#list.focus({ preventScroll: true });
  }

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector('ul');
  }

  /** Looked up once for each state of the text. */
  get #found(): readonly JudgedQuotation[] | null {
    const { texts } = this;
    const projection = this.#projection.value;
    if (texts === 'reading' || texts === null || !projection) return null;
    if (this.#checked?.of !== projection || this.#checked.in !== texts)
      this.#checked = { of: projection, in: texts, found: checkQuotations(projection, texts.texts) };
    return this.#checked.found;
  }

  #key(event: KeyboardEvent, found: readonly JudgedQuotation[]): void {
    if (event.target !== this.#list || event.isComposing) return;
    if (event.key === 'ArrowDown') this.at = Math.min(found.length - 1, this.at + 1);
    else if (event.key === 'ArrowUp') this.at = Math.max(0, this.at - 1);
    else if (event.key === 'Home') this.at = 0;
    else if (event.key === 'End') this.at = Math.max(0, found.length - 1);
    else if (event.key === 'Enter') this.#go(found);
    else if (event.key.toLowerCase() === 's' && !event.ctrlKey && !event.metaKey && !event.altKey) this.#cite(found);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The keyboard goes where the quotation stands, once the dialog no longer has it. */
  #go(found: readonly JudgedQuotation[]): void {
    const chosen = found[this.at];
    const dialog = this.renderRoot.querySelector('stet-dialog');
    if (!chosen) return;
    if (dialog instanceof StetDialog) dialog.heir = () => goToQuotation(chosen.quotation);
    closeDialog();
  }

  #cite(found: readonly JudgedQuotation[]): void {
    const chosen = found[this.at];
    if (chosen) citeQuotation(chosen);
  }

  override render() {
    const { quotes } = words;
    const found = this.#found;
    const at = Math.min(this.at, Math.max(0, (found?.length ?? 0) - 1));
    return html`<stet-dialog heading=${quotes.title} lede=${quotes.lede} size="wide" ?footed=${found !== null && found.length > 0}>
      ${this.#top(found)}
      ${
        found && found.length > 0
          ? html`<ul
              role="listbox"
              tabindex="0"
              aria-label=${quotes.list}
              aria-activedescendant="row-${at}"
              @keydown=${(event: KeyboardEvent) => this.#key(event, found)}
            >
              ${found.map((one, index) => this.#row(one, index, index === at))}
            </ul>`
          : nothing
      }
      <button slot="foot" class="button go" @click=${() => found && this.#go(found)}>
        ${quotes.go} <stet-key keys="Enter"></stet-key>
      </button>
      ${this.#citing(found, at)}
      <span slot="foot" class="num">${words.format.number(at + 1)} / ${words.format.number(found?.length ?? 0)}</span>
    </stet-dialog>`;
  }

  /** Offered for what stands in the evidence of a source. */
  #citing(found: readonly JudgedQuotation[] | null, at: number) {
    const verdict = found?.[at]?.verdict;
    const stands = verdict && citable(verdict);
    if (!found || !stands || sourceOfText(stands.text) === null || library.value.library?.readOnly) return nothing;
    return html`<button slot="foot" class="button" @click=${() => this.#cite(found)}>
      ${words.quotes.cite} <stet-key keys="s"></stet-key>
    </button>`;
  }

  #top(found: readonly JudgedQuotation[] | null) {
    const { quotes } = words;
    const { texts } = this;
    if (texts === 'reading') return html`<p class="muted" role="status">${quotes.loading}</p>`;
    if (texts === null || found === null) return html`<p class="muted" role="status">${quotes.unreadable}</p>`;
    const names = texts.texts.map(({ name }) => name);
    return html`<div class="top">
      <p role="status"><b>${found.length === 0 ? quotes.none : `${quotes.summary(countsOf(found))}.`}</b></p>
      <p>
        ${
          names.length > 0
            ? quotes.lookedIn(names.slice(0, MOST_NAMES), names.length)
            : texts.unread.length > 0
              ? quotes.noneRead
              : quotes.noTexts
        }
      </p>
      ${texts.unread.map((problem) => html`<p class="unread">${quotes.unread(problem)}</p>`)}
    </div>`;
  }

  #row({ quotation, words: said, verdict, leftOut }: JudgedQuotation, index: number, here: boolean) {
    const { quotes } = words;
    const { speaker, cue, continued = false } = quotation;
    const who =
      speaker === null ? quotes.nobody : [speaker, cue ?? '', continued ? quotes.continued : ''].filter((part) => part !== '').join(' · ');
    return html`<li
      role="option"
      id="row-${index}"
      data-state=${verdict.state}
      aria-selected=${String(here)}
      @click=${() => (this.at = index)}
    >
      <span class="words">${inMarks(said, quotation.mark)}</span>
      <span class="state">${quoteSign(verdict.state)} ${quotes.state[verdict.state]}</span>
      <small lang=${langOf(who)}>${who}</small>
      ${outcome(verdict, speaker)}
      ${leftOut === undefined ? nothing : html`<small class="warn">${quotes.leftOutBetween(shortened(leftOut))}</small>`}
    </li>`;
  }
}

/** Words in the story's own marks where they are guillemets, as Khmer has them. */
const inMarks = (said: string, mark: string): unknown =>
  mark === '«' ? html`<span class="said" lang=${langOf(said)}>«${said}»</span>` : quoted(said);

function countsOf(found: readonly JudgedQuotation[]): (readonly [QuoteState, number])[] {
  const count = (state: QuoteState): number => found.filter(({ verdict }) => verdict.state === state).length;
  return QUOTE_STATES.map((state) => [state, count(state)] as const).filter(([, many]) => many > 0);
}

/** `speaker`: who speaks in the story. */
function outcome(verdict: QuoteVerdict, speaker: string | null): unknown {
  const { quotes } = words;
  switch (verdict.state) {
    case 'exact':
      return html`<small class="where">${whereText(verdict.found, speaker)}</small>${inContext(verdict.found)}`;
    case 'other-speaker':
      return html`<small class="warn">${quotes.otherSpeaker(verdict.found.speaker ?? '')}</small>
        <small class="where">${whereText(verdict.found, null)}</small>${inContext(verdict.found)}`;
    case 'trimmed':
      return html`<small class="warn">${quotes.trimmed(verdict.cut, verdict.side)}</small>
        <small class="where">${whereText(verdict.found, speaker)}</small>${inContext(verdict.found)}`;
    case 'differs':
      return html`${verdict.replaced ? html`<small>${quotes.bracketed(verdict.replaced)}</small>` : nothing}
        <small class="where">${quotes.nearest} ${placeText(verdict.near)}</small>${bothSides(verdict.diff)}`;
    case 'not-found':
      return html`<small>${quotes.notFound}</small>`;
    case 'no-text':
      return html`<small>${quotes.noText}</small>`;
    case 'too-short':
      return html`<small class="where"
        >${verdict.found ? `${quotes.tooShortFound} ${whereText(verdict.found, speaker)}.` : quotes.tooShort}</small
      >`;
  }
}

/** Where the words stand, what of their writing is otherwise there, and who says them there when it is somebody else. */
function whereText(found: QuoteFound, speaker: string | null): string {
  const { quotes } = words;
  const more = [
    quotes.others(found.places - 1),
    found.capital ? quotes.capital : '',
    found.marks ? quotes.marks : '',
    found.pieces.length > 1 ? quotes.leftOut : '',
    isAnother(speaker, found.speaker) ? quotes.saidBy(found.speaker ?? '') : '',
  ];
  return [placeText(found), ...more].filter((part) => part !== '').join('; ');
}

/** A longer quotation is shown there by its two ends. */
const LONGEST_SAID = 160;

/** What was said around the words: a quotation can be cut so that it says the opposite. */
function inContext({ before, said, behind }: QuoteFound) {
  return html`<p class="context" lang=${langOf(said)}>${before}<mark>${shortened(said)}</mark>${behind}</p>`;
}

function shortened(said: string): string {
  const half = LONGEST_SAID / 2;
  return said.length > LONGEST_SAID ? `${said.slice(0, half).trimEnd()} … ${said.slice(-half).trimStart()}` : said;
}

function bothSides(diff: readonly DiffPiece[]) {
  const { quotes } = words;
  const near = nearChanges(diff);
  const side = (gone: DiffPiece['kind']) => near.filter(({ kind }) => kind !== gone);
  const lang = langOf(diff.map(({ text }) => text).join(''));
  return html`<dl>
    <dt>${quotes.said}</dt>
    <dd lang=${lang}>${changedWords(side('added'))}</dd>
    <dt>${quotes.story}</dt>
    <dd lang=${lang}>${changedWords(side('removed'))}</dd>
  </dl>`;
}

customElements.define('stet-quotations', StetQuotations);
