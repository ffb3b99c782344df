import { CONFIDENTIALITY_LEVELS, type Confidentiality } from '../saved/closed-sets.ts';
import type { Contact, Source } from '../saved/library-record.ts';

const stricter = (one: Confidentiality, other: Confidentiality): Confidentiality =>
  CONFIDENTIALITY_LEVELS.indexOf(one) >= CONFIDENTIALITY_LEVELS.indexOf(other) ? one : other;

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

/**
 * The source that is kept of two: its own words, those of the other where it has none, and the stricter of what they say on who may know. The
 * other stays in the library as it is and only says what it was merged into, so that they can be taken apart again.
 */
export function merged(keep: Source, gone: Source): { readonly keep: Source; readonly gone: Source } {
  const { author, address, date, note, credibility } = gone;
  const confidentiality = stricter(keep.confidentiality, gone.confidentiality);
  const said = filled<Partial<Source>>(keep, { author, address, date, note, credibility });
  return { keep: { ...keep, ...said, ...contactOf(keep, gone), confidentiality }, gone: { ...gone, mergedInto: keep.id } };
}

/** A source that was merged stands for itself again. */
export function parted(gone: Source): Source {
  const { mergedInto: _into, ...rest } = gone;
  return rest;
}
