import type { Anchor } from '../saved/docket.ts';
import { NAMELESS, noPieces, tokenPieces, type Pieces, type Stretch } from './pieces.ts';

/** Characters of remembered surroundings that must stand around a place, and more of them than around any other, for it to be the claim's. */
const LEAST_CONTEXT = 8;
/** Without surroundings, words of at least this many UTF-16 units that stand in one place only are found again. */
const TELLING = 30;
/** Places of one opening that are looked at; words that open in more places than this decide nothing. */
const MOST_PLACES = 200;
const OPENING = 3;

function cut(text: string, stretch: Stretch): Pieces {
  const pieces = noPieces();
  tokenPieces(text, stretch, NAMELESS, pieces);
  return pieces;
}

/** Where words stand in the text that nothing was matched with: found by their first tokens, so that no claim searches the text. */
export class Openings {
  private readonly places = new Map<string, number[]>();
  private readonly text: string;

  constructor(text: string, fresh: readonly Stretch[]) {
    this.text = text;
    for (const stretch of fresh) {
      const { from, to } = cut(text, stretch);
      from.forEach((start, at) => {
        for (let size = 1; size <= OPENING && at + size <= from.length; size += 1) {
          const opening = text.slice(start, to[at + size - 1]);
          const known = this.places.get(opening);
          if (!known) this.places.set(opening, [start]);
          else if (known.length < MOST_PLACES) known.push(start);
        }
      });
    }
  }

  /** All places where `words` stand verbatim. */
  of(words: string): number[] {
    const { from, to } = cut(words, { from: 0, to: words.length });
    const size = Math.min(OPENING, from.length);
    if (size === 0 || from[0] !== 0) return [];
    const known = this.places.get(words.slice(0, to[size - 1])) ?? [];
    return known.filter((place) => this.text.startsWith(words, place));
  }
}

function common(a: string, b: string, fromEnd: boolean): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && (fromEnd ? a[a.length - 1 - length] === b[b.length - 1 - length] : a[length] === b[length])) length += 1;
  return length;
}

function context(text: string, anchor: Anchor, at: number): number {
  const end = at + anchor.exact.length;
  const before = text.slice(Math.max(0, at - anchor.prefix.length), at);
  return common(anchor.prefix, before, true) + common(anchor.suffix, text.slice(end, end + anchor.suffix.length), false);
}

/** The one place where lost words stand verbatim in their surroundings, `ambiguous` when several are as good, null when none is. */
export function find(text: string, anchor: Anchor, openings: Openings): Stretch | 'ambiguous' | null {
  const places = openings.of(anchor.exact).map((from) => ({ from, fit: context(text, anchor, from) }));
  places.sort((one, other) => other.fit - one.fit || one.from - other.from);
  const [best, second] = places;
  if (!best) return null;
  if (second && best.fit - second.fit < LEAST_CONTEXT) return 'ambiguous';
  const sure = best.fit >= LEAST_CONTEXT || (!second && anchor.exact.length >= TELLING);
  return sure ? { from: best.from, to: best.from + anchor.exact.length } : null;
}
