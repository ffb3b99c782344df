import { tokens } from './tokens.ts';

/** Words in a row that count as one: single ones are in every text. */
const RUN = 3;

function runsOf(text: string): Map<string, number> {
  const words = tokens(text).flatMap((token) => (token.kind === 'word' || token.kind === 'number' ? [token.text.toLowerCase()] : []));
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const run = words.slice(at, at + RUN).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

const sum = (runs: ReadonlyMap<string, number>): number => [...runs.values()].reduce((total, count) => total + count, 0);

/** How much two texts have in common, from 0 to 1: the share of runs of three words that are in both (Dice). */
export function likeness(one: string, other: string): number {
  const [first, second] = [runsOf(one), runsOf(other)];
  const all = sum(first) + sum(second);
  if (all === 0) return 0;
  let shared = 0;
  for (const [run, count] of first) shared += Math.min(count, second.get(run) ?? 0);
  return (2 * shared) / all;
}
