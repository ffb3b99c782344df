import { html, LitElement, nothing } from 'lit';
import type { CommandId } from '../../../core/contract/commands.ts';
import type { Recent } from '../../../core/contract/shapes.ts';
import { ROLES, type Role } from '../../../core/saved/closed-sets.ts';
import type { Person } from '../../../core/saved/library-record.ts';
import { commandOfKey, keysOfCommand } from '../../actions/keys.ts';
import { createLibrary, forgetRecent, openLibrary, openRecent, openSample } from '../../actions/library.ts';
import { initialsOf, setPerson } from '../../actions/session.ts';
import { closeDialog, leaveDialog } from '../../actions/tell.ts';
import { peopleLike, whoIs } from '../../actions/who-is.ts';
import { library } from '../../state/library.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon, type IconName } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import type { StetDialog } from '../dialog/dialog.ts';
import '../key/key.ts';
import { samePerson } from './same-person.ts';
import { welcomeStyle } from './welcome-style.ts';

interface Way {
  readonly command: CommandId;
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly run: () => Promise<boolean>;
}

/** Who sits here, and where the stories are. Opens by itself at first start, and again from the Help menu. */
export class StetWelcome extends LitElement {
  static override properties = {
    name: { state: true },
    initials: { state: true },
    mostly: { state: true },
    nameMissing: { state: true },
    same: { state: true },
  };
  static override styles = [controls, welcomeStyle];
  declare private name: string;
  declare private initials: string;
  declare private mostly: Role;
  declare private nameMissing: boolean;
  /** Who of those with such a name it is: an id, null for nobody of them; undefined while nobody said. */
  declare private same: string | null | undefined;
  readonly #recents = new Watch(this, session, ({ recents }) => recents);
  readonly #library = new Watch(this, library, ({ library: state }) => state);

  constructor() {
    super();
    const { person } = session.value;
    this.name = person?.name ?? '';
    this.initials = person?.initials ?? '';
    this.mostly = person?.role ?? 'editor';
    this.nameMissing = false;
    this.same = undefined;
  }

