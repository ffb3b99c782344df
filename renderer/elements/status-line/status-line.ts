import { css, html, LitElement, nothing } from 'lit';
import { ANCHOR_STATES } from '../../../core/saved/closed-sets.ts';
import { runCommand } from '../../actions/commands.ts';
import { backupNote } from '../../actions/backup-news.ts';
import { whichLibrary } from '../../actions/which-library.ts';
import { article } from '../../state/article.ts';
import { backup } from '../../state/backup.ts';
import { check } from '../../state/check.ts';
import { library } from '../../state/library.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';

/** The foot of the window: is it saved, how long is it, where do the claims stand, who sits here, which library. */
export class StetStatusLine extends LitElement {
  static override styles = [
    controls,
    css`
      footer {
        display: flex;
        align-items: center;
        gap: var(--s5);
        height: 28px;
        padding: 0 var(--s4);
        overflow: hidden;
        font-size: var(--t-xs);
        color: var(--ink-2);
        background: var(--panel);
        border-top: 1px solid var(--line);
        white-space: nowrap;
      }
      .saved {
        color: var(--verified);
        font-weight: 600;
      }
      .failed {
        color: var(--red);
        font-weight: 600;
      }
      /* Whether it is saved is never pushed out of sight: names give way first, then counts. */
      footer > * {
        flex: none;
        line-height: 28px;
      }
      .claims,
      .name {
        flex: 0 1 auto;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .claims {
        min-width: 0;
      }
      .name {
        flex-shrink: 1000;
        min-width: 4em;
        max-width: 40ch;
        text-align: start;
      }
      /* Where it is narrow, what there is none of goes before anything is cut. */
      @media (max-width: 1100px) {
        footer {
          gap: var(--s4);
        }
        .none {
          display: none;
        }
      }
      .end {
        margin-left: auto;
      }
      button:hover {
        color: var(--ink);
        text-decoration: underline;
      }
      .progress {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      progress {
        width: 96px;
        height: 6px;
        accent-color: var(--checking);
      }
    `,
  ];
  readonly #article = new Watch(this, article, ({ id, save, deedsUnderWay, savedAt, typing, recovered, trouble, meta }) => ({
    id,
    // What is done to a claim is shown at once, and is on the disk a moment later.
    save: save === 'saved' && deedsUnderWay ? ('saving' as const) : save,
    recovered,
    trouble,
    savedAt,
    typing,
    language: meta?.language,
  }));
  readonly #check = new Watch(this, check, (view) => view);
  readonly #library = new Watch(this, library, ({ library: state, progress }) => ({ state, progress }));
  readonly #backup = new Watch(this, backup, backupNote);
  readonly #person = new Watch(this, session, ({ person }) => person);

  constructor() {
    super();
    // Renders again when another library of this name is known.
    new Watch(this, session, ({ recents }) => recents);
  }

  override render() {
    const { id, language } = this.#article.value;
    const { state, progress } = this.#library.value;
    const person = this.#person.value;
    const named = person ? words.frame.person(person.name, words.sets.role[person.role]) : '';
    return html`<footer aria-label=${words.frame.statusLine}>
      ${id === null ? nothing : html`${this.#saved()}${this.#length()}<span role="status">${language ? words.format.language(language) : ''}</span>${this.#claims()}`}
      ${
        progress
          ? html`<span class="progress">
              ${words.frame.task[progress.task]} <progress max="1" .value=${progress.share}></progress>
              ${progress.task === 'importing' ? html`<button @click=${() => runCommand('stop-import')}>${words.commands.label['stop-import']}</button>` : nothing}
            </span>`
          : nothing
      }
      ${this.#backups()}
      <span class="end"></span>
      ${person ? html`<button class="name" title=${named} @click=${() => runCommand('welcome')}>${named}</button>` : nothing}
      ${
        state
          ? html`<span class="name library" title="${words.frame.libraryPlace(state.name)} · ${state.place}"
              >${words.frame.libraryPlace(this.#libraryName(state.name))}</span
            >`
          : nothing
      }
    </footer>`;
  }

  /** With the folder's own name where another library has this one, too; the whole way there is in the title. */
  #libraryName(name: string): string {
    const folder = whichLibrary()?.place.split(/[\\/]/u).at(-1) ?? '';
    return folder === '' || folder === name ? name : `${name} · ${folder}`;
  }

  #saved() {
    const { save, savedAt, typing, recovered, trouble } = this.#article.value;
    const { frame, format, takeOver } = words;
    if (save === 'failed')
      return html`<button class="failed" @click=${() => runCommand('save')}>${takeOver.notSaved(trouble?.code)}</button>`;
    if (recovered && save !== 'read-only')
      return html`<button class="failed" @click=${() => runCommand('save')}>${frame.recovered}</button>`;
    const text = {
      saved: savedAt ? frame.saved(format.time(savedAt)) : frame.savedPlain,
      saving: frame.saving,
      unsaved: typing ? frame.unsavedIn[typing] : frame.unsaved,
      'read-only': this.#readOnly(typing),
    }[save];
    return html`<span class=${save} data-save=${save} role="status">${text}</span>`;
  }

  /** A backup under way, or that there has been none for too long. A good one is not worth a word here. */
  #backups() {
    const note = this.#backup.value;
    if (note === null) return nothing;
    if (typeof note === 'string') return html`<button class="failed" @click=${() => runCommand('backups')}>${note}</button>`;
    return html`<span class="progress"
      >${words.backups.writing} <progress max="1" .value=${note.share} aria-label=${words.backups.writing}></progress
    ></span>`;
  }

  #readOnly(typing: 'library' | 'computer' | null): string {
    const { takeOver, format } = words;
    const why = takeOver.readOnly(this.#library.value.state?.readOnly);
    return typing === null ? why : format.list([why, takeOver.kept[typing]]);
  }

  #length() {
    const { words: count, minutes } = this.#check.value;
    return html`<span class="num">${words.frame.words(count)} · ${words.frame.minutes(minutes)}</span>`;
  }

  #claims() {
    const result = this.#check.value.result;
    if (!result) return nothing;
    if (result.claims.length === 0) return html`<span>${words.frame.noClaims}</span>`;
    const { number } = words.format;
    const parts = ANCHOR_STATES.map((state) => {
      const count = result.anchorCounts[state];
      return { text: `${number(count)} ${words.sets.anchor[state]}`, isNone: count === 0 };
    });
    const title = parts.map(({ text }) => text).join(' · ');
    return html`<span class="num claims" title=${title}
      >${words.frame.claims(result.claims.length)}:
      ${parts.map(({ text, isNone }, at) => html`<span class=${isNone && at > 0 ? 'none' : ''}>${at > 0 ? ' · ' : ''}${text}</span>`)}</span
    >`;
  }
}

customElements.define('stet-status-line', StetStatusLine);
