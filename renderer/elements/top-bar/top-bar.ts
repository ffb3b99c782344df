import { html, LitElement, nothing } from 'lit';
import { GATE_CODES } from '../../../core/claims/gate-codes.ts';
import { MODES, type Mode } from '../../../core/contract/shapes.ts';
import { isEnabled, runCommand } from '../../actions/commands.ts';
import { keysOfCommand, keyText } from '../../actions/keys.ts';
import { openRecent } from '../../actions/library.ts';
import { whichLibrary } from '../../actions/which-library.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { library } from '../../state/library.ts';
import { overlays, type MenuItem } from '../../state/overlays.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../cover-meter/cover-meter.ts';
import { topBarStyle } from './top-bar-style.ts';

/** Where am I, what mode, how much is covered, what is open. */
export class StetTopBar extends LitElement {
  static override styles = [controls, topBarStyle];
  readonly #session = new Watch(this, session, ({ preferences, recents }) => ({ mode: preferences.mode, recents }));
  readonly #library = new Watch(this, library, ({ library: state }) => state);
  readonly #open = new Watch(this, article, ({ id }) => id);
  readonly #check = new Watch(this, check, ({ result }) => result);

  #showLibraries(event: Event): void {
    const recents = this.#session.value.recents.filter(({ present }) => present);
    const known: MenuItem[] = recents.map(({ id, name, place, restored }) => ({
      label: name,
      hint: restored ? `${place} · ${words.frame.restored(restored)}` : place,
      checked: id === this.#library.value?.id,
      run: () => void openRecent(id),
    }));
    const ways: MenuItem[] = (['open-library', 'create-library', 'open-sample'] as const).map((command) => ({
      label: words.commands.label[command],
      command,
      run: () => runCommand(command),
    }));
    const items = known.length > 0 ? [...known, null, ...ways] : ways;
    overlays.set({ menu: { label: words.library.title, at: event.currentTarget as HTMLElement, items } });
  }

  override render() {
    return html`<header aria-label=${words.frame.topBar}>
      <div class="left">
        <span class="mark" role="img" aria-label=${words.frame.appName}>${words.frame.mark}</span>
        ${this.#name()}
      </div>
      <div class="segments" role="group" aria-label=${words.frame.modes}>${MODES.map((mode) => this.#mode(mode))}</div>
      <div class="right">${this.#open.value === null ? nothing : this.#covered()}</div>
    </header>`;
  }

  /** The name, and below it what tells it from another of that name: each is cut off by itself, so that a long name hides no time. */
  #name() {
    const which = whichLibrary();
    const { restored = null, place = '' } = which ?? {};
    const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
    const more = joined(restored ? words.frame.restoredAt(restored.at) : '', place);
    const name = which?.name ?? words.frame.noLibrary;
    return html`<button
      class="name"
      title=${joined(name, restored ? words.frame.restored(restored) : '', place)}
      aria-haspopup="menu"
      @click=${this.#showLibraries}
    >
      <span><b>${name}</b>${more === '' ? nothing : html`<small>${more}</small>`}</span>${icon('chevron-down')}
    </button>`;
  }

  #mode(mode: Mode) {
    const command = `mode-${mode}` as const;
    const keys = keysOfCommand(command);
    return html`<button
      aria-pressed=${String(this.#session.value.mode === mode)}
      title=${keys ? keyText(keys) : nothing}
      ?disabled=${!isEnabled(command)}
      @click=${() => runCommand(command)}
    >
      ${words.commands.label[command]}
    </button>`;
  }

  #covered() {
    const result = this.#check.value;
    const isWordless = (result?.sentences.length ?? 0) === 0;
    const holding = result?.gate.find(({ code }) => GATE_CODES[code].blocks);
    // Claims outlive their words: a text that was deleted still has something open.
    const isEmpty = isWordless && !result?.open && !holding;
    const { frame, article: texts } = words;
    const held = holding ? frame.held(texts.gate.names[holding.code]) : frame.allChecked;
    const keys = keysOfCommand('export') ?? '';
    return html`
      ${
        result && !isWordless
          ? html`<div class="cover" title=${words.frame.coverage}>
              <span class="num">${words.frame.sentences(result.coverage.covered, result.coverage.total)}</span>
              <stet-cover-meter .counts=${result.coverage.counts}></stet-cover-meter>
            </div>`
          : nothing
      }
      <button class="export ${isEmpty ? 'empty' : holding ? '' : 'settled'}" title=${keyText(keys)} @click=${() => runCommand('export')}>
        ${frame.export} ${isEmpty ? nothing : html`<span>· ${result?.open ? frame.open(result.open) : held}</span>`}
      </button>
    `;
  }
}

customElements.define('stet-top-bar', StetTopBar);
