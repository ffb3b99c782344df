/** Where a sentence's first and last line are, in CSS pixels from the top of the rail. */
export interface Lines {
  readonly firstTop: number;
  readonly firstBottom: number;
  readonly lastBottom: number;
}

export interface TickPlace {
  readonly top: number;
  readonly height: number;
}

/** Two tops closer than this are one line: baselines shift by fractions of a pixel. */
const SAME_LINE = 4;
const GAP = 4;
const LEAST = 4;

/** How many of the sentences from `index` on begin on the same line as it does. */
function sharing(lines: readonly Lines[], index: number): number {
  const first = lines[index]?.firstTop ?? 0;
  let count = 1;
  while (Math.abs((lines[index + count]?.firstTop ?? Infinity) - first) < SAME_LINE) count += 1;
  return count;
}

/**
 * One tick per sentence, in reading order: from the line it begins on to the line where the next one begins. Sentences that begin on
 * one line share its height, so that none is without a tick.
 */
export function tickPlaces(lines: readonly Lines[]): readonly TickPlace[] {
  const places: TickPlace[] = [];
  for (let index = 0; index < lines.length;) {
    const count = sharing(lines, index);
    for (let nth = 0; nth < count; nth += 1) {
      const line = lines[index + nth];
      if (!line) break;
      const share = (line.firstBottom - line.firstTop) / count;
      const top = line.firstTop + nth * share;
      const following = lines[index + count]?.firstTop ?? Infinity;
      const end = nth < count - 1 ? top + share : Math.max(top + share, Math.min(line.lastBottom, following));
      places.push({ top, height: Math.max(LEAST, end - top - GAP) });
    }
    index += count;
  }
  return places;
}