  get #like(): readonly Person[] {
    return peopleLike(this.name.trim());
  }

  /** Keeps the person; false when there is no name yet. */
  async #keepPerson(): Promise<boolean> {
    const name = this.name.trim();
    this.nameMissing = name === '';
    if (this.nameMissing) {
      this.renderRoot.querySelector('input')?.focus();
      return false;
    }
    const initials = this.initials.trim() || initialsOf(name);
    const kept = await setPerson({ ...whoIs(name, this.same), initials, role: this.mostly });
    if (kept) this.renderRoot.querySelector<StetDialog>('stet-dialog')?.settle();
    return kept;
  }

  async #go(way: Way['run']): Promise<void> {
    if ((await this.#keepPerson()) && (await way())) closeDialog();
  }

  async #done(): Promise<void> {
    if (await this.#keepPerson()) closeDialog();
  }

  /** Enter goes on: it saves where a library is open, else the next thing is to choose one. */
  async #enter(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (this.#library.value !== null) return this.#done();
    if (await this.#keepPerson()) this.renderRoot.querySelector<HTMLElement>('.way')?.focus();
  }

  /** The keys that stand beside the ways in are for the frame behind, which a dialog holds back. */
  #keyOfWay(event: KeyboardEvent): void {
    const command = commandOfKey(event, false);
    const way = this.#ways.find((one) => one.command === command);
    if (!way || event.defaultPrevented) return;
    event.preventDefault();
    void this.#go(way.run);
  }

  #named(event: Event): void {
    const follows = this.initials === initialsOf(this.name);
    this.name = (event.target as HTMLInputElement).value;
    this.nameMissing = false;
    this.same = undefined;
    if (follows) this.initials = initialsOf(this.name);
  }

  override render() {
    const text = words.dialogs.welcome;
    const there = this.#library.value !== null;
    return html`<stet-dialog heading=${text.title} size="widest" bare ?footed=${there} @keydown=${this.#keyOfWay}>
      <div class="front">
        <span class="mark" aria-hidden="true">${words.frame.mark}</span>
        <div>
          <h2>${text.title}</h2>
          <p>${text.lede}</p>
        </div>
      </div>
      <div class="columns">${this.#who()} ${this.#where()}</div>
      ${
        there
          ? html`<button slot="foot" class="button go" @click=${this.#done}>${text.save} <stet-key keys="Enter"></stet-key></button>
              <button slot="foot" class="button quiet" @click=${leaveDialog}>
                ${words.frame.cancel} <stet-key keys="Escape"></stet-key>
              </button>`
          : nothing
      }
    </stet-dialog>`;
  }

  #who() {
    const text = words.dialogs.welcome;
    return html`<section>
      <h3>${text.who}</h3>
      <p class="hint">${text.whoHint}</p>
      <div class="who" @keydown=${this.#enter}>
        <label class="field"
          ><span>${text.name}</span
          ><input
            type="text"
            autocomplete="off"
            autofocus
            placeholder=${text.namePlaceholder}
            .value=${this.name}
            aria-invalid=${String(this.nameMissing)}
            @input=${this.#named}
        /></label>
        <label class="field"
          ><span>${text.initials}</span
          ><input
            type="text"
            autocomplete="off"
            maxlength="4"
            .value=${this.initials}
            @input=${(event: Event) => (this.initials = (event.target as HTMLInputElement).value)}
        /></label>
        ${samePerson({ name: this.name.trim(), like: this.#like, chosen: this.same === undefined ? (this.#like[0]?.id ?? null) : this.same, choose: (id) => (this.same = id) })}
        ${this.nameMissing ? html`<p class="warning" role="alert">${text.nameMissing}</p>` : nothing}
        <fieldset>
          <legend>${text.role}</legend>
          ${ROLES.map((role) => this.#role(role))}
        </fieldset>
      </div>
    </section>`;
  }

  #role(role: Role) {
    return html`<label class="check"
      ><input type="radio" name="role" .checked=${this.mostly === role} @change=${() => (this.mostly = role)} /><span
        >${words.sets.role[role]}</span
      ><small>${words.dialogs.welcome.roleHints[role]}</small></label
    >`;
  }

  get #ways(): readonly Way[] {
    const text = words.dialogs.welcome;
    return [
      { command: 'open-sample', icon: 'book-open', title: text.sample, hint: text.sampleHint, run: openSample },
      { command: 'create-library', icon: 'folder-plus', title: text.create, hint: text.createHint, run: createLibrary },
      { command: 'open-library', icon: 'folder-open', title: text.open, hint: text.openHint, run: openLibrary },
    ];
  }

  #where() {
    const text = words.dialogs.welcome;
    return html`<section>
      <h3>${text.where}</h3>
      <div class="ways">${this.#ways.map((way, at) => this.#way(way, at === 0))}</div>
      ${
        this.#recents.value.length > 0
          ? html`<ul class="recents" aria-label=${text.recents}>
              ${this.#recents.value.map((recent) => this.#recent(recent))}
            </ul>`
          : nothing
      }
    </section>`;
  }

  #way(way: Way, first: boolean) {
    const keys = keysOfCommand(way.command);
    return html`<button class="way ${first ? 'first' : ''}" data-way=${way.command} @click=${() => this.#go(way.run)}>
      ${icon(way.icon)}<b>${way.title}</b><small>${way.hint}</small>${keys ? html`<stet-key keys=${keys}></stet-key>` : nothing}
    </button>`;
  }

  #recent({ id, name, place, present }: Recent) {
    const text = words.dialogs.welcome;
    return html`<li>
      <button class="open" ?disabled=${!present} @click=${() => this.#go(() => openRecent(id))}>
        <span>${name}</span><small><bdi>${present ? place : text.missing}</bdi></small>
      </button>
      <button class="button quiet icon-only" aria-label="${text.forget}: ${name}" title=${text.forget} @click=${() => forgetRecent(id)}>
        ${icon('x')}
      </button>
    </li>`;
  }
}

customElements.define('stet-welcome', StetWelcome);
