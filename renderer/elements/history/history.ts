import { html, LitElement, nothing } from 'lit';
import type { SavePoint } from '../../../core/contract/history.ts';
import { mayPutBack, namePoint, putWholeBack, readPoints, readRoom, type KeptText } from '../../actions/history.ts';
import { closeDialog } from '../../actions/tell.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import './compare.ts';
import { historyStyle } from './history-style.ts';
import { nameForm, pointButton } from './point-row.ts';

/** Two texts to compare; `other`: null for what stands now. */
export interface Pair {
  readonly one: string;
  readonly other: string | null;
}

type Only = 'all' | 'named';
interface Read {
  readonly points: readonly SavePoint[];
  readonly count: number;
  readonly all: number;
  readonly named: number;
  readonly torn: number;
}

const dayOf = ({ at }: SavePoint): string => words.format.day(at);

/** The open article's save points, newest first, gone through by arrows; Enter compares. `pair`: two to show at once. */
export class StetHistory extends LitElement {
  static override properties = {
    pair: { attribute: false },
    read: { state: true },
    only: { state: true },
    marked: { state: true },
    naming: { state: true },
    kept: { state: true },
    room: { state: true },
    busy: { state: true },
  };
  static override styles = [controls, historyStyle];
  declare pair: Pair | null;
  declare private read: Read | null;
  declare private only: Only;
  declare private marked: string | null;
  declare private naming: string | null;
  /** What the comparing shows on its left. */
  declare private kept: KeptText | null;
  declare private room: string;
  declare private busy: boolean;
  #left: string | null = null;

  constructor() {
    super();
    this.pair = null;
    this.read = null;
    this.only = 'all';
    this.marked = null;
    this.naming = null;
    this.kept = null;
    this.room = '';
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load(this.only);
  }

