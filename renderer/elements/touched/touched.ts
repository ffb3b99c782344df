import { css, html, LitElement, nothing } from 'lit';
import type { Answer } from '../../../core/contract/calls.ts';
import { wordDiff } from '../../../core/text/word-diff.ts';
import { sentenceHere, stopTouched, whoOf, whoTouched, whyOf, type SentenceHere } from '../../actions/history.ts';
import { openDialog } from '../../actions/tell.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { howItWent } from '../../theme/how-it-went.ts';
import { wordChanges } from '../../theme/word-changes.ts';
import { words } from '../../words/words.ts';
import { changedWords } from '../claim-card/changed-words.ts';
import { langOf, quoted } from '../claim-card/quoted.ts';
import '../dialog/dialog.ts';

type Touched = Answer<'history.touched'>;

/** Who last touched the sentence that the cursor stands in, when, and what it was before, with the way to both texts. */
export class StetTouched extends LitElement {
  static override properties = { answer: { state: true }, failed: { state: true } };
  static override styles = [
    controls,
    css`
      .sentence {
        font: 500 17px/1.5 var(--serif);
        overflow-wrap: anywhere;
      }
      .sentence:lang(km),
      .was:lang(km) {
        line-height: 1.75;
      }
      .who {
        margin-top: var(--s4);
        font-weight: 600;
      }
      .muted {
        margin-top: 4px;
        color: var(--ink-2);
      }
      .was {
        margin-top: 4px;
        padding: var(--s3);
        background: var(--panel);
        border-radius: var(--r);
        font: 400 16px/1.5 var(--serif);
        overflow-wrap: anywhere;
      }
      .looking {
        display: flex;
        align-items: center;
        gap: var(--s3);
        margin-top: var(--s4);
      }
      .looking .muted {
        margin-top: 0;
      }
      ${wordChanges}
      ${howItWent}
    `,
  ];
  declare private answer: Touched | null;
  declare private failed: boolean;
  readonly #progress = new Watch(this, library, ({ progress }) => (progress?.task === 'tracing' ? progress.share : 0));
  readonly #sentence: SentenceHere | null = sentenceHere();

  constructor() {
    super();
    this.answer = null;
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#isLooking()) void stopTouched();
  }

  #isLooking(): boolean {
    return this.#sentence !== null && this.answer === null && !this.failed;
  }

  async #look(): Promise<void> {
    if (!this.#sentence) return;
    this.failed = false;
    this.answer = await whoTouched(this.#sentence);
    this.failed = this.answer === null;
  }

  override render() {
    const { touched } = words.history;
    const { answer } = this;
    return html`<stet-dialog heading=${touched.title} footed>
      ${this.#sentence ? html`<p class="sentence">${quoted(this.#sentence.words)}</p>` : html`<p class="muted">${touched.none}</p>`}
      ${answer ? this.#told(answer) : this.#sentence ? this.#under() : nothing} ${answer ? this.#ways(answer) : nothing}
      <button slot="foot" class="button" @click=${() => openDialog({ kind: 'history' })}>${touched.history}</button>
    </stet-dialog>`;
  }

  /** On the way, or ended before it was found. */
  #under() {
    const { touched } = words.history;
    const isLooking = this.#isLooking();
    return html`<div class="looking">
      <p class="muted" role="status">${isLooking ? touched.loading : touched.stopped}</p>
      ${
        isLooking
          ? html`<progress max="1" .value=${this.#progress.value} aria-label=${touched.loading}></progress>
              <button class="button" @click=${() => void stopTouched()}>${touched.stop}</button>`
          : html`<button class="button" @click=${() => void this.#look()}>${touched.again}</button>`
      }
    </div>`;
  }

  #told({ unsaved, point, before, was, looked, unread }: Touched) {
    const { touched } = words.history;
    const { moment } = words.format;
    const here = this.#sentence?.words ?? '';
    return html`<p class="who" role="status">
        ${point ? touched.by(whoOf(point), moment(point.at)) : before ? touched.unsaved(moment(before.at)) : touched.unsavedFirst}
      </p>
      ${point ? html`<p class="muted">${point.name ?? whyOf(point)}</p>` : nothing}
      ${
        was === null
          ? html`<p class="muted">${before || unsaved ? touched.wrote : touched.since}</p>`
          : html`<p class="muted">${touched.changed}</p>
              <p class="was" lang=${langOf(here)}>${changedWords(wordDiff(was, here))}</p>`
      }
      <p class="muted">${touched.looked(looked)}${unread > 0 ? html` ${touched.unread(unread)}` : nothing}</p>`;
  }

  #ways({ point, before }: Touched) {
    if (!before) return nothing;
    const compare = { one: before.key, other: point?.key ?? null };
    return html`<button slot="foot" class="button go" @click=${() => openDialog({ kind: 'history', compare })}>
      ${words.history.touched.compare}
    </button>`;
  }
}

customElements.define('stet-touched', StetTouched);
