import type { Projection, Unit, UnitKind } from '../article/plain-text.ts';
import type { Suggester, Suggestion } from './suggestion.ts';
import { attributionSuggester } from './suggesters/attribution.ts';
import { captionSuggester } from './suggesters/caption.ts';
import { causalSuggester } from './suggesters/causal.ts';
import { comparisonSuggester } from './suggesters/comparison.ts';
import { dateSuggester } from './suggesters/date.ts';
import { lawSuggester } from './suggesters/law.ts';
import { nameTitleSuggester } from './suggesters/name-title.ts';
import { numberSuggester } from './suggesters/number.ts';
import { placeSuggester } from './suggesters/place.ts';
import { quoteSuggester } from './suggesters/quote.ts';
import { superlativeSuggester } from './suggesters/superlative.ts';

/**
 * Every rule, the one that wins where two speak of the same words first: what is wrong in itself when one sign is wrong before what
 * depends on how it is meant. One line each here.
 */
export const SUGGESTERS: readonly Suggester[] = [
  captionSuggester,
  quoteSuggester,
  lawSuggester,
  numberSuggester,
  dateSuggester,
  superlativeSuggester,
  comparisonSuggester,
  causalSuggester,
  attributionSuggester,
  nameTitleSuggester,
  placeSuggester,
];

/** One textblock longer than this, in characters, is no prose; looking at it would stop the window. */
const LONGEST_UNIT = 20_000;

/** Textblocks that are not part of what a reader reads, or hold no statement. */
const SILENT: ReadonlySet<UnitKind> = new Set(['credit', 'stash', 'raw']);

interface Range {
  readonly from: number;
  readonly to: number;
}

const overlaps = (one: Range, other: Range): boolean => one.from < other.to && other.from < one.to;

/** Claims already made, sorted, so that each unit looks only at its own. */
function takenIn(taken: readonly Range[], unit: Range, start: number): { own: Range[]; next: number } {
  let next = start;
  while (next < taken.length && (taken[next]?.to ?? 0) <= unit.from) next += 1;
  const own: Range[] = [];
  for (let at = next; at < taken.length; at += 1) {
    const range = taken[at];
    if (!range || range.from >= unit.to) break;
    own.push(range);
  }
  return { own, next };
}

interface Passed {
  /** Claims already made that touch the unit. */
  readonly taken: readonly Range[];
  readonly waved: ReadonlySet<string>;
}

type Placed = Suggestion & { readonly key: string };

/** What every rule says of one textblock, the stronger ones first, placed in it; `key` is what a dismissal is known by. */
function read(text: string, unit: Unit, language: string): readonly Placed[] {
  return SUGGESTERS.flatMap((suggester) =>
    suggester
      .find(text, unit, language)
      .filter(({ from, to }) => from < to)
      .map((found) => ({ ...found, suggester: suggester.id, key: keyOf(suggester.id, text.slice(found.from, found.to)) })),
  );
}

/** Textblocks read lately, so that a keystroke reads only its own paragraph: as many characters as a very long article has. */
const MOST_KNOWN = 2_000_000;
let known = new Map<string, readonly Placed[]>();
let knownSize = 0;

function knownOf(text: string, unit: Unit, language: string): readonly Placed[] {
  const key = `${unit.kind} ${language}\n${text}`;
  const seen = known.get(key);
  if (seen) return seen;
  const made = read(text, unit, language);
  knownSize += key.length;
  if (knownSize > MOST_KNOWN) {
    known = new Map();
    knownSize = key.length;
  }
  known.set(key, made);
  return made;
}

/** A passage that was dismissed still stands before weaker rules: an edit beside it does not bring it back under another name. */
function inUnit(text: string, unit: Unit, language: string, { taken, waved }: Passed): Suggestion[] {
  const kept: (Suggestion & { readonly isWaved: boolean })[] = [];
  for (const { key, ...found } of knownOf(text, unit, language)) {
    const placed = { ...found, from: unit.from + found.from, to: unit.from + found.to, isWaved: waved.has(key) };
    if (!kept.some((other) => overlaps(placed, other)) && !taken.some((range) => overlaps(placed, range))) kept.push(placed);
  }
  return kept.flatMap(({ isWaved, ...one }) => (isWaved ? [] : [one])).sort((one, other) => one.from - other.from);
}

const keyOf = (suggester: string, exact: string): string => `${suggester}\n${exact.normalize('NFC')}`;

/**
 * Spans of the article that look like claims, in reading order, none overlapping another or a claim in `taken` (UTF-16 offsets in the
 * projection). What somebody dismissed stays dismissed while its words are the same.
 */
export function suggest(
  projection: Projection,
  language: string,
  taken: readonly Range[],
  dismissed: readonly { readonly suggester: string; readonly exact: string }[],
): Suggestion[] {
  const waved = new Set(dismissed.map(({ suggester, exact }) => keyOf(suggester, exact)));
  const sorted = [...taken].sort((one, other) => one.from - other.from);
  const found: Suggestion[] = [];
  let at = 0;
  for (const unit of projection.units) {
    const { own, next } = takenIn(sorted, unit, at);
    at = next;
    if (SILENT.has(unit.kind) || unit.to - unit.from > LONGEST_UNIT) continue;
    found.push(...inUnit(projection.text.slice(unit.from, unit.to), unit, language, { taken: own, waved }));
  }
  return found;
}
