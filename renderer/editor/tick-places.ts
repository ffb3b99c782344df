/**
 * Where a sentence begins and ends on the way through the text, in CSS pixels from the top of the rail: a sentence that begins in the
 * middle of a line begins at half that line's height. `bottom`: the foot of its last line.
 */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly bottom: number;
}

export interface TickPlace {
  readonly top: number;
  readonly height: number;
}

const GAP = 3;
/** A tick must be seen and told from its neighbours by its pattern. */
const LEAST = 9;

/** How far down a point of a line lies: the line's top and height, and the point's share of its width, from 0 to 1. */
export function depth(top: number, height: number, share: number): number {
  return top + height * Math.max(0, Math.min(1, share));
}

/**
 * One tick per sentence, in reading order, as long as its share of the lines; the last one on a line has the rest of it. A sentence too
 * short to be seen takes its least length from those after it; none covers another.
 */
export function tickPlaces(stretches: readonly Stretch[]): readonly TickPlace[] {
  let free = -Infinity;
  return stretches.map(({ from, to, bottom }, at) => {
    const end = (stretches[at + 1]?.from ?? Infinity) < bottom ? to : bottom + GAP;
    const top = Math.max(from, free);
    const height = Math.max(LEAST, end - GAP - top);
    free = top + height + GAP;
    return { top, height };
  });
}
