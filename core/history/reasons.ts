/**
 * Why a state of an article was kept. `outside`: what another program had written there; `gave-way`, `not-saved`: a text that was given up;
 * `recovered`: typing that never reached the file; `restore`: the text before another was put back; `duplicate`: the article was copied.
 */
export const HISTORY_REASONS = [
  'auto',
  'explicit',
  'close',
  'sign-off',
  'import',
  'export',
  'restore',
  'milestone',
  'outside',
  'gave-way',
  'not-saved',
  'recovered',
  'duplicate',
] as const;
export type HistoryReason = (typeof HISTORY_REASONS)[number];

/** A line that gives another line a name; it keeps no state of its own. */
export const NAMED = 'named';

const BESIDE: ReadonlySet<string> = new Set<HistoryReason>(['gave-way', 'not-saved', 'recovered']);

/** Whether a kept text never was the article's: what came of the article afterwards did not come of it. */
export function isBeside(why: string): boolean {
  return BESIDE.has(why);
}
