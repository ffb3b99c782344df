import type { QuoteWord } from './segments.ts';
import { spokenIn, textAt, type WordIndex } from './word-index.ts';

/** The passage most like a quotation that is nowhere word for word: something to look at, never something found. */

/** Postings looked at for one quotation, its rarest words first. */
const MOST_SEEDS = 1000;
/** Passages compared word by word. */
const MOST_TRIED = 4;
/** Words of a quotation compared; of a longer one its beginning decides. */
const LONGEST = 400;
/** So much of the quotation must stand there in order, or this many words on end. */
const LEAST_SHARE = 0.6;
const LONG_RUN = 8;
/** Where so much of it stands, no other place is tried. */
const NEAR_ENOUGH = 0.85;
/** Words by which a passage may be shifted and still speak of the same place. */
const BAND = 8;

/** Indexes of words, end exclusive. */
interface Passage {
  readonly first: number;
  readonly end: number;
}

interface Seed {
  readonly nth: number;
  readonly places: Int32Array;
}

function seedsOf(index: WordIndex, ids: Int32Array): Seed[] {
  const seeds = Array.from(ids, (id, nth): Seed => ({ nth, places: index.at(id) }));
  const rarest = seeds.filter(({ places }) => places.length > 0).sort((one, other) => one.places.length - other.places.length);
  let left = MOST_SEEDS;
  return rarest.filter(({ places }, at) => {
    left -= places.length;
    return left >= 0 || at === 0;
  });
}

/** Where the rarest words agree most about the beginning of the passage. */
function likelyStarts(index: WordIndex, ids: Int32Array): number[] {
  const votes = new Map<number, number>();
  for (const { nth, places } of seedsOf(index, ids)) {
    const weight = 1 / (1 + Math.log2(places.length));
    for (const place of places) {
      const band = Math.floor((place - nth) / BAND);
      votes.set(band, (votes.get(band) ?? 0) + weight);
    }
  }
  const together = (band: number): number => (votes.get(band) ?? 0) + (votes.get(band + 1) ?? 0);
  const tried: number[] = [];
  while (tried.length < MOST_TRIED) {
    let [best, most] = [NaN, 0];
    for (const band of votes.keys()) {
      const now = together(band);
      if (now > most && !tried.some((other) => Math.abs(other - band) <= 1)) [best, most] = [band, now];
    }
    if (most === 0) break;
    tried.push(best);
  }
  return tried.map((band) => band * BAND);
}

interface Matched extends Passage {
  readonly count: number;
  readonly run: number;
  /** Words of the quotation before its first, and after its last, that stands there. */
  readonly missed: readonly [number, number];
}

/**
 * The most words that both have in the same order, and where they lie. A table of every pair of words, filled from the end; written for
 * speed, since it is filled hundreds of times.
 */
function matchedIn(index: WordIndex, ids: Int32Array, { first, end }: Passage): Matched | null {
  const there = index.ids.subarray(first, end);
  const [rows, columns] = [ids.length, there.length];
  const wide = columns + 1;
  const table = new Uint16Array((rows + 1) * wide);
  for (let row = rows - 1; row >= 0; row -= 1) {
    const [id, own, below] = [ids[row], row * wide, (row + 1) * wide];
    let right = 0;
    for (let column = columns - 1; column >= 0; column -= 1) {
      const under = table[below + column] as number;
      if (id === there[column]) right = (table[below + column + 1] as number) + 1;
      else if (under > right) right = under;
      table[own + column] = right;
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns;) {
    if (ids[row] === there[column]) pairs.push([row++, column++]);
    else if ((table[(row + 1) * wide + column] as number) >= (table[row * wide + column + 1] as number)) row += 1;
    else column += 1;
  }
  return summed(pairs, rows, first);
}

/** How many words of the passage the quotation has at all: more cannot be in order. */
function mostIn(index: WordIndex, words: ReadonlySet<number>, { first, end }: Passage): number {
  let count = 0;
  for (let at = first; at < end; at += 1) if (words.has(index.ids[at] ?? 0)) count += 1;
  return count;
}

function summed(pairs: readonly (readonly [number, number])[], rows: number, first: number): Matched | null {
  const [head, tail] = [pairs[0], pairs[pairs.length - 1]];
  if (!head || !tail) return null;
  let [run, longest] = [0, 0];
  pairs.forEach(([row, column], at) => {
    const before = pairs[at - 1];
    run = before && before[0] === row - 1 && before[1] === column - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  const missed = [head[0], rows - 1 - tail[0]] as const;
  return { first: first + head[1], end: first + tail[1] + 1, count: pairs.length, run: longest, missed };
}

const ENDS = /[.!?។៕]["'”’»›)]*\s|\n/u;

/** Takes in the words that stand in the place of the quotation's first and last, up to the end of their sentence. */
function widened(index: WordIndex, { first, end, missed }: Matched): Passage {
  const text = textAt(index, first);
  const ends = (before: number): boolean => ENDS.test(spokenIn(text, { from: index.to[before - 1] ?? 0, to: index.from[before] ?? 0 }));
  let [from, to] = [first, end];
  for (let left = missed[0]; left > 0 && from > text.first && !ends(from); left -= 1) from -= 1;
  for (let left = missed[1]; left > 0 && to < text.end && !ends(to); left -= 1) to += 1;
  return { first: from, end: to };
}

/** Where the passage may lie when the quotation begins near this word. */
function windowAt(index: WordIndex, start: number, length: number): Passage {
  const text = textAt(index, Math.max(0, start + BAND));
  return { first: Math.max(text.first, start - BAND), end: Math.min(text.end, start + BAND * 3 + Math.ceil(length * 1.25)) };
}

/** The passage most like these words, or null when nothing is near. */
export function nearestTo(index: WordIndex, words: readonly QuoteWord[]): Passage | null {
  // -1: a word that stands nowhere, and is not the 0 between two texts.
  const ids = Int32Array.from(words.slice(0, LONGEST), ({ word }) => index.idOf(word) ?? -1);
  const all = new Set(ids);
  let best: Matched | null = null;
  for (const start of likelyStarts(index, ids)) {
    const window = windowAt(index, start, ids.length);
    if (best && (best.count >= NEAR_ENOUGH * ids.length || mostIn(index, all, window) < best.count)) continue;
    const found = window.end > window.first ? matchedIn(index, ids, window) : null;
    if (found && (best === null || found.count > best.count || (found.count === best.count && found.run > best.run))) best = found;
  }
  if (!best || (best.count < LEAST_SHARE * ids.length && best.run < LONG_RUN)) return null;
  return widened(index, best);
}
