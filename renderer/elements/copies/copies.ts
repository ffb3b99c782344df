import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ConflictCopy, CopyHolds } from '../../../core/contract/conflict-copies.ts';
import { binCopy, compareCopy, copyHolds, keepCopyApart, takeFromCopy } from '../../actions/copies.ts';
import { isWritable } from '../../actions/library.ts';
import { personOf } from '../../actions/people.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';

/** Every conflict copy of the library, the latest first: what it is of, where it comes from, what it holds, and what can be done with it. */
export class StetCopies extends LitElement {
  static override properties = { holds: { state: true }, busy: { state: true } };
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
    `,
  ];
  /** What copies of dockets and of the record hold, by file; a sentence where they cannot be read. */
  declare private holds: ReadonlyMap<string, CopyHolds | string>;
  declare private busy: boolean;
  readonly #copies = new Watch(this, library, ({ copies, articles, library: state }) => ({ copies, articles, state }));

  constructor() {
    super();
    this.holds = new Map();
    this.busy = false;
  }

  override willUpdate(_changed: PropertyValues): void {
    for (const copy of this.#copies.value.copies) {
      if (copy.kind !== 'article' && !this.holds.has(copy.file)) void this.#read(copy);
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
    const after = await takeFromCopy(copy, holds);
    if (after) this.holds = new Map(this.holds).set(copy.file, after);
    else await this.#read(copy);
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
    const isOrphan = kind !== 'record' && copy.article === null;
    return html`<li data-file=${file}>
      <b lang=${summary?.language ?? words.locale}>${summary?.headline || text.kinds[kind](of)}</b>
      <small>${summary ? `${text.kinds[kind](of)}, ` : nothing}${text.origin(copy)}</small>
      <small class="num">${file}</small>
      ${isOrphan ? html`<small>${text.orphan}</small>` : nothing}
      ${typeof told === 'string' ? html`<small role="status">${told}</small>` : nothing}
      ${typeof told === 'object' ? this.#told(copy, told) : nothing}
      <div class="ways">${kind === 'article' ? this.#ofArticle(copy) : this.#ofOther(copy, told)}</div>
    </li>`;
  }

  #told({ kind }: ConflictCopy, { parts, otherwise }: CopyHolds) {
    const text = words.copies;
    const only = parts.filter((one) => one.only > 0).map((one) => ({ part: one.part, count: one.only }));
    return html`<small>${text.holds(parts.map(({ part, holds }) => ({ part, count: holds })))} ${text.only(only)}</small>
      ${otherwise.claims > 0 ? html`<small data-otherwise>${text.otherwise(otherwise.claims, named(otherwise.ways))} ${text.stays}</small>` : nothing}
      ${only.length > 0 || kind === 'record' ? html`<small>${kind === 'docket' ? text.ofDocket : text.ofRecord}</small>` : nothing}`;
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
    const canTake = typeof told === 'object' && told.parts.some(({ only }) => only > 0);
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

const named = (ways: CopyHolds['otherwise']['ways']): CopyHolds['otherwise']['ways'] =>
  ways.map((one) => ({ ...one, by: one.by === null ? null : (personOf(one.by)?.name ?? words.article.claim.unknownPerson) }));

customElements.define('stet-copies', StetCopies);
