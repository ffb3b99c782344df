import { countUpTo } from './captions.ts';
import type { Range } from './quote-text.ts';
import type { Segment } from './segments.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { turnsWithin } from './turned.ts';
import { changesSpeaker, spokenIn, textAt, type IndexedText, type WordIndex } from './word-index.ts';

/** More letters than these, about three minutes of speech, are no elision: the words were taken from two places. */
const MOST_LEFT_OUT = 3_000;

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

/** Whether the words follow at once, though the story says that something was left out; where the text trails off itself, it may mean that. */
const followsAtOnce = (text: IndexedText, leftOut: Range): boolean => !/[\p{L}\p{N}]|…|\.\s?\.|[–—]/u.test(spokenIn(text, leftOut));

/**
 * The number, among these places, of the nearest one behind another, if it may follow it; -1 for none. What keeps it from following keeps
 * all later ones, too.
 */
function followedBy(index: WordIndex, before: Occurrence, { all, firsts }: Places): number {
  const text = textAt(index, before.first);
  const from = index.to[before.end - 1] ?? 0;
  for (let at = countUpTo(firsts, before.end - 1); at < all.length; at += 1) {
    const next = all[at];
    const leftOut = { from, to: index.from[next?.first ?? 0] ?? 0 };
    if (!next || next.first >= text.end || leftOut.to - from > MOST_LEFT_OUT) return -1;
    if (next.first === before.end && followsAtOnce(text, leftOut)) continue;
    return changesSpeaker(text, leftOut) || turnsWithin(text, leftOut) ? -1 : at;
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

/** What speaks against the place of a chain, by the index of its first word and the one behind its last; 0 for nothing. */
export type Demerit = (first: number, end: number) => number;

/** A chain as far as it is compared: the one against which least speaks, the clean one, then the one in which least is left out. */
interface Rank {
  readonly start: number;
  readonly demerit: number;
  readonly isClean: boolean;
  readonly length: number;
}

function isBetter(one: Rank, other: Rank | null): boolean {
  if (other === null) return true;
  if (one.demerit !== other.demerit) return one.demerit < other.demerit;
  return one.isClean === other.isClean ? one.length < other.length : one.isClean;
}

/** Of so many places each is looked at for what speaks against it. */
const MOST_JUDGED = 500;

const isClean = ({ capital, marks }: Occurrence): boolean => !capital && !marks;

/** So few words at the beginning, and no longer a sentence, in UTF-16 units, are looked at for what stands before them. */
const FEW = 2;
const NEAR = 300;

/**
 * "I … killed" of "I deny that I surely killed": the first words stand twice in their sentence, and what lies between turns round what
 * follows. Who leaves something out after them means the first.
 */
function beginsAgain(index: WordIndex, { all }: Places, at: number): boolean {
  const [before, here] = [all[at - 1], all[at]];
  if (!before || !here || here.end - here.first > FEW) return false;
  const text = textAt(index, here.first);
  const between = { from: index.to[before.end - 1] ?? 0, to: index.from[here.first] ?? 0 };
  if (before.first < text.first || between.to - between.from > NEAR || !turnsWithin(text, between)) return false;
  return !/[.!?។](?:\s|$)|\n\s*\n/u.test(spokenIn(text, between));
}

/** Null where the segments, whose places these are, are nowhere found in order. */
export function chainsOf(index: WordIndex, places: readonly Places[], demerit: Demerit = () => 0): Chains | null {
  if (places.length === 0 || places.some(({ all }) => all.length === 0)) return null;
  const steps = stepsOf(index, places);
  let best: Rank | null = null;
  let count = 0;
  for (const start of places[0]?.all.keys() ?? []) {
    const bare = ranked(places, steps, start);
    if (bare === null || (steps.length > 0 && beginsAgain(index, places[0] as Places, start))) continue;
    count += 1;
    const { first } = placeIn(places, 0, start);
    const rank = { ...bare, demerit: count > MOST_JUDGED ? 0 : demerit(first, first + bare.length) };
    if (isBetter(rank, best)) best = rank;
  }
  return best && { count, best: walked(places, steps, best.start) };
}

/** The chain from this place on, as far as it is compared; null where it breaks off. Nothing is made for it: there may be thousands. */
function ranked(places: readonly Places[], steps: readonly Step[], start: number): Omit<Rank, 'demerit'> | null {
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
