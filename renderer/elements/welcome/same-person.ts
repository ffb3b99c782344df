import { html, nothing } from 'lit';
import type { Person } from '../../../core/saved/library-record.ts';
import { words } from '../../words/words.ts';

interface Asking {
  /** The name that is being written. */
  readonly name: string;
  /** Who is known by a name that looks like it, the likeliest first. */
  readonly like: readonly Person[];
  /** Id of who it is; null for somebody else. */
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}

/** Asks whether the name is that of somebody known; nothing when no name looks like it. */
export function samePerson({ name, like, chosen, choose }: Asking) {
  const { people, sets } = words;
  if (like.length === 0) return nothing;
  const isSame = like.some((person) => person.name === name);
  return html`<fieldset class="same" aria-live="polite">
    <legend>${people.isItYou}</legend>
    <p class="hint">${isSame ? people.isSameName : people.isAlike}</p>
    ${like.map(
      (person) =>
        html`<label class="check"
          ><input type="radio" name="same" .checked=${chosen === person.id} @change=${() => choose(person.id)} /><span
            >${people.yes(person.name)}</span
          ><small>${sets.role[person.role]} · ${person.id.replace(/^person:/u, '')}</small></label
        >`,
    )}
    <label class="check"
      ><input type="radio" name="same" .checked=${chosen === null} @change=${() => choose(null)} /><span>${people.no}</span
      ><small>${people.noHint}</small></label
    >
  </fieldset>`;
}
