import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Paragraph, SideRow } from '../../../core/text/side-by-side.ts';
import { wordDiff, type DiffPiece } from '../../../core/text/word-diff.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { sideBySideStyle } from './side-by-side-style.ts';

/** Rows shown at once: each changed one costs a word diff, and two texts may have nothing in common. */
const PORTION = 100;

/** A row that differs; what a person may choose about. */
export type ChangedRow = Exclude<SideRow, { kind: 'same' }>;
type Shown = ChangedRow | readonly Paragraph[];

/**
 * Two texts side by side with their words compared. `rows`: from `sideBySide`; `headings`: what stands over the two; `language`: theirs.
 * `control` makes what stands beside a row that differs (a choice, a button); the row's element carries `data-row`, its number.
 */
export class StetSideBySide extends LitElement {
  static override properties = {
    rows: { attribute: false },
    headings: { attribute: false },
    language: { type: String },
    control: { attribute: false },
    count: { state: true },
  };
  static override styles = [controls, sideBySideStyle];
  declare rows: readonly SideRow[];
  declare headings: readonly [string, string];
  declare language: string;
  declare control: ((row: ChangedRow) => TemplateResult | typeof nothing) | null;
  declare private count: number;

  constructor() {
    super();
    this.rows = [];
    this.headings = ['', ''];
    this.language = 'en';
    this.control = null;
    this.count = PORTION;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows')) this.count = PORTION;
  }

  override render() {
    const shown = folded(this.rows);
    const left = shown.length - this.count;
    const [one, other] = this.headings;
    return html`<div class="texts ${this.control ? 'chosen' : ''}" lang=${this.language}>
      <h3 lang=${words.locale}>${one}</h3>
      <h3 lang=${words.locale}>${other}</h3>
      ${this.control ? html`<div class="corner"></div>` : nothing}
      ${shown.slice(0, this.count).map((row) => ('row' in row ? this.#changed(row) : same(row)))}
      ${
        left > 0
          ? html`<button class="button more" lang=${words.locale} @click=${() => (this.count += PORTION)}>
              ${words.article.sideBySide.more(left)}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Shows so much that this row is among it, and answers the element beside it. */
  async reveal(row: number): Promise<Element | null> {
    const at = folded(this.rows).findIndex((shown) => 'row' in shown && shown.row === row);
    while (this.count <= at) this.count += PORTION;
    await this.updateComplete;
    return this.renderRoot.querySelector(`.control[data-row="${row}"]`);
  }

  #changed(row: ChangedRow) {
    const { control } = this;
    return html`${row.kind === 'changed' ? both(row) : alone(row)}${
      control ? html`<div class="control" data-row=${row.row} lang=${words.locale}>${control(row)}</div>` : nothing
    }`;
  }
}

/** Runs of equal paragraphs are one. */
function folded(rows: readonly SideRow[]): readonly Shown[] {
  const shown: (ChangedRow | Paragraph[])[] = [];
  for (const row of rows) {
    const last = shown[shown.length - 1];
    if (row.kind !== 'same') shown.push(row);
    else if (Array.isArray(last)) last.push(row.after);
    else shown.push([row.after]);
  }
  return shown;
}

function same(paragraphs: readonly Paragraph[]) {
  return html`<details class="same">
    <summary lang=${words.locale}>${words.article.sideBySide.same(paragraphs.length)}</summary>
    ${paragraphs.map(({ text }) => html`<p>${text}</p>`)}
  </details>`;
}

const side = (pieces: readonly DiffPiece[], kind: 'removed' | 'added') =>
  pieces.map((piece) => {
    if (piece.kind === 'same') return piece.text;
    if (piece.kind !== kind) return nothing;
    return kind === 'removed' ? html`<del>${piece.text}</del>` : html`<ins>${piece.text}</ins>`;
  });

/** A choice beside a row draws all of them again: their words are compared once. */
const compared = new WeakMap<SideRow, readonly DiffPiece[]>();

function both(changed: ChangedRow & { kind: 'changed' }) {
  const { row, before, after } = changed;
  const pieces = compared.get(changed) ?? wordDiff(before.text, after.text);
  compared.set(changed, pieces);
  return html`<p data-row=${row}>${side(pieces, 'removed')}</p>
    <p data-row=${row}>${side(pieces, 'added')}</p>`;
}

function alone({ row, kind, before, after, moved }: Exclude<ChangedRow, { kind: 'changed' }>) {
  const note = moved ? html`<small lang=${words.locale}>${words.article.sideBySide.moved[kind]}</small>` : nothing;
  return html`<p class=${before ? '' : 'none'} data-row=${row}>${before ? html`<del>${before.text}</del>${note}` : nothing}</p>
    <p class=${after ? '' : 'none'} data-row=${row}>${after ? html`<ins>${after.text}</ins>${note}` : nothing}</p>`;
}

customElements.define('stet-side-by-side', StetSideBySide);
