import type { Projection, Run } from './plain-text.ts';

/** Between places in the document and offsets in its projection (`plain-text.ts`). Apart from it, because a bookmark needs no projection made. */

/** Index of the last run whose `key` is at or before `at`, or -1. */
function lastRun(runs: readonly Run[], key: 'offset' | 'pos', at: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run[key] <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/**
 * The document position of a projection offset. At the seam of two runs, `side` says which one is meant: -1 the end of the one before
 * (use it for the end of a range), 1 the start of the one after (use it for its start).
 */
export function offsetToPos(projection: Projection, offset: number, side: -1 | 1): number {
  const { runs } = projection;
  let index = lastRun(runs, 'offset', offset);
  let run = runs[index];
  if (!run) return projection.units[0]?.pos ?? 1;
  const before = runs[index - 1];
  if (side < 0 && run.offset === offset && before && before.offset + before.length === offset) {
    run = before;
    index -= 1;
  }
  const into = offset - run.offset;
  const next = runs[index + 1];
  if (side > 0 && into >= run.length && next && next.offset === run.offset + run.length) return next.pos;
  if (into >= run.length) return run.pos + run.size;
  if (run.size === run.length) return run.pos + into;
  return into > 0 && side < 0 ? run.pos + run.size : run.pos;
}

/** The projection offset of a document position; between textblocks, the end of the text before it. */
export function posToOffset(projection: Projection, pos: number): number {
  const run = projection.runs[lastRun(projection.runs, 'pos', pos)];
  if (!run) return 0;
  const into = pos - run.pos;
  if (into >= run.size) return run.offset + run.length;
  return run.size === run.length ? run.offset + into : run.offset;
}
