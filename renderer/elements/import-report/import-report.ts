import { html, LitElement, nothing } from 'lit';
import type { ImportLine, ImportReport } from '../../../core/contract/shapes.ts';
import { layTakenBack, type Imported } from '../../actions/import.ts';
import { workOn } from '../../actions/hand.ts';
import { closeDialog } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import type { StetDialog } from '../dialog/dialog.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import { importReportStyle } from './import-report-style.ts';

/** What an import took, what it set aside and why. Arrows choose a set-aside line, T takes it back or sets it aside again, Enter goes on. */
export class StetImportReport extends LitElement {
  static override properties = {
    article: { type: String },
    report: { attribute: false },
    chosen: { state: true },
    back: { state: true },
  };
  static override styles = [controls, importReportStyle];
  declare article: string;
  declare report: ImportReport | null;
  declare private back: ReadonlySet<number>;
  /** Place in the list of the line that the keys speak of. */
  declare private chosen: number;
  #imported: Imported | null = null;

  constructor() {
    super();
    this.article = '';
    this.report = null;
    this.back = new Set();
    this.chosen = 0;
  }

  #toggle(index: number): void {
    const back = new Set(this.back);
    if (!back.delete(index)) back.add(index);
    const imported = this.report && layTakenBack(this.report, this.article, back, this.#imported);
    if (!imported) return;
    this.#imported = imported;
    this.back = back;
  }

  #key(event: KeyboardEvent, aside: readonly ImportLine[]): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = aside[this.chosen];
    if (event.key === 'ArrowDown') this.#choose(Math.min(aside.length - 1, this.chosen + 1));
    else if (event.key === 'ArrowUp') this.#choose(Math.max(0, this.chosen - 1));
    else if (event.key.toLowerCase() === 't' && line) this.#toggle(line.index);
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) this.#done();
    else return;
    event.preventDefault();
  }

  #choose(at: number): void {
    this.chosen = at;
    this.renderRoot.querySelectorAll<HTMLElement>('.aside li')[at]?.focus();
  }

  /** The desk behind takes no keyboard while the dialog stands. */
  #done(): void {
    const dialog = this.renderRoot.querySelector<StetDialog>('stet-dialog');
    if (dialog) dialog.heir = workOn;
    closeDialog();
  }

  override render() {
    const { report } = this;
    if (!report) return nothing;
    const text = words.library.report;
    const aside = report.setAside;
    return html`<stet-dialog
      heading=${text.title(aside.length, report.guess !== undefined, report.notTaken?.length ?? 0)}
      lede=${text.lede(report.name)}
      size="wide"
      footed
    >
      ${report.guess ? html`<p class="guess" role="alert">${text.guess(report.guess)}</p>` : nothing}
      <h3>${text.taken}</h3>
      <p class="headline">${report.headline}</p>
      <p class="taken num">
        ${words.format.list(Object.entries(report.taken).flatMap(([kind, count]) => (count > 0 ? [text.kind(kind, count)] : [])))}
      </p>
      ${report.notTaken ? notTaken(report.notTaken) : nothing} ${aside.length > 0 ? this.#aside(aside) : nothing}
      <button slot="foot" class="button go" ?autofocus=${aside.length === 0} @click=${this.#done}>
        ${text.act} <stet-key keys="Enter"></stet-key>
      </button>
      ${aside.length > 0 ? html`<span slot="foot" class="hint">${text.hint}</span>` : nothing}
    </stet-dialog>`;
  }

  #aside(aside: readonly ImportLine[]) {
    const text = words.library.report;
    return html`<h3>${text.setAside}</h3>
      <ul class="aside" @keydown=${(event: KeyboardEvent) => this.#key(event, aside)}>
        ${aside.map((line, at) => this.#line(line, at))}
      </ul>`;
  }

  #line(line: ImportLine, at: number) {
    const text = words.library.report;
    const isChosen = at === this.chosen;
    const isBack = this.back.has(line.index);
    return html`<li
      class=${isChosen ? 'chosen' : ''}
      aria-current=${isChosen ? 'true' : nothing}
      tabindex=${isChosen ? 0 : -1}
      ?autofocus=${at === 0}
      @focusin=${() => (this.chosen = at)}
      @click=${() => this.#choose(at)}
    >
      <span class="text ${isBack ? 'back' : ''}">${line.text || '·'}</span>
      <span class="reason">${text.reasons[line.reason]}</span>
      <span class="state"
        >${isBack ? html`<span class="taken-back">${icon('check')} ${text.takenBack}</span>` : nothing}<button
          class="button"
          tabindex="-1"
          @click=${() => this.#toggle(line.index)}
        >
          ${isBack ? text.setAsideAgain : text.takeBack} <stet-key keys="t"></stet-key></button
      ></span>
    </li>`;
  }
}

/** The pictures that the file shows and that did not come with it, each with the reason. */
function notTaken(lost: NonNullable<ImportReport['notTaken']>) {
  const text = words.library.report;
  return html`<h3>${text.notTaken}</h3>
    <ul class="lost">
      ${lost.map(({ src, why }) => html`<li><b>${src}</b>: ${text.whyNot[why]}</li>`)}
    </ul>
    <p class="taken">${text.addPicture}</p>`;
}

customElements.define('stet-import-report', StetImportReport);
