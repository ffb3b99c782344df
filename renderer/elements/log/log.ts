import { css, html, LitElement } from 'lit';
import type { AuditEntry } from '../../../core/audit/chain.ts';
import { outwardDetail } from '../../../core/audit/confidential.ts';
import type { Answer } from '../../../core/contract/calls.ts';
import { FORMAT_IDS, type FormatId } from '../../../core/export/formats.ts';
import { CHECK_STATUSES, CONFIDENTIALITY_LEVELS, type CheckStatus, type Confidentiality } from '../../../core/saved/closed-sets.ts';
import { personOf } from '../../actions/people.ts';
import { say, valueOrSay } from '../../actions/tell.ts';
import { ask } from '../../desk.ts';
import { article } from '../../state/article.ts';
import { library } from '../../state/library.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import { doneIn, settingsIn } from './done-in.ts';
import { deciderIn, leftOutOf, nameIn, signersOf } from './entry-people.ts';
import { turnedIn } from './turned.ts';
import { broughtBack, claimWords, replyName, sourceTitle } from './entry-words.ts';

/** Nobody reads more of one entry in a list; the table has all of it. */
const LONGEST = 400;
/** Of sign-offs that the log does not bear. */
const MOST_UNLOGGED = 20;
const text = (value: unknown): string =>
  typeof value === 'string' ? (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value) : '';
const isFormat = (value: unknown): value is FormatId => (FORMAT_IDS as readonly unknown[]).includes(value);
const isStatus = (value: unknown): value is CheckStatus => typeof value === 'string' && Object.hasOwn(CHECK_STATUSES, value);

const isLevel = (value: unknown): value is Confidentiality => (CONFIDENTIALITY_LEVELS as readonly unknown[]).includes(value);

/** The audit log, newest first, of the open article or of the whole library, and whether its chain holds. */
export class StetLog extends LitElement {
  static override properties = { log: { state: true }, only: { state: true }, unread: { state: true } };
  static override styles = [
    controls,
    css`
      .top {
        display: flex;
        gap: var(--s2);
        align-items: center;
        margin-bottom: var(--s2);
      }
      .top .button:last-child {
        margin-left: auto;
      }
      .top [aria-pressed='true'] {
        border-color: var(--ink);
        font-weight: 600;
      }
      .chain {
        margin: 0 0 var(--s3);
        color: var(--verified);
      }
      .chain.broken {
        color: var(--red);
        font-weight: 600;
      }
      .chain small {
        display: block;
        font-weight: 400;
        color: var(--ink-2);
      }
      .renamed {
        margin: 0 0 var(--s3);
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 110px 1fr;
        gap: 2px var(--s3);
        padding: 7px 0;
        border-top: 1px solid var(--line);
      }
      li small {
        font-size: var(--t-xs);
        color: var(--ink-2);
      }
      li > :not(time) {
        grid-column: 2;
      }
      time {
        font-size: var(--t-xs);
        line-height: 20px;
        color: var(--ink-2);
      }
      q {
        font: 500 15px/1.4 var(--serif);
        overflow-wrap: anywhere;
        quotes: '“' '”';
      }
      li small.back {
        color: var(--red);
      }
      .muted {
        color: var(--ink-2);
      }
    `,
  ];
  declare private log: Answer<'audit.read'> | null;
  declare private only: boolean;
  declare private unread: boolean;

  constructor() {
    super();
    this.log = null;
    this.unread = false;
    this.only = article.value.id !== null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const { id } = article.value;
    this.log = valueOrSay(await ask('audit.read', this.only && id !== null ? { article: id } : {}));
    this.unread = this.log === null;
  }

