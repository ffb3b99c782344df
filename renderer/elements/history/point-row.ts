import { html, nothing, type TemplateResult } from 'lit';
import type { SavePoint } from '../../../core/contract/history.ts';
import { leaveForm } from '../../actions/half-written.ts';
import { whoOf, whyOf } from '../../actions/history.ts';
import { words } from '../../words/words.ts';
import { langOf } from '../claim-card/quoted.ts';

function changedOf({ state, changed }: SavePoint): TemplateResult | string {
  const { history } = words;
  if (state !== 'kept') return html`<span class="lost">! ${history.state[state]}</span>`;
  if (changed === null) return '';
  const { added, removed } = changed;
  if (added + removed === 0) return history.unchanged;
  const { number } = words.format;
  return html`${added > 0 ? html`<span class="plus" title=${history.added(added)}>+${number(added)}</span>` : nothing}
    ${removed > 0 ? html`<span class="minus" title=${history.removed(removed)}>−${number(removed)}</span>` : nothing}
    <span class="sr">${history.added(added)}, ${history.removed(removed)}</span>`;
}

/** One save point of the list: when, its name or why it was made, by whom, and the words it changed. */
export function pointButton(point: SavePoint, open: () => void): TemplateResult {
  const { key, at, name, why } = point;
  const said = name === null ? whyOf(point) : html`<b lang=${langOf(name)}>${name}</b>`;
  // That another program wrote it is said already.
  const who = why === 'outside' ? [] : [whoOf(point)];
  const about = [...(name === null ? [] : [whyOf(point)]), ...who].join(' · ');
  return html`<button class="point" data-key=${key} @click=${open}>
    <time class="num" datetime=${at} title=${words.format.moment(at)}>${words.format.time(at)}</time>
    <span>${said}<small>${about}</small></span>
    <span class="changed num">${changedOf(point)}</span>
  </button>`;
}

/** Where a save point gets its name. */
export function nameForm(name: string, submit: (event: Event) => void, leave: () => void): TemplateResult {
  const { history } = words;
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return html`<form @submit=${submit} @keydown=${key}>
    <label class="field"><span>${history.nameLabel}</span><input type="text" spellcheck="false" maxlength="500" .value=${name} /></label>
    <button class="button go" type="submit">${history.nameAct}</button>
    <button class="button quiet" type="button" @click=${() => leaveForm(leave)}>${words.frame.cancel}</button>
    <small>${history.nameHint}</small>
  </form>`;
}
