type Field = HTMLInputElement | HTMLTextAreaElement;

/** What is typed into these is lost with them; a box or a choice is one press, and what finds something, or can only be read, holds nothing. */
const TYPED: ReadonlySet<string> = new Set(['text', 'email', 'tel', 'url', 'number', 'date', 'datetime-local', 'textarea']);

function fieldOf(event: Event): Field | null {
  const [field] = event.composedPath();
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  return TYPED.has(field.type) && field.role !== 'combobox' && !field.readOnly ? field : null;
}

const isSeen = (field: Field): boolean => field.isConnected && field.getClientRects().length > 0;

/** The fields of a dialog that were reached, with what stood in them before. A field that is gone was kept, or left. */
export class WrittenFields {
  readonly #before = new Map<Field, string>();

  /** To be told of every key, press and input before it acts: a focus that moves within one form is not heard outside it. */
  reached(event: Event): void {
    const field = fieldOf(event);
    if (field && !this.#before.has(field)) this.#before.set(field, field.value);
  }

  /** What is seen is not asked about any more. */
  settle(): void {
    for (const field of [...this.#before.keys()].filter(isSeen)) this.#before.set(field, field.value);
  }

  /** Whether a field that is seen says something else than it did; half a date counts, though its value is empty. */
  get some(): boolean {
    return [...this.#before].some(([field, before]) => isSeen(field) && (field.validity.badInput || field.value !== before));
  }
}