  #choose(only: boolean): void {
    this.only = only;
    void this.#load();
  }

  async #save(): Promise<void> {
    const saved = valueOrSay(await ask('audit.export', {}));
    if (saved) say(words.log.saved(saved.file, saved.count), 'good');
  }

  #what(entry: AuditEntry): string {
    const { kind } = entry;
    const detail = outwardDetail(entry, library.value.record?.sources ?? []);
    const { check, confidentiality, dispute, entries, format, file, named, of, outcome, part, who } = detail;
    const more = [
      isStatus(check) ? words.sets.check[check] : '',
      isFormat(format) ? words.sets.format[format] : text(format),
      words.disputes.outcome(text(outcome)),
      deciderIn(entry),
      dispute === 'taken-back' ? words.log.tookBack : '',
      signersOf(entry),
      leftOutOf(entry),
      isLevel(confidentiality) ? words.sets.confidentiality[confidentiality] : '',
      text(part),
      text(who) || replyName(entry),
      text(detail['answer']) === '' ? '' : words.replies.status(text(detail['answer'])),
      sourceTitle(entry),
      text(detail['locator']),
      text(file),
      typeof named === 'number' ? words.log.named(named) : '',
      kind === 'copy-set-aside' && typeof entries === 'number' ? words.listCopies.entries(entries) : '',
      typeof of === 'number' ? `no. ${of}` : '',
      ...settingsIn(entry),
    ];
    return [doneIn(entry), ...more.filter((part) => part !== '')].join(' · ');
  }

  #chain({ broken, all, begun, of }: Answer<'audit.read'>) {
    const { log } = words;
    const other = of === 'other' ? html`<p class="chain broken" role="alert">! ${log.other}<small>${log.otherMeans}</small></p>` : '';
    if (broken !== null) {
      const { entry, line, why } = broken;
      const said = entry ? log.entry(entry.at, nameIn(entry, entry.by), this.#what(entry)) : '';
      return html`${other}
        <p class="chain broken" role="alert">! ${log.broken[why](line, said)}<small>${log.brokenMeans[why]}</small></p>`;
    }
    if (all === 0 || of === 'other') return other;
    const unsaid = begun === null ? log.unsaid : begun.from > 1 ? log.saidFrom(begun.from) : '';
    return html`<p class="chain">✓ ${log.whole(all)}${unsaid === '' ? '' : html`<small>${unsaid}</small>`}</p>`;
  }

  /** Sign-offs in the claims that the log does not bear: a whole chain does not say that nothing is missing in it. */
  #unlogged({ unlogged }: Answer<'audit.read'>) {
    const { log } = words;
    if (unlogged.length === 0) return '';
    const list = unlogged.map(
      ({ by, at, words: said }) => html`<small>${log.unloggedOne(personOf(by)?.name ?? log.nobody, said, at)}</small>`,
    );
    return html`<p class="chain broken" role="alert" data-unlogged>
      ! ${log.unlogged(unlogged.length)}${list.slice(0, MOST_UNLOGGED)}<small>${log.unloggedMeans}</small>
    </p>`;
  }

  #row(entry: AuditEntry, known: ReadonlyMap<string, string>) {
    const { at, by, detail, n } = entry;
    const said = text(detail['words']) || text(known.get(text(detail['claim'])));
    const headline = library.value.articles.find(({ id }) => id === entry.article)?.headline ?? '';
    return html`<li>
      <time class="num" datetime=${at}>${words.format.moment(at)}</time>
      <span><b>${nameIn(entry, by)}</b> ${this.#what(entry)}</span>
      ${this.log?.back.includes(n) ? html`<small class="back">! ${words.log.back(n - 1)}</small>` : ''}
      ${said === '' ? '' : html`<q>${said}</q>`} ${text(detail['reason']) === '' ? '' : html`<q>${text(detail['reason'])}</q>`}
      ${broughtBack(entry).map(
        (back) =>
          html`<span><small>${words.log.again}</small> ${'quoted' in back ? html`<q>${text(back.quoted)}</q>` : back.called}</span>`,
      )}
      ${turnedIn(entry)} ${this.only || headline === '' ? '' : html`<small>${headline}</small>`}
    </li>`;
  }

  #which() {
    const { log } = words;
    if (article.value.id === null) return '';
    return html`<span class="muted">${log.which}</span> ${[true, false].map(
        (only) =>
          html`<button class="button" aria-pressed=${this.only === only} @click=${() => this.#choose(only)}>
            ${only ? log.here : log.library}
          </button>`,
      )}`;
  }

  override render() {
    const { log } = words;
    const read = this.log;
    const known = claimWords(read?.entries ?? []);
    return html`<stet-dialog heading=${log.title} lede=${log.lede}>
      <div class="top">
        ${this.#which()}<button class="button" ?disabled=${read === null || read.all === 0} @click=${() => this.#save()}>
          ${log.save}
        </button>
      </div>
      ${read === null ? html`<p class="muted" role="status">${this.unread ? log.unread : log.loading}</p>` : [this.#chain(read), this.#unlogged(read)]}
      ${read?.renamed.map(({ then, now }) => html`<p class="renamed">! ${log.signedUnder(then, now)}</p>`)}
      ${read?.count === 0 ? html`<p class="muted">${log.empty}</p>` : ''}
      <ol>
        ${read?.entries.map((entry) => this.#row(entry, known))}
      </ol>
      ${read && read.entries.length < read.count ? html`<p class="muted">${log.onlyLatest(read.entries.length, read.count)}</p>` : ''}
    </stet-dialog>`;
  }
}

customElements.define('stet-log', StetLog);
