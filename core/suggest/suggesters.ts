import type { Projection, UnitKind } from '../article/plain-text.ts';
import type { Suggester, Suggestion } from './suggestion.ts';
import { dateSuggester } from './suggesters/date.ts';
import { numberSuggester } from './suggesters/number.ts';
import { quoteSuggester } from './suggesters/quote.ts';

/** Every rule, the one that wins where two speak of the same words first. One line each here. */
export const SUGGESTERS: readonly Suggester[] = [quoteSuggester, numberSuggester, dateSuggester];

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

function inUnit(text: string, unit: Projection['units'][number], language: string, { taken, waved }: Passed): Suggestion[] {
  const kept: Suggestion[] = [];
  for (const suggester of SUGGESTERS) {
    for (const found of suggester.find(text, unit, language)) {
      const placed = { ...found, suggester: suggester.id, from: unit.from + found.from, to: unit.from + found.to };
      if (placed.from >= placed.to || kept.some((other) => overlaps(placed, other)) || taken.some((range) => overlaps(placed, range)))
        continue;
      if (!waved.has(keyOf(suggester.id, text.slice(found.from, found.to)))) kept.push(placed);
    }
  }
  return kept.sort((one, other) => one.from - other.from);
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
