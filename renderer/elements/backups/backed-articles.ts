import { html, LitElement, nothing } from 'lit';
import type { Answer } from '../../../core/contract/calls.ts';
import { takeFromBackup } from '../../actions/backups.ts';
import { closeDialog, valueOrSay } from '../../actions/tell.ts';
import { ask } from '../../desk.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import { backupsStyle } from './backups-style.ts';

/** As many rows as anybody looks through; the others are found by their names. */
const MOST = 60;

/** The articles in one backup, each with its way into the library. `stet-back`: to the list of backups. */
export class StetBackedArticles extends LitElement {
  static override properties = { file: { type: String }, articles: { state: true }, query: { state: true } };
  static override styles = [controls, backupsStyle];
  declare file: string;
  declare private articles: Answer<'backup.articles'> | null;
  declare private query: string;

  constructor() {
    super();
    this.file = '';
    this.articles = null;
    this.query = '';
  }

  override firstUpdated(): void {
    void this.#load();
    this.renderRoot.querySelector('input')?.focus();
  }

  async #load(): Promise<void> {
    this.articles = valueOrSay(await ask('backup.articles', { file: this.file })) ?? [];
  }

  async #take(article: string): Promise<void> {
    if (await takeFromBackup(this.file, article)) closeDialog();
  }

  override render() {
    const text = words.backups;
    const found = (this.articles ?? []).filter(({ file }) => file.toLowerCase().includes(this.query.trim().toLowerCase()));
    return html`<section>
      <label class="field"
        ><span>${text.find}</span
        ><input
          type="search"
          .value=${this.query}
          @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        /><small>${text.takeHint}</small></label
      >
      ${this.articles !== null && found.length === 0 ? html`<p class="plain">${text.noArticles}</p>` : nothing}
      <ul>
        ${found.slice(0, MOST).map(
          ({ file }) =>
            html`<li>
              <span>${file}</span>
              <button class="button" aria-label=${text.take(file)} @click=${() => void this.#take(file)}>${text.takeIt}</button>
            </li>`,
        )}
      </ul>
      ${found.length > MOST ? html`<p class="plain">${text.more(found.length - MOST)}</p>` : nothing}
      <div class="row">
        <button class="button" @click=${() => this.dispatchEvent(new CustomEvent('stet-back'))}>${text.back}</button>
      </div>
    </section>`;
  }
}

customElements.define('stet-backed-articles', StetBackedArticles);
