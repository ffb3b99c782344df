import search, { type Match } from 'approx-string-match';
import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch';
import type { Anchor } from '../../../core/saved/docket.ts';
import type { Place } from './made-stories.ts';

/**
 * How others find an annotation again. Written here for measuring, after the calling pattern of the Hypothesis client
 * (src/annotator/anchoring/match-quote.ts): exact places first, else approximate ones with up to half the quote's letters wrong, and the
 * best by quote 50, prefix 20, suffix 20, position 2.
 */

const WEIGHT = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

function matches(text: string, words: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function likeness(text: string, words: string): number {
  if (text === '' || words === '') return 0;
  const [best] = matches(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}

function score(text: string, anchor: Anchor, hint: number, match: Match): number {
  const around = (words: string, part: string): number => (words === '' ? 1 : likeness(part, words));
  const parts = [
    [WEIGHT.quote, 1 - match.errors / anchor.exact.length],
    [WEIGHT.prefix, around(anchor.prefix, text.slice(Math.max(0, match.start - anchor.prefix.length), match.start))],
    [WEIGHT.suffix, around(anchor.suffix, text.slice(match.end, match.end + anchor.suffix.length))],
    [WEIGHT.position, 1 - Math.abs(match.start - hint) / text.length],
  ] as const;
  const whole = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, value]) => sum + weight * value, 0) / whole;
}

/** Where the pattern puts an anchor; `hint`: its position before (UTF-16). */
export function byQuote(text: string, anchor: Anchor, hint: number): Place | null {
  const found = matches(text, anchor.exact, Math.min(MOST_ERRORS, anchor.exact.length / 2));
  let best: Match | null = null;
  let bestScore = -1;
  for (const match of found) {
    const now = score(text, anchor, hint, match);
    if (now > bestScore) [best, bestScore] = [match, now];
  }
  return best && { from: best.start, to: best.end };
}

/** Where a character diff (diff-match-patch `diff_main`, no time limit) puts these places. */
export function byDiff(before: string, after: string, places: readonly Place[]): readonly Place[] {
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = 0;
  const diffs = differ.diff_main(before, after);
  return places.map(({ from, to }) => ({ from: differ.diff_xIndex(diffs, from), to: differ.diff_xIndex(diffs, to) }));
}
