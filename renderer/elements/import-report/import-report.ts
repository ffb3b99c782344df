import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ImportLine, ImportReport } from '../../../core/contract/shapes.ts';
import { takeBack } from '../../actions/import.ts';
import { editorHere } from '../../actions/article.ts';
import { focused } from '../../actions/keys.ts';
import { closeDialog } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import { importReportStyle } from './import-report-style.ts';

/** What an import took, what it set aside and why. Arrows choose a set-aside line, T takes it back. */
export class StetImportReport extends LitElement {
  static override properties = {
    article: { type: String },
    report: { attribute: false },
    left: { state: true },
    back: { state: true },
  };
  static override styles = [controls, importReportStyle];
  declare article: string;
  declare report: ImportReport | null;
  declare private left: ImportReport | null;
  declare private back: ReadonlySet<number>;

  constructor() {
    super();
    this.article = '';
    this.report = null;
    this.left = null;
    this.back = new Set();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('report')) this.left = this.report;
  }

  #takeBack(index: number): void {
    if (!this.left || this.back.has(index)) return;
    const left = takeBack(this.left, this.article, index);
    if (!left) return;
    this.left = left;
    this.back = new Set([...this.back, index]);
  }

  #key(event: KeyboardEvent, index: number): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.aside li')];
    const at = rows.indexOf(focused() as HTMLElement);
    if (event.key === 'ArrowDown') rows[Math.min(rows.length - 1, at + 1)]?.focus();
    else if (event.key === 'ArrowUp') rows[Math.max(0, at - 1)]?.focus();
    else if (event.key === 't' && !event.ctrlKey && !event.metaKey) this.#takeBack(index);
    else return;
    event.preventDefault();
  }

  #done(): void {
    closeDialog();
    editorHere()?.focus();
  }

  override render() {
    const { report } = this;
    if (!report) return nothing;
    const text = words.library.report;
    const aside = report.setAside;
    return html`<stet-dialog heading=${text.title(aside.length)} lede=${text.lede(report.name)} size="wide" footed>
      <h3>${text.taken}</h3>
      <p class="headline">${report.headline}</p>
      <p class="taken num">
        ${words.format.list(Object.entries(report.taken).flatMap(([kind, count]) => (count > 0 ? [text.kind(kind, count)] : [])))}
      </p>
      ${aside.length > 0 ? this.#aside(aside) : nothing}
      <button slot="foot" class="button go" ?autofocus=${aside.length === 0} @click=${this.#done}>${text.act}</button>
      ${aside.length > 0 ? html`<span slot="foot" class="hint">${text.hint}</span>` : nothing}
    </stet-dialog>`;
  }

  #aside(aside: readonly ImportLine[]) {
    const text = words.library.report;
    return html`<h3>${text.setAside}</h3>
      <ul class="aside">
        ${aside.map(
          (line, at) =>
            html`<li
              tabindex=${at === 0 ? 0 : -1}
              ?autofocus=${at === 0}
              @keydown=${(event: KeyboardEvent) => this.#key(event, line.index)}
            >
              <span class="text ${this.back.has(line.index) ? 'back' : ''}">${line.text || '·'}</span>
              <span class="reason">${text.reasons[line.reason]}</span>
              ${
                this.back.has(line.index)
                  ? html`<span class="taken-back">${icon('check')} ${text.takenBack}</span>`
                  : html`<button class="button" tabindex="-1" @click=${() => this.#takeBack(line.index)}>
                      ${text.takeBack} <stet-key keys="t"></stet-key>
                    </button>`
              }
            </li>`,
        )}
      </ul>`;
  }
}

customElements.define('stet-import-report', StetImportReport);
