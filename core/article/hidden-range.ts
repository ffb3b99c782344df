/** A stretch of the document, its tags included; `to` exclusive. */
export interface HiddenRange {
  readonly from: number;
  readonly to: number;
}

export const NO_RANGES: readonly HiddenRange[] = [];

/** In order, with those that touch as one. */
export function joinedRanges(ranges: readonly HiddenRange[]): readonly HiddenRange[] {
  const found: HiddenRange[] = [];
  for (const { from, to } of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = found[found.length - 1];
    if (last && last.to >= from) found[found.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else if (to > from) found.push({ from, to });
  }
  return found;
}

/** Those of the ranges that touch this stretch. */
export function rangesIn(ranges: readonly HiddenRange[], { from, to }: HiddenRange): readonly HiddenRange[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((ranges[end]?.from ?? to) < to) end += 1;
  return low === end ? NO_RANGES : ranges.slice(low, end);
}
