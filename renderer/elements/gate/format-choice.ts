import { html } from 'lit';
import { FORMAT_IDS, type FormatId } from '../../../core/export/formats.ts';
import { words } from '../../words/words.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The formats, one of them chosen. `isFirst`: the focus comes here when the dialog opens. `choose` answers when the choice is shown. */
export function formatChoice(chosen: FormatId, isFirst: boolean, choose: (format: FormatId) => Promise<unknown>) {
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const group = event.currentTarget;
    if (step === undefined || !(group instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation();
    const at = FORMAT_IDS.indexOf(chosen);
    const next = choose(FORMAT_IDS[(at + step + FORMAT_IDS.length) % FORMAT_IDS.length] ?? chosen);
    void next.then(() => group.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
  };
  return html`<div class="formats" role="radiogroup" aria-label=${words.article.gate.formats} @keydown=${onKey}>
    ${FORMAT_IDS.map(
      (format) =>
        html`<button
          role="radio"
          aria-checked=${String(format === chosen)}
          tabindex=${format === chosen ? 0 : -1}
          data-format=${format}
          ?autofocus=${format === chosen && isFirst}
          @click=${() => choose(format)}
        >
          ${words.sets.format[format]}
        </button>`,
    )}
  </div>`;
}
