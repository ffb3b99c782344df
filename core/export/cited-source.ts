import type { Citation } from '../saved/docket.ts';
import { checkOf, exportedClaims, locatorWords, sourceOf, sourceWords } from './claim-facts.ts';
import type { ExportInput } from './format.ts';
import type { FormatId } from './formats.ts';
import { isKeptBack } from './kept-back.ts';
import { CONFIDENTIALITY_LABELS, LABELS } from './labels.ts';

/** What an internal format may say of a citation. */
export interface CitedSource {
  readonly name: string;
  /** Who may know of it; empty for a public one. */
  readonly level: string;
  readonly place: string;
  /** No place was ever given. */
  readonly noPlace: boolean;
  /** The words found there; empty when there are none, or none to be shown. */
  readonly excerpt: string;
}

interface Numbers {
  readonly format: FormatId;
  readonly of: ReadonlyMap<string, number>;
}
const numbered = new WeakMap<ExportInput, Numbers>();

const idOf = ({ library }: ExportInput, citation: Citation): string => sourceOf(library, citation)?.id ?? citation.source;

/** Sources that are kept back have a number in the order in which the format first speaks of them: whoever reads it sees which are the same. */
function numbersOf(input: ExportInput, format: FormatId): Numbers['of'] {
  const known = numbered.get(input);
  if (known?.format === format) return known.of;
  const of = new Map<string, number>();
  for (const { claim } of exportedClaims(checkOf(input))) {
    for (const citation of claim.citations) {
      const id = idOf(input, citation);
      if (isKeptBack(format, sourceOf(input.library, citation)) && !of.has(id)) of.set(id, of.size + 1);
    }
  }
  numbered.set(input, { format, of });
  return of;
}

/**
 * What the format may say of this citation. Of a source that it keeps back, unless somebody gave a reason: that there is one, which of
 * them, and whether it has a place; not its name, nor the place, nor what stands there.
 */
export function citedSource(citation: Citation, input: ExportInput, format: FormatId): CitedSource {
  const source = sourceOf(input.library, citation);
  const level = source && source.confidentiality !== 'public' ? CONFIDENTIALITY_LABELS[source.confidentiality] : '';
  const noPlace = citation.locator.value.trim() === '';
  if (input.naming === true || !isKeptBack(format, source))
    return { name: sourceWords(source), level, place: locatorWords(citation), noPlace, excerpt: citation.excerpt };
  const number = numbersOf(input, format).get(idOf(input, citation)) ?? 0;
  const name = `${source ? LABELS.sourceWithheld : LABELS.missingSource}, ${LABELS.number.toLowerCase()} ${number}`;
  return { name, level, place: noPlace ? LABELS.noLocator : LABELS.placeWithheld, noPlace, excerpt: '' };
}
