import { html, LitElement, nothing } from 'lit';
import { BACKUP_TIMES, type BackupState } from '../../../core/contract/backups.ts';
import type { Answer } from '../../../core/contract/calls.ts';
import { backUpNow, chooseBackupFolder, chooseBackups, restoreHere, stopBackup } from '../../actions/backups.ts';
import { lookAtBackups } from '../../actions/backup-news.ts';
import { valueOrSay } from '../../actions/tell.ts';
import { ask } from '../../desk.ts';
import { backup } from '../../state/backup.ts';
import { library } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import './backed-articles.ts';
import { backupsStyle } from './backups-style.ts';

const DAYS = [1, 3, 7, 14, 30] as const;
const WEEKS = [0, 2, 4, 8, 26, 52] as const;

/** Where backups go and when, how the last one went, and the ways back out of them. */
export class StetBackups extends LitElement {
  static override properties = { listed: { state: true }, inside: { state: true }, restoring: { state: true } };
  static override styles = [controls, backupsStyle];
  readonly #backup = new Watch(this, backup, (view) => view);
  readonly #progress = new Watch(this, library, ({ progress }) => (progress?.task === 'restoring' ? progress.share : null));
  declare private listed: Answer<'backup.list'>;
  /** The backup whose articles are shown. */
  declare private inside: string | null;
  declare private restoring: boolean;
  /** The time of the backup up to which the list was asked for. */
  #asked = '';

  constructor() {
    super();
    this.listed = [];
    this.inside = null;
    this.restoring = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void lookAtBackups();
  }

  override updated(): void {
    const { state } = this.#backup.value;
    const asked = `${state?.folder ?? ''} ${state?.last?.at ?? ''} ${state?.days ?? ''}`;
    if (state === null || asked === this.#asked) return;
    this.#asked = asked;
    void this.#list();
  }

  async #list(): Promise<void> {
    this.listed = valueOrSay(await ask('backup.list', {})) ?? [];
  }

  async #restore(file?: string): Promise<void> {
    this.restoring = true;
    await restoreHere(file);
    this.restoring = false;
  }

  override render() {
    const text = words.backups;
    const { state, closing } = this.#backup.value;
    return html`<stet-dialog heading=${text.title} lede=${text.lede} size="wide">
      ${this.inside !== null ? html`<stet-backed-articles .file=${this.inside} @stet-back=${() => (this.inside = null)}></stet-backed-articles>` : state && this.#all(state, closing)}
    </stet-dialog>`;
  }

  #all(state: BackupState, closing: boolean) {
    return html`${this.#standing(state, closing)}
    ${closing ? nothing : html`${this.#where(state)} ${this.#kept(state)} ${this.#lying(state)}`}`;
  }

  #standing(state: BackupState, closing: boolean) {
    const text = words.backups;
    const { last, failed } = state;
    return html`<section role="status">
      ${last ? html`<p class=${failed ? 'plain' : 'good'}>${text.last(last)}</p>` : html`<p class="plain">${text.none}</p>`}
      ${last && text.without(last) !== '' ? html`<p class=${last.missed.count > 0 ? 'bad' : 'plain'}>${text.without(last)}</p>` : nothing}
      ${failed ? html`<p class="bad">${text.failed(failed.at, words.problems.say(failed.problem))}</p>` : nothing}
      ${state.running === null ? this.#begin(state) : this.#underWay(text.writing, state.running, closing)}
    </section>`;
  }

  #begin({ folder }: BackupState) {
    const text = words.backups;
    if (folder === null) return html`<p class="plain">${text.noFolder}</p>`;
    return html`<div class="row">
      <span></span><button class="button go" autofocus @click=${() => void backUpNow()}>${text.now}</button>
    </div>`;
  }

  #underWay(label: string, share: number, closing: boolean) {
    const text = words.backups;
    return html`${closing ? html`<p>${text.closing}</p>` : nothing}
      <div class="row">
        <span>${label}</span><progress max="1" .value=${share} aria-label=${label}></progress>
        <button class="button" autofocus @click=${() => void stopBackup()}>${closing ? text.closeWithout : text.stop}</button>
      </div>`;
  }

  #where({ folder, isThere }: BackupState) {
    const text = words.backups;
    return html`<section>
      <h3>${text.folder}</h3>
      <div class="row">
        <span class="place"
          >${folder ?? ''} ${folder !== null && !isThere ? html`<span class="bad">· ${text.notThere}</span>` : nothing}</span
        >
        <button class=${folder === null ? 'button go' : 'button'} ?autofocus=${folder === null} @click=${() => void chooseBackupFolder()}>
          ${folder === null ? text.choose : text.change}
        </button>
      </div>
    </section>`;
  }

  #kept({ when, days, weeks }: BackupState) {
    const text = words.backups;
    const choose = (change: Partial<Pick<BackupState, 'when' | 'days' | 'weeks'>>) => void chooseBackups({ when, days, weeks, ...change });
    const count = (label: string, now: number, offered: readonly number[], set: (count: number) => void) =>
      html`<label class="counts"
        ><span>${label}</span
        ><select @change=${(event: Event) => set(Number((event.target as HTMLSelectElement).value))}>
          ${[...new Set([...offered, now])].map((one) => html`<option value=${one} ?selected=${one === now}>${one}</option>`)}
        </select></label
      >`;
    return html`<section>
      <div class="row">
        <label class="field"
          ><span>${text.when}</span
          ><select @change=${(event: Event) => choose({ when: (event.target as HTMLSelectElement).value as BackupState['when'] })}>
            ${BACKUP_TIMES.map((one) => html`<option value=${one} ?selected=${one === when}>${text.times[one]}</option>`)}
          </select></label
        >
        <div class="counts" role="group" aria-label=${text.keep}>
          ${count(text.days, days, DAYS, (value) => choose({ days: value }))}
          ${count(text.weeks, weeks, WEEKS, (value) => choose({ weeks: value }))}
        </div>
      </div>
      <p class="hint">${text.keepHint}</p>
    </section>`;
  }

  #lying({ folder, running }: BackupState) {
    const text = words.backups;
    const share = this.#progress.value;
    if (this.restoring && share !== null) return html`<section>${this.#underWay(text.restoring, share, false)}</section>`;
    const isBusy = running !== null || this.restoring;
    return html`<section>
      ${folder === null ? nothing : html`<h3>${text.list}</h3>`}
      ${folder !== null && this.listed.length === 0 ? html`<p class="plain">${text.emptyList}</p>` : nothing}
      <ul>
        ${this.listed.map(
          ({ file, at, bytes }) =>
            html`<li>
              <span class="num">${text.row(at, bytes)}</span>
              <button class="button" ?disabled=${isBusy} @click=${() => (this.inside = file)}>${text.articles}</button>
              <button class="button" ?disabled=${isBusy} @click=${() => void this.#restore(file)}>${text.restore}</button>
            </li>`,
        )}
      </ul>
      <div class="row">
        <span></span><button class="button quiet" ?disabled=${isBusy} @click=${() => void this.#restore()}>${text.restoreOther}</button>
      </div>
    </section>`;
  }
}

customElements.define('stet-backups', StetBackups);
