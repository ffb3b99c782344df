import { CONFIDENTIALITY_LEVELS } from '../saved/closed-sets.ts';
import type { Contact, Source } from '../saved/library-record.ts';

type Known = Pick<Source, 'confidentiality'>;

/** Whether fewer may know of the one than of the other. */
export const isStricter = (one: Known, other: Known): boolean =>
  CONFIDENTIALITY_LEVELS.indexOf(one.confidentiality) > CONFIDENTIALITY_LEVELS.indexOf(other.confidentiality);

const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** What is said of the first, and of the second where the first says nothing. */
function filled<T extends object>(first: T, second: T): T {
  const said = Object.entries(second).filter(([key]) => !isSaid((first as Record<string, unknown>)[key]));
  return { ...first, ...Object.fromEntries(said.filter(([, value]) => isSaid(value))) };
}

function contactOf(keep: Source, gone: Source): { readonly contact?: Contact } {
  if (keep.contact === undefined && gone.contact === undefined) return {};
  return { contact: filled(keep.contact ?? {}, gone.contact ?? {}) };
}

/** Fields of a source that another takes over where it says nothing itself. */
const TAKEN = ['author', 'address', 'date', 'note', 'credibility'] as const;

/** What the first says nothing of and the second does: names of fields, those of the contact with a dot. */
function given(keep: Source, gone: Source): string[] {
  const own = TAKEN.filter((field) => !isSaid(keep[field]) && isSaid(gone[field]));
  const known = Object.entries(gone.contact ?? {}).filter(([, value]) => isSaid(value));
  const contact = known.filter(([key]) => !isSaid(keep.contact?.[key]));
  return [...own, ...contact.map(([key]) => `contact.${key}`)];
}

/**
 * The source that is kept of two: its own words, those of the other where it has none, and the stricter of what they say on who may know. The
 * other stays in the library as it is and says what it was merged into and what it gave, so that they can be taken apart again.
 */
export function merged(keep: Source, gone: Source): { readonly keep: Source; readonly gone: Source } {
  const { author, address, date, note, credibility } = gone;
  const { confidentiality } = isStricter(gone, keep) ? gone : keep;
  const said = filled<Partial<Source>>(keep, { author, address, date, note, credibility });
  const gave = given(keep, gone);
  return { keep: { ...keep, ...said, ...contactOf(keep, gone), confidentiality }, gone: { ...gone, mergedInto: keep.id, gave } };
}

function withoutKeys<T extends object>(from: T, keys: ReadonlySet<string>): T {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.has(key))) as T;
}

/**
 * A source that was merged stands for itself again. What the other one took over from it goes from there while nobody has changed it: a name
 * that was confidential must not stay in a public source. Who may know the other one stays as strict as it was.
 */
export function parted(gone: Source, keep: Source | null): { readonly gone: Source; readonly keep: Source | null } {
  const { mergedInto: _into, gave = [], ...own } = gone;
  if (keep === null) return { gone: own, keep };
  const same = (field: string): boolean => {
    const [outer = '', inner] = field.split('.');
    const of = (source: Source): unknown => (inner === undefined ? source[outer] : source.contact?.[inner]);
    return of(keep) === of(gone);
  };
  const back = new Set(gave.filter(same));
  const contact = keep.contact && withoutKeys(keep.contact, new Set([...back].map((field) => field.replace(/^contact\./, ''))));
  const rest = withoutKeys(keep, back);
  const { contact: _contact, ...bare } = rest;
  return { gone: own, keep: contact && Object.keys(contact).length > 0 ? { ...rest, contact } : bare };
}
