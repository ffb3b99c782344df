import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ConflictCopy, CopyHolds } from '../../../core/contract/conflict-copies.ts';
import { isListKind } from '../../../core/contract/list-copies.ts';
import { binCopy, compareCopy, copyHolds, keepCopyApart, takeFromCopy } from '../../actions/copies.ts';
import { isWritable } from '../../actions/library.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import './list-copy.ts';
import { removedLines, whatItHolds } from './what-it-holds.ts';

/** Every conflict copy of the library, the latest first: what it is of, where it comes from, what it holds, and what can be done with it. */
export class StetCopies extends LitElement {
  static override properties = { holds: { state: true }, again: { state: true }, busy: { state: true } };
  static override styles = [
    controls,
    css`
      li {
        display: grid;
        gap: 2px;
        padding: var(--s3) 0;
        border-top: 1px solid var(--line);
      }
      b {
        font: 500 16px/1.3 var(--serif);
        overflow-wrap: anywhere;
      }
      small {
        font-size: var(--t-xs);
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        margin-top: var(--s2);
      }
      .empty {
        color: var(--ink-2);
      }
      fieldset {
        display: grid;
        gap: var(--s2);
        margin: var(--s2) 0 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 var(--s1);
        font-size: var(--t-xs);
      }
      label {
        display: flex;
        gap: var(--s2);
        align-items: baseline;
      }
      label small {
        display: block;
      }
      q {
        font: 500 15px/1.4 var(--serif);
        overflow-wrap: anywhere;
        quotes: '“' '”';
      }
    `,
  ];
  /** What copies of dockets and of the record hold, by file; a sentence where they cannot be read. */
  declare private holds: ReadonlyMap<string, CopyHolds | string>;
  /** What is to come back of what was removed here, by its ids. */
  declare private again: ReadonlySet<string>;
  declare private busy: boolean;
  readonly #copies = new Watch(this, library, ({ copies, articles, library: state }) => ({ copies, articles, state }));

  constructor() {
    super();
    this.holds = new Map();
    this.again = new Set();
    this.busy = false;
  }

  override willUpdate(_changed: PropertyValues): void {
    for (const copy of this.#copies.value.copies) {
      if (copy.kind !== 'article' && !isListKind(copy.kind) && !this.holds.has(copy.file)) void this.#read(copy);
    }
  }

  async #read(copy: ConflictCopy): Promise<void> {
    // An empty sentence until it is read, so that it is read once.
    this.holds = new Map(this.holds).set(copy.file, '');
    const read = await copyHolds(copy);
    this.holds = new Map(this.holds).set(copy.file, read.ok ? read.value : words.problems.say(read.problem));
  }

  async #do(way: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await way();
    this.busy = false;
  }

  async #take(copy: ConflictCopy, holds: CopyHolds): Promise<void> {
    const after = await takeFromCopy(copy, holds, this.#ticked(holds));
    if (after) this.holds = new Map(this.holds).set(copy.file, after);
    else await this.#read(copy);
  }

  #ticked({ removed }: CopyHolds): readonly string[] {
    return removed.flatMap(({ id }) => (this.again.has(id) ? [id] : []));
  }

  #tick(id: string, on: boolean): void {
    const others = [...this.again].filter((one) => one !== id);
    this.again = new Set(on ? [...others, id] : others);
  }

  override render() {
    const text = words.copies;
    const { copies } = this.#copies.value;
    return html`<stet-dialog heading=${text.title} lede=${text.lede}>
      ${copies.length === 0 ? html`<p class="empty">${text.none}</p>` : nothing}
      <ul>
        ${copies.map((copy) => this.#row(copy))}
      </ul>
    </stet-dialog>`;
  }

  #row(copy: ConflictCopy) {
    const text = words.copies;
    const { kind, of, file } = copy;
    const summary = this.#copies.value.articles.find(({ id }) => id === copy.article);
    const told = this.holds.get(file);
    const isOrphan = kind !== 'record' && kind !== 'log' && copy.article === null;
    return html`<li data-file=${file}>
      <b lang=${summary?.language ?? words.locale}>${summary?.headline || text.kinds[kind](of)}</b>
      <small>${summary ? `${text.kinds[kind](of)}, ` : nothing}${text.origin(copy)}</small>
      <small class="num">${file}</small>
      ${isOrphan ? html`<small>${text.orphan}</small>` : nothing}
      ${typeof told === 'string' ? html`<small role="status">${told}</small>` : nothing}
      ${typeof told === 'object' ? [whatItHolds(copy, told), removedLines(told, this.again, (id, on) => this.#tick(id, on))] : nothing}
      ${
        isListKind(kind)
          ? html`<stet-list-copy .copy=${copy}></stet-list-copy>`
          : html`<div class="ways">${kind === 'article' ? this.#ofArticle(copy) : this.#ofOther(copy, told)}</div>`
      }
    </li>`;
  }

  #ofArticle(copy: ConflictCopy) {
    const text = words.copies;
    return html`<button class="button go" ?disabled=${this.busy || copy.article === null} @click=${() => this.#do(() => compareCopy(copy))}>
        ${text.mergeIt}
      </button>
      <button class="button" ?disabled=${this.#isStuck} @click=${() => this.#do(() => keepCopyApart(copy))}>${text.keep}</button>
      ${this.#binWay(copy)}`;
  }

  #ofOther(copy: ConflictCopy, told: CopyHolds | string | undefined) {
    const canTake = typeof told === 'object' && (told.parts.some(({ only }) => only > 0) || this.#ticked(told).length > 0);
    return html`${
      canTake
        ? html`<button class="button go" ?disabled=${this.#isStuck} @click=${() => this.#do(() => this.#take(copy, told))}>
            ${words.copies.take}
          </button>`
        : nothing
    }
    ${this.#binWay(copy)}`;
  }

  #binWay(copy: ConflictCopy) {
    const held = this.holds.get(copy.file);
    const base = typeof held === 'object' ? held.base : undefined;
    return html`<button class="button" ?disabled=${this.#isStuck} @click=${() => this.#do(() => binCopy(copy, base))}>
      ${words.copies.bin}
    </button>`;
  }

  get #isStuck(): boolean {
    return this.busy || !isWritable();
  }
}

customElements.define('stet-copies', StetCopies);
