import { countUpTo } from './captions.ts';
import { NEGATION } from './negation.ts';
import type { Segment } from './segments.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { spokenIn, textAt, type IndexedText, type WordIndex } from './word-index.ts';

/** More letters than these, about three minutes of speech, are no elision: the words were taken from two places. */
const MOST_LEFT_OUT = 3_000;

/** So many places are tried behind one; where a negation is left out before each of them, the words do not follow. */
const MOST_TRIED = 20;

const SENTENCE_END = /[.!?។៕]["'”’»›)]*(?=\s|$)|\n\s*\n/uy;
const MAY_END = /[.!?។៕\n]/gu;

/** Where the last sentence of these words begins. */
function lastSentence(words: string): number {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    if (!'.!?។៕\n'.includes(words.charAt(at))) continue;
    SENTENCE_END.lastIndex = at;
    if (SENTENCE_END.test(words)) return SENTENCE_END.lastIndex;
  }
  return 0;
}

/** Whether what was left out turns the words after it round: a negation in their own sentence. */
const hidesNegation = (leftOut: string): boolean => NEGATION.test(leftOut.slice(lastSentence(leftOut)));

const ends = new WeakMap<IndexedText, readonly number[]>();

/** The next sign of a text, from a place on, at which a sentence may end. */
function mayEndFrom(text: IndexedText, place: number): number {
  const known = ends.get(text) ?? Array.from(text.text.matchAll(MAY_END), ({ index }) => index);
  ends.set(text, known);
  return known[countUpTo(known, place - 1)] ?? Infinity;
}

/** Places of segments that say the same, sorted, with the indexes of their first words. */
export interface Places {
  readonly all: readonly Occurrence[];
  readonly firsts: readonly number[];
}

/** The places of every segment; segments that say the same are looked for once, and share theirs. */
export function placesOf(index: WordIndex, segments: readonly Segment[]): readonly Places[] {
  const known = new Map<string, Places>();
  return segments.map((segment) => {
    const says = JSON.stringify([segment.words, segment.after]);
    const all = known.has(says) ? [] : occurrencesOf(index, segment);
    const places = known.get(says) ?? { all, firsts: all.map(({ first }) => first) };
    known.set(says, places);
    return places;
  });
}

/** The number, among these places, of the nearest one that may follow another; -1 for none. */
function followedBy(index: WordIndex, before: Occurrence, { all, firsts }: Places): number {
  const text = textAt(index, before.first);
  const from = index.to[before.end - 1] ?? 0;
  let [tried, closed] = [0, 0];
  for (let at = countUpTo(firsts, before.end - 1); at < all.length && tried < MOST_TRIED; at += 1) {
    const next = all[at];
    const to = index.from[next?.first ?? 0] ?? 0;
    if (!next || next.first >= text.end || to - from > MOST_LEFT_OUT || closed - from > MOST_LEFT_OUT) return -1;
    // Up to its end a sentence hides the same negation from each of its words.
    if (to < closed) continue;
    if (!hidesNegation(spokenIn(text, { from, to }))) return at;
    closed = mayEndFrom(text, to);
    tried += 1;
  }
  return -1;
}

const NOT_ASKED = -2;

/** The segments one after another in one text. */
export type Chain = readonly Occurrence[];

/** What follows a place of one segment among those of the next; -1 for nothing. */
type Step = (at: number) => number;

/** The steps from each segment to the next; what was once found of a pair of them is kept. */
function stepsOf(index: WordIndex, places: readonly Places[]): readonly Step[] {
  const tables = new Map<Places, Map<Places, Int32Array>>();
  return places.slice(1).map((other, nth): Step => {
    const one = places[nth] as Places;
    const ofOne = tables.get(one) ?? new Map<Places, Int32Array>();
    const table = ofOne.get(other) ?? new Int32Array(one.all.length).fill(NOT_ASKED);
    tables.set(one, ofOne.set(other, table));
    return (at) => {
      if (table[at] === NOT_ASKED) table[at] = followedBy(index, one.all[at] as Occurrence, other);
      return table[at] ?? -1;
    };
  });
}

/** Every place where all segments are found in order: how many there are, and the best of them. */
export interface Chains {
  readonly count: number;
  readonly best: Chain;
}

/** A chain as far as it is compared: the clean one before others, then the one in which least is left out. */
interface Rank {
  readonly start: number;
  readonly isClean: boolean;
  readonly length: number;
}

const isBetter = (one: Rank, other: Rank | null): boolean =>
  other === null || (one.isClean === other.isClean ? one.length < other.length : one.isClean);

const isClean = ({ capital, marks }: Occurrence): boolean => !capital && !marks;

/** Null where the segments, whose places these are, are nowhere found in order. */
export function chainsOf(index: WordIndex, places: readonly Places[]): Chains | null {
  if (places.length === 0 || places.some(({ all }) => all.length === 0)) return null;
  const steps = stepsOf(index, places);
  let best: Rank | null = null;
  let count = 0;
  for (const start of places[0]?.all.keys() ?? []) {
    const rank = ranked(places, steps, start);
    if (rank === null) continue;
    count += 1;
    if (isBetter(rank, best)) best = rank;
  }
  return best && { count, best: walked(places, steps, best.start) };
}

/** The chain from this place on, as far as it is compared; null where it breaks off. Nothing is made for it: there may be thousands. */
function ranked(places: readonly Places[], steps: readonly Step[], start: number): Rank | null {
  let at = start;
  let clean = isClean(placeIn(places, 0, start));
  for (let nth = 0; nth < steps.length; nth += 1) {
    at = steps[nth]?.(at) ?? -1;
    if (at < 0) return null;
    clean &&= isClean(placeIn(places, nth + 1, at));
  }
  return { start, isClean: clean, length: placeIn(places, places.length - 1, at).end - placeIn(places, 0, start).first };
}

const placeIn = (places: readonly Places[], nth: number, at: number): Occurrence => places[nth]?.all[at] as Occurrence;

function walked(places: readonly Places[], steps: readonly Step[], start: number): Chain {
  let at = start;
  return places.map((_, nth) => {
    if (nth > 0) at = steps[nth - 1]?.(at) ?? -1;
    return placeIn(places, nth, at);
  });
}
