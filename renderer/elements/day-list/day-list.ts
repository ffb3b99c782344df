import { html, LitElement, nothing } from 'lit';
import type { Answer } from '../../../core/contract/calls.ts';
import type { DayRow } from '../../../core/contract/day-list.ts';
import { instantOf, spanOf } from '../../../core/replies/reply-state.ts';
import { goToDayRow, readDayList } from '../../actions/day-list.ts';
import { initialsOfPerson } from '../../actions/people.ts';
import { nowHere } from '../../actions/reply-clock.ts';
import { library } from '../../state/library.ts';
import { session } from '../../state/session.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';
import { gateSign } from '../gate/gate-look.ts';
import '../dialog/dialog.ts';
import { dayListStyle } from './day-list-style.ts';

/** Rows shown at first: nobody goes through more in a day. */
const SHOWN = 200;
const PRESSING: ReadonlySet<DayRow['code']> = new Set(['stale', 'disputed', 'removal-open', 'orphaned', 'reply-overdue']);

/** What is open of it; of a claim that only has to be checked, how far that is, in the words of its card. */
function standingOf({ code, state }: DayRow): string {
  return code === 'unchecked' && state !== undefined ? words.sets.claimState[state] : words.article.gate.names[code].replace(/\.$/, '');
}

/** Every open claim and reply of the library, gone through by arrows; Enter opens the story there. */
export class StetDayList extends LitElement {
  static override properties = { list: { state: true }, failed: { state: true }, mine: { state: true }, shown: { state: true } };
  static override styles = [controls, dayListStyle];
  declare private list: Answer<'library.day-list'> | null;
  declare private failed: boolean;
  /** Whether only what waits for the person who sits here is shown. */
  declare private mine: boolean;
  declare private shown: number;

  constructor() {
    super();
    this.list = null;
    this.failed = false;
    this.mine = false;
    this.shown = SHOWN;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const list = await readDayList();
    this.failed = list === null;
    this.list = list;
    this.mine = this.#mine.length > 0;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.row')?.focus();
  }

  get #mine(): readonly DayRow[] {
    const person = session.value.person?.id ?? '';
    return this.list?.rows.filter(({ people }) => people.includes(person)) ?? [];
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const at = rows.findIndex((row) => row === this.shadowRoot?.activeElement);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  override render() {
    const { dayList } = words;
    return html`<stet-dialog heading=${dayList.title} lede=${dayList.lede} size="widest" @keydown=${this.#key}>
      ${this.list === null ? html`<p class="muted" role="status">${this.failed ? dayList.failed : dayList.loading}</p>` : this.#rows(this.list)}
    </stet-dialog>`;
  }

  #rows({ rows: all, unread, ...count }: Answer<'library.day-list'>) {
    const { dayList } = words;
    // What is more than this is said, not shown.
    const rows = this.mine ? this.#mine : all;
    const more = rows.length - this.shown;
    const others = (this.mine ? count.mine : count.all) - rows.length;
    return html`<div class="top" role="group" aria-label=${dayList.which}>
        <span class="segments"
          ><button aria-pressed=${this.mine} @click=${() => (this.mine = true)}>${dayList.mine(count.mine)}</button
          ><button aria-pressed=${!this.mine} @click=${() => (this.mine = false)}>${dayList.all(count.all)}</button></span
        >
      </div>
      ${unread.length > 0 ? html`<p class="unread" role="alert">${dayList.unread(unread)}</p>` : nothing}
      ${rows.length === 0 ? html`<p class="muted">${this.mine ? dayList.nothingMine : dayList.nothing}</p>` : nothing}
      <ul aria-label=${dayList.title}>
        ${rows.slice(0, this.shown).map((row) => html`<li>${this.#row(row)}</li>`)}
      </ul>
      ${more > 0 ? html`<button class="button" @click=${() => (this.shown = rows.length)}>${dayList.more(more)}</button>` : nothing}
      ${more <= 0 && others > 0 ? html`<p class="muted">${dayList.others(others)}</p>` : nothing}`;
  }

  #row(row: DayRow) {
    const { dayList } = words;
    const { kind, code, people, priority } = row;
    const said = kind === 'reply' ? dayList.putTo(row.words || words.replies.nobody) : row.words || dayList.noWords;
    const summary = library.value.articles.find(({ id }) => id === row.article);
    const about = [standingOf(row), summary?.headline || summary?.file, ...people.map(initialsOfPerson)];
    return html`<button class="row ${PRESSING.has(code) ? 'pressing' : ''}" data-code=${code} @click=${() => goToDayRow(row)}>
      <span class="sign" aria-hidden="true">${gateSign(code)}</span>
      <span class="words" lang=${langOf(said)}>${said}</span>
      ${this.#due(row)}
      <small
        >${priority === 'high' ? html`<span class="flag" title=${dayList.high}>! ${words.sets.priority.high}</span> · ` : nothing}${about
          .filter(Boolean)
          .join(' · ')}</small
      >
    </button>`;
  }

  #due({ due }: DayRow) {
    const { ms, zone } = nowHere();
    const at = instantOf(due, zone);
    if (at === null) return html`<span></span>`;
    const left = at - ms;
    const said = left > 0 ? words.replies.due(spanOf(left)) : words.replies.overdue(spanOf(left));
    return html`<span class="due num ${left > 0 ? '' : 'over'}" title=${words.format.moment(due)}>${said}</span>`;
  }
}

customElements.define('stet-day-list', StetDayList);