  async #load(only: Only): Promise<void> {
    this.only = only;
    this.naming = null;
    this.read = await readPoints(0, only);
    if (this.pair === null) await this.#focus(null);
  }

  async #more(): Promise<void> {
    const before = this.read;
    const next = before && (await readPoints(before.points.length, this.only));
    if (!before || !next) return;
    this.read = { ...next, points: [...before.points, ...next.points] };
    await this.#focus(next.points[0]?.key ?? null);
  }

  /** Gives the keyboard to a row, or to the first. */
  async #focus(key: string | null): Promise<void> {
    await this.updateComplete;
    const row = key === null ? null : this.renderRoot.querySelector<HTMLElement>(`.point[data-key="${key}"]`);
    (row ?? this.renderRoot.querySelector<HTMLElement>('.point'))?.focus();
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.point')];
    const at = rows.findIndex((row) => row === this.shadowRoot?.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  }

  /** The older of the two stands on the left. */
  #compare(key: string): void {
    const points = this.read?.points ?? [];
    const [at, marked] = [key, this.marked].map((one) => points.findIndex((point) => point.key === one));
    const isPair = this.marked !== null && this.marked !== key && at !== undefined && marked !== undefined && marked >= 0;
    this.kept = null;
    this.#left = key;
    if (!isPair || this.marked === null) this.pair = { one: key, other: null };
    else this.pair = at > marked ? { one: key, other: this.marked } : { one: this.marked, other: key };
  }

  #back(): void {
    const key = this.#left ?? this.pair?.one ?? null;
    this.pair = null;
    this.kept = null;
    void this.#load(this.only).then(() => this.#focus(key));
  }

  async #name(key: string, event: Event): Promise<void> {
    event.preventDefault();
    const name = this.renderRoot.querySelector<HTMLInputElement>('form input')?.value ?? '';
    const named = await namePoint(key, name);
    if (!named || !this.read) return;
    const points = this.read.points.map((point) => (point.key === key ? { ...point, name: named.name } : point));
    const count = points.filter((point) => point.name !== null).length;
    this.read = { ...this.read, points, named: Math.max(count, this.read.named + (named.name === null ? -1 : 0)) };
    this.naming = null;
    await this.#focus(key);
  }

  #startNaming(key: string): void {
    this.naming = key;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('form input')?.select());
  }

  async #restore(): Promise<void> {
    if (!this.kept) return;
    this.busy = true;
    const isBack = await putWholeBack(this.kept);
    this.busy = false;
    if (isBack) closeDialog();
  }

  async #weigh(): Promise<void> {
    const room = await readRoom();
    if (room) this.room = words.history.roomIs(room.points, room.bytes);
  }

  override render() {
    const { history } = words;
    return html`<stet-dialog heading=${history.title} lede=${history.lede} size="wide" footed @keydown=${this.#key}>
      ${this.pair ? this.#comparing(this.pair) : this.#list()}
      ${this.pair ? this.#compareFoot(this.pair) : html`<span slot="foot" class="hint">${history.keys}</span>`}
    </stet-dialog>`;
  }

  #list() {
    const { history } = words;
    const { read } = this;
    if (read === null) return html`<p class="muted" role="status">${history.loading}</p>`;
    const left = read.count - read.points.length;
    return html`<div class="top">
        <span class="segments" role="group" aria-label=${history.which}
          ><button aria-pressed=${this.only === 'all'} @click=${() => this.#load('all')}>${history.all(read.all)}</button
          ><button aria-pressed=${this.only === 'named'} @click=${() => this.#load('named')}>${history.named(read.named)}</button></span
        >
        <span class="muted" role="status">${this.marked === null ? nothing : history.marked}</span>
        ${this.room === '' ? html`<button class="button quiet end" @click=${this.#weigh}>${history.room}</button>` : html`<span class="muted end num" role="status">${this.room}</span>`}
      </div>
      ${read.torn > 0 ? html`<p class="torn" role="alert">${history.torn(read.torn)}</p>` : nothing}
      ${read.points.length === 0 ? html`<p class="muted">${this.only === 'named' ? history.emptyNamed : history.empty}</p>` : nothing}
      ${this.#days(read.points)}
      ${left > 0 ? html`<button class="button more" @click=${this.#more}>${history.more(left)}</button>` : nothing}`;
  }

  /** A new heading where the day of a row is not that of the row above it: the order is that of saving, also when the clock was set back. */
  #days(points: readonly SavePoint[]) {
    const days: { readonly day: string; readonly points: SavePoint[] }[] = [];
    for (const point of points) {
      const last = days[days.length - 1];
      if (last?.day === dayOf(point)) last.points.push(point);
      else days.push({ day: dayOf(point), points: [point] });
    }
    return days.map(
      ({ day, points: ofDay }) =>
        html`<h3>${day}</h3>
          <ul aria-label=${day}>
            ${ofDay.map((point) => this.#row(point))}
          </ul>`,
    );
  }

  #row(point: SavePoint) {
    const { history } = words;
    const { key, name } = point;
    const isMarked = this.marked === key;
    return html`<li class=${isMarked ? 'marked' : ''}>
      ${pointButton(point, () => this.#compare(key))}
      <button class="button quiet" aria-pressed=${isMarked} @click=${() => (this.marked = isMarked ? null : key)}>
        ${isMarked ? history.unmark : history.mark}
      </button>
      <button class="button quiet" ?disabled=${!mayPutBack()} @click=${() => this.#startNaming(key)}>
        ${name === null ? history.name : history.rename}
      </button>
      ${
        this.naming === key
          ? nameForm(
              name ?? '',
              (event) => void this.#name(key, event),
              () => (this.naming = null),
            )
          : nothing
      }
    </li>`;
  }

  #comparing({ one, other }: Pair) {
    return html`<stet-compare
      .one=${one}
      .other=${other}
      @stet-compared=${({ detail }: CustomEvent<KeptText | null>) => (this.kept = detail)}
    ></stet-compare>`;
  }

  /** The save point before the one that is looked at, as far as the list has been read. */
  #before(key: string): string | null {
    const points = this.read?.points ?? [];
    const at = points.findIndex((point) => point.key === key);
    return at < 0 ? null : (points[at + 1]?.key ?? null);
  }

  #compareFoot({ one, other }: Pair) {
    const { compare } = words.history;
    const at = this.#left ?? one;
    const before = this.#before(at);
    const canPut = other === null && this.kept !== null && this.kept.markdown !== null && mayPutBack();
    const isBefore = other === at && one === before;
    return html`<button slot="foot" class="button" autofocus @click=${this.#back}>${compare.back}</button> ${
        before === null
          ? nothing
          : html`<span slot="foot" class="segments" role="group" aria-label=${compare.with}
              ><button aria-pressed=${other === null} @click=${() => (this.pair = { one: at, other: null })}>${compare.withNow}</button
              ><button aria-pressed=${isBefore} @click=${() => (this.pair = { one: before, other: at })}>
                ${compare.withBefore}
              </button></span
            >`
      }
      ${
        canPut
          ? html`<button slot="foot" class="button go" ?disabled=${this.busy} @click=${this.#restore}>${compare.restore}</button
              ><span slot="foot" class="hint">${compare.restoreHint}</span>`
          : html`<span slot="foot" class="hint">${other === null && this.kept ? this.#whyNot(this.kept) : nothing}</span>`
      }`;
  }

  #whyNot({ markdown }: KeptText): string {
    const { compare } = words.history;
    return markdown === null ? compare.onlyWords : compare.readOnly;
  }
}

customElements.define('stet-history', StetHistory);
