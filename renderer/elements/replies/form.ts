import { css, html, type LitElement } from 'lit';
import { leaveForm } from '../../actions/half-written.ts';
import { localMinute, zonedOf } from '../../actions/reply-clock.ts';
import { LATEST_TIME } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

/** What the forms of the right of reply share: their look, their times, and how they are left by keyboard. */
export const formStyle = css`
  form {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s3);
    padding-top: 3px;
  }
  .whole {
    grid-column: 1 / -1;
  }
  .foot {
    grid-column: 1 / -1;
    display: flex;
    justify-content: flex-end;
    gap: var(--s2);
    /* Whatever comes to stand below the form, its buttons stay in sight; the shadow covers the space under them. */
    position: sticky;
    bottom: 0;
    padding-block: var(--s2);
    background: var(--raised);
    box-shadow: 0 var(--s5) 0 var(--raised);
  }
  .wrong {
    color: var(--red) !important;
    font-size: var(--t-s) !important;
  }
  textarea {
    min-height: 64px;
    resize: vertical;
  }
  fieldset {
    display: grid;
    gap: 6px;
    max-height: 150px;
    margin: 0 -4px;
    padding: 0 4px 4px;
    overflow-y: auto;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--ink-2);
  }
  fieldset label {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 8px;
    align-items: start;
    font: 400 15px/1.4 var(--serif);
  }
  fieldset label span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

/** A day and a time, local: a year of four digits. Its value is read by `timeIn`. */
export function timeField(name: string, label: string, iso: string, hint = '') {
  return html`<label class="field"
    ><span>${label}</span
    ><input
      type="datetime-local"
      name=${name}
      max=${LATEST_TIME}
      .value=${localMinute(iso)}
    />${hint === '' ? '' : html`<small>${hint}</small>`}</label
  >`;
}

/** The time that a field holds, with the zone it was meant in; the one it had while nobody changed it; null for half of one. */
export function timeIn(form: HTMLFormElement, name: string, before: string): string | null {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) return before;
  if (field.validity.badInput || (field.value !== '' && Number(field.value.slice(0, 4)) < 1000)) return null;
  return field.value === localMinute(before) ? before : zonedOf(field.value);
}

export const textIn = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '').trim();

/** Back, and the one that keeps. */
export function feet(back: () => void) {
  const { form } = words.replies;
  return html`<div class="foot">
    <button type="button" class="button quiet" @click=${() => leaveForm(back)}>${form.back} <stet-key keys="Escape"></stet-key></button>
    <button class="button go">${form.keep} <stet-key keys="Mod-Enter"></stet-key></button>
  </div>`;
}

/** Ctrl and Enter keeps from every field, Escape goes back; Enter alone keeps from none that has lines, or a choice. */
export function formKey(event: KeyboardEvent, keep: (event: Event) => void, back: () => void): void {
  const keeps = event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey);
  if (event.key !== 'Escape' && !keeps) return;
  event.preventDefault();
  event.stopPropagation();
  if (keeps) keep(event);
  else back();
}

export function goBack(element: LitElement): void {
  element.dispatchEvent(new CustomEvent('stet-back'));
}
