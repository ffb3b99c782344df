/** A note to be placed: where its line is, and how tall it is. CSS pixels. */
export interface PlacedNote {
  readonly id: string;
  readonly line: number;
  readonly height: number;
}

/** Space between two notes. */
const GAP = 8;

/**
 * The top of every note, in the order given (that of their lines). No two overlap; the one at hand stands beside its line and the others
 * slide away from it, up or down; nothing stands above `ceiling`. Without one at hand they slide down.
 */
export function notePlaces(notes: readonly PlacedNote[], atHand: string | null, ceiling = 0): readonly number[] {
  const tops = downFrom(
    notes,
    0,
    ceiling,
    notes.map(({ line }) => line),
  );
  const held = notes.findIndex(({ id }) => id === atHand);
  if (held < 0) return tops;
  const fixed = [...tops];
  fixed[held] = Math.max(ceiling, notes[held]?.line ?? 0);
  for (let at = held - 1; at >= 0; at -= 1) {
    const below = fixed[at + 1] ?? 0;
    fixed[at] = Math.min(fixed[at] ?? 0, below - GAP - (notes[at]?.height ?? 0));
  }
  // What would stand above the ceiling pushes everything down again, the one at hand included.
  const first = (fixed[0] ?? 0) < ceiling ? 0 : held;
  return downFrom(notes, first, ceiling, fixed);
}

/** Slides notes down from `first` on, so that none overlaps the one above; those before it stay where `wished` puts them. */
function downFrom(notes: readonly PlacedNote[], first: number, ceiling: number, wished: readonly number[]): readonly number[] {
  const tops = wished.slice(0, first);
  for (let at = first; at < notes.length; at += 1) {
    const above = tops[at - 1];
    const least = above === undefined ? ceiling : above + (notes[at - 1]?.height ?? 0) + GAP;
    const line = at === first ? (wished[at] ?? 0) : (notes[at]?.line ?? 0);
    tops.push(Math.max(least, line));
  }
  return tops;
}
