import { html, LitElement, nothing } from 'lit';
import { isWritable } from '../../actions/library.ts';
import { say } from '../../actions/tell.ts';
import { workbench, workbenchHere } from '../../actions/workbench.ts';
import { article } from '../../state/article.ts';
import { overlays } from '../../state/overlays.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../library/library.ts';
import '../nothing-open/nothing-open.ts';
import '../standing/standing.ts';
import '../status-line/status-line.ts';
import '../toast/toast.ts';
import '../top-bar/top-bar.ts';
import { deskStyle } from './desk-style.ts';

/** The whole window: top bar, library, the open article, status line, and whatever lies over them. A file may be dropped anywhere. */
export class StetDesk extends LitElement {
  static override properties = { dropping: { state: true } };
  static override styles = [controls, deskStyle];
  declare private dropping: boolean;
  readonly #open = new Watch(this, article, ({ id }) => id);
  readonly #session = new Watch(this, session, ({ ready, preferences }) => ({ ready, libraryShown: preferences.libraryShown }));
  readonly #over = new Watch(this, overlays, ({ dialog, menu }) => ({ dialog, menu }));

  constructor() {
    super();
    this.dropping = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('dragover', this.#dragOver);
    document.addEventListener('dragleave', this.#dragLeave);
    document.addEventListener('drop', this.#drop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('dragover', this.#dragOver);
    document.removeEventListener('dragleave', this.#dragLeave);
    document.removeEventListener('drop', this.#drop);
  }

  readonly #dragOver = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = isWritable();
  };

  readonly #dragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.dropping = false;
  };

  readonly #drop = (event: DragEvent): void => {
    this.dropping = false;
    if (event.defaultPrevented) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0 && isWritable()) void this.#import(files);
  };

  async #import(files: readonly File[]): Promise<void> {
    const { isImportable, importDropped } = await workbench();
    const fit = files.filter((file) => isImportable(file.name));
    if (fit.length === 0) return say(words.frame.dropWrong, 'problem');
    for (const file of fit) await importDropped(file);
  }

  override willUpdate(): void {
    this.toggleAttribute('without-library', !this.#session.value.libraryShown);
    if (this.#over.value.dialog && !workbenchHere()) void workbench().then(() => this.requestUpdate());
  }

  override render() {
    if (!this.#session.value.ready) return nothing;
    const { dialog, menu } = this.#over.value;
    const bench = workbenchHere();
    return html`
      <stet-top-bar></stet-top-bar>
      <stet-standing></stet-standing>
      <stet-library></stet-library>
      <main aria-label=${words.frame.main}>
        <stet-article ?hidden=${this.#open.value === null}></stet-article>
        ${this.#open.value === null ? html`<stet-nothing-open></stet-nothing-open>` : nothing}
      </main>
      <stet-status-line></stet-status-line>
      ${dialog ? bench?.dialogOf(dialog) : nothing}
      ${menu ? html`<section aria-label=${words.frame.menu}><stet-menu .menu=${menu}></stet-menu></section>` : nothing}
      <stet-toast ?hidden=${dialog !== null}></stet-toast>
      ${this.dropping ? html`<div class="drop"><p>${words.frame.dropHere}</p></div>` : nothing}
    `;
  }
}

customElements.define('stet-desk', StetDesk);
