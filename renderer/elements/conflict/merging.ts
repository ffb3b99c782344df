import { html, type LitElement } from 'lit';
import { undecided, type Choices, type MergeRow } from '../../../core/merging/merge-rows.ts';
import { choicesOf, rememberChoices } from '../../actions/conflict.ts';
import '../key/key.ts';
import './merge.ts';
import type { StetMerge } from './merge.ts';

/**
 * What a screen of two texts does with its rows: it remembers what is chosen, goes to the next row that is not decided, saves when all are,
 * one thing at a time. `toSave`: what saves, asked when somebody wants to; null when nothing can be saved here.
 */
export class Merging {
  readonly #host: LitElement;
  readonly #toSave: () => (() => Promise<unknown>) | null;
  #key = '';
  #rows: readonly MergeRow[] = [];
  #choices: Choices = new Map();
  #isBusy = false;

  constructor(host: LitElement, toSave: () => (() => Promise<unknown>) | null) {
    this.#host = host;
    this.#toSave = toSave;
  }

  /** `key`: what the choices are remembered under. */
  begin(key: string, rows: readonly MergeRow[]): void {
    this.#key = key;
    this.#rows = rows;
    this.#choices = choicesOf(key);
  }

  get rows(): readonly MergeRow[] {
    return this.#rows;
  }

  get choices(): Choices {
    return this.#choices;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  async do(way: () => Promise<unknown>): Promise<void> {
    this.#isBusy = true;
    this.#host.requestUpdate();
    await way();
    this.#isBusy = false;
    this.#host.requestUpdate();
  }

  readonly save = async (): Promise<void> => {
    const way = this.#isBusy ? null : this.#toSave();
    if (way === null) return;
    if (this.#isOpen) return this.#host.renderRoot.querySelector<StetMerge>('stet-merge')?.toNext();
    await this.do(way);
  };

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.save();
  };

  get #isOpen(): boolean {
    return undecided(this.#rows, this.#choices).length > 0;
  }

  #chosen(choices: Choices): void {
    this.#choices = choices;
    rememberChoices(this.#key, choices);
    this.#host.requestUpdate();
  }

  /** The rows. `isFixed`: they are only looked at. */
  table(names: StetMerge['names'], language: string, isFixed: boolean) {
    return html`<stet-merge
      language=${language}
      .names=${names}
      ?fixed=${isFixed}
      .rows=${this.#rows}
      .choices=${this.#choices}
      @stet-choices=${({ detail }: CustomEvent<Choices>) => this.#chosen(detail)}
    ></stet-merge>`;
  }

  saveWay(label: string) {
    return html`<button slot="foot" class="button go" aria-disabled=${this.#isOpen} ?disabled=${this.#isBusy} @click=${this.save}>
      ${label} <stet-key keys="Mod-Enter"></stet-key>
    </button>`;
  }
}
