import { html, LitElement, nothing } from 'lit';
import { THEMES, type Preferences } from '../../../core/contract/shapes.ts';
import { runCommand } from '../../actions/commands.ts';
import { keysOfCommand } from '../../actions/keys.ts';
import { isWritable } from '../../actions/library.ts';
import { changeTextSize, setLibrarySettings, setPreferences } from '../../actions/preferences.ts';
import { library } from '../../state/library.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';
import { preferencesStyle } from './preferences-style.ts';

const SIGN_OFFS = [1, 2] as const;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The arrows choose among the buttons of one row, as they do among the formats of the gate. */
function segmentKey(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')].filter(({ disabled }) => !disabled);
  const at = buttons.findIndex((button) => button === event.target);
  const next = buttons[(at + (step ?? 0) + buttons.length) % buttons.length];
  if (step === undefined || at < 0 || !next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

/** How this person likes the desk, and the rules of the open library. Every change holds at once. */
export class StetPreferences extends LitElement {
  static override styles = [controls, preferencesStyle];
  readonly #session = new Watch(this, session, ({ preferences, person }) => ({ preferences, person }));
  readonly #settings = new Watch(this, library, ({ record }) => record?.settings ?? null);

  override render() {
    return html`<stet-dialog heading=${words.dialogs.preferences.title}>
      ${this.#look()} ${this.#writing()} ${this.#you()} ${this.#library()}
    </stet-dialog>`;
  }

  #look() {
    const text = words.dialogs.preferences;
    const { theme, textSize } = this.#session.value.preferences;
    return html`<section>
      <h3>${text.look}</h3>
      <div class="row">
        <span id="theme">${text.theme}</span>
        <div class="segments" role="group" aria-labelledby="theme" @keydown=${segmentKey}>
          ${THEMES.map(
            (one) =>
              html`<button aria-pressed=${String(one === theme)} ?autofocus=${one === theme} @click=${() => setPreferences({ theme: one })}>
                ${text.themes[one]}
              </button>`,
          )}
        </div>
      </div>
      <div class="row">
        <span>${text.textSize}</span>
        <div class="size">
          <button class="button" aria-label=${words.commands.label['text-smaller']} @click=${() => changeTextSize(-1)}>
            <span class="small">${text.letter}</span> <stet-key keys=${keysOfCommand('text-smaller') ?? ''}></stet-key>
          </button>
          <output class="num">${words.format.percent(textSize / 100)}</output>
          <button class="button" aria-label=${words.commands.label['text-larger']} @click=${() => changeTextSize(1)}>
            <span class="large">${text.letter}</span> <stet-key keys=${keysOfCommand('text-larger') ?? ''}></stet-key>
          </button>
        </div>
      </div>
    </section>`;
  }

  #writing() {
    const text = words.dialogs.preferences;
    return html`<section>
      <h3>${text.writing}</h3>
      ${this.#switch('smartQuotes', text.smartQuotes, text.smartQuotesHint)} ${this.#switch('spelling', text.spelling, text.spellingHint)}
      ${this.#switch('houseStyle', text.houseStyle, text.houseStyleHint)} ${this.#switch('invisibles', text.invisibles)}
    </section>`;
  }

  #switch(name: keyof Pick<Preferences, 'smartQuotes' | 'spelling' | 'houseStyle' | 'invisibles'>, label: string, hint = '') {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${this.#session.value.preferences[name]}
        @change=${(event: Event) => setPreferences({ [name]: (event.target as HTMLInputElement).checked })}
      /><span>${label}</span>${hint ? html`<small>${hint}</small>` : nothing}</label
    >`;
  }

  #you() {
    const text = words.dialogs.preferences;
    const { person } = this.#session.value;
    return html`<section>
      <h3>${text.you}</h3>
      <div class="row">
        <span>${person ? `${words.frame.person(person.name, words.sets.role[person.role])} (${person.initials})` : ''}</span>
        <button class="button" @click=${() => runCommand('welcome')}>${text.change}</button>
      </div>
    </section>`;
  }

  #library() {
    const text = words.dialogs.preferences;
    const settings = this.#settings.value;
    if (!settings)
      return html`<section>
        <h3>${text.library}</h3>
        <p class="hint">${text.noLibrary}</p>
      </section>`;
    const locked = !isWritable();
    const box = (label: string, checked: boolean, set: (on: boolean) => unknown) =>
      html`<label class="check"
        ><input
          type="checkbox"
          ?disabled=${locked}
          .checked=${checked}
          @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
        /><span>${label}</span></label
      >`;
    const { tolerance } = settings;
    return html`<section>
      <h3>${text.library}</h3>
      <p class="hint">${text.libraryHint}</p>
      <div class="row">
        <span id="sign-offs">${text.signOffs}</span>
        <div class="segments" role="group" aria-labelledby="sign-offs" @keydown=${segmentKey}>
          ${SIGN_OFFS.map(
            (count) =>
              html`<button
                ?disabled=${locked}
                aria-pressed=${String(settings.signOffs === count)}
                @click=${() => setLibrarySettings({ signOffs: count })}
              >
                ${text.signOffCount[count]}
              </button>`,
          )}
        </div>
      </div>
      ${box(text.separation, settings.separation, (separation) => setLibrarySettings({ separation }))}
      <p class="group">${text.tolerance}</p>
      ${box(text.letterCase, tolerance.letterCase, (letterCase) => setLibrarySettings({ tolerance: { ...tolerance, letterCase } }))}
      ${box(text.punctuation, tolerance.punctuation, (punctuation) => setLibrarySettings({ tolerance: { ...tolerance, punctuation } }))}
      <p class="hint">${text.toleranceHint}</p>
    </section>`;
  }
}

customElements.define('stet-preferences', StetPreferences);
