import { FIELD_LIMITS, isFieldLimit } from '../../core/saved/field-limits.ts';
import { words } from '../words/words.ts';
import { say } from './tell.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

function isField(target: EventTarget | undefined): target is Field {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.selectionStart !== null);
}

/** What a field takes is said by its `data-limit`; one that says nothing takes a line. */
function limitOf(field: Field): number {
  const { limit } = field.dataset;
  return FIELD_LIMITS[isFieldLimit(limit) ? limit : 'line'];
}

/** Refuses at once what would make a field longer than it takes: laying out ten million letters keeps the window for a minute. */
function refuse(event: InputEvent): void {
  const [field] = event.composedPath();
  const coming = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  if (coming === '' || !isField(field)) return;
  const limit = limitOf(field);
  const kept = field.value.length - ((field.selectionEnd ?? 0) - (field.selectionStart ?? 0));
  if (kept + coming.length <= limit) return;
  event.preventDefault();
  say(words.frame.fieldFull(limit), 'problem');
}

export function limitFields(): void {
  document.addEventListener('beforeinput', refuse, { capture: true });
}
